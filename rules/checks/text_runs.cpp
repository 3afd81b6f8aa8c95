// See text_runs.h.
#include "rules/checks/text_runs.h"

#include "rules/checks/prose.h"

namespace trend::checks {

using article::Index;
using article::Inline;
using article::InlineKind;
using text::Range;

namespace {

template <class Runs>
void append_runs(const article::Block& block, article::IndexRange inlines, Runs& runs) {
  const std::size_t first = runs.size();  // runs of two leaves are never joined
  for (Index i = inlines.begin; i < inlines.end;) {
    const Inline& piece = block.inlines[i];
    const bool plain = piece.kind == InlineKind::kText || piece.kind == InlineKind::kEscape ||
                       piece.kind == InlineKind::kDelimiterRun;
    if (plain && runs.size() > first && runs.back().end == piece.range.begin)
      runs.back().end = piece.range.end;
    else if (plain)
      runs.push_back(piece.range);
    const bool emphasis = piece.kind == InlineKind::kEmphasis ||
                          piece.kind == InlineKind::kStrong ||
                          piece.kind == InlineKind::kStrikethrough;
    i = emphasis ? i + 1 : piece.end;
  }
}

}  // namespace

std::vector<Range> text_runs(const article::Block& block, article::IndexRange inlines) {
  std::vector<Range> runs;
  append_runs(block, inlines, runs);
  return runs;
}

TextRuns::TextRuns(const article::Block& block, std::string_view, allocator_type allocator)
    : runs_(allocator) {
  for_each_leaf(block, [&](const article::Node&, article::IndexRange inlines) {
    append_runs(block, inlines, runs_);
  });
}

bool is_quoted_at(std::string_view text, text::Offset at) {
  const std::string_view before = text.substr(0, at);
  for (std::string_view mark : {"“", "‘", "「", "『", "\"", "'", "`"})
    if (before.ends_with(mark)) return true;
  return false;
}

}  // namespace trend::checks
