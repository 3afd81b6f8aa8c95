// See outline.h.
#include "rules/article/outline.h"

namespace trend::article {

std::vector<Section> build_sections(const std::vector<TopBlock>& blocks, Offset end) {
  std::vector<Section> sections;
  std::vector<Index> open;           // sections around the current place, outermost first
  std::vector<Index> children_seen;  // per entry of `open`: children so far; one more for the top
  Index top_count = 0;
  const auto close_from = [&](std::size_t depth, Offset at) {
    while (open.size() > depth) {
      Section& section = sections[open.back()];
      section.range.end = at;
      section.end = static_cast<Index>(sections.size());
      open.pop_back();
      children_seen.pop_back();
    }
  };
  for (const TopBlock& top : blocks) {
    const Block& block = *top.block;
    if (block.nodes.empty() || block.nodes[0].kind != BlockKind::kHeading) continue;
    const NodeRef heading(&top, 0);
    const int level = heading.heading().level;
    const Range range = heading.range();
    std::size_t depth = open.size();
    while (depth > 0 && sections[open[depth - 1]].level >= level) --depth;
    close_from(depth, range.begin);
    Section section;
    section.heading = heading;
    section.level = level;
    section.heading_range = range;
    section.range = {range.begin, end};
    section.parent = open.empty() ? kNone : open.back();
    section.ordinal = open.empty() ? top_count++ : children_seen.back()++;
    open.push_back(static_cast<Index>(sections.size()));
    children_seen.push_back(0);
    sections.push_back(section);
  }
  close_from(0, end);
  return sections;
}

}  // namespace trend::article
