// What every refactoring keeps, on sample and random articles: line ends, one edit set, and what
// its name says.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "rules/article/parse.h"
#include "rules/lint/rule.h"
#include "rules/lint/runner.h"
#include "tests/support/articles.h"
#include "tests/support/random_article.h"
#include "tests/unit/features/refactor_run.h"

namespace trend {
namespace {

using testing::RefactorRun;

using Article = std::shared_ptr<const article::Article>;

Article parsed(const std::string& text) { return article::parse(text::Document::from_bytes(text)); }

// The cells of all tables, counted; empty ones are padding.
std::multiset<std::string> cells_of(const article::Article& article) {
  std::multiset<std::string> cells;
  const auto add = [&](article::NodeRef table, const article::Row& row) {
    for (const article::Cell& cell : row.cells)
      if (!cell.range.empty()) cells.emplace(article.slice(table.absolute(cell.range)));
  };
  for (const article::NodeRef table : article.tables()) {
    add(table, table.table().header);
    for (const article::Row& row : table.table().rows) add(table, row);
  }
  return cells;
}

// What the article says about findings, by rule.
std::map<std::string_view, std::size_t> findings_of(const article::Article& article) {
  const lint::Settings settings;
  std::map<std::string_view, std::size_t> counts;
  for (const lint::Finding& finding : lint::run(article, settings).findings)
    ++counts[finding.rule->id];
  return counts;
}

// Sections alike in build (ST022) or as many as the title says (ST023) are no longer so when one
// of them was moved, as was asked for.
bool is_about_build(std::string_view rule) { return rule == "ST022" || rule == "ST023"; }

// The rules that have more to say about `after`.
std::string added_findings(const article::Article& before, const article::Article& after,
                           bool rebuilt) {
  std::string out;
  auto old = findings_of(before);
  for (const auto& [rule, count] : findings_of(after))
    if (count > old[rule] && !(rebuilt && is_about_build(rule))) out += std::string(rule) + " ";
  return out;
}

bool mixed_line_ends(std::string_view text) {
  const auto crlf = text.find("\r\n") != std::string_view::npos;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (crlf && text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) return true;
  return text.find('\r') != std::string_view::npos && !crlf;
}

// Places of the article, spread over at most forty: headings, cells and list items.
std::vector<text::Offset> places_of(const article::Article& article) {
  std::vector<text::Offset> places;
  for (const article::Section& section : article.sections())
    places.push_back(section.heading_range.begin);
  for (const article::NodeRef table : article.tables())
    for (const article::Cell& cell : table.table().header.cells)
      places.push_back(table.absolute(cell.range).begin);
  for (const article::NodeRef list : article.lists()) places.push_back(list.range().begin);
  std::vector<text::Offset> spread;
  const std::size_t step = places.size() / 40 + 1;
  for (std::size_t i = 0; i < places.size(); i += step) spread.push_back(places[i]);
  return spread;
}

bool begins(const features::CodeAction& action, std::string_view words) {
  return action.title.en.starts_with(words);
}

void check_laws(const RefactorRun& run, const features::CodeAction& action, bool clean) {
  CAPTURE(action.title.en);
  const std::string text = testing::result_of(run, action);
  const Article after = parsed(text);
  if (!mixed_line_ends(run.text)) CHECK_FALSE(mixed_line_ends(text));
  const bool keeps_cells = begins(action, "Move column") || begins(action, "Sort") ||
                           begins(action, "Align") || begins(action, "Compact");
  if (keeps_cells) CHECK(cells_of(*run.article) == cells_of(*after));
  // A column more or less in one of several like tables makes it unlike, as was asked for.
  const bool alone = action.title.en.find("this table only") != std::string::npos;
  const bool rebuilt = action.kind == features::ActionKind::kMove;
  if (clean && !alone) CHECK(added_findings(*run.article, *after, rebuilt) == "");
}

void check_article(const std::string& bytes) {
  const Article article = parsed(bytes);
  const std::string text(article->text());
  const bool clean = findings_of(*article).empty();
  for (const text::Offset place : places_of(*article)) {
    const RefactorRun run(text, {place, place});
    for (const features::CodeAction& action : run.actions()) check_laws(run, action, clean);
  }
}

TEST_CASE("laws of all refactorings on the sample articles") {
  for (const testing::NamedText& sample : testing::sample_articles()) {
    CAPTURE(sample.name);
    check_article(sample.text);
  }
}

TEST_CASE("laws of all refactorings on random articles") {
  testing::Random random(20250218);
  for (int round = 0; round < testing::rounds(60); ++round) {
    const std::string text = testing::random_article(random, 30);
    CAPTURE(text);
    check_article(text);
  }
}

}  // namespace
}  // namespace trend
