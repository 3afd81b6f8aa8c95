// Laws of changing sections: the outline changes as the name says, everything is still there, and
// the way back of a move leads to the same text.
#include <doctest/doctest.h>

#include <algorithm>

#include "server/features/refactor/numbers.h"
#include "server/features/refactor/sections.h"
#include "tests/support/articles.h"
#include "tests/support/random_article.h"
#include "tests/unit/features/refactor_laws.h"
#include "tests/unit/features/refactor_run.h"

namespace trend {
namespace {

using article::Index;
using article::kNone;
using testing::ArticlePtr;
using testing::parsed;
using testing::RefactorRun;

struct Entry {
  int level = 0;
  std::string title;
  bool operator==(const Entry&) const = default;
};
using Entries = std::vector<Entry>;

Entries outline_of(const article::Article& article) {
  Entries outline;
  for (Index i = 0; i < article.sections().size(); ++i)
    outline.push_back({article.sections()[i].level, testing::bare_title(article, i)});
  return outline;
}

// The outline that each action promises.
Entries promised(const article::Article& article, Index section, std::string_view title) {
  Entries outline = outline_of(article);
  const article::Section& own = article.sections()[section];
  const auto at = [&](Index i) { return outline.begin() + static_cast<std::ptrdiff_t>(i); };
  const auto add_level = [&](int by) {
    for (Index i = section; i < own.end; ++i) outline[i].level += by;
  };
  if (title.starts_with("Move this section up"))
    std::rotate(at(features::sibling_before(article, section)), at(section), at(own.end));
  if (title.starts_with("Move this section down"))
    std::rotate(at(section), at(own.end), at(article.sections()[own.end].end));
  if (title.starts_with("Demote")) add_level(1);
  if (title.starts_with("Promote")) {
    add_level(-1);
    std::rotate(at(section), at(own.end), at(article.sections()[own.parent].end));
  }
  return outline;
}

std::string applied(const std::string& text, Index section, std::string_view title) {
  const ArticlePtr article = parsed(text);
  const text::Offset at = article->sections()[section].heading_range.begin;
  return RefactorRun(text, {at, at}).after(title);
}

// Where the section stands after a move up or down.
Index moved_to(const article::Article& article, Index section, bool up) {
  if (up) return features::sibling_before(article, section);
  const Index next = article.sections()[section].end;
  return section + article.sections()[next].end - next;
}

bool is_about_sections(const features::CodeAction& action) {
  return action.kind == features::ActionKind::kMove ||
         action.title.en.starts_with("Insert the part") ||
         action.title.en.starts_with("Number this section") ||
         action.title.en.starts_with("Renumber everything");
}

// The outline without the entry that `shorter` does not have.
Entries without_inserted(Entries outline, const Entries& shorter) {
  const auto at = std::ranges::mismatch(outline, shorter).in1;
  if (outline.size() == shorter.size() + 1) outline.erase(at);
  return outline;
}

struct Tally {
  std::size_t done = 0;
  std::size_t refused = 0;
};

void check_way_back(const RefactorRun& run, Index section, std::string_view title,
                    const std::string& after) {
  const article::Section& own = run.article->sections()[section];
  const bool up = title == "Move this section up";
  if (up || title == "Move this section down") {
    const std::string back = applied(after, moved_to(*run.article, section, up),
                                     up ? "Move this section down" : "Move this section up");
    // It may be refused where a definition above an underlined heading is in the way.
    const bool has_definition = run.text.find("]: ") != std::string::npos;
    if (back != after || !has_definition) CHECK(back == run.text);
  }
  // Without a sibling nothing tells the style that the demoted section had.
  const bool tidy = own.ordinal > 0 && own.detail().numbering &&
                    own.detail().numbering.components.back() == own.ordinal + 1 &&
                    features::number_headings(*run.article).empty() && own.parent != kNone &&
                    own.end == run.article->sections()[own.parent].end &&
                    run.article->sections()[own.parent].detail().numbering &&
                    own.detail().numbering.style == article::NumberStyle::kDecimal;
  if (title == "Promote this section" && tidy)
    CHECK(applied(after, section, "Demote this section") == run.text);
}

void check_section(const RefactorRun& run, Index section, Tally& tally) {
  const bool clean = testing::is_clean(*run.article);
  for (const features::CodeAction& action : run.actions()) {
    if (!is_about_sections(action)) continue;
    CAPTURE(action.title.en);
    const std::string text = testing::result_of(run, action);
    ++(text == run.text ? tally.refused : tally.done);
    if (text == run.text) continue;
    CAPTURE(text);
    const ArticlePtr after = parsed(text);
    const Entries expected = promised(*run.article, section, action.title.en);
    const bool inserts = action.title.en.starts_with("Insert");
    CHECK((without_inserted(outline_of(*after), expected) == expected));
    CHECK(after->sections().size() == run.article->sections().size() + (inserts ? 1 : 0));
    CHECK(testing::rendered_difference(*run.article, *after) == "");
    check_way_back(run, section, action.title.en, text);
    if (clean) CHECK(testing::added_findings(*run.article, *after, /*rebuilt=*/true) == "");
  }
}

Tally check_sections(const std::string& bytes, std::size_t most) {
  Tally tally;
  const ArticlePtr article = parsed(bytes);
  const std::string text(article->text());
  const std::size_t count = article->sections().size();
  for (std::size_t i = 0; i < count; i += count / most + 1) {
    const auto section = static_cast<Index>(i);
    const text::Offset at = article->sections()[section].heading_range.begin;
    check_section(RefactorRun(text, {at, at}), section, tally);
  }
  return tally;
}

TEST_CASE("laws of changing the sections of the sample articles") {
  Tally all;
  for (const testing::NamedText& sample : testing::sample_articles()) {
    CAPTURE(sample.name);
    const Tally tally = check_sections(sample.text, 12);
    all.done += tally.done;
    all.refused += tally.refused;
  }
  MESSAGE(all.done << " changes of sections, " << all.refused << " without effect");
  CHECK(all.done > 20);
}

TEST_CASE("laws of changing the sections of random articles") {
  testing::Random random(20250218);
  std::size_t done = 0;
  for (int round = 0; round < testing::rounds(60); ++round) {
    const std::string text = testing::random_article(random, 30);
    CAPTURE(text);
    done += check_sections(text, 6).done;
  }
  CHECK(done > 15);
}

}  // namespace
}  // namespace trend
