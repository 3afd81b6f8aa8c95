// See url_scan.h.
#include "rules/checks/markdownlint/url_scan.h"

#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::md {
namespace {

using text::decode;
using text::Offset;

char32_t code_at(std::string_view text, std::size_t at) {
  return decode(text, static_cast<Offset>(at)).value;
}

bool is_alphanumeric(char32_t c) { return text::is_latin_letter(c) || text::is_ascii_digit(c); }

bool is_space(std::string_view text, std::size_t at) {
  return at >= text.size() || text::is_whitespace(code_at(text, at));
}

/// Length of the entity at `at` (&amp;) that only a blank or more trailing marks follow.
std::size_t entity_size(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && text::is_latin_letter(static_cast<unsigned char>(text[end]))) ++end;
  return end > at + 1 && end < text.size() && text[end] == ';' ? end + 1 - at : 0;
}

/// True when nothing but marks that end a sentence stands between `at` and a blank; `next` is where
/// the run of marks ends, for the caller to go on.
bool is_trail(std::string_view text, std::size_t at, std::size_t& next) {
  while (!is_space(text, at) && text[at] != '<') {
    const char c = text[at];
    if (c == '&') {
      const std::size_t size = entity_size(text, at);
      if (size == 0) break;
      at += size;
    } else if (std::string_view("!\"'),*.:;?_~").find(c) != std::string_view::npos) {
      ++at;
    } else if (c == ']') {
      ++at;
      if (at < text.size() && (text[at] == '(' || text[at] == '[')) return true;
    } else {
      break;
    }
  }
  next = at;
  return is_space(text, at) || text[at] == '<';
}

/// End of the host at `at`: neither blank nor punctuation but - _ and dots; 0 when it is none, that
/// is when one of its last two labels holds an underscore.
std::size_t host_end(std::string_view text, std::size_t at) {
  bool last = false;  // the last label holds an underscore
  bool before = false;
  std::size_t checked = 0;  // marks before this are no trail
  std::size_t end = at;
  for (;;) {
    const text::CodePoint c = decode(text, static_cast<Offset>(end));
    if (c.size == 0 || c.value == '<' || text::is_whitespace(c.value)) break;
    const bool mark = c.value == '_' || c.value == '.';
    if (mark && end >= checked && is_trail(text, end, checked)) break;
    if (c.value == '_') {
      last = true;
    } else if (c.value == '.') {
      before = last;
      last = false;
    } else if (c.value != '-' && text::is_punctuation(c.value)) {
      break;
    }
    end += c.size;
  }
  return end == at || last || before ? 0 : end;
}

bool opens_trail(char c) {
  return std::string_view("!\"&'),*.:;?_~]").find(c) != std::string_view::npos;
}

/// End of the address whose path starts at `at`.
std::size_t path_end(std::string_view text, std::size_t at) {
  std::size_t opened = 0;
  std::size_t closed = 0;
  std::size_t checked = 0;  // marks before this are no trail
  while (!is_space(text, at) && text[at] != '<') {
    const char c = text[at];
    if (c == '(') ++opened;
    if (c == ')' && closed < opened) {
      ++closed;
    } else if (opens_trail(c) && at >= checked && is_trail(text, at, checked)) {
      break;
    }
    at += decode(text, static_cast<Offset>(at)).size;
  }
  return at;
}

char32_t code_before(std::string_view text, std::size_t at) {
  return at == 0 ? U'\0' : text::decode_before(text, static_cast<Offset>(at)).value;
}

}  // namespace

std::size_t url_end(std::string_view text, std::size_t at) {
  const char32_t before = code_before(text, at);
  const std::string start = text::ascii_lower(text.substr(at, 8));
  if (start.starts_with("www.")) {
    const bool fits = before == 0 || text::is_whitespace(before) ||
                      std::u32string_view(U"(*_[]~").find(before) != std::u32string_view::npos;
    std::size_t unused = 0;
    if (!fits || is_trail(text, at + 3, unused)) return 0;
    const std::size_t host = host_end(text, at + 4);
    return host == 0 ? 0 : path_end(text, host);
  }
  const std::size_t size = start.starts_with("http://") ? 7 : start == "https://" ? 8 : 0;
  if (size == 0 || text::is_latin_letter(before) || is_space(text, at + size)) return 0;
  const char32_t first = code_at(text, at + size);
  if (text::is_punctuation(first) || text::is_ascii_punctuation(first)) return 0;
  const std::size_t host = host_end(text, at + size);
  return host == 0 ? 0 : path_end(text, host);
}

std::size_t email_end(std::string_view text, std::size_t at) {
  const auto is_local = [](char32_t c) {
    return is_alphanumeric(c) || c == '+' || c == '-' || c == '.' || c == '_';
  };
  const char32_t before = code_before(text, at);
  if (before == '/' || is_local(before)) return 0;
  std::size_t end = at;
  while (is_local(code_at(text, end))) ++end;
  if (end == at || code_at(text, end) != '@') return 0;
  ++end;
  bool dot = false;
  bool data = false;
  for (;; ++end) {
    const char32_t c = code_at(text, end);
    if (c == '.') {
      if (!data || !is_alphanumeric(code_at(text, end + 1))) break;
      dot = true;
    } else if (is_alphanumeric(c) || c == '-' || c == '_') {
      data = true;
    } else {
      break;
    }
  }
  return dot && text::is_latin_letter(code_before(text, end)) ? end : 0;
}

}  // namespace trend::checks::md
