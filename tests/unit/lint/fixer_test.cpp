// The fixer on rules of its own: order of groups, overlaps, rounds, rules that disagree.
#include "rules/lint/fixer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/random_text.h"
#include "tests/unit/lint/fake_rules.h"
#include "tests/unit/lint/observe.h"

namespace trend::lint {
namespace {

const Rule kTable = testing::fake_rule("TB901");
const Rule kSpace = testing::fake_rule("WS901");
const Rule kStyle = testing::fake_rule("ZH901");

std::string applied(const std::string& text, const std::vector<Finding>& findings, bool unsafe,
                    std::size_t expected) {
  std::size_t count = 0;
  const std::string after = compatible_fixes(findings, unsafe, &count).apply(text);
  CHECK(count == expected);
  return after;
}

TEST_CASE("structural fixes go alone") {
  CHECK(applied("abc",
                {testing::fixable(kSpace, {0, 1}, "X"), testing::fixable(kTable, {2, 3}, "Y")},
                false, 1) == "abY");
  CHECK(applied("abc",
                {testing::fixable(kSpace, {0, 1}, "X"),
                 testing::fixable(kTable, {2, 3}, "Y", FixSafety::kUnsafe)},
                false, 1) == "Xbc");
}

TEST_CASE("only what may be applied is") {
  const std::vector<Finding> findings = {testing::fixable(kSpace, {0, 1}, "S"),
                                         testing::fixable(kSpace, {1, 2}, "U", FixSafety::kUnsafe),
                                         testing::fixable(kSpace, {2, 3}, "P", FixSafety::kPick),
                                         testing::fake_finding(kSpace, {3, 4})};
  CHECK(applied("abcd", findings, false, 1) == "Sbcd");
  CHECK(applied("abcd", findings, true, 2) == "SUcd");
}

TEST_CASE("of overlapping fixes, and of those that insert side by side, the first is taken") {
  CHECK(applied("abcd",
                {testing::fixable(kSpace, {0, 2}, "X"), testing::fixable(kStyle, {1, 3}, "Y"),
                 testing::fixable(kStyle, {2, 4}, "Z")},
                false, 2) == "XZ");
  CHECK(applied("ab",
                {testing::fixable(kSpace, {1, 1}, "\n"), testing::fixable(kStyle, {1, 1}, "\n")},
                false, 1) == "a\nb");
  CHECK(applied("ab", {testing::fixable(kSpace, {0, 1}, ""), testing::fixable(kStyle, {1, 1}, "+")},
                false, 1) == "b");
}

TEST_CASE("the edits of one fix go together or not at all") {
  Finding pair = testing::fixable(kSpace, {0, 1}, "(");
  pair.fixes[0].edits.add({{3, 4}, ")"});
  CHECK(applied("abcd", {testing::fixable(kStyle, {3, 4}, "D"), pair}, false, 1) == "abcD");
  CHECK(applied("abcd", {pair}, false, 1) == "(bc)");
}

FixOutcome fix(const std::string& text, const Checker& check) {
  return fix_all(testing::article_of(text), false, check);
}

// A checker that replaces each `from` by `to`, for each pair in order.
Checker rewriting(std::vector<std::pair<std::string, std::string>> pairs) {
  return [pairs = std::move(pairs)](const article::Article& article) {
    std::vector<Finding> findings;
    Sink sink(findings);
    for (const auto& [from, to] : pairs) testing::report_each(article.text(), from, to, sink);
    for (Finding& finding : findings) finding.rule = &kSpace;
    return findings;
  };
}

TEST_CASE("rounds follow each other until nothing is left") {
  const FixOutcome outcome = fix("a a\n", rewriting({{"a", "b"}, {"b", "c"}}));
  CHECK(outcome.text == "c c\n");
  CHECK(outcome.fixed == 4);
  CHECK(outcome.rounds == 2);
  CHECK(outcome.converged);
  CHECK(outcome.remaining.empty());
  CHECK(outcome.article->text() == outcome.text);
}

TEST_CASE("a text without fixes comes back as it is") {
  const FixOutcome outcome = fix("x", rewriting({{"a", "b"}}));
  CHECK(outcome.text == "x");
  CHECK(outcome.fixed == 0);
  CHECK(outcome.rounds == 0);
}

TEST_CASE("rules that disagree end where their quarrel began, with everything else repaired") {
  const Checker check = rewriting({{"left", "right"}, {"right", "left"}, {"x", "y"}, {"y", "z"}});
  const FixOutcome outcome = fix("left x\n", check);
  CHECK(outcome.converged);
  CHECK(outcome.remaining.size() == 1);
  CHECK(outcome.text.ends_with(" z\n"));
  CHECK(fix(outcome.text, check).text == outcome.text);
}

// What compatible_fixes means, without its tree: each fix against all edits taken before it.
std::vector<text::Edit> taken_one_by_one(const std::vector<Finding>& findings) {
  std::vector<text::Edit> taken;
  for (const Finding& finding : findings) {
    const auto& edits = finding.fixes[0].edits.edits();
    const bool free = std::none_of(taken.begin(), taken.end(), [&](const text::Edit& a) {
      return std::any_of(edits.begin(), edits.end(), [&](const text::Edit& b) {
        const bool touching = a.range.begin <= b.range.end && b.range.begin <= a.range.end;
        return a.range.empty() || b.range.empty() ? touching : a.range.intersects(b.range);
      });
    });
    if (free) taken.insert(taken.end(), edits.begin(), edits.end());
  }
  std::stable_sort(taken.begin(), taken.end(),
                   [](const text::Edit& a, const text::Edit& b) { return a.range < b.range; });
  return taken;
}

TEST_CASE("the fixes chosen are those that trying one after the other gives") {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    testing::Random random(seed);
    std::vector<Finding> findings;
    for (int i = 0; i < 12; ++i) {
      const text::Offset at = random.below(30);
      Finding finding = testing::fixable(kSpace, {at, at + random.below(4)}, std::to_string(i));
      const text::Offset other = random.below(30);
      finding.fixes[0].edits.add({{other, other + random.below(3)}, "+" + std::to_string(i)});
      findings.push_back(std::move(finding));
    }
    CAPTURE(seed);
    CHECK(compatible_fixes(findings, false, nullptr).edits() == taken_one_by_one(findings));
  }
}

TEST_CASE("a fix that never ends leaves the text alone") {
  const FixOutcome outcome = fix("a", rewriting({{"a", "aa"}}));
  CHECK_FALSE(outcome.converged);
  CHECK(outcome.text == "a");
  CHECK(outcome.fixed == 0);
  CHECK(outcome.remaining.size() == 1);
}

TEST_CASE("a fix outside the text, through a character or without effect is no fix") {
  const auto once = [](text::Range range, std::string text) {
    return fix("趋a", [=](const article::Article&) {
      return std::vector<Finding>{testing::fixable(kSpace, range, text)};
    });
  };
  CHECK(once({4, 9}, "x").text == "趋a");
  CHECK(once({1, 3}, "x").text == "趋a");
  CHECK(once({3, 4}, "a").converged);
}

TEST_CASE("real rules: the final newline is added once") {
  const auto article = testing::article_of("正文");
  const FixOutcome outcome = fix_all(article, {}, false);
  CHECK(outcome.text == "正文\n");
  CHECK(outcome.fixed == 1);
}

}  // namespace
}  // namespace trend::lint
