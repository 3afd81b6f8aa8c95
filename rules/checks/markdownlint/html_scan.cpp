// See html_scan.h.
#include "rules/checks/markdownlint/html_scan.h"

#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::md {
namespace {

using text::is_ascii_digit;
using text::is_latin_letter;

char32_t byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : U'\0';
}

bool is_blank(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (is_blank(byte_at(text, at))) ++at;
  return at;
}

std::size_t skip_tag_name(std::string_view text, std::size_t at) {
  if (!is_latin_letter(byte_at(text, at))) return at;
  while (is_latin_letter(byte_at(text, at)) || is_ascii_digit(byte_at(text, at)) ||
         byte_at(text, at) == '-')
    ++at;
  return at;
}

std::size_t skip_attribute_name(std::string_view text, std::size_t at) {
  const auto opens = [](char32_t c) { return is_latin_letter(c) || c == '_' || c == ':'; };
  if (!opens(byte_at(text, at))) return at;
  while (opens(byte_at(text, at)) || is_ascii_digit(byte_at(text, at)) ||
         byte_at(text, at) == '.' || byte_at(text, at) == '-')
    ++at;
  return at;
}

/// End of the attribute value at `at`, 0 when there is none.
std::size_t value_end(std::string_view text, std::size_t at) {
  const char32_t quote = byte_at(text, at);
  if (quote == '"' || quote == '\'') {
    const std::size_t close = text.find(static_cast<char>(quote), at + 1);
    return close == std::string_view::npos ? 0 : close + 1;
  }
  const std::size_t end = std::min(text.find_first_of(" \t\r\n\"'=<>`", at), text.size());
  return end > at ? end : 0;
}

std::size_t open_tag_end(std::string_view text, std::size_t at) {
  std::size_t end = skip_tag_name(text, at + 1);
  if (end == at + 1) return 0;
  for (;;) {
    const std::size_t next = skip_blanks(text, end);
    const std::size_t name = skip_attribute_name(text, next);
    if (name == next || next == end) {
      // markdownlint's parser wants the > on the line of what stands before it
      if (text.substr(end, next - end).find('\n') != std::string_view::npos) return 0;
      end = next;
      break;
    }
    end = name;
    const std::size_t equals = skip_blanks(text, end);
    if (byte_at(text, equals) != '=') continue;
    end = value_end(text, skip_blanks(text, equals + 1));
    if (end == 0) return 0;
  }
  if (byte_at(text, end) == '/') ++end;
  return byte_at(text, end) == '>' ? end + 1 : 0;
}

std::size_t after(std::string_view text, std::string_view mark, std::size_t from) {
  const std::size_t found = text.find(mark, from);
  return found == std::string_view::npos ? 0 : found + mark.size();
}

}  // namespace

std::size_t html_end(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("<!-->")) return at + 5;
  if (rest.starts_with("<!--->")) return at + 6;
  if (rest.starts_with("<!--")) return after(text, "-->", at + 4);
  if (rest.starts_with("<?")) return after(text, "?>", at + 2);
  if (rest.starts_with("<![CDATA[")) return after(text, "]]>", at + 9);
  if (rest.starts_with("<!"))
    return is_latin_letter(byte_at(text, at + 2)) ? after(text, ">", at + 2) : 0;
  if (!rest.starts_with("</")) return open_tag_end(text, at);
  const std::size_t name = skip_tag_name(text, at + 2);
  const std::size_t end = skip_blanks(text, name);
  return name > at + 2 && byte_at(text, end) == '>' ? end + 1 : 0;
}

std::string_view element_name(std::string_view tag) {
  const std::size_t begin = tag.starts_with("<?") ? 2 : 1;
  const std::size_t end = skip_tag_name(tag, begin);
  return end == begin ? std::string_view() : tag.substr(1, end - 1);
}

std::string_view attribute(std::string_view tag, std::string_view name, bool& found) {
  found = false;
  std::size_t at = skip_tag_name(tag, 1);
  while (at < tag.size()) {
    const std::size_t begin = skip_blanks(tag, at);
    const std::size_t end = skip_attribute_name(tag, begin);
    if (end == begin) break;
    at = end;
    const std::size_t equals = skip_blanks(tag, end);
    std::string_view value;
    if (byte_at(tag, equals) == '=') {
      const std::size_t from = skip_blanks(tag, equals + 1);
      const std::size_t to = value_end(tag, from);
      if (to == 0) break;
      value = tag.substr(from, to - from);
      if (!value.empty() && (value.front() == '"' || value.front() == '\''))
        value = value.substr(1, value.size() - 2);
      at = to;
    }
    if (text::ascii_lower(tag.substr(begin, end - begin)) != name) continue;
    found = true;
    return value;
  }
  return {};
}

}  // namespace trend::checks::md
