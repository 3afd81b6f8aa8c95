// ST007 heading-style: headings are written as most of them are, with # in front.
#include <fmt/core.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/checks/damaged_headings.h"
#include "rules/checks/lines.h"
#include "rules/lint/rule.h"

namespace trend::checks::structure_heading_style {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题的写法应当一致：多数标题以 `#` 开头时，个别用下划线（`===`、`---`）书写或末尾又带井号的标题，会被按 `## ` 检索、生成目录的工具漏掉。

至少四个标题、四分之三以上以 `#` 开头且末尾不带井号时，才报告其余几个。

## 正确

```markdown
# 推理芯片观察

## 算力

## 能效

## 成本
```

## 错误

```markdown
# 推理芯片观察

算力
----

## 能效

## 成本 ##

## 生态

## 人才

## 政策

## 结语
```

## 修复

改成以 `#` 开头的写法；显示结果不变，属于安全修复。

同类规则：markdownlint MD003，remark-lint heading-style。
)md";

constexpr std::string_view kDocsEn = R"md(
Headings are written in one way: where most begin with `#`, a few underlined ones (`===`, `---`) or ones with closing hashes are missed by tools that look for `## `.

Reported where there are four headings or more and three quarters of them begin with `#` and have no closing hashes.

## Right

```markdown
# Inference chips

## Computing power

## Efficiency

## Cost
```

## Wrong

```markdown
# Inference chips

Computing power
---------------

## Efficiency

## Cost

## Ecosystem
```

## Fix

Writes them with `#` in front; the page stays as it is, and the fix is safe.

Equivalents: markdownlint MD003, remark-lint heading-style.
)md";

constexpr std::size_t kFewestHeadings = 4;

struct Odd {
  const article::Section* section = nullptr;
  text::Range closing;  // blanks and hashes at the end; empty for an underlined heading
};

text::Range closing_hashes(const article::Section& section) {
  if (!section.heading.top().traits.closed) return {};
  return section.heading.absolute({section.detail().content.end, section.heading.node().range.end});
}

// The edit that writes an underlined heading with hashes, or nothing where that is not certain.
std::vector<text::Edit> with_hashes(const article::Article& article,
                                    const article::Section& section) {
  const text::Range content = section.heading.absolute(section.detail().content);
  const std::string_view title = article.slice(content);
  const text::Document& document = article.document();
  const std::size_t line = document.lines().line_of(content.begin);
  const bool one_line = title.find_first_of("\r\n") == std::string_view::npos;
  const bool at_margin = line_begin(article.text(), content.begin) == content.begin;
  const bool free = line == 0 || is_blank_line(document, line - 1);
  if (!one_line || !at_margin || !free || title.ends_with('#')) return {};
  const text::Range underline = section.heading.absolute(section.detail().marker);
  return {{{content.begin, content.begin}, section.level == 1 ? "# " : "## "},
          {{content.end, underline.end}, ""}};
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Article& article = context.article;
  const bool atx_only = writes_atx_only(article);
  std::vector<Odd> odd;
  std::size_t usual = 0;
  for (const article::Section& section : article.sections()) {
    if (atx_only && is_accidental_setext(article, section.heading)) continue;
    const text::Range closing = closing_hashes(section);
    if (section.heading.top().traits.setext || !closing.empty()) {
      odd.push_back({&section, closing});
    } else {
      ++usual;
    }
  }
  const std::size_t total = usual + odd.size();
  if (odd.empty() || total < kFewestHeadings || usual * 4 < total * 3) return;
  for (const Odd& one : odd) {
    const bool setext = one.closing.empty();
    const text::Range marker = one.section->heading.absolute(one.section->detail().marker);
    std::vector<text::Edit> edits =
        setext ? with_hashes(article, *one.section) : std::vector<text::Edit>{{one.closing, ""}};
    lint::Finding finding{
        .range = setext ? marker : one.closing,
        .message =
            setext ? text::Bilingual{fmt::format("另外 {} 个标题以 # 开头，这个用下划线", usual),
                                     fmt::format("{} headings begin with #, this one is "
                                                 "underlined",
                                                 usual)}
                   : text::Bilingual{
                         fmt::format("另外 {} 个标题末尾没有井号，这个有", usual),
                         fmt::format("{} headings have no closing hashes, this one has", usual)}};
    if (!edits.empty())
      finding.fixes.push_back(lint::make_fix({"改成其他标题的写法", "Write it like the others"},
                                             lint::FixSafety::kSafe, std::move(edits)));
    sink.add(std::move(finding));
  }
}

constexpr std::string_view kSilences[] = {"ST005"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST007",
    .name = "heading-style",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "标题的写法与多数标题不一致",
    .summary_en = "a heading is not written like most of them",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kHeadings | lint::concern::kBeside,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_heading_style
