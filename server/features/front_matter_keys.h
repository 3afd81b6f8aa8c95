// The keys of front matter that articles use, and what is known about their values.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace trend::features {

enum class KeyMeaning : std::uint8_t { kText, kTitle, kDate, kList, kFlag };

struct KnownKey {
  std::string_view key;  ///< in lower case
  KeyMeaning meaning;
  std::string_view zh;  ///< equal for two keys of which an article has one: author, authors
  std::string_view en;
};

/// In the order in which articles write them.
std::span<const KnownKey> known_keys();

/// By name in any case, or null.
const KnownKey* find_known_key(std::string_view key);

}  // namespace trend::features
