// See phrases.h.
#include "rules/checks/phrases.h"

#include <algorithm>

#include "rules/text/scan.h"
#include "rules/text/strings.h"

namespace trend::checks {

std::size_t starts_with_any(std::string_view text, std::span<const std::string_view> phrases) {
  std::size_t longest = 0;
  for (std::string_view phrase : phrases) {
    // Most phrases differ in their last byte: that saves a call of memcmp for each.
    const bool may = phrase.size() > longest && phrase.size() <= text.size() &&
                     text[phrase.size() - 1] == phrase.back();
    if (may && text.starts_with(phrase)) longest = phrase.size();
  }
  return longest;
}

text::Range find_any(std::string_view text, std::span<const std::string_view> phrases) {
  std::size_t first = std::string_view::npos;
  std::size_t size = 0;
  for (std::string_view phrase : phrases) {
    const std::size_t at = text::find_word(text, phrase);
    if (at == std::string_view::npos || at > first) continue;
    size = at == first ? std::max(size, phrase.size()) : phrase.size();
    first = at;
  }
  if (size == 0) return {};
  return {static_cast<text::Offset>(first), static_cast<text::Offset>(first + size)};
}

bool begins_sentence(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  if (text::is_blank(before) || before.ends_with('\n') || before.ends_with('\r')) return true;
  for (std::string_view mark : {"。", "！", "？", "；", ". ", "! ", "? "})
    if (before.ends_with(mark)) return true;
  return false;
}

}  // namespace trend::checks
