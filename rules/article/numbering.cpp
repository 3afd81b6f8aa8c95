// Recognises the number a heading, list line or caption starts with.
//
// One function per family tries to read its form at the cursor; the first that succeeds wins. Each
// says no as soon as what follows the number makes it a version, a date, a count or a word.
#include "rules/article/numbering.h"

#include <optional>

#include "rules/article/numbering_words.h"
#include "rules/text/unicode.h"

namespace trend::article {
namespace {

using text::CodePoint;
using text::Offset;
using text::Range;

constexpr std::uint32_t kMaxBare = 99;       // without a mark
constexpr std::uint32_t kMaxComponent = 99;  // in 1.2.3
constexpr std::size_t kMaxComponents = 6;
constexpr std::uint32_t kMaxRoman = 50;

bool is_blank(char32_t c) { return c == U' ' || c == U'\t' || c == 0x3000 || c == 0xA0; }
bool is_fullwidth_digit(char32_t c) { return c >= 0xFF10 && c <= 0xFF19; }

bool is_emoji(char32_t c) {
  const bool digit_sign = c >= 0x2776 && c <= 0x2793;  // ❶ and its kin number things
  return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF && !digit_sign) ||
         (c >= 0x2300 && c <= 0x23FF) || (c >= 0x2B00 && c <= 0x2BFF);
}
bool joins_emoji(char32_t c) {
  return c == 0xFE0F || c == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF);
}

// Value of a canonical Roman numeral of the letters I, V, X and L, or 0.
std::uint32_t roman_value(std::string_view written) {
  const auto letter_value = [](char c) {
    return c == 'I' ? 1U : c == 'V' ? 5U : c == 'X' ? 10U : 50U;
  };
  if (written.empty() || written.size() > 7) return 0;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const std::uint32_t own = letter_value(written[i]);
    const bool subtracts = i + 1 < written.size() && own < letter_value(written[i + 1]);
    value = subtracts ? value - own : value + own;  // wraps only on the way to the sum
  }
  Numbering like;
  like.style = NumberStyle::kRoman;
  like.numerals = Numerals::kRoman;
  return value <= kMaxRoman && render_number(like, {value}) == written ? value : 0;
}

class Parser {
 public:
  explicit Parser(std::string_view content) : text_(content) {}

  Numbering parse() {
    skip_emoji();
    if (!may_start_number(rest())) return {};
    result_.range.begin = at_;
    const bool found = bracketed() || ordinal() || circled() || labelled() || arabic() ||
                       chinese() || roman() || letter();
    return found ? result_ : Numbering{};
  }

 private:
  CodePoint peek() const { return text::decode(text_, at_); }
  std::string_view rest() const { return text_.substr(at_); }
  bool at_end() const { return at_ >= text_.size(); }
  bool eat(std::string_view token) {
    if (!rest().starts_with(token)) return false;
    at_ += static_cast<Offset>(token.size());
    return true;
  }
  bool eat_escaped(std::string_view token) {
    if (!rest().starts_with('\\') || !rest().substr(1).starts_with(token)) return false;
    at_ += 1 + static_cast<Offset>(token.size());
    return true;
  }
  // Resets the cursor after a family said no.
  bool fail() {
    const Offset begin = result_.range.begin;
    result_ = Numbering{};
    result_.range.begin = begin;
    at_ = begin;
    return false;
  }

  void skip_emoji() {
    Offset i = 0;
    bool any = false;
    for (CodePoint c = text::decode(text_, i); c.size > 0; c = text::decode(text_, i)) {
      if (!is_emoji(c.value) && !(any && joins_emoji(c.value))) break;
      any = true;
      i += c.size;
    }
    const Offset after = i;
    while (is_blank(text::decode(text_, i).value)) i += text::decode(text_, i).size;
    if (any && i > after) at_ = i;
  }

  // --- pieces ---

  // A run of up to three digits of one width; padded ones and years number no headings.
  std::optional<std::uint32_t> digits() {
    const Offset begin = at_;
    const bool wide = is_fullwidth_digit(peek().value);
    std::uint32_t value = 0;
    std::size_t count = 0;
    char32_t first = 0;
    for (CodePoint c = peek(); count < 5; c = peek(), ++count) {
      const bool digit = wide ? is_fullwidth_digit(c.value) : text::is_ascii_digit(c.value);
      if (!digit) break;
      if (count == 0) first = c.value;
      value = value * 10 + static_cast<std::uint32_t>(c.value - (wide ? 0xFF10 : U'0'));
      at_ += c.size;
    }
    const bool padded = count > 1 && (first == U'0' || first == 0xFF10);
    if (count == 0 || count > 3 || padded) {
      at_ = begin;
      return std::nullopt;
    }
    if (wide) {
      result_.fullwidth = true;
      result_.numerals = Numerals::kFullwidth;
    }
    return value;
  }

  bool starts_digit(Offset offset) const {
    const char32_t c = text::decode(text_, offset).value;
    return text::is_ascii_digit(c) || is_fullwidth_digit(c);
  }

  // 1, 1.2, １．２ …; false when a component is too large to count headings.
  bool components() {
    const Offset begin = at_;
    while (true) {
      const std::optional<std::uint32_t> value = digits();
      if (!value) return false;
      result_.components.push_back(*value);
      result_.digits = {begin, at_};
      const CodePoint dot = peek();
      const bool wide = dot.value == 0xFF0E || dot.value == 0x3002;
      if ((dot.value != U'.' && !wide) || !starts_digit(at_ + dot.size)) break;
      if (result_.components.size() == kMaxComponents) return false;
      result_.fullwidth = result_.fullwidth || wide;
      at_ += dot.size;
    }
    if (result_.components.size() == 1) return true;
    for (const std::uint32_t c : result_.components) {
      if (c > kMaxComponent) return false;
    }
    return true;
  }

  bool chinese_digits() {
    static constexpr std::string_view kNumerals = "零一二三四五六七八九十百〇";
    const Offset begin = at_;
    Offset count = 0;
    for (CodePoint c = peek(); c.size == 3 && count < 7; c = peek(), ++count) {
      if (kNumerals.find(text_.substr(at_, 3)) == std::string_view::npos) break;
      at_ += 3;
    }
    const std::uint32_t value = chinese_numeral_value(text_.substr(begin, at_ - begin));
    if (value == 0) {
      at_ = begin;
      return false;
    }
    result_.components = {value};
    result_.digits = {begin, at_};
    result_.numerals = Numerals::kHan;
    return true;
  }

  // Latin letters that make a canonical Roman numeral up to 50, or one of Ⅰ–Ⅻ.
  bool roman_digits() {
    const Offset begin = at_;
    const CodePoint sign = peek();
    if (sign.value >= 0x2160 && sign.value <= 0x216B) {
      at_ += sign.size;
      result_.components = {static_cast<std::uint32_t>(sign.value - 0x215F)};
      result_.numerals = Numerals::kRomanSign;
    } else {
      while (at_ < text_.size() &&
             std::string_view("IVXL").find(text_[at_]) != std::string_view::npos)
        ++at_;
      const std::string_view written = text_.substr(begin, at_ - begin);
      const std::uint32_t value = roman_value(written);
      if (value == 0 || written == "L") {
        at_ = begin;
        return false;
      }
      result_.components = {value};
      result_.numerals = Numerals::kRoman;
    }
    result_.digits = {begin, at_};
    return true;
  }

  // Reads one of `marks` (and the backslash that keeps Markdown from taking it for a list).
  bool mark(std::initializer_list<std::string_view> marks) {
    for (const std::string_view m : marks) {
      const bool escapable = m == "." || m == ")";
      if (!eat(m) && !(escapable && eat_escaped(m))) continue;
      result_.mark += m;
      return true;
    }
    return false;
  }

  // Ends the prefix at the cursor and looks at what follows it. Closing ** or __ of a bold number
  // stands between the number and the blank.
  void finish(NumberStyle style) {
    result_.style = style;
    result_.range.end = at_;
    Offset i = at_;
    if (rest().starts_with("**") || rest().starts_with("__")) i += 2;
    result_.space_after = is_blank(text::decode(text_, i).value);
    after_ = i;
    while (is_blank(text::decode(text_, after_).value)) after_ += text::decode(text_, after_).size;
  }
  CodePoint next() const { return text::decode(text_, after_); }
  std::string_view following() const { return text_.substr(after_); }
  bool separated() const { return result_.space_after || after_ >= text_.size(); }

  // --- families ---

  bool bracketed() {
    const bool wide = eat("（");
    if (!wide && !eat("(")) return false;
    const bool han = chinese_digits();
    if (!han) {
      const std::optional<std::uint32_t> value = digits();
      if (!value) return fail();
      result_.components = {*value};
      result_.digits = {result_.range.begin + (wide ? 3U : 1U), at_};
    }
    if (!mark({wide ? "）" : ")"})) return fail();
    mark({"、", ".", "．"});
    finish(han ? NumberStyle::kChineseBracket : NumberStyle::kArabicBracket);
    return true;
  }

  // 第三章, 第 2 部分：, 第一、
  bool ordinal() {
    if (!eat("第")) return false;
    eat(" ");
    if (!chinese_digits()) {
      const Offset begin = at_;
      const std::optional<std::uint32_t> value = digits();
      if (!value) return fail();
      result_.components = {*value};
      result_.digits = {begin, at_};
    }
    const Offset number_end = at_;
    eat(" ");
    const std::string_view unit = ordinal_unit(rest());
    if (unit.empty()) at_ = number_end;
    at_ += static_cast<Offset>(unit.size());
    result_.label = std::string(unit);
    const bool marked = mark({"：", ":", "、", "，", ".", "．"});
    finish(NumberStyle::kOrdinalUnit);
    if (unit.empty()) return marked || fail();
    return marked || separated() || unit_needs_no_gap(unit) || fail();
  }

  bool circled() {
    const CodePoint c = peek();
    std::uint32_t value = 0;
    if (c.value >= 0x2460 && c.value <= 0x2473)
      value = static_cast<std::uint32_t>(c.value - 0x245F);
    if (c.value >= 0x3251 && c.value <= 0x325F)
      value = static_cast<std::uint32_t>(c.value - 0x323C);
    if (c.value >= 0x32B1 && c.value <= 0x32BF)
      value = static_cast<std::uint32_t>(c.value - 0x328D);
    if (value == 0) return false;
    result_.components = {value};
    result_.digits = {at_, at_ + c.size};
    at_ += c.size;
    mark({"、", ".", "．", "：", ":"});
    finish(NumberStyle::kCircled);
    return true;
  }

  // 趋势一：, 步骤 2, Part IV: …
  bool labelled() {
    const std::string_view word = label_word(rest());
    if (word.empty()) return false;
    const bool latin = static_cast<unsigned char>(word[0]) < 0x80;
    at_ += static_cast<Offset>(word.size());
    const bool gap = eat(" ");
    if (latin && !gap) return fail();
    const bool number = components() || (result_.components.clear(), !latin && chinese_digits()) ||
                        (latin && roman_digits());
    if (!number) return fail();
    result_.label = std::string(word);
    const bool marked = mark({"：", ":", "、", ".", "．", "。"});
    finish(NumberStyle::kLabelled);
    if (marked && result_.mark == ":" && starts_digit(at_)) return fail();
    if (!marked && !separated()) return fail();
    return (marked || !starts_with_measure(following())) || fail();
  }

  bool arabic() {
    if (!starts_digit(at_)) return false;
    if (!components()) return fail();
    const bool several = result_.components.size() > 1;
    if (!mark({".", "．", "、", "）", ")", "：", ":", "。"})) {
      finish(several ? NumberStyle::kDecimal : NumberStyle::kArabic);
      return (several ? bare_decimal() : bare_arabic()) || fail();
    }
    finish(several ? NumberStyle::kDecimal : NumberStyle::kArabic);
    if (separated()) return true;
    // 3:1, 10:30, 1.x and node.js-like names are no headings' numbers.
    const char32_t c = next().value;
    const bool name = c >= U'a' && c <= U'z';
    return !(name || starts_digit(at_) || c == U'/' || c == U'-') || fail();
  }

  // 1.2 without a mark: a blank, or Chinese text that does not make it a quantity.
  bool bare_decimal() const {
    if (separated()) return true;
    static constexpr std::string_view kQuantity = "的倍万亿千百个分元年月日天小时秒版代折米";
    const CodePoint c = next();
    const bool quantity = kQuantity.find(text_.substr(after_, c.size)) != std::string_view::npos;
    return after_ == at_ && text::is_han(c.value) && !quantity;
  }

  // Behind a number without mark a title must follow, and not a measure word.
  bool title_follows() const {
    const char32_t c = next().value;
    const bool opens_title = text::is_cjk_letter(c) || (c >= U'A' && c <= U'Z') || c == 0x300A ||
                             c == 0x201C || c == 0x300C || c == 0x3010 || c == U'`' || c == U'"' ||
                             c == U'[' || following().starts_with("**");
    return opens_title && !starts_with_measure(following());
  }

  bool bare_arabic() const {
    if (!separated() || result_.components[0] > kMaxBare) return false;
    return after_ >= text_.size() || title_follows();
  }

  bool chinese() {
    if (!chinese_digits()) return false;
    const bool marked = mark({"、", ".", "．", "：", ":", "）", ")"});
    finish(NumberStyle::kChinese);
    if (!marked) return (result_.space_after && title_follows()) || fail();
    return !enumerates_numerals() || fail();
  }

  // 一、二线城市 is one word, while 一、三大趋势 is a heading's number.
  bool enumerates_numerals() const {
    if (result_.mark != "、" || result_.space_after) return false;
    const Offset size = next().size;
    const std::uint32_t value = chinese_numeral_value(text_.substr(after_, size));
    if (value != result_.components[0] + 1) return false;
    static constexpr std::string_view kRanks = "线级类等、";
    const CodePoint rank = text::decode(text_, after_ + size);
    return rank.size > 0 &&
           kRanks.find(text_.substr(after_ + size, rank.size)) != std::string_view::npos;
  }

  bool roman() {
    if (!roman_digits()) return false;
    if (!mark({".", "．", "、", "：", ":", "）", ")"})) return fail();
    finish(NumberStyle::kRoman);
    const bool ascii_mark = result_.mark == "." || result_.mark == ":" || result_.mark == ")";
    if (ascii_mark && !separated() && !text::is_cjk_letter(next().value)) return fail();
    const bool lone = result_.digits.size() == 1;
    return !(lone && (reads_as_initial() || result_.mark == ":")) || fail();
  }

  bool letter() {
    const CodePoint c = peek();
    if (c.value < U'A' || c.value > U'Z') return false;
    result_.digits = {at_, at_ + 1};
    result_.components = {static_cast<std::uint32_t>(c.value - U'A') + 1};
    ++at_;
    if (!mark({".", "．", "、", ")", "）"})) return fail();
    finish(NumberStyle::kLetter);
    if (result_.mark == "、" && text::is_cjk_letter(next().value)) return true;
    return (result_.space_after && !reads_as_initial()) || fail();
  }

  // "J. K. Rowling", "E. coli": a dot after one letter that abbreviates a name.
  bool reads_as_initial() const {
    const char32_t c = next().value;
    if (result_.mark == "." && c >= U'a' && c <= U'z') return true;
    const bool upper = c >= U'A' && c <= U'Z';
    return upper && text::decode(text_, after_ + 1).value == U'.';
  }

  std::string_view text_;
  Offset at_ = 0;
  Offset after_ = 0;  // first character behind the prefix and its blanks
  Numbering result_;
};

}  // namespace

Numbering parse_numbering(std::string_view content) { return Parser(content).parse(); }

}  // namespace trend::article
