// Values go out and come back; bytes that nobody wrote are noticed.
#include "server/engine/packed.h"

#include <doctest/doctest.h>

#include <array>

namespace trend::engine {
namespace {

constexpr std::array<std::uint64_t, 9> kNumbers = {
    0, 1, 127, 128, 16383, 16384, 0xFFFFFFFF, 0x7FFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF};

std::string sample() {
  PackedWriter out;
  for (const std::uint64_t number : kNumbers) out.number(number);
  out.text("");
  out.text(std::string("中\0文", 7));
  out.digest({1, 0xFEDCBA9876543210});
  out.text(std::string(300, 'x'));
  return out.take();
}

// Whether all of the sample stands in `bytes`, read as it was written.
bool reads_back(std::string_view bytes) {
  PackedReader in(bytes);
  bool same = true;
  for (const std::uint64_t number : kNumbers) same = in.number() == number && same;
  same = in.text().empty() && same;
  same = in.text() == std::string_view("中\0文", 7) && same;
  same = in.digest() == Digest{1, 0xFEDCBA9876543210} && same;
  same = in.text() == std::string(300, 'x') && same;
  return same && in.ok() && in.at_end();
}

TEST_CASE("what was written is read; the beginning of it is not enough") {
  const std::string bytes = sample();
  CHECK(reads_back(bytes));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(reads_back(std::string_view(bytes).substr(0, size)));
  }
}

TEST_CASE("after a failure everything is nothing") {
  PackedReader in(
      std::string_view("\x05"
                       "abc"));
  CHECK(in.text().empty());
  CHECK_FALSE(in.ok());
  CHECK(in.number() == 0);
  CHECK(in.digest() == Digest{});
  CHECK(in.count() == 0);
  CHECK(in.at_end());
  PackedReader low(std::string_view("\x05"));
  CHECK(low.number_up_to(4) == 0);
  CHECK_FALSE(low.ok());
  PackedReader endless(std::string_view("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"));
  CHECK(endless.number() == 0);
  CHECK_FALSE(endless.ok());
}

TEST_CASE("digests are those of XXH3 with 128 bits, and tell texts apart") {
  CHECK(digest_of("").hex() == "99aa06d3014798d86001c324468d497f");
  CHECK(digest_of("a") != digest_of("b"));
  CHECK(digest_of(std::string(1000, 'a')) != digest_of(std::string(1001, 'a')));
}

}  // namespace
}  // namespace trend::engine
