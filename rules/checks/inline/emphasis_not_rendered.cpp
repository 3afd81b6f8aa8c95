// IN001 emphasis-not-rendered: marks of emphasis that CommonMark prints instead of applying.
#include <fmt/core.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rules/article/parse.h"
#include "rules/checks/emphasis_runs.h"
#include "rules/checks/prose.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::inline_emphasis_not_rendered {
namespace {

constexpr std::string_view kDocsZh = R"md(
CommonMark 判断星号能否开始或结束加粗，要看它两边的字符：内侧是标点而外侧是汉字时（`**检索增强生成（RAG）**技术`），或者内侧有空格时（`** 重点 **`），星号不起作用，读者会看到原样的 `**`，后面的加粗也可能错位。

下划线更严格：夹在文字中间的 `__` 从不起作用，而汉字之间没有空格，所以 `这是__重点__内容` 会原样显示。

只报告作者显然想成对使用的标记（`**`、`~~`，中文两边的 `__`，以及引号、括号外面的单个 `*`）；乘号、脚注星号、`__init__` 不算。渲染器若支持 cjk-friendly 扩展，可把选项 `parser` 设为 `cjk-friendly`。

## 正确

```markdown
**检索增强生成**（RAG）技术

“**执行力**”是关键

结果是 2 * 3 * 4，价格* 另计
```

## 错误

```markdown
**检索增强生成（RAG）**技术
```

```markdown
关键在于**“执行力”**这一点
```

```markdown
这是 ** 重点 ** 内容
```

```markdown
这是__重点__内容
```

## 修复

整段内容被一对引号或括号包住时，把星号移到里面；内侧多了空格时，删去空格：都只有一种读法，属于安全修复，改动前用解析器验证过确实能渲染。`__` 换成 `**` 后能渲染的，可以用不安全修复替换。其余情形（移动星号，或在外侧加空格）由作者在编辑器中选择。
)md";

constexpr std::string_view kDocsEn = R"md(
Whether asterisks can open or close bold depends on the characters beside them. With punctuation inside and a Han character outside (`**检索增强生成（RAG）**技术`), or with a blank inside (`** text **`), they do nothing: the reader sees `**`, and the bold after it may be misplaced.

Underscores are stricter still: `__` within a word does nothing, and Chinese has no blanks between words, so `这是__重点__内容` is printed as it stands.

Only marks that are clearly meant as a pair are reported (`**`, `~~`, `__` around Chinese, and a single `*` around quotes or brackets); multiplication, footnote asterisks and `__init__` are left alone. Where the renderer has the cjk-friendly extension, set the option `parser` to `cjk-friendly`.

## Fix

Where the whole text is wrapped in one pair of quotes or brackets, the marks move inside; blanks just inside the marks are deleted. Both have one reading only and are safe; each result is parsed to make sure that it renders. Otherwise (moving a mark, or a blank outside it) the author chooses in the editor.
)md";

constexpr std::string_view kParsers[] = {"commonmark", "cjk-friendly"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "parser",
     .type = lint::OptionType::kChoice,
     .default_value = "commonmark",
     .choices = kParsers,
     .zh = "文章由哪种解析器渲染；cjk-friendly 不受标点影响，只报告内侧空格。",
     .en = "What renders the article; cjk-friendly is not affected by punctuation, so that only "
           "blanks inside are reported."}};
constexpr std::string_view kSilences[] = {"IN002", "IN003", "ZH004"};

// How much text the parser may see to verify the fixes of one block; hostile blocks get none.
constexpr std::size_t kVerifiedBytes = std::size_t{1} << 20;

using text::Edit;
using text::Offset;
using text::Range;

// Two runs that the author meant as a pair.
struct Pair {
  Range open;
  Range close;
  Range content() const { return {open.end, close.begin}; }
};

bool ends_with_any(std::string_view content, std::u32string_view marks) {
  return marks.find(text::decode_before(content, static_cast<Offset>(content.size())).value) !=
         std::u32string_view::npos;
}

bool has_han(std::string_view content) { return text::count_han(content) > 0; }

bool has_blank_ends(std::string_view content) {
  return text::trim(content).size() < content.size();
}

bool on_one_line(std::string_view content) {
  return content.find_first_of("\r\n") == std::string_view::npos;
}

// All bytes of a leaf's inlines. Precondition: there are some.
Range extent(const article::Block& block, article::IndexRange inlines) {
  Range range = block.inlines[inlines.begin].range;
  for (article::Index i = inlines.begin; i < inlines.end; i = block.after(i))
    range.end = block.inlines[i].range.end;
  return range;
}

class LeafCheck {
 public:
  LeafCheck(const lint::BlockContext& context, lint::Sink& sink, std::string_view mark,
            article::IndexRange inlines, std::size_t& budget)
      : context_(context),
        sink_(sink),
        mark_(mark),
        runs_(find_runs(context.block, inlines, context.text, mark)),
        leaf_(extent(context.block, inlines)),
        budget_(budget) {}

  void run() {
    if (mark_ != "*" && runs_.size() % 2 == 0 && !has_long_runs() && alternate_pairs_fit()) {
      for (std::size_t i = 0; i + 1 < runs_.size(); i += 2) check(i);
      return;
    }
    // Something is missing: only neighbours that fit together by themselves.
    for (std::size_t i = 0; i + 1 < runs_.size(); ++i)
      if (!runs_[i].matched && !runs_[i + 1].matched && fits_by_itself(pair_at(i))) check(i++);
  }

 private:
  Pair pair_at(std::size_t i) const { return {runs_[i].range, runs_[i + 1].range}; }

  // **** belongs to two pairs: which, nobody can tell.
  bool has_long_runs() const {
    const std::string longer(3, mark_.front());
    return context_.slice(leaf_).find(longer) != std::string_view::npos;
  }

  // Pairs in turn, as an author who never nests bold in bold wrote them.
  bool alternate_pairs_fit() const {
    for (std::size_t i = 0; i + 1 < runs_.size(); i += 2) {
      const std::string_view content = context_.slice(pair_at(i).content());
      if (text::trim(content).empty()) return false;
    }
    return true;
  }

  bool fits_by_itself(const Pair& pair) const {
    const std::string_view content = context_.slice(pair.content());
    if (text::trim(content).empty() || !on_one_line(content) || !is_balanced(content)) return false;
    const bool blank_inside = has_blank_ends(content);
    if (mark_ == "*")
      return !blank_inside && has_han(content) &&
             (is_wrapped(content) ||
              (can_open(context_.text, pair.open) && ends_with_any(content, U"”’）》」』】")));
    return !blank_inside && content.find("。") == std::string_view::npos &&
           !ends_with_any(content, U"，、；");
  }

  void check(std::size_t i) {
    const Pair pair = pair_at(i);
    if (runs_[i].matched && runs_[i].partner == pair.close) return;
    const std::string_view content = context_.slice(pair.content());
    if (mark_ == "__" && !has_han(content)) return;  // __init__
    const bool opens = can_open(context_.text, pair.open);
    const bool closes = can_close(context_.text, pair.close);
    // Both could, and yet they do not: another pair is to blame.
    if (opens && closes) return;
    const bool blank_inside = has_blank_ends(content);
    if (blank_inside && !has_han(content) && stands_free(pair)) return;
    if (!blank_inside && context_.options.text("parser") == "cjk-friendly") return;
    report(pair, closes, blank_inside);
  }

  // a ** b ** c: operators, not marks.
  bool stands_free(const Pair& pair) const {
    if (pair.open.begin == leaf_.begin) return false;
    const char32_t before = text::decode_before(context_.text, pair.open.begin).value;
    const char32_t after = text::decode(context_.text, pair.close.end).value;
    return before == U' ' && after == U' ';
  }

  void report(const Pair& pair, bool closes, bool blank_inside) {
    const Range at = closes ? pair.open : pair.close;
    const Range other = closes ? pair.close : pair.open;
    lint::Finding finding{
        .range = at,
        .message = describe(at, closes, blank_inside),
        .related = {{other, {"与它成对的标记", "the mark it was meant to pair with"}}}};
    if (blank_inside) {
      offer_trim(pair, finding);
    } else {
      offer_stars(pair, finding);
      offer_moves(pair, finding);
    }
    sink_.add(std::move(finding));
  }

  text::Bilingual describe(Range at, bool opens, bool blank_inside) const {
    const std::string mark(mark_);
    const char* zh = opens ? "开始" : "结束";
    const char* en = opens ? "open" : "close";
    if (blank_inside)
      return {fmt::format("“{}”内侧有空格，不能{}强调，不会按原意显示", mark, zh),
              fmt::format("{} cannot {} emphasis with a blank inside: it does not render as meant",
                          mark, en)};
    return {fmt::format("“{}”位于“{}”与“{}”之间，不能{}强调，不会按原意显示", mark, before(at),
                        after(at), zh),
            fmt::format("{} cannot {} emphasis between “{}” and “{}”: it does not render as meant",
                        mark, en, before(at), after(at))};
  }

  std::string before(Range at) const {
    const text::CodePoint c = text::decode_before(context_.text, at.begin);
    return std::string(context_.slice({at.begin - c.size, at.begin}));
  }
  std::string after(Range at) const {
    const text::CodePoint c = text::decode(context_.text, at.end);
    return std::string(context_.slice({at.end, at.end + c.size}));
  }

  // --- fixes ---

  void offer_trim(const Pair& pair, lint::Finding& finding) const {
    const std::string_view content = context_.slice(pair.content());
    const auto lead = static_cast<Offset>(content.size() - text::trim_left(content).size());
    const auto tail = static_cast<Offset>(content.size() - text::trim_right(content).size());
    std::vector<Edit> edits;
    if (lead > 0) edits.push_back({{pair.open.end, pair.open.end + lead}, ""});
    if (tail > 0) edits.push_back({{pair.close.begin - tail, pair.close.begin}, ""});
    offer({"删去标记内侧的空格", "Delete the blanks inside the marks"}, lint::FixSafety::kSafe,
          std::move(edits), {pair.open.end + lead, pair.close.begin - tail}, finding);
  }

  void offer_stars(const Pair& pair, lint::Finding& finding) const {
    if (mark_ == "__")
      offer({"改用星号", "Use asterisks"}, lint::FixSafety::kUnsafe,
            {{pair.open, "**"}, {pair.close, "**"}}, pair.content(), finding);
  }

  void offer_moves(const Pair& pair, lint::Finding& finding) const {
    const Range content = pair.content();
    if (is_wrapped(context_.slice(content)) && offer_inside(pair, finding)) return;
    const text::CodePoint last = text::decode_before(context_.text, content.end);
    const Range stop{content.end - last.size, content.end};
    if (ends_with_any(context_.slice(content), U"：，。、；！？:,") && stop.begin > content.begin)
      offer({"把末尾的标点移到标记外面", "Move the punctuation behind the mark"},
            lint::FixSafety::kPick,
            {{stop, ""}, {{pair.close.end, pair.close.end}, std::string(context_.slice(stop))}},
            {content.begin, stop.begin}, finding);
    offer_blanks(pair, finding);
    const Offset bracket = content.begin + trailing_bracket(context_.slice(content));
    if (bracket > content.begin)
      offer({"把括号移到标记外面", "Move the bracket behind the mark"}, lint::FixSafety::kPick,
            {{{bracket, bracket}, std::string(mark_)}, {pair.close, ""}}, {content.begin, bracket},
            finding);
  }

  void offer_blanks(const Pair& pair, lint::Finding& finding) const {
    std::vector<Edit> edits;
    if (!can_open(context_.text, pair.open))
      edits.push_back({{pair.open.begin, pair.open.begin}, " "});
    if (!can_close(context_.text, pair.close))
      edits.push_back({{pair.close.end, pair.close.end}, " "});
    offer({"在标记外侧加空格", "Insert a blank outside the mark"}, lint::FixSafety::kPick,
          std::move(edits), pair.content(), finding);
  }

  // **《“词”》** → 《“**词**”》: through all wrapping pairs.
  bool offer_inside(const Pair& pair, lint::Finding& finding) const {
    Range inner = pair.content();
    while (is_wrapped(context_.slice(inner))) {
      inner.begin += text::decode(context_.text, inner.begin).size;
      inner.end -= text::decode_before(context_.text, inner.end).size;
    }
    return offer({"把标记移到引号或括号里面", "Move the marks inside the quotes or brackets"},
                 lint::FixSafety::kSafe,
                 {{pair.open, ""},
                  {{inner.begin, inner.begin}, std::string(mark_)},
                  {{inner.end, inner.end}, std::string(mark_)},
                  {pair.close, ""}},
                 inner, finding);
  }

  // Where the bracket that ends the content begins; 0 when it does not end in one.
  static Offset trailing_bracket(std::string_view content) {
    if (!ends_with_any(content, U"）)")) return 0;
    for (Offset at = 0; at < content.size();) {
      const text::CodePoint c = text::decode(content, at);
      if ((c.value == U'（' || c.value == U'(') && is_wrapped(content.substr(at)))
        return content[at == 0 ? 0 : at - 1] == ' ' ? 0 : at;
      at += c.size;
    }
    return 0;
  }

  // Adds the fix when the parser confirms that `emphasised` then renders as such; else false.
  bool offer(text::Bilingual title, lint::FixSafety safety, std::vector<Edit> edits,
             Range emphasised, lint::Finding& finding) const {
    lint::Fix fix = lint::make_fix(std::move(title), safety, std::move(edits));
    if (!renders(fix.edits, emphasised)) return false;
    finding.fixes.push_back(std::move(fix));
    return true;
  }

  article::InlineKind kind() const {
    if (mark_ == "~~") return article::InlineKind::kStrikethrough;
    return mark_ == "*" ? article::InlineKind::kEmphasis : article::InlineKind::kStrong;
  }

  bool renders(const text::EditSet& edits, Range emphasised) const {
    if (leaf_.size() > budget_) return false;
    budget_ -= leaf_.size();
    const std::string edited = edits.apply(context_.text);
    const std::size_t size = leaf_.size() + edited.size() - context_.text.size();
    const auto article = article::parse(text::Document(edited.substr(leaf_.begin, size)));
    const std::string_view expected = context_.slice(emphasised);
    // Where the content ends after the edits, in the leaf.
    const Offset last = edits.map_offset(emphasised.end) - leaf_.begin;
    for (const article::TopBlock& top : article->blocks())
      for (const article::Inline& node : top.block->inlines) {
        if (node.kind != kind()) continue;
        const Range content = top.absolute(node.content);
        const bool here = content.begin <= last && content.end + mark_.size() >= last;
        if (here && article->slice(content) == expected) return true;
      }
    return false;
  }

  const lint::BlockContext& context_;
  lint::Sink& sink_;
  std::string_view mark_;
  std::vector<MarkRun> runs_;
  Range leaf_;
  std::size_t& budget_;
};

// Marks that are printed, or bold inside bold, which nobody writes: a pair went wrong.
bool looks_wrong(const article::Block& block, article::IndexRange inlines) {
  article::Index strong_end = 0;
  for (article::Index i = inlines.begin; i < inlines.end; ++i) {
    const article::Inline& node = block.inlines[i];
    if (node.kind == article::InlineKind::kDelimiterRun) return true;
    if (node.kind != article::InlineKind::kStrong) continue;
    if (i < strong_end) return true;
    strong_end = node.end;
  }
  return false;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  std::size_t budget = kVerifiedBytes;
  for_each_leaf(context.block, [&](const article::Node&, article::IndexRange inlines) {
    if (!looks_wrong(context.block, inlines)) return;
    for (const std::string_view mark : {"**", "__", "~~", "*"})
      LeafCheck(context, sink, mark, inlines, budget).run();
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "IN001",
    .name = "emphasis-not-rendered",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "加粗或强调标记没有生效，会原样显示出来",
    .summary_en = "marks of emphasis that do nothing and show up in the text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .silences = kSilences,
    .needs = "*_~",
    .check_block = check_block,
};

}  // namespace trend::checks::inline_emphasis_not_rendered
