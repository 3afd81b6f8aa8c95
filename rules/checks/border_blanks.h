// Blanks at borders, such as the one between Han and Latin: noted block by block, judged by what
// the whole article does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "rules/checks/glyphs.h"
#include "rules/lint/context.h"
#include "rules/lint/finding.h"
#include "rules/lint/rule.h"

namespace trend::checks {

/// The `style` option of such rules: auto, space, none.
inline constexpr std::string_view kBorderStyles[] = {"auto", "space", "none"};
inline constexpr lint::OptionSpec kBorderStyle = {
    .name = "style",
    .type = lint::OptionType::kChoice,
    .default_value = "auto",
    .choices = kBorderStyles,
    .zh = "auto 按全文多数，space 一律加空格，none 一律不加。",
    .en = "By the majority of the article (auto), always a blank (space), or never (none)."};

/// Borders that are judged apart from each other have different families, 0 to 3: a family's forms
/// are two, with a blank and without.
constexpr std::uint8_t with_blank(std::uint8_t family) {
  return static_cast<std::uint8_t>(2 * family);
}
constexpr std::uint8_t without_blank(std::uint8_t family) {
  return static_cast<std::uint8_t>(2 * family + 1);
}

/// Two glyphs next to each other, or with one blank between.
struct Border {
  std::size_t left = 0;
  std::size_t right = 0;
  bool has_blank() const { return right - left > 1; }
};

/// Calls visit(Border) for every two glyphs of the row between which nothing but a blank may stand
/// and that differ in kind or have a blank or a seam between them; not where markup is so tangled
/// that no place for a blank can be told, nor where the blank keeps the marks of two neighbours
/// apart (**甲** **A**: without it **** would be printed).
template <class Visit>
void for_each_border(const GlyphRow& row, Visit visit) {
  const auto& glyphs = row.glyphs;
  for (const std::size_t border : row.borders) {
    const std::size_t left = border - 1;
    if (left == 0 || glyphs[left].is(Glyph::Kind::kBlank)) continue;
    std::size_t right = border;
    bool tangled = glyphs[right].seam == Glyph::Seam::kTangled;
    if (glyphs[right].is(Glyph::Kind::kBlank)) {
      const bool marks_before = glyphs[right].seam != Glyph::Seam::kNone;
      ++right;
      tangled = tangled || glyphs[right].seam == Glyph::Seam::kTangled ||
                (marks_before && glyphs[right].seam != Glyph::Seam::kNone);
    }
    if (!tangled && !glyphs[right].is(Glyph::Kind::kBlank)) visit(Border{left, right});
  }
}

/// Notes whether the border has a blank.
void note_border(const GlyphRow& row, Border border, std::uint8_t family, lint::Survey& survey);

/// Reports the borders of a family that are unlike most (or unlike the option `style`). `between`
/// names the place: 汉字与字母之间, "between Han and Latin letters".
void judge_borders(const lint::ArticleContext& context, const lint::Surveyed& surveyed,
                   std::uint8_t family, const text::Bilingual& between, lint::Sink& sink);

/// Whether an edit of blanks or letters there is safe: in a heading it changes the anchor, which
/// matters where the article links to anchors (concern::kFragments).
lint::FixSafety anchor_safety(const lint::ArticleContext& context, text::Range range);

}  // namespace trend::checks
