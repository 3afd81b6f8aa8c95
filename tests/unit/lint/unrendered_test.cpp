// Rules about what does not render against the page that cmark-gfm makes: each place where it shows
// markup has a finding on its line, and each finding of these rules has its place on the page.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/parse.h"
#include "rules/lint/rule.h"
#include "rules/lint/runner.h"
#include "tests/support/articles.h"
#include "tests/support/unrendered.h"

namespace {

using namespace trend;
using testing::Shown;
using testing::Unrendered;

/// Which rules name what the page shows: one of them must, where it is certain.
struct Names {
  Shown shown;
  std::vector<std::string_view> rules;
  std::vector<std::string_view> causes = {};  ///< rules that name why, and silence these
};

const std::vector<Names>& table() {
  static const std::vector<Names> kTable = {
      {Shown::kStars, {"IN001", "IN003", "IN014"}},
      {Shown::kNestedStrong, {"IN001", "IN003"}},
      {Shown::kSmallStar, {"IN001"}},
      {Shown::kWideStars, {"IN004"}},
      {Shown::kTildes, {"IN001"}},
      {Shown::kStruckOut, {"IN007"}},
      {Shown::kBacktick, {"IN016"}},
      {Shown::kEscape, {"IN014"}},
      {Shown::kRows, {"TB001", "TB002", "TB004", "TB005", "TB006"}},
      {Shown::kRowsInCode, {"TB017", "CB009"}},
      {Shown::kDroppedCell, {"TB003"}, {"AI007"}},
      {Shown::kMissingCell, {"TB003", "TB005"}},
      {Shown::kHashes, {"ST004"}},
      {Shown::kHashesInCode, {"ST006"}},
      {Shown::kUnderlined, {"ST008"}},
      {Shown::kOpenFence, {"CB002", "CB004"}},
      {Shown::kFenceInText, {"CB005"}},
      {Shown::kFenceInCode, {"CB003"}},
      {Shown::kIndentedCode, {"CB009"}},
      {Shown::kFencedCode, {"CB004"}},
      {Shown::kNumberedLines, {"LS002", "LS003", "LS010"}},
      {Shown::kBulletLines, {"LS004", "LS005", "LS019"}},
      {Shown::kBoxes, {"LS019"}},
      {Shown::kItemInItem, {"LS014"}}};
  return kTable;
}

bool contains(const std::vector<std::string_view>& rules, std::string_view rule) {
  return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

const Names& entry_of(Shown shown) {
  return *std::find_if(table().begin(), table().end(),
                       [&](const Names& n) { return n.shown == shown; });
}

bool names(std::string_view rule, Shown shown) { return contains(entry_of(shown).rules, rule); }

/// Rules whose findings must have a place. ST006 and LS019 also name what renders otherwise.
bool is_about_the_page(std::string_view rule) {
  if (rule == "ST006" || rule == "LS019") return false;
  return std::any_of(table().begin(), table().end(),
                     [&](const Names& n) { return contains(n.rules, rule); });
}

/// A finding with the lines it is about: its own and those it points to.
struct Named {
  std::string_view rule;
  std::vector<std::size_t> lines;
  std::string message;
  std::size_t marks = 1;  ///< how many printed marks it accounts for
};

std::vector<Named> findings_of(const article::Article& article) {
  const text::LineIndex& lines = article.document().lines();
  std::vector<Named> result;
  for (const lint::Finding& finding : lint::run(article, lint::Settings{}).findings) {
    Named named{finding.rule->id, {}, finding.message.en};
    if (finding.rule->id != "IN003" || finding.range.size() > 2) named.marks = 2;  // a pair
    for (std::size_t line = lines.line_of(finding.range.begin);
         line <= lines.line_of(finding.range.end); ++line)
      named.lines.push_back(line);
    for (const lint::Related& related : finding.related)
      named.lines.push_back(lines.line_of(related.range.begin));
    result.push_back(std::move(named));
  }
  return result;
}

bool touches(const Named& finding, std::size_t first, std::size_t last) {
  return std::any_of(finding.lines.begin(), finding.lines.end(),
                     [&](std::size_t line) { return line >= first && line <= last; });
}

bool is_counted(Shown shown) { return shown == Shown::kStars || shown == Shown::kTildes; }

/// What no finding names. Of several marks in one text each wants its own.
std::string unnamed(const std::vector<Unrendered>& places, const std::vector<Named>& findings) {
  std::string result;
  std::size_t leaf = 0;
  std::size_t marks = 0;  // of this leaf so far
  for (const Unrendered& place : places) {
    if (!place.certain) continue;
    if (place.first != leaf) marks = 0;
    leaf = place.first;
    if (is_counted(place.shown)) ++marks;
    std::size_t named = 0;
    const Names& entry = entry_of(place.shown);
    for (const Named& finding : findings)
      if ((contains(entry.rules, finding.rule) || contains(entry.causes, finding.rule)) &&
          touches(finding, place.first, place.last))
        named += finding.marks;
    if (named < (is_counted(place.shown) ? marks : 1))
      result += std::to_string(place.line + 1) + " unnamed " + testing::name_of(place.shown) +
                ": " + place.text + "\n";
  }
  return result;
}

/// Findings for which the page has no place.
std::string invented(const std::vector<Unrendered>& places, const std::vector<Named>& findings) {
  std::string result;
  for (const Named& finding : findings) {
    if (!is_about_the_page(finding.rule)) continue;
    const bool there = std::any_of(places.begin(), places.end(), [&](const Unrendered& place) {
      return names(finding.rule, place.shown) && touches(finding, place.first, place.last);
    });
    if (!there)
      result += std::to_string(finding.lines.front() + 1) + " invented " +
                std::string(finding.rule) + ": " + finding.message + "\n";
  }
  return result;
}

// Line and kind of what is surely wrong in articles/unrendered.md.
constexpr std::string_view kDamage =
    "12 stars 12 stars 14 stars 14 stars 16 stars 17 stars 18 wide stars 18 wide stars "
    "20 struck out 22 tildes 22 tildes 24 nested strong 26 backtick 30 rows 31 rows 36 rows "
    "44 dropped cell 45 missing cell 51 rows 55 rows 56 rows 59 hashes 64 underlined "
    "70 numbered lines 74 numbered lines 78 bullet lines 82 bullet lines 86 numbered lines "
    "98 fence in code 100 fence in code 104 rows in code 105 rows in code 106 rows in code "
    "110 hashes in code 112 open fence ";

TEST_CASE("the oracle sees each kind of damage") {
  const std::string text =
      testing::read_file(std::string(TREND_TESTS_DIR) + "/articles/unrendered.md");
  std::string seen;
  for (const Unrendered& place :
       testing::find_unrendered(*article::parse(text::Document(std::string(text)))))
    if (place.certain)
      seen += std::to_string(place.line + 1) + " " + testing::name_of(place.shown) + " ";
  CHECK(seen == kDamage);
}

TEST_CASE("what does not render is named, and nothing else") {
  for (const testing::NamedText& sample : testing::sample_articles()) {
    CAPTURE(sample.name);
    const auto article = article::parse(text::Document::from_bytes(sample.text));
    const std::vector<Unrendered> places = testing::find_unrendered(*article);
    const std::vector<Named> findings = findings_of(*article);
    CHECK(unnamed(places, findings) == "");
    CHECK(invented(places, findings) == "");
  }
}

}  // namespace
