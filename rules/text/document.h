// The text of one article version: valid UTF-8 with its line index, immutable and shared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/text/line_index.h"
#include "rules/text/range.h"

namespace trend::text {

struct Edit;

/// Immutable UTF-8 text plus line index; copying shares. Any thread may read.
class Document {
 public:
  Document();
  /// Takes `text`, which must be valid UTF-8 (see from_bytes for anything else).
  explicit Document(std::string text);

  /// Makes a document of arbitrary bytes: each maximal ill-formed sequence becomes U+FFFD (Unicode
  /// 15.0 §3.9, "substitution of maximal subparts") and is recorded in repairs().
  static Document from_bytes(std::string bytes);

  std::string_view text() const { return text_->bytes; }
  std::string_view slice(Range range) const {
    return text().substr(range.begin, range.end - range.begin);
  }
  const LineIndex& lines() const { return lines_; }
  Offset size() const { return static_cast<Offset>(text_->bytes.size()); }
  /// Line `line` (0-based) without its line end.
  std::string_view line(std::size_t line) const { return slice(lines_.content(text(), line)); }
  Range line_range(std::size_t line) const { return lines_.content(text(), line); }
  /// The line end that inserted lines should use: the first line's, "\n" in a text of one line.
  std::string_view line_end() const;

  /// Ranges (of this text) that hold a U+FFFD put there for ill-formed input bytes.
  const std::vector<Range>& repairs() const { return repairs_; }

  /// Gets now, and fills, the memory that the first edits would otherwise wait for: room in the
  /// text, and a second copy for the next version to be written over. Of a document that nobody
  /// shares yet and that somebody will type into.
  void expect_edits();

  /// The document with one edit applied; the edit's range must lie inside the text and on
  /// code-point borders.
  Document edited(const Edit& edit) const&;
  /// The same, written over this document's text where nobody else holds it.
  Document edited(const Edit& edit) &&;

 private:
  /// The bytes of a version, and how they differ from those of another. Those that stand before
  /// an edit and behind it are the same; in equal texts these overlap.
  struct Text {
    std::string bytes;
    std::uint64_t id = 0;    ///< unlike that of any other text
    std::uint64_t from = 0;  ///< the text with which it shares the next two; 0: none
    std::size_t same_front = 0;
    std::size_t same_back = 0;
  };
  struct Spare;

  Document(const Document& before, const Edit& edit);
  static std::shared_ptr<Text> owned(std::unique_ptr<Text> text, std::shared_ptr<Spare> spare);
  static std::unique_ptr<Text> text_after(const Text& text, const Edit& edit, Spare& spare);
  void move_repairs(Range replaced, Offset inserted);

  std::shared_ptr<Spare> spare_;  ///< shared by all versions that descend from one text
  std::shared_ptr<Text> text_;    ///< changed only while nobody else holds it
  LineIndex lines_;
  std::vector<Range> repairs_;
};

/// Offset of the first ill-formed UTF-8 sequence in `bytes`, or npos when there is none.
std::size_t find_invalid_utf8(std::string_view bytes);

}  // namespace trend::text
