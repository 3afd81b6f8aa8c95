// Numbers and texts as compact bytes, and back again from bytes that may be damaged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "server/engine/digest.h"

namespace trend::engine {

/// Appends values without names or types: who reads must know what was written.
class PackedWriter {
 public:
  /// Seven bits a byte, the lowest first: small numbers take one byte.
  void number(std::uint64_t value);
  /// Its length, then its bytes.
  void text(std::string_view text);
  /// 16 bytes.
  void digest(const Digest& digest);

  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what PackedWriter wrote. Bytes that end too early or hold what nobody writes make it fail;
/// from then on all numbers are 0 and all texts empty, so that one look at the end is enough.
class PackedReader {
 public:
  /// `bytes` must outlive the reader and the texts it gives.
  explicit PackedReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number();
  /// A number that is at most `most`.
  std::uint64_t number_up_to(std::uint64_t most);
  /// How many values follow, each of which takes a byte or more.
  std::size_t count() { return static_cast<std::size_t>(number_up_to(rest_.size())); }
  std::string_view text();
  Digest digest();
  /// For values that are wrong in themselves.
  void fail();

  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace trend::engine
