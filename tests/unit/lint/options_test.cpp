// Option values: declared defaults, configured values, and what is refused.
#include "rules/lint/options.h"

#include <doctest/doctest.h>

#include "rules/lint/rule.h"
#include "tests/unit/lint/fake_rules.h"

namespace trend::lint {
namespace {

constexpr std::string_view kStyles[] = {"auto", "dash"};
constexpr OptionSpec kSpecs[] = {
    {.name = "max", .type = OptionType::kInteger, .default_value = "3", .zh = "。", .en = "."},
    {.name = "strict", .type = OptionType::kFlag, .default_value = "true", .zh = "。", .en = "."},
    {.name = "style",
     .type = OptionType::kChoice,
     .default_value = "auto",
     .choices = kStyles,
     .zh = "。",
     .en = "."},
    {.name = "words",
     .type = OptionType::kTextList,
     .default_value = "甲, 乙,",
     .zh = "。",
     .en = "."},
};

Rule rule_with_options() {
  Rule rule = testing::fake_rule("WS901");
  rule.options = kSpecs;
  return rule;
}

TEST_CASE("options not configured have their declared defaults") {
  const Rule rule = rule_with_options();
  const RuleOptions options(rule);
  CHECK(options.integer("max") == 3);
  CHECK(options.flag("strict"));
  CHECK(options.text("style") == "auto");
  CHECK(options.list("words") == std::vector<std::string>{"甲", "乙"});
}

TEST_CASE("configured values replace the defaults, empty lists too") {
  const Rule rule = rule_with_options();
  RuleOptions options(rule);
  CHECK(options.set("max", {{"-7"}}));
  CHECK(options.set("strict", {{"false"}}));
  CHECK(options.set("style", {{"dash"}}));
  CHECK(options.set("words", {{}}));
  CHECK(options.integer("max") == -7);
  CHECK_FALSE(options.flag("strict"));
  CHECK(options.text("style") == "dash");
  CHECK(options.list("words").empty());
  CHECK_FALSE(options == RuleOptions(rule));
}

TEST_CASE("what does not fit is refused and changes nothing") {
  const Rule rule = rule_with_options();
  RuleOptions options(rule);
  for (const char* const value : {"", "3x", "三", "99999999999"}) {
    CHECK_FALSE(options.set("max", {{value}}));
  }
  CHECK_FALSE(options.set("strict", {{"yes"}}));
  CHECK_FALSE(options.set("style", {{"Dash"}}));
  CHECK_FALSE(options.set("style", {{"auto", "dash"}}));
  CHECK_FALSE(options.set("max", {{}}));
  CHECK_FALSE(options.set("nothing", {{"1"}}));
  CHECK(options == RuleOptions(rule));
}

}  // namespace
}  // namespace trend::lint
