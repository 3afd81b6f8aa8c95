// Gathers the marked lines of a paragraph.
#include "rules/checks/marked_lines.h"

#include <algorithm>

#include "rules/text/strings.h"

namespace trend::checks {
namespace {

using article::Index;
using article::InlineKind;

/// True when the output breaks the line before `offset`: a hard break, or a <br> at the line's end.
bool breaks_before(const lint::BlockContext& context, const article::Node& node, Index line) {
  const text::Offset begin = context.block.lines[line].begin;
  for (Index i = node.inlines.begin; i < node.inlines.end; ++i) {
    const article::Inline& piece = context.block.inlines[i];
    if (piece.kind == InlineKind::kHardBreak &&
        piece.range.end > context.block.lines[line - 1].begin && piece.range.begin < begin)
      return true;
  }
  const std::string above =
      text::ascii_lower(text::trim(context.slice(context.block.lines[line - 1])));
  return above.ends_with("<br>") || above.ends_with("<br/>") || above.ends_with("<br />");
}

}  // namespace

std::vector<MarkedLine> find_marked_lines(const lint::BlockContext& context,
                                          const article::Node& node) {
  std::vector<MarkedLine> best;
  std::vector<MarkedLine> run;
  const auto keep_best = [&] {
    const bool runs_together = std::any_of(run.begin(), run.end(), [&](const MarkedLine& line) {
      return line.runs_on && &line != run.data();
    });
    if (run.size() >= 2 && runs_together && run.size() > best.size()) best = run;
  };
  for (Index i = node.lines.begin; i < node.lines.end; ++i) {
    const std::string_view line = text::trim_left(context.slice(context.block.lines[i]));
    const std::optional<LineMarker> marker = read_line_marker(line);
    if (!marker) continue;
    const text::Offset begin = context.block.lines[i].end - static_cast<text::Offset>(line.size());
    const bool runs_on = i > node.lines.begin && !breaks_before(context, node, i);
    if (!run.empty() &&
        (run.back().marker.kind != marker->kind || run.back().marker.value + 1 != marker->value)) {
      keep_best();
      run.clear();
    }
    run.push_back({i, *marker, marker->range.shifted(begin), begin + marker->content, runs_on});
  }
  keep_best();
  return best;
}

}  // namespace trend::checks
