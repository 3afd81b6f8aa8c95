// What every refactoring keeps, on sample and random articles: line ends, one edit set, and what
// its name says.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "tests/support/articles.h"
#include "tests/support/random_article.h"
#include "tests/unit/features/refactor_laws.h"
#include "tests/unit/features/refactor_run.h"

namespace trend {
namespace {

using testing::RefactorRun;

using testing::ArticlePtr;
using testing::parsed;

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

bool mixed_line_ends(std::string_view text) {
  const auto crlf = text.find("\r\n") != std::string_view::npos;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (crlf && text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) return true;
  return text.find('\r') != std::string_view::npos && !crlf;
}

// Places of the article, spread over about forty: keys of front matter, headings, cells and lists.
std::vector<text::Offset> places_of(const article::Article& article) {
  std::vector<text::Offset> places;
  for (const article::Entry& entry : article.front_matter().entries)
    places.push_back(entry.key_range.begin);
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
  const auto groups =
      features::resolve_action(action.plan, {run.article, {}, run.settings, {}}).value();
  const text::EditSet edits = features::merged(groups);
  const std::string text = edits.apply(run.text);
  CHECK(testing::inverse(edits, run.text).apply(text) == run.text);  // undone in one step
  const ArticlePtr after = parsed(text);
  if (!mixed_line_ends(run.text)) CHECK_FALSE(mixed_line_ends(text));
  const bool keeps_cells = begins(action, "Move column") || begins(action, "Sort") ||
                           begins(action, "Align") || begins(action, "Compact");
  if (keeps_cells) CHECK(cells_of(*run.article) == cells_of(*after));
  // A column more or less in one of several like tables makes it unlike, as was asked for.
  const bool alone = action.title.en.find("this table only") != std::string::npos;
  // Today is not the day of the article's source any more.
  const bool dated = begins(action, "Set ");
  const bool rebuilt =
      action.kind == features::ActionKind::kMove || begins(action, "Insert the part");
  if (clean && !alone && !dated)
    CHECK(testing::added_findings(*run.article, *after, rebuilt) == "");
}

void check_article(const std::string& bytes) {
  const ArticlePtr article = parsed(bytes);
  const std::string text(article->text());
  const bool clean = testing::is_clean(*article);
  for (const text::Offset place : places_of(*article)) {
    RefactorRun run(text, {place, place});
    run.settings.today = {2025, 2, 18, true};
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
