// Rows of glyphs against the same rows worked out slowly: leaf by leaf as a list of atoms, one for
// each character and mark of emphasis, in which formulas and URLs are looked for.
#include <doctest/doctest.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/checks/border_blanks.h"
#include "rules/checks/glyphs.h"
#include "rules/checks/prose.h"
#include "rules/text/unicode.h"
#include "tests/support/articles.h"
#include "tests/support/random_article.h"
#include "tests/unit/lint/observe.h"

namespace trend::testing {
namespace {

using article::Block;
using article::Index;
using article::InlineKind;
using checks::Glyph;
using checks::GlyphRow;
using Kind = Glyph::Kind;
using Seam = Glyph::Seam;

struct Atom {
  enum class Kind { kChar, kOpen, kClose, kLooseMark, kOther, kBreak };
  Kind kind = Kind::kChar;
  char32_t value = 0;  // kChar only
  text::Range range;
  bool masked = false;
};
using Atoms = std::vector<Atom>;

void read_atoms(const Block& block, Index first, Index end, std::string_view text, Atoms& atoms) {
  for (Index i = first; i < end; i = block.inlines[i].end) {
    const article::Inline& node = block.inlines[i];
    const text::Range before{node.range.begin, node.content.begin};
    const text::Range behind{node.content.end, node.range.end};
    switch (node.kind) {
      case InlineKind::kText:
        for (text::Offset at = node.range.begin; at < node.range.end;) {
          const text::CodePoint c = text::decode(text, at);
          atoms.push_back({Atom::Kind::kChar, c.value, {at, at + c.size}});
          at += c.size;
        }
        break;
      case InlineKind::kEmphasis:
      case InlineKind::kStrong:
      case InlineKind::kStrikethrough:
        atoms.push_back({Atom::Kind::kOpen, 0, before});
        read_atoms(block, i + 1, node.end, text, atoms);
        atoms.push_back({Atom::Kind::kClose, 0, behind});
        break;
      case InlineKind::kLink:
        atoms.push_back({Atom::Kind::kOther, 0, before});
        read_atoms(block, i + 1, node.end, text, atoms);
        atoms.push_back({Atom::Kind::kOther, 0, behind});
        break;
      case InlineKind::kSoftBreak:
      case InlineKind::kHardBreak:
        atoms.push_back({Atom::Kind::kBreak, 0, node.range});
        break;
      default:
        const bool loose = node.kind == InlineKind::kDelimiterRun &&
                           text.substr(node.range.begin, 2) == "**" && node.range.size() > 1;
        atoms.push_back({loose ? Atom::Kind::kLooseMark : Atom::Kind::kOther, 0, node.range});
        break;
    }
  }
}

bool is_text(const Atoms& atoms, std::size_t i) {
  return i < atoms.size() && atoms[i].kind == Atom::Kind::kChar && !atoms[i].masked;
}

bool spells(const Atoms& atoms, std::size_t i, std::u32string_view word) {
  for (std::size_t k = 0; k < word.size(); ++k)
    if (!is_text(atoms, i + k) || atoms[i + k].value != word[k]) return false;
  return true;
}

bool is_whitespace(const Atoms& atoms, std::size_t i) {
  return is_text(atoms, i) && text::is_whitespace(atoms[i].value);
}

bool is_mark(const Atom& atom) {
  return atom.kind == Atom::Kind::kOpen || atom.kind == Atom::Kind::kClose ||
         atom.kind == Atom::Kind::kLooseMark;
}

// Nothing but marks of emphasis from `i` on.
bool ends_row(const Atoms& atoms, std::size_t i) {
  return std::ranges::all_of(std::span(atoms).subspan(i), is_mark);
}

void mask(Atoms& atoms, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) atoms[i].masked = true;
}

void mask_formulas(Atoms& atoms) {
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    if (!spells(atoms, i, U"$")) continue;
    const std::size_t open = spells(atoms, i + 1, U"$") ? i + 2 : i + 1;
    if (is_whitespace(atoms, open)) continue;
    std::size_t close = open;
    while (close < atoms.size() && !spells(atoms, close, U"$")) ++close;
    if (close >= atoms.size()) return;
    if (is_whitespace(atoms, close - 1)) continue;
    if (spells(atoms, close + 1, U"$")) ++close;
    mask(atoms, i, close + 1);
    i = close;
  }
}

void mask_urls(Atoms& atoms) {
  const auto is_head = [&](std::size_t i) {
    return is_text(atoms, i) && atoms[i].value > 0x20 && atoms[i].value < 0x7F;
  };
  const auto is_tail = [&](std::size_t i) {
    return is_text(atoms, i) && atoms[i].value != U'<' && !text::is_whitespace(atoms[i].value) &&
           !text::is_cjk_punctuation(atoms[i].value);
  };
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    const bool scheme = spells(atoms, i, U"://") && !ends_row(atoms, i + 3);
    if (!scheme && !spells(atoms, i, U"www.")) continue;
    std::size_t begin = i;
    while (begin > 0 && is_head(begin - 1)) --begin;
    std::size_t end = i;
    while (is_tail(end)) ++end;
    mask(atoms, begin, end);
    i = end;
  }
}

Kind kind_of(const Atom& atom, std::string_view text) {
  const char32_t c = atom.value;
  const char first = atom.range.empty() ? '\0' : text[atom.range.begin];
  if (atom.kind == Atom::Kind::kBreak) return atom.masked ? Kind::kOpaque : Kind::kBreak;
  if (atom.kind != Atom::Kind::kChar)
    return first == '`'   ? Kind::kCode
           : first == '[' ? Kind::kLinkOpen
           : first == ']' ? Kind::kLinkClose
                          : Kind::kOpaque;
  if (atom.masked) return Kind::kOpaque;
  if (text::is_han(c)) return Kind::kHan;
  if (c == U' ') return Kind::kBlank;
  if (text::is_latin_letter(c)) return Kind::kLatin;
  if (text::is_ascii_digit(c)) return Kind::kDigit;
  if (c < 0x80) return Kind::kAscii;
  if (text::is_cjk_punctuation(c)) return Kind::kMark;
  return c >= 0x3041 && c <= 0x30FF ? Kind::kKana : Kind::kOther;
}

std::vector<Glyph> glyphs_of(const Atoms& atoms, std::string_view text) {
  std::vector<Glyph> glyphs;
  Seam seam = Seam::kNone;
  bool opened = false;
  std::uint16_t closing = 0;
  const text::Offset begin = atoms.empty() ? 0 : atoms.front().range.begin;
  const auto add = [&](Kind kind, char32_t value, text::Range range) {
    if (seam == Seam::kTangled) closing = 0;
    glyphs.push_back({kind, seam, closing, value, range});
    seam = Seam::kNone;
    opened = false;
    closing = 0;
  };
  add(Kind::kEdge, 0, {begin, begin});
  for (const Atom& atom : atoms) {
    if (is_mark(atom) && atom.masked) continue;  // a sign of the formula
    if (atom.kind == Atom::Kind::kOpen) {
      if (seam == Seam::kNone) seam = Seam::kMarks;
      opened = true;
    } else if (atom.kind == Atom::Kind::kClose) {
      seam = opened || seam == Seam::kTangled ? Seam::kTangled : Seam::kMarks;
      closing = static_cast<std::uint16_t>(closing + atom.range.size());
    } else if (atom.kind == Atom::Kind::kLooseMark) {
      seam = Seam::kTangled;
    } else if (atom.value == U' ' && glyphs.back().value == U' ' && seam == Seam::kNone &&
               glyphs.back().range.end == atom.range.begin) {
      glyphs.back().range.end = atom.range.end;
    } else {
      add(kind_of(atom, text), atom.value, atom.range);
    }
  }
  add(Kind::kEdge, 0, {glyphs.back().range.end, glyphs.back().range.end});
  return glyphs;
}

std::vector<std::vector<Glyph>> slow_rows(const Block& block, std::string_view text) {
  std::vector<std::vector<Glyph>> rows;
  checks::for_each_leaf(block, [&](const article::Node&, article::IndexRange inlines) {
    Atoms atoms;
    read_atoms(block, inlines.begin, inlines.end, text, atoms);
    mask_formulas(atoms);
    mask_urls(atoms);
    rows.push_back(glyphs_of(atoms, text));
  });
  return rows;
}

using Indices = std::vector<GlyphRow::Index>;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

Indices slow_marks(std::span<const Glyph> glyphs) {
  Indices marks;
  for (GlyphRow::Index i = 0; i < glyphs.size(); ++i)
    if (glyphs[i].is(Kind::kMark) || glyphs[i].is(Kind::kAscii)) marks.push_back(i);
  return marks;
}

Indices slow_borders(std::span<const Glyph> glyphs) {
  Indices borders;
  for (GlyphRow::Index i = 1; i < glyphs.size(); ++i)
    if (glyphs[i].kind != glyphs[i - 1].kind || glyphs[i].seam != Seam::kNone ||
        glyphs[i].is(Kind::kBlank) || glyphs[i].is(Kind::kEdge))
      borders.push_back(i);
  return borders;
}

Pairs slow_mark_runs(std::span<const Glyph> glyphs) {
  Pairs runs;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (!glyphs[i].is(Kind::kMark) && !glyphs[i].is(Kind::kAscii)) continue;
    const bool goes_on = !runs.empty() && runs.back().second == i &&
                         glyphs[i - 1].value == glyphs[i].value && glyphs[i].seam == Seam::kNone;
    if (goes_on)
      ++runs.back().second;
    else
      runs.emplace_back(i, i + 1);
  }
  return runs;
}

Pairs slow_han_runs(std::span<const Glyph> glyphs) {
  Pairs runs;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (!glyphs[i].is(Kind::kHan)) continue;
    if (!runs.empty() && runs.back().second == i && glyphs[i].seam == Seam::kNone)
      ++runs.back().second;
    else
      runs.emplace_back(i, i + 1);
  }
  return runs;
}

// What differs between the rows of the article and the slow ones; empty when nothing does.
std::string difference(const std::string& markdown) {
  const auto article = article_of(markdown);
  for (const article::TopBlock& top : article->blocks()) {
    const std::string_view text = article->slice(top.range());
    const checks::Prose prose(*top.block, text);
    const auto slow = slow_rows(*top.block, text);
    if (prose.rows().size() != slow.size()) return "rows of " + std::string(text);
    for (std::size_t k = 0; k < slow.size(); ++k) {
      const GlyphRow& row = prose.rows()[k];
      const std::string where = " of row " + std::to_string(k) + " of " + std::string(text);
      const std::vector<Glyph>& glyphs = slow[k];
      if (!std::ranges::equal(row.glyphs, glyphs)) return "glyphs" + where;
      if (!std::ranges::equal(row.marks, slow_marks(glyphs))) return "marks" + where;
      if (!std::ranges::equal(row.borders, slow_borders(glyphs))) return "borders" + where;
      for (std::size_t kind = 1; kind < Glyph::kKinds; ++kind)
        if (std::cmp_not_equal(
                row.counts[kind],
                std::ranges::count(row.glyphs, static_cast<Kind>(kind), &Glyph::kind)))
          return "counts" + where;
      Pairs runs;
      checks::for_each_mark_run(
          row, [&](std::size_t begin, std::size_t end) { runs.emplace_back(begin, end); });
      if (runs != slow_mark_runs(glyphs)) return "runs of marks" + where;
      runs.clear();
      checks::for_each_run(row, Kind::kHan, [&](std::size_t begin, std::size_t end) {
        runs.emplace_back(begin, end);
      });
      if (runs != slow_han_runs(glyphs)) return "runs of Han" + where;
    }
  }
  return "";
}

TEST_CASE("rows are what reading them character by character gives") {
  for (const NamedText& sample : sample_articles()) {
    CAPTURE(sample.name);
    CHECK(difference(sample.text) == "");
  }
  Random random(20260);
  for (int round = 0; round < rounds(300); ++round) {
    CAPTURE(round);
    CHECK(difference(random_article(random, 40)) == "");
  }
}

TEST_CASE("formulas and URLs among marks of emphasis are what looking for them slowly gives") {
  static const std::vector<std::string> kPieces = {
      "$",    "$",  "$$",    " ",  "  ",     "://", "http://", "www.", "w",     ".",
      "汉",   "字", "。",    "**", "**",     "*",   "_",       "~~",   "`",     "\\$",
      "<br>", "[",  "](u)",  "\n", "a",      "1",   "：",      "（",   "）",    ")",
      "<",    "~",  "&amp;", "\t", "\u3000", "か",  "é",       "[J]",  "![](p)"};
  Random random(20261);
  for (int round = 0; round < rounds(3000); ++round) {
    std::string text;
    for (std::uint32_t n = 2 + random.below(14); n > 0; --n) text += random.pick(kPieces);
    CAPTURE(text);
    CHECK(difference(text) == "");
  }
}

TEST_CASE("borders are visited where kinds differ, or a blank or a seam stands") {
  const auto visited = [](const char* markdown) {
    const auto article = article_of(markdown);
    const article::TopBlock& top = article->blocks().front();
    const checks::Prose prose(*top.block, article->slice(top.range()));
    std::string out;
    checks::for_each_border(prose.rows().front(), [&](checks::Border border) {
      out += std::to_string(border.left) + (border.has_blank() ? "_" : "-") +
             std::to_string(border.right) + " ";
    });
    return out;
  };
  CHECK(visited("汉字ab") == "2-3 4-5 ");
  CHECK(visited("汉字 ab 汉") == "2_4 5_7 7-8 ");
  CHECK(visited("汉**字**汉") == "1-2 2-3 3-4 ");
  CHECK(visited("汉 **字** 汉") == "1_3 3_5 5-6 ");
  CHECK(visited("**汉** **字**") == "3-4 ");
}

}  // namespace
}  // namespace trend::testing
