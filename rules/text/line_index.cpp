// Finds line starts with memchr and repairs an index around an edit.
#include "rules/text/line_index.h"

#include <algorithm>
#include <cstring>

namespace trend::text {
namespace {

const char* find_byte(const char* from, const char* end, char byte) {
  const void* hit =
      from < end ? std::memchr(from, byte, static_cast<std::size_t>(end - from)) : nullptr;
  return hit != nullptr ? static_cast<const char*>(hit) : end;
}

// Appends the line starts s with `from` < s <= `to`. A start at s depends on the bytes s - 1 and s
// only: after "\n", or after a "\r" that no "\n" follows. Each byte is looked at once per kind of
// line end, and a text without "\r" pays one memchr for it.
void append_starts(std::string_view text, Offset from, Offset to, std::vector<Offset>& starts) {
  const char* const base = text.data();
  const char* const end = base + to;
  const char* lf = find_byte(base + from, end, '\n');
  const char* cr = find_byte(base + from, end, '\r');
  while (lf < end || cr < end) {
    if (lf < cr) {
      starts.push_back(static_cast<Offset>(lf - base + 1));
      lf = find_byte(lf + 1, end, '\n');
      continue;
    }
    const auto after = static_cast<std::size_t>(cr - base + 1);
    if (after == text.size() || text[after] != '\n') starts.push_back(static_cast<Offset>(after));
    cr = find_byte(cr + 1, end, '\r');
  }
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : size_(static_cast<Offset>(text.size())) {
  starts_.reserve(text.size() / 48 + 2);
  append_starts(text, 0, size_, starts_);
}

Range LineIndex::content(std::string_view text, std::size_t line) const {
  Range range = full(line);
  if (line + 1 == starts_.size()) return range;  // the last line has no line end
  const bool lf = text[range.end - 1] == '\n';
  range.end -= 1;
  if (lf && range.end > range.begin && text[range.end - 1] == '\r') range.end -= 1;
  return range;
}

std::size_t LineIndex::line_of(Offset offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<std::size_t>(after - starts_.begin()) - 1;
}

LineIndex LineIndex::spliced(Range replaced, Offset inserted_size,
                             std::string_view new_text) const {
  const auto kept_end = std::lower_bound(starts_.begin() + 1, starts_.end(), replaced.begin);
  const auto moved = std::upper_bound(kept_end, starts_.end(), replaced.end);
  LineIndex result;
  result.size_ = static_cast<Offset>(new_text.size());
  result.starts_.reserve(starts_.size() + inserted_size / 48 + 2);
  result.starts_.assign(starts_.begin(), kept_end);
  // The byte before the edit is looked at again: a "\r" there may gain or lose its "\n".
  const Offset from = replaced.begin == 0 ? 0 : replaced.begin - 1;
  append_starts(new_text, from, replaced.begin + inserted_size, result.starts_);
  for (auto start = moved; start != starts_.end(); ++start)
    result.starts_.push_back(*start - replaced.size() + inserted_size);
  return result;
}

}  // namespace trend::text
