// IN013 math-unpaired: an odd number of $$.
#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::inline_math_unpaired {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kMark = "$$";

constexpr std::string_view kDocsZh = R"md(
全文的 `$$` 是单数：有一个公式没有结束，后面的公式与正文全部颠倒，直到文章末尾。

全文一起配对，跨段落的公式（`$$` 独占一行）也能对上；代码里的不算。两个 `$$` 之间隔着标题或空行时，报告前一个；否则报告最后一个。

## 正确

```markdown
$$
E = mc^2
$$

行内 $$a + b$$ 也可以
```

## 错误

```markdown
$$
E = mc^2

后面的正文。
```

## 修复

在哪里结束只有作者知道，不提供修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The article has an odd number of `$$`: one formula never ends, and formulas and text change places from there to the end.

They are matched over the whole article, so that formulas over several paragraphs fit; none in code counts. Where a heading or a blank line lies between two of them, the first is reported, else the last.

## Fix

None: only the author knows where the formula ends.
)md";

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  if (context.text.find(kMark) == std::string_view::npos) return;
  for (const Range run : text_runs(context)) {
    const std::string_view text = context.slice(run);
    for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at)) {
      const std::size_t end = std::min(text.find_first_not_of('$', at), text.size());
      const Offset begin = run.begin + static_cast<Offset>(at);
      if (end - at == kMark.size()) survey.push_back({{begin, begin + 2}, 0});
      at = end;
    }
  }
}

/// No formula reaches over a blank line, which a paragraph or a heading stands behind.
bool is_formula(const lint::ArticleContext& context, Range open, Range close) {
  const std::string_view between = context.slice({open.end, close.begin});
  for (std::size_t at = between.find('\n'); at != std::string_view::npos;
       at = between.find('\n', at + 1)) {
    const std::size_t end = between.find('\n', at + 1);
    if (end != std::string_view::npos && text::is_blank(between.substr(at, end - at))) return false;
  }
  return true;
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  if (surveyed.count(0) % 2 == 0) return;
  std::vector<Range> marks;
  surveyed.for_each(0, [&](Range range) { marks.push_back(range); });
  Range odd = marks.back();
  for (std::size_t i = 0; i + 1 < marks.size(); i += 2) {
    if (is_formula(context, marks[i], marks[i + 1])) continue;
    odd = marks[i];
    break;
  }
  const std::string count = std::to_string(marks.size());
  sink.add({.range = odd,
            .message = {"“$$”没有配对：全文有 " + count + " 个，后面的公式与正文会颠倒",
                        "$$ has no partner (the article holds " + count +
                            "): formulas and text change places behind it"}});
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "IN013",
    .name = "math-unpaired",
    .summary_zh = "公式的“$$”没有配对",
    .summary_en = "the $$ of a formula has no partner",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "$",
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::inline_math_unpaired
