// Safe fixes with every rule on at once, over the sample articles (TREND_ARTICLES adds a folder)
// and the examples of Markdown specifications (TREND_SPECS names files in the form of CommonMark's
// spec.txt, separated by colons; they are not part of the project): a fix removes its finding,
// brings no other and leaves the page as it was, unless its rule has one reading only; fixing
// everything settles in one call.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/parse.h"
#include "rules/lint/fixer.h"
#include "rules/lint/registry.h"
#include "rules/lint/rule.h"
#include "rules/lint/runner.h"
#include "rules/text/strings.h"
#include "tests/support/articles.h"
#include "tests/support/render.h"

namespace {

using namespace trend;

constexpr std::string_view kFileName = "2026-03-18.md";
// How many fixes of one rule are tried in one article.
constexpr int kTried = 4;

// Rules whose safe fix changes the page, because what is there has one reading only. The fixes of
// all others must leave it as it was.
constexpr std::string_view kOneReading[] = {
    "AI007", "AI008", "AI009", "AI016", "CB001", "CB002", "CB004", "CB005", "CB012",
    "IN001", "IN003", "IN004", "IN007", "IN012", "LK004", "LK005", "LK009", "LK010",
    "LK011", "LK012", "LK014", "LS001", "LS003", "LS004", "LS005", "LS010", "LS012",
    "LS014", "LS018", "LS019", "NU008", "NU009", "NU010", "ST004", "ST008", "ST010",
    "ST011", "TB001", "TB002", "TB004", "TB005", "TB006", "TX004", "TX005", "TX006",
    "TX011", "WS002", "WS005", "ZH001", "ZH002", "ZH003", "ZH004", "ZH006", "ZH007",
    "ZH008", "ZH009", "ZH010", "ZH011", "ZH012", "ZH013", "ZH014", "ZH016", "ZH017",
    "ZH019", "ZH022", "ZH026", "ZH027", "ZH028", "ZH029", "ZH030", "ZH031"};

bool has_one_reading(std::string_view id) {
  return std::find(std::begin(kOneReading), std::end(kOneReading), id) != std::end(kOneReading);
}

lint::Settings all_rules_on() {
  lint::Settings settings;
  settings.profile = lint::Profile::kStrict;
  return settings;
}

std::string with_tabs(std::string_view line) {
  std::string result;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool arrow = line.substr(i).starts_with("→");
    result += arrow ? '\t' : line[i];
    if (arrow) i += 2;
  }
  return result;
}

/// The Markdown half of each example of a specification.
void add_examples(const std::string& path, std::vector<testing::NamedText>& out) {
  const std::string text = testing::read_file(path);
  std::string example;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = std::string_view(text).substr(at, end - at);
    at = end + 1;
    if (line.starts_with("```````````````````````````````` example")) {
      inside = true;
      example.clear();
    } else if (inside && line == ".") {
      inside = false;
      out.push_back({path + " " + std::to_string(out.size()), example});
    } else if (inside) {
      example += with_tabs(line) + "\n";
    }
  }
}

std::vector<testing::NamedText> samples() {
  std::vector<testing::NamedText> texts = testing::sample_articles();
  const char* specs = std::getenv("TREND_SPECS");
  for (std::string_view rest = specs != nullptr ? specs : ""; !rest.empty();) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    add_examples(std::string(rest.substr(0, end)), texts);
    rest.remove_prefix(std::min(rest.size(), end + 1));
  }
  return texts;
}

using Counts = std::map<std::string_view, int>;

Counts count_by_rule(const std::vector<lint::Finding>& findings) {
  Counts counts;
  for (const lint::Finding& finding : findings) ++counts[finding.rule->id];
  return counts;
}

/// Findings that a fix may bring, because they measure what it makes.
struct Outcome {
  std::string_view fix;    ///< rule, empty for any
  std::string_view found;  ///< rule
};
constexpr Outcome kOutcomes[] = {
    {"", "WS006"},       // a line too long: any fix that inserts something may cross the limit
    {"IN001", "IN006"},  // too much bold: there is more of it once it renders
    {"IN001", "LS017"},  // one item without a bold lead: the others' leads render now
    {"LK012", "LK013"},  // a text that says nothing: it was no link before
    {"ZH012", "ZH002"},  // a number in brackets counts once they are those of the text
    {"ZH008", "ZH006"},  // 标签： 甲 is a label at the start of a line only
};

bool is_outcome(std::string_view fix, std::string_view found) {
  return std::any_of(std::begin(kOutcomes), std::end(kOutcomes), [&](const Outcome& outcome) {
    return outcome.found == found && (outcome.fix.empty() || outcome.fix == fix);
  });
}

/// Rules with more findings than before, in words; nothing when there are none.
std::string more_findings(std::string_view fix, const Counts& before, const Counts& after) {
  std::string result;
  for (const auto& [id, count] : after) {
    if (is_outcome(fix, id)) continue;
    const auto known = before.find(id);
    const int was = known == before.end() ? 0 : known->second;
    if (count > was) result += " +" + std::string(id);
  }
  return result;
}

bool is_safe(const lint::Finding& finding) {
  return !finding.fixes.empty() && finding.fixes.front().safety == lint::FixSafety::kSafe;
}

/// Repairs that let the article be seen through: what stands there may have findings of its own.
bool reveals(std::string_view id) {
  return id.starts_with("FM") || id.starts_with("CB") || id.starts_with("TB");
}

std::string try_fix(const article::Article& article, const Counts& before,
                    const lint::Finding& finding) {
  const std::string id(finding.rule->id);
  const auto fixed =
      article::parse(text::Document(finding.fixes.front().edits.apply(article.text())));
  const Counts after = count_by_rule(lint::run(*fixed, all_rules_on(), kFileName).findings.all());
  std::string wrong;
  const auto left = after.find(finding.rule->id);
  if (left != after.end() && left->second >= before.at(finding.rule->id)) wrong += " stays";
  if (!reveals(id)) wrong += more_findings(id, before, after);
  if (!has_one_reading(id) && testing::render_body(article) != testing::render_body(*fixed))
    wrong += " changes the page";
  if (wrong.empty()) return {};
  const std::size_t line = article.document().lines().line_of(finding.range.begin) + 1;
  return id + " in line " + std::to_string(line) + ":" + wrong + "\n";
}

std::string try_each(const article::Article& article) {
  const auto findings = lint::run(article, all_rules_on(), kFileName).findings;
  const Counts before = count_by_rule(findings.all());
  Counts tried;
  std::string wrong;
  for (const lint::Finding& finding : findings)
    if (is_safe(finding) && ++tried[finding.rule->id] <= kTried)
      wrong += try_fix(article, before, finding);
  return wrong;
}

TEST_CASE("only rules with a safe fix need one reading") {
  for (const std::string_view id : kOneReading) {
    const auto rules = lint::all_rules();
    const bool safe = std::any_of(rules.begin(), rules.end(), [&](const lint::Rule* rule) {
      return rule->id == id && rule->fix == lint::FixKind::kSafe;
    });
    CHECK_MESSAGE(safe, id);
  }
}

TEST_CASE("with all rules on, a safe fix removes its finding and brings no other") {
  for (const testing::NamedText& sample : samples()) {
    CAPTURE(sample.name);
    CAPTURE(sample.text.substr(0, 300));
    CHECK(try_each(*article::parse(text::Document::from_bytes(sample.text))) == "");
  }
}

TEST_CASE("with all rules on, fixing everything settles in one call") {
  for (const testing::NamedText& sample : samples()) {
    CAPTURE(sample.name);
    CAPTURE(sample.text.substr(0, 300));
    const auto article = article::parse(text::Document::from_bytes(sample.text));
    const auto once = lint::fix_all(article, all_rules_on(), false, kFileName);
    CHECK(once.converged);
    CHECK(std::none_of(once.remaining.begin(), once.remaining.end(), is_safe));
    CHECK(lint::fix_all(once.article, all_rules_on(), false, kFileName).text == once.text);
  }
}

}  // namespace
