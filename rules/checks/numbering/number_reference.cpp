// NU012 number-reference: 见 2.3 节, 表 3 and the like lead to a part that exists.
#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/article/mention_scan.h"
#include "rules/article/mention_words.h"
#include "rules/article/mentions.h"
#include "rules/article/visible_text.h"
#include "rules/lint/rule.h"

namespace trend::checks::numbering_number_reference {
namespace {

constexpr std::string_view kDocsZh = R"md(
正文说“见 2.4 节”“如表 3 所示”，文章里却没有这一节、这张表：读者翻遍全文也找不到。多半是删去或重新编号之后忘了改，或者模型编造了出处。

只在文章确实给这类部分编了号时报告：有编号的标题才检查“第 4 章”，有“表 1”这样的题注才检查“表 3”。书名号里的书和明说是别的文献的图表（“该论文图 2”）不算；可能另有所指的写法不报告。

## 正确

```markdown
## 1. 算力

详见 2.1 节。

## 2. 能效

### 2.1 现状
```

## 错误

```markdown
## 1. 算力

详见 2.4 节。

## 2. 能效

### 2.1 现状

### 2.2 路线
```

## 修复

改为编号与之相邻的部分，由作者选择。
)md";

constexpr std::string_view kDocsEn = R"md(
The text sends the reader to section 2.4 or table 3, and the article has no such part. It was deleted or numbered anew, or a model made the reference up.

Reported only where the article does number parts of that kind: sections with numbers, captions such as “Table 1”. Chapters of books in 《》 and figures of another work are none of it, and wording that may mean something else is left alone.

## Right

```markdown
## 1. Computing power

See section 2.1.

## 2. Efficiency

### 2.1 State
```

## Wrong

```markdown
## 1. Computing power

See section 2.4.

## 2. Efficiency

### 2.1 State

### 2.2 Routes
```

## Fix

Names the part with the number below or above instead (pick).
)md";

using article::Mention;
using article::Part;
using article::PartKind;

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  article::for_each_leaf(context.block, [&](article::IndexRange inlines) {
    if (inlines.empty()) return;
    const article::VisibleText shown(context.block, inlines, context.text);
    for (const article::RawMention& raw : article::read_mentions(shown.text()))
      if (raw.form == article::MentionForm::kNumber && raw.trust == article::Trust::kAlways)
        survey.push_back({shown.to_block(raw.range), static_cast<std::uint8_t>(raw.kind)});
  });
}

// 表 3：… in front of a line is a caption, whether it belongs to a table here or not.
bool looks_like_caption(std::string_view text, text::Range mention) {
  std::size_t at = mention.begin;
  while (at > 0 && std::string_view("*_> \t").find(text[at - 1]) != std::string_view::npos) --at;
  if (at > 0 && text[at - 1] != '\n' && text[at - 1] != '\r') return false;
  const std::string_view rest = text.substr(mention.end);
  constexpr std::string_view kMarks[] = {"：", ":", ".", "．", "、", " ", "*", "\n", "\r", "　"};
  return rest.empty() ||
         std::ranges::any_of(kMarks, [&](std::string_view mark) { return rest.starts_with(mark); });
}

using Components = std::vector<std::uint32_t>;

// The numbered parts by kind and by what stands before the last component of their number, sorted
// by that component.
class NumberedParts {
 public:
  explicit NumberedParts(const std::vector<Part>& parts) {
    for (const Part& part : parts)
      if (part.number) by_prefix_[{part.kind, prefix_of(part.number)}].push_back(&part);
    for (auto& entry : by_prefix_) std::ranges::stable_sort(entry.second, {}, last_of);
  }

  /// The parts with the number below and with the one above the one that was meant.
  std::vector<const Part*> neighbours(const Mention& mention) const {
    const auto found = by_prefix_.find({mention.kind, prefix_of(mention.number)});
    if (found == by_prefix_.end()) return {};
    const std::vector<const Part*>& parts = found->second;
    const auto above =
        std::ranges::lower_bound(parts, mention.number.components.back(), {}, last_of);
    std::vector<const Part*> result;
    if (above != parts.begin()) result.push_back(*(above - 1));
    if (above != parts.end()) result.push_back(*above);
    return result;
  }

 private:
  static std::uint32_t last_of(const Part* part) { return part->number.components.back(); }
  static Components prefix_of(const article::Numbering& number) {
    return {number.components.begin(), number.components.end() - 1};
  }

  std::map<std::pair<PartKind, Components>, std::vector<const Part*>> by_prefix_;
};

text::Bilingual kind_name(PartKind kind) {
  switch (kind) {
    case PartKind::kTable:
      return {"表", "table"};
    case PartKind::kFigure:
      return {"图", "figure"};
    case PartKind::kSection:
      break;
  }
  return {"章节", "section"};
}

void report(const lint::ArticleContext& context, const NumberedParts& parts, const Mention& mention,
            lint::Sink& sink) {
  const std::string_view written = context.slice(mention.range);
  const text::Bilingual kind = kind_name(mention.kind);
  lint::Finding finding{
      .range = mention.range,
      .message = {
          fmt::format("“{}”所指的{}在文中不存在", written, kind.zh),
          fmt::format("“{}” refers to a {} that the article does not have", written, kind.en)}};
  for (const Part* part : parts.neighbours(mention)) {
    const std::string_view number =
        context.slice({part->number.range.begin, part->number.digits.end});
    finding.related.push_back({part->number.range,
                               {fmt::format("编号接近的{}", kind.zh),
                                fmt::format("a {} with a number like it", kind.en)}});
    const std::string digits(context.slice(part->number.digits));
    if (part->number.numerals != mention.number.numerals || digits.empty()) continue;
    finding.fixes.push_back(
        lint::make_fix({fmt::format("改指“{}”", number), fmt::format("Refer to “{}”", number)},
                       lint::FixSafety::kPick, {{mention.number.digits, digits}}));
  }
  sink.add(std::move(finding));
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  // Others lead somewhere or are no mentions: their blocks need not be read again.
  std::vector<article::TopBlock> sighted;
  for (std::uint8_t kind = 0; kind < 3; ++kind)
    surveyed.for_each(kind, [&](text::Range range) {
      sighted.push_back(*context.article.block_at(range.begin));
    });
  if (sighted.empty()) return;
  std::ranges::sort(sighted, {}, &article::TopBlock::offset);
  const auto repeated = std::ranges::unique(sighted, {}, &article::TopBlock::offset);
  sighted.erase(repeated.begin(), repeated.end());
  const article::Mentions all = article::find_mentions(context.article, sighted);
  const auto numbers = [&](PartKind kind) {
    return std::ranges::count_if(
        all.parts, [&](const Part& part) { return part.kind == kind && part.number; });
  };
  const bool numbered[] = {numbers(PartKind::kSection) > 1, numbers(PartKind::kTable) > 0,
                           numbers(PartKind::kFigure) > 0};
  const NumberedParts parts(all.parts);
  for (const Mention& mention : all.mentions) {
    if (mention.form != article::MentionForm::kNumber || mention.target != article::kNone) continue;
    if (!numbered[static_cast<std::size_t>(mention.kind)]) continue;
    if (looks_like_caption(context.article.text(), mention.range)) continue;
    report(context, parts, mention, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "NU012",
    .name = "number-reference",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kPick,
    .summary_zh = "“见 2.3 节”“表 3”所指的部分不存在",
    .summary_en = "a reference such as “section 2.3” or “table 3” leads nowhere",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kParts,
    .words = article::kLeads,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::numbering_number_reference
