// AI022 pipeline-error: the program that made the article failed and printed its error into it.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>

#include "rules/checks/phrases.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::generated_pipeline_error {
namespace {

using article::BlockKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
生成文章的程序出了错，错误信息却写进了文章：`[Content generation failed after 3 attempts …]`、“摘要生成失败”、“LLM 总结：已回退规则摘要”、`Traceback (most recent call last)`。这里本来应当有内容，读者看到的是一行报错；报错里有时还带着密钥和内部地址。

只认整段（或整个列表项、单元格）就是报错的情形；代码里的报错、句子里谈论的失败不报告。

## 错误

```markdown
## 今日要闻

[Content generation failed after 3 attempts. Error: 403 Permission denied]
```

```markdown
| 项目 | 摘要 |
| --- | --- |
| 甲 | 摘要生成失败 |
```

## 正确

```markdown
厂商澄清：代码生成失败并非模型退化。

    Traceback (most recent call last)
```

## 修复

没有自动修复：内容要重新生成。
)md";

constexpr std::string_view kDocsEn = R"md(
The program that made the article failed and wrote its error into it: `[Content generation failed after 3 attempts …]`, “摘要生成失败”, `Traceback (most recent call last)`. Where content belongs, readers find an error, sometimes with keys and internal addresses in it.

Only a whole paragraph, list item or cell that is an error counts; errors in code and failures that sentences speak of do not.

## Fix

There is no fix: the content has to be made again.
)md";

// Texts that begin like this are nothing but an error. Lower case; brackets in front are skipped.
constexpr std::array<std::string_view, 30> kOpenings = {"content generation failed",
                                                        "summary generation failed",
                                                        "generation failed after",
                                                        "failed to generate",
                                                        "failed to fetch",
                                                        "failed to summarize",
                                                        "error generating",
                                                        "error fetching",
                                                        "error: permissiondenied",
                                                        "error: 403 ",
                                                        "error: 404 ",
                                                        "error: 429 ",
                                                        "error: 500 ",
                                                        "error code: 4",
                                                        "error code: 5",
                                                        "traceback (most recent call last)",
                                                        "ratelimiterror",
                                                        "rate limit exceeded",
                                                        "quota exceeded",
                                                        "openai.ratelimiterror",
                                                        "openai.apierror",
                                                        "openai.badrequesterror",
                                                        "openai.authenticationerror",
                                                        "google.api_core.exceptions",
                                                        "api request failed",
                                                        "request timed out",
                                                        "429 too many requests",
                                                        "llm 总结：已回退",
                                                        "ai 总结失败",
                                                        "no content available due to"};

// 摘要 生成 失败: a thing, an act, a failure; nothing but a mark or an explanation behind them.
constexpr std::array<std::string_view, 14> kThings = {
    "内容", "摘要",    "总结",   "翻译",     "标题",     "正文", "文章",
    "报告", "AI 摘要", "AI摘要", "智能摘要", "LLM 总结", "数据", "页面"};
constexpr std::array<std::string_view, 8> kActs = {"生成", "获取", "抓取", "加载",
                                                   "翻译", "总结", "请求", "解析"};
constexpr std::array<std::string_view, 5> kFailures = {"失败", "超时", "出错", "异常", "已回退"};

std::string_view without(std::string_view text, std::size_t size) { return text.substr(size); }

/// Behind a failure stands an end, a closing bracket or an explanation; 失败率 is another matter.
bool ends_here(std::string_view rest) {
  constexpr std::string_view kEnds[] = {"]",  "】", "）",   ")", "：", ":",
                                        "。", "！", "，请", "*", "_",  "规则"};
  return text::is_blank(rest) || starts_with_any(rest, kEnds) > 0;
}

bool is_chinese_error(std::string_view text) {
  const std::size_t thing = starts_with_any(text, kThings);
  if (thing == 0) return false;
  std::string_view rest = without(text, thing);
  rest = without(rest, starts_with_any(rest, kActs));
  if (rest.starts_with("：")) rest.remove_prefix(3);  // LLM 总结：已回退…
  const std::size_t failure = starts_with_any(rest, kFailures);
  // A title that happens to begin so goes on; an error is short or explains itself behind a colon.
  return failure > 0 && ends_here(without(rest, failure)) && text::count_han(text) <= 40;
}

bool is_error(std::string_view text) {
  while (true) {
    const std::string_view before = text;
    for (std::string_view mark : {"[", "【", "（", "(", "*", "_", "❌", "⚠️", "⚠", " ", "\\"})
      if (text.starts_with(mark)) text.remove_prefix(mark.size());
    if (text.size() == before.size()) break;
  }
  const std::string lower = text::ascii_lower(text.substr(0, 80));
  return starts_with_any(lower, kOpenings) > 0 || is_chinese_error(text);
}

std::string_view shown(std::string_view text) {
  Offset end = 0;
  for (int count = 0; count < 30 && end < text.size() && text[end] != '\n'; ++count)
    end += text::decode(text, end).size;
  return text.substr(0, end);
}

void report(const lint::BlockContext& context, Range range, lint::Sink& sink) {
  const std::string_view line = context.slice(range);
  const auto size = static_cast<Offset>(std::min(line.find_first_of("\r\n"), line.size()));
  const std::string_view words = shown(line.substr(0, size));
  const std::string_view more = words.size() < size ? "…" : "";
  sink.add({.range = {range.begin, range.begin + size},
            .message = {fmt::format("生成程序的报错“{}{}”代替了正文", words, more),
                        fmt::format("“{}{}” is an error of the program that made the article",
                                    words, more)}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const article::Node& node : context.block.nodes) {
    if (node.kind == BlockKind::kParagraph && is_error(context.slice(node.range)))
      report(context, node.range, sink);
    if (node.kind != BlockKind::kTable) continue;
    for (const article::Row& row : context.block.table(node).rows)
      for (const article::Cell& cell : row.cells)
        if (!cell.range.empty() && is_error(context.slice(cell.range)))
          report(context, cell.range, sink);
  }
}

constexpr std::string_view kSilences[] = {"ZH", "LK006", "AI005", "AI012", "AI013"};

constexpr auto kWords = joined(kOpenings, kFailures);

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI022",
    .name = "pipeline-error",
    .severity = lint::Severity::kError,
    .summary_zh = "生成程序的报错代替了正文",
    .summary_en = "an error of the generating program stands in the text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .words = kWords,
    .check_block = check_block,
};

}  // namespace trend::checks::generated_pipeline_error
