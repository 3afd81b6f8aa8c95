// Line starts of a text, kept up to date by splicing instead of rescanning.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "rules/text/range.h"

namespace trend::text {

/// Where each line starts. A line ends with "\n", "\r\n" or a lone "\r" (LSP 3.17 "Text Documents",
/// CommonMark 0.31 §2.1 agree). A text without any line end has one line; a text that ends with a
/// line end has an empty last line after it. Immutable once built; safe to share between threads.
class LineIndex {
 public:
  LineIndex() = default;
  explicit LineIndex(std::string_view text);

  /// Number of lines, at least 1.
  std::size_t count() const { return starts_.size(); }
  /// Start offset of the 0-based line; lines past the last give the text's size.
  Offset start(std::size_t line) const { return line < starts_.size() ? starts_[line] : size_; }
  /// Range of the line with its line end. Precondition: line < count().
  Range full(std::size_t line) const { return {starts_[line], start(line + 1)}; }
  /// Range of the line without its line end; `text` is the indexed text.
  Range content(std::string_view text, std::size_t line) const;
  /// The 0-based line that holds `offset`; offsets past the end give the last line.
  std::size_t line_of(Offset offset) const;
  /// The same; the quicker the less far it is behind line `near`.
  std::size_t line_of(Offset offset, std::size_t near) const;

  /// The index of `new_text`, which is the indexed text with the bytes `replaced` replaced by
  /// `inserted_size` bytes. Costs the inserted text plus one pass over the later starts.
  LineIndex spliced(Range replaced, Offset inserted_size, std::string_view new_text) const;
  /// Becomes that index.
  void splice(Range replaced, Offset inserted_size, std::string_view new_text);

  friend bool operator==(const LineIndex&, const LineIndex&) = default;

 private:
  std::vector<Offset> starts_{0};
  Offset size_ = 0;
};

}  // namespace trend::text
