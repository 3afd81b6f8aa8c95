// ST016 empty-section: a heading is followed by text before the next one of its level.
#include <fmt/core.h>

#include <string>
#include <string_view>
#include <vector>

#include "rules/checks/outline.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::structure_empty_section {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题之后没有任何内容，就到了下一个同级或更高级的标题，或者到了文章末尾：读者点开目录里的这一节，看到的只有标题。多半是模板没有填完，或者模型写到这里就停了。

只隔着分隔线也算空。标题本身就是内容的不报告：含链接或图片的标题（文摘里的条目），题目之下以破折号开头的副题，以及“全文完”“END”之类的结束标记。连着几节都空，只在第一节报告一次。

## 正确

```markdown
## 算力

推理成本继续下降。

## 能效

### 现状

能耗下降三成。
```

```markdown
### [一篇文章](https://example.org/a)

### [另一篇文章](https://example.org/b)
```

## 错误

```markdown
## 算力

## 能效

能耗下降三成。
```

```markdown
## 能效

能耗下降三成。

## 结语
```

## 修复

没有自动修复：补写、删去还是降级，只有作者知道。
)md";

constexpr std::string_view kDocsEn = R"md(
Nothing stands between a heading and the next one of the same or a higher level, or the end of the article: who follows the table of contents finds a heading and no text. A template was not filled in, or a model stopped here.

A section that holds rules (`---`) only is empty too. Headings that are content themselves are left alone: those with a link or an image (entries of a digest), a subtitle that starts with a dash below the title, and marks such as “The End”. Of several empty sections in a row the first is reported.

## Right

```markdown
## Computing power

Inference keeps getting cheaper.

## Efficiency

### State

Energy use is down by a third.
```

```markdown
### [An article](https://example.org/a)

### [Another one](https://example.org/b)
```

## Wrong

```markdown
## Computing power

## Efficiency

Energy use is down by a third.
```

```markdown
## Efficiency

Energy use is down by a third.

## Conclusion
```

## Fix

None: whether to write the section, to delete it or to demote what follows, only the author knows.

Equivalents: rumdl MD082.
)md";

using article::BlockKind;
using article::InlineKind;

// A heading that is an entry by itself: it links somewhere, shows a picture or only closes the
// text.
bool is_content(const article::Section& section) {
  constexpr std::string_view kEndMarks[] = {"完",  "全文完", "本文完", "本期完",  "end",
                                            "fin", "theend", "谢谢",   "感谢阅读"};
  const article::Block& block = section.heading.block();
  const article::IndexRange inlines = section.heading.node().inlines;
  for (Index i = inlines.begin; i < inlines.end; ++i) {
    const InlineKind kind = block.inlines[i].kind;
    if (kind == InlineKind::kLink || kind == InlineKind::kImage || kind == InlineKind::kAutolink)
      return true;
  }
  const std::string title = text::fold_title(section.detail().text);
  if (title.empty()) return true;  // ST009 says so
  for (const std::string_view mark : kEndMarks)
    if (title == mark) return true;
  return section.detail().text.find("://") != std::string::npos;
}

// A subtitle right below the title: ## ——面向初学者.
bool is_subtitle(const Outline& outline, Index i) {
  constexpr std::string_view kDashes[] = {"—", "–", "-"};
  if (i != 1 || outline[i].parent != 0) return false;
  for (const std::string_view dash : kDashes)
    if (outline[i].title.starts_with(dash)) return true;
  return false;
}

// The block that follows the heading, rules (---) passed over, or null at the end.
const article::TopBlock* next_content(const article::Article& article,
                                      const article::Section& section) {
  const article::TopBlock* next = &section.heading.top() + 1;
  const article::TopBlock* const end = article.blocks().data() + article.blocks().size();
  while (next != end && (next->block->nodes.empty() ||
                         next->block->nodes.front().kind == BlockKind::kThematicBreak)) {
    if (!next->block->definitions.empty()) return next;
    ++next;
  }
  return next == end ? nullptr : next;
}

bool is_empty(const article::Article& article, const Outline& outline, Index i) {
  const Heading& heading = outline[i];
  if (heading.section == kNone || heading.end > i + 1 || is_subtitle(outline, i)) return false;
  const article::Section& section = article.sections()[heading.section];
  if (!section.heading.block().definitions.empty() || is_content(section)) return false;
  const article::TopBlock* next = next_content(article, section);
  if (next == nullptr) return true;
  return i + 1 < outline.size() && next->range().contains(outline[i + 1].range.begin) &&
         next->block->nodes.front().kind == BlockKind::kHeading;
}

void report(const Outline& outline, const std::vector<Index>& run, bool at_end, lint::Sink& sink) {
  lint::Finding finding{.range = outline[run.front()].content};
  if (run.size() > 1) {
    finding.message = {
        fmt::format("从这里起连续 {} 节只有标题，没有内容", run.size()),
        fmt::format("{} sections in a row, from here on, have a heading and no text", run.size())};
    for (std::size_t i = 1; i < run.size() && i < 8; ++i)
      finding.related.push_back(
          {outline[run[i]].content, {"同样没有内容", "without text as well"}});
  } else if (at_end) {
    finding.message = {"文章结束于这个标题，后面没有内容",
                       "the article ends with this heading: expected text below it"};
  } else {
    finding.message = {"这一节只有标题，没有内容", "this section has a heading and no text"};
  }
  sink.add(std::move(finding));
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Outline& outline = context.facts.get<Outline>();
  if (outline.size() == 1) return;  // an article that is only being begun
  std::vector<Index> run;
  for (Index i = 0; i < outline.size(); ++i) {
    if (is_empty(context.article, outline, i)) {
      run.push_back(i);
    } else if (!run.empty()) {
      report(outline, run, false, sink);
      run.clear();
    }
  }
  if (!run.empty()) report(outline, run, run.back() + 1 == outline.size(), sink);
}

constexpr std::string_view kSilences[] = {"ST017"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST016",
    .name = "empty-section",
    .severity = lint::Severity::kWarning,
    .summary_zh = "一节只有标题，没有内容",
    .summary_en = "a section with a heading and no text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kOutline | lint::concern::kLeads | lint::concern::kDefinitions,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_empty_section
