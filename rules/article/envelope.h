// What surrounds the body: byte order mark, front matter, a ```markdown wrapper; found on raw lines
// before any Markdown is parsed, because the usual damage there makes every Markdown reader blind.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "rules/text/document.h"
#include "rules/text/range.h"

namespace trend::article {

using text::Offset;
using text::Range;

/// The lines of a front matter block, well-formed or not. Lines are 0-based.
struct FrontMatterLines {
  enum class Format { kYaml, kToml };
  Format format = Format::kYaml;
  std::size_t open_line = 0;              ///< the --- (or +++) line
  std::size_t end_line = 0;               ///< one past the last line that belongs to the block
  std::optional<std::size_t> close_line;  ///< the closing delimiter, indented or not
  Range range;        ///< from the opening delimiter to the end of the last line's content
  Range yaml;         ///< the lines between the delimiters, line ends included
  Offset indent = 0;  ///< common indentation of the lines after the opening one, in bytes
  bool close_indented = false;  ///< the closing delimiter is not in column 0
  bool preceded = false;        ///< blank lines or a comment stand before the opening delimiter

  /// Readers that look for `---` in column 0 do not find the end of this block.
  bool shifted() const { return indent > 0 || close_indented; }

  friend bool operator==(const FrontMatterLines&, const FrontMatterLines&) = default;
};

/// A fence around the whole body (```markdown … ```), as language models add it. It stands behind
/// the front matter or around it (then open_line < front_matter->open_line).
struct Wrapper {
  Range open;   ///< the opening fence line's content, from the first fence character
  Range close;  ///< the closing fence (first fence character to the end), empty when missing
  std::size_t open_line = 0;              ///< 0-based
  std::optional<std::size_t> close_line;  ///< 0-based
  Offset open_indent = 0;                 ///< blanks before the opening fence, in bytes
  std::string info;                       ///< markdown, md or empty

  friend bool operator==(const Wrapper&, const Wrapper&) = default;
};

struct Envelope {
  bool bom = false;
  std::optional<FrontMatterLines> front_matter;
  std::optional<Wrapper> wrapper;
  /// Whole lines: from behind the front matter and the wrapper's opening line, whichever comes
  /// later, up to the wrapper's closing line or the text's end. Where it starts with line 0 it
  /// contains the byte order mark.
  Range body;
  std::size_t body_line = 0;  ///< 0-based line at which the body starts
  Offset dedent = 0;  ///< blanks that every non-blank body line starts with and that are not
                      ///< part of the article (the whole body is shifted); 0 as a rule

  friend bool operator==(const Envelope&, const Envelope&) = default;
};

/// Cannot fail: a text without front matter and wrapper is all body.
Envelope find_envelope(const text::Document& document);

}  // namespace trend::article
