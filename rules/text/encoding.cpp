// Counts columns by the lead bytes of UTF-8: one pass over one line, no table, no allocation.
#include "rules/text/encoding.h"

#include <algorithm>

namespace trend::text {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Units that the sequence opened by `lead` takes; continuation bytes take none of their own.
std::uint32_t units_of(char lead, Encoding encoding) {
  const auto byte = static_cast<unsigned char>(lead);
  if (encoding == Encoding::kUtf32 || byte < 0x80) return 1;
  if (encoding == Encoding::kUtf16) return byte >= 0xF0 ? 2 : 1;
  return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
}

}  // namespace

std::uint32_t length_in(std::string_view text, Encoding encoding) {
  if (encoding == Encoding::kUtf8) return static_cast<std::uint32_t>(text.size());
  std::uint32_t count = 0;
  std::uint32_t astral = 0;
  for (const char c : text) {
    count += is_continuation(c) ? 0U : 1U;
    astral += static_cast<unsigned char>(c) >= 0xF0 ? 1U : 0U;
  }
  return encoding == Encoding::kUtf16 ? count + astral : count;
}

Offset prefix_bytes(std::string_view text, std::uint32_t units, Encoding encoding) {
  std::uint32_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::uint32_t next = units_of(text[at], encoding);
    if (next > units - used) break;
    used += next;
    ++at;
    while (at < text.size() && is_continuation(text[at])) ++at;
  }
  return static_cast<Offset>(at);
}

Position to_position(const Document& document, Offset offset, Encoding encoding) {
  const std::string_view text = document.text();
  offset = std::min(offset, document.size());
  const std::size_t line = document.lines().line_of(offset);
  const Range content = document.line_range(line);
  offset = std::min(offset, content.end);
  while (offset > content.begin && offset < text.size() && is_continuation(text[offset])) --offset;
  const std::uint32_t column = length_in(document.slice({content.begin, offset}), encoding);
  return {static_cast<std::uint32_t>(line), column};
}

Offset to_offset(const Document& document, Position position, Encoding encoding) {
  if (position.line >= document.lines().count()) return document.size();
  const Range content = document.line_range(position.line);
  return content.begin + prefix_bytes(document.slice(content), position.column, encoding);
}

}  // namespace trend::text
