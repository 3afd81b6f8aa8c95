// A line of an article as it looks in a terminal, with a mark that stands right under a range.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/text/document.h"
#include "rules/text/range.h"

namespace trend::cli {

/// One source line and the marks below it. Widths count terminal columns (Unicode UAX #11): Han and
/// full-width marks take two.
struct Excerpt {
  std::size_t line = 0;        ///< 1-based
  std::string text;            ///< tabs expanded, control characters made visible, long lines cut
  std::size_t indent = 0;      ///< columns before the marks
  std::size_t width = 1;       ///< columns of the marks, at least 1
  std::size_t more_lines = 0;  ///< further lines that the range reaches
};

/// Makes excerpts of one document. A line is measured once for ranges that follow each other on it.
class ExcerptFinder {
 public:
  /// `document` must outlive the finder.
  explicit ExcerptFinder(const text::Document& document) : document_(document) {}

  /// The first line of `range` in at most `max_width` columns around the start of the range.
  Excerpt of(text::Range range, std::size_t max_width = 100);

  /// A character with what combines with it.
  struct Cell {
    text::Range source;  ///< bytes of the document
    std::uint32_t width = 0;
    bool plain = true;  ///< shown as it is
  };

 private:
  const text::Document& document_;
  text::Range measured_;  ///< what `cells_` are of
  std::vector<Cell> cells_;
};

/// `text` with control and invisible characters spelt out, so that it cannot steer a terminal.
std::string visible(std::string_view text);

}  // namespace trend::cli
