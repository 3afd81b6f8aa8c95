// AI005 placeholder: something that was to be filled in and was not ([此处插入图片], 待补充, TODO).
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "rules/checks/phrases.h"
#include "rules/checks/prose.h"
#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::generated_placeholder {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
模板里等人填写的位置没有填：`[此处插入图片]`、`【公司名称】`、`（待补充）`、`lorem ipsum`，或者整段只有一个 TODO。文章看起来写完了，读者读到这里才发现没有。

括号里的文字要整个就是一句待填的话；不带括号的，要整段、整个单元格或整个标题只有它。“待补充的资料有三份”这样的行文、圆括号里的译名（“占位图像（placeholder）”）、链接文字、代码和任务列表不报告。

## 错误

```markdown
# 端侧推理

[此处插入市场规模图]

联系人：【您的姓名】，来自 [公司名称]。
```

```markdown
## 成本

（待补充）
```

## 正确

```markdown
# 端侧推理

待补充的资料有三份，见[公司名称](https://example.org)一栏。

- [ ] TODO
```

## 修复

没有自动修复：只有作者知道该填什么。
)md";

constexpr std::string_view kDocsEn = R"md(
A place that was to be filled in was not: `[Insert chart here]`, `[Company Name]`, `（待补充）`, `lorem ipsum`, or a paragraph that is nothing but TODO. The article looks finished until a reader gets there.

What stands in brackets must be such a request as a whole; without brackets it must be the whole paragraph, cell or heading. Prose about such places, a word's translation in round brackets, link texts, code and task lists are left alone.

## Fix

There is none: only the author knows what belongs there.
)md";

// Text in brackets that begins like this asks to be replaced. Lower case.
constexpr std::array<std::string_view, 32> kRequests = {
    "此处插入",       "在此处插入",    "在此插入",    "此处填写",
    "在此处填写",     "在此填写",      "此处添加",    "请在此",
    "请在这里",       "请填写",        "请补充",      "请插入",
    "请替换",         "请输入",        "插入图片",    "插入图表",
    "插入链接",       "插入数据",      "此处放置",    "此处为",
    "此处应",         "图片占位",      "占位符",      "insert ",
    "your text here", "add your ",     "enter your ", "image placeholder",
    "placeholder",    "replace with ", "此处需",      "待插入"};
// Text in brackets that is this and no more.
constexpr std::array<std::string_view, 40> kNames = {
    "待补充",       "待完善",      "待填写",     "待翻译",       "待更新内容", "待添加",
    "待确认数据",   "公司名称",    "您的公司",   "你的公司",     "贵公司名称", "您的姓名",
    "你的姓名",     "您的名字",    "你的名字",   "作者姓名",     "作者名",     "填写日期",
    "具体日期",     "具体数据",    "具体数字",   "产品名称",     "您的邮箱",   "你的邮箱",
    "联系方式",     "您的链接",    "链接地址",   "图片链接",     "your name",  "company name",
    "your company", "author name", "your email", "product name", "your title", "date here",
    "link here",    "url here",    "tbd",        "todo"};
// A whole paragraph, cell or heading.
constexpr std::array<std::string_view, 14> kAlone = {
    "todo",   "tbd",        "fixme",    "待补充", "待完善",  "待填写", "待翻译",
    "待续写", "待更新内容", "（todo）", "(todo)", "（tbd）", "(tbd)",  "内容待补充"};

// Text of no meaning, behind an L or an l.
constexpr std::array<std::string_view, 1> kFiller = {"orem ipsum dolor"};

struct Bracket {
  std::string_view open;
  std::string_view close;
};
constexpr Bracket kBrackets[] = {{"[", "]"}, {"【", "】"}, {"（", "）"}, {"(", ")"}, {"〔", "〕"}};

template <std::size_t N>
bool is_any(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

std::string_view without_marks(std::string_view text) {
  text = text::trim(text);
  for (bool more = true; more;) {
    more = false;
    for (std::string_view mark : {"。", "…", "：", ":", ".", "*", "_", "！", "!", "~"}) {
      if (text.starts_with(mark) && text.size() > mark.size())
        text.remove_prefix(mark.size()), more = true;
      if (text.ends_with(mark) && text.size() > mark.size())
        text.remove_suffix(mark.size()), more = true;
    }
  }
  return text::trim(text);
}

class Finder {
 public:
  Finder(const lint::BlockContext& context, lint::Sink& sink)
      : context_(context), more_(context.options.list("terms")), sink_(sink) {}

  void look_at(const article::Node& node, article::IndexRange inlines) {
    const std::vector<Range> runs = text_runs(context_.block, inlines);
    constexpr std::size_t kLongestAlone = 40;  // bytes, with emphasis and marks
    if (runs.size() == 1 && runs.front().size() <= kLongestAlone && !is_task(node, runs.front()) &&
        is_whole(runs.front(), inlines)) {
      const Range whole = runs.front();
      if (is_any(text::ascii_lower(without_marks(context_.slice(whole))), kAlone))
        return report(whole);
    }
    for (const Range run : runs) look_in(run);
  }

 private:
  static constexpr std::size_t kLongest = 90;  // bytes of a request

  bool is_task(const article::Node& node, Range run) const {
    const std::string_view before = context_.text.substr(0, run.begin);
    return node.parent != article::kNone && text::trim_right(before).ends_with(']');
  }

  /// Nothing but emphasis stands beside the run.
  bool is_whole(Range run, article::IndexRange inlines) const {
    return std::all_of(context_.block.inlines.begin() + inlines.begin,
                       context_.block.inlines.begin() + inlines.end,
                       [&](const article::Inline& piece) {
                         return run.contains(piece.range) || piece.range.contains(run);
                       });
  }

  void look_in(Range run) {
    const std::string_view text = context_.slice(run);
    for (const Bracket& bracket : kBrackets)
      for (std::size_t open = text.find(bracket.open); open != std::string_view::npos;) {
        const std::size_t begin = open + bracket.open.size();
        const std::size_t size = text.substr(begin, kLongest + 3).find(bracket.close);
        const bool asks = size != std::string_view::npos && asks_for_text(text.substr(begin, size));
        if (asks && !is_quoted_at(text, static_cast<Offset>(open)) &&
            !(is_round(bracket) && is_aside(text.substr(0, open), text.substr(begin, size))))
          report(Range{static_cast<Offset>(open),
                       static_cast<Offset>(begin + size + bracket.close.size())}
                     .shifted(run.begin));
        open = text.find(bracket.open, asks ? begin + size : begin);
      }
    constexpr std::string_view kLatin = kFiller.front();
    if (const std::size_t at = text.find(kLatin); at != std::string_view::npos && at > 0)
      report(Range{static_cast<Offset>(at) - 1, static_cast<Offset>(at + kLatin.size())}.shifted(
          run.begin));
    for (const std::string& term : more_)
      for (std::size_t at = term.empty() ? std::string_view::npos : text.find(term);
           at != std::string_view::npos; at = text.find(term, at + term.size()))
        report({run.begin + static_cast<Offset>(at),
                run.begin + static_cast<Offset>(at + term.size())});
  }

  static bool is_round(const Bracket& bracket) {
    return bracket.close == ")" || bracket.close == "）";
  }
  /// What round brackets add for readers: the word in another language, 占位图像（placeholder）, or
  /// what they are to type, （请输入“http”）.
  static bool is_aside(std::string_view before, std::string_view inside) {
    const bool latin = text::is_latin_letter(static_cast<unsigned char>(inside.front()));
    const bool behind_han =
        !before.empty() &&
        text::is_han(text::decode_before(before, static_cast<Offset>(before.size())).value);
    return (latin && behind_han) || inside.starts_with("请输入");
  }

  static bool asks_for_text(std::string_view inside) {
    const std::string words = text::ascii_lower(without_marks(inside));
    return starts_with_any(words, kRequests) > 0 || is_any(words, kNames);
  }

  void report(Range range) {
    const std::string_view words = context_.slice(range);
    sink_.add({.range = range,
               .message = {fmt::format("“{}”还没有填写", words),
                           fmt::format("“{}” was never filled in", words)}});
  }

  const lint::BlockContext& context_;
  const std::vector<std::string>& more_;
  lint::Sink& sink_;
};

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  Finder finder(context, sink);
  for_each_leaf(context.block, [&](const article::Node& node, article::IndexRange inlines) {
    finder.look_at(node, inlines);
  });
}

constexpr lint::OptionSpec kOptions[] = {
    {.name = "terms",
     .type = lint::OptionType::kTextList,
     .default_value = "",
     .choices = {},
     .zh = "另外要认出的占位文字，逐字比较。",
     .en = "Further texts that stand for something to fill in, compared literally."}};

constexpr auto kWords = joined(kRequests, kNames, kAlone, kFiller);

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI005",
    .name = "placeholder",
    .summary_zh = "等人填写的位置没有填",
    .summary_en = "a place that was to be filled in was not",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .words = kWords,
    .words_of = "terms",
    .check_block = check_block,
};

}  // namespace trend::checks::generated_placeholder
