// Lines that count like list items but are none for Markdown: 1、 （1） ① 一、 1．and 1.文字.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "rules/text/range.h"

namespace trend::checks {

/// The ways of counting that Markdown prints as plain text.
enum class MarkerKind : std::uint8_t {
  kComma,           ///< 1、
  kFullwidthDot,    ///< 1．or 1。
  kBracket,         ///< （1） or (1)
  kHalfBracket,     ///< 1）
  kCircled,         ///< ①
  kChinese,         ///< 一、
  kChineseBracket,  ///< （一）
  kTight,           ///< 1.文字 or 1)文字: a list marker without the blank after it
};

struct LineMarker {
  MarkerKind kind = MarkerKind::kComma;
  std::uint32_t value = 0;
  text::Range range;         ///< the marker; counts from the start of the line
  text::Offset content = 0;  ///< the first byte after the marker and its blanks
};

/// Reads the marker at the start of `line` (no blanks before it), or nothing. A line with nothing
/// after its marker has none; nor have decimals, versions and dates.
std::optional<LineMarker> read_line_marker(std::string_view line);

}  // namespace trend::checks
