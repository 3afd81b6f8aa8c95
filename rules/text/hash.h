// FNV-1a, 64 bits (draft-eastlake-fnv): stable over machines and releases, unlike std::hash. Tells
// texts apart, resists nobody.
#pragma once

#include <cstdint>
#include <string_view>

namespace trend::text {

/// The hash of nothing.
inline constexpr std::uint64_t kHashStart = 14695981039346656037U;

/// `hash` with one more value, a byte or another hash.
constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  return (hash ^ value) * 1099511628211U;
}

/// `hash` with more bytes.
constexpr std::uint64_t mixed(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = mixed(hash, std::uint64_t{static_cast<unsigned char>(c)});
  return hash;
}

}  // namespace trend::text
