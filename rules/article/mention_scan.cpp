// See mention_scan.h.
//
// One pass over the bytes: where a byte can start a mention, one reader per form tries to read it;
// each reads at most a few numbers ahead, so that the whole stays linear.
#include "rules/article/mention_scan.h"

#include <array>
#include <string>

#include "rules/article/mention_cursor.h"
#include "rules/article/mention_words.h"
#include "rules/text/scan.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::article {
namespace {

using text::CodePoint;

constexpr std::size_t kMaxNumbers = 8;  // in one list

constexpr std::array<std::string_view, 5> kUnits = {"部分", "章节", "小节", "节", "章"};

struct EnglishWord {
  std::string_view word;  // lower case
  PartKind kind;
};
constexpr std::array<EnglishWord, 14> kEnglish = {{{"sections", PartKind::kSection},
                                                   {"section", PartKind::kSection},
                                                   {"sect.", PartKind::kSection},
                                                   {"sec.", PartKind::kSection},
                                                   {"chapters", PartKind::kSection},
                                                   {"chapter", PartKind::kSection},
                                                   {"parts", PartKind::kSection},
                                                   {"part", PartKind::kSection},
                                                   {"tables", PartKind::kTable},
                                                   {"table", PartKind::kTable},
                                                   {"figures", PartKind::kFigure},
                                                   {"figure", PartKind::kFigure},
                                                   {"figs.", PartKind::kFigure},
                                                   {"fig.", PartKind::kFigure}}};

/// What a mention starts with.
constexpr text::HanFilter kHanStarts("第表上下以图前后０１２３４５６７８９");
constexpr text::ByteSet kOtherStarts("0123456789CFPSTcfpst\xC2");

bool is_word_byte(char c) {
  const auto u = static_cast<unsigned char>(c);
  return text::is_latin_letter(u) || text::is_ascii_digit(u) || c == '_';
}

/// Told by two letters, since every letter of English text is asked: Se(ction), Ch(apter), Pa(rt),
/// Ta(ble), Fi(gure), Th(e table).
bool may_open_english(std::string_view text) {
  if (text.size() < 2) return false;
  const char second = text[1];
  switch (text[0]) {
    case 'S':
    case 's':
      return second == 'e' || second == 'E';
    case 'C':
    case 'c':
      return second == 'h' || second == 'H';
    case 'P':
    case 'p':
      return second == 'a' || second == 'A';
    case 'T':
    case 't':
      return second == 'a' || second == 'A' || second == 'h' || second == 'H';
    case 'F':
    case 'f':
      return second == 'i' || second == 'I';
    default:
      return false;
  }
}

class Reader {
 public:
  explicit Reader(std::string_view text) : in_{text} {}

  std::vector<RawMention> read() {
    while (in_.at < in_.text.size()) {
      const char c = in_.text[in_.at];
      const bool han = static_cast<unsigned char>(c) >> 4 == 0xE;
      const bool may = han ? kHanStarts.may_hold(in_.text, in_.at) : kOtherStarts.contains(c);
      if (!may || !read_here()) in_.at += han ? 3 : 1;
    }
    return std::move(out_);
  }

 private:
  /// One number of a list with the words around it.
  struct Item {
    Range range;
    Numbering number;
    bool dashed = false;  // joined by a hyphen to the one before it
  };
  using Items = std::vector<Item>;

  std::string_view before(Offset at) const { return in_.text.substr(0, at); }
  bool at_line_start(Offset at) const {
    const std::string_view start = text::trim_right(before(at));
    return start.empty() || before(at).substr(start.size()).find('\n') != std::string_view::npos;
  }

  /// Called where a mention may start.
  bool read_here() {
    const auto lead = static_cast<unsigned char>(in_.text[in_.at]);
    if (lead < 0x80) return read_ascii();
    if (lead == 0xC2) return read_sign();
    if (lead < 0xE4) return false;
    const std::string_view character = in_.rest().substr(0, 3);
    if (lead == 0xE7) return character == "第" && read_ordinals();
    if (lead == 0xE8) return character == "表" && read_labelled("表", PartKind::kTable);
    if (lead == 0xE4)
      return (character == "上" || character == "下" || character == "以") && read_relative();
    if (lead == 0xE5) {
      if (character == "图") return read_labelled("图", PartKind::kFigure);
      return (character == "前" || character == "后") && read_relative();
    }
    return lead == 0xEF && read_decimals();
  }

  bool read_ascii() {
    const char c = in_.text[in_.at];
    if (c >= '0' && c <= '9') return read_decimals();
    if (!may_open_english(in_.rest())) return false;
    if (in_.at > 0 && is_word_byte(in_.text[in_.at - 1])) return false;
    return read_english() || ((c == 't' || c == 'T') && read_english_relative());
  }

  void add(PartKind kind, Trust trust, Item item, NumberStyle style, std::string_view label) {
    item.number.range = item.range;
    item.number.label = std::string(label);
    item.number.style = item.number.components.size() > 1 && kind == PartKind::kSection
                            ? NumberStyle::kDecimal
                            : style;
    out_.push_back({kind, MentionForm::kNumber, trust, item.range, std::move(item.number)});
  }

  // --- lists of numbers ---

  /// Takes what stands between two numbers of a list. `dashed` tells that it was a mere hyphen.
  static bool take_joiner(Cursor& in, bool& dashed) {
    static constexpr std::array<std::string_view, 15> kJoiners = {
        "、", "和", "与", "及", "或", "至", "到", "–", "——", "—", "~", "～", "-", "，第", "， 第"};
    in.take_blanks();
    const std::string_view joiner = in.take_any(kJoiners);
    dashed = joiner == "-";
    if (joiner.ends_with("第")) in.at -= 3;
    in.take_blanks();
    return !joiner.empty();
  }

  /// Numbers behind the first one, each with 第 if it has one; `in` stands behind the last.
  static void take_more(Cursor& in, Items& items, bool han) {
    while (items.size() < kMaxNumbers) {
      Cursor next = in;
      Item item;
      if (!take_joiner(next, item.dashed)) return;
      item.range.begin = next.at;
      if (han && next.take("第")) next.take_blanks();
      item.number = next.take_number(han);
      if (item.number.components.empty()) return;
      item.range.end = next.at;
      items.push_back(std::move(item));
      in = next;
    }
  }

  static std::string_view take_unit(Cursor& in) {
    Cursor next = in;
    next.take_blanks();
    const std::string_view unit = next.take_any(kUnits);
    if (unit.empty() || goes_on_as_word(unit, next.rest())) return {};
    in = next;
    return unit;
  }

  /// 第三部分：… at the start of a line announces a part more often than it points to one.
  bool is_label(Range range) const {
    if (!at_line_start(range.begin)) return false;
    const std::string_view after = in_.text.substr(range.end);
    if (after.empty()) return true;
    static constexpr std::array<std::string_view, 9> kMarks = {"：", ":",  "、", ".", " ",
                                                               "　", "\n", "—",  "｜"};
    for (const std::string_view mark : kMarks)
      if (after.starts_with(mark)) return true;
    return false;
  }

  Trust trust_of(Range whole) const {
    if (is_label(whole)) return Trust::kCertainOnly;
    return ends_with_lead(before(whole.begin)) ? Trust::kAlways : Trust::kResolvedOnly;
  }

  // --- 第三部分, 第 2–4 节, 第 2.3 节 ---

  bool read_ordinals() {
    Cursor in = in_;
    if (!in.take("第")) return false;
    in.take_blanks();
    Items items(1);
    items[0].number = in.take_number(true);
    if (items[0].number.components.empty()) return false;
    items[0].range = {in_.at, in.at};
    take_more(in, items, true);
    return add_sections(in, std::move(items));
  }

  /// Adds the numbers read as sections if a unit follows them.
  bool add_sections(Cursor in, Items items) {
    const std::string_view unit = take_unit(in);
    if (unit.empty()) return false;
    items.back().range.end = in.at;
    const Range whole{items[0].range.begin, in.at};
    in_.at = in.at;
    if (ends_with_other_work(before(whole.begin))) return true;
    const Trust trust = trust_of(whole);
    for (Item& item : items)
      add(PartKind::kSection, trust, std::move(item), NumberStyle::kOrdinalUnit, unit);
    return true;
  }

  // --- 2.3 节, 2.1、2.3 节, 见 2.3 ---

  bool read_decimals() {
    const std::string_view start = before(in_.at);
    const char32_t previous = text::decode_before(start, in_.at).value;
    const bool inside = (previous < 0x80 && (is_word_byte(static_cast<char>(previous)) ||
                                             previous == U'.' || previous == U'-')) ||
                        (previous >= 0xFF10 && previous <= 0xFF19);
    if (previous != 0 && inside) return false;
    Cursor in = in_;
    Items items(1);
    items[0].number = in.take_number(false);
    items[0].range = {in_.at, in.at};
    if (items[0].number.components.size() < 2) return false;
    take_more(in, items, false);
    for (const Item& item : items)
      if (item.number.components.size() < 2) return false;
    const std::string_view lead = text::trim_right(start);
    if (lead.ends_with("版本") || lead.ends_with("版")) return false;
    Cursor unit = in;
    const bool partial = take_unit(unit) == "部分" && !ends_with_lead(start);
    if (!partial && add_sections(in, items)) return true;
    return add_bare(in, std::move(items));
  }

  /// （见 2.3）: no unit, so the word before and the mark behind have to tell.
  bool add_bare(Cursor in, Items items) {
    const std::string_view start = text::trim_right(before(items[0].range.begin));
    static constexpr std::array<std::string_view, 5> kSends = {"参见", "详见", "请见", "另见",
                                                               "参阅"};
    bool sent = false;
    for (const std::string_view word : kSends) sent = sent || start.ends_with(word);
    if (!sent && start.ends_with("见")) {
      const auto end = static_cast<Offset>(start.size() - 3);
      sent = !text::is_han(text::decode_before(start, end).value);
    }
    const CodePoint next = in.peek();
    const bool ended = next.size == 0 || text::is_punctuation(next.value) || next.value == U'\n';
    if (!sent || !ended || next.value == U'%') return false;
    in_.at = in.at;
    for (Item& item : items)
      add(PartKind::kSection, Trust::kCertainOnly, std::move(item), NumberStyle::kDecimal, {});
    return true;
  }

  // § 2.3
  bool read_sign() {
    Cursor in = in_;
    if (!in.take("§")) return false;
    in.take_blanks();
    Items items(1);
    items[0].number = in.take_number(false);
    items[0].range = {in_.at, in.at};
    if (items[0].number.components.empty()) return false;
    const bool elsewhere = ends_with_other_work(before(in_.at));
    in_.at = in.at;
    if (!elsewhere)
      add(PartKind::kSection, Trust::kCertainOnly, std::move(items[0]), NumberStyle::kLabelled,
          "§");
    return true;
  }

  // --- 表 2, 图 1–3 ---

  /// True when the number that ends at `in` goes on: 3D, 2 个, 5%.
  static bool number_goes_on(Cursor in) {
    const char32_t c = in.peek().value;
    if (starts_with_count(in.rest())) return true;
    if (text::is_ascii_digit(c) || c == U'%' || c == U'_') return true;
    if (!text::is_latin_letter(c)) return false;
    // 图 3a is a part of figure 3.
    const Offset next = in.at + 1;
    return c < U'a' || c > U'f' || (next < in.text.size() && is_word_byte(in.text[next]));
  }

  bool read_labelled(std::string_view word, PartKind kind) {
    Cursor in = in_;
    if (!in.take(word)) return false;
    in.take_blanks();
    Items items(1);
    items[0].number = in.take_number(true);
    items[0].range = {in_.at, in.at};
    const Numbering& number = items[0].number;
    if (number.components.empty() || number_goes_on(in) || !ends_with_word(before(in_.at)))
      return false;
    static constexpr std::string_view kNoNumber = "下些旦时乐样直起般定切同致共";
    const CodePoint next = in.peek();
    if (number.numerals == Numerals::kHan && next.size == 3 &&
        kNoNumber.find(in.text.substr(in.at, 3)) != std::string_view::npos)
      return false;
    if (ends_with_other_work(before(in_.at))) {
      in_.at = in.at;
      return true;
    }
    add_labelled(in, std::move(items), kind, word, trust_of(items_range(items)));
    return true;
  }

  static Range items_range(const Items& items) {
    return {items.front().range.begin, items.back().range.end};
  }

  /// The first number and those joined to it: 图 1–3, 表 1、2. The latter may be anything, so they
  /// count only if there are such parts; 表 2-1 is the number of one table, not a range.
  void add_labelled(Cursor in, Items items, PartKind kind, std::string_view word, Trust trust) {
    Cursor list = in;
    take_more(list, items, items[0].number.numerals == Numerals::kHan);
    // 表 1、2 个; 表 1、2.3 节
    if (number_goes_on(list) || !take_unit(list).empty()) items.resize(1);
    if (items.size() > 1 && items[1].dashed) {
      if (items[1].number.components <= items[0].number.components) {
        in_.at = list.at;
        return;
      }
      trust = Trust::kCertainOnly;
    }
    in_.at = items.size() > 1 ? list.at : in.at;
    for (std::size_t i = 0; i < items.size(); ++i)
      add(kind, i == 0 ? trust : Trust::kCertainOnly, std::move(items[i]), NumberStyle::kLabelled,
          word);
  }

  // --- 上表, 下一节, 上面的表格 ---

  void add_relative(PartKind kind, MentionForm form, Offset end, std::string_view unit) {
    Numbering number;
    number.label = std::string(unit);
    out_.push_back({kind, form, Trust::kResolvedOnly, {in_.at, end}, std::move(number)});
    in_.at = end;
  }

  bool read_relative() {
    Cursor in = in_;
    static constexpr std::array<std::string_view, 13> kPlaces = {
        "上述",   "上面的", "上方的", "上面", "上方", "上",  "下列",
        "下面的", "下方的", "下面",   "下方", "下",   "以下"};
    std::string_view place = in.take_any(kPlaces);
    const std::string_view rare = place.empty() ? in.take_any(kNear) : std::string_view();
    if (place.empty() && rare.empty()) return false;
    const bool below = place.starts_with("下") || place == "以下" || rare == "后";
    const MentionForm form = below ? MentionForm::kBelow : MentionForm::kAbove;
    if (place == "上" || place == "下" || !rare.empty()) {
      if (read_neighbour_section(in, form)) return true;
      if (!rare.empty()) return false;
    }
    return read_neighbour_table(in, form, place);
  }

  // 上一节, 下一章; without 一 only where no other word can end: 见上节.
  bool read_neighbour_section(Cursor in, MentionForm form) {
    const bool one = in.take("一");
    const std::string_view unit = in.take_any(kUnits);
    const std::string_view start = before(in_.at);
    if (unit.empty() || goes_on_as_word(unit, in.rest()) || start.ends_with("以")) return false;
    if (!one && (unit == "部分" || !ends_with_word(start))) return false;
    if (ends_with_other_work(start)) return false;
    add_relative(PartKind::kSection, form, in.at, unit);
    return true;
  }

  bool read_neighbour_table(Cursor in, MentionForm form, std::string_view place) {
    const bool loose = place == "上述" || place == "下列" || place == "以下";
    static constexpr std::array<std::string_view, 3> kThings = {"表格", "表", "图"};
    const std::string_view thing = in.take_any(kThings);
    if (thing.empty() || (loose && thing != "表格") || goes_on_as_word(thing, in.rest()))
      return false;
    const std::string_view start = before(in_.at);
    // 以下图为例 speaks of 下图, 以上图示 of nothing here.
    if (!ends_with_word(start) || (start.ends_with("以") && !in.rest().starts_with("为")))
      return false;
    add_relative(thing == "图" ? PartKind::kFigure : PartKind::kTable, form, in.at, {});
    return true;
  }

  // --- Section 2.3, Tables 1 and 2, the table above ---

  bool read_english() {
    const std::string start = text::ascii_lower(in_.rest().substr(0, 12));
    for (const EnglishWord& entry : kEnglish)
      if (start.starts_with(entry.word)) return read_english(entry);
    return false;
  }

  bool read_english(const EnglishWord& entry) {
    Cursor in = in_;
    const std::string_view word = in.rest().substr(0, entry.word.size());
    in.at += static_cast<Offset>(word.size());
    if (!in.take_blanks() && !word.ends_with('.')) return false;
    Items items(1);
    items[0].number = in.take_number(false);
    items[0].range = {in_.at, in.at};
    if (items[0].number.components.empty() || number_goes_on(in)) return false;
    const bool plural = word.ends_with('s') || word == "figs.";
    Cursor list = in;
    take_english_list(list, items, plural);
    if (items.size() > 1 && number_goes_on(list)) items.resize(1);
    if (items.size() > 1) in = list;
    const bool elsewhere = ends_with_other_work(before(in_.at)) ||
                           (in.rest().starts_with(" of ") && !in.rest().starts_with(" of this "));
    Trust trust = trust_of({in_.at, in.at});
    const bool capital = word[0] >= 'A' && word[0] <= 'Z';
    const bool table = capital && entry.kind == PartKind::kTable;
    if (trust == Trust::kResolvedOnly && !table) trust = Trust::kCertainOnly;
    in_.at = in.at;
    if (elsewhere) return true;
    for (Item& item : items) add(entry.kind, trust, std::move(item), NumberStyle::kLabelled, word);
    return true;
  }

  static void take_english_list(Cursor& in, Items& items, bool plural) {
    static constexpr std::array<std::string_view, 9> kJoiners = {
        ", and ", ", ", " and ", " or ", " & ", " to ", "–", "-", "—"};
    while (items.size() < kMaxNumbers) {
      Cursor next = in;
      const std::string_view joiner = next.take_any(kJoiners);
      const bool range = joiner == "–" || joiner == "-" || joiner == "—" || joiner == " to ";
      if (joiner.empty() || (!plural && !range)) return;
      Item item;
      item.range.begin = next.at;
      item.number = next.take_number(false);
      item.range.end = next.at;
      if (item.number.components.empty()) return;
      items.push_back(std::move(item));
      in = next;
    }
  }

  bool read_english_relative();

  static constexpr std::array<std::string_view, 2> kNear = {"前", "后"};

  Cursor in_;
  std::vector<RawMention> out_;
};

bool Reader::read_english_relative() {
  struct Phrase {
    std::string_view words;
    PartKind kind;
    MentionForm form;
  };
  static constexpr std::array<Phrase, 12> kPhrases = {{
      {"the table above", PartKind::kTable, MentionForm::kAbove},
      {"the table below", PartKind::kTable, MentionForm::kBelow},
      {"the above table", PartKind::kTable, MentionForm::kAbove},
      {"the following table", PartKind::kTable, MentionForm::kBelow},
      {"the figure above", PartKind::kFigure, MentionForm::kAbove},
      {"the figure below", PartKind::kFigure, MentionForm::kBelow},
      {"the above figure", PartKind::kFigure, MentionForm::kAbove},
      {"the following figure", PartKind::kFigure, MentionForm::kBelow},
      {"the previous section", PartKind::kSection, MentionForm::kAbove},
      {"the preceding section", PartKind::kSection, MentionForm::kAbove},
      {"the next section", PartKind::kSection, MentionForm::kBelow},
      {"the following section", PartKind::kSection, MentionForm::kBelow},
  }};
  const std::string start = text::ascii_lower(in_.rest().substr(0, 24));
  for (const Phrase& phrase : kPhrases) {
    if (!start.starts_with(phrase.words)) continue;
    const Offset end = in_.at + static_cast<Offset>(phrase.words.size());
    if (end < in_.text.size() && is_word_byte(in_.text[end])) return false;
    add_relative(phrase.kind, phrase.form, end,
                 phrase.kind == PartKind::kSection ? "section" : std::string_view());
    return true;
  }
  return false;
}

}  // namespace

std::vector<RawMention> read_mentions(std::string_view visible) { return Reader(visible).read(); }

}  // namespace trend::article
