// LK016 image-alt: an image without alternative text.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "rules/checks/markdown_text.h"
#include "rules/lint/rule.h"
#include "rules/text/scan.h"
#include "rules/text/strings.h"

namespace trend::checks::links_image_alt {
namespace {

using article::InlineKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
图片没有替代文字：`![](a.png)`。图片打不开时读者什么也看不到，读屏软件只念“图片”，搜索引擎也不知道图上是什么。

在链接里的图标、HTML 的 `<img>` 不看。

## 错误

```markdown
![](images/市场规模.png)
```

## 正确

```markdown
![2026 年市场规模](images/市场规模.png)

[![](badge.svg)](https://example.org)
```

## 修复

选择修复：用文件名作替代文字（文件名像一串编码时不提供）。

## 同类规则

markdownlint MD045；WCAG 2.2 第 1.1.1 条。
)md";

constexpr std::string_view kDocsEn = R"md(
An image has no alternative text: `![](a.png)`. Where it does not load, readers see nothing, screen readers say “image”, and search engines do not know what it shows.

Icons inside links and `<img>` in HTML are not looked at.

## Fix

A choice: the file's name as alternative text, unless it looks like an identifier.

Same as markdownlint MD045; WCAG 2.2, 1.1.1.
)md";

/// The file's name without extension, or nothing when it says nothing: a hash, a date, IMG_0012.
std::string stem_of(std::string_view destination) {
  constexpr text::ByteSet kEnds("?#");
  destination = destination.substr(0, kEnds.find_in(destination));
  const std::size_t slash = destination.rfind('/');
  if (slash != std::string_view::npos) destination.remove_prefix(slash + 1);
  const std::string_view stem = destination.substr(0, destination.find('.'));
  const auto digits =
      std::count_if(stem.begin(), stem.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool coded = stem.size() < 3 || digits * 3 > static_cast<std::ptrdiff_t>(stem.size()) ||
                     (stem.size() > 24 && digits > 3);
  if (coded || stem.find('%') != std::string_view::npos) return {};
  std::string words(stem);
  std::replace(words.begin(), words.end(), '_', ' ');
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  Offset link_end = 0;
  for (const article::Inline& piece : context.block.inlines) {
    if (piece.kind == InlineKind::kLink) link_end = std::max(link_end, piece.range.end);
    if (piece.kind != InlineKind::kImage || piece.range.begin < link_end) continue;
    if (!text::is_blank(context.slice(piece.content))) continue;
    const article::Link& link = context.block.links[piece.link];
    if (link.destination.empty()) continue;  // LK003
    lint::Finding finding{
        .range = {piece.range.begin, std::min(piece.range.end, piece.content.end + 1)},
        .message = {"图片没有替代文字", "the image has no alternative text"}};
    const std::string stem = link.reference ? std::string() : stem_of(link.destination);
    if (!stem.empty())
      finding.fixes = {lint::make_fix({fmt::format("用“{}”作替代文字", stem),
                                       fmt::format("Use “{}” as alternative text", stem)},
                                      lint::FixSafety::kPick,
                                      {{piece.content, escaped_markdown(stem)}})};
    sink.add(std::move(finding));
  }
}

constexpr std::string_view kWords[] = {"!["};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK016",
    .name = "image-alt",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kPick,
    .summary_zh = "图片没有替代文字",
    .summary_en = "an image without alternative text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .words = kWords,
    .holds = lint::concern::kLinks,
    .check_block = check_block,
};

}  // namespace trend::checks::links_image_alt
