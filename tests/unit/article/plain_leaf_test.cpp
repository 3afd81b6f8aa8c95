// Reading plain leaves without cmark against cmark itself.
#include "rules/article/plain_leaf.h"

#include <cmark-gfm/inlines.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rules/article/cmark_memory.h"
#include "rules/article/cmark_setup.h"
#include "rules/article/inline_walk.h"
#include "tests/support/articles.h"
#include "tests/support/random_text.h"

namespace {

using namespace trend;
using namespace trend::article;

/// cmark's own parse of a leaf's text; owns nothing, since it runs in a guarded step.
struct CmarkLeaf {
  std::string_view text;
  cmark_node* node = nullptr;

  void parse() {
    cmark_parser* parser = new_cmark_parser();
    cmark_mem* mem = cmark_arena_memory();
    node = cmark_node_new_with_mem(CMARK_NODE_PARAGRAPH, mem);
    cmark_strbuf_set(&node->content, reinterpret_cast<const unsigned char*>(text.data()),
                     static_cast<bufsize_t>(text.size()));
    node->start_line = node->start_column = 1;
    cmark_parse_inlines(parser, node, cmark_reference_map_new(mem),
                        CMARK_OPT_SOURCEPOS | CMARK_OPT_UNSAFE);
  }
};

struct Read {
  std::vector<Inline> inlines;
  std::vector<Link> links;
  std::string shown;
};

Read read_by_cmark(const LeafText& leaf) {
  Read read;
  CmarkLeaf by_cmark{leaf.text()};
  CmarkPass pass;
  REQUIRE(pass.guarded([](void* self) { static_cast<CmarkLeaf*>(self)->parse(); }, &by_cmark));
  REQUIRE(walk_inlines(by_cmark.node, leaf, {read.inlines, read.links, read.shown}));
  return read;
}

/// One to four lines as a paragraph could have them, some with a container's prefix before them.
Block random_leaf(testing::Random& random, std::string& text) {
  static const std::vector<std::string> kPieces = {
      "a",  "中文", "。", "!",  "]",    "^",         " ", "  ", "   ", "\t",  "\v",
      "\f", "-",    "1.", "\"", "www.", "https://x", ":", "é",  "(b)", "\x1A"};
  Block block;
  const std::uint32_t lines = 1 + random.below(4);
  for (std::uint32_t i = 0; i < lines; ++i) {
    if (random.below(3) == 0) text += "> ";
    const auto begin = static_cast<Offset>(text.size());
    text += i == 0 ? "x" : "";
    for (std::uint32_t pieces = random.below(8); pieces > 0; --pieces) text += random.pick(kPieces);
    block.lines.push_back({begin, static_cast<Offset>(text.size())});
    text += random.below(4) == 0 ? "\r\n" : "\n";
  }
  return block;
}

TEST_CASE("plain leaves are read as cmark reads them") {
  testing::Random random(21);
  for (int i = 0; i < testing::rounds(20000); ++i) {
    std::string text;
    const Block block = random_leaf(random, text);
    const LeafText leaf(block, {0, static_cast<Index>(block.lines.size())}, text);
    Read ours;
    REQUIRE(read_plain_leaf(leaf, ours.inlines, ours.shown));
    const Read cmarks = read_by_cmark(leaf);
    CAPTURE(text);
    REQUIRE(ours.inlines == cmarks.inlines);
    REQUIRE(ours.shown == cmarks.shown);
  }
}

TEST_CASE("a leaf that may hold markup is left to cmark, wherever the markup stands") {
  for (const char mark : std::string_view("*_~`[\\<&")) {
    for (const std::size_t before : {0U, 1U, 63U, 64U, 200U}) {
      const std::string text = std::string(before, 'a') + mark + "b";
      const LeafText leaf(Range{0, static_cast<Offset>(text.size())}, text);
      Read read;
      CHECK_FALSE(read_plain_leaf(leaf, read.inlines, read.shown));
      CHECK(read.inlines.empty());
      CHECK(read.shown.empty());
    }
  }
}

}  // namespace
