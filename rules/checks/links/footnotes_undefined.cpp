// LK017 footnote-undefined: [^x] without a note of that name.
#include <fmt/core.h>

#include <string>
#include <unordered_set>

#include "rules/checks/anchor_facts.h"
#include "rules/lint/rule.h"

namespace trend::checks::links_footnotes_undefined {
namespace {

constexpr std::string_view kDocsZh = R"md(
正文里引用了脚注 `[^甲]`，全文却没有 `[^甲]: …` 这条脚注，读者看到的是原样的 `[^甲]`。

文中一条脚注也没有时，`[^…]` 多半不是脚注，不报告。代码里的不看。

## 错误

```markdown
端侧推理正在普及[^1]，成本也在下降[^2]。

[^1]: 某机构的报告。
```

## 正确

```markdown
端侧推理正在普及[^1]，字符集写作 [^a-z] 或 `[^2]`。

[^1]: 某机构的报告。
```

## 修复

没有自动修复：脚注的内容只有作者知道。

## 同类规则

rumdl MD066，remark no-undefined-references。
)md";

constexpr std::string_view kDocsEn = R"md(
The text calls a footnote `[^a]`, but there is no `[^a]: …` in the article, and readers see `[^a]` as it stands.

Where an article has no footnotes at all, `[^…]` is most likely something else and is not reported, nor is code.

## Fix

There is no fix: only the author knows what the note says.

Like rumdl MD066 and remark no-undefined-references.
)md";

bool is_character_set(std::string_view label) {
  return label.find('-') != std::string_view::npos && label.size() <= 6;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Footnotes& notes = context.facts.get<FootnoteFacts>().notes;
  if (notes.definitions.empty()) return;
  std::unordered_set<std::string_view> defined;
  for (const article::FootnoteDefinition& note : notes.definitions) defined.insert(note.label);
  for (const article::FootnoteReference& call : notes.references) {
    if (defined.contains(call.label) || is_character_set(call.label)) continue;
    const std::string_view written = context.slice(call.range);
    sink.add({.range = call.range,
              .message = {fmt::format("脚注“{}”没有内容：文中没有“{}: …”", written, written),
                          fmt::format("there is no footnote “{}: …”", written)}});
  }
}

constexpr std::string_view kSilences[] = {"LK006"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK017",
    .name = "footnote-undefined",
    .severity = lint::Severity::kError,
    .summary_zh = "引用了不存在的脚注",
    .summary_en = "a footnote is called that does not exist",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kFootnotes | lint::concern::kBeside | lint::concern::kShape,
    .check_article = check_article,
};

}  // namespace trend::checks::links_footnotes_undefined
