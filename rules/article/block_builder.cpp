// See block_builder.h. cmark's own columns and end lines are used only where they are right (the
// table in tests/unit/article/cmark_positions_test.cpp); everything else comes from taken lines.
#include "rules/article/block_builder.h"

#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include <algorithm>
#include <string>

#include "rules/article/cmark_setup.h"
#include "rules/article/table.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::article {

// user_data holds first + 1 in the upper and last in the lower half: null means no line yet.
TakenLines taken_lines(const cmark_node* node) {
  const auto packed = reinterpret_cast<std::uintptr_t>(node->user_data);
  if (packed == 0) return {};
  return {static_cast<Index>(packed >> 32) - 1, static_cast<Index>(packed & 0xFFFFFFFF)};
}

void take_line(cmark_node* node, Index line) {
  const TakenLines taken = taken_lines(node);
  const Index first = taken.any() ? taken.first : line;
  const std::uintptr_t packed = (static_cast<std::uintptr_t>(first + 1) << 32) | line;
  node->user_data = reinterpret_cast<void*>(packed);  // NOLINT(performance-no-int-to-ptr)
}

namespace {

bool is_table(const cmark_node* node) {
  return node->extension == cmark_extensions().table &&
         CMARK_NODE_TYPE_BLOCK_P(static_cast<cmark_node_type>(node->type)) &&
         std::string_view(cmark_node_get_type_string(const_cast<cmark_node*>(node))) == "table";
}

/// A paragraph that cmark split off before a table: it has no line of its own.
bool is_inserted(const cmark_node* node) {
  return node->start_line == 0 && node->next != nullptr && is_table(node->next);
}

/// Header line of a table: the one before the delimiter row, which is the last line that the table
/// node itself took (rows take their own).
Index header_line(const cmark_node* table) { return taken_lines(table).last - 1; }

/// A table whose header line was the last line of a paragraph.
bool is_glued(const cmark_node* top) {
  return is_table(top) && top->prev != nullptr && is_inserted(top->prev);
}

Index first_line_of(const cmark_node* top) {
  if (is_inserted(top)) return taken_lines(top->next).first;
  if (is_glued(top)) return header_line(top);
  return static_cast<Index>(top->start_line - 1);
}

/// Builds the nodes of one top-level block. All ranges count from `base`, the block's first byte in
/// chunk coordinates.
class BlockBuilder {
 public:
  BlockBuilder(const ChunkSource& source, std::string_view text, Offset base, Block& block)
      : source_(source), text_(text), base_(base), block_(block) {}

  // Recursion is bounded: markers per line are (limits.h), and depth by indentation costs a line of
  // that many blanks per level.
  void build(const cmark_node* node, Index parent, int quotes) {
    const auto index = static_cast<Index>(block_.nodes.size());
    block_.nodes.push_back({});
    block_.nodes[index].parent = parent;
    fill(node, index, quotes);
    block_.nodes[index].end = static_cast<Index>(block_.nodes.size());
  }

 private:
  Node& at(Index index) { return block_.nodes[index]; }
  Range relative(Range chunk) const { return {chunk.begin - base_, chunk.end - base_}; }
  std::string_view slice(Range chunk) const { return text_.substr(chunk.begin, chunk.size()); }
  Index line_count() const { return static_cast<Index>(source_.lines.size()); }

  Range line(Index number) const { return source_.lines[number]; }

  Range trimmed(Range range) const {
    const auto blank = [&](Offset at) { return text_[at] == ' ' || text_[at] == '\t'; };
    while (range.begin < range.end && blank(range.begin)) ++range.begin;
    while (range.end > range.begin && blank(range.end - 1)) --range.end;
    return range;
  }

  /// Content of a line taken by a leaf: after the container prefix.
  Range content(Index number) const {
    const Range whole = line(number);
    return {std::min(whole.begin + source_.content_starts[number], whole.end), whole.end};
  }

  /// From a node's reported start column to its line's end.
  Range from_start(const cmark_node* node) const {
    const Range whole = line(static_cast<Index>(node->start_line - 1));
    const auto column = static_cast<Offset>(std::max(node->start_column, 1) - 1);
    return {std::min(whole.begin + column, whole.end), whole.end};
  }

  void push_line(Index node, Range chunk) {
    if (at(node).lines.empty())
      at(node).lines.begin = at(node).lines.end = static_cast<Index>(block_.lines.size());
    block_.lines.push_back(relative(chunk));
    ++at(node).lines.end;
  }

  void fill(const cmark_node* node, Index index, int quotes) {
    if (is_table(node)) return fill_table(node, index, quotes);
    switch (node->type) {
      case CMARK_NODE_PARAGRAPH:
        return fill_paragraph(node, index);
      case CMARK_NODE_HEADING:
        return fill_heading(node, index);
      case CMARK_NODE_CODE_BLOCK:
        return fill_code(node, index);
      case CMARK_NODE_HTML_BLOCK:
        return fill_html(node, index);
      case CMARK_NODE_BLOCK_QUOTE:
        return fill_quote(node, index, quotes);
      case CMARK_NODE_LIST:
        return fill_list(node, index, quotes);
      case CMARK_NODE_ITEM:
        return fill_item(node, index, quotes);
      default:
        at(index).kind = BlockKind::kThematicBreak;
        at(index).range = relative(trimmed(from_start(node)));
    }
  }

  /// Lines of a paragraph's text, from node->content: definitions at its start are already gone,
  /// and each content line is the tail of its source line.
  void push_content_lines(const cmark_node* node, Index index, Index last) {
    const std::string_view content_text(reinterpret_cast<const char*>(node->content.ptr),
                                        static_cast<std::size_t>(node->content.size));
    const auto lines =
        static_cast<Index>(std::count(content_text.begin(), content_text.end(), '\n'));
    std::size_t begin = 0;
    for (Index i = 0; i < lines; ++i) {
      const std::size_t end = content_text.find('\n', begin);
      const Range whole = line(last + 1 - lines + i);
      const auto length = std::min(static_cast<Offset>(end - begin), whole.size());
      Range tail{whole.end - length, whole.end};
      const Range inner = trimmed(tail);
      tail.begin = inner.empty() ? tail.begin : inner.begin;
      push_line(index, tail);
      begin = end + 1;
    }
  }

  void cover_lines(Index index) {
    Node& node = at(index);
    if (node.lines.empty()) return;
    const Range first = block_.lines[node.lines.begin];
    const Range last = block_.lines[node.lines.end - 1];
    const Range end = trimmed({last.begin + base_, last.end + base_});
    node.range = {first.begin, std::max(first.begin, end.end - base_)};
  }

  void fill_paragraph(const cmark_node* node, Index index) {
    at(index).kind = BlockKind::kParagraph;
    if (is_inserted(node)) {
      for (Index i = taken_lines(node->next).first; i < header_line(node->next); ++i)
        push_line(index, content(i));
    } else {
      push_content_lines(node, index, std::min(taken_lines(node).last, line_count() - 1));
    }
    if (at(index).lines.empty()) at(index).range = relative(trimmed(from_start(node)));
    take_task_marker(index);
    cover_lines(index);
  }

  /// `[ ] ` at the start of an item's first paragraph belongs to the item.
  void take_task_marker(Index index) {
    Node& node = at(index);
    if (node.lines.empty() || node.parent == kNone || node.parent + 1 != index) return;
    const Node& item = at(node.parent);
    if (item.kind != BlockKind::kItem) return;
    Range& first = block_.lines[node.lines.begin];
    ItemDetail& detail = block_.items[item.detail];
    // The extension has taken a box that opens its line, but none in a quote or a list in a list.
    std::string_view s = slice({detail.marker.end + base_, first.end + base_});
    s.remove_prefix(std::min(s.find_first_not_of(" \t"), s.size()));
    const Offset box = first.end - static_cast<Offset>(s.size());
    if (s.size() < 4 || s[0] != '[' || s[2] != ']' || (s[3] != ' ' && s[3] != '\t')) return;
    if (s[1] != ' ' && s[1] != 'x' && s[1] != 'X') return;
    detail.task = {box, box + 3};
    first.begin = std::max(first.begin, box + 4);
    while (first.begin < first.end && text_[first.begin + base_] == ' ') ++first.begin;
  }

  void fill_heading(const cmark_node* node, Index index) {
    at(index).kind = BlockKind::kHeading;
    at(index).detail = static_cast<Index>(block_.headings.size());
    HeadingDetail detail;
    detail.level = node->as.heading.level;
    detail.setext = node->as.heading.setext;
    if (detail.setext) {
      const Index underline = taken_lines(node).last;
      push_content_lines(node, index, underline - 1);
      cover_lines(index);
      detail.content = at(index).range;
      detail.marker = relative(trimmed(content_after_prefix(underline)));
      at(index).range.end = detail.marker.end;
    } else {
      const Range opened = trimmed(from_start(node));
      const Range marker{opened.begin, opened.begin + static_cast<Offset>(detail.level)};
      Range inner = content(taken_lines(node).first);
      inner.end = std::min(inner.end, inner.begin + static_cast<Offset>(node->content.size));
      detail.marker = relative(marker);
      inner = trimmed(inner);
      // An empty heading's content stands right after its hashes.
      detail.content =
          inner.empty() ? Range{detail.marker.end, detail.marker.end} : relative(inner);
      at(index).range = relative(opened);
      if (!inner.empty()) push_line(index, inner);
    }
    block_.headings.push_back(std::move(detail));
  }

  /// The content of a line whose taker does not tell where its prefix ends: after blanks and `>`s.
  Range content_after_prefix(Index number, int quotes = 64) const {
    Range range = line(number);
    for (; range.begin < range.end; ++range.begin) {
      const char c = text_[range.begin];
      if (c == '>' && quotes > 0) {
        --quotes;
      } else if (c != ' ' && c != '\t') {
        break;
      }
    }
    return range;
  }

  void fill_code(const cmark_node* node, Index index) {
    at(index).kind = node->as.code.fenced ? BlockKind::kFencedCode : BlockKind::kIndentedCode;
    at(index).detail = static_cast<Index>(block_.codes.size());
    CodeDetail detail;
    detail.fenced = node->as.code.fenced != 0;
    const TakenLines taken = taken_lines(node);
    const Index last = std::min(taken.last, line_count() - 1);
    if (detail.fenced) {
      fill_fence(node, last, detail);
      at(index).range = detail.open;
      for (Index i = taken.first + 1; i <= last && taken.any(); ++i) push_line(index, content(i));
      if (!at(index).lines.empty()) at(index).range.end = block_.lines.back().end;
      if (detail.closed) at(index).range.end = detail.close.end;
    } else {
      Index end = last + 1;
      while (end > taken.first + 1 && text::is_blank(slice(line(end - 1)))) --end;
      for (Index i = taken.first; i < end; ++i) push_line(index, content(i));
      cover_lines(index);
    }
    block_.codes.push_back(detail);
  }

  void fill_fence(const cmark_node* node, Index last, CodeDetail& detail) {
    const Range open = trimmed(from_start(node));
    detail.open = relative(open);
    detail.fence = open.empty() ? '`' : text_[open.begin];
    Offset after = open.begin;
    while (after < open.end && text_[after] == detail.fence) ++after;
    detail.info = relative(trimmed({after, open.end}));
    const Index candidate = last + 1;
    if (candidate >= line_count()) return;
    const cmark_node* taker = source_.takers[candidate];
    const bool opens_another = taker->type == CMARK_NODE_CODE_BLOCK &&
                               taker->start_line == static_cast<int>(candidate) + 1;
    const Range close = trimmed(content_after_prefix(candidate));
    const bool only_fence = slice(close).find_first_not_of(detail.fence) == std::string_view::npos;
    if (opens_another || !only_fence || close.size() < node->as.code.fence_length) return;
    detail.closed = true;
    detail.close = relative(close);
  }

  void fill_html(const cmark_node* node, Index index) {
    at(index).kind = BlockKind::kHtml;
    // A closed block keeps its text in `literal`, one still open in `content`.
    const bool open = (node->flags & CMARK_NODE__OPEN) != 0;
    const std::string_view literal =
        open ? std::string_view(reinterpret_cast<const char*>(node->content.ptr),
                                static_cast<std::size_t>(node->content.size))
             : std::string_view(reinterpret_cast<const char*>(node->as.literal.data),
                                static_cast<std::size_t>(node->as.literal.len));
    const auto first = static_cast<Index>(node->start_line - 1);
    const auto count = static_cast<Index>(std::count(literal.begin(), literal.end(), '\n'));
    Index end = std::min(first + std::max<Index>(count, 1), line_count());
    while (end > first + 1 && text::is_blank(slice(line(end - 1)))) --end;
    for (Index i = first; i < end; ++i)
      push_line(index, i == first ? trimmed(from_start(node)) : line(i));
    cover_lines(index);
  }

  Offset build_children(const cmark_node* node, Index index, int quotes) {
    Offset end = 0;
    for (const cmark_node* child = node->first_child; child != nullptr; child = child->next) {
      const auto child_index = static_cast<Index>(block_.nodes.size());
      build(child, index, quotes);
      end = std::max(end, at(child_index).range.end);
    }
    return end;
  }

  void fill_quote(const cmark_node* node, Index index, int quotes) {
    at(index).kind = BlockKind::kQuote;
    const Range marker = from_start(node);
    Offset end = std::min(marker.begin + 1, marker.end) - base_;
    at(index).range = {marker.begin - base_, end};
    end = std::max(end, build_children(node, index, quotes + 1));
    at(index).range.end = end;
  }

  void fill_list(const cmark_node* node, Index index, int quotes) {
    at(index).kind = BlockKind::kList;
    at(index).detail = static_cast<Index>(block_.lists.size());
    const cmark_list& list = node->as.list;
    ListDetail detail;
    detail.ordered = list.list_type == CMARK_ORDERED_LIST;
    detail.tight = list.tight;
    detail.start = static_cast<std::uint32_t>(std::max(list.start, 0));
    if (detail.ordered) {
      detail.marker = list.delimiter == CMARK_PAREN_DELIM ? ')' : '.';
    } else {
      detail.marker = static_cast<char>(list.bullet_char);
    }
    block_.lists.push_back(detail);
    const Offset begin = from_start(node).begin - base_;
    at(index).range = {begin, begin};
    const Offset end = build_children(node, index, quotes);
    at(index).range.end = std::max(begin, end);
  }

  void fill_item(const cmark_node* node, Index index, int quotes) {
    at(index).kind = BlockKind::kItem;
    at(index).detail = static_cast<Index>(block_.items.size());
    const Range rest = from_start(node);
    Offset after = rest.begin;
    std::uint32_t number = 0;
    while (after < rest.end && text_[after] >= '0' && text_[after] <= '9')
      number = number * 10 + static_cast<std::uint32_t>(text_[after++] - '0');
    if (after < rest.end) ++after;
    ItemDetail detail;
    detail.marker = relative({rest.begin, after});
    detail.number = number;
    block_.items.push_back(detail);
    at(index).range = detail.marker;
    const Offset end = build_children(node, index, quotes);
    at(index).range.end = std::max(detail.marker.end, end);
  }

  Row relative_row(Row row) const {
    row.range = relative(row.range);
    for (Cell& cell : row.cells) {
      cell.range = relative(cell.range);
      cell.outer = relative(cell.outer);
    }
    return row;
  }

  void fill_table(const cmark_node* node, Index index, int quotes) {
    at(index).kind = BlockKind::kTable;
    at(index).detail = static_cast<Index>(block_.tables.size());
    TableDetail detail;
    const Index header = header_line(node);
    const Range header_content = trimmed(content(header));
    const Range delimiter = trimmed(content_after_prefix(header + 1, quotes));
    detail.header = relative_row(split_row(text_, header_content));
    detail.delimiter = relative(delimiter);
    detail.columns = read_delimiter_row(text_, delimiter);
    push_line(index, header_content);
    push_line(index, delimiter);
    for (const cmark_node* row = node->first_child; row != nullptr; row = row->next) {
      const auto number = static_cast<Index>(row->start_line - 1);
      if (row == node->first_child || number >= line_count()) continue;
      const Range content_range = trimmed(content_after_prefix(number, quotes));
      detail.rows.push_back(relative_row(split_row(text_, content_range)));
      push_line(index, content_range);
    }
    cover_lines(index);
    block_.tables.push_back(std::move(detail));
  }

  const ChunkSource& source_;
  std::string_view text_;
  Offset base_;
  Block& block_;
};

ParsedBlock new_block(const ChunkSource& source, Index first_line, Offset begin, Offset end,
                      Index line_count, std::string_view text) {
  ParsedBlock parsed;
  parsed.first_line = source.first_line + first_line;
  parsed.block = std::make_shared<Block>();
  parsed.block->size = end - begin;
  parsed.block->line_count = line_count;
  parsed.block->hash = std::hash<std::string_view>{}(text.substr(begin, end - begin));
  return parsed;
}

/// Definitions of one batch: each entry starts at a line that starts with `[`.
void add_definitions(const cmark_parser& parser, const ChunkSource& source, std::string_view text,
                     const DefinitionBatch& batch, std::vector<ParsedBlock>& blocks,
                     std::size_t first_block) {
  std::vector<const cmark_reference*> entries(batch.end - batch.begin);
  for (const cmark_map_entry* e = parser.refmap->refs; e != nullptr; e = e->next)
    if (e->age >= batch.begin && e->age < batch.end)
      entries[e->age - batch.begin] = reinterpret_cast<const cmark_reference*>(e);
  const auto count = static_cast<Index>(source.lines.size());
  Index next = batch.lines.any() ? batch.lines.first : 0;
  const auto as_string = [](const cmark_chunk& c) {
    return c.len > 0
               ? std::string(reinterpret_cast<const char*>(c.data), static_cast<std::size_t>(c.len))
               : std::string();
  };
  for (const cmark_reference* entry : entries) {
    if (entry == nullptr) continue;
    const auto starts = [&](Index i) {
      const Range whole = source.lines[i];
      const Offset begin = std::min(whole.begin + source.content_starts[i], whole.end);
      return text::trim_left(text.substr(begin, whole.end - begin)).starts_with('[');
    };
    while (next + 1 < count && next <= batch.lines.last && !starts(next)) ++next;
    const Index line = std::min(next, count - 1);
    Index last = line;
    while (last + 1 < count && last + 1 <= batch.lines.last && !starts(last + 1)) ++last;
    next = line + 1;
    auto owner = std::upper_bound(
        blocks.begin() + static_cast<std::ptrdiff_t>(first_block), blocks.end(),
        source.first_line + line,
        [](std::size_t wanted, const ParsedBlock& b) { return wanted < b.first_line; });
    if (owner == blocks.begin() + static_cast<std::ptrdiff_t>(first_block)) continue;
    --owner;
    const auto first_in_chunk = static_cast<Index>(owner->first_line - source.first_line);
    const Offset base = source.line_starts[first_in_chunk];
    Definition definition;
    definition.label = text::fold_label(reinterpret_cast<const char*>(entry->entry.label));
    definition.destination = as_string(entry->url);
    definition.title = as_string(entry->title);
    definition.range = {source.lines[line].begin - base, source.lines[line].end - base};
    owner->block->definitions.push_back(std::move(definition));
  }
}

}  // namespace

void build_blocks(const cmark_parser& parser, const ChunkSource& source, std::string_view text,
                  std::vector<ParsedBlock>& out) {
  const std::size_t first_block = out.size();
  const auto count = static_cast<Index>(source.lines.size());
  std::vector<const cmark_node*> tops;
  for (const cmark_node* top = parser.root->first_child; top != nullptr; top = top->next)
    if (first_line_of(top) < count) tops.push_back(top);
  const auto start = [&](std::size_t i) {
    return i < tops.size() ? first_line_of(tops[i]) : count;
  };
  const auto offset = [&](Index line) {
    return line < count ? source.line_starts[line] : static_cast<Offset>(text.size());
  };
  if (start(0) > 0) out.push_back(new_block(source, 0, 0, offset(start(0)), start(0), text));
  for (std::size_t i = 0; i < tops.size(); ++i) {
    const Index first = start(i);
    const Index end = std::max(first, start(i + 1));
    out.push_back(new_block(source, first, offset(first), offset(end), end - first, text));
    out.back().block->glued = is_glued(tops[i]);
    BlockBuilder(source, text, offset(first), *out.back().block).build(tops[i], kNone, 0);
  }
  for (const DefinitionBatch& batch : source.definition_batches)
    add_definitions(parser, source, text, batch, out, first_block);
}

ParsedBlock degraded_block(const ChunkSource& source, std::string_view text) {
  const auto count = static_cast<Index>(source.lines.size());
  ParsedBlock parsed = new_block(source, 0, 0, static_cast<Offset>(text.size()), count, text);
  parsed.block->degraded = true;
  Node node;
  node.end = 1;
  node.lines = {0, count};
  for (const Range& line : source.lines) parsed.block->lines.push_back(line);
  node.range = {source.lines.front().begin, source.lines.back().end};
  parsed.block->nodes.push_back(node);
  return parsed;
}

}  // namespace trend::article
