// MD053 link-image-reference-definitions: definitions that some link needs.
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "rules/checks/anchor_facts.h"
#include "rules/checks/link_labels.h"
#include "rules/checks/markdownlint/leaves.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::markdownlint_md053 {
namespace {

constexpr std::string_view kDocsZh = R"md(
链接定义没有用处：没有链接引用它，或者前面已经有同名的定义。脚注的定义同样检查。名称为 `//` 的定义当作注释，不报告。

判断与 markdownlint MD053 一致。我们自己的 LK007 报告没有引用的，LK023 报告重复的，脚注另有规则。

## 正确

```markdown
详见[报告][r1]。

[r1]: https://example.org/report
```

## 错误

```markdown
详见报告。

[r1]: https://example.org/report
```

## 修复

删去整行。只在定义占一行、不在引用里、并且不是脚注时；显示不变，属于安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A definition is of no use: no link refers to it, or an earlier one has the same label. Footnotes are held to the same. A definition of `//` is a comment and fine.

Judges as markdownlint MD053 does. Our own LK007 reports unused definitions and LK023 repeated ones; footnotes have rules of their own.

## Fix

Deletes the line, where the definition takes just one, stands in no quote and is no footnote; the page stays the same, so the fix is safe.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "ignored_definitions",
     .type = lint::OptionType::kTextList,
     .default_value = "//",
     .zh = "不检查的名称；默认把 [//] 当作注释。",
     .en = "Labels to leave alone; by default [//], which serves as a comment."}};

using text::Range;

struct Definition {
  Range range;
  std::string label;  // folded
  bool footnote = false;
};

std::vector<Definition> find_all(const lint::ArticleContext& context) {
  std::vector<Definition> all;
  for (const PlacedDefinition& placed : find_definitions(context.article))
    all.push_back({placed.range, placed.definition->label, false});
  for (const article::FootnoteDefinition& note :
       context.facts.get<FootnoteFacts>().notes.definitions)
    all.push_back({note.range, "^" + note.label, true});
  std::sort(all.begin(), all.end(),
            [](const Definition& a, const Definition& b) { return a.range < b.range; });
  return all;
}

/// Labels that something refers to, whether or not it may.
std::set<std::string> find_used(const lint::ArticleContext& context) {
  std::set<std::string> used;
  for (std::string& label : find_used_labels(context.article)) used.insert(std::move(label));
  for (const article::FootnoteReference& note : context.facts.get<FootnoteFacts>().notes.references)
    used.insert("^" + note.label);
  for (const md::Leaf& leaf : md::leaves(context))
    for (const md::LooseReference& reference : leaf.references)
      if (const auto label = context.slice(reference.label); !label.starts_with('^'))
        used.insert(text::fold_label(label));
  return used;
}

void report(const lint::ArticleContext& context, const Definition& definition, bool repeated,
            lint::Sink& sink) {
  const text::Document& document = context.article.document();
  const std::size_t line = document.lines().line_of(definition.range.begin);
  Range range = definition.range;
  range.end = std::min(range.end, document.line_range(line).end);
  const std::string label(definition.label);
  lint::Finding finding{.range = range,
                        .message = repeated
                                       ? text::Bilingual{"“[" + label + "]”前面已经定义过",
                                                         "[" + label + "] has been defined before"}
                                       : text::Bilingual{"没有链接引用“[" + label + "]”",
                                                         "nothing refers to [" + label + "]"}};
  const Range whole = document.lines().full(line);
  const bool one_line = definition.range.end <= whole.end;
  const bool bare = text::trim_left(context.slice(whole)).starts_with('[');  // in no quote or item
  if (one_line && bare && !definition.footnote)
    finding.fixes = {lint::make_fix({"删去这个定义", "Delete the definition"},
                                    lint::FixSafety::kSafe, {{whole, ""}})};
  sink.add(std::move(finding));
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::vector<Definition> all = find_all(context);
  if (all.empty()) return;
  const std::set<std::string> used = find_used(context);
  std::set<std::string> ignored;
  for (const std::string& label : context.options.list("ignored_definitions"))
    ignored.insert(text::fold_label(label));
  std::set<std::string_view> seen;
  std::size_t below_note = std::string::npos;  // a line that belongs to the footnote above it
  for (const Definition& definition : all) {
    const text::LineIndex& lines = context.article.document().lines();
    const bool swallowed =
        !definition.footnote && lines.line_of(definition.range.begin) == below_note;
    if (definition.footnote || swallowed) below_note = lines.line_of(definition.range.end) + 1;
    if (swallowed || ignored.count(definition.label) > 0) continue;
    const bool repeated = !seen.insert(definition.label).second;
    if (repeated || used.count(definition.label) == 0) report(context, definition, repeated, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD053",
    .name = "link-image-reference-definitions",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "链接定义没有用处",
    .summary_en = "a definition that nothing needs",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md053
