// Looks for what opens and closes a formula or a URL, glyph by glyph. Marks of emphasis end a URL,
// and within a formula they are none: there they lose their seams.
#include "rules/checks/glyph_masks.h"

#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

using Kind = Glyph::Kind;
using Seam = Glyph::Seam;
using Row = std::span<Glyph>;

void mask(Row part) {
  for (Glyph& glyph : part) {
    if (glyph.is_character() || glyph.is(Kind::kBreak)) glyph.kind = Kind::kOpaque;
    if (&glyph == &part.front()) continue;
    glyph.seam = Seam::kNone;
    glyph.closing = 0;
  }
}

bool is_whitespace(const Glyph& glyph) {
  return glyph.is_character() && text::is_whitespace(glyph.value);
}

// The character `value` at `i`.
bool has(Row row, std::size_t i, char32_t value) {
  return i < row.size() && row[i].value == value && row[i].is_character();
}

// The same, with no marks of emphasis before it.
bool goes_on_with(Row row, std::size_t i, char32_t value) {
  return has(row, i, value) && row[i].seam == Seam::kNone;
}

bool is_url_character(const Glyph& glyph) {
  return glyph.is_character() && glyph.value > U' ' && glyph.value < 0x7F;
}

bool is_url_tail(const Glyph& glyph) {
  return glyph.is_character() && !glyph.is(Kind::kMark) && glyph.value != U'<' &&
         !text::is_whitespace(glyph.value);
}

bool begins_url(Row row, std::size_t i) {
  if (i + 3 >= row.size()) return false;  // nothing follows the scheme
  const bool scheme =
      has(row, i, U':') && goes_on_with(row, i + 1, U'/') && goes_on_with(row, i + 2, U'/');
  const bool host = has(row, i, U'w') && goes_on_with(row, i + 1, U'w') &&
                    goes_on_with(row, i + 2, U'w') && goes_on_with(row, i + 3, U'.');
  return scheme || host;
}

}  // namespace

void mask_formulas(Row row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!has(row, i, U'$')) continue;
    const std::size_t open = goes_on_with(row, i + 1, U'$') ? i + 2 : i + 1;
    if (open >= row.size()) return;
    if (is_whitespace(row[open]) && row[open].seam == Seam::kNone) continue;
    std::size_t close = open;
    while (close < row.size() && !has(row, close, U'$')) ++close;
    if (close == row.size()) return;
    if (is_whitespace(row[close - 1]) && row[close].seam == Seam::kNone) continue;
    if (goes_on_with(row, close + 1, U'$')) ++close;
    mask(row.subspan(i, close + 1 - i));
    i = close;
  }
}

void mask_urls(Row row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const char32_t c = row[i].value;
    if ((c != U':' && c != U'w') || !begins_url(row, i)) continue;
    std::size_t begin = i;
    while (begin > 0 && row[begin].seam == Seam::kNone && is_url_character(row[begin - 1])) --begin;
    std::size_t end = i + 1;
    while (end < row.size() && row[end].seam == Seam::kNone && is_url_tail(row[end])) ++end;
    mask(row.subspan(begin, end - begin));
    i = end - 1;
  }
}

}  // namespace trend::checks
