// See inline_parser.h.
#include "rules/article/inline_parser.h"

#include <cmark-gfm/inlines.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "rules/article/cmark_memory.h"
#include "rules/article/cmark_setup.h"
#include "rules/article/inline_walk.h"
#include "rules/article/leaf_text.h"
#include "rules/article/limits.h"
#include "rules/article/plain_leaf.h"
#include "rules/text/unicode.h"

namespace trend::article {
namespace {

/// Bytes after which the arena is emptied between leaves: it should stay in the cache.
constexpr std::size_t kArenaHighWater = 192 * 1024;

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

/// Collects the inlines of one block's leaves in vectors that keep their memory from block to
/// block.
class InlineParser::Leaves {
 public:
  explicit Leaves(FindDefinition find) : find_(std::move(find)) {}

  void parse(Block& block, std::string_view text) {
    inlines_.clear();
    links_.clear();
    for (Node& node : block.nodes) {
      if (node.kind == BlockKind::kHeading) {
        heading(block, node, text);
      } else if (node.kind == BlockKind::kParagraph && !node.lines.empty() && !block.degraded) {
        node.inlines = leaf(block, LeafText(block, node.lines, text));
      } else if (node.kind == BlockKind::kTable) {
        TableDetail& table = block.tables[node.detail];
        row(block, table.header, text);
        for (Row& body_row : table.rows) row(block, body_row, text);
      }
    }
    block.inlines.assign(inlines_.begin(), inlines_.end());
    block.links.assign(std::make_move_iterator(links_.begin()),
                       std::make_move_iterator(links_.end()));
  }

 private:
  void heading(Block& block, Node& node, std::string_view text) {
    HeadingDetail& detail = block.headings[node.detail];
    node.inlines = leaf(
        block, detail.setext ? LeafText(block, node.lines, text) : LeafText(detail.content, text));
    while (!plain_.empty() && plain_.back() == ' ') plain_.pop_back();
    detail.text = plain_;
    detail.numbering = heading_numbering(detail.content, text);
  }

  void row(Block& block, Row& row, std::string_view text) {
    for (Cell& cell : row.cells)
      if (!cell.range.empty()) cell.inlines = leaf(block, LeafText::of_cell(cell.range, text));
  }

  /// Parses one leaf; returns its inlines and leaves its text as a reader sees it in plain_.
  IndexRange leaf(Block& block, const LeafText& leaf) {
    const auto begin = static_cast<Index>(inlines_.size());
    const std::size_t first_link = links_.size();
    plain_.clear();
    if (!read_plain_leaf(leaf, inlines_, plain_) &&
        !(run_cmark(leaf) && walk_inlines(node_, leaf, {inlines_, links_, plain_}))) {
      inlines_.resize(begin);
      links_.resize(first_link);
      add_lines(leaf);
      plain_ = leaf.text();
      block.degraded = true;
    }
    return {begin, static_cast<Index>(inlines_.size())};
  }

  void add_lines(const LeafText& leaf) {
    const std::string_view text = leaf.text();
    std::size_t begin = 0;
    while (begin < text.size()) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      if (end > begin) {
        const Range range = leaf.to_block(static_cast<Offset>(begin), static_cast<Offset>(end));
        const auto next = static_cast<Index>(inlines_.size()) + 1;
        inlines_.push_back({InlineKind::kText, range, range, next, kNone});
      }
      begin = end + 1;
    }
  }

  /// Has cmark parse the leaf below node_; false when it ran over the limits.
  bool run_cmark(const LeafText& leaf) {
    if (parser_ == nullptr || pass_.allocated() > kArenaHighWater) {
      pass_.restart();
      parser_ = nullptr;
      pass_.guarded([](void* self) { static_cast<Leaves*>(self)->parser_ = new_cmark_parser(); },
                    this);
    }
    leaf_ = leaf.text();
    definitions_.clear();
    if (find_ && leaf_.find('[') != std::string_view::npos)
      definitions_ = referenced_definitions(leaf_, find_);
    pass_.renew_limits();
    pass_.expect(leaf_.size());
    for (const Definition* d : definitions_)
      pass_.expect(shortened(d->destination).size() + shortened(d->title).size());
    const bool done =
        pass_.guarded([](void* self) { static_cast<Leaves*>(self)->parse_leaf(); }, this);
    if (!done) parser_ = nullptr;
    return done;
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

  /// Each reference gets a copy: thousands of them to one long address would cost their product.
  static std::string_view shortened(std::string_view text) {
    if (text.size() <= kMaxReferencedBytes) return text;
    std::size_t size = kMaxReferencedBytes;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
    return text.substr(0, size);
  }

  /// Enters a definition as it is: cmark_reference_create would unescape it a second time.
  static void add_reference(cmark_mem* mem, cmark_map* map, const Definition& definition) {
    auto* entry = static_cast<cmark_reference*>(mem->calloc(1, sizeof(cmark_reference)));
    cmark_chunk label = chunk_of(mem, definition.label);
    entry->entry.label = normalize_map_label(mem, &label);
    if (entry->entry.label == nullptr) return;
    entry->entry.age = map->size;
    entry->entry.next = map->refs;
    entry->url = chunk_of(mem, shortened(definition.destination));
    entry->title = chunk_of(mem, shortened(definition.title));
    map->refs = &entry->entry;
    ++map->size;
  }

  FindDefinition find_;
  CmarkPass pass_;
  cmark_parser* parser_ = nullptr;
  cmark_node* node_ = nullptr;
  std::string_view leaf_;
  std::vector<const Definition*> definitions_;
  std::vector<Inline> inlines_;
  std::vector<Link> links_;
  std::string plain_;
};

InlineParser::InlineParser(FindDefinition find_definition)
    : leaves_(std::make_unique<Leaves>(std::move(find_definition))) {}
InlineParser::~InlineParser() = default;

void InlineParser::parse(Block& block, std::string_view text) { leaves_->parse(block, text); }

bool may_reference_definitions(std::string_view text) {
  return text.find('[') != std::string_view::npos;
}

}  // namespace trend::article
