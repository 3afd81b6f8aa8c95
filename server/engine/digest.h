// 128 bits that stand for any number of bytes (XXH3 of the library xxHash).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace trend::engine {

/// Equal for equal bytes. That two different texts have the same one does not happen by chance; it
/// guards against nobody who means it to.
struct Digest {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  friend bool operator==(const Digest&, const Digest&) = default;

  /// 32 hexadecimal digits.
  std::string hex() const;
};

Digest digest_of(std::string_view bytes);

/// For containers: a digest is as good as random already.
struct DigestHash {
  std::size_t operator()(const Digest& digest) const { return digest.low; }
};

}  // namespace trend::engine
