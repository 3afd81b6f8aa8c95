// Whatever decides findings is in the key, and what does not is not.
#include "server/engine/result_key.h"

#include <doctest/doctest.h>

#include <set>

#include "rules/lint/registry.h"
#include "server/engine/markdownlint_config.h"
#include "server/engine/program_id.h"

namespace trend::engine {
namespace {

DocumentSettings with(const lint::Settings& settings) {
  DocumentSettings result;
  result.lint = std::make_shared<const lint::Settings>(settings);
  return result;
}

lint::Settings changed(void (*change)(lint::Settings&)) {
  lint::Settings settings;
  change(settings);
  return settings;
}

lint::RuleOptions future_days(const std::string& days) {
  lint::RuleOptions options(*lint::find_rule("FM022"));
  REQUIRE(options.set("maxFutureDays", {{days}}));
  return options;
}

TEST_CASE("each setting has its say") {
  using Settings = lint::Settings;
  const std::vector<lint::Settings> all = {
      {},
      changed([](Settings& s) { s.profile = lint::Profile::kStrict; }),
      changed([](Settings& s) { s.select = {"A"}; }),
      changed([](Settings& s) {
        s.select = {"A", "B"};
      }),
      changed([](Settings& s) { s.select = {"AB"}; }),
      changed([](Settings& s) { s.select_only = true; }),
      changed([](Settings& s) { s.ignore = {"A"}; }),
      changed([](Settings& s) { s.severities["WS004"] = lint::Severity::kError; }),
      changed([](Settings& s) { s.severities["WS004"] = lint::Severity::kInfo; }),
      changed([](Settings& s) { s.fix_safety["WS004"] = lint::FixSafety::kUnsafe; }),
      changed([](Settings& s) { s.fixes_off["WS004"] = true; }),
      changed([](Settings& s) { s.fixes_off["WS004"] = false; }),
      changed([](Settings& s) { s.options.emplace("FM022", future_days("2")); }),
      changed([](Settings& s) { s.options.emplace("FM022", future_days("3")); }),
      changed([](Settings& s) {
        s.today = {2025, 3, 1, true};
      }),
  };
  std::set<std::string> digests;
  for (const lint::Settings& settings : all) digests.insert(settings_digest(with(settings)).hex());
  CHECK(digests.size() == all.size());
}

TEST_CASE("the day, the language and the site of rules have none") {
  DocumentSettings one = with(changed([](lint::Settings& s) { s.today = {2025, 3, 1, true}; }));
  DocumentSettings other = with(changed([](lint::Settings& s) { s.today = {2025, 3, 2, true}; }));
  other.language = text::Language::kEn;
  other.rule_docs = "https://example.com/";
  other.config_path = "/x/.trendlsp.yaml";
  CHECK(settings_digest(one) == settings_digest(other));
}

TEST_CASE("what markdownlint's own file says counts, as comments are laid over it") {
  const auto digest = [](const std::string& yaml) {
    std::vector<ConfigProblem> problems;
    DocumentSettings settings;
    settings.markdownlint = std::make_shared<const MarkdownlintConfig>(
        read_markdownlint_config(yaml, "/.markdownlint.yaml", problems));
    return settings_digest(settings).hex();
  };
  const std::set<std::string> digests = {settings_digest({}).hex(),
                                         digest(""),
                                         digest("default: false\n"),
                                         digest("default: true\n"),
                                         digest("MD013: false\n"),
                                         digest("MD013: {line_length: 80}\n"),
                                         digest("MD013: {line_length: 81}\n")};
  CHECK(digests.size() == 7);
}

TEST_CASE("place and bytes of the article have their say, each for itself") {
  const std::set<std::string> keys = {result_key({1, 2}, "/a", "b.md", "text").hex(),
                                      result_key({1, 3}, "/a", "b.md", "text").hex(),
                                      result_key({1, 2}, "/ab", ".md", "text").hex(),
                                      result_key({1, 2}, "", "b.md", "text").hex(),
                                      result_key({1, 2}, "/a", "c.md", "text").hex(),
                                      result_key({1, 2}, "/a", "b.md", "text\n").hex()};
  CHECK(keys.size() == 6);
}

TEST_CASE("a program knows which build it is") { CHECK(program_id().size() >= 8); }

}  // namespace
}  // namespace trend::engine
