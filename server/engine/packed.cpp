// See packed.h.
#include "server/engine/packed.h"

namespace trend::engine {
namespace {

constexpr unsigned kBits = 7;
constexpr std::uint64_t kMore = 0x80;  // another byte of the same number follows
constexpr std::size_t kWordSize = sizeof(std::uint64_t);

}  // namespace

void PackedWriter::number(std::uint64_t value) {
  for (; value >= kMore; value >>= kBits) bytes_ += static_cast<char>((value & 0x7FU) | kMore);
  bytes_ += static_cast<char>(value);
}

void PackedWriter::text(std::string_view text) {
  number(text.size());
  bytes_ += text;
}

void PackedWriter::digest(const Digest& digest) {
  for (const std::uint64_t word : {digest.high, digest.low})
    for (std::size_t i = 0; i < kWordSize; ++i) bytes_ += static_cast<char>(word >> (8 * i));
}

std::uint64_t PackedReader::number() {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < rest_.size() && i * kBits < 64; ++i) {
    const auto byte = static_cast<unsigned char>(rest_[i]);
    value |= std::uint64_t{byte & 0x7FU} << (i * kBits);
    if ((byte & kMore) != 0) continue;
    rest_.remove_prefix(i + 1);
    return value;
  }
  fail();
  return 0;
}

std::uint64_t PackedReader::number_up_to(std::uint64_t most) {
  const std::uint64_t value = number();
  if (value <= most) return value;
  fail();
  return 0;
}

std::string_view PackedReader::text() {
  const std::size_t size = count();
  if (size > rest_.size()) fail();  // the length itself took some of what was left
  const std::string_view text = rest_.substr(0, ok_ ? size : 0);
  rest_.remove_prefix(text.size());
  return text;
}

Digest PackedReader::digest() {
  Digest digest;
  if (rest_.size() < 2 * kWordSize) fail();
  if (!ok_) return digest;
  for (std::uint64_t* const word : {&digest.high, &digest.low}) {
    for (std::size_t i = 0; i < kWordSize; ++i)
      *word |= std::uint64_t{static_cast<unsigned char>(rest_[i])} << (8 * i);
    rest_.remove_prefix(kWordSize);
  }
  return digest;
}

void PackedReader::fail() {
  ok_ = false;
  rest_ = {};
}

}  // namespace trend::engine
