// Escaping for XML, one code point at a time.
#include "server/cli/xml_text.h"

#include "rules/text/unicode.h"

namespace trend::cli {
namespace {

std::string_view reference(char32_t c) {
  switch (c) {
    case U'&':
      return "&amp;";
    case U'<':
      return "&lt;";
    case U'>':
      return "&gt;";
    case U'"':
      return "&quot;";
    case U'\t':
      return "&#9;";
    case U'\n':
      return "&#10;";
    case U'\r':
      return "&#13;";
    default:
      return {};
  }
}

}  // namespace

std::string xml_escaped(std::string_view text) {
  std::string result;
  text::Offset at = 0;
  while (at < text.size()) {
    const text::CodePoint c = text::decode(text, at);
    const std::string_view escaped = reference(c.value);
    const bool forbidden = c.value < 0x20 || c.value == 0xFFFE || c.value == 0xFFFF;
    if (!escaped.empty()) {
      result += escaped;
    } else if (forbidden || (c.value == 0xFFFD && c.size == 1)) {
      result += "\uFFFD";
    } else {
      result += text.substr(at, c.size);
    }
    at += c.size;
  }
  return result;
}

}  // namespace trend::cli
