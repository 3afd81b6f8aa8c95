// CB008 fence-style: fences of backticks or of tildes, not both.
#include <optional>
#include <string>

#include "rules/checks/habit.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::code_fence_style {
namespace {

using article::BlockKind;
using article::CodeDetail;
using article::Index;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
围栏可以用反引号，也可以用波浪号，效果相同。全文绝大多数用一种时（至少 8 处，少数不超过两成），报告其余的。里面含有另一种围栏的代码块（用 `~~~` 包住 ```` ``` ````）是有意的，不报告。

## 正确

````markdown
```sh
make
```

~~~markdown
```sh
make
```
~~~
````

## 错误

````markdown style=backtick
~~~sh
make
~~~
````

## 修复

改用多数的那一种。渲染结果不变，属于安全修复。

同类规则：markdownlint MD048、remark fenced-code-marker。
)md";

constexpr std::string_view kDocsEn = R"md(
Fences may be made of backticks or of tildes. Where nearly all are of one kind (at least 8, at most one in five departing), the rest are reported. Blocks that hold fences of the other kind are so on purpose and left alone.

## Fix

Writes the usual fence. The rendered page stays the same, so the fix is safe. Same as markdownlint MD048.
)md";

constexpr std::string_view kStyles[] = {"auto", "backtick", "tilde"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "auto",
     .choices = kStyles,
     .zh = "auto 按全文多数，backtick 用反引号，tilde 用波浪号。",
     .en = "By the majority of the article (auto), or always backticks or tildes."}};

constexpr std::uint8_t kBacktick = 0;
constexpr std::uint8_t kTilde = 1;

char other_fence(char fence) { return fence == '`' ? '~' : '`'; }

/// The block could not be fenced the other way: its code holds such fences, or its info string has
/// backticks.
bool needs_its_fence(const lint::BlockContext& context, const Node& node, const CodeDetail& code) {
  const char other = other_fence(code.fence);
  if (context.slice(code.info).find_first_of("`~") != std::string_view::npos) return true;
  const std::string fence(3, other);
  for (Index i = node.lines.begin; i < node.lines.end; ++i)
    if (context.slice(context.block.lines[i]).find(fence) != std::string_view::npos) return true;
  return false;
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for (const Node& node : context.block.nodes) {
    if (node.kind != BlockKind::kFencedCode) continue;
    const CodeDetail& code = context.block.code(node);
    if (!code.closed || needs_its_fence(context, node, code)) continue;
    survey.push_back({{code.open.begin, code.close.end}, code.fence == '`' ? kBacktick : kTilde});
  }
}

void report(const lint::ArticleContext& context, Range block, lint::Sink& sink) {
  const std::string_view text = text::trim_right(context.slice(block));
  const char fence = text.front();
  const auto open = static_cast<Offset>(text.find_first_not_of(fence));
  const auto close = static_cast<Offset>(text.find_last_not_of(fence) + 1);
  const Range first{block.begin, block.begin + open};
  const Range last{block.begin + close, block.begin + static_cast<Offset>(text.size())};
  const char wanted = other_fence(fence);
  const std::string mark(3, wanted);
  sink.add({.range = first,
            .message = {"围栏应当用“" + mark + "”，与全文一致",
                        "expected a fence of " + mark + ", as in the rest of the article"},
            .fixes = {lint::make_fix(
                {"改用“" + mark + "”", "Change to " + mark}, lint::FixSafety::kSafe,
                {{first, std::string(open, wanted)}, {last, std::string(last.size(), wanted)}})}});
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  const std::string_view style = context.options.text("style");
  std::optional<std::uint8_t> wanted = usual_form(surveyed, kBacktick, kTilde);
  if (style == "backtick") wanted = kBacktick;
  if (style == "tilde") wanted = kTilde;
  if (!wanted) return;
  const std::uint8_t other = *wanted == kBacktick ? kTilde : kBacktick;
  surveyed.for_each(other, [&](Range block) { report(context, block, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "CB008",
    .name = "fence-style",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "两种代码围栏混用",
    .summary_en = "two kinds of code fences",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .holds = lint::concern::kCode,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::code_fence_style
