// Decides which rules run, from profile, selection and exceptions.
#include "rules/lint/settings.h"

#include <algorithm>
#include <array>

#include "rules/lint/markdownlint.h"
#include "rules/lint/registry.h"
#include "rules/lint/rule.h"

namespace trend::lint {
namespace {

// The groups whose defects readers or build tools notice (rules.md §3).
constexpr std::array<std::string_view, 6> kPublishGroups = {"FM", "TX", "CB", "AI", "LK", "SR"};

// What the profiles of typography add to the recommended rules: a rule to run, and the value of one
// of its options.
struct Habit {
  Profile profile;
  std::string_view rule;
  std::string_view option = {};
  std::string_view value = {};
};
constexpr std::array<Habit, 10> kHabits = {{
    {Profile::kZhHans, "ZH014", "style", "curly"},  // “ ” (GB/T 15834)
    {Profile::kZhHans, "ZH015", "style", "curly"},
    {Profile::kZhHans, "ZH018"},
    {Profile::kZhHans, "ZH032", "script", "simplified"},
    {Profile::kZhHant, "ZH014", "style", "corner"},  // 「 」 (重訂標點符號手冊)
    {Profile::kZhHant, "ZH015", "style", "corner"},
    {Profile::kZhHant, "ZH018"},
    {Profile::kZhHant, "ZH032", "script", "traditional"},
    {Profile::kEn, "ZH013"},  // full-width marks and letters have no place in Latin text
    {Profile::kEn, "ZH026"},
}};

const Habit* find_habit(Profile profile, const Rule& rule) {
  const auto* const found = std::find_if(kHabits.begin(), kHabits.end(), [&](const Habit& habit) {
    return habit.profile == profile && habit.rule == rule.id;
  });
  return found == kHabits.end() ? nullptr : found;
}

// Whether the option was set, be it to its default.
bool is_configured(const RuleOptions& options, const Rule& rule, std::string_view name) {
  const std::string declared(RuleOptions(rule).text(name));
  if (options.text(name) != declared) return true;
  RuleOptions with_default = options;
  with_default.set(name, {{declared}});
  return with_default == options;
}

char ascii_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool is_id_prefix(std::string_view prefix, std::string_view id) {
  return !prefix.empty() && prefix.size() <= id.size() &&
         std::equal(prefix.begin(), prefix.end(), id.begin(),
                    [](char a, char b) { return ascii_upper(a) == b; });
}

bool any_selects(const std::vector<std::string>& selectors, const Rule& rule) {
  return std::any_of(selectors.begin(), selectors.end(),
                     [&](const std::string& selector) { return selects(selector, rule); });
}

bool any_corresponds(const std::vector<std::string>& selectors, const Rule& rule) {
  return std::any_of(selectors.begin(), selectors.end(), [&](const std::string& selector) {
    const std::vector<std::string> ids = rules_of_markdownlint(selector);
    return std::find(ids.begin(), ids.end(), rule.id) != ids.end();
  });
}

bool in_publish_groups(const Rule& rule) {
  return std::any_of(kPublishGroups.begin(), kPublishGroups.end(),
                     [&](std::string_view group) { return rule.id.starts_with(group); });
}

// A rule that switches itself on does so when one of its options is set.
bool is_on(const Rule& rule, const Settings& settings) {
  if (rule.by_default == Default::kAuto) return settings.options.count(rule.id) != 0;
  return rule.by_default == Default::kOn;
}

bool in_profile(const Rule& rule, const Settings& settings) {
  if (is_markdownlint(rule)) return settings.profile == Profile::kMarkdownlint;
  switch (settings.profile) {
    case Profile::kRecommended:
      return is_on(rule, settings);
    case Profile::kStrict:
      return true;
    case Profile::kPublish:
      return is_on(rule, settings) && rule.severity <= Severity::kWarning &&
             in_publish_groups(rule);
    case Profile::kZhHans:
    case Profile::kZhHant:
      return is_on(rule, settings) || find_habit(settings.profile, rule) != nullptr;
    case Profile::kEn:
      return rule.id.starts_with("ZH") ? find_habit(settings.profile, rule) != nullptr
                                       : is_on(rule, settings);
    case Profile::kMarkdownlint:
    case Profile::kNone:
      return false;
  }
  return false;
}

}  // namespace

std::optional<Profile> find_profile(std::string_view name) {
  const auto* const found = std::find(kProfileNames.begin(), kProfileNames.end(), name);
  if (found == kProfileNames.end()) return std::nullopt;
  return static_cast<Profile>(found - kProfileNames.begin());
}

std::string_view profile_name(Profile profile) {
  return kProfileNames[static_cast<std::size_t>(profile)];
}

bool selects(std::string_view selector, const Rule& rule) {
  if (selector == "ALL") return !is_markdownlint(rule);
  return is_id_prefix(selector, rule.id) || (selector == rule.name && owns_name(rule));
}

bool selects_any(std::string_view selector) {
  const auto rules = all_rules();
  return std::any_of(rules.begin(), rules.end(),
                     [&](const Rule* rule) { return selects(selector, *rule); });
}

bool Settings::enabled(const Rule& rule) const {
  if (any_selects(ignore, rule) || any_corresponds(ignore, rule)) return false;
  if (any_selects(select, rule)) return true;
  return !select_only && in_profile(rule, *this);
}

Severity Settings::severity_of(const Rule& rule) const {
  const auto configured = severities.find(rule.id);
  return configured != severities.end() ? configured->second : rule.severity;
}

RuleOptions Settings::options_of(const Rule& rule) const {
  const auto configured = options.find(rule.id);
  RuleOptions result = configured != options.end() ? configured->second : RuleOptions(rule);
  const Habit* const habit = find_habit(profile, rule);
  if (habit != nullptr && !habit->option.empty() && !is_configured(result, rule, habit->option))
    result.set(habit->option, {{std::string(habit->value)}});
  return result;
}

}  // namespace trend::lint
