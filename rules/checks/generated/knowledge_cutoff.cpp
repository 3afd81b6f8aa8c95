// AI004 knowledge-cutoff: "截至我的知识更新……": the text speaks of its training data.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>

#include "rules/checks/phrases.h"
#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::generated_knowledge_cutoff {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
“截至我的知识更新”“根据我的训练数据”“as of my last update”：这是模型在交代自己知道到什么时候为止。读者要的是数据的日期，不是模型的日期。

要有“我”才算，“我的训练数据”还要说到它止于何时或据它知道什么：谈论某个模型“知识截止到 2024 年 6 月”的文字不报告，引号和代码里的也不报告。

## 错误

```markdown
截至我的知识更新日期，尚无相关标准。
```

```markdown
As of my last update, no standard exists.
```

## 正确

```markdown
该模型的知识截止到 2024 年 6 月。截至 2026 年 3 月，尚无相关标准。
```

```markdown
As of March 2026, no standard exists.
```

## 修复

没有自动修复：要查明日期，由作者改写。
)md";

constexpr std::string_view kDocsEn = R"md(
“As of my last update”, “my training data”, “截至我的知识更新”: a model tells up to when it knows things. Readers want the date of the data, not of the model.

It takes a first person, and of “my training data” where it ends or what is known by it: words about some other model's knowledge cutoff, quotes and code are left alone.

## Fix

There is no fix: somebody has to find out the date and write the sentence anew.
)md";

constexpr std::array<std::string_view, 14> kPhrases = {
    "截至我的知识",   "截至我最后一次更新", "截至我的训练",     "截至我上次更新", "截止我的知识",
    "截止到我的知识", "截至到我的知识",     "我的知识截止",     "我的知识截至",   "我的知识库截止",
    "我的训练数据",   "我的知识更新",       "在我的知识范围内", "我的知识储备截"};
constexpr std::array<std::string_view, 9> kEnglish = {
    "as of my last update",       "as of my last knowledge update",
    "as of my knowledge cutoff",  "my knowledge cutoff",
    "my training data",           "my last training update",
    "as of my last training",     "my knowledge only extends",
    "as of my most recent update"};

// People train models as well, but do not say where their data ends, nor what they know by it.
constexpr std::array<std::string_view, 2> kData = {"我的训练数据", "my training data"};
constexpr std::array<std::string_view, 4> kSources = {"根据", "基于", "based on ", "according to "};
constexpr std::array<std::string_view, 19> kEnds = {
    "截",   "的截", "更新",  "停",   "只到",  "仅到",     "到",     "中没",      "里没",    "没有",
    "不包", "中不", " ends", " cut", " only", " goes up", " stops", " does not", " doesn't"};

bool is_of_model(std::string_view before, std::string_view behind) {
  return starts_with_any(behind, kEnds) > 0 ||
         std::any_of(kSources.begin(), kSources.end(),
                     [&](std::string_view source) { return before.ends_with(source); });
}

/// The first of `phrases` in `text` that speaks of a model's knowledge; empty when there is none.
template <std::size_t N>
Range find_statement(std::string_view text, const std::array<std::string_view, N>& phrases) {
  for (Offset from = 0;;) {
    const Range found = find_any(text.substr(from), phrases).shifted(from);
    const bool data = starts_with_any(text.substr(found.begin), kData) > 0;
    if (found.empty() || !data || is_of_model(text.substr(0, found.begin), text.substr(found.end)))
      return found;
    from = found.end;
  }
}

void check_run(const lint::BlockContext& context, Range run, bool english, lint::Sink& sink) {
  const std::string_view text = context.slice(run);
  const Range found =
      english ? find_statement(text::ascii_lower(text), kEnglish) : find_statement(text, kPhrases);
  if (found.empty() || is_quoted_at(text, found.begin)) return;
  const Range range = found.shifted(run.begin);
  const std::string_view words = context.slice(range);
  sink.add({.range = range,
            .message = {fmt::format("“{}”：模型在交代自己的训练数据", words),
                        fmt::format("“{}”: a model speaks of its training data", words)}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const bool chinese = context.text.find("我") != std::string_view::npos;
  const bool english = context.text.find("my ") != std::string_view::npos;
  if (!chinese && !english) return;
  for (const Range run : text_runs(context)) {
    if (chinese) check_run(context, run, false, sink);
    if (english) check_run(context, run, true, sink);
  }
}

constexpr auto kWords = joined(kPhrases, kEnglish);

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI004",
    .name = "knowledge-cutoff",
    .summary_zh = "文章在交代模型的训练数据",
    .summary_en = "the text speaks of a model's training data",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .words = kWords,
    .check_block = check_block,
};

}  // namespace trend::checks::generated_knowledge_cutoff
