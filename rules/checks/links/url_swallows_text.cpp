// LK009 bare-url-swallows-text: a bare address takes the Chinese text behind it into its target.
#include <fmt/core.h>

#include <string>

#include "rules/checks/bare_urls.h"
#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::links_url_swallows_text {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
直接写在正文里的网址，后面紧跟中文标点或汉字，没有空格。GitHub 等渲染器自动加链接时要到空格才停，于是整句话都成了链接，点开是“找不到页面”：

`详见https://example.org/a，文中有数据。` 的链接目标是 `https://example.org/a，文中有数据。`

路径里本来就有汉字的网址（`…/wiki/人工智能`）不报告；判断以中文标点、或紧跟在域名后面的汉字为界。

## 错误

```markdown
详见https://example.org/a，文中有数据。
```

```markdown
（来源：https://example.org/b）
```

## 正确

```markdown
详见 <https://example.org/a>，文中有数据。

另见 https://example.org/c 和 https://zh.example.org/wiki/人工智能 。
```

## 修复

安全修复：用尖括号括住网址，`<https://example.org/a>`，链接到此为止。`www.` 开头的网址不能用尖括号，改成 `[www.example.org](https://www.example.org)`。

## 依据

GFM 规范 6.9 节（扩展自动链接）：链接到空白或 `<` 为止，末尾只去掉西文标点。
)md";

constexpr std::string_view kDocsEn = R"md(
A bare address has Chinese marks or Han right behind it. Renderers that link addresses (GitHub among them) stop at a blank only: the whole sentence becomes the link, which leads to “page not found”. `见https://example.org/a，文中有数据。` links to `https://example.org/a，文中有数据。`

Addresses with Han in their path (`…/wiki/人工智能`) are left alone; what counts is a Chinese mark, or Han right behind the host.

## Fix

The fix (safe) puts the address into angle brackets, `<https://example.org/a>`, and so ends the link there; an address that starts with `www.` becomes `[www.example.org](https://www.example.org)`.

See GFM 6.9, extended autolinks: a link goes up to white space or `<`, and only Western punctuation is taken off its end.
)md";

std::string linked(std::string_view url) {
  if (url.starts_with("www.")) return fmt::format("[{0}](https://{0})", url);
  return fmt::format("<{}>", url);
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Range run : text_runs(context)) {
    const std::string_view text = context.slice(run);
    for (const BareUrl& url : find_bare_urls(text)) {
      if (url.meant.end >= url.linked.end) continue;
      const Range meant = url.meant.shifted(run.begin);
      const Range extra{meant.end, url.linked.end + run.begin};
      const text::CodePoint next = text::decode(context.text, extra.begin);
      const std::string first(context.slice({extra.begin, extra.begin + next.size}));
      sink.add({.range = {extra.begin, extra.begin + next.size},
                .message = {fmt::format("网址后面的“{}”及其后的文字会被当成链接的一部分", first),
                            fmt::format("“{}” and what follows becomes part of the link", first)},
                .fixes = {lint::make_fix(
                    {"用尖括号括住网址", "Put the address into angle brackets"},
                    lint::FixSafety::kSafe, {{meant, linked(context.slice(meant))}})}});
    }
  }
}

constexpr std::string_view kSilences[] = {"LK003", "LK006", "LK010", "ZH001", "ZH016"};

constexpr std::string_view kWords[] = {"://", "www."};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK009",
    .name = "bare-url-swallows-text",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "网址后面的中文会被当成链接的一部分",
    .summary_en = "text behind a bare address becomes part of the link",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .words = kWords,
    .check_block = check_block,
};

}  // namespace trend::checks::links_url_swallows_text
