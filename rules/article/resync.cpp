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
  return a.body.begin == b.body.begin && a.body_line == b.body_line;
}

using Blocks = std::span<const TopBlock>;

// `block`, or the one above where parsing cannot start there.
Blocks::iterator unglued(Blocks blocks, Blocks::iterator block) {
  while (block->traits.glued && block != blocks.begin()) --block;
  return block;
}

// The line that the edit changes first. A \r just before it may gain or lose its \n.
std::size_t first_changed_line(const text::Document& old, const text::Edit& edit) {
  const Offset begin = edit.range.begin;
  const bool after_return = begin > 0 && old.text()[begin - 1] == '\r';
  return old.lines().line_of(after_return ? begin - 1 : begin);
}

// The first block to parse anew when the body starts where it did.
Blocks::iterator first_changed(Blocks blocks, std::size_t changed_line) {
  auto first =
      std::upper_bound(blocks.begin(), blocks.end(), changed_line,
                       [](std::size_t line, const TopBlock& b) { return line < b.first_line; });
  if (first == blocks.begin()) return first;
  --first;
  // Where the block above ends may depend on this one's first line, on later ones it does not.
  if (first != blocks.begin()) {
    const BlockTraits above = std::prev(first)->traits;
    const bool apart = changed_line > first->first_line && !above.definitions;
    if (!above.settled && !apart) --first;
  }
  return unglued(blocks, first);
}

bool opens_nothing(const std::vector<ParsedBlock>& parsed) {
  return !parsed.empty() && parsed.front().block->nodes.empty();
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
  if (old_blocks.empty() || old.degraded() || old.envelope().dedent != envelope.dedent)
    return std::nullopt;
  const auto& old_lines = old.document().lines();
  const std::size_t line_shift = document.lines().count() - old_lines.count();
  const std::size_t end_line = body_end_line(document, envelope);
  const std::size_t old_end_line = body_end_line(old.document(), old.envelope());
  const bool same_end = old_end_line + line_shift == end_line;
  const bool inside =
      same_body_start(old.envelope(), envelope) && edit.range.begin >= envelope.body.begin;
  // Where a wrapper's end moves, blocks may end or go on far above the edit.
  const std::size_t changed_line =
      std::min(first_changed_line(old.document(), edit),
               same_end ? old_lines.count() : std::min(old_end_line, end_line));
  auto first = inside ? first_changed(old_blocks, changed_line) : old_blocks.begin();
  const std::size_t first_line = inside ? first->first_line : envelope.body_line;

  // Old blocks that start after the edit, on a line that it does not touch, may open again. Lines
  // are unsigned and wrap: moving back is adding, too.
  const Offset edit_end_line_start =
      old_lines.start(std::min(old_lines.line_of(edit.range.end) + 1, old_lines.count()));
  const auto untouched =
      std::lower_bound(first + 1, old_blocks.end(), edit_end_line_start,
                       [](const TopBlock& b, Offset start) { return b.offset < start; });
  auto next = untouched;
  const auto opens_old_block = [&](std::size_t line) {
    if (!same_end) return false;
    while (next != old_blocks.end() && next->first_line + line_shift < line) ++next;
    return next != old_blocks.end() && !next->traits.glued && next->first_line + line_shift == line;
  };
  Resynced result;
  const auto parse_from = [&](std::size_t line) {
    next = untouched;
    result.parsed.clear();
    return parse_blocks({document, line, end_line, envelope.dedent}, opens_old_block,
                        result.parsed);
  };
  std::size_t stopped = parse_from(first_line);
  // Blank lines and definitions that are left of a block belong to the one above.
  if (inside && first != old_blocks.begin() && opens_nothing(result.parsed)) {
    first = unglued(old_blocks, std::prev(first));
    stopped = parse_from(first->first_line);
  }
  if (std::any_of(result.parsed.begin(), result.parsed.end(),
                  [](const ParsedBlock& b) { return b.block->degraded; }))
    return std::nullopt;
  if (stopped == end_line) next = old_blocks.end();
  // Blocks at either end that are what they were: the first was parsed to see whether it still ends
  // where it did, and an edit of blank lines changes no block beside them.
  const Offset byte_shift = document.size() - old.document().size();
  const auto is_same = [&](const TopBlock& before, const ParsedBlock& now, std::size_t lines,
                           Offset bytes) {
    const Offset begin = document.lines().start(now.first_line);
    return before.first_line + lines == now.first_line && before.offset + bytes == begin &&
           before.size == now.block->size &&
           old.slice(before.range()) == document.slice({begin, begin + before.size}) &&
           same_structure(*before.block, *now.block);
  };
  auto fresh_begin = result.parsed.begin();
  auto fresh_end = result.parsed.end();
  for (; fresh_begin != fresh_end && first != next && is_same(*first, *fresh_begin, 0, 0); ++first)
    ++fresh_begin;
  while (fresh_begin != fresh_end && first != next &&
         is_same(*std::prev(next), *std::prev(fresh_end), line_shift, byte_shift)) {
    --fresh_end;
    --next;
  }
  result.parsed.erase(fresh_end, result.parsed.end());
  result.parsed.erase(result.parsed.begin(), fresh_begin);
  result.first = static_cast<std::size_t>(first - old_blocks.begin());
  result.last = static_cast<std::size_t>(next - old_blocks.begin());
  return result;
}

}  // namespace trend::article
