// Looks for a word by its last byte with memchr.
#include "rules/text/scan.h"

#include <cstring>

namespace trend::text {

std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  if (word.empty()) return from <= text.size() ? from : std::string_view::npos;
  std::size_t last = from + word.size() - 1;
  while (last < text.size()) {
    const void* const hit = std::memchr(text.data() + last, word.back(), text.size() - last);
    if (hit == nullptr) break;
    last = static_cast<std::size_t>(static_cast<const char*>(hit) - text.data());
    const std::size_t begin = last + 1 - word.size();
    if (std::memcmp(text.data() + begin, word.data(), word.size() - 1) == 0) return begin;
    ++last;
  }
  return std::string_view::npos;
}

}  // namespace trend::text
