// NU014 ordinal-words: 第一, 第二, 第三 in one paragraph go up by one.
#include <fmt/core.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/numbering.h"
#include "rules/article/visible_text.h"
#include "rules/checks/phrases.h"
#include "rules/lint/rule.h"
#include "rules/text/scan.h"

namespace trend::checks::numbering_ordinal_words {
namespace {

constexpr std::string_view kDocsZh = R"md(
一段之内用“第一，……；第二，……”列举时，序数跳过了一个或重复了一个：读者以为漏了一点。多半是删去或合并了一点之后忘了改。

只看同一段（或同一个表格单元、列表项）里从“第一”开始、位于句首且后面有逗号、顿号或冒号的序数。

## 正确

```markdown
原因有三：第一，算力便宜；第二，模型变小；第三，需求增加。
```

## 错误

```markdown
原因有三：第一，算力便宜；第二，模型变小；第四，需求增加。
```

## 修复

没有自动修复：是序数错了还是少了一点，只有作者知道。
)md";

constexpr std::string_view kDocsEn = R"md(
Points counted within a paragraph by `第一，…；第二，…` skip a number or repeat one, and the reader looks for the missing point: one was deleted or merged and the words stayed.

Looked at are ordinals at the start of a clause, behind which a comma, `、` or colon stands, in one paragraph, cell or list item, from `第一` on.

## Right

```markdown
原因有三：第一，算力便宜；第二，模型变小；第三，需求增加。
```

## Wrong

```markdown
原因有三：第一，算力便宜；第二，模型变小；第四，需求增加。
```

## Fix

None: whether the word is wrong or a point is missing, only the author knows.
)md";

struct Ordinal {
  std::uint32_t value = 0;
  text::Range range;  // in the visible text
};

bool begins_clause(std::string_view text, std::size_t at) {
  constexpr std::string_view kBefore[] = {"：", ":", "；", ";"};
  if (begins_sentence(text, at)) return true;
  for (const std::string_view mark : kBefore)
    if (text.substr(0, at).ends_with(mark)) return true;
  return false;
}

std::vector<Ordinal> find_ordinals(std::string_view text) {
  std::vector<Ordinal> found;
  constexpr std::string_view kOrdinal = "第";
  constexpr std::size_t kLongest = 24;
  for (std::size_t at = text::find_word(text, kOrdinal); at != std::string_view::npos;
       at = text::find_word(text, kOrdinal, at + kOrdinal.size())) {
    if (!begins_clause(text, at)) continue;
    // The cut may fall into a character; numbers and marks are far shorter.
    const article::Numbering number = article::parse_numbering(text.substr(at, kLongest));
    const bool ordinal = number.style == article::NumberStyle::kOrdinalUnit &&
                         number.label.empty() && number.numerals == article::Numerals::kHan;
    if (!ordinal || number.range.begin != 0) continue;
    if (number.mark != "，" && number.mark != "、" && number.mark != "：") continue;
    const auto begin = static_cast<text::Offset>(at);
    found.push_back({number.components.front(), {begin, begin + number.digits.end}});
  }
  return found;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  if (context.text.find("第一") == std::string_view::npos) return;
  article::for_each_leaf(context.block, [&](article::IndexRange inlines) {
    if (inlines.empty()) return;
    const article::VisibleText shown(context.block, inlines, context.text);
    const std::vector<Ordinal> ordinals = find_ordinals(shown.text());
    if (ordinals.empty() || ordinals.front().value != 1) return;
    for (std::size_t i = 1; i < ordinals.size(); ++i) {
      const std::uint32_t expected = ordinals[i - 1].value + 1;
      const std::uint32_t value = ordinals[i].value;
      if (value == expected || value == 1) continue;
      const text::Range range = shown.to_block(ordinals[i].range);
      const std::string right = "第" + article::chinese_numeral(expected);
      sink.add({.range = range,
                .message = {fmt::format("“第{}”之后应为“{}”，实际是“第{}”",
                                        article::chinese_numeral(expected - 1), right,
                                        article::chinese_numeral(value)),
                            fmt::format("expected {} after 第{}, found 第{}", right,
                                        article::chinese_numeral(expected - 1),
                                        article::chinese_numeral(value))},
                .related = {{shown.to_block(ordinals[i - 1].range),
                             {"前一个序数", "the ordinal before"}}}});
    }
  });
}

constexpr std::string_view kWords[] = {"第一"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "NU014",
    .name = "ordinal-words",
    .severity = lint::Severity::kInfo,
    .summary_zh = "一段之内“第一、第二”的序数跳号或重复",
    .summary_en = "ordinals such as 第一, 第二 skip or repeat a number within a paragraph",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .words = kWords,
    .check_block = check_block,
};

}  // namespace trend::checks::numbering_ordinal_words
