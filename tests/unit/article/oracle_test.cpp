// Structure against cmark-gfm itself: our chunked, unfinished, leaf-by-leaf use of it must see what
// one ordinary parse of the whole text sees.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "rules/article/parse.h"
#include "tests/support/articles.h"
#include "tests/support/random_article.h"

extern "C" void cmark_inlines_add_special_character(unsigned char c, bool emphasis);

namespace {

using namespace trend;
using article::BlockKind;
using article::Index;
using article::InlineKind;

/// Kinds of blocks with their nesting, and how often each inline container occurs in which block.
struct Shape {
  std::string blocks;
  std::map<std::string, int> inlines;
};

void count_inline(Shape& shape, const std::string& kind) { ++shape.inlines[kind]; }

Shape shape_by_cmark(std::string_view markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (const char* name : {"table", "strikethrough", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, markdown.data(), markdown.size());
  cmark_node* document = cmark_parser_finish(parser);
  Shape shape;
  cmark_iter* iter = cmark_iter_new(document);
  for (cmark_event_type e; (e = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
    cmark_node* node = cmark_iter_get_node(iter);
    std::string type = cmark_node_get_type_string(node);
    if (type == "tasklist") type = "item";
    const bool leaf = cmark_node_first_child(node) == nullptr;
    if (CMARK_NODE_DOCUMENT == cmark_node_get_type(node) || type == "text" || type == "table_row" ||
        type == "table_header" || type == "table_cell")
      continue;
    const bool is_block =
        (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
    if (!is_block) {
      if (e == CMARK_EVENT_ENTER) count_inline(shape, type);
      continue;
    }
    const bool container = type == "block_quote" || type == "list" || type == "item";
    if (e == CMARK_EVENT_ENTER) {
      if (type == "heading") type += std::to_string(cmark_node_get_heading_level(node));
      if (type == "list")
        type += std::string(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? " 1" : " *") +
                (cmark_node_get_list_tight(node) != 0 ? " tight" : " loose");
      shape.blocks += type + (container && !leaf ? "(" : " ");
    } else if (container && !leaf) {
      shape.blocks += ") ";
    }
  }
  cmark_iter_free(iter);
  cmark_node_free(document);
  cmark_parser_free(parser);
  cmark_inlines_add_special_character('~', true);
  return shape;
}

std::string block_type(article::NodeRef node) {
  switch (node.kind()) {
    case BlockKind::kHeading:
      return "heading" + std::to_string(node.heading().level);
    case BlockKind::kThematicBreak:
      return "thematic_break";
    case BlockKind::kQuote:
      return "block_quote";
    case BlockKind::kList:
      return std::string("list") + (node.list().ordered ? " 1" : " *") +
             (node.list().tight ? " tight" : " loose");
    case BlockKind::kItem:
      return "item";
    case BlockKind::kFencedCode:
    case BlockKind::kIndentedCode:
      return "code_block";
    case BlockKind::kHtml:
      return "html_block";
    case BlockKind::kTable:
      return "table";
    default:
      return "paragraph";
  }
}

std::string inline_type(InlineKind kind) {
  switch (kind) {
    case InlineKind::kSoftBreak:
      return "softbreak";
    case InlineKind::kHardBreak:
      return "linebreak";
    case InlineKind::kCode:
      return "code";
    case InlineKind::kHtml:
      return "html_inline";
    case InlineKind::kEmphasis:
      return "emph";
    case InlineKind::kStrong:
      return "strong";
    case InlineKind::kStrikethrough:
      return "strikethrough";
    case InlineKind::kLink:
    case InlineKind::kAutolink:
      return "link";
    case InlineKind::kImage:
      return "image";
    default:
      return "";
  }
}

Shape shape_of(const article::Article& article) {
  Shape shape;
  for (const article::TopBlock& top : article.blocks()) {
    const article::Block& block = *top.block;
    std::vector<Index> ends;
    const auto close = [&](Index at) {
      for (; !ends.empty() && at >= ends.back(); ends.pop_back()) shape.blocks += ") ";
    };
    for (Index i = 0; i < block.nodes.size(); ++i) {
      close(i);
      const article::NodeRef node(&top, i);
      const bool container = node.kind() == BlockKind::kQuote || node.kind() == BlockKind::kList ||
                             node.kind() == BlockKind::kItem;
      const bool open = container && node.has_children();
      shape.blocks += block_type(node) + (open ? "(" : " ");
      if (open) ends.push_back(node.node().end);
    }
    close(static_cast<Index>(block.nodes.size()));
    const auto count = [&](article::IndexRange which) {
      for (Index i = which.begin; i < which.end; ++i) {
        const std::string type = inline_type(block.inlines[i].kind);
        if (!type.empty()) count_inline(shape, type);
      }
    };
    for (const article::Node& node : block.nodes) count(node.inlines);
    for (const article::TableDetail& table : block.tables) {
      const auto count_row = [&](const article::Row& row) {
        // cmark drops the surplus cells of a row; they are kept here.
        for (Index c = 0; c < row.cells.size() && c < table.columns.size(); ++c)
          count(row.cells[c].inlines);
      };
      count_row(table.header);
      for (const article::Row& row : table.rows) count_row(row);
    }
  }
  return shape;
}

void compare(const std::string& markdown) {
  const auto article = article::parse(text::Document::from_bytes(markdown));
  const article::Envelope& envelope = article->envelope();
  if (envelope.front_matter || envelope.wrapper || envelope.dedent > 0) return;
  const Shape ours = shape_of(*article);
  const Shape cmarks = shape_by_cmark(article->text());
  if (ours.blocks != cmarks.blocks || ours.inlines != cmarks.inlines) {
    CAPTURE(markdown);
    REQUIRE(ours.blocks == cmarks.blocks);
    for (const auto& entry : cmarks.inlines) {
      CAPTURE(entry.first);
      const auto found = ours.inlines.find(entry.first);
      REQUIRE((found == ours.inlines.end() ? 0 : found->second) == entry.second);
    }
    REQUIRE(ours.inlines.size() == cmarks.inlines.size());
  }
}

TEST_CASE("random articles have the structure that cmark gives them") {
  testing::Random random(7);
  for (int i = 0; i < testing::rounds(3000); ++i)
    compare(testing::random_article(random, 2 + random.below(40)));
}

TEST_CASE("long articles, cut into chunks, have the structure that cmark gives them") {
  testing::Random random(8);
  for (int i = 0; i < testing::rounds(4); ++i) compare(testing::random_article(random, 4000));
}

TEST_CASE("sample articles have the structure that cmark gives their body") {
  for (const testing::NamedText& sample : testing::sample_articles()) {
    CAPTURE(sample.name);
    const auto article = article::parse(text::Document::from_bytes(sample.text));
    compare(std::string(article->slice(article->envelope().body)));
  }
}

}  // namespace
