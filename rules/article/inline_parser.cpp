// See inline_parser.h.
#include "rules/article/inline_parser.h"

#include <cmark-gfm/inlines.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/article/cmark_memory.h"
#include "rules/article/cmark_setup.h"
#include "rules/article/inline_walk.h"
#include "rules/article/leaf_text.h"
#include "rules/text/unicode.h"

namespace trend::article {
namespace {

/// Bytes after which the arena is emptied between leaves: it should stay in the cache.
constexpr std::size_t kArenaHighWater = 192 * 1024;

bool is_plain(std::string_view text) {
  return text.find_first_of("*_[]!<&\\~`\n") == std::string_view::npos;
}

/// Labels that occur in `text` in brackets without inner brackets: the only ones that can be
/// references (CommonMark 0.31 §4.7: a label contains no unescaped bracket).
std::vector<const Definition*> referenced_definitions(std::string_view text,
                                                      const FindDefinition& find) {
  std::vector<const Definition*> found;
  std::size_t open = std::string_view::npos;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '[') {
      open = i;
    } else if (text[i] == ']' && open != std::string_view::npos) {
      const Definition* definition = find(text::fold_label(text.substr(open + 1, i - open - 1)));
      if (definition != nullptr && std::find(found.begin(), found.end(), definition) == found.end())
        found.push_back(definition);
      open = std::string_view::npos;
    }
  }
  return found;
}

/// Runs cmark's inline parser leaf by leaf and appends to the block.
class LeafParser {
 public:
  LeafParser(Block& block, std::string_view text, const FindDefinition& find)
      : block_(block), text_(text), find_(find) {}

  /// Parses one leaf; returns its inlines and, in `plain`, its text as a reader sees it.
  IndexRange parse(const LeafText& leaf, std::string& plain) {
    const auto begin = static_cast<Index>(block_.inlines.size());
    if (is_plain(leaf.text())) {
      if (!leaf.text().empty()) add_text(leaf.to_block(0, static_cast<Offset>(leaf.text().size())));
      plain = leaf.text();
    } else {
      InlineWalk walk = run_cmark(leaf);
      if (walk.ok) {
        append(walk, begin);
        plain = std::move(walk.plain);
      } else {
        add_lines(leaf);
        plain = leaf.text();
        block_.degraded = true;
      }
    }
    while (!plain.empty() && plain.back() == ' ') plain.pop_back();
    return {begin, static_cast<Index>(block_.inlines.size())};
  }

 private:
  void add_text(Range range) {
    const auto next = static_cast<Index>(block_.inlines.size()) + 1;
    block_.inlines.push_back({InlineKind::kText, range, range, next, kNone});
  }

  void add_lines(const LeafText& leaf) {
    const std::string_view text = leaf.text();
    std::size_t begin = 0;
    while (begin < text.size()) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      if (end > begin)
        add_text(leaf.to_block(static_cast<Offset>(begin), static_cast<Offset>(end)));
      begin = end + 1;
    }
  }

  void append(const InlineWalk& walk, Index offset) {
    const auto first_link = static_cast<Index>(block_.links.size());
    for (Inline node : walk.inlines) {
      node.end += offset;
      if (node.link != kNone) node.link += first_link;
      block_.inlines.push_back(node);
    }
    block_.links.insert(block_.links.end(), walk.links.begin(), walk.links.end());
  }

  InlineWalk run_cmark(const LeafText& leaf) {
    if (parser_ == nullptr || pass_.allocated() > kArenaHighWater) {
      pass_.restart();
      parser_ = nullptr;
      pass_.guarded(
          [](void* self) { static_cast<LeafParser*>(self)->parser_ = new_cmark_parser(); }, this);
    }
    leaf_ = leaf.text();
    definitions_ = leaf_.find('[') == std::string_view::npos ? std::vector<const Definition*>{}
                                                             : referenced_definitions(leaf_, find_);
    pass_.expect(leaf_.size());
    for (const Definition* d : definitions_) pass_.expect(d->destination.size() + d->title.size());
    const bool done =
        pass_.guarded([](void* self) { static_cast<LeafParser*>(self)->parse_leaf(); }, this);
    if (!done) {
      parser_ = nullptr;
      InlineWalk failed;
      failed.ok = false;
      return failed;
    }
    return walk_inlines(node_, leaf);
  }

  /// Inside the guard: owns nothing.
  void parse_leaf() {
    cmark_mem* mem = cmark_arena_memory();
    cmark_map* map = cmark_reference_map_new(mem);
    for (const Definition* definition : definitions_) add_reference(mem, map, *definition);
    node_ = cmark_node_new_with_mem(CMARK_NODE_PARAGRAPH, mem);
    cmark_strbuf_set(&node_->content, reinterpret_cast<const unsigned char*>(leaf_.data()),
                     static_cast<bufsize_t>(leaf_.size()));
    node_->start_line = node_->start_column = 1;
    cmark_parse_inlines(parser_, node_, map, CMARK_OPT_SOURCEPOS | CMARK_OPT_UNSAFE);
  }

  static cmark_chunk chunk_of(cmark_mem* mem, std::string_view s) {
    auto* bytes = static_cast<unsigned char*>(mem->calloc(s.size() + 1, 1));
    std::copy(s.begin(), s.end(), bytes);
    return {bytes, static_cast<bufsize_t>(s.size()), 0};
  }

  /// Enters a definition as it is: cmark_reference_create would unescape it a second time.
  static void add_reference(cmark_mem* mem, cmark_map* map, const Definition& definition) {
    auto* entry = static_cast<cmark_reference*>(mem->calloc(1, sizeof(cmark_reference)));
    cmark_chunk label = chunk_of(mem, definition.label);
    entry->entry.label = normalize_map_label(mem, &label);
    if (entry->entry.label == nullptr) return;
    entry->entry.age = map->size;
    entry->entry.next = map->refs;
    entry->url = chunk_of(mem, definition.destination);
    entry->title = chunk_of(mem, definition.title);
    map->refs = &entry->entry;
    ++map->size;
  }

  Block& block_;
  std::string_view text_;
  const FindDefinition& find_;
  CmarkPass pass_;
  cmark_parser* parser_ = nullptr;
  cmark_node* node_ = nullptr;
  std::string_view leaf_;
  std::vector<const Definition*> definitions_;
};

/// Number at the start of a heading's content, seen through opening emphasis marks.
Numbering heading_numbering(Range content, std::string_view text) {
  Offset begin = content.begin;
  while (begin < content.end && (text[begin] == '*' || text[begin] == '_')) ++begin;
  Numbering numbering = parse_numbering(text.substr(begin, content.end - begin));
  if (numbering) {
    numbering.range = numbering.range.shifted(begin);
    numbering.digits = numbering.digits.shifted(begin);
  }
  return numbering;
}

}  // namespace

bool may_reference_definitions(std::string_view text) {
  return text.find('[') != std::string_view::npos;
}

void parse_inlines(Block& block, std::string_view text, const FindDefinition& find_definition) {
  block.inlines.clear();
  block.links.clear();
  LeafParser leaves(block, text, find_definition);
  std::string plain;
  for (Node& node : block.nodes) {
    if (node.kind == BlockKind::kHeading) {
      HeadingDetail& heading = block.headings[node.detail];
      const LeafText leaf =
          heading.setext ? LeafText(block, node.lines, text) : LeafText(heading.content, text);
      node.inlines = leaves.parse(leaf, heading.text);
      heading.numbering = heading_numbering(heading.content, text);
    } else if (node.kind == BlockKind::kParagraph && !node.lines.empty() && !block.degraded) {
      node.inlines = leaves.parse(LeafText(block, node.lines, text), plain);
    } else if (node.kind == BlockKind::kTable) {
      TableDetail& table = block.tables[node.detail];
      const auto parse_row = [&](Row& row) {
        for (Cell& cell : row.cells)
          if (!cell.range.empty())
            cell.inlines = leaves.parse(LeafText::of_cell(cell.range, text), plain);
      };
      parse_row(table.header);
      for (Row& row : table.rows) parse_row(row);
    }
  }
}

}  // namespace trend::article
