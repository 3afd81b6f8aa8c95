// Words are grouped by first character. Two tables lead from a character to its group; ASCII has
// tables of its own.
#include "rules/text/lexicon.h"

#include <algorithm>

#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::text {
namespace {

std::uint32_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

std::uint32_t lower(std::uint32_t c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }

/// A number below 2^16 for each first character; those beyond U+FFFF share one by the thousand (as
/// in UTF-16), and their words are compared whole.
struct FirstCharacter {
  std::uint32_t key = 0;
  std::size_t size = 0;      ///< in the text
  std::size_t compared = 0;  ///< bytes that the key tells already
};

std::uint32_t key_of(char32_t c) {
  const auto value = static_cast<std::uint32_t>(c);
  return value >= 0x10000 ? 0xD800 + ((value - 0x10000) >> 10) : lower(value);
}

FirstCharacter first_of(std::string_view text, std::size_t at) {
  const CodePoint c = decode(text, static_cast<Offset>(at));
  return {key_of(c.value), c.size, c.value >= 0x10000 ? 0 : c.size};
}

/// A bit of 64 for the character that `text` starts with, the same in either case.
std::uint64_t signature(std::string_view text) {
  const std::uint32_t lead = byte_at(text, 0);
  const std::size_t last = lead < 0xC0 ? 0 : lead < 0xE0 ? 1 : 2;
  return std::uint64_t{1} << (last < text.size() ? lower(byte_at(text, last)) % 64 : 0);
}

/// True when `text` starts with `letters`, which are in lower case and not empty.
bool starts_with(std::string_view text, std::string_view letters) {
  if (text.size() < letters.size()) return false;
  // Many words begin alike (http://): nearly all that are not there differ at the end.
  const std::size_t last = letters.size() - 1;
  if (lower(byte_at(text, last)) != byte_at(letters, last)) return false;
  for (std::size_t i = 0; i < letters.size(); ++i)
    if (lower(byte_at(text, i)) != byte_at(letters, i)) return false;
  return true;
}

}  // namespace

Lexicon::Lexicon(const std::vector<LabelledWord>& words, const std::vector<LabelledRange>& ranges) {
  std::vector<std::pair<std::uint32_t, std::size_t>> order;  // by first character
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    order.emplace_back(first_of(words[i].word, 0).key, i);
    bytes += words[i].word.size();
  }
  std::sort(order.begin(), order.end());
  rests_.reserve(words.size());
  letters_.reserve(bytes);
  for (const auto& [key, i] : order) {
    const std::string_view rest = words[i].word.substr(first_of(words[i].word, 0).compared);
    Group& group = add_group(key);
    if (key < 0x80) add_ascii(key, rest);
    add(group, rest, words[i].label);
  }
  for (const LabelledRange& range : ranges) add(range);
}

Lexicon::Row& Lexicon::row_of(std::uint32_t key) {
  std::uint16_t& page = pages_[key / 64];
  if (page == 0) {
    page = static_cast<std::uint16_t>(rows_.size());
    rows_.emplace_back();
  }
  return rows_[page];
}

/// The group of `key`, which is the last one when there is one.
Lexicon::Group& Lexicon::add_group(std::uint32_t key) {
  std::uint16_t& group = row_of(key)[key % 64];
  if (group == 0) {
    group = static_cast<std::uint16_t>(groups_.size());
    groups_.push_back({{}, 0, rests_.size(), rests_.size()});
  }
  return groups_[group];
}

/// Characters without a group share one; the others get what they had with the label added.
void Lexicon::add(const LabelledRange& range) {
  const auto copy_with_label = [&](std::size_t group) {
    const auto copy = static_cast<std::uint16_t>(groups_.size());
    groups_.push_back(Group(groups_[group]));
    groups_[copy].alone.add(range.label);
    return copy;
  };
  const std::uint16_t shared = copy_with_label(0);
  for (char32_t c = range.range.first; c <= range.range.last;) {
    const std::uint32_t page = key_of(c) / 64;
    const bool fresh = pages_[page] == 0;
    Row& row = row_of(key_of(c));
    if (fresh && c % 64 == 0 && c >= 0x80 && c < 0x10000 && range.range.last - c >= 63) {
      row.fill(shared);  // as in nearly all of a long range
      c += 64;
      continue;
    }
    for (; c <= range.range.last && key_of(c) / 64 == page; c += c < 0x10000 ? 1 : 1024) {
      const std::uint32_t key = key_of(c);
      std::uint16_t& group = row[key % 64];
      group = group == 0 ? shared : copy_with_label(group);
      if (key < 0x80) add_ascii(key, {});
    }
  }
}

void Lexicon::add(Group& group, std::string_view rest, std::size_t label) {
  if (rest.empty()) {
    group.alone.add(label);
  } else {
    const std::size_t begin = letters_.size();
    letters_ += ascii_lower(rest);
    rests_.push_back({begin, letters_.size(), signature(rest), label});
    group.end = rests_.size();
    group.nexts |= rests_.back().next;
  }
}

void Lexicon::add_ascii(std::uint32_t first, std::string_view rest) {
  for (const std::uint32_t c : {first, first >= 'a' && first <= 'z' ? first - 32 : first}) {
    const std::uint32_t third = rest.size() < 2 ? ~0U : 1U << (byte_at(rest, 1) % 32);
    const std::uint32_t second = rest.empty() ? 0 : byte_at(rest, 0) % 32;
    const std::uint32_t last = rest.empty() ? 31 : second;
    for (std::uint32_t i = second; i <= last; ++i) thirds_[c * 32 + i] |= third;
  }
}

/// Adds the labels of the words of `group` that go on with `after`.
inline void Lexicon::collect(const Group& group, std::string_view after, Labels& found) const {
  found |= group.alone;
  if (group.nexts == 0 || after.empty()) return;
  const std::uint64_t next = signature(after);
  if ((group.nexts & next) != 0) compare(group, next, after, found);
}

Labels Lexicon::find_in(std::string_view text) const {
  Labels found;
  const std::size_t whole = text.size() - std::min<std::size_t>(text.size(), 2);
  std::size_t at = 0;
  while (at < whole) {  // three bytes at least are left
    const std::uint32_t lead = byte_at(text, at);
    const std::uint32_t second = byte_at(text, at + 1);
    const std::uint32_t third = byte_at(text, at + 2);
    if (lead < 0x80) {
      ++at;
      const std::uint32_t thirds = thirds_[lead * 32 + second % 32];
      if ((thirds >> (third % 32) & 1) != 0)
        collect(groups_[group_of(lower(lead))], text.substr(at), found);
    } else if (lead >> 4 == 0xE) {  // Han: the bytes are the key
      at += 3;
      const std::size_t group = rows_[pages_[(lead & 0xF) << 6 | (second & 0x3F)]][third & 0x3F];
      if (group != 0) collect(groups_[group], text.substr(at), found);
    } else {
      at += collect_at(text, at, found);
    }
  }
  while (at < text.size()) at += collect_at(text, at, found);
  return found;
}

/// Adds the labels of the words that begin at `at`; the size of the character there.
std::size_t Lexicon::collect_at(std::string_view text, std::size_t at, Labels& found) const {
  const FirstCharacter first = first_of(text, at);
  collect(groups_[group_of(first.key)], text.substr(at + first.compared), found);
  return first.size;
}

void Lexicon::compare(const Group& group, std::uint64_t next, std::string_view after,
                      Labels& found) const {
  for (std::size_t i = group.begin; i < group.end; ++i) {
    const Rest& rest = rests_[i];
    if (rest.next == next && !found.has(rest.label) && starts_with(after, letters_of(rest)))
      found.add(rest.label);
  }
}

}  // namespace trend::text
