// Fixes that write a mark or a word in another way, worded alike in all rules of typography.
#pragma once

#include <string>
#include <string_view>

#include "rules/checks/glyphs.h"
#include "rules/lint/context.h"
#include "rules/lint/finding.h"

namespace trend::checks {

/// The UTF-8 form of one character.
std::string utf8(char32_t c);

/// “text”, as Chinese and English messages quote.
std::string quoted_zh(std::string_view text);
std::string quoted_en(std::string_view text);

/// How a message names a mark: quotation marks by words, as they cannot be quoted themselves.
text::Bilingual name_of_mark(char32_t mark);

/// Writes `text` instead of the range; for an empty text use remove_blank or make_fix.
lint::Fix write_instead(text::Range range, std::string text,
                        lint::FixSafety safety = lint::FixSafety::kSafe);

/// Removes the blank at `range` of the row. In a heading that changes the anchor which links may
/// name, so it is not safe there.
lint::Fix remove_blank(const GlyphRow& row, text::Range range);

/// Safe, but in headings: for fixes that change letters or blanks there.
lint::FixSafety safe_but_in_heading(const GlyphRow& row);

/// The mark with the blanks beside it that part it from a letter or a digit: full-width marks need
/// none. `text` is what the range counts in.
text::Range with_blanks(std::string_view text, text::Range mark);

/// Writes other marks at both ends of `pair`, which holds the old ones. With `tighten`, the
/// blanks beside them go, see with_blanks.
struct PairMarks {
  std::string_view open;
  std::string_view close;
  bool tighten = false;
};
lint::Fix write_pair(const lint::ArticleContext& context, text::Range pair, PairMarks marks,
                     lint::FixSafety safety);

}  // namespace trend::checks
