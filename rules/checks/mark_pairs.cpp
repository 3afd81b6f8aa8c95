// One stack of opening marks; a closing mark takes the nearest of its kind.
#include "rules/checks/mark_pairs.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "rules/checks/glyphs.h"

namespace trend::checks {
namespace {

using Kind = Glyph::Kind;

// Half-width brackets are of the same kind as full-width ones, see kind_of.
constexpr std::u32string_view kOpening = U"（《“‘「『【〔〈";
constexpr std::u32string_view kClosing = U"）》”’」』】〕〉";
constexpr std::size_t kNoMark = std::u32string_view::npos;

struct Token {
  std::size_t kind = kNoMark;
  bool opens = false;
};

Token token_of(const Glyph& glyph) {
  if (glyph.is(Kind::kAscii)) {
    if (glyph.value == U'(') return {0, true};
    if (glyph.value == U')') return {0, false};
    return {};
  }
  if (!glyph.is(Kind::kMark)) return {};
  if (const std::size_t kind = kOpening.find(glyph.value); kind != kNoMark) return {kind, true};
  return {kClosing.find(glyph.value), false};
}

// don’t, ‘90s; but ‘AI tutor’ is a quotation.
bool is_apostrophe(const GlyphRow& row, std::size_t i, bool within_quotes) {
  const char32_t c = row.glyphs[i].value;
  if (c == U'‘') return row.glyphs[i - 1].is_ascii_word() || row.glyphs[i + 1].is(Kind::kDigit);
  if (c != U'’' || !row.glyphs[i - 1].is_ascii_word()) return false;
  return !within_quotes || row.glyphs[i + 1].is_ascii_word();
}

// :) ；） :-) and the like; but （1955-）.
bool is_emoticon(const GlyphRow& row, std::size_t i) {
  if (token_of(row.glyphs[i]).opens) return false;
  const bool nose = row.glyphs[i - 1].value == U'-' && i > 1;
  const char32_t eyes = row.glyphs[nose ? i - 2 : i - 1].value;
  return eyes == U':' || eyes == U';' || eyes == U'：' || eyes == U'；';
}

// 1） a） 一）: the bracket closes a number that nothing opened.
bool closes_number(const GlyphRow& row, std::size_t i) {
  const Glyph& before = row.glyphs[i - 1];
  if (before.is(Kind::kDigit)) return true;
  if (before.is(Kind::kLatin)) return !row.glyphs[i - 2].is_ascii_word();
  return std::u32string_view(U"一二三四五六七八九十").find(before.value) != kNoMark &&
         before.is(Kind::kHan);
}

class Matcher {
 public:
  explicit Matcher(const GlyphRow& row) : row_(row) {}

  MarkPairs match() {
    for (const std::size_t i : row_.marks) read(i);
    for (const Open& open : open_) note_unpaired(open.at);
    std::sort(result_.unpaired.begin(), result_.unpaired.end());
    return std::move(result_);
  }

 private:
  struct Open {
    std::size_t at = 0;
    std::size_t kind = 0;
  };

  void read(std::size_t i) {
    const Token token = token_of(row_.glyphs[i]);
    if (token.kind == kNoMark || is_emoticon(row_, i)) return;
    if (is_apostrophe(row_, i, depth_[token.kind] > 0)) return;
    if (token.opens) {
      open_.push_back({i, token.kind});
      ++depth_[token.kind];
      return;
    }
    if (depth_[token.kind] == 0) {
      if (token.kind == 0 && closes_number(row_, i)) return;
      if (crossed_[token.kind] > 0)  // （“甲）乙”: its partner has been named already
        --crossed_[token.kind];
      else
        note_unpaired(i);
      return;
    }
    while (open_.back().kind != token.kind) {
      note_unpaired(open_.back().at);
      ++crossed_[open_.back().kind];
      drop();
    }
    const std::size_t at = open_.back().at;
    drop();
    result_.pairs.push_back({at, i, depth_[token.kind]});
  }

  void drop() {
    --depth_[open_.back().kind];
    open_.pop_back();
  }

  void note_unpaired(std::size_t i) {
    if (row_.glyphs[i].is(Kind::kMark)) result_.unpaired.push_back(i);
  }

  const GlyphRow& row_;
  std::vector<Open> open_;
  std::array<std::size_t, kOpening.size()> depth_{};
  std::array<std::size_t, kOpening.size()> crossed_{};  // opened in one pair, closed outside it
  MarkPairs result_;
};

bool is_one_of(std::u32string_view set, const Glyph& glyph) {
  return glyph.is(Kind::kMark) && set.find(glyph.value) != kNoMark;
}

bool is_border(const Glyph& glyph) {
  return glyph.is(Kind::kEdge) || glyph.is(Kind::kBreak) || glyph.is(Kind::kBlank);
}

// Quoted words begin with neither a blank nor a pause, and do not follow on an opening mark.
bool fits_as_opening(const GlyphRow& row, std::size_t i) {
  const Glyph& next = row.glyphs[i + 1];
  return !is_border(next) && !is_one_of(U"。，、；：？！）》”", next);
}
bool fits_as_closing(const GlyphRow& row, std::size_t i) {
  const Glyph& before = row.glyphs[i - 1];
  return !is_border(before) && !is_one_of(U"，、；：（《“", before);
}

}  // namespace

MarkPairs match_marks(const GlyphRow& row) { return Matcher(row).match(); }

std::vector<MarkPair> misplaced_quotes(const GlyphRow& row) {
  std::vector<std::size_t> quotes;
  std::size_t depth = 0;
  bool matched = true;
  for (const std::size_t i : row.marks) {
    const Glyph& glyph = row.glyphs[i];
    const bool straight = glyph.is(Kind::kAscii) && glyph.value == U'"';
    if (!straight && !is_one_of(U"“”", glyph)) continue;
    quotes.push_back(i);
    if (straight) continue;
    if (glyph.value == U'“') {
      matched = matched && fits_as_opening(row, i);  // “甲“，”乙” nests, but makes no sense
      ++depth;
    } else if (depth > 0) {
      --depth;
    } else {
      matched = false;
    }
  }
  if ((matched && depth == 0) || quotes.size() % 2 != 0) return {};
  std::vector<MarkPair> misplaced;
  for (std::size_t k = 0; k < quotes.size(); k += 2) {
    const MarkPair pair{quotes[k], quotes[k + 1], 0};
    if (!fits_as_opening(row, pair.open) || !fits_as_closing(row, pair.close)) return {};
    const char32_t open = row.glyphs[pair.open].value;
    const char32_t close = row.glyphs[pair.close].value;
    const bool as_it_should = open == U'“' && close == U'”';
    const bool straight = open == U'"' && close == U'"';
    if (!as_it_should && !straight) misplaced.push_back(pair);
  }
  return misplaced;
}

}  // namespace trend::checks
