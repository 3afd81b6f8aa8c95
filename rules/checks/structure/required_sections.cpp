// ST021 required-sections: the sections that a project asks for are there, in order.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rules/checks/outline.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::structure_required_sections {
namespace {

constexpr std::string_view kDocsZh = R"md(
项目规定的章节缺了一个，或者次序不对。选项 `sections` 列出标题里应当出现的词，按次序；设了这个选项才检查。

比较时忽略编号、全半角、空格和标点，标题里包含这个词就算有。

## 正确

```markdown sections=背景,结语
# 推理芯片观察

## 1. 背景

## 2. 算力

## 结语
```

## 错误

```markdown sections=背景,结语
# 推理芯片观察

## 1. 背景

## 2. 算力
```

## 修复

在文章末尾补上缺少的标题；内容要由作者来写，所以不算安全修复。

同类规则：markdownlint MD043。
)md";

constexpr std::string_view kDocsEn = R"md(
A section that the project asks for is missing or out of order. The option `sections` lists words that headings must hold, in order; nothing is checked unless it is set.

Numbers, width, blanks and punctuation do not count, and a heading may say more than the word.

## Right

```markdown sections=Background,Conclusion
# Inference chips

## 1. Background

## 2. Computing power

## Conclusion
```

## Wrong

```markdown sections=Background,Conclusion
# Inference chips

## 1. Background

## 2. Computing power
```

## Fix

Adds the missing heading at the end; its text is the author's to write, so the fix is not safe.

Equivalents: markdownlint MD043.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "sections",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = "",
                                          .choices = {},
                                          .zh = "标题里应当依次出现的词。",
                                          .en = "The words that headings must hold, in order."}};

// The first heading from `from` on that holds `word`, or the outline's size.
Index find_section(const Outline& outline, Index from, const std::string& word) {
  for (Index i = from; i < outline.size(); ++i)
    if (outline[i].folded.find(word) != std::string::npos) return i;
  return outline.size();
}

lint::Fix append_heading(const article::Article& article, const Outline& outline,
                         const std::string& title) {
  const std::string line_end(article.document().line_end());
  const int level = outline.size() > 1 ? std::max(2, outline[outline.size() - 1].level) : 2;
  std::string inserted = std::string(static_cast<std::size_t>(level), '#') + " " + title + line_end;
  const text::Offset end = article.envelope().body.end;
  const std::string_view before = article.text().substr(0, end);
  const bool open = !before.empty() && !before.ends_with('\n') && !before.ends_with('\r');
  if (!before.empty()) inserted = (open ? line_end + line_end : line_end) + inserted;
  return lint::make_fix(
      {fmt::format("在末尾补上“{}”", title), fmt::format("Add “{}” at the end", title)},
      lint::FixSafety::kUnsafe, {{{end, end}, inserted}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Outline& outline = context.facts.get<Outline>();
  if (outline.size() == 0) return;
  Index next = 0;
  for (const std::string& title : context.options.list("sections")) {
    const std::string word = text::fold_title(title);
    if (word.empty()) continue;
    const Index found = find_section(outline, next, word);
    if (found < outline.size()) {
      next = found + 1;
      continue;
    }
    const Index earlier = find_section(outline, 0, word);
    if (earlier < outline.size()) {
      sink.add({.range = outline[earlier].content,
                .message = {fmt::format("规定的章节“{}”不在它的次序上", title),
                            fmt::format("the required section “{}” is out of order", title)}});
      continue;
    }
    sink.add({.range = outline[outline.size() - 1].range,
              .message = {fmt::format("缺少规定的章节“{}”", title),
                          fmt::format("the required section “{}” is missing", title)},
              .fixes = {append_heading(context.article, outline, title)}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST021",
    .name = "required-sections",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kAuto,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "缺少规定的章节",
    .summary_en = "a required section is missing",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kOutline | lint::concern::kEnd,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_required_sections
