// AI020 cliche-opening (off): a section that opens with 随着…的快速发展 or 在当今…时代.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "rules/checks/block_removal.h"
#include "rules/checks/phrases.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::generated_cliche_opening {
namespace {

using article::BlockKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
一节的第一句是套话：“随着人工智能技术的快速发展”“在当今数字化时代”“In today's fast-paced world”。模型几乎每节都这样开头，读者要跳过它才看到内容。文风是各家的事，所以默认不开。

只看文章和各节的第一段，只看第一句的开头。

## 错误

```markdown
## 背景

随着人工智能技术的飞速发展，推理成本备受关注。
```

## 正确

```markdown
## 背景

推理成本一年下降了七成。随着硬件的快速发展，还会下降。

随着用户增长，成本也在上升。
```

## 修复

没有自动修复：第一句该说什么只有作者知道。
)md";

constexpr std::string_view kDocsEn = R"md(
The first sentence of a section is a cliché: “随着人工智能技术的快速发展”, “在当今数字化时代”, “In today's fast-paced world”. Models open nearly every section like that, and readers have to skip it. Style is a house's own matter, so the rule is off by default.

Only the start of the first sentence of the article and of its sections is looked at.

## Fix

There is no fix: only the author knows what to say first.
)md";

constexpr std::array<std::string_view, 8> kGrowth = {
    "快速发展", "飞速发展", "迅猛发展", "蓬勃发展", "不断发展", "高速发展", "迅速发展", "日新月异"};
constexpr std::array<std::string_view, 5> kToday = {"在当今", "在如今", "在这个", "当今", "在现今"};
constexpr std::array<std::string_view, 3> kEra = {"时代", "社会", "世界"};
constexpr std::array<std::string_view, 7> kEnglish = {
    "in today's fast-paced",  "in today’s fast-paced", "in today's rapidly",
    "in today’s rapidly",     "in the ever-evolving",  "in an era of",
    "in the rapidly evolving"};

/// Size of the cliché at the start of `sentence`, or 0.
std::size_t cliche_size(std::string_view sentence) {
  const std::size_t comma = std::min(sentence.find("，"), sentence.size());
  const std::string_view clause = sentence.substr(0, std::min<std::size_t>(comma, 120));
  if (clause.starts_with("随着") && !find_any(clause, kGrowth).empty()) return clause.size();
  if (starts_with_any(clause, kToday) > 0)
    if (const Range era = find_any(clause, kEra); !era.empty()) return era.end;
  return starts_with_any(text::ascii_lower(sentence.substr(0, 60)), kEnglish);
}

std::size_t pattern_size(std::string_view sentence, const std::vector<std::string>& patterns) {
  for (const std::string& pattern : patterns)
    if (!pattern.empty() && sentence.starts_with(pattern)) return pattern.size();
  return 0;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::vector<std::string>& patterns = context.options.list("patterns");
  bool opens = true;
  for (const article::TopBlock& top : context.article.blocks()) {
    if (top.block->nodes.empty()) continue;
    const bool heading = top.block->nodes.front().kind == BlockKind::kHeading;
    const article::Node* node = top_paragraph(top);
    if (opens && node != nullptr) {
      const Range range = top.absolute(node->range);
      const std::string_view paragraph = context.slice(range);
      std::size_t size = cliche_size(paragraph.substr(0, first_sentence_size(paragraph)));
      if (size == 0) size = pattern_size(paragraph, patterns);
      if (size > 0) {
        const std::string_view words = paragraph.substr(0, size);
        sink.add({.range = {range.begin, range.begin + static_cast<Offset>(size)},
                  .message = {fmt::format("用套话“{}”开头", words),
                              fmt::format("opens with a cliché, “{}”", words)}});
      }
    }
    opens = heading;
  }
}

constexpr lint::OptionSpec kOptions[] = {{.name = "patterns",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = "",
                                          .choices = {},
                                          .zh = "另外要认出的开头，逐字比较。",
                                          .en = "Further openings, compared literally."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI020",
    .name = "cliche-opening",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "一节用套话开头",
    .summary_en = "a section opens with a cliché",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::generated_cliche_opening
