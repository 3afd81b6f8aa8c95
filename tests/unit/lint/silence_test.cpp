// A cause silences its symptoms on the lines it covers, and nothing else.
#include "rules/lint/silence.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <deque>
#include <string>

#include "tests/support/random_text.h"
#include "tests/unit/lint/fake_rules.h"

namespace trend::lint {
namespace {

constexpr std::string_view kOfCause[] = {"ST901", "LS"};
constexpr std::string_view kOfSecond[] = {"TB903"};
const Rule kCause = testing::fake_rule("FM901", "cause", kOfCause);
const Rule kSymptom = testing::fake_rule("ST901", "symptom");
const Rule kOther = testing::fake_rule("ST902", "other");
const Rule kGroup = testing::fake_rule("LS905", "group");
const Rule kSecond = testing::fake_rule("TB902", "second", kOfSecond);
const Rule kThird = testing::fake_rule("TB903", "third");

// Lines of three bytes: line n is [3n, 3n + 3).
const text::Document kLines(std::string("aa\nbb\ncc\ndd\nee\n"));

Finding on_line(const Rule& rule, text::Offset line) {
  return testing::fake_finding(rule, {line * 3, line * 3 + 1});
}

// Findings as the runner has them: what was said counts from elsewhere. `owner` keeps it.
Placed placed(Finding finding, std::deque<Finding>& owner) {
  const text::Range range = finding.range;
  constexpr text::Offset kBack = 0U - 7U;
  finding.range = finding.range.shifted(kBack);
  for (Related& related : finding.related) related.range = related.range.shifted(kBack);
  return {owner.emplace_back(std::move(finding)), range};
}

std::string left(std::vector<Finding> said) {
  std::deque<Finding> owner;
  std::vector<Placed> findings;
  for (Finding& finding : said) findings.push_back(placed(std::move(finding), owner));
  std::stable_sort(findings.begin(), findings.end(), stands_before);
  silence_symptoms(kLines, findings);
  std::string out;
  for (const Placed& one : findings)
    out += std::string(one.rule().id) + "@" + std::to_string(one.range.begin / 3) + " ";
  return out;
}

TEST_CASE("symptoms on the cause's lines go, others stay") {
  CHECK(left({on_line(kCause, 1), on_line(kSymptom, 1), on_line(kOther, 1), on_line(kGroup, 1)}) ==
        "FM901@1 ST902@1 ");
  CHECK(left({on_line(kCause, 1), on_line(kSymptom, 0), on_line(kSymptom, 2)}) ==
        "ST901@0 FM901@1 ST901@2 ");
}

TEST_CASE("related places and long ranges cover their lines, up to the line end") {
  Finding cause = on_line(kCause, 0);
  cause.related.push_back({{9, 10}, {"这里", "here"}});
  CHECK(left({cause, on_line(kSymptom, 2), on_line(kSymptom, 3)}) == "FM901@0 ST901@2 ");
  const Finding wide = testing::fake_finding(kCause, {3, 9});
  CHECK(left({wide, on_line(kSymptom, 2), on_line(kSymptom, 3)}) == "FM901@1 ST901@3 ");
}

TEST_CASE("a symptom that begins above the cause is met on the shared line") {
  const Finding symptom = testing::fake_finding(kSymptom, {0, 11});
  CHECK(left({symptom, on_line(kCause, 3)}) == "FM901@3 ");
  CHECK(left({symptom, on_line(kCause, 4)}) == "ST901@0 FM901@4 ");
}

TEST_CASE("a silenced cause still explains its own symptoms") {
  constexpr std::string_view kSilencesSecond[] = {"TB902"};
  const Rule greater = testing::fake_rule("CB901", "greater", kSilencesSecond);
  Finding second = on_line(kSecond, 1);
  second.related.push_back({{6, 7}, {"这里", "here"}});
  CHECK(left({on_line(greater, 1), second, on_line(kThird, 2)}) == "CB901@1 ");
}

TEST_CASE("thousands of findings on one line cost a look-up each") {
  const text::Document line(std::string(200000, 'a'));
  std::deque<Finding> owner;
  std::vector<Placed> findings;
  for (text::Offset at = 0; at < 200000; ++at)
    findings.push_back(
        placed(testing::fake_finding(at % 2 == 0 ? kSymptom : kCause, {at, at + 1}), owner));
  silence_symptoms(line, findings);  // every pair would be 10^10 comparisons
  CHECK(findings.size() == 100000);
}

TEST_CASE("findings of many random places: the same as comparing every pair") {
  testing::Random random(11);
  const std::vector<const Rule*> rules = {&kCause, &kSymptom, &kOther, &kGroup};
  for (int round = 0; round < 3000; ++round) {
    std::vector<Finding> findings;
    for (int n = 0; n < 12; ++n) {
      const text::Offset begin = random.below(15);
      findings.push_back(
          testing::fake_finding(*random.pick(rules), {begin, begin + random.below(16 - begin)}));
    }
    std::string expected;
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
      return a.range != b.range ? a.range < b.range : a.rule->id < b.rule->id;
    });
    const auto line = [](text::Offset offset) { return offset / 3; };
    const auto last = [&](text::Range range) {
      return line(range.empty() ? range.end : range.end - 1);
    };
    for (const Finding& symptom : findings) {
      const bool silent = symptom.rule == &kSymptom || symptom.rule == &kGroup;
      const bool covered = std::any_of(findings.begin(), findings.end(), [&](const Finding& cause) {
        return cause.rule == &kCause && line(cause.range.begin) <= last(symptom.range) &&
               line(symptom.range.begin) <= last(cause.range);
      });
      if (!(silent && covered))
        expected +=
            std::string(symptom.rule->id) + "@" + std::to_string(symptom.range.begin / 3) + " ";
    }
    REQUIRE(left(findings) == expected);
  }
}

}  // namespace
}  // namespace trend::lint
