// FM018: a line around front matter that is not exactly ---.
#include <fmt/format.h>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::front_matter_delimiter {
namespace {

constexpr std::string_view kDocsZh = R"md(
front matter 前后的分隔行应当恰好是 `---`（TOML 是 `+++`）。写成 `----`、以 `...` 结束，或行末带着空格，有的工具认（Jekyll 认 `...`），有的不认：Hugo、Astro 和 gray-matter 会一直读到下一个 `---`，把标题和正文都当成元数据，或者报错。

行首有空格的另见 FM001。

## 错误

```markdown
---
title: 推理芯片半年回顾
...

正文。
```

```markdown
----
title: 推理芯片半年回顾
---␠

正文。
```

## 正确

```markdown
---
title: 推理芯片半年回顾
---

正文。
```

## 修复

安全修复：改为 `---`。
)md";

constexpr std::string_view kDocsEn = R"md(
The lines around front matter are exactly `---` (`+++` for TOML). With `----`, with `...` at the end or with blanks behind it some tools find the end (Jekyll knows `...`), others do not: Hugo, Astro and gray-matter read on to the next `---`, take title and text for metadata, or stop with an error.

Lines that are indented are a matter of FM001.

## Fix

Writes `---` (safe).
)md";

void check_line(const lint::ArticleContext& context, std::size_t line, std::string_view right,
                lint::Sink& sink) {
  const text::Document& document = context.article.document();
  text::Range range = document.line_range(line);
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (document.slice(range).starts_with(kByteOrderMark)) range.begin += 3;
  const std::string_view written = document.slice(range);
  if (written == right) return;
  const std::string_view bare = text::trim(written);
  const text::Bilingual message =
      bare == right ? text::Bilingual{fmt::format("分隔行 {} 的末尾有空格", right),
                                      fmt::format("blanks behind the delimiter {}", right)}
                    : text::Bilingual{
                          fmt::format("front matter 的分隔行应是 {}，不是 {}", right, bare),
                          fmt::format("the delimiter of front matter is {}, not {}", right, bare)};
  sink.add(
      {.range = range,
       .message = message,
       .fixes = {lint::make_fix({fmt::format("改为 {}", right), fmt::format("Write {}", right)},
                                lint::FixSafety::kSafe, {{range, std::string(right)}})}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto& lines = context.article.envelope().front_matter;
  if (!lines || !lines->close_line || lines->shifted() || lines->preceded) return;
  const bool toml = lines->format == article::FrontMatterLines::Format::kToml;
  check_line(context, lines->open_line, toml ? "+++" : "---", sink);
  check_line(context, *lines->close_line, toml ? "+++" : "---", sink);
}

constexpr std::string_view kSilences[] = {"WS001"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM018",
    .name = "fm-delimiter",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "front matter 的分隔行不是 ---",
    .summary_en = "a delimiter of front matter that is not ---",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_delimiter
