// ZH010 halfwidth-punct: Chinese text uses Chinese punctuation.
#include <fmt/core.h>

#include <string>
#include <vector>

#include "rules/checks/glyphs.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::typography_halfwidth_punct {
namespace {

constexpr std::string_view kDocsZh = R"md(
汉字之间的逗号、冒号、分号、叹号和问号应当用全角：半角标点在中文字体里又窄又偏，与全角标点混用尤其显眼。

只看两侧都是汉字（或中文引号、括号、书名号）的标点，以及汉字之后、行尾之前的标点。代码、网址、公式、时刻（12:30）、比例（三:一）、表情符号和外文句子不算；行首的短标签（“标签: 芯片, 推理”）不算；日文段落不看。

## 正确

```markdown
算力在涨，成本在降：差距拉开了！时间是 12:30，比分是三:一。

See section 3, then stop.
```

## 错误

```markdown
算力在涨,成本在降
```

```markdown
原因如下:

- 功耗
```

## 修复

换成对应的全角标点，并去掉它后面的空格。只有一种读法，属于安全修复；标题里若要去掉空格，链接的锚点会随之改变，这时不算安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Commas, colons, semicolons, exclamation and question marks between Han characters are full-width: the ASCII ones are narrow and sit askew in Chinese fonts, the more so beside full-width ones.

Only marks with Han (or Chinese quotes and brackets) on both sides are looked at, and those after Han before the end of a line. Code, URLs, formulas, times, ratios, emoticons and foreign sentences are left alone, and so are short labels of fields at the start of a line ("标签: 芯片, 推理") and Japanese paragraphs.

## Fix

Writes the full-width mark and takes away the blank after it. There is one reading only, so the fix is safe, except where a blank goes from a heading: that changes the anchor which links may name.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "characters",
                                          .type = lint::OptionType::kText,
                                          .default_value = ",:;!?",
                                          .choices = {},
                                          .zh = "检查哪些半角标点。",
                                          .en = "The ASCII marks that are looked at."}};

// The full-width forms stand at a fixed distance (Halfwidth and Fullwidth Forms, U+FF01–FF5E).
constexpr char32_t kFullwidthDistance = 0xFEE0;

bool is_numeral(char32_t c) {
  return std::u32string_view(U"零一二三四五六七八九十百千两").find(c) != std::u32string_view::npos;
}

// What stands beside a mark: a character, the end of the line, or something else.
struct Side {
  enum class Kind { kCharacter, kEnd, kOther };
  Kind kind = Kind::kEnd;
  char32_t value = 0;
  text::Range blanks;  // between the mark and it
};

// Emphasis, whether it took effect or not: repairing a mark that did not must bring nothing new.
bool is_markup(const Atom& atom) {
  return atom.kind == Atom::Kind::kOpen || atom.kind == Atom::Kind::kClose ||
         atom.kind == Atom::Kind::kLooseMark;
}

class Leaf {
 public:
  explicit Leaf(const GlyphRow& row) : atoms_(row.atoms), is_heading_(row.is_heading()) {}

  /// A short label with a colon and a blank at the start of a line ("标签: ", "**摘要**: "): the
  /// way fields are written, in Chinese articles too.
  struct LineLabel {
    static constexpr int kLongest = 12;  // characters
    int length = 0;
    bool open = true;
    bool found = false;

    /// Follows the line; true for the colon that ends a label.
    bool takes(const Atom& atom, bool colon_and_blank) {
      if (atom.kind == Atom::Kind::kBreak) *this = {};
      if (atom.kind != Atom::Kind::kChar || !open) return false;
      if (colon_and_blank && length > 0) {
        open = false;
        found = true;
        return true;
      }
      const bool part = !text::is_punctuation(atom.value);
      open = part && ++length <= kLongest;
      return false;
    }
  };

  void check(const lint::BlockContext& context, lint::Sink& sink) const {
    const std::string_view characters = context.options.text("characters");
    LineLabel label;
    bool arrow = false;  // 甲 -> 乙: 回答 is the source of a diagram
    for (std::size_t i = 0; i < atoms_.size(); ++i) {
      const Atom& atom = atoms_[i];
      arrow = atom.kind != Atom::Kind::kBreak && (arrow || ends_arrow(i));
      if (arrow && atom.value == U':') continue;
      if (label.takes(atom, atom.value == U':' && !side_after(i).blanks.empty())) continue;
      if (atom.kind != Atom::Kind::kChar || atom.value > 0x7F) continue;
      // "标签: 芯片, 推理" is a field with its values, not a sentence.
      if (label.found && atom.value == U',' && !side_after(i).blanks.empty()) continue;
      if (characters.find(static_cast<char>(atom.value)) == std::string_view::npos) continue;
      if (const Side after = side_after(i); is_wrong(i, after)) report(atom, after, sink);
    }
  }

 private:
  Side side_before(std::size_t i) const {
    while (i > 0) {
      const Atom& atom = atoms_[--i];
      if (is_markup(atom)) continue;
      if (atom.kind != Atom::Kind::kChar) return {Side::Kind::kOther, 0, {}};
      return {Side::Kind::kCharacter, atom.value, {}};
    }
    return {};
  }

  Side side_after(std::size_t i) const {
    text::Range blanks{atoms_[i].range.end, atoms_[i].range.end};
    for (++i; i < atoms_.size(); ++i) {
      const Atom& atom = atoms_[i];
      if (is_markup(atom)) continue;
      if (atom.kind == Atom::Kind::kBreak) break;
      if (atom.kind != Atom::Kind::kChar) return {Side::Kind::kOther, 0, blanks};
      if (atom.value != U' ') return {Side::Kind::kCharacter, atom.value, blanks};
      // Blanks that touch the mark go with it.
      if (atom.range.begin == blanks.end) blanks.end = atom.range.end;
    }
    return {Side::Kind::kEnd, 0, blanks};
  }

  bool ends_arrow(std::size_t i) const {
    return i > 0 && atoms_[i].value == U'>' && atoms_[i - 1].value == U'-';
  }

  bool is_wrong(std::size_t i, const Side& after) const {
    const Side before = side_before(i);
    if (before.kind != Side::Kind::kCharacter) return false;
    if (!text::is_han(before.value) && !is_closing_mark(before.value)) return false;
    if (after.kind == Side::Kind::kEnd) return text::is_han(before.value);
    if (after.kind != Side::Kind::kCharacter) return false;
    const bool ratio =
        atoms_[i].value == U':' && is_numeral(before.value) && is_numeral(after.value);
    if (ratio) return false;
    if (is_closing_mark(after.value)) return text::is_han(before.value) && after.blanks.empty();
    return text::is_han(after.value) || is_opening_mark(after.value);
  }

  void report(const Atom& atom, const Side& after, lint::Sink& sink) const {
    std::string full;
    text::append_utf8(full, atom.value + kFullwidthDistance);
    const std::string half(1, static_cast<char>(atom.value));
    const bool at_end = after.kind == Side::Kind::kEnd;
    // Without its blank a heading gets another anchor, and links to it would break.
    const bool moves_anchor = is_heading_ && !at_end && !after.blanks.empty();
    const lint::FixSafety safety = moves_anchor ? lint::FixSafety::kUnsafe : lint::FixSafety::kSafe;
    const text::Range replaced{atom.range.begin, at_end ? atom.range.end : after.blanks.end};
    sink.add({.range = atom.range,
              .message = {fmt::format("中文里应使用全角标点“{}”，这里是半角“{}”", full, half),
                          fmt::format("expected “{}” in Chinese text, found “{}”", full, half)},
              .fixes = {lint::make_fix(
                  {fmt::format("改为“{}”", full), fmt::format("Change to “{}”", full)}, safety,
                  {{replaced, full}})}});
  }

  const std::vector<Atom>& atoms_;
  bool is_heading_;
};

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_chinese_row(context, [&](const GlyphRow& row) { Leaf(row).check(context, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH010",
    .name = "halfwidth-punct",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "汉字之间使用了半角标点",
    .summary_en = "ASCII punctuation between Han characters",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_block = check_block,
};

}  // namespace trend::checks::typography_halfwidth_punct
