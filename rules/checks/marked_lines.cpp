// Gathers the marked lines of a paragraph.
#include "rules/checks/marked_lines.h"

#include <algorithm>

#include "rules/text/strings.h"

namespace trend::checks {

using article::Index;
using article::InlineKind;

std::vector<bool> lines_broken_above(const lint::BlockContext& context, const article::Node& node) {
  std::vector<bool> broken(node.lines.size());
  const auto line_at = [&](Index i) { return context.block.lines[node.lines.begin + i]; };
  Index next = 0;  // the first line that begins behind the break
  for (Index i = node.inlines.begin; i < node.inlines.end; ++i) {
    const article::Inline& piece = context.block.inlines[i];
    if (piece.kind != InlineKind::kHardBreak) continue;
    while (next < broken.size() && line_at(next).begin <= piece.range.begin) ++next;
    if (next < broken.size()) broken[next] = true;
  }
  for (Index i = 1; i < broken.size(); ++i) {
    const std::string_view above = text::trim_right(context.slice(line_at(i - 1)));
    const std::string end =
        text::ascii_lower(above.substr(above.size() - std::min<std::size_t>(above.size(), 6)));
    if (end.ends_with("<br>") || end.ends_with("<br/>") || end.ends_with("<br />"))
      broken[i] = true;
  }
  return broken;
}

std::vector<MarkedLine> find_marked_lines(const lint::BlockContext& context,
                                          const article::Node& node) {
  std::vector<MarkedLine> best;
  std::vector<MarkedLine> run;
  std::vector<bool> broken;  // asked for only where there are marks
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
    if (broken.empty()) broken = lines_broken_above(context, node);
    const bool runs_on = i > node.lines.begin && !broken[i - node.lines.begin];
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
