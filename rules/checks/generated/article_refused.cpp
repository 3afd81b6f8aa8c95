// AI021 article-refused: instead of a text, the model's refusal was published.
#include <array>
#include <string>

#include "rules/checks/block_removal.h"
#include "rules/checks/phrases.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::generated_article_refused {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
模型没有写出内容，它的拒绝却当成正文发布了：“抱歉，我无法提供……”“很抱歉，这个问题未找到相关结果”“I'm sorry, but I can't …”。标题还在，文章没有了。

只看段落的第一句，而且要既有道歉，又说出做不到什么。“抱歉，本周更新晚了”是作者的话，不报告；引用和代码里的也不报告。

## 错误

```markdown
# 端侧推理的三条路线

抱歉，这个问题未找到相关结果。
```

```markdown
I'm sorry, but I can't browse the internet.
```

## 正确

```markdown
# 周报第 12 期

抱歉，本周更新晚了两天。
```

```markdown
I'm sorry to say that this release slipped.
```

## 修复

没有自动修复：文章要重新写。
)md";

constexpr std::string_view kDocsEn = R"md(
The model wrote nothing, and its refusal was published in place of the text: “I'm sorry, but I can't …”, “抱歉，我无法提供……”. The title is there, the article is not.

Only the first sentence of a paragraph is looked at; it must apologise and say what could not be done. An author's “sorry, we are late this week”, quotes and code are left alone.

## Fix

There is no fix: the article has to be written.
)md";

constexpr std::array<std::string_view, 8> kApologies = {
    "抱歉", "很抱歉", "非常抱歉", "对不起", "不好意思", "十分抱歉", "很遗憾", "真的很抱歉"};
constexpr std::array<std::string_view, 21> kRefusals = {
    "我无法",      "我不能",       "我没有能力",     "我没办法", "未找到相关", "没有找到相关",
    "未能找到",    "无法回答",     "无法生成",       "无法提供", "无法完成您", "无法协助",
    "无法满足",    "无法为您",     "无法访问互联网", "作为AI",   "作为 AI",    "作为一个AI",
    "作为一个 AI", "作为人工智能", "无法处理您"};
constexpr std::array<std::string_view, 12> kEnglish = {
    "i'm sorry, but i can",  "i’m sorry, but i can", "i am sorry, but i can",
    "i'm sorry, i can",      "i’m sorry, i can",     "sorry, i can't",
    "sorry, but i can't",    "i cannot assist with", "i can't assist with",
    "i'm unable to provide", "i'm unable to browse", "i am unable to provide"};

bool refuses(std::string_view sentence) {
  if (starts_with_any(sentence, kApologies) > 0) return !find_any(sentence, kRefusals).empty();
  return starts_with_any(text::ascii_lower(sentence.substr(0, 60)), kEnglish) > 0;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  if (context.block.nodes.empty()) return;
  const article::Node& node = context.block.nodes.front();
  if (node.kind != article::BlockKind::kParagraph) return;
  const std::string_view paragraph = context.slice(node.range);
  const std::string_view sentence = paragraph.substr(0, first_sentence_size(paragraph));
  if (!refuses(sentence)) return;
  sink.add({.range = {node.range.begin, node.range.begin + static_cast<Offset>(sentence.size())},
            .message = {"这里是模型的拒绝，本该有的内容没有写出来",
                        "this is a model's refusal; the text that belongs here was not written"}});
}

constexpr std::string_view kSilences[] = {"AI001", "AI003"};

constexpr auto kWords = joined(kApologies, kEnglish);

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI021",
    .name = "article-refused",
    .severity = lint::Severity::kError,
    .summary_zh = "模型的拒绝当成了正文",
    .summary_en = "a model's refusal in place of the text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .words = kWords,
    .check_block = check_block,
};

}  // namespace trend::checks::generated_article_refused
