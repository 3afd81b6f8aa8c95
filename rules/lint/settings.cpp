// Decides which rules run, from profile, selection and exceptions.
#include "rules/lint/settings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "rules/lint/markdownlint.h"
#include "rules/lint/registry.h"
#include "rules/lint/rule.h"

namespace trend::lint {
namespace {

constexpr std::array<std::pair<Profile, std::string_view>, 5> kProfiles = {{
    {Profile::kRecommended, "recommended"},
    {Profile::kStrict, "strict"},
    {Profile::kPublish, "publish"},
    {Profile::kNone, "none"},
    {Profile::kMarkdownlint, "markdownlint"},
}};

// The groups whose defects readers or build tools notice (rules.md §3).
constexpr std::array<std::string_view, 6> kPublishGroups = {"FM", "TX", "CB", "AI", "LK", "SR"};

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
    case Profile::kNone:
    case Profile::kMarkdownlint:
      return false;
  }
  return false;
}

}  // namespace

std::optional<Profile> find_profile(std::string_view name) {
  for (const auto& [profile, known] : kProfiles)
    if (known == name) return profile;
  return std::nullopt;
}

std::string_view profile_name(Profile profile) {
  return kProfiles[static_cast<std::size_t>(profile)].second;
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
  return configured != options.end() ? configured->second : RuleOptions(rule);
}

}  // namespace trend::lint
