// Properties that hold for all rules on all texts: findings well-formed, fixes that converge,
// remove what they fix and add nothing, on articles, on damaged articles and on noise.
// TREND_ROUNDS=20 runs twenty times as many rounds.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include "rules/article/parse.h"
#include "rules/lint/registry.h"
#include "rules/text/unicode.h"
#include "tests/support/random_text.h"
#include "tests/unit/lint/fixture.h"
#include "tests/unit/lint/observe.h"

namespace trend::testing {
namespace {

// The articles of the repository, and the texts of all fixtures: what rules were written for.
std::vector<std::string> all_texts() {
  std::vector<std::string> texts;
  for (const std::string& path : files_below(std::string(TREND_TESTS_DIR) + "/articles", ".md"))
    texts.push_back(read_file(path));
  for (const std::string& path : files_below(std::string(TREND_TESTS_DIR) + "/checks", ".md"))
    for (const Case& one : parse_fixture(read_file(path)).cases)
      texts.push_back(unescape(one.text));
  return texts;
}

lint::Settings every_rule() {
  lint::Settings settings;
  settings.profile = lint::Profile::kStrict;
  settings.today = {2025, 3, 1, true};
  return settings;
}

lint::Settings markdownlint_rules() {
  lint::Settings settings = every_rule();
  settings.profile = lint::Profile::kMarkdownlint;
  return settings;
}

// Damage as it happens: lines lost, doubled or shifted, characters lost, marks put in.
std::string damaged(Random& random, std::string text) {
  static const std::vector<std::string> kMarks = {"#",     "**",   "|",  "`",  "```\n", "\n",
                                                  "---\n", ">",    "- ", "  ", "1.",    "“",
                                                  "）",    "\r\n", "，", "\t"};
  for (std::uint32_t n = 1 + random.below(4); n > 0; --n) {
    const text::Document document(text);
    const std::size_t line = random.below(document.lines().count());
    const text::Range full = document.lines().full(line);
    const std::string line_text(document.slice(full));
    const text::Offset at = random_border(random, text);
    switch (random.below(5)) {
      case 0:
        text.erase(full.begin, full.size());
        break;
      case 1:
        text.insert(full.begin, line_text);
        break;
      case 2:
        text.insert(full.begin, std::string(1 + random.below(8), ' '));
        break;
      case 3:
        text.erase(at, text::decode(text, at).size);
        break;
      default:
        text.insert(at, random.pick(kMarks));
        break;
    }
  }
  return text;
}

std::string joined(const std::vector<std::string>& problems) {
  std::string out;
  for (const std::string& problem : problems) out += problem + "\n";
  return out;
}

// More rounds continue the same random sequence, so that a round keeps its number.
int rounds(int usual) {
  const char* const factor = std::getenv("TREND_ROUNDS");
  return factor != nullptr ? usual * std::max(1, std::atoi(factor)) : usual;
}

constexpr std::string_view kFile = "2025-02-18.md";

lint::Settings only(const lint::Rule& rule) {
  lint::Settings settings = every_rule();
  settings.select_only = true;
  settings.select = {std::string(rule.id)};
  return settings;
}

// What is wrong with what the rules say and do about `text`. All rules together must converge to a
// stable text; they may find more there, because a repaired cause no longer silences or hides what
// is behind it. A rule alone must also remove what it fixes and add nothing of its own.
std::string problems_of(const std::string& text, bool unsafe,
                        const lint::Settings& all = every_rule()) {
  const auto article = article_of(text);
  const std::vector<lint::Finding> findings = lint::run(*article, all, kFile).findings.all();
  std::string problems = joined(finding_problems(article->document(), findings));
  if (!problems.empty()) return problems;
  const auto outcome = lint::fix_all(article, all, unsafe, kFile);
  problems += joined(fix_problems(*article, outcome, all, unsafe, kFile));
  std::set<const lint::Rule*> rules;
  for (const lint::Finding& finding : findings) rules.insert(finding.rule);
  for (const lint::Rule* rule : rules) {
    const lint::Settings alone = only(*rule);
    const std::vector<lint::Finding> own = lint::run(*article, alone, kFile).findings.all();
    const auto fixed = lint::fix_all(article, alone, unsafe, kFile);
    problems += joined(fix_problems(*article, fixed, alone, unsafe, kFile));
    problems += joined(removal_problems(own, fixed, unsafe));
  }
  return problems;
}

TEST_CASE("on articles and fixtures findings are well-formed and fixes repair") {
  for (const std::string& text : all_texts()) {
    for (const bool unsafe : {false, true}) {
      const std::string problems = problems_of(text, unsafe);
      CHECK_MESSAGE(problems.empty(), (unsafe ? "unsafe" : "safe"), " on:\n", escape(text), "\n",
                    problems);
    }
  }
}

TEST_CASE(
    "markdownlint's rules: well-formed findings, fixes that repair, on damaged articles too") {
  const std::vector<std::string> texts = all_texts();
  Random random(16);
  for (int round = 0; round < rounds(300); ++round) {
    std::string text = random.pick(texts);
    if (round % 2 == 1) text = damaged(random, text);
    const std::string problems = problems_of(text, random.below(2) == 0, markdownlint_rules());
    CHECK_MESSAGE(problems.empty(), "round ", round, ":\n", escape(text), "\n", problems);
  }
}

TEST_CASE("on damaged articles each rule's fixes repair") {
  const std::vector<std::string> texts = all_texts();
  REQUIRE_FALSE(texts.empty());
  Random random(13);
  for (int round = 0; round < rounds(300); ++round) {
    const std::string text = damaged(random, random.pick(texts));
    const std::string problems = problems_of(text, random.below(2) == 0);
    CHECK_MESSAGE(problems.empty(), "round ", round, ":\n", escape(text), "\n", problems);
  }
}

TEST_CASE("on noise and on broken bytes findings stay inside the text") {
  Random random(14);
  const std::vector<std::string> texts = all_texts();
  for (int round = 0; round < rounds(1500); ++round) {
    std::string bytes = random_text(random, 60);
    if (random.below(2) == 0) bytes = random.pick(texts).substr(0, 3000);
    for (std::uint32_t n = random.below(6); n > 0 && !bytes.empty(); --n)
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    const auto article = article_of(bytes);
    const auto findings = lint::run(*article, every_rule()).findings;
    const std::string problems = joined(finding_problems(article->document(), findings.all()));
    CHECK_MESSAGE(problems.empty(), "round ", round, ":\n", escape(article->text()), "\n",
                  problems);
  }
}

TEST_CASE("all rules: with the cache of the version before, the same as without") {
  Random random(15);
  const lint::Settings settings = every_rule();
  const std::vector<std::string> texts = all_texts();
  for (int round = 0; round < rounds(40); ++round) {
    auto article = article_of(random.pick(texts));
    std::shared_ptr<const lint::RunCache> cache;
    for (int step = 0; step < 6; ++step) {
      const std::string next = damaged(random, std::string(article->text()));
      const auto edit = text::minimal_edit(article->text(), next);
      if (edit) article = article::reparse(*article, article->document().edited(*edit), *edit);
      const lint::RunResult cached = lint::run(*article, settings, "", cache);
      const lint::RunResult fresh = lint::run(*article, settings);
      REQUIRE_MESSAGE(render_findings(article->document(), cached.findings.all()) ==
                          render_findings(article->document(), fresh.findings.all()),
                      escape(article->text()));
      cache = cached.cache;
    }
  }
}

}  // namespace
}  // namespace trend::testing
