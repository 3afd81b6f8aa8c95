// AI019 hype-words (off): 革命性, 颠覆, 前所未有: words that praise and say nothing.
#include <fmt/core.h>

#include <string>
#include <vector>

#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/scan.h"

namespace trend::checks::generated_hype_words {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
“革命性”“颠覆性”“前所未有”之类的大词，模型爱用，读者不信。换成事实更有力：快了多少，省了多少。用词是各家的事，所以默认不开；词表可以自己定。

引号里的和代码里的不看。

## 错误

```markdown
这是一次革命性的突破，带来前所未有的体验。
```

## 正确

```markdown
推理速度提高了三倍，所谓“革命性”的说法言过其实。
```

## 修复

没有自动修复：该用什么事实只有作者知道。

## 同类规则

textlint no-ai-hype-expressions。
)md";

constexpr std::string_view kDocsEn = R"md(
Big words such as 革命性 (revolutionary), 颠覆性 (disruptive), 前所未有 (unprecedented): models like them, readers do not believe them. Facts say more: how much faster, how much cheaper. Wording is a house's own matter, so the rule is off by default, and the list can be changed.

Quotes and code are not looked at.

## Fix

There is no fix: only the author knows the facts.

Like textlint no-ai-hype-expressions.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "words",
     .type = lint::OptionType::kTextList,
     .default_value = "革命性,颠覆性,前所未有,划时代,里程碑式,终极解决方案,改变游戏规则,无与伦比,"
                      "史无前例,掀起了一场,game-changing,game changer,revolutionary,unprecedented",
     .choices = {},
     .zh = "要报告的词，逐字比较。",
     .en = "The words, compared literally."}};

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const std::vector<std::string>& words = context.options.list("words");
  for (const std::string& word : words) {
    if (word.empty() || text::find_word(context.text, word) == std::string_view::npos) continue;
    for (const Range run : text_runs(context)) {
      const std::string_view text = context.slice(run);
      for (std::size_t at = text::find_word(text, word); at != std::string_view::npos;
           at = text::find_word(text, word, at + word.size())) {
        if (is_quoted_at(text, static_cast<Offset>(at))) continue;
        const Offset begin = run.begin + static_cast<Offset>(at);
        sink.add({.range = {begin, begin + static_cast<Offset>(word.size())},
                  .message = {fmt::format("“{}”是大词，最好换成事实", word),
                              fmt::format("“{}” is a big word; a fact would say more", word)}});
      }
    }
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI019",
    .name = "hype-words",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "革命性、颠覆性之类的大词",
    .summary_en = "big words that say nothing",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .words_of = "words",
    .check_block = check_block,
};

}  // namespace trend::checks::generated_hype_words
