// AI011 prompt-leak: the prompt, or the turns of the chat, at the start of the article.
#include <array>
#include <string>

#include "rules/checks/block_removal.h"
#include "rules/checks/phrases.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::generated_prompt_leak {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
文章开头留下了提示词：“你是一名资深分析师，请撰写……”“输出格式：Markdown”“字数要求：1500 字”，或者对话的角色 `User:`、`Assistant:`。读者看到的是作者怎么吩咐模型的。

只看文章的头三段，只认固定句式；引用、列表和代码里的不报告。“字数：1500”之类的统计不报告。

## 错误

```markdown
你是一名资深行业分析师，请撰写一篇关于端侧推理的文章。

# 端侧推理的三条路线
```

```markdown
# 端侧推理的三条路线

字数要求：1500 字左右
```

## 正确

```markdown
# 端侧推理的三条路线

字数：1500，阅读时间：5 分钟。要求：显存不低于 16 GB。

> 你是一名资深行业分析师
```

## 修复

需要确认：删除这一段。
)md";

constexpr std::string_view kDocsEn = R"md(
The prompt stands at the start of the article: “You are a senior analyst. Write an article about …”, “Output format: Markdown”, “字数要求：1500 字”, or the turns of a chat, `User:` and `Assistant:`. Readers see how the model was told to write.

Only the first three paragraphs are looked at, and only fixed phrases count; quotes, lists, code and plain figures (“字数：1500”) are left alone.

## Fix

The fix (unsafe) deletes the paragraph.
)md";

constexpr std::array<std::string_view, 19> kDemands = {
    "字数要求：",   "字数要求:",  "写作要求：", "写作要求:",    "格式要求：",
    "格式要求:",    "输出格式：", "输出格式:",  "输出要求：",   "输出要求:",
    "语言风格要求", "请撰写一篇", "请写一篇",   "请帮我写一",   "请你扮演",
    "请扮演",       "请根据以下", "请根据以上", "请以 Markdown"};
constexpr std::array<std::string_view, 5> kYouAre = {"你是一名", "你是一位", "你是一个",
                                                     "你现在是一", "假设你是"};
constexpr std::array<std::string_view, 9> kRoles = {"专家", "分析师", "编辑",   "作者",  "助手",
                                                    "写手", "记者",   "撰稿人", "研究员"};
constexpr std::array<std::string_view, 10> kEnglish = {"you are a senior ",
                                                       "you are an expert ",
                                                       "you are a professional ",
                                                       "you are a helpful assistant",
                                                       "output format: ",
                                                       "write an article about ",
                                                       "please write an article",
                                                       "write a blog post about ",
                                                       "act as a ",
                                                       "act as an "};
// A role counts with the capital and the colon of a transcript, at the start of a paragraph.
constexpr std::array<std::string_view, 8> kTurns = {
    "User: ", "Assistant: ", "System: ", "Human: ", "User：", "Assistant：", "System：", "Human："};

bool is_prompt(std::string_view paragraph) {
  while (paragraph.starts_with('*') || paragraph.starts_with('_')) paragraph.remove_prefix(1);
  if (starts_with_any(paragraph, kDemands) > 0 || starts_with_any(paragraph, kTurns) > 0)
    return true;
  if (starts_with_any(paragraph, kYouAre) > 0)
    return !find_any(paragraph.substr(0, first_sentence_size(paragraph)), kRoles).empty() &&
           paragraph.substr(0, 300).find("请") != std::string_view::npos;
  return starts_with_any(text::ascii_lower(paragraph.substr(0, 40)), kEnglish) > 0;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto blocks = context.article.blocks();
  int paragraphs = 0;
  for (std::size_t i = 0; i < blocks.size() && paragraphs < 3; ++i) {
    const article::Node* node = top_paragraph(blocks[i]);
    if (node == nullptr) continue;
    ++paragraphs;
    const Range range = blocks[i].absolute(node->range);
    const std::string_view paragraph = context.slice(range);
    if (!is_prompt(paragraph)) continue;
    const auto first = static_cast<Offset>(first_sentence_size(paragraph));
    sink.add(
        {.range = {range.begin, range.begin + first},
         .message = {"这是写给模型的提示词，不属于文章",
                     "this is the prompt for a model and not part of the article"},
         .fixes = {lint::make_fix({"删除这一段", "Delete the paragraph"}, lint::FixSafety::kUnsafe,
                                  {{block_removal(context.article, i), ""}})},
         .unnecessary = true});
  }
}

constexpr std::string_view kSilences[] = {"ST024"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI011",
    .name = "prompt-leak",
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "开头留下了写给模型的提示词",
    .summary_en = "the prompt for a model stands in the article",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .check_article = check_article,
};

}  // namespace trend::checks::generated_prompt_leak
