// The prose of a block as rows of classified characters, read once for all rules of typography.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "rules/article/block.h"
#include "rules/checks/mark_pairs.h"
#include "rules/lint/context.h"

namespace trend::checks {

/// A character as a reader sees it beside its neighbours: marks of emphasis are taken out, blanks
/// that touch are one glyph, and what is no prose (code, links' edges, HTML) is one glyph each.
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
    kOpaque,  ///< HTML, an image, an escape; a character of a formula or a URL
  };
  static constexpr std::size_t kKinds = static_cast<std::size_t>(Kind::kOpaque) + 1;

  /// The marks of emphasis between the glyph before and this one.
  enum class Seam : std::uint8_t { kNone, kMarks, kTangled };

  Kind kind = Kind::kEdge;
  Seam seam = Seam::kNone;
  std::uint16_t closing = 0;  ///< bytes of the marks that close there; of no use when tangled
  char32_t value = 0;         ///< of a character; a blank's is U+0020
  text::Range range;

  bool is(Kind wanted) const { return kind == wanted; }
  /// A letter or a digit of ASCII.
  bool is_ascii_word() const { return kind == Kind::kLatin || kind == Kind::kDigit; }
  /// A character of prose.
  bool is_character() const { return kind >= Kind::kBlank && kind <= Kind::kOther; }

  friend bool operator==(const Glyph&, const Glyph&) = default;
};

/// One leaf of a block: a paragraph, a heading or a table cell. Most glyphs are Han beside Han,
/// about which no rule asks: rules walk the marks or the borders instead.
struct GlyphRow {
  using Index = std::uint32_t;  ///< of a glyph

  const article::Node* node = nullptr;  ///< the table of a cell
  std::span<const Glyph> glyphs;        ///< at least two: edges first and last
  std::span<const Index> marks;         ///< kMark and kAscii
  /// Where runs of one kind begin: glyphs that differ in kind from the one before, or have a seam
  /// there; each blank; and the edge at the end.
  std::span<const Index> borders;
  std::array<Index, Glyph::kKinds> counts{};  ///< glyphs of each kind, but edges
  bool reference = false;  ///< an entry of a bibliography: 作者. 题名[J]. 刊名, 2020
  /// Not so foreign and Japanese text, which keep their own punctuation, and bibliographies (GB/T
  /// 7714).
  bool chinese = false;
  MarkPairs matched;  ///< of Chinese text

  std::size_t count(Glyph::Kind kind) const { return counts[static_cast<std::size_t>(kind)]; }
  bool has(Glyph::Kind kind) const { return count(kind) > 0; }
  std::size_t han() const { return count(Glyph::Kind::kHan); }
  std::size_t latin() const { return count(Glyph::Kind::kLatin); }
  bool is_japanese() const { return has(Glyph::Kind::kKana); }
  bool is_heading() const { return node->kind == article::BlockKind::kHeading; }
  bool is_cell() const { return node->kind == article::BlockKind::kTable; }
};

/// The rows of a block: a fact (lint::BlockFacts).
class Prose {
 public:
  using allocator_type = std::pmr::polymorphic_allocator<>;

  Prose(const article::Block& block, std::string_view text, allocator_type allocator = {});
  Prose(const Prose&) = delete;  // rows point into the vectors
  Prose& operator=(const Prose&) = delete;

  std::span<const GlyphRow> rows() const { return rows_; }

 private:
  void index(GlyphRow& row, const Glyph* first);

  std::pmr::vector<GlyphRow> rows_;
  std::pmr::vector<Glyph> glyphs_;             // of all rows
  std::pmr::vector<GlyphRow::Index> indices_;  // borders and marks, row by row
};

/// Calls visit(const GlyphRow&) for each row of Chinese text.
template <class Visit>
void for_each_chinese_row(const lint::BlockContext& context, Visit visit) {
  for (const GlyphRow& row : context.facts.get<Prose>().rows())
    if (row.chinese) visit(row);
}

/// Calls visit(begin, end) for every run of one mark, ASCII or Chinese: indices of the glyphs.
template <class Visit>
void for_each_mark_run(const GlyphRow& row, Visit visit) {
  const auto& glyphs = row.glyphs;
  for (std::size_t k = 0; k < row.marks.size();) {
    const std::size_t begin = row.marks[k];
    std::size_t end = begin;
    do {
      ++end;
      ++k;
    } while (glyphs[end].value == glyphs[begin].value && glyphs[end].kind == glyphs[begin].kind &&
             glyphs[end].seam == Glyph::Seam::kNone);
    visit(begin, end);
  }
}

/// Calls visit(begin, end) for every run of glyphs of one kind: none of them but the first has a
/// seam.
template <class Visit>
void for_each_run(const GlyphRow& row, Glyph::Kind kind, Visit visit) {
  for (std::size_t k = 0; k + 1 < row.borders.size(); ++k)
    if (row.glyphs[row.borders[k]].is(kind))
      visit(std::size_t{row.borders[k]}, std::size_t{row.borders[k + 1]});
}

/// The bytes of the glyphs [begin, end).
inline text::Range range_of(const GlyphRow& row, std::size_t begin, std::size_t end) {
  return {row.glyphs[begin].range.begin, row.glyphs[end - 1].range.end};
}

/// Where a blank before the glyph `i` goes: after closing marks, before opening ones.
inline text::Offset blank_before(const GlyphRow& row, std::size_t i) {
  return row.glyphs[i - 1].range.end + row.glyphs[i].closing;
}

/// 。，、；：？！
bool is_pause(char32_t c);
/// 《“‘（「『【〈〔
bool is_opening_mark(char32_t c);
/// 》”’）」』】〉〕
bool is_closing_mark(char32_t c);

}  // namespace trend::checks
