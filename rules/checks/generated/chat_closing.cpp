// AI002 chat-closing: one of the last paragraphs speaks to the person who asked for the text.
#include <array>
#include <string>

#include "rules/checks/block_removal.h"
#include "rules/checks/phrases.h"
#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::generated_chat_closing {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
文章末尾留下了语言模型对提问者说的话，例如“以上是……，如需修改请随时告诉我”“希望这些信息对您有所帮助”。读者没有提过要求，看到这种话只会觉得莫名其妙。

只看最后三段，只认固定的句式。“希望本文对你有帮助”“欢迎联系我们”“如果您有任何问题，欢迎来信”是作者对读者说的话，不报告；引用和代码里的也不报告。

## 错误

```markdown
# 端侧推理的三条路线

端侧推理正在普及。

以上是本期的趋势报告。如需进一步分析或扩展某一部分，请随时告知！
```

## 正确

```markdown
# 端侧推理的三条路线

端侧推理正在普及。

如果您有任何问题或合作意向，欢迎随时与我联系。
```

## 修复

需要确认：从这句话起，删到段末。
)md";

constexpr std::string_view kDocsEn = R"md(
The article ends with words of a language model to the person who asked for it, such as “I hope this helps” or “Let me know if you would like me to expand any section”. Readers asked for nothing.

Only the last three paragraphs are looked at, and only fixed phrases count. “Feel free to contact us”, said by an author to readers, is left alone; so are quotes and code.

## Wrong

```markdown
# Three routes

Inference moves to devices.

I hope this report helps! Let me know if you would like me to expand any section.
```

## Right

```markdown
# Three routes

Inference moves to devices. Feel free to contact us with questions.
```

## Fix

The fix (unsafe) deletes from this sentence to the end of the paragraph.
)md";

// A sentence that begins like this, and goes on with one of the second list, offers more work.
constexpr std::array<std::string_view, 12> kOffers = {
    "如需",     "如果需要", "如果您需要", "如果你需要", "如果您希望", "如果你希望",
    "如果您想", "如果你想", "若需",       "如您需要",   "如有需要",   "如果有需要"};
constexpr std::array<std::string_view, 15> kRequests = {
    "请告诉我",   "请告知",     "请随时告知", "请随时告诉我", "随时告诉我",
    "可以告诉我", "我可以继续", "我可以为您", "我可以帮",     "我可以进一步",
    "请随时提出", "请随时提问", "我将为您",   "我会继续",     "我很乐意"};
constexpr std::array<std::string_view, 11> kHopes = {
    "希望这篇", "希望这份", "希望这些",   "希望以上", "希望上述", "希望本文",
    "希望对您", "希望对你", "希望能对您", "希望能帮", "希望这个"};
// Authors hope as well that 本文 helps, but do not call readers 您; an answer is 以上 or 这些信息.
constexpr std::array<std::string_view, 5> kAnswers = {"希望这份", "希望这些信息", "希望以上",
                                                      "希望上述", "希望这个"};
constexpr std::array<std::string_view, 6> kHelps = {"对您有所帮助", "对您有帮助", "能帮到您",
                                                    "符合您的",     "满足您的",   "能够帮助到您"};
constexpr std::array<std::string_view, 3> kHelpsYou = {"对你有所帮助", "对你有帮助", "能帮到你"};
constexpr std::array<std::string_view, 9> kPlain = {"需要我继续",   "需要我进一步", "需要我帮您",
                                                    "是否需要我",   "您希望我继续", "请随时告诉我",
                                                    "请问您需要我", "请告诉我您",   "要不要我继续"};
constexpr std::array<std::string_view, 14> kEnglish = {
    "let me know if you",        "let me know if you'd",
    "let me know whether you",   "i hope this helps",
    "i hope this article helps", "i hope this report helps",
    "would you like me to",      "if you'd like, i can",
    "if you would like, i can",  "if you need any further assistance",
    "please let me know if you", "feel free to ask if you",
    "if you want, i can",        "do you want me to"};

bool addresses_asker(std::string_view sentence) {
  if (starts_with_any(sentence, kPlain) > 0) return true;
  if (starts_with_any(sentence, kOffers) > 0) {
    const Range request = find_any(sentence, kRequests);
    // 请告诉我们 is said by a company, to readers.
    if (!request.empty() && !sentence.substr(request.end).starts_with("们")) return true;
  }
  if (starts_with_any(sentence, kHopes) > 0 && !find_any(sentence, kHelps).empty()) return true;
  if (starts_with_any(sentence, kAnswers) > 0 && !find_any(sentence, kHelpsYou).empty())
    return true;
  return starts_with_any(text::ascii_lower(sentence.substr(0, 60)), kEnglish) > 0;
}

/// Where the first sentence that addresses the asker begins, or npos.
std::size_t find_address(std::string_view paragraph) {
  for (std::size_t at = 0; at < paragraph.size();) {
    at = paragraph.find_first_not_of(" \t\r\n", at);
    if (at == std::string_view::npos) break;
    const std::size_t size = first_sentence_size(paragraph.substr(at));
    std::string_view sentence = paragraph.substr(at, size);
    if (addresses_asker(sentence)) return at;
    // "以上是…目录，希望对您有所帮助！": the hope may be a clause of a sentence that sums up.
    if (sentence.starts_with("以上")) {
      const std::size_t clause = sentence.find("，");
      if (clause != std::string_view::npos && addresses_asker(sentence.substr(clause + 3)))
        return at;
    }
    at += size == 0 ? 1 : size;
  }
  return std::string_view::npos;
}

// "以上是本期的趋势报告，涵盖了…。" in front of the address belongs to it.
std::size_t with_summing_up(std::string_view paragraph, std::size_t at) {
  return paragraph.starts_with("以上是") && first_sentence_size(paragraph) >= at ? 0 : at;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto blocks = context.article.blocks();
  int paragraphs = 0;
  for (std::size_t i = blocks.size(); i-- > 0 && paragraphs < 3;) {
    const article::Node* node = top_paragraph(blocks[i]);
    if (node == nullptr) continue;
    ++paragraphs;
    const Range range = blocks[i].absolute(node->range);
    const std::string_view paragraph = context.slice(range);
    std::size_t at = find_address(paragraph);
    if (at == std::string_view::npos) continue;
    at = with_summing_up(paragraph, at);
    const Offset begin = range.begin + static_cast<Offset>(at);
    const Offset kept =
        range.begin + static_cast<Offset>(text::trim_right(paragraph.substr(0, at)).size());
    sink.add(
        {.range = {begin, begin + static_cast<Offset>(first_sentence_size(paragraph.substr(at)))},
         .message = {"结尾是模型对提问者说的话，不属于文章",
                     "the text ends with words to the asker, which are not part of the article"},
         .fixes = {lint::make_fix(
             {"删除这些话", "Delete these words"}, lint::FixSafety::kUnsafe,
             {{at == 0 ? block_removal(context.article, i) : Range{kept, range.end}, ""}})},
         .unnecessary = true});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI002",
    .name = "chat-closing",
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "结尾是模型对提问者说的话",
    .summary_en = "the text ends with words to the asker",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::generated_chat_closing
