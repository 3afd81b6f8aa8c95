// Counting findings and placing them.
#include "server/cli/report.h"

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

Spot spot_of(const text::Document& document, text::Range range) {
  const text::Position begin = text::to_position(document, range.begin, text::Encoding::kUtf32);
  const text::Position end = text::to_position(document, range.end, text::Encoding::kUtf32);
  return {begin.line + std::size_t{1}, begin.column + std::size_t{1}, end.line + std::size_t{1},
          end.column + std::size_t{1}};
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
