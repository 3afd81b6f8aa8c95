// ASCII has places of its own, all other characters share theirs by remainder.
#include "rules/text/character_set.h"

#include <algorithm>

#include "rules/text/unicode.h"

namespace trend::text {
namespace {

// Calls visit(code point) for each character.
template <class Visit>
void for_each_character(std::string_view text, Visit visit) {
  for (Offset at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    visit(static_cast<std::uint32_t>(c.value));
    at += c.size;
  }
}

// Neighbours in Unicode (punctuation, Han in frequent use) fall on different places.
template <std::size_t kAscii, std::size_t kOthers>
constexpr std::size_t place_of(std::uint32_t c) {
  return c < kAscii ? c : kAscii + c % kOthers;
}

}  // namespace

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
