// See resync.h.
#include "rules/article/resync.h"

#include <algorithm>

#include "rules/article/block_parser.h"

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

}  // namespace

Resynced resync(const Article& old, const text::Document& document, const Envelope& envelope,
                const text::Edit& edit) {
  Resynced result;
  const auto old_blocks = old.blocks();
  if (!same_body_start(old.envelope(), envelope) || old_blocks.empty() ||
      edit.range.begin < envelope.body.begin)
    return result;
  if (std::any_of(old_blocks.begin(), old_blocks.end(),
                  [](const TopBlock& b) { return b.block->degraded; }))
    return result;

  // The first block to parse anew: the one before the block that holds the first changed line. A
  // line end just before the edit may be changed by it (\r + \n), so its line counts as changed.
  const auto& old_lines = old.document().lines();
  const std::size_t changed_line =
      old_lines.line_of(edit.range.begin > 0 ? edit.range.begin - 1 : 0);
  auto first =
      std::upper_bound(old_blocks.begin(), old_blocks.end(), changed_line,
                       [](std::size_t line, const TopBlock& b) { return line < b.first_line; });
  for (int back = 0; back < 2 && first != old_blocks.begin(); ++back) --first;
  while (first->block->glued && first != old_blocks.begin()) --first;

  const auto byte_shift =
      static_cast<std::int64_t>(edit.text.size()) - static_cast<std::int64_t>(edit.range.size());
  const auto line_shift = static_cast<std::int64_t>(document.lines().count()) -
                          static_cast<std::int64_t>(old_lines.count());
  // Old blocks that start after the edit, on a line that it does not touch, may open again.
  const Offset edit_end_line_start =
      old_lines.start(std::min(old_lines.line_of(edit.range.end) + 1, old_lines.count()));
  auto resume = std::lower_bound(old_blocks.begin(), old_blocks.end(), edit_end_line_start,
                                 [](const TopBlock& b, Offset start) { return b.offset < start; });
  if (resume < first + 1) resume = first + 1;

  const std::size_t end_line = body_end_line(document, envelope);
  const bool same_end =
      static_cast<std::int64_t>(body_end_line(old.document(), old.envelope())) + line_shift ==
      static_cast<std::int64_t>(end_line);
  auto next = resume;
  const auto opens_old_block = [&](std::size_t line) {
    if (!same_end) return false;
    const auto old_line = static_cast<std::int64_t>(line) - line_shift;
    while (next != old_blocks.end() && static_cast<std::int64_t>(next->first_line) < old_line)
      ++next;
    return next != old_blocks.end() && !next->block->glued &&
           static_cast<std::int64_t>(next->first_line) == old_line;
  };
  std::vector<ParsedBlock> parsed;
  const std::size_t stopped = parse_blocks({document, first->first_line, end_line, envelope.dedent},
                                           opens_old_block, parsed);
  if (std::any_of(parsed.begin(), parsed.end(),
                  [](const ParsedBlock& b) { return b.block->degraded; }))
    return result;
  const bool resumed = stopped < end_line;

  result.reparsed = true;
  result.blocks.assign(old_blocks.begin(), first);
  result.fresh.assign(result.blocks.size(), false);
  for (ParsedBlock& block : parsed) {
    const Offset offset = document.lines().start(block.first_line);
    result.blocks.push_back({offset, block.first_line, std::move(block.block)});
    result.fresh.push_back(true);
  }
  if (!resumed) return result;
  for (auto kept = next; kept != old_blocks.end(); ++kept) {
    TopBlock moved = *kept;
    moved.offset = static_cast<Offset>(static_cast<std::int64_t>(moved.offset) + byte_shift);
    moved.first_line =
        static_cast<std::size_t>(static_cast<std::int64_t>(moved.first_line) + line_shift);
    result.blocks.push_back(std::move(moved));
    result.fresh.push_back(false);
  }
  return result;
}

}  // namespace trend::article
