// Counting findings and placing them.
#include "server/cli/report.h"

#include <algorithm>

#include "rules/lint/rule.h"
#include "rules/text/encoding.h"

namespace trend::cli {

void Summary::add(const FileReport& report) {
  ++files;
  for (const lint::Finding* finding : report.findings) {
    ++findings;
    if (finding->severity == lint::Severity::kError) ++errors;
    if (finding->severity == lint::Severity::kWarning) ++warnings;
    if (finding->severity == lint::Severity::kInfo) ++infos;
    if (finding->rule != nullptr) ++by_rule[finding->rule->id];
    if (finding->fixes.empty()) continue;
    if (finding->fixes.front().safety == lint::FixSafety::kSafe) ++fixable;
    if (finding->fixes.front().safety == lint::FixSafety::kUnsafe) ++unsafe_fixable;
  }
}

SpotFinder::Place SpotFinder::place_of(text::Offset offset, const Place& known) const {
  const std::size_t line = document_.lines().line_of(offset);
  const text::Range content = document_.line_range(line);
  const text::Offset target = std::min(offset, content.end);
  Place place{line, 0, content.begin};
  if (known.line == line && content.begin <= known.offset && known.offset <= target) place = known;
  place.column += text::length_in(document_.slice({place.offset, target}), text::Encoding::kUtf32);
  place.offset = target;
  return place;
}

Spot SpotFinder::of(text::Range range) {
  const Place begin = place_of(range.begin, last_);
  const Place end = place_of(range.end, begin);
  last_ = begin;
  return {begin.line + 1, begin.column + 1, end.line + 1, end.column + 1};
}

std::string_view safety_name(lint::FixSafety safety) {
  switch (safety) {
    case lint::FixSafety::kSafe:
      return "safe";
    case lint::FixSafety::kUnsafe:
      return "unsafe";
    default:
      return "pick";
  }
}

}  // namespace trend::cli
