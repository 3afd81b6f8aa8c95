// See phrases.h.
#include "rules/checks/phrases.h"

#include <algorithm>

#include "rules/text/strings.h"

namespace trend::checks {

std::size_t starts_with_any(std::string_view text, std::span<const std::string_view> phrases) {
  std::size_t longest = 0;
  for (std::string_view phrase : phrases)
    if (text.starts_with(phrase)) longest = std::max(longest, phrase.size());
  return longest;
}

text::Range find_any(std::string_view text, std::span<const std::string_view> phrases) {
  std::size_t first = std::string_view::npos;
  std::size_t size = 0;
  for (std::string_view phrase : phrases) {
    const std::size_t at = text.find(phrase);
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
