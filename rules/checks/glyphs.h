// The prose of a block as rows of classified characters, read once for all rules of typography.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/checks/prose.h"
#include "rules/lint/context.h"

namespace trend::checks {

/// A character as a reader sees it beside its neighbours: marks of emphasis are taken out, blanks
/// that touch are one glyph, and what is no prose (code, links' edges, formulas) is one glyph each.
struct Glyph {
  enum class Kind : std::uint8_t {
    kEdge,   ///< before the first and after the last glyph of a row
    kBreak,  ///< line break
    kBlank,  ///< ASCII blanks
    kHan,
    kKana,
    kLatin,  ///< ASCII letter
    kDigit,  ///< ASCII digit
    kMark,   ///< Chinese punctuation, “ ” ‘ ’ — … included
    kAscii,  ///< other ASCII
    kOther,  ///< any other character
    kCode,   ///< inline code
    kLinkOpen,
    kLinkClose,
    kOpaque,  ///< HTML, an image, an escape, a formula, a URL
  };
  /// The marks of emphasis between the glyph before and this one.
  enum class Seam : std::uint8_t { kNone, kMarks, kTangled };

  Kind kind = Kind::kEdge;
  Seam seam = Seam::kNone;
  char32_t value = 0;          ///< of a character; a blank's is U+0020
  text::Offset insertion = 0;  ///< where a blank before this glyph goes: after closing marks,
                               ///< before opening ones; of no use at a tangled seam
  text::Range range;

  bool is(Kind wanted) const { return kind == wanted; }
  /// A letter or a digit of ASCII.
  bool is_ascii_word() const { return kind == Kind::kLatin || kind == Kind::kDigit; }
};

/// One leaf of a block: a paragraph, a heading or a table cell.
struct GlyphRow {
  const article::Node* node = nullptr;  ///< the table of a cell
  std::vector<Atom> atoms;              ///< as read_prose gives them
  std::vector<Glyph> glyphs;            ///< at least two: edges first and last
  std::size_t han = 0;                  ///< Han characters
  std::size_t latin = 0;                ///< ASCII letters
  bool kana = false;

  bool is_heading() const { return node->kind == article::BlockKind::kHeading; }
  bool is_cell() const { return node->kind == article::BlockKind::kTable; }
  bool reference = false;  ///< an entry of a bibliography: 作者. 题名[J]. 刊名, 2020
  /// Foreign and Japanese text keeps its own punctuation, and so do bibliographies (GB/T 7714).
  bool is_chinese() const { return !kana && !reference && han > 0 && han * 3 >= latin; }
};

/// The rows of a block: a fact (lint::BlockFacts).
class Prose {
 public:
  Prose(const article::Block& block, std::string_view text);
  const std::vector<GlyphRow>& rows() const { return rows_; }

 private:
  std::vector<GlyphRow> rows_;
};

/// Calls visit(const GlyphRow&) for each row of Chinese text.
template <class Visit>
void for_each_chinese_row(const lint::BlockContext& context, Visit visit) {
  for (const GlyphRow& row : context.facts.get<Prose>().rows())
    if (row.is_chinese()) visit(row);
}

/// Calls visit(begin, end) for every run of one mark, ASCII or Chinese: indices of the glyphs.
template <class Visit>
void for_each_mark_run(const GlyphRow& row, Visit visit) {
  const auto& glyphs = row.glyphs;
  for (std::size_t i = 1; i + 1 < glyphs.size();) {
    std::size_t end = i + 1;
    const auto goes_on = [&](const Glyph& next) {
      return next.kind == glyphs[i].kind && next.value == glyphs[i].value &&
             next.seam == Glyph::Seam::kNone;
    };
    while (goes_on(glyphs[end])) ++end;
    if (glyphs[i].is(Glyph::Kind::kMark) || glyphs[i].is(Glyph::Kind::kAscii)) visit(i, end);
    i = end;
  }
}

/// The bytes of the glyphs [begin, end).
inline text::Range range_of(const GlyphRow& row, std::size_t begin, std::size_t end) {
  return {row.glyphs[begin].range.begin, row.glyphs[end - 1].range.end};
}

/// 。，、；：？！
bool is_pause(char32_t c);
/// 《“‘（「『【〈〔
bool is_opening_mark(char32_t c);
/// 》”’）」』】〉〕
bool is_closing_mark(char32_t c);

}  // namespace trend::checks
