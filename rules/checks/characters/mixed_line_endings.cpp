// TX014 mixed-line-endings: the lines of a file end alike.
#include <fmt/format.h>

#include <array>
#include <string>
#include <vector>

#include "rules/lint/rule.h"

namespace trend::checks::characters_mixed_line_endings {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
同一个文件里混用了几种换行符：LF、CRLF、单独的 CR。

渲染结果多半不变，但版本比较会把没有改过的行显示成改过的；单独的 CR 在许多工具里根本不算换行，行号因此对不上，两行会连成一行。混用通常是把模型的输出直接拼进 CRLF 文件造成的。

## 正确

```markdown
第一行
第二行
```

## 错误

```markdown
第一行␍
第二行␍
第三行
```

## 修复

全部改成占多数的换行符；数量相同时与第一行一致。安全修复。

## 选项

`style`：`auto`（默认）随多数，`lf` 或 `crlf` 指定一种。

## 对应规则

remark-lint `linebreak-style`。
)md";

constexpr std::string_view kDocsEn = R"md(
One file uses several kinds of line ends: LF, CRLF, CR alone.

The page mostly stays the same, but comparisons show lines as changed that were not; to many tools a lone CR ends no line, so that their line numbers are off and two lines become one. Usually the output of a model was put into a CRLF file.

## Fix

Writes all of them like the majority, or like the first line's where there are equally many. Safe.

## Options

`style`: `auto` (default) follows the majority, `lf` and `crlf` name one.

## Equivalents

remark-lint `linebreak-style`.
)md";

enum Form : std::size_t { kLf, kCrLf, kCr, kForms };
constexpr std::array<std::string_view, kForms> kWritten = {"\n", "\r\n", "\r"};
constexpr std::array<std::string_view, kForms> kNames = {"LF", "CRLF", "CR"};

Form form_at(std::string_view text, Offset line_end) {
  if (text[line_end - 1] == '\r') return kCr;
  return line_end > 1 && text[line_end - 2] == '\r' ? kCrLf : kLf;
}

/// The form that all lines should have; a lone CR is never it.
Form wanted(const std::array<std::size_t, kForms>& counts, Form first, std::string_view style) {
  if (style == "lf") return kLf;
  if (style == "crlf") return kCrLf;
  if (counts[kLf] != counts[kCrLf]) return counts[kLf] > counts[kCrLf] ? kLf : kCrLf;
  return first == kCrLf ? kCrLf : kLf;
}

std::string counted(const std::array<std::size_t, kForms>& counts) {
  std::string result;
  for (std::size_t form = 0; form < kForms; ++form)
    if (counts[form] > 0)
      result += fmt::format("{}{} {}", result.empty() ? "" : ", ", counts[form], kNames[form]);
  return result;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const text::Document& document = context.article.document();
  const text::LineIndex& lines = document.lines();
  const std::string_view text = document.text();
  std::array<std::size_t, kForms> counts{};
  for (std::size_t line = 1; line < lines.count(); ++line)
    ++counts[form_at(text, lines.start(line))];
  if (lines.count() < 2) return;
  const Form keep = wanted(counts, form_at(text, lines.start(1)), context.options.text("style"));
  const std::size_t wrong = lines.count() - 1 - counts[keep];
  if (wrong == 0) return;
  std::vector<text::Edit> edits;
  for (std::size_t line = 1; line < lines.count(); ++line) {
    const Offset end = lines.start(line);
    const Form form = form_at(text, end);
    if (form == keep) continue;
    const auto size = static_cast<Offset>(kWritten[form].size());
    edits.push_back({{end - size, end}, std::string(kWritten[keep])});
  }
  const std::string_view name = kNames[keep];
  const Range first = edits.front().range;
  sink.add(
      {.range = first,
       .message = {fmt::format("换行符不一致（{}）：有 {} 行不是 {}", counted(counts), wrong, name),
                   fmt::format("line ends differ ({}): {} line{} not end with {}", counted(counts),
                               wrong, wrong == 1 ? " does" : "s do", name)},
       .fixes = {lint::make_fix(
           {fmt::format("全部改成 {}", name), fmt::format("Write all of them as {}", name)},
           lint::FixSafety::kSafe, std::move(edits))}});
}

constexpr std::string_view kStyles[] = {"auto", "lf", "crlf"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "auto",
     .choices = kStyles,
     .zh = "auto 随多数，lf、crlf 指定一种。",
     .en = "auto follows the majority; lf and crlf name one."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TX014",
    .name = "mixed-line-endings",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "换行符不一致",
    .summary_en = "line ends differ within the file",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kReturns | lint::concern::kLines | lint::concern::kEnd,
    .check_article = check_article,
};

}  // namespace trend::checks::characters_mixed_line_endings
