// Counting findings and placing them.
#include "server/cli/report.h"

#include <algorithm>

#include "rules/lint/rule.h"

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

std::span<const lint::Fix> applicable_fixes(const FileReport& report,
                                            const lint::Finding& finding) {
  if (!report.document.repairs().empty()) return {};
  return finding.fixes;
}

text::Edit around_line_ends(const text::Document& document, const text::Edit& edit) {
  const std::string_view whole = document.text();
  const auto splits = [whole](text::Offset at) {
    return 0 < at && at < whole.size() && whole[at - 1] == '\r' && whole[at] == '\n';
  };
  text::Edit wide = edit;
  if (splits(edit.range.begin)) {
    --wide.range.begin;
    wide.text.insert(0, 1, '\r');
  }
  if (splits(edit.range.end)) {
    ++wide.range.end;
    wide.text += '\n';
  }
  return wide;
}

std::string percent_encoded(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string result;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("/-._~").find(c) != std::string_view::npos;
    if (plain) {
      result += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    result += '%';
    result += kDigits[byte >> 4U];
    result += kDigits[byte & 0xFU];
  }
  return result;
}

SpotFinder::Place SpotFinder::place_of(text::Offset offset, const Place& known) const {
  const std::size_t line = document_.lines().line_of(offset);
  const text::Range content = document_.line_range(line);
  const text::Offset target = std::min(offset, content.end);
  Place place{line, 0, content.begin};
  if (known.line == line && content.begin <= known.offset && known.offset <= target) place = known;
  place.column += text::length_in(document_.slice({place.offset, target}), unit_);
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
