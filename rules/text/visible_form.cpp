// Marks for characters that do not survive editors or do not show.
#include "rules/text/visible_form.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "rules/text/unicode.h"

namespace trend::text {
namespace {

constexpr std::pair<std::string_view, std::string_view> kMarks[] = {
    {"␍", "\r"}, {"⇥", "\t"}, {"␠", " "}, {"⌀", "\u200B"}};
constexpr std::string_view kOpen = "⟦";
constexpr std::string_view kClose = "⟧";

// "U+00A0" or "xFF" as text; false when it is neither.
bool append_named(std::string_view name, std::string& out) {
  const bool point = name.starts_with("U+");
  if (!point && !name.starts_with("x")) return false;
  const std::string digits(name.substr(point ? 2 : 1));
  if (digits.empty() || digits.find_first_not_of("0123456789ABCDEFabcdef") != std::string::npos)
    return false;
  const unsigned long value = std::strtoul(digits.c_str(), nullptr, 16);
  if (point) {
    append_utf8(out, static_cast<char32_t>(value));
  } else {
    out.push_back(static_cast<char>(value));
  }
  return true;
}

// Characters that show as nothing or as a blank. Joiners and variation selectors stay as they are:
// emoji are made of them and editors keep them.
bool is_unseen(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool blank = c != U' ' && c != 0x3000 && is_whitespace(c);
  const bool format = c == 0xAD || c == 0x200B || c == 0x200C || (c >= 0x200E && c <= 0x200F) ||
                      (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
  const bool is_private = c >= 0xE000 && c <= 0xF8FF;
  return control || blank || format || is_private;
}

void append_visible(char32_t c, std::string& out) {
  if (c == U'\r') {
    out += "␍";
  } else if (c == U'\t') {
    out += "⇥";
  } else if (c == 0x200B) {
    out += "⌀";
  } else if (c != U'\n' && is_unseen(c)) {
    char name[24];
    std::snprintf(name, sizeof name, "⟦U+%04X⟧", static_cast<unsigned>(c));
    out += name;
  } else {
    append_utf8(out, c);
  }
}

}  // namespace

std::string from_visible_form(std::string_view visible) {
  std::string out;
  while (!visible.empty()) {
    const auto mark = std::find_if(std::begin(kMarks), std::end(kMarks), [&](const auto& known) {
      return visible.starts_with(known.first);
    });
    if (mark != std::end(kMarks)) {
      out += mark->second;
      visible.remove_prefix(mark->first.size());
      continue;
    }
    const std::size_t close =
        visible.starts_with(kOpen) ? visible.find(kClose) : std::string_view::npos;
    if (close != std::string_view::npos &&
        append_named(visible.substr(kOpen.size(), close - kOpen.size()), out)) {
      visible.remove_prefix(close + kClose.size());
      continue;
    }
    out.push_back(visible.front());
    visible.remove_prefix(1);
  }
  return out;
}

std::string visible_form(std::string_view text) {
  std::string out;
  std::size_t blanks = 0;  // seen and not yet written: at a line end they must be marked
  const auto flush = [&](bool at_end) {
    for (; blanks > 0; --blanks) out += at_end ? "␠" : " ";
  };
  for (Offset at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    at += c.size;
    if (c.value == U' ') {
      ++blanks;
      continue;
    }
    flush(c.value == U'\n' || c.value == U'\r');
    append_visible(c.value, out);
  }
  flush(true);
  return out;
}

}  // namespace trend::text
