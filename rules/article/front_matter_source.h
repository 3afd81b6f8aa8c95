// The text between the front matter's delimiters as a YAML reader needs it: dedented, with a way
// back to the bytes of the document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/envelope.h"

namespace trend::article {

/// One line of a DedentedText, without its line end. Offsets count in the dedented text.
struct SourceLine {
  Offset begin = 0;
  Offset end = 0;
  Offset document_begin = 0;  ///< where `begin` stands in the document
};

class DedentedText {
 public:
  DedentedText(const text::Document& document, const FrontMatterLines& lines);

  std::string_view text() const { return text_; }
  const std::vector<SourceLine>& lines() const { return lines_; }
  std::string_view line(std::size_t i) const {
    return std::string_view(text_).substr(lines_[i].begin, lines_[i].end - lines_[i].begin);
  }
  /// Index of the line that holds `offset`. Precondition: there is a line.
  std::size_t line_of(Offset offset) const;
  /// The bytes of the document from which `range` of text() was taken.
  Range to_document(Range range) const;
  /// Document ranges of characters that YAML forbids; in text() blanks or U+FFFD of the same size
  /// stand for them.
  const std::vector<Range>& forbidden() const { return forbidden_; }

 private:
  Offset to_document(Offset offset) const;
  void replace_forbidden();

  std::string text_;
  std::vector<SourceLine> lines_;
  std::vector<Range> forbidden_;
};

}  // namespace trend::article
