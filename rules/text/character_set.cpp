// Reads UTF-8 by its lead bytes: the text is known to be valid.
#include "rules/text/character_set.h"

#include <algorithm>

namespace trend::text {
namespace {

// Calls visit(code point) for each character.
template <class Visit>
void for_each_character(std::string_view text, Visit visit) {
  const auto low = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) & 0x3FU : 0U;
  };
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) {
      visit(std::uint32_t{lead});
      i += 1;
    } else if (lead < 0xE0) {
      visit((lead & 0x1FU) << 6 | low(i + 1));
      i += 2;
    } else if (lead < 0xF0) {
      visit((lead & 0x0FU) << 12 | low(i + 1) << 6 | low(i + 2));
      i += 3;
    } else {
      visit((lead & 0x07U) << 18 | low(i + 1) << 12 | low(i + 2) << 6 | low(i + 3));
      i += 4;
    }
  }
}

}  // namespace

// Neighbours in Unicode (punctuation, Han in frequent use) fall on different places.
template <std::size_t kAscii, std::size_t kOthers>
constexpr std::size_t place_of(std::uint32_t c) {
  return c < kAscii ? c : kAscii + c % kOthers;
}

CharacterSet::CharacterSet(std::string_view text) {
  for_each_character(text, [this](std::uint32_t c) {
    const std::size_t place = place_of<kAscii, kOthers>(c);
    words_[place / 64] |= std::uint64_t{1} << (place % 64);
    const std::uint32_t page = (c & 0xFFFF) / 64;
    pages_[page / 64] |= std::uint64_t{1} << (page % 64);
  });
}

std::vector<CharacterSet::Place> CharacterSet::places_of(std::string_view text) {
  std::vector<Place> places;
  for_each_character(text, [&](std::uint32_t c) {
    places.push_back(static_cast<Place>(place_of<kAscii, kOthers>(c)));
  });
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace trend::text
