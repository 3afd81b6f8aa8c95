// See outline.h.
#include "rules/article/outline.h"

#include <utility>

namespace trend::article {

void OutlineBuilder::close_from(std::size_t depth, Offset at) {
  while (open_.size() > depth) {
    Section& section = sections_[open_.back()];
    section.range.end = at;
    section.end = static_cast<Index>(sections_.size());
    open_.pop_back();
    children_seen_.pop_back();
  }
}

void OutlineBuilder::add(NodeRef heading, int level, Range range) {
  std::size_t depth = open_.size();
  while (depth > 0 && sections_[open_[depth - 1]].level >= level) --depth;
  close_from(depth, range.begin);
  Section section;
  section.heading = heading;
  section.level = level;
  section.heading_range = range;
  section.range = {range.begin, range.begin};
  section.parent = open_.empty() ? kNone : open_.back();
  section.ordinal = open_.empty() ? top_count_++ : children_seen_.back()++;
  open_.push_back(static_cast<Index>(sections_.size()));
  children_seen_.push_back(0);
  sections_.push_back(section);
}

std::vector<Section> OutlineBuilder::finish(Offset end) {
  close_from(0, end);
  return std::move(sections_);
}

}  // namespace trend::article
