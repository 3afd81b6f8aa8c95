// LK014 url-malformed: a target that no browser follows: http:/x, htpps://, ：／／, a 。 at its
// end.
#include <fmt/core.h>

#include <array>
#include <string>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::links_url_malformed {
namespace {

using article::InlineKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
链接的目标写坏了，点开不是要去的地方：协议拼错（`htpps://`）、少了斜线（`http:/`）、用了全角的 `：／／`、协议写了两遍（`https://https://`），或者末尾带着 `。`、`）` 等中文标点。

## 错误

```markdown
详见[报告](htpps://example.org/report)。
```

```markdown
详见[报告](https://example.org/report。)
```

## 正确

```markdown
详见[报告](https://example.org/report)，[词条](https://zh.example.org/wiki/某（乙）)。
```

## 修复

安全修复：改正协议，或去掉末尾的标点。网址里本来就有成对全角括号的，末尾的 `）` 不动。
)md";

constexpr std::string_view kDocsEn = R"md(
A link's target is damaged and does not lead where it should: a misspelt scheme (`htpps://`), a slash too few (`http:/`), full-width `：／／`, a scheme twice (`https://https://`), or a Chinese mark such as `。` or `）` at the end.

## Fix

The fix (safe) repairs the scheme or takes the mark off the end. A `）` whose partner is part of the address stays.
)md";

struct Scheme {
  std::string_view wrong;
  std::string_view right;
};
// Longer ones first where one begins with the other.
constexpr std::array<Scheme, 22> kSchemes = {
    {{"https://https://", "https://"}, {"http://http://", "http://"},
     {"https://http://", "http://"},   {"http://https://", "https://"},
     {"htpps://", "https://"},         {"htttps://", "https://"},
     {"httpss://", "https://"},        {"htps://", "https://"},
     {"hhttps://", "https://"},        {"hhttp://", "http://"},
     {"htttp://", "http://"},          {"htpp://", "http://"},
     {"ttps://", "https://"},          {"ttp://", "http://"},
     {"https//", "https://"},          {"http//", "http://"},
     {"https：//", "https://"},        {"http：//", "http://"},
     {"https：／／", "https://"},      {"http：／／", "http://"},
     {"https:///", "https://"},        {"http:///", "http://"}}};

/// http://x: nearly every address.
bool starts_right(std::string_view target) {
  for (const std::string_view right : {"https://", "http://"}) {
    if (!target.starts_with(right)) continue;
    const std::string_view rest = target.substr(right.size());
    return !rest.starts_with('/') && !rest.starts_with("http");
  }
  return false;
}

const Scheme* wrong_scheme(std::string_view target) {
  if (starts_right(target)) return nullptr;
  for (const Scheme& scheme : kSchemes)
    if (target.starts_with(scheme.wrong)) return &scheme;
  static constexpr Scheme kOneSlash[] = {{"https:/", "https://"}, {"http:/", "http://"}};
  for (const Scheme& scheme : kOneSlash)
    if (target.starts_with(scheme.wrong) && !target.substr(scheme.wrong.size()).starts_with('/'))
      return &scheme;
  return nullptr;
}

/// Size of the Chinese marks at the end of an absolute address that do not belong to it.
Offset trailing_marks(std::string_view target) {
  const bool ascii = target.empty() || static_cast<unsigned char>(target.back()) < 0x80;
  if (ascii || !target.starts_with("http")) return 0;
  Offset size = 0;
  for (bool more = true; more;) {
    more = false;
    const std::string_view rest = target.substr(0, target.size() - size);
    for (std::string_view mark : {"。", "，", "；", "：", "、", "”", "》", "】", "！", "？"})
      if (rest.ends_with(mark)) size += static_cast<Offset>(mark.size()), more = true;
    if (!more && rest.ends_with("）") && rest.find("（") == std::string_view::npos)
      size += 3, more = true;
  }
  return size;
}

void look_at(const lint::BlockContext& context, Range range, lint::Sink& sink) {
  const std::string_view target = context.slice(range);
  if (const Scheme* scheme = wrong_scheme(target)) {
    const Range at{range.begin, range.begin + static_cast<Offset>(scheme->wrong.size())};
    return sink.add(
        {.range = at,
         .message = {fmt::format("网址的开头“{}”应为“{}”", scheme->wrong, scheme->right),
                     fmt::format("“{}” at the start of the address should be “{}”", scheme->wrong,
                                 scheme->right)},
         .fixes = {lint::make_fix(
             {fmt::format("改为“{}”", scheme->right), fmt::format("Change to “{}”", scheme->right)},
             lint::FixSafety::kSafe, {{at, std::string(scheme->right)}})}});
  }
  const Offset size = trailing_marks(target);
  if (size == 0 || size == range.size()) return;
  const Range at{range.end - size, range.end};
  const std::string_view marks = context.slice(at);
  sink.add({.range = at,
            .message = {fmt::format("网址末尾的“{}”不属于网址", marks),
                        fmt::format("“{}” at the end does not belong to the address", marks)},
            .fixes = {lint::make_fix({"去掉网址末尾的标点", "Take the mark off the address"},
                                     lint::FixSafety::kSafe, {{at, ""}})}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const article::Inline& piece : context.block.inlines) {
    const bool link = piece.kind == InlineKind::kLink || piece.kind == InlineKind::kImage;
    if (!link || context.block.links[piece.link].reference) continue;
    look_at(context, context.block.links[piece.link].destination_range, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK014",
    .name = "url-malformed",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "链接的网址写坏了",
    .summary_en = "the address of a link is damaged",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kLinks,
    .check_block = check_block,
};

}  // namespace trend::checks::links_url_malformed
