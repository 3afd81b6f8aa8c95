// What holds for every item at every place, on sample and random articles.
#include <doctest/doctest.h>

#include <algorithm>

#include "rules/article/parse.h"
#include "server/features/spot.h"
#include "tests/support/articles.h"
#include "tests/support/random_article.h"
#include "tests/unit/features/completion_run.h"

namespace trend {
namespace {

using features::Completion;
using features::CompletionKind;
using Article = std::shared_ptr<const article::Article>;

Article parsed(std::string text) { return article::parse(text::Document(std::move(text))); }

std::vector<Completion> complete(const article::Article& article, text::Offset offset) {
  return features::complete({.article = article,
                             .offset = offset,
                             .file_name = "2031-04-30.md",
                             .today = {2031, 5, 6, true}});
}

/// The edits are what LSP 3.17 asks of them, and the clients' filter finds the item.
void check_form(const article::Article& article, text::Offset offset, const Completion& item,
                text::Range range) {
  const features::Spot spot = features::spot_at(article, offset);
  CHECK(item.edit.range == range);
  CHECK(item.edit.range.touches(spot.offset));
  CHECK(spot.line_range.contains(item.edit.range));
  CHECK_FALSE(item.label.empty());
  CHECK(item.label.find_first_of("\r\n") == std::string::npos);
  CHECK_FALSE(item.filter.empty());
  CHECK(item.edit.text != article.slice(item.edit.range));
  CHECK(item.preview.end <= article.document().size());
}

/// The construct that the item promises is there afterwards.
void check_promise(const article::Article& before, const Completion& item) {
  const Article after = parsed(testing::applied(item, before.text()));
  const text::Offset end = item.edit.range.begin + static_cast<text::Offset>(item.edit.text.size());
  if (item.kind == CompletionKind::kHeading) {
    const article::Index section = after->section_at(item.edit.range.begin);
    REQUIRE(section != article::kNone);
    const article::HeadingDetail& heading = after->sections()[section].detail();
    CHECK(after->sections().size() == before.sections().size());
    CAPTURE(heading.text);
    CHECK(heading.text.find(item.label.substr(0, item.label.find_first_of("*[`_<&\\!~$"))) !=
          std::string::npos);
  } else if (item.kind == CompletionKind::kTable) {
    const features::Spot spot = features::spot_at(*after, end);
    const auto node = features::block_of(spot);
    REQUIRE(node);
    REQUIRE(node->kind() == article::BlockKind::kTable);
    REQUIRE_FALSE(node->table().rows.empty());
    const auto& rows = node->table().rows;
    CHECK(std::any_of(rows.begin(), rows.end(), [&](const article::Row& row) {
      return row.cells.size() == node->table().columns.size() &&
             node->absolute(row.range).touches(end);
    }));
  } else if (item.kind == CompletionKind::kLanguage) {
    CHECK(after->slice({item.edit.range.begin, end}) == item.label);
  }
}

void check_at(const article::Article& article, text::Offset offset) {
  const std::vector<Completion> items = complete(article, offset);
  if (items.empty()) return;
  CAPTURE(offset);
  for (const Completion& item : items) {
    CAPTURE(item.label);
    check_form(article, offset, item, items.front().edit.range);
  }
  check_promise(article, items.front());
}

TEST_CASE("items anywhere in random articles") {
  testing::Random random(5);
  for (int round = 0; round < testing::rounds(150); ++round) {
    const Article article = parsed(testing::random_article(random, 30));
    const std::string text(article->text());
    CAPTURE(text);
    for (std::size_t line = 0; line < article->document().lines().count(); ++line)
      check_at(*article, article->document().line_range(line).end);
  }
}

TEST_CASE("constructs begun at the end of any section of a sample article") {
  for (const testing::NamedText& sample : testing::sample_articles()) {
    CAPTURE(sample.name);
    const Article whole = article::parse(text::Document::from_bytes(sample.text));
    std::size_t tried = 0;
    for (const article::Section& section : whole->sections()) {
      if (++tried > 20) break;
      for (const std::string_view begun : {"## ", "### ", "###", "|", "```", "见", "[^", "[x](#"}) {
        CAPTURE(begun);
        std::string text(whole->text().substr(0, section.range.end));
        if (!text.ends_with('\n')) continue;
        const std::string_view end = whole->document().line_end();
        text.append(end).append(begun);
        const auto offset = static_cast<text::Offset>(text.size());
        text.append(end).append(end).append(whole->text().substr(section.range.end));
        check_at(*parsed(text), offset);
      }
    }
  }
}

TEST_CASE("the prose of sample articles is never disturbed, wherever the cursor stands") {
  for (const testing::NamedText& sample : testing::sample_articles()) {
    CAPTURE(sample.name);
    const Article article = article::parse(text::Document::from_bytes(sample.text));
    std::size_t tried = 0;
    article::for_each_node(*article, [&](article::NodeRef node) {
      if (node.kind() != article::BlockKind::kParagraph || ++tried > 200) return;
      const text::Range range = node.range();
      for (text::Offset offset = range.begin; offset <= range.end; ++offset) {
        if ((article->text()[std::min(offset, range.end - 1)] & 0xC0) == 0x80) continue;
        for (const Completion& item : complete(*article, offset)) {
          CAPTURE(article->slice({range.begin, offset}));
          // What is asked for: destinations, labels and mentions.
          CHECK((item.kind == CompletionKind::kReference || item.kind == CompletionKind::kFile));
        }
      }
    });
  }
}

}  // namespace
}  // namespace trend
