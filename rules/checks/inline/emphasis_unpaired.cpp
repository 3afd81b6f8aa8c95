// IN003 emphasis-unpaired: ** that has no partner, or too much of it, and shows up in the text.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "rules/checks/emphasis_runs.h"
#include "rules/checks/prose.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::inline_emphasis_unpaired {
namespace {

using article::Index;
using article::Inline;
using article::InlineKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
一段里的 `**` 是单数：有一个没有配对，读者会看到原样的两个星号。常见于被截断的生成内容（`- **硬件民主化`）、漏掉的结束标记和删改剩下的半截标记。

两种多余的标记也会原样显示：两段加粗相接时中间的四个星号（`**甲****乙**`），以及中间没有文字的一对标记（`** **`）。

能配对却因标点、空格不起作用的由 IN001 报告；乘方、通配符、`**kwargs` 不算。

## 正确

```markdown
- **硬件民主化**：门槛降低

2**10 与 `**` 都不是强调
```

## 错误

```markdown
- **硬件民主化：门槛降低
```

```markdown
门槛降低**，更多人可以参与
```

```markdown
获取**工具****提示词**的办法
```

## 修复

由作者选择：在冒号前或行末补上结束标记，或者删去这个标记。相接的两段加粗合成一段，只有一种读法，属于安全修复；中间没有文字的标记由不安全修复删去。

显示效果：`<li>**硬件民主化：门槛降低</li>`，星号原样出现。
)md";

constexpr std::string_view kDocsEn = R"md(
A paragraph has an odd number of `**`: one of them has no partner, and the reader sees two asterisks. It happens to text that was cut off (`- **open hardware`), and where a mark was forgotten or left over from editing.

Two kinds of surplus marks are printed as well: the four asterisks between two bold texts that touch (`**a****b**`), and a pair with nothing inside (`** **`).

Marks that have a partner but do nothing because of punctuation or blanks belong to IN001; powers, globs and `**kwargs` are left alone.

## Fix

For the author to choose: close the emphasis before the colon or at the end of the line, or delete the mark. Two bold texts that touch are joined to one, which is the only reading and safe; a pair with nothing inside is deleted (not safe).
)md";

bool is_ascii_word(char32_t c) { return text::is_latin_letter(c) || text::is_ascii_digit(c); }

/// a**b, **/*.ts, (**kwargs): no markup.
bool is_operator(std::string_view text, Range run) {
  const char32_t before = text::decode_before(text, run.begin).value;
  const char32_t after = text::decode(text, run.end).value;
  if (before == U' ' && after == U' ') return true;
  if (is_ascii_word(before) && is_ascii_word(after)) return true;
  if (before == U'/' || after == U'/' || before == U'(' || before == U'=') return true;
  return text.substr(run.end).starts_with("kwargs") || text.substr(run.end).starts_with("args");
}

/// Where emphasis that starts at `run` most likely ends: before the first colon of the text behind
/// it, else at the end of the line; nothing when markup comes first.
std::optional<Offset> likely_end(const lint::BlockContext& context, article::IndexRange inlines,
                                 Range run) {
  for (Index i = inlines.begin; i < inlines.end; ++i) {
    const Inline& node = context.block.inlines[i];
    if (node.range.begin != run.end || node.kind != InlineKind::kText) continue;
    const std::string_view behind = context.slice(node.range);
    const std::size_t colon = std::min(behind.find("："), behind.find(": "));
    if (colon != std::string_view::npos && colon > 0)
      return node.range.begin + static_cast<Offset>(colon);
    const bool ends_line = node.range.end >= context.text.size() ||
                           context.text[node.range.end] == '\n' ||
                           context.text[node.range.end] == '\r';
    if (ends_line && !context.slice(node.range).ends_with(' ')) return node.range.end;
  }
  return std::nullopt;
}

void report(const lint::BlockContext& context, article::IndexRange inlines, Range run,
            lint::Sink& sink) {
  lint::Finding finding{
      .range = run,
      .message = {"“**”没有配对，会原样显示出来", "** has no partner and shows up in the text"}};
  const lint::Fix remove =
      lint::make_fix({"删去这个标记", "Delete the mark"}, lint::FixSafety::kPick, {{run, ""}});
  if (can_open(context.text, run)) {
    if (const std::optional<Offset> end = likely_end(context, inlines, run))
      finding.fixes.push_back(lint::make_fix({"补上结束标记", "Close the emphasis"},
                                             lint::FixSafety::kPick, {{{*end, *end}, "**"}}));
  }
  finding.fixes.push_back(remove);
  sink.add(std::move(finding));
}

Range whole_run(std::string_view text, Range run) {
  const char sign = text[run.begin];
  while (run.begin > 0 && text[run.begin - 1] == sign) --run.begin;
  while (run.end < text.size() && text[run.end] == sign) ++run.end;
  return run;
}

/// Marks of a leaf that are printed.
struct Loose {
  std::vector<Range> pairs_of_stars;  ///< **
  std::vector<Range> joints;          ///< ****: between two texts in bold, as a rule
  std::vector<Range> empty;           ///< ** ** and __ __ with the blanks between
  bool joint_takes_one = false;       ///< half of a joint closed the text before it
};

/// No word between the marks; a stop between two ** is the gap between two texts in bold.
bool is_empty_pair(std::string_view text, Range open, Range close) {
  if (open.end == close.begin || text[open.begin] != text[close.begin]) return false;
  const bool stops_too = text[open.begin] == '_';
  for (Offset at = open.end; at < close.begin;) {
    const text::CodePoint c = text::decode(text, at);
    const bool stop = stops_too && text::is_punctuation(c.value);
    if (c.value != U' ' && c.value != U'\t' && !stop) return false;
    at += c.size;
  }
  return true;
}

Loose find_loose(const lint::BlockContext& context, article::IndexRange inlines) {
  Loose loose;
  std::vector<Range> all;
  for (Index i = inlines.begin; i < inlines.end; ++i) {
    const Inline& node = context.block.inlines[i];
    if (node.kind != InlineKind::kDelimiterRun || is_operator(context.text, node.range)) continue;
    const Range whole = whole_run(context.text, node.range);
    const char sign = context.text[whole.begin];
    if (sign == '*' && whole.size() == 4 &&
        (loose.joints.empty() || loose.joints.back() != whole)) {
      loose.joints.push_back(whole);
      if (node.range.size() < 4) loose.joint_takes_one = true;
    } else if (whole.size() == 2 && sign != '~') {
      all.push_back(whole);
    }
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i + 1 < all.size() && is_empty_pair(context.text, all[i], all[i + 1])) {
      loose.empty.push_back({all[i].begin, all[i + 1].end});
      ++i;
    } else if (context.text[all[i].begin] == '*') {
      loose.pairs_of_stars.push_back(all[i]);
    }
  }
  return loose;
}

/// **a****b** without the four in the middle is one text in bold.
bool joins(const lint::BlockContext& context, article::IndexRange inlines, const Loose& loose,
           Range joint) {
  for (Index i = inlines.begin; i < inlines.end; ++i) {
    const Inline& node = context.block.inlines[i];
    if (node.kind != InlineKind::kStrong) continue;
    if (node.content.begin < joint.begin && node.content.end > joint.end) return true;
    if (node.range.end != joint.begin + 2) continue;
    const std::vector<Range>& stars = loose.pairs_of_stars;
    return std::any_of(stars.begin(), stars.end(), [&](Range run) {
      return run.begin > joint.end && can_close(context.text, run);
    });
  }
  return false;
}

void report_joint(Range joint, bool joined, lint::Sink& sink) {
  sink.add({.range = joint,
            .message = joined ? text::Bilingual{"四个星号会原样显示出来：相接的加粗应合成一段",
                                                "four asterisks show up in the text: bold texts "
                                                "that touch are one"}
                              : text::Bilingual{"四个星号没有配对，会原样显示出来",
                                                "**** has no partner and shows up in the text"},
            .fixes = {lint::make_fix({"删去这四个星号", "Delete the four asterisks"},
                                     joined ? lint::FixSafety::kSafe : lint::FixSafety::kPick,
                                     {{joint, ""}})}});
}

void report_empty(const lint::BlockContext& context, Range marks, lint::Sink& sink) {
  const auto is_word = [](char32_t c) {
    return c > U' ' && !text::is_punctuation(c) && !text::is_ascii_punctuation(c);
  };
  const bool between_words = is_word(text::decode_before(context.text, marks.begin).value) &&
                             is_word(text::decode(context.text, marks.end).value);
  constexpr Offset kMark = 2;
  const std::string stop(text::trim(context.slice({marks.begin + kMark, marks.end - kMark})));
  sink.add({.range = marks,
            .message = {"这对标记中间没有文字，会原样显示出来",
                        "these marks have nothing between them and show up in the text"},
            .fixes = {lint::make_fix({"删去这对标记", "Delete the marks"}, lint::FixSafety::kUnsafe,
                                     {{marks, stop.empty() && between_words ? " " : stop}})}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  if (context.block.degraded) return;
  for_each_leaf(context.block, [&](const article::Node&, article::IndexRange inlines) {
    const Loose loose = find_loose(context, inlines);
    for (const Range joint : loose.joints)
      report_joint(joint, joins(context, inlines, loose, joint), sink);
    for (const Range marks : loose.empty) report_empty(context, marks, sink);
    const std::size_t explained = loose.joint_takes_one ? 1 : 0;
    if (loose.pairs_of_stars.size() % 2 == 1 && loose.pairs_of_stars.size() > explained)
      report(context, inlines, loose.pairs_of_stars.back(), sink);
  });
}

// **word</strong>: one slip.
constexpr std::string_view kSilences[] = {"IN010"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "IN003",
    .name = "emphasis-unpaired",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "加粗标记没有配对，会原样显示出来",
    .summary_en = "a mark of emphasis without partner shows up in the text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .needs = "*_~",
    .check_block = check_block,
};

}  // namespace trend::checks::inline_emphasis_unpaired
