// Implementation of the pre-parse pass: a two-state scanner (inside or outside of a string).
#include "protocol/json_scan.h"

#include <algorithm>
#include <optional>

#include "protocol/utf8.h"

namespace trend::protocol {
namespace {

constexpr std::size_t kEscapeLength = 6;  // \uXXXX

std::optional<unsigned> hex_digit(char c) noexcept {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

// The UTF-16 unit of a `\uXXXX` escape at the offset, if there is one.
std::optional<unsigned> escaped_unit(std::string_view text, std::size_t offset) noexcept {
  if (offset + kEscapeLength > text.size()) return std::nullopt;
  if (text[offset] != '\\' || text[offset + 1] != 'u') return std::nullopt;
  unsigned unit = 0;
  for (std::size_t i = 2; i < kEscapeLength; ++i) {
    const auto digit = hex_digit(text[offset + i]);
    if (!digit) return std::nullopt;
    unit = unit * 16 + *digit;
  }
  return unit;
}

bool is_high(unsigned unit) noexcept { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low(unsigned unit) noexcept { return unit >= 0xDC00 && unit <= 0xDFFF; }

struct Escape {
  std::size_t length = 2;
  bool lone = false;
};

// Measures the escape whose backslash is at the offset.
Escape read_escape(std::string_view text, std::size_t offset) noexcept {
  const auto unit = escaped_unit(text, offset);
  if (!unit) return {2, false};
  if (is_low(*unit)) return {kEscapeLength, true};
  if (!is_high(*unit)) return {kEscapeLength, false};
  const auto partner = escaped_unit(text, offset + kEscapeLength);
  if (partner && is_low(*partner)) return {2 * kEscapeLength, false};
  return {kEscapeLength, true};
}

}  // namespace

JsonScan scan_json(std::string_view text) noexcept {
  JsonScan scan;
  scan.valid_utf8 = valid_utf8_prefix(text) == text.size();
  bool in_string = false;
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '"') in_string = false;
      if (c != '\\') continue;
      const Escape escape = read_escape(text, i);
      scan.lone_surrogate = scan.lone_surrogate || escape.lone;
      i += escape.length - 1;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      scan.depth = std::max(scan.depth, ++depth);
      ++scan.values;
    } else if (c == ']' || c == '}') {
      if (depth > 0) --depth;
    } else if (c == ',') {
      ++scan.values;
    }
  }
  return scan;
}

void repair_surrogate_escapes(std::string& text) noexcept {
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') {
      in_string = !in_string;
    } else if (in_string && text[i] == '\\') {
      const Escape escape = read_escape(text, i);
      if (escape.lone)
        std::copy_n("\\uFFFD", kEscapeLength, text.begin() + static_cast<std::ptrdiff_t>(i));
      i += escape.length - 1;
    }
  }
}

}  // namespace trend::protocol
