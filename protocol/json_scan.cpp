// Implementation of the pre-parse pass: a two-state scanner (inside or outside of a string).
#include "protocol/json_scan.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>

#include "protocol/utf8.h"

namespace trend::protocol {
namespace {

std::optional<unsigned> hex_digit(char c) noexcept {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

// A bit in each byte of `word` below 0x20, of a quote and of a backslash; bits above the lowest set
// one may be wrong.
std::uint64_t special_bytes(std::uint64_t word) noexcept {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  const auto zeros = [](std::uint64_t bytes) { return (bytes - kOnes) & ~bytes; };
  const std::uint64_t controls = (word - 0x20U * kOnes) & ~word;
  return (controls | zeros(word ^ (kOnes * '"')) | zeros(word ^ (kOnes * '\\'))) & (0x80U * kOnes);
}

bool is_special(char c) noexcept {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

struct Escape {
  std::size_t length = 2;
  bool lone = false;
};

// Measures the escape whose backslash is at the offset.
Escape read_escape(std::string_view text, std::size_t offset) noexcept {
  const auto unit = escaped_unit(text, offset);
  if (!unit) return {2, false};
  if (is_low_surrogate(*unit)) return {kEscapeLength, true};
  if (!is_surrogate(*unit)) return {kEscapeLength, false};
  const auto partner = escaped_unit(text, offset + kEscapeLength);
  if (partner && is_low_surrogate(*partner)) return {2 * kEscapeLength, false};
  return {kEscapeLength, true};
}

}  // namespace

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

std::size_t plain_string_prefix(std::string_view text) noexcept {
  std::size_t i = 0;
  for (; i + sizeof(std::uint64_t) <= text.size(); i += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + i, sizeof(word));
    if (special_bytes(word) != 0) break;
  }
  while (i < text.size() && !is_special(text[i])) ++i;
  return i;
}

std::size_t string_size(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size(); ++i) {
    i += plain_string_prefix(text.substr(i));
    if (i == text.size() || text[i] == '"') return i < text.size() ? i : std::string_view::npos;
    if (text[i] == '\\') ++i;
  }
  return std::string_view::npos;
}

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
