// See resync.h.
#include "rules/article/resync.h"

#include <algorithm>

namespace trend::article {
namespace {

/// First line after the body.
std::size_t body_end_line(const text::Document& document, const Envelope& envelope) {
  const std::size_t line = document.lines().line_of(envelope.body.end);
  const bool whole = document.lines().start(line) == envelope.body.end;
  // A body that ends at the end of the text includes its last, unterminated line.
  return whole ? line : line + 1;
}

bool same_body_start(const Envelope& a, const Envelope& b) {
  return a.body.begin == b.body.begin && a.body_line == b.body_line && a.dedent == b.dedent;
}

/// True when `fresh`, which has no inlines yet, is `old` again.
bool same_structure(const Block& old, const Block& fresh) {
  const auto same_node = [](Node a, const Node& b) {
    a.inlines = b.inlines;
    return a == b;
  };
  const auto same_heading = [](const HeadingDetail& a, const HeadingDetail& b) {
    return a.level == b.level && a.setext == b.setext && a.content == b.content;
  };
  const auto same_table = [](const TableDetail& a, const TableDetail& b) {
    return a.delimiter == b.delimiter && a.columns == b.columns && a.rows.size() == b.rows.size();
  };
  const auto equal = [](const auto& a, const auto& b, auto same) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
  };
  return old.size == fresh.size && old.hash == fresh.hash && old.glued == fresh.glued &&
         equal(old.nodes, fresh.nodes, same_node) && old.lines == fresh.lines &&
         equal(old.headings, fresh.headings, same_heading) && old.lists == fresh.lists &&
         old.items == fresh.items && old.codes == fresh.codes &&
         equal(old.tables, fresh.tables, same_table) && old.definitions == fresh.definitions;
}

}  // namespace

std::optional<Resynced> resync(const Article& old, const text::Document& document,
                               const Envelope& envelope, const text::Edit& edit) {
  const auto old_blocks = old.blocks();
  if (!same_body_start(old.envelope(), envelope) || old_blocks.empty() ||
      edit.range.begin < envelope.body.begin)
    return std::nullopt;
  if (std::any_of(old_blocks.begin(), old_blocks.end(),
                  [](const TopBlock& b) { return b.traits.degraded; }))
    return std::nullopt;

  // The first block to parse anew: the one before the block that holds the first changed line. A
  // line end just before the edit may be changed by it (\r + \n), so its line counts as changed.
  const auto& old_lines = old.document().lines();
  const std::size_t changed_line =
      old_lines.line_of(edit.range.begin > 0 ? edit.range.begin - 1 : 0);
  auto first =
      std::upper_bound(old_blocks.begin(), old_blocks.end(), changed_line,
                       [](std::size_t line, const TopBlock& b) { return line < b.first_line; });
  for (int back = 0; back < 2 && first != old_blocks.begin(); ++back) --first;
  while (first->traits.glued && first != old_blocks.begin()) --first;

  // Old blocks that start after the edit, on a line that it does not touch, may open again. Lines
  // are unsigned and wrap: moving back is adding, too.
  const Offset edit_end_line_start =
      old_lines.start(std::min(old_lines.line_of(edit.range.end) + 1, old_lines.count()));
  auto next = std::lower_bound(first + 1, old_blocks.end(), edit_end_line_start,
                               [](const TopBlock& b, Offset start) { return b.offset < start; });
  const std::size_t line_shift = document.lines().count() - old_lines.count();
  const std::size_t end_line = body_end_line(document, envelope);
  const bool same_end = body_end_line(old.document(), old.envelope()) + line_shift == end_line;
  const auto opens_old_block = [&](std::size_t line) {
    if (!same_end) return false;
    while (next != old_blocks.end() && next->first_line + line_shift < line) ++next;
    return next != old_blocks.end() && !next->traits.glued && next->first_line + line_shift == line;
  };
  Resynced result;
  const std::size_t stopped = parse_blocks({document, first->first_line, end_line, envelope.dedent},
                                           opens_old_block, result.parsed);
  if (std::any_of(result.parsed.begin(), result.parsed.end(),
                  [](const ParsedBlock& b) { return b.block->degraded; }))
    return std::nullopt;
  if (stopped == end_line) next = old_blocks.end();
  // The first block was parsed to see whether it still ends where it did. Blocks that do, before
  // the edit, are what they were.
  const auto kept = [&](const ParsedBlock& parsed) {
    return first != next && first->range().end <= edit.range.begin &&
           first->first_line == parsed.first_line && same_structure(*first->block, *parsed.block);
  };
  std::size_t same = 0;
  for (; same < result.parsed.size() && kept(result.parsed[same]); ++same) ++first;
  result.parsed.erase(result.parsed.begin(),
                      result.parsed.begin() + static_cast<std::ptrdiff_t>(same));
  result.first = static_cast<std::size_t>(first - old_blocks.begin());
  result.last = static_cast<std::size_t>(next - old_blocks.begin());
  return result;
}

}  // namespace trend::article
