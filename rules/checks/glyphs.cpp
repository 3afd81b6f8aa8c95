// Classifies the atoms of each leaf and folds marks of emphasis into the seams between glyphs.
#include "rules/checks/glyphs.h"

#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

using Kind = Glyph::Kind;
using Seam = Glyph::Seam;

Kind kind_of(char32_t c) {
  if (c == U' ') return Kind::kBlank;
  if (c < 0x80) {
    if (text::is_latin_letter(c)) return Kind::kLatin;
    return text::is_ascii_digit(c) ? Kind::kDigit : Kind::kAscii;
  }
  if (text::is_han(c)) return Kind::kHan;
  if (c >= 0x3041 && c <= 0x30FF) return c == U'・' ? Kind::kMark : Kind::kKana;
  return text::is_cjk_punctuation(c) && c != 0x3000 ? Kind::kMark : Kind::kOther;
}

Kind kind_of_barrier(const Atom& atom, std::string_view text) {
  if (atom.value != 0 || atom.range.empty())
    return Kind::kOpaque;  // a character of a formula or a URL
  switch (text[atom.range.begin]) {
    case '`':
      return Kind::kCode;
    case '[':
      return Kind::kLinkOpen;
    case ']':
      return Kind::kLinkClose;
    default:
      return Kind::kOpaque;
  }
}

class Builder {
 public:
  Builder(GlyphRow& row, std::string_view text) : row_(row), text_(text) {}

  void build() {
    row_.glyphs.reserve(row_.atoms.size() + 2);
    const text::Offset begin = row_.atoms.empty() ? 0 : row_.atoms.front().range.begin;
    insertion_ = begin;
    add(Kind::kEdge, {begin, begin}, 0);
    for (const Atom& atom : row_.atoms) read(atom);
    const text::Offset end = row_.atoms.empty() ? 0 : row_.atoms.back().range.end;
    add(Kind::kEdge, {end, end}, 0);
  }

 private:
  void read(const Atom& atom) {
    switch (atom.kind) {
      case Atom::Kind::kOpen:
        if (seam_ == Seam::kNone) seam_ = Seam::kMarks;
        opened_ = true;
        return;
      case Atom::Kind::kClose:
        seam_ = opened_ || seam_ == Seam::kTangled ? Seam::kTangled : Seam::kMarks;
        insertion_ = atom.range.end;
        return;
      case Atom::Kind::kLooseMark:
        seam_ = Seam::kTangled;
        return;
      case Atom::Kind::kBreak:
        return add(Kind::kBreak, atom.range, 0);
      case Atom::Kind::kBarrier:
        return add(kind_of_barrier(atom, text_), atom.range, atom.value);
      case Atom::Kind::kChar:
        return add_character(atom);
    }
  }

  void add_character(const Atom& atom) {
    const Kind kind = kind_of(atom.value);
    Glyph& last = row_.glyphs.back();
    if (kind == Kind::kBlank && last.is(Kind::kBlank) && seam_ == Seam::kNone &&
        last.range.end == atom.range.begin) {
      last.range.end = insertion_ = atom.range.end;
      return;
    }
    row_.han += kind == Kind::kHan ? 1U : 0U;
    row_.latin += kind == Kind::kLatin ? 1U : 0U;
    row_.kana = row_.kana || kind == Kind::kKana;
    add(kind, atom.range, atom.value);
  }

  void add(Kind kind, text::Range range, char32_t value) {
    row_.glyphs.push_back({kind, seam_, value, insertion_, range});
    seam_ = Seam::kNone;
    opened_ = false;
    insertion_ = range.end;
  }

  GlyphRow& row_;
  std::string_view text_;
  Seam seam_ = Seam::kNone;
  bool opened_ = false;
  text::Offset insertion_ = 0;
};

// [J], [M], [EB/OL]: the kinds of documents of GB/T 7714, which begin their mark with a capital.
bool has_document_mark(const std::vector<Glyph>& glyphs) {
  for (std::size_t i = 1; i + 3 < glyphs.size(); ++i) {
    if (glyphs[i].value != U'[' || !glyphs[i + 1].is(Kind::kLatin) || glyphs[i + 1].value > U'Z')
      continue;
    if (glyphs[i + 2].value == U']' || glyphs[i + 2].value == U'/' || glyphs[i + 3].value == U'/')
      return true;
  }
  return false;
}

bool is_among(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

}  // namespace

Prose::Prose(const article::Block& block, std::string_view text) {
  const bool brackets = text.find('[') != std::string_view::npos;
  for_each_leaf(block, [&](const article::Node& node, article::IndexRange inlines) {
    GlyphRow& row = rows_.emplace_back();
    row.node = &node;
    row.atoms = read_prose(block, inlines, text);
    Builder(row, text).build();
    row.reference = brackets && has_document_mark(row.glyphs);
  });
}

bool is_pause(char32_t c) { return is_among(U"。，、；：？！", c); }
bool is_opening_mark(char32_t c) { return is_among(U"《“‘（「『【〈〔", c); }
bool is_closing_mark(char32_t c) { return is_among(U"》”’）」』】〉〕", c); }

}  // namespace trend::checks
