// UTF-8 validation and repair, by the byte ranges of Unicode table 3-7.
#include "protocol/utf8.h"

#include <cstdint>
#include <cstring>

namespace trend::protocol {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// What a lead byte asks for: how many bytes in all, and the allowed range of the second one.
struct Lead {
  std::size_t length = 0;  // 0: not a lead byte
  unsigned char second_low = 0x80;
  unsigned char second_high = 0xBF;
};

Lead classify(unsigned char lead) noexcept {
  if (lead < 0xC2) return {};
  if (lead < 0xE0) return {2};
  if (lead == 0xE0) return {3, 0xA0, 0xBF};
  if (lead == 0xED) return {3, 0x80, 0x9F};  // above would be a surrogate
  if (lead < 0xF0) return {3};
  if (lead == 0xF0) return {4, 0x90, 0xBF};
  if (lead < 0xF4) return {4};
  if (lead == 0xF4) return {4, 0x80, 0x8F};  // above would pass U+10FFFF
  return {};
}

unsigned char byte_at(std::string_view text, std::size_t offset) noexcept {
  return static_cast<unsigned char>(text[offset]);
}

bool is_continuation(unsigned char byte) noexcept { return (byte & 0xC0U) == 0x80U; }

// Bytes at the front that are ASCII or of three bytes with a lead that allows any continuation (Han
// and most others): nearly all of a text, without a table.
std::size_t common_prefix(std::string_view text) noexcept {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  std::size_t i = 0;
  while (i + sizeof(std::uint64_t) <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + i, sizeof(word));
    if ((word & kHighBits) == 0) {
      i += sizeof(word);
      continue;
    }
    const unsigned char lead = byte_at(text, i);
    const bool three = lead > 0xE0 && lead < 0xED && is_continuation(byte_at(text, i + 1)) &&
                       is_continuation(byte_at(text, i + 2));
    if (!three && lead >= 0x80) break;
    i += three ? 3 : 1;
  }
  while (i < text.size() && byte_at(text, i) < 0x80) ++i;
  return i;
}

}  // namespace

Utf8Step next_utf8(std::string_view text, std::size_t offset) noexcept {
  const unsigned char first = byte_at(text, offset);
  if (first < 0x80) return {1, true};
  const Lead lead = classify(first);
  if (lead.length == 0) return {1, false};
  for (std::size_t i = 1; i < lead.length; ++i) {
    if (offset + i >= text.size()) return {i, false};
    const unsigned char next = byte_at(text, offset + i);
    const unsigned char low = i == 1 ? lead.second_low : static_cast<unsigned char>(0x80);
    const unsigned char high = i == 1 ? lead.second_high : static_cast<unsigned char>(0xBF);
    if (next < low || next > high) return {i, false};
  }
  return {lead.length, true};
}

std::size_t valid_utf8_prefix(std::string_view text) noexcept {
  std::size_t offset = 0;
  while (true) {
    offset += common_prefix(text.substr(offset));
    if (offset == text.size()) return offset;
    const Utf8Step step = next_utf8(text, offset);
    if (!step.valid) return offset;
    offset += step.length;
  }
}

std::string repair_utf8(std::string_view text) {
  std::string repaired;
  repaired.reserve(text.size());
  std::size_t offset = 0;
  while (offset < text.size()) {
    const std::size_t good = valid_utf8_prefix(text.substr(offset));
    repaired.append(text.substr(offset, good));
    offset += good;
    if (offset == text.size()) break;
    repaired.append(kReplacement);
    offset += next_utf8(text, offset).length;
  }
  return repaired;
}

}  // namespace trend::protocol
