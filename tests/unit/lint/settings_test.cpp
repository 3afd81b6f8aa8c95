// Which rules run under which profile and selection.
#include "rules/lint/settings.h"

#include <doctest/doctest.h>

#include "rules/lint/registry.h"
#include "rules/lint/rule.h"
#include "tests/unit/lint/fake_rules.h"

namespace trend::lint {
namespace {

Rule rule_of(std::string_view id, Severity severity, Default by_default) {
  Rule rule = testing::fake_rule(id, "some-name");
  rule.severity = severity;
  rule.by_default = by_default;
  return rule;
}

TEST_CASE("profiles choose by default, severity and group") {
  const Rule error = rule_of("FM901", Severity::kError, Default::kOn);
  const Rule info = rule_of("FM902", Severity::kInfo, Default::kOn);
  const Rule typography = rule_of("ZH901", Severity::kWarning, Default::kOn);
  const Rule off = rule_of("FM903", Severity::kError, Default::kOff);
  const auto chosen = [&](Profile profile) {
    Settings settings;
    settings.profile = profile;
    std::string out;
    for (const Rule* rule : {&error, &info, &typography, &off})
      out += settings.enabled(*rule) ? '1' : '0';
    return out;
  };
  CHECK(chosen(Profile::kRecommended) == "1110");
  CHECK(chosen(Profile::kStrict) == "1111");
  CHECK(chosen(Profile::kPublish) == "1000");
  CHECK(chosen(Profile::kNone) == "0000");
  CHECK(chosen(Profile::kMarkdownlint) == "0000");
  CHECK(chosen(Profile::kZhHans) == "1110");
  CHECK(chosen(Profile::kZhHant) == "1110");
  CHECK(chosen(Profile::kEn) == "1100");
}

TEST_CASE("profiles of typography choose rules and marks, options in a configuration win") {
  const Rule& quotes = *find_rule("ZH015");
  const auto style = [&](Profile profile, const char* configured) {
    Settings settings;
    settings.profile = profile;
    if (configured != nullptr) {
      RuleOptions options(quotes);
      REQUIRE(options.set("style", {{configured}}));
      settings.options.emplace("ZH015", options);
    }
    return (settings.enabled(quotes) ? "on " : "off ") +
           std::string(settings.options_of(quotes).text("style"));
  };
  CHECK(style(Profile::kRecommended, nullptr) == "off auto");
  CHECK(style(Profile::kZhHans, nullptr) == "on curly");
  CHECK(style(Profile::kZhHant, nullptr) == "on corner");
  CHECK(style(Profile::kZhHant, "curly") == "on curly");
  CHECK(style(Profile::kZhHant, "auto") == "on auto");
  CHECK(style(Profile::kEn, nullptr) == "off auto");
  Settings english;
  english.profile = Profile::kEn;
  CHECK(english.enabled(*find_rule("ZH013")));
  CHECK_FALSE(english.enabled(*find_rule("ZH010")));
}

TEST_CASE("markdownlint's rules run in their profile or when they are meant") {
  const Rule theirs = rule_of("MD901", Severity::kWarning, Default::kOff);
  Settings settings;
  settings.profile = Profile::kStrict;
  CHECK_FALSE(settings.enabled(theirs));
  settings.select = {"ALL"};
  CHECK_FALSE(settings.enabled(theirs));
  settings.select = {"MD"};
  CHECK(settings.enabled(theirs));
  settings.select.clear();
  settings.profile = Profile::kMarkdownlint;
  CHECK(settings.enabled(theirs));
  settings.ignore = {"MD901"};
  CHECK_FALSE(settings.enabled(theirs));
}

TEST_CASE("ignoring one of markdownlint's rules ignores ours that corresponds") {
  const Rule ours = rule_of("WS006", Severity::kWarning, Default::kOn);
  Settings settings;
  settings.ignore = {"MD013"};
  CHECK_FALSE(settings.enabled(ours));
  settings.ignore = {"MD012"};
  CHECK(settings.enabled(ours));
}

TEST_CASE("a rule on auto waits for one of its options") {
  const Rule rule = rule_of("FM904", Severity::kWarning, Default::kAuto);
  Settings settings;
  CHECK_FALSE(settings.enabled(rule));
  settings.options.emplace("FM904", RuleOptions(rule));
  CHECK(settings.enabled(rule));
}

TEST_CASE("select adds, select_only replaces, ignore has the last word") {
  const Rule on = rule_of("NU901", Severity::kWarning, Default::kOn);
  const Rule off = rule_of("NU902", Severity::kWarning, Default::kOff);
  Settings settings;
  settings.select = {"NU902"};
  CHECK(settings.enabled(on));
  CHECK(settings.enabled(off));
  settings.select_only = true;
  CHECK_FALSE(settings.enabled(on));
  CHECK(settings.enabled(off));
  settings.select = {"ALL"};
  CHECK(settings.enabled(on));
  settings.ignore = {"nu9"};
  CHECK_FALSE(settings.enabled(on));
}

TEST_CASE("selectors are ids, names, prefixes of ids, or ALL") {
  const Rule rule = rule_of("NU901", Severity::kWarning, Default::kOn);
  for (const char* const selector : {"NU901", "nu901", "NU", "N", "NU9", "some-name", "ALL"})
    CHECK(selects(selector, rule));
  for (const char* const selector : {"", "NU9011", "some", "all", "Some-Name", "FM"})
    CHECK_FALSE(selects(selector, rule));
  CHECK(selects_any("WS004"));
  CHECK(selects_any("final-newline"));
  CHECK_FALSE(selects_any("QQ"));
}

TEST_CASE("severity and options come from the settings, else from the rule") {
  const Rule rule = rule_of("NU901", Severity::kInfo, Default::kOn);
  Settings settings;
  CHECK(settings.severity_of(rule) == Severity::kInfo);
  settings.severities.emplace("NU901", Severity::kError);
  CHECK(settings.severity_of(rule) == Severity::kError);
  CHECK(settings.options_of(rule) == RuleOptions(rule));
}

TEST_CASE("profiles have names") {
  for (const std::string_view name : kProfileNames)
    CHECK(profile_name(*find_profile(name)) == name);
  CHECK(profile_name(Profile::kRecommended) == "recommended");
  CHECK(profile_name(Profile::kNone) == "none");
  CHECK_FALSE(find_profile("Recommended").has_value());
}

}  // namespace
}  // namespace trend::lint
