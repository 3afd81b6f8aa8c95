// Finds line starts with memchr and repairs an index around an edit.
#include "rules/text/line_index.h"

#include <algorithm>
#include <cstring>
#include <span>

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

std::size_t LineIndex::line_of(Offset offset, std::size_t near) const {
  if (near >= starts_.size() || offset < starts_[near]) return line_of(offset);
  std::size_t begin = near;
  std::size_t end = near + 1;
  for (std::size_t step = 1; end < starts_.size() && starts_[end] <= offset; step *= 2) {
    begin = end;
    end += step;
  }
  const auto first = starts_.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = starts_.begin() + static_cast<std::ptrdiff_t>(std::min(end, starts_.size()));
  return static_cast<std::size_t>(std::upper_bound(first, last, offset) - starts_.begin()) - 1;
}

LineIndex LineIndex::spliced(Range replaced, Offset inserted_size,
                             std::string_view new_text) const {
  LineIndex result;
  result.starts_.reserve(starts_.size() + inserted_size / 48 + 2);
  result.starts_.assign(starts_.begin(), starts_.end());
  result.splice(replaced, inserted_size, new_text);
  return result;
}

void LineIndex::splice(Range replaced, Offset inserted_size, std::string_view new_text) {
  const auto gone = std::lower_bound(starts_.begin() + 1, starts_.end(), replaced.begin);
  const auto moved = std::upper_bound(gone, starts_.end(), replaced.end);
  for (Offset& start : std::span(moved, starts_.end())) start += inserted_size - replaced.size();
  // The byte before the edit is looked at again: a "\r" there may gain or lose its "\n".
  std::vector<Offset> fresh;
  const Offset from = replaced.begin == 0 ? 0 : replaced.begin - 1;
  append_starts(new_text, from, replaced.begin + inserted_size, fresh);
  const auto both = std::min(moved - gone, static_cast<std::ptrdiff_t>(fresh.size()));
  std::copy_n(fresh.begin(), both, gone);
  starts_.insert(starts_.erase(gone + both, moved), fresh.begin() + both, fresh.end());
  size_ = static_cast<Offset>(new_text.size());
}

}  // namespace trend::text
