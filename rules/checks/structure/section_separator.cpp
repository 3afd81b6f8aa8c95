// ST025 section-separator: a rule stands before every section of a level, or before none.
#include <fmt/core.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/checks/outline.h"
#include "rules/lint/rule.h"

namespace trend::checks::structure_section_separator {
namespace {

constexpr std::string_view kDocsZh = R"md(
多数二级标题之前都有分隔线 `---`，个别几个却没有：页面上这几节看起来像是上一节的一部分。

至少四个二级标题、三分之二以上（不计第一个）之前有分隔线时，才报告缺少的几处；全文只有一两处分隔线的写法不算。结语、参考文献之类收尾的标题不报告。

## 正确

```markdown
## 算力

文。

---

## 能效

文。

---

## 成本

文。
```

## 错误

```markdown
## 算力

文。

---

## 能效

文。

---

## 成本

文。

## 生态

文。

---

## 人才

文。
```

## 修复

在标题之前插入分隔线。页面会多出一条线，所以不算安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Most sections of level two have a rule (`---`) before them and some have not: on the page these look like part of the section above.

Reported where there are four such sections at least and two thirds of them (the first one aside) have a rule; a rule here and there is no habit. Conclusions, references and the like are left alone.

## Right

```markdown
## Computing power

Text.

---

## Efficiency

Text.

---

## Cost

Text.
```

## Wrong

```markdown
## Computing power

Text.

---

## Efficiency

Text.

---

## Cost

Text.

## Ecosystem

Text.

---

## People

Text.
```

## Fix

Inserts a rule before the heading. The page shows one more line: the fix is not safe.
)md";

constexpr std::string_view kStyles[] = {"auto", "always"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "auto",
     .choices = kStyles,
     .zh = "照多数二级标题（auto），还是每个之前都要有分隔线（always）。",
     .en = "As before most sections of level two (auto), or before each (always)."}};

constexpr std::size_t kFewestSections = 3;  // the first one aside

bool has_rule_above(const article::Article& article, const article::Section& section) {
  const article::TopBlock* top = &section.heading.top();
  if (top == article.blocks().data()) return false;
  const article::Block& above = *(top - 1)->block;
  if (above.nodes.empty()) return false;
  const article::Node& node = above.nodes.front();
  // A rule right below text, which made a heading of it, was meant as one.
  if (node.kind == article::BlockKind::kHeading) return above.heading(node).setext;
  return node.kind == article::BlockKind::kThematicBreak;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Article& article = context.article;
  std::vector<const article::Section*> without;
  const article::Section* model = nullptr;
  std::size_t total = 0;
  bool first = true;
  for (const Heading& heading : context.facts.get<Outline>().headings()) {
    if (heading.level != 2 || heading.section == kNone) continue;
    const article::Section& section = article.sections()[heading.section];
    const bool rule = has_rule_above(article, section);
    if (!first) {
      ++total;
      if (!rule) without.push_back(&section);
      if (rule && model == nullptr) model = &section;
    }
    first = false;
  }
  if (without.empty()) return;
  const bool always = context.options.text("style") == "always";
  const std::size_t with = total - without.size();
  if (!always && (total < kFewestSections || with * 3 < total * 2)) return;
  const std::string line_end(article.document().line_end());
  for (const article::Section* section : without) {
    if (section_role(section->detail().text) == SectionRole::kClosing && !always) continue;
    const text::Offset at = section->heading_range.begin;
    text::Bilingual message = {
        fmt::format("{} 个二级标题之前有分隔线，这里没有", with),
        fmt::format("{} sections of level two have a rule before them, this has none", with)};
    if (always)
      message = {"二级标题之前应有分隔线", "expected a rule before a section of level two"};
    lint::Finding finding{
        .range = section->heading.absolute(section->detail().marker),
        .message = std::move(message),
        .fixes = {lint::make_fix({"插入分隔线", "Insert a rule"}, lint::FixSafety::kUnsafe,
                                 {{{at, at}, "---" + line_end + line_end}})}};
    if (model != nullptr)
      finding.related.push_back(
          {model->heading_range, {"前面有分隔线的标题", "a heading with a rule before it"}});
    sink.add(std::move(finding));
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST025",
    .name = "section-separator",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "多数章节之前有分隔线，个别没有",
    .summary_en = "a rule before most sections, but not before all",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kOutline | lint::concern::kThematicBreaks | lint::concern::kLeads,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_section_separator
