// AI001: a paragraph that answers a prompt ("好的，以下是…", "Sure, here is…") in front of the
// text.
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "rules/checks/block_removal.h"
#include "rules/checks/phrases.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::generated_chat_preamble {
namespace {

using article::BlockKind;
using article::TopBlock;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
文章开头（或某一节开头）留下了语言模型回答提示词时的客套话，例如“好的，以下是为您撰写的文章”。
那是说给提问的人听的，不是写给读者的。

只看文章的头两段，以及紧跟在标题或分隔线之后的段落；只认固定的句式，“当然，首先要……”这样的
普通行文不报告，引用和代码里的也不报告。

## 错误

```markdown
# 端侧推理的三条路线

好的，以下是根据您的要求撰写的文章：

端侧推理正在……
```

```markdown
Sure, here is the article you asked for.

# Three routes
```

## 正确

```markdown
# 端侧推理的三条路线

当然，首先要说明的是：端侧推理并不新鲜。

> 好的，以下是为您生成的报告
```

## 修复

需要确认：删除这一段。
)md";

constexpr std::string_view kDocsEn = R"md(
The article, or a section of it, starts with the courtesies of a language model that answers a prompt,
such as “Sure, here is the article you asked for”. They address the asker, not the reader.

Only the first two paragraphs and paragraphs right below a heading or a rule are looked at, and only
fixed phrases count; quotes and code do not.

## Wrong

```markdown
Certainly! Below is a report on inference chips.

# Inference chips
```

```markdown
# Three routes

Sure, here is the article you asked for.
```

## Right

```markdown
# Inference chips

Of course, chips are only half of the story.
```

## Fix

The fix (unsafe) deletes the paragraph.
)md";

// An acknowledgement alone proves nothing ("当然，首先…" opens ordinary sentences); what it
// announces does. Words that authors use as well ("当然", "of course") count only with the plainest
// of those, or before an exclamation mark.
constexpr std::array<std::string_view, 7> kAcknowledgements = {
    "好的", "当然可以", "没问题", "明白了", "收到", "可以的", "没有问题"};
constexpr std::array<std::string_view, 4> kWeakAcknowledgements = {"当然", "明白", "了解",
                                                                   "非常好"};
constexpr std::array<std::string_view, 6> kPlainAnnouncements = {"以下是", "以下为", "下面是",
                                                                 "我将为", "为您",   "根据您"};
constexpr std::array<std::string_view, 15> kAnnouncements = {
    "这是",   "这里是", "我将",   "我会",   "我来",    "我已",   "我为",  "让我为",
    "按照您", "遵照",   "作为一", "作为AI", "作为 AI", "作为您", "这就为"};

// Phrases that speak of the asker's wishes and so need no acknowledgement.
constexpr std::array<std::string_view, 14> kAddressed = {
    "以下是根据您", "以下是根据你的", "以下是按照您", "以下是为您",  "以下是为你",
    "以下是您要求", "以下是您需要",   "下面是根据您", "下面是为您",  "下面是为你",
    "这是根据您",   "这是为您",       "应您的要求",   "遵照您的要求"};

constexpr std::array<std::string_view, 6> kEnglishAcknowledgements = {
    "sure thing", "sure", "certainly", "got it", "understood", "no problem"};
constexpr std::array<std::string_view, 4> kEnglishWeakAcknowledgements = {"of course", "absolutely",
                                                                          "great", "okay"};
constexpr std::array<std::string_view, 6> kEnglishPlainAnnouncements = {
    "here is", "here's", "here are", "here’s", "below is", "below are"};
constexpr std::array<std::string_view, 5> kEnglishAnnouncements = {"i'll ", "i’ll ", "i will ",
                                                                   "let me ", "the following is"};
constexpr std::array<std::string_view, 8> kEnglishAddressed = {
    "here is the article you", "here is your article",     "here's your article",
    "here’s your article",     "below is the article you", "here is the report you",
    "here's the article you",  "here’s the article you"};

std::string_view skip_marks(std::string_view text, bool& any) {
  any = false;
  for (bool more = true; more;) {
    more = false;
    for (std::string_view mark :
         {"，", "！", "。", "：", "～", ",", "!", ".", ":", " ", "—", "-"}) {
      if (!text.starts_with(mark)) continue;
      text.remove_prefix(mark.size());
      any = more = true;
    }
  }
  return text;
}

using Phrases = std::span<const std::string_view>;

/// True for an acknowledgement, a mark, and an announcement that fits its strength.
bool announces(std::string_view text, Phrases strong, Phrases weak, Phrases plain, Phrases more) {
  const std::size_t by_strong = starts_with_any(text, strong);
  const std::size_t acknowledged = std::max(by_strong, starts_with_any(text, weak));
  if (acknowledged == 0) return false;
  const bool exclaimed =
      text.substr(acknowledged).starts_with("！") || text.substr(acknowledged).starts_with("!");
  bool marked = false;
  const std::string_view rest = skip_marks(text.substr(acknowledged), marked);
  if (!marked) return false;
  return starts_with_any(rest, plain) > 0 ||
         ((by_strong > 0 || exclaimed) && starts_with_any(rest, more) > 0);
}

bool opens_in_chinese(std::string_view text) {
  return starts_with_any(text, kAddressed) > 0 ||
         announces(text, kAcknowledgements, kWeakAcknowledgements, kPlainAnnouncements,
                   kAnnouncements);
}

bool opens_in_english(std::string_view lower) {
  return starts_with_any(lower, kEnglishAddressed) > 0 ||
         announces(lower, kEnglishAcknowledgements, kEnglishWeakAcknowledgements,
                   kEnglishPlainAnnouncements, kEnglishAnnouncements);
}

/// Length of the first sentence, up to the end of its line.
std::size_t first_sentence(std::string_view paragraph) {
  std::size_t end = std::min(paragraph.size(), paragraph.find_first_of("\r\n"));
  for (std::string_view mark : {"。", "：", ". ", ": "}) {
    const std::size_t at = paragraph.find(mark);
    const std::size_t size = mark.back() == ' ' ? 1 : mark.size();
    if (at != std::string_view::npos) end = std::min(end, at + size);
  }
  return end;
}

/// "以下是…报告，严格遵循格式要求：" announces the text and answers the prompt's demands.
bool answers_demands(std::string_view paragraph) {
  if (!paragraph.starts_with("以下是") && !paragraph.starts_with("下面是")) return false;
  const std::string_view sentence = paragraph.substr(0, first_sentence(paragraph));
  for (std::string_view demand :
       {"严格遵循", "严格按照", "您的要求", "您的需求", "您提供的", "您指定的", "按要求"})
    if (sentence.find(demand) != std::string_view::npos) return true;
  return false;
}

bool opens_like_a_chat(std::string_view paragraph, const std::vector<std::string>& more) {
  for (const std::string& pattern : more)
    if (!pattern.empty() && paragraph.starts_with(pattern)) return true;
  return opens_in_chinese(paragraph) || answers_demands(paragraph) ||
         opens_in_english(text::ascii_lower(paragraph.substr(0, 120)));
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  const article::Node* node = top_paragraph(context.block);
  if (node == nullptr) return;
  if (opens_like_a_chat(context.slice(node->range), context.options.list("patterns")))
    survey.push_back({node->range, 0});
}

/// The second paragraph of the article, or null.
const TopBlock* second_paragraph(std::span<const TopBlock> blocks) {
  int paragraphs = 0;
  for (const TopBlock& top : blocks)
    if (top_paragraph(top) != nullptr && ++paragraphs == 2) return &top;
  return nullptr;
}

/// True at the start of the article or of a section.
bool is_at_start(std::span<const TopBlock> blocks, const TopBlock& top) {
  for (const TopBlock* before = &top; before != blocks.data();) {
    const auto& nodes = (--before)->block->nodes;
    if (nodes.empty()) continue;
    return nodes.front().kind == BlockKind::kHeading ||
           nodes.front().kind == BlockKind::kThematicBreak;
  }
  return true;
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  if (surveyed.count(0) == 0) return;
  const auto blocks = context.article.blocks();
  const TopBlock* const second = second_paragraph(blocks);
  surveyed.for_each(0, [&](Range range) {
    const TopBlock& top = *context.article.block_at(range.begin);
    if (second != nullptr && &top > second && !is_at_start(blocks, top)) return;
    const auto first = static_cast<Offset>(first_sentence(context.slice(range)));
    sink.add({.range = {range.begin, range.begin + first},
              .message = {"这一段是模型回答提示词的客套话，不属于文章",
                          "this paragraph answers a prompt and is not part of the article"},
              .fixes = {lint::make_fix({"删除这一段", "Delete the paragraph"},
                                       lint::FixSafety::kUnsafe, {{top.range(), ""}})},
              .unnecessary = true});
  });
}

constexpr lint::OptionSpec kOptions[] = {
    {.name = "patterns",
     .type = lint::OptionType::kTextList,
     .default_value = "",
     .choices = {},
     .zh = "另外要认出的段落开头，逐字比较。",
     .en = "Further beginnings of such paragraphs, compared literally."}};
constexpr std::string_view kSilences[] = {"ST024"};

// Every such paragraph announces something, or is known by all of its words.
constexpr auto kWords =
    joined(kPlainAnnouncements, kAnnouncements, kAddressed, kEnglishPlainAnnouncements,
           kEnglishAnnouncements, kEnglishAddressed);

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI001",
    .name = "chat-preamble",
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "开头是模型回答提示词的客套话",
    .summary_en = "the text starts with an answer to a prompt",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .silences = kSilences,
    .concerns = lint::concern::kShape,
    .words = kWords,
    .words_of = "patterns",
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::generated_chat_preamble
