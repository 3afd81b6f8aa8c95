// Laws that every rule obeys, and how rules are found by name.
#include "rules/lint/registry.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <utility>

#include "rules/lint/markdownlint.h"
#include "rules/lint/options.h"

namespace trend::lint {
namespace {

constexpr std::string_view kGroups[] = {"FM", "TX", "ST", "NU", "TB", "LS", "IN", "LK",
                                        "CB", "AI", "ZH", "WS", "SR", "CF", "MD"};

bool matches(std::string_view text, const char* pattern) {
  return std::regex_match(std::string(text), std::regex(pattern));
}

bool in_known_group(std::string_view id) {
  return std::any_of(std::begin(kGroups), std::end(kGroups),
                     [&](std::string_view group) { return id.starts_with(group); });
}

TEST_CASE("ids and names are well-formed and unique, rules sorted by id") {
  std::set<std::pair<bool, std::string_view>> names;  // of ours and of markdownlint's
  std::string_view last;
  for (const Rule* rule : all_rules()) {
    INFO(rule->id);
    CHECK(matches(rule->id, "[A-Z]{2}[0-9]{3}"));
    CHECK(in_known_group(rule->id));
    CHECK(matches(rule->name, "[a-z][a-z0-9]*(-[a-z0-9]+)*"));
    CHECK(last < rule->id);
    CHECK(names.emplace(is_markdownlint(*rule), rule->name).second);
    last = rule->id;
  }
}

TEST_CASE("every rule explains itself in both languages") {
  for (const Rule* rule : all_rules()) {
    INFO(rule->id);
    CHECK_FALSE(rule->summary_zh.empty());
    CHECK_FALSE(rule->summary_en.empty());
    CHECK(rule->summary_zh.find('\n') == std::string_view::npos);
    CHECK_FALSE(rule->summary_zh.ends_with("。"));
    CHECK_FALSE(rule->summary_en.ends_with("."));
    CHECK(rule->docs_zh.size() > 100);
    CHECK(rule->docs_en.size() > 100);
    const bool says_fix = rule->docs_zh.find("## 修复") != std::string_view::npos;
    CHECK((rule->fix == FixKind::kNone || says_fix));
  }
}

TEST_CASE("every rule has what its scope needs and nothing else") {
  for (const Rule* rule : all_rules()) {
    INFO(rule->id);
    CHECK((rule->survey != nullptr) == (rule->judge != nullptr));
    CHECK((rule->check_block || rule->check_article || rule->judge || rule->check_comments));
  }
}

TEST_CASE("silenced ids are ids or groups, and never the rule's own") {
  for (const Rule* rule : all_rules()) {
    for (const std::string_view silenced : rule->silences) {
      INFO(rule->id, " silences ", silenced);
      CHECK(matches(silenced, "[A-Z]{2}[0-9]{0,3}"));
      CHECK(in_known_group(silenced));
      CHECK(silenced != rule->id);
    }
  }
}

TEST_CASE("no two rules silence each other: one of two findings must stay") {
  const auto silences = [](const Rule& cause, const Rule& symptom) {
    return &cause != &symptom &&
           std::any_of(cause.silences.begin(), cause.silences.end(),
                       [&](std::string_view prefix) { return symptom.id.starts_with(prefix); });
  };
  for (const Rule* one : all_rules())
    for (const Rule* other : all_rules()) {
      const bool mutual = silences(*one, *other) && silences(*other, *one);
      INFO(one->id, " and ", other->id);
      CHECK_FALSE(mutual);
    }
}

TEST_CASE("options have names, sentences and defaults that fit") {
  for (const Rule* rule : all_rules()) {
    for (const OptionSpec& spec : rule->options) {
      INFO(rule->id, " ", spec.name);
      CHECK(matches(spec.name, "[a-z][A-Za-z0-9_]*"));
      CHECK_FALSE(spec.zh.empty());
      CHECK_FALSE(spec.en.empty());
      CHECK((spec.type == OptionType::kChoice) == !spec.choices.empty());
      RuleOptions options(*rule);
      CHECK(options.set(spec.name, {{std::string(spec.default_value)}}));
    }
  }
}

TEST_CASE("rules are found by id and by name") {
  const Rule* const rule = find_rule("WS004");
  REQUIRE(rule != nullptr);
  CHECK(find_rule("ws004") == rule);
  CHECK(find_rule("final-newline") == rule);
  CHECK(find_rule("WS") == nullptr);
  CHECK(find_rule("") == nullptr);
}

TEST_CASE("a misspelt rule has a nearest one") {
  CHECK(nearest_rule("final-newlin") == find_rule("WS004"));
  CHECK(nearest_rule("finl-newlines") == find_rule("WS004"));
  CHECK(nearest_rule("something-else-entirely") == nullptr);
}

}  // namespace
}  // namespace trend::lint
