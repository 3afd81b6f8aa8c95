// AI009 chat-token: reasoning (<think>…</think>) and tokens of chat models (<|im_end|>, [INST]).
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "rules/checks/lines.h"
#include "rules/checks/phrases.h"
#include "rules/lint/rule.h"
#include "rules/text/scan.h"
#include "rules/text/strings.h"

namespace trend::checks::generated_chat_token {
namespace {

using article::BlockKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
模型内部用的标记漏进了文章：推理过程 `<think>…</think>`，以及对话模板的 `<|im_end|>`、`<|user|>`、`[INST]`、`<<SYS>>`、`<|endoftext|>` 等。

浏览器不认识 `<think>`，标签本身看不见，模型的整段自言自语却会当作正文印出来；`<|im_end|>` 则原样显示。

成对的 `<think>` 与 `</think>` 合报一处，消息里写明一直漏到第几行。只看行首的标记和行尾的对话标记：代码里的、句子中间和标题里谈论它们的都不报告。

## 错误

````markdown
## 趋势分析

<think>
好的，我现在需要分析这些数据。

先看第一部分。
</think>

端侧推理正在普及。
````

```markdown
端侧推理正在普及。<|im_end|>
```

## 正确

```markdown
推理模型先输出 `<think>`，再给出答案；ChatML 用 `<|im_end|>` 结束一轮对话。

### 论文九：<think> 标签里写了什么
```

## 修复

表示结束的标记（`<|im_end|>`、`<|endoftext|>`、`<|eot_id|>`、`</s>` 之类）只有一种处理办法，删除是安全修复。推理过程要删去整段，角色标记（`<|user|>`）之后往往还跟着别的对话，都需要确认。
)md";

constexpr std::string_view kDocsEn = R"md(
Markup that a model uses internally leaked into the article: its reasoning, `<think>…</think>`, or tokens of chat templates such as `<|im_end|>`, `<|user|>`, `[INST]`, `<<SYS>>`, `<|endoftext|>`.

Browsers do not know `<think>`: the tag is invisible, but the model's monologue is printed as text. `<|im_end|>` is shown as it stands.

A pair of `<think>` and `</think>` is one finding, whose message says down to which line it leaks. Only marks at the start of a line, and chat tokens at its end, count; code, and words about such marks inside sentences and headings, are left alone.

## Fix

Deleting a token that only ends something (`<|im_end|>`, `<|endoftext|>`, `<|eot_id|>`) is safe. Reasoning is deleted with all that it spans, and other turns of a chat may follow a role (`<|user|>`): both need confirmation.
)md";

enum Form : std::uint8_t { kOpen, kClose, kEnd, kRole };

struct Token {
  std::string_view written;
  Form form;
};

constexpr Token kTokens[] = {
    {"<think>", kOpen},
    {"<thinking>", kOpen},
    {"</think>", kClose},
    {"</thinking>", kClose},
    {"<|im_end|>", kEnd},
    {"<|endoftext|>", kEnd},
    {"<|eot_id|>", kEnd},
    {"<|end_of_text|>", kEnd},
    {"<|end|>", kEnd},
    {"<|end_of_turn|>", kEnd},
    {"<end_of_turn>", kEnd},
    {"<｜end▁of▁sentence｜>", kEnd},
    {"<|im_start|>", kRole},
    {"<|user|>", kRole},
    {"<|assistant|>", kRole},
    {"<|system|>", kRole},
    {"<|begin_of_text|>", kRole},
    {"<|start_header_id|>", kRole},
    {"<start_of_turn>", kRole},
    {"<｜begin▁of▁sentence｜>", kRole},
    {"<｜User｜>", kRole},
    {"<｜Assistant｜>", kRole},
    {"[INST]", kRole},
    {"[/INST]", kRole},
    {"<<SYS>>", kRole},
    {"<</SYS>>", kRole},
};

bool is_thought(const Token& token) { return token.form == kOpen || token.form == kClose; }

// Behind a <think> at the start of a line comes a line end or prose, not a word about the tag.
bool is_talked_about(std::string_view after) {
  constexpr std::string_view kWords[] = {"标签", "标记", "块", "token", "tag",
                                         "模式", "和",   "与", "、",    "`"};
  return starts_with_any(text::trim_left(after), kWords) > 0;
}

void survey_line(Range line, std::string_view written, lint::Survey& survey) {
  constexpr text::ByteSet kOpening("<[");
  if (kOpening.find_in(written) == std::string_view::npos) return;
  const std::string_view left = text::trim_left(written);
  const std::string_view right = text::trim_right(written);
  for (const Token& token : kTokens) {
    const auto size = static_cast<Offset>(token.written.size());
    if (left.starts_with(token.written) && !is_talked_about(left.substr(size))) {
      const Offset begin = line.end - static_cast<Offset>(left.size());
      survey.push_back({{begin, begin + size}, token.form});
    } else if ((!is_thought(token) || token.form == kClose) && right.ends_with(token.written)) {
      const Offset end = line.begin + static_cast<Offset>(right.size());
      survey.push_back({{end - size, end}, token.form});
    }
  }
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  const std::size_t before = survey.size();
  for (const article::Node& node : context.block.nodes) {
    if (node.kind == BlockKind::kHeading && !context.block.heading(node).setext) {
      const std::string_view written = context.slice(node.range);
      if (written.ends_with("|>")) survey_line(node.range, written, survey);
    }
    if (node.kind == BlockKind::kHtml && context.slice(node.range).starts_with("<!--")) continue;
    if (node.kind != BlockKind::kParagraph && node.kind != BlockKind::kHtml) continue;
    for (article::Index i = node.lines.begin; i < node.lines.end; ++i) {
      const Range line = context.block.lines[i];
      survey_line(line, context.slice(line), survey);
    }
  }
  std::sort(survey.begin() + static_cast<std::ptrdiff_t>(before), survey.end(),
            [](const lint::Sighting& a, const lint::Sighting& b) { return a.range < b.range; });
}

/// What to delete for a token: its whole line when it stands alone there and blank lines are about
/// (else two paragraphs would grow together), the token itself otherwise.
Range removal(const text::Document& document, Range token) {
  const std::string_view text = document.text();
  const std::size_t first = document.lines().line_of(token.begin);
  const std::size_t last = document.lines().line_of(token.end - 1);
  const bool alone =
      text::is_blank(text.substr(document.lines().start(first),
                                 token.begin - document.lines().start(first))) &&
      text::is_blank(text.substr(token.end, document.line_range(last).end - token.end));
  if (!alone) return token;
  if (text::is_blank(text.substr(token.end))) {  // nothing follows: take the blank lines as well
    const std::size_t above = text.substr(0, token.begin).find_last_not_of(" \t\r\n");
    if (above == std::string_view::npos) return token;
    return {line_content_end(text, static_cast<Offset>(above)), token.end};
  }
  const bool below = is_blank_line(document, last + 1);
  const bool above = first == 0 || is_blank_line(document, first - 1);
  if (!above && !below) return token;
  return whole_lines(document, first, above && below ? last + 1 : last);
}

void report_thought(const lint::ArticleContext& context, Range open, Range close,
                    lint::Sink& sink) {
  const text::Document& document = context.article.document();
  const Range all{open.begin, close.end};
  const std::size_t line = document.lines().line_of(close.begin) + 1;
  lint::Finding finding{
      .range = open,
      .message = {fmt::format("模型的推理过程漏进了正文，一直到第 {} 行的“{}”", line,
                              context.slice(close)),
                  fmt::format("the model's reasoning leaked into the text, down to “{}” in line {}",
                              context.slice(close), line)},
      .related = {{close, {"推理过程到这里结束", "the reasoning ends here"}}},
      .fixes = {lint::make_fix({"删除推理过程", "Delete the reasoning"}, lint::FixSafety::kUnsafe,
                               {{removal(document, all), ""}})},
      .unnecessary = true};
  sink.add(std::move(finding));
}

void report_lone(const lint::ArticleContext& context, Range token, Form form, lint::Sink& sink) {
  const std::string written(context.slice(token));
  lint::Finding finding{.range = token, .unnecessary = true};
  if (form == kOpen)
    finding.message = {
        fmt::format("模型的推理过程漏进了正文，“{}”之后没有结束标签", written),
        fmt::format("the model's reasoning leaked into the text; “{}” is never closed", written)};
  else if (form == kClose)
    finding.message = {
        fmt::format("“{}”是模型推理过程的结束标签，前面可能还有推理的文字", written),
        fmt::format("“{}” ends a model's reasoning, which may stand before it", written)};
  else
    finding.message = {fmt::format("对话模型的标记“{}”漏进了正文", written),
                       fmt::format("“{}” is a token of a chat model", written)};
  if (form == kEnd || form == kRole)
    finding.fixes = {
        lint::make_fix({"删除标记", "Delete the token"},
                       form == kEnd ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe,
                       {{removal(context.article.document(), token), ""}})};
  sink.add(std::move(finding));
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  for (const Form form : {kEnd, kRole})
    surveyed.for_each(form, [&](Range token) { report_lone(context, token, form, sink); });
  std::vector<std::pair<Range, Form>> tags;
  for (const Form form : {kOpen, kClose})
    surveyed.for_each(form, [&](Range tag) { tags.emplace_back(tag, form); });
  std::sort(tags.begin(), tags.end());
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const bool pair =
        i + 1 < tags.size() && tags[i].second == kOpen && tags[i + 1].second == kClose;
    if (pair) {
      report_thought(context, tags[i].first, tags[i + 1].first, sink);
      ++i;
    } else {
      report_lone(context, tags[i].first, tags[i].second, sink);
    }
  }
}

constexpr std::string_view kSilences[] = {"ZH", "LK006", "IN009", "IN010"};

constexpr auto kWords = [] {
  std::array<std::string_view, std::size(kTokens)> words = {};
  std::transform(std::begin(kTokens), std::end(kTokens), words.begin(),
                 [](const Token& token) { return token.written; });
  return words;
}();

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI009",
    .name = "chat-token",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "模型的推理过程或对话标记漏进了正文",
    .summary_en = "reasoning or chat tokens of a model in the text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kLines,  // blank lines beside a token decide what its fix deletes
    .words = kWords,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::generated_chat_token
