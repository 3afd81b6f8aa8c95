// Characters that should not stand in an article: invisible ones, controls, remains of bad
// decoding.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lint/context.h"
#include "rules/lint/finding.h"

namespace trend::checks {

enum class OddKind : std::uint8_t {
  kControl,      ///< C0 and C1 controls except tab and line ends
  kBidi,         ///< embeddings, overrides and isolates where no right-to-left text is about
  kInvisible,    ///< zero width and soft hyphen; joiners and selectors outside of their sequences
  kNoBreak,      ///< blanks that do not break: U+00A0, U+2007, U+202F
  kReplacement,  ///< U+FFFD
  kPrivate,      ///< private use: U+E000–F8FF, planes 15 and 16
};

/// A run of the same character.
struct OddCharacter {
  OddKind kind = OddKind::kControl;
  char32_t value = 0;
  text::Range range;
};

/// All of them in a block (a fact of lint::BlockFacts) or in the front matter (of lint::Facts); in
/// document order, counted like the other ranges there. One pass over the bytes.
class OddCharacters {
 public:
  OddCharacters(const article::Block& block, std::string_view text);
  explicit OddCharacters(const article::Article& article);
  const std::vector<OddCharacter>& found() const { return found_; }

 private:
  void scan(std::string_view text, text::Range part);

  std::vector<OddCharacter> found_;
};

/// U+200B
std::string code_point_name(char32_t value);

/// True when taking out `range` cannot touch anything else: it stands within a word, or between Han
/// and Han or Chinese punctuation, or behind a word at the end of its line; so no markup, blanks or
/// boundaries of scripts come together that did not before.
bool comes_out_quietly(std::string_view text, text::Range range);

/// True when `offset` of the block lies in code (block or span).
bool in_code(const article::Block& block, text::Offset offset);
/// True when it lies in the destination of a link or image.
bool in_destination(const article::Block& block, text::Offset offset);

}  // namespace trend::checks
