// Reads the inlines of each leaf into glyphs, folds marks of emphasis into the seams between them,
// and notes where the marks and borders are.
#include "rules/checks/glyphs.h"

#include <array>
#include <limits>

#include "rules/checks/glyph_masks.h"
#include "rules/checks/prose.h"
#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

using article::Block;
using article::Inline;
using article::InlineKind;
using Kind = Glyph::Kind;
using Seam = Glyph::Seam;
using text::Offset;
using text::Range;

constexpr std::size_t kAsciiCount = 0x80;

constexpr std::array<Kind, kAsciiCount> kinds_of_ascii() {
  std::array<Kind, kAsciiCount> kinds{};
  for (char32_t c = 0; c < kAsciiCount; ++c)
    kinds[c] = text::is_latin_letter(c)  ? Kind::kLatin
               : text::is_ascii_digit(c) ? Kind::kDigit
               : c == U' '               ? Kind::kBlank
                                         : Kind::kAscii;
  return kinds;
}
constexpr std::array<Kind, kAsciiCount> kAsciiKinds = kinds_of_ascii();

Kind kind_of(char32_t c) {
  if (c < kAsciiCount) return kAsciiKinds[c];
  if (text::is_han(c)) return Kind::kHan;
  if (text::is_cjk_punctuation(c)) return Kind::kMark;
  return c >= 0x3041 && c <= 0x30FF ? Kind::kKana : Kind::kOther;
}

// Of what is no text: told by its first byte.
Kind kind_of_other(std::string_view bytes) {
  if (bytes.empty()) return Kind::kOpaque;
  switch (bytes.front()) {
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

class Reader {
 public:
  Reader(const Block& block, std::string_view text, std::pmr::vector<Glyph>& glyphs)
      : block_(block), text_(text), glyphs_(glyphs) {}

  void read(article::IndexRange inlines) {
    const Offset begin = inlines.empty() ? 0 : block_.inlines[inlines.begin].range.begin;
    add(Kind::kEdge, {begin, begin});
    read_inlines(inlines.begin, inlines.end);
    const Offset end = glyphs_.back().range.end;
    add(Kind::kEdge, {end, end});
  }

 private:
  void read_inlines(article::Index first, article::Index end) {
    for (article::Index i = first; i < end; i = block_.inlines[i].end) read_inline(i);
  }

  void read_inline(article::Index i) {
    const Inline& node = block_.inlines[i];
    switch (node.kind) {
      case InlineKind::kText:
        return add_text(node.range);
      case InlineKind::kEmphasis:
      case InlineKind::kStrong:
      case InlineKind::kStrikethrough:
        open_marks();
        read_inlines(i + 1, node.end);
        return close_marks(node.range.end);
      case InlineKind::kLink:
        add_other({node.range.begin, node.content.begin});
        read_inlines(i + 1, node.end);
        return add_other({node.content.end, node.range.end});
      case InlineKind::kSoftBreak:
      case InlineKind::kHardBreak:
        return add(Kind::kBreak, node.range);
      case InlineKind::kDelimiterRun:
        // Its author meant ** as markup, though it is printed; * and ~ may be signs.
        if (bytes_of(node.range).starts_with("**"))
          seam_ = Seam::kTangled;
        else
          add_other(node.range);
        return;
      default:
        return add_other(node.range);
    }
  }

  void open_marks() {
    if (seam_ == Seam::kNone) seam_ = Seam::kMarks;
    opened_ = true;
  }

  void close_marks(Offset end) {
    closing_ = end - glyphs_.back().range.end;
    const bool tangled = opened_ || seam_ == Seam::kTangled || closing_ > kMostClosing;
    seam_ = tangled ? Seam::kTangled : Seam::kMarks;
  }

  void add_text(Range range) {
    for (Offset at = range.begin; at < range.end;) {
      const text::CodePoint c = text::decode(text_, at);
      const Range bytes{at, at + c.size};
      const Kind kind = kind_of(c.value);
      if (kind == Kind::kBlank && seam_ == Seam::kNone && ends_with_blank(at))
        glyphs_.back().range.end = bytes.end;
      else
        add(kind, bytes, c.value);
      at = add_plain({bytes.end, range.end});
    }
  }

  // Most of an article: the characters that the range begins with and of which nothing but their
  // kind is to be found out, as they are ASCII, but no blanks, or of the block that holds nearly
  // all Han. Returns where they end.
  Offset add_plain(Range range) {
    constexpr Offset kHanSize = 3;  // U+4E00 to U+9FFF in UTF-8, E4B880 to E9BFBF
    const char* const bytes = text_.data();
    const auto byte = [&](Offset i) {
      return static_cast<char32_t>(static_cast<unsigned char>(bytes[i]));
    };
    Offset at = range.begin;
    while (at < range.end) {
      const char32_t lead = byte(at);
      if (lead < kAsciiCount) {
        if (kAsciiKinds[lead] == Kind::kBlank) break;
        glyphs_.push_back({kAsciiKinds[lead], Seam::kNone, 0, lead, {at, at + 1}});
        ++at;
      } else {
        if (lead < 0xE4 || lead > 0xE9 || range.end - at < kHanSize) break;
        const char32_t han =
            (lead & 0xF) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
        if (han < 0x4E00) break;
        glyphs_.push_back({Kind::kHan, Seam::kNone, 0, han, {at, at + kHanSize}});
        at += kHanSize;
      }
    }
    return at;
  }

  bool ends_with_blank(Offset end) const {
    return glyphs_.back().is(Kind::kBlank) && glyphs_.back().range.end == end;
  }

  void add_other(Range range) { add(kind_of_other(bytes_of(range)), range); }

  void add(Kind kind, Range range, char32_t value = 0) {
    const Offset closing = seam_ == Seam::kMarks ? closing_ : 0;
    glyphs_.push_back({kind, seam_, static_cast<std::uint16_t>(closing), value, range});
    seam_ = Seam::kNone;
    opened_ = false;
    closing_ = 0;
  }

  std::string_view bytes_of(Range range) const { return text_.substr(range.begin, range.size()); }

  static constexpr Offset kMostClosing = std::numeric_limits<std::uint16_t>::max();

  const Block& block_;
  std::string_view text_;
  std::pmr::vector<Glyph>& glyphs_;
  // Between the last glyph and the next:
  Seam seam_ = Seam::kNone;
  bool opened_ = false;
  Offset closing_ = 0;
};

bool is_mark(const Glyph& glyph) { return glyph.is(Kind::kMark) || glyph.is(Kind::kAscii); }

// [J], [M], [EB/OL]: the kinds of documents of GB/T 7714, which begin their mark with a capital.
bool has_document_mark(const GlyphRow& row) {
  const auto& glyphs = row.glyphs;
  for (const std::size_t i : row.marks) {
    if (i + 3 >= glyphs.size()) return false;
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

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

Prose::Prose(const Block& block, std::string_view text, allocator_type allocator)
    : rows_(allocator), glyphs_(allocator), indices_(allocator) {
  const bool formulas = holds(text, "$");
  const bool urls = holds(text, "://") || holds(text, "www.");
  for_each_leaf(block, [&](const article::Node& node, article::IndexRange inlines) {
    if (rows_.empty()) glyphs_.reserve(text.size() / 2);  // Chinese has three bytes a character
    rows_.emplace_back().node = &node;
    const std::size_t first = glyphs_.size();
    Reader(block, text, glyphs_).read(inlines);
    const std::span<Glyph> inner =
        std::span(glyphs_).subspan(first + 1).first(glyphs_.size() - first - 2);
    if (formulas) mask_formulas(inner);
    if (urls) mask_urls(inner);
  });
  indices_.reserve(2 * glyphs_.size());  // rows point into it while it grows
  const Glyph* first = glyphs_.data();
  for (GlyphRow& row : rows_) {
    index(row, first);
    first += row.glyphs.size();
  }
}

// Goes from run to run up to the edge at the end of the row that begins with `first`.
void Prose::index(GlyphRow& row, const Glyph* first) {
  const std::size_t border = indices_.size();
  GlyphRow::Index begin = 1;
  while (!first[begin].is(Kind::kEdge)) {
    const Kind kind = first[begin].kind;
    GlyphRow::Index end = begin + 1;
    if (kind != Kind::kBlank)
      while (first[end].kind == kind && first[end].seam == Seam::kNone) ++end;
    indices_.push_back(begin);
    row.counts[static_cast<std::size_t>(kind)] += end - begin;
    begin = end;
  }
  indices_.push_back(begin);
  row.glyphs = {first, begin + 1};
  row.borders = std::span(indices_).subspan(border);
  const std::size_t mark = indices_.size();
  for (std::size_t k = 0; k + 1 < row.borders.size(); ++k)
    if (is_mark(first[row.borders[k]]))
      for (GlyphRow::Index i = row.borders[k]; i < row.borders[k + 1]; ++i) indices_.push_back(i);
  row.marks = std::span(indices_).subspan(mark);
  row.reference = has_document_mark(row);
  row.chinese =
      row.han() > 0 && row.han() * 3 >= row.latin() && !row.is_japanese() && !row.reference;
  if (row.chinese) row.matched = match_marks(row);
}

bool is_pause(char32_t c) { return is_among(U"。，、；：？！", c); }
bool is_opening_mark(char32_t c) { return is_among(U"《“‘（「『【〈〔", c); }
bool is_closing_mark(char32_t c) { return is_among(U"》”’）」』】〉〕", c); }

}  // namespace trend::checks
