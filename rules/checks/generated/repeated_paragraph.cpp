// AI013 repeated-paragraph: the same paragraph stands in the article twice.
#include <fmt/core.h>

#include <bit>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/checks/block_removal.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::generated_repeated_paragraph {
namespace {

using article::TopBlock;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
同一段话一字不差地出现了两次：模型绕回了原处，或者拼接时多贴了一遍。读者会以为翻错了页。

只看一定长度（默认 20 个汉字，西文按字母数折算）以上、逐字相同的段落；列表、引用、代码和表格不看。以冒号结尾的引导句、公式和署名（“—— 某人”）也不算。说明书里同一句话会在几节里各说一遍，所以隔着标题的单独一段要有 90 个汉字才算。连着重复的几段合报一处，指向第一次出现的地方。

## 错误

```markdown
端侧推理正在普及，成本一年之内下降了七成，部署的门槛也随之降低。

云端仍有优势。

端侧推理正在普及，成本一年之内下降了七成，部署的门槛也随之降低。
```

## 正确

```markdown
点击查看原文。

云端仍有优势。

点击查看原文。
```

## 修复

需要确认：删除后一次出现的段落。
)md";

constexpr std::string_view kDocsEn = R"md(
The same paragraph stands in the article twice, word by word: the model came round again, or something was pasted twice. Readers think they lost their place.

Only paragraphs of some length count (by default 20 Han characters, or as many letters as take their place); lists, quotes, code and tables are not looked at. Lines that lead to something (ending in a colon), formulas and signatures (“— somebody”) do not count. Manuals say one thing of several functions: beyond a heading, a single paragraph counts from 90 characters on. Several in a row are one finding, with the place where they stood first.

## Fix

The fix (unsafe) deletes the later paragraph.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "min",
     .type = lint::OptionType::kInteger,
     .default_value = "20",
     .choices = {},
     .zh = "段落至少有多少个汉字；四个字节的西文算一个汉字。",
     .en = "The fewest Han characters of a paragraph; four bytes of Latin text count as one."}};

std::string_view paragraph_of(const lint::ArticleContext& context, const TopBlock& top) {
  const article::Node* node = top_paragraph(top);
  return node == nullptr ? std::string_view{} : context.slice(top.absolute(node->range));
}

/// At least `least` Han characters, four bytes of Latin text for one. Most paragraphs show by their
/// size alone: a byte is worth between a fourth and a third of a character.
bool measures(std::string_view paragraph, std::size_t least) {
  if (paragraph.size() / 4 >= least) return true;
  if (paragraph.size() / 3 < least) return false;
  const std::size_t han = text::count_han(paragraph);
  return han + (paragraph.size() - 3 * han) / 4 >= least;
}

/// For each block, how many headings and HTML blocks (tabs of a manual) stand before it.
std::vector<std::size_t> count_borders(std::span<const TopBlock> blocks) {
  std::vector<std::size_t> borders(blocks.size());
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    const article::BlockTraits traits = blocks[i - 1].traits;
    const bool border =
        traits.is(article::BlockKind::kHeading) || traits.is(article::BlockKind::kHtml);
    borders[i] = borders[i - 1] + (border ? 1 : 0);
  }
  return borders;
}

// A paragraph of links, an image, a formula, who said it (—— 某人) or a line that leads to what
// follows (…如下：) repeats on purpose; one of words does not.
bool is_long_prose(const TopBlock& top, std::string_view paragraph, int min) {
  for (const article::Inline& piece : top.block->inlines)
    if (piece.kind == article::InlineKind::kImage || piece.kind == article::InlineKind::kHtml ||
        piece.kind == article::InlineKind::kLink)
      return false;
  for (std::string_view mark : {"：", ":", "$$"})
    if (paragraph.ends_with(mark)) return false;
  for (std::string_view dash : {"—", "--"})
    if (paragraph.starts_with(dash)) return false;
  return measures(paragraph, static_cast<std::size_t>(min));
}

/// The first block with each hash: a table with open addressing, since a long article has as many
/// as paragraphs. Only where halves of hashes agree are blocks themselves looked at.
class FirstBlocks {
 public:
  explicit FirstBlocks(std::span<const TopBlock> blocks)
      : blocks_(blocks), places_(std::bit_ceil(2 * blocks.size() + 1), kFree) {}

  /// The first block added with the hash of block `i`, which is added.
  std::size_t add(std::size_t i) {
    const std::size_t mask = places_.size() - 1;
    for (std::size_t at = blocks_[i].hash & mask;; at = (at + 1) & mask) {
      std::uint32_t& place = places_[at];
      if (place == kFree) place = static_cast<std::uint32_t>(i);
      if (place == i || (blocks_[place].hash == blocks_[i].hash &&
                         blocks_[place].block->hash == blocks_[i].block->hash))
        return place;
    }
  }

 private:
  static constexpr std::uint32_t kFree = 0xFFFFFFFF;

  std::span<const TopBlock> blocks_;
  std::vector<std::uint32_t> places_;
};

/// The block in which the paragraph of block `i` stood before, or `i`. A block's hash knows the
/// blank lines below it, which the last one lacks: that is compared with all of its size.
std::size_t find_earlier(const lint::ArticleContext& context, std::size_t i, FirstBlocks& first) {
  const auto blocks = context.article.blocks();
  const std::size_t known = first.add(i);
  if (known != i || i + 1 < blocks.size()) return known;
  const std::string_view paragraph = paragraph_of(context, blocks[i]);
  for (std::size_t j = 0; j < i; ++j) {
    const std::string_view written = context.slice(blocks[j].range());
    if (text::trim_left(written).starts_with(paragraph) &&
        paragraph_of(context, blocks[j]) == paragraph)
      return j;
  }
  return i;
}

/// Paragraphs that repeat earlier ones in their order: something was pasted twice.
struct Stretch {
  std::vector<std::size_t> blocks;
  std::size_t first_earlier = 0;
  std::size_t last_earlier = 0;

  bool goes_on(std::size_t block, std::size_t earlier) const {
    constexpr std::size_t kNear = 20;
    return !blocks.empty() && earlier > last_earlier && block - blocks.back() <= kNear;
  }
};

text::Bilingual message_of(std::size_t count, std::size_t line) {
  if (count == 1)
    return {fmt::format("这一段与第 {} 行的段落完全相同", line),
            fmt::format("this paragraph repeats the one in line {}", line)};
  return {fmt::format("从这里起有 {} 段与第 {} 行起的段落完全相同", count, line),
          fmt::format("from here on {} paragraphs repeat those from line {}", count, line)};
}

void report(const lint::ArticleContext& context, const Stretch& stretch, lint::Sink& sink) {
  if (stretch.blocks.empty()) return;
  const auto range_of = [&](std::size_t i) {
    const TopBlock& top = context.article.blocks()[i];
    return top.absolute(top_paragraph(top)->range);
  };
  std::vector<text::Edit> edits;
  for (std::size_t i = 0; i < stretch.blocks.size();) {  // neighbours go together
    std::size_t end = i + 1;
    while (end < stretch.blocks.size() && stretch.blocks[end] == stretch.blocks[end - 1] + 1) ++end;
    edits.push_back(
        {block_removal(context.article, stretch.blocks[i], stretch.blocks[end - 1]), ""});
    i = end;
  }
  const std::size_t line = context.article.blocks()[stretch.first_earlier].first_line + 1;
  sink.add(
      {.range = range_of(stretch.blocks.front()),
       .message = message_of(stretch.blocks.size(), line),
       .related = {{range_of(stretch.first_earlier), {"第一次出现在这里", "it stands here first"}}},
       .fixes = {lint::make_fix({"删除重复的段落", "Delete the repetition"},
                                lint::FixSafety::kUnsafe, std::move(edits))},
       .unnecessary = true});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const int min = context.options.integer("min");
  const auto blocks = context.article.blocks();
  const std::vector<std::size_t> borders = count_borders(blocks);
  FirstBlocks first(blocks);
  Stretch stretch;
  const auto finish = [&] {
    // A manual says one and the same of several functions: that is no slip.
    constexpr std::size_t kLongAlone = 90;
    const bool alone = stretch.blocks.size() == 1;
    const bool said_again =
        alone && borders[stretch.blocks.front()] != borders[stretch.first_earlier] &&
        !measures(paragraph_of(context, blocks[stretch.blocks.front()]), kLongAlone);
    if (!said_again) report(context, stretch, sink);
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].traits.is(article::BlockKind::kParagraph)) continue;
    const std::size_t earlier = find_earlier(context, i, first);
    if (earlier == i) continue;
    const std::string_view paragraph = paragraph_of(context, blocks[i]);
    if (paragraph != paragraph_of(context, blocks[earlier])) continue;
    if (!is_long_prose(blocks[i], paragraph, min)) continue;
    if (!stretch.goes_on(i, earlier)) {
      finish();
      stretch = {{}, earlier, earlier};
    }
    stretch.blocks.push_back(i);
    stretch.last_earlier = earlier;
  }
  finish();
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI013",
    .name = "repeated-paragraph",
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "同一段话出现了两次",
    .summary_en = "the same paragraph stands in the article twice",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kRepeats | lint::concern::kShape | lint::concern::kNamedLines |
                lint::concern::kEnd,
    .check_article = check_article,
};

}  // namespace trend::checks::generated_repeated_paragraph
