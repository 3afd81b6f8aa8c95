// AI003 ai-self-reference: "作为一个 AI 语言模型，我……" said by the text about itself.
#include <fmt/core.h>

#include <array>
#include <string>

#include "rules/checks/phrases.h"
#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::generated_self_reference {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
文章里的“我”自称语言模型：“作为一个 AI 语言模型，我无法预测……”。署名的是人，读者却看到模型在说话。

只认句首的自称。“可作为 AI 助手使用”“作为 AI 从业者，我……”之类的行文，引号里的、代码里的都不报告。

## 错误

```markdown
作为一个 AI 语言模型，我无法预测明年的价格。
```

```markdown
As an AI language model, I cannot predict prices.
```

## 正确

```markdown
它可作为 AI 助手使用。作为 AI 从业者，我看好端侧。模型回答：“作为一个 AI 语言模型，我无法预测。”
```

```markdown
As an AI engineer, I cannot predict prices.
```

## 修复

没有自动修复：这句话要由作者改写。
)md";

constexpr std::string_view kDocsEn = R"md(
The “I” of the text calls itself a language model: “As an AI language model, I cannot predict …”. A person signs the article, and readers hear a model.

Only such words at the start of a sentence count. “As an AI engineer, I …”, quotes and code are left alone.

## Fix

There is no fix: the author has to write the sentence anew.
)md";

constexpr std::array<std::string_view, 4> kAs = {"作为一个", "作为一名", "作为一款", "作为"};
constexpr std::array<std::string_view, 18> kModels = {
    "AI语言模型",   "AI 语言模型",      "AI大语言模型", "AI 大语言模型", "大语言模型",
    "大型语言模型", "人工智能语言模型", "人工智能助手", "AI助手",        "AI 助手",
    "AI模型",       "AI 模型",          "语言模型",     "人工智能模型",  "AI",
    "人工智能",     "聊天机器人",       "智能助手"};
constexpr std::array<std::string_view, 8> kSelf = {"，我",   ",我",    "，本模型", "我无法",
                                                   "我不能", "我没有", "，无法",   "，我们"};
constexpr std::array<std::string_view, 6> kPlain = {"我是一个人工智能", "我是一个AI",
                                                    "我是一个 AI",      "我只是一个语言模型",
                                                    "我是一个语言模型", "我是由"};
constexpr std::array<std::string_view, 8> kEnglish = {
    "as an ai language model, ", "as a large language model, ",
    "as a language model, ",     "as an ai, i ",
    "as an ai assistant, i ",    "as an ai model, i ",
    "i am an ai language model", "i'm an ai language model"};

// One of these stands in each of them.
constexpr std::string_view kHints[] = {"作为",           "我是",  "我只是",
                                       "language model", "an AI", "an ai"};

/// Size of the words with which the sentence at the start of `text` calls its author a model, or 0.
std::size_t self_size(std::string_view text) {
  if (std::size_t as = starts_with_any(text, kAs)) {
    if (text.substr(as).starts_with(' ')) ++as;
    const std::size_t model = starts_with_any(text.substr(as), kModels);
    const std::size_t self = starts_with_any(text.substr(as + model), kSelf);
    // 我们 speaks for people.
    const bool people = text.substr(as + model, self).ends_with("我们") ||
                        text.substr(as + model + self).starts_with("们");
    if (model > 0 && self > 0 && !people) return as + model;
  }
  if (const std::size_t plain = starts_with_any(text, kPlain)) {
    const bool trained = !text.starts_with("我是由") ||
                         (text.substr(0, 60).find("训练的") != std::string_view::npos &&
                          text.substr(0, 90).find("语言模型") != std::string_view::npos);
    if (trained) return plain;
  }
  return starts_with_any(text::ascii_lower(text.substr(0, 40)), kEnglish);
}

void check_run(const lint::BlockContext& context, Range run, lint::Sink& sink) {
  const std::string_view text = context.slice(run);
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    // 作, 我, A, a, I, i: what such a sentence can begin with
    const bool may = c == '\xE4' || c == '\xE6' || (c | 0x20) == 'a' || (c | 0x20) == 'i';
    if (may && begins_sentence(text, at))
      if (const std::size_t size = self_size(text.substr(at))) {
        const Range range{run.begin + static_cast<Offset>(at),
                          run.begin + static_cast<Offset>(at + size)};
        const std::string_view words = text::trim(context.slice(range));
        sink.add({.range = range,
                  .message = {fmt::format("“{}”：文章在用模型的口吻说话", words),
                              fmt::format("“{}”: the text speaks as a model", words)}});
        at += size;
        continue;
      }
    ++at;
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  if (find_any(context.text, kHints).empty()) return;
  for (const Range run : text_runs(context)) check_run(context, run, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI003",
    .name = "ai-self-reference",
    .summary_zh = "文章自称语言模型",
    .summary_en = "the text calls itself a language model",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .words = kHints,
    .check_block = check_block,
};

}  // namespace trend::checks::generated_self_reference
