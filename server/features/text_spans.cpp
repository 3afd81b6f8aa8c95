// Looks from the cursor to both sides, one code point at a time.
#include "server/features/text_spans.h"

#include "rules/text/unicode.h"

namespace trend::features {
namespace {

using text::CodePoint;
using text::Offset;
using text::Range;

// How far a look around one character goes, so that long runs of marks or stops stay linear.
constexpr int kFarthestLook = 8;

enum class Kind { kNone, kBlank, kMark, kPunctuation, kCjk, kWord };

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

Kind kind_of(const CodePoint& c) {
  if (c.size == 0) return Kind::kNone;
  if (text::is_whitespace(c.value)) return Kind::kBlank;
  if (text::is_cjk_letter(c.value)) return Kind::kCjk;
  if (text::is_punctuation(c.value) || text::is_ascii_punctuation(c.value) ||
      text::is_cjk_punctuation(c.value))
    return Kind::kPunctuation;
  // Combining marks, joiners and variation selectors belong to what they follow.
  if (c.value >= 0x300 && text::display_width(c.value) == 0) return Kind::kMark;
  return Kind::kWord;
}

bool joins_words(char32_t c) { return is_one_of(c, U".-_'’"); }

/// A reader of the text inside the bounds.
class Scanner {
 public:
  Scanner(std::string_view text, Range bounds)
      : text_(text.substr(0, bounds.end)), bounds_(bounds) {}

  CodePoint next(Offset at) const { return text::decode(text_, at); }
  CodePoint before(Offset at) const {
    return at <= bounds_.begin ? CodePoint{} : text::decode_before(text_, at);
  }

  Range word(Offset offset) const {
    Kind kind = kind_of(next(offset));
    if (kind != Kind::kCjk && kind != Kind::kWord) kind = kind_of(base_before(offset));
    if (kind != Kind::kCjk && kind != Kind::kWord) return {offset, offset};
    Range range{offset, offset};
    while (const Offset step = word_step_back(range.begin, kind)) range.begin -= step;
    while (const Offset step = word_step(range.end, kind)) range.end += step;
    return range;
  }

  Range sentence(Offset offset) const {
    Offset from =
        offset;  // between a full stop and what closes with it, the sentence is the one before
    while (is_tail(before(from).value) && (is_tail(next(from).value) || next(from).size == 0))
      from -= before(from).size;
    Range range{from, from};
    while (range.begin > bounds_.begin && !ends_sentence_before(range.begin))
      range.begin -= before(range.begin).size;
    while (range.begin < from && is_tail(next(range.begin).value))
      range.begin += next(range.begin).size;
    while (next(range.end).size > 0 && !is_stop(range.end)) range.end += next(range.end).size;
    while (is_tail(next(range.end).value)) range.end += next(range.end).size;
    return trimmed(range);
  }

  /// Inside a sentence.
  Range clause(Offset offset, Range sentence) const {
    Range range{offset, offset};
    while (range.begin > sentence.begin) {
      const CodePoint c = before(range.begin);
      if (separates(range.begin - c.size)) break;
      range.begin -= c.size;
    }
    while (range.end < sentence.end && !separates(range.end) && !is_stop(range.end))
      range.end += next(range.end).size;
    return trimmed(range);
  }

 private:
  /// The code point before `at` that carries the marks there.
  CodePoint base_before(Offset at) const {
    CodePoint c = before(at);
    for (int i = 0; i < kFarthestLook && kind_of(c) == Kind::kMark; ++i) c = before(at -= c.size);
    return c;
  }

  Offset word_step_back(Offset at, Kind kind) const {
    const CodePoint c = before(at);
    const Kind here = kind_of(c);
    if (here == kind) return c.size;
    if (here == Kind::kMark && kind_of(base_before(at)) == kind) return c.size;
    const bool joins = kind == Kind::kWord && joins_words(c.value) &&
                       kind_of(next(at)) == Kind::kWord &&
                       kind_of(base_before(at - c.size)) == Kind::kWord;
    return joins ? c.size : 0;
  }

  Offset word_step(Offset at, Kind kind) const {
    const CodePoint c = next(at);
    const Kind here = kind_of(c);
    if (here == kind || here == Kind::kMark) return c.size;
    const bool joins = kind == Kind::kWord && joins_words(c.value) &&
                       kind_of(base_before(at)) == Kind::kWord &&
                       kind_of(next(at + c.size)) == Kind::kWord;
    return joins ? c.size : 0;
  }

  /// Full stops and what may stand between them and the next sentence.
  static bool is_tail(char32_t c) { return is_one_of(c, U"。！？…!?．.”’」』）)】*_~"); }

  /// A full stop at `at`; those of ASCII only before a blank or the end: 2.5 has none.
  bool is_stop(Offset at) const {
    const CodePoint c = next(at);
    if (is_one_of(c.value, U"。！？…")) return true;
    if (!is_one_of(c.value, U".!?")) return false;
    Offset after = at + c.size;
    for (int i = 0; i < kFarthestLook && is_tail(next(after).value); ++i) after += next(after).size;
    const Kind kind = kind_of(next(after));
    return kind == Kind::kBlank || kind == Kind::kNone;
  }

  /// Whether the code point before `at` is a full stop.
  bool ends_sentence_before(Offset at) const {
    const CodePoint c = before(at);
    return c.size > 0 && is_stop(at - c.size);
  }

  bool separates(Offset at) const {
    const CodePoint c = next(at);
    if (is_one_of(c.value, U"，；：")) return true;
    return is_one_of(c.value, U",;:") && kind_of(next(at + c.size)) == Kind::kBlank;
  }

  Range trimmed(Range range) const {
    while (range.begin < range.end && kind_of(next(range.begin)) == Kind::kBlank)
      range.begin += next(range.begin).size;
    while (range.end > range.begin && kind_of(before(range.end)) == Kind::kBlank)
      range.end -= before(range.end).size;
    return range;
  }

  std::string_view text_;
  Range bounds_;
};

}  // namespace

TextSpans text_spans(std::string_view text, Range bounds, Offset offset) {
  const Scanner scanner(text, bounds);
  TextSpans spans;
  spans.word = scanner.word(offset);
  spans.sentence = scanner.sentence(offset);
  spans.clause = spans.sentence.touches(offset) ? scanner.clause(offset, spans.sentence)
                                                : Range{offset, offset};
  return spans;
}

}  // namespace trend::features
