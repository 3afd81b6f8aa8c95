// AI017 foreign-paragraph (off): a paragraph in another language than the rest of the article.
#include <algorithm>
#include <string>

#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::generated_foreign_paragraph {
namespace {

using article::BlockKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
中文文章里夹着一整段英文（或者反过来）：模型写着写着换了语言，或者素材忘了翻译。读者要么读不懂，要么以为自己错过了什么。

只看顶层的段落；引用、列表、表格、代码，以及带链接的段落不看。英文段落要够长（默认 20 个词），全文至少有 8 段是另一种语言，换语言的不超过两段：双语对照、逐条附英文原文的文章不报告。
有的作者整段摘引英文而不用引用格式，所以默认不开。

## 错误

```markdown min=8
一种路线是量化，它降低了显存占用。

第二种路线是蒸馏，它需要教师模型。

第三种路线是剪枝，它改变模型结构。

第四种路线是缓存，它减少重复计算。

第五种路线是并行，它需要更多的卡。

第六种路线是编译，它需要专门的团队。

第七种路线是换芯片，它的代价最高。

The eighth route is to wait until prices fall, which they did every year so far.

第九种路线是租用，它把成本变成费用。
```

## 正确

```markdown
一种路线是量化，它降低了显存占用。

> The eighth route is to wait until prices fall, which they did every year so far.
```

## 修复

没有自动修复：要翻译或改写。
)md";

constexpr std::string_view kDocsEn = R"md(
A Chinese article has a whole paragraph in English, or the other way round: the model changed its language on the way, or material was never translated. Readers cannot read it, or believe that they missed something.

Only top-level paragraphs are looked at; quotes, lists, tables, code and paragraphs with links are not. An English paragraph must be of some length (by default 20 words), at least 8 paragraphs must be in the other language and at most two in this one: bilingual articles are left alone. Some authors quote whole paragraphs without marking them as quotes, so the rule is off by default.

## Fix

There is no fix: it has to be translated or written anew.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "min",
     .type = lint::OptionType::kInteger,
     .default_value = "20",
     .choices = {},
     .zh = "英文段落至少多少个词；中文段落至少多少个汉字。",
     .en = "The fewest words of an English paragraph, or Han characters of a Chinese one."}};

enum Form : std::uint8_t { kChinese, kEnglish };
constexpr std::size_t kFewestOthers = 8;
constexpr std::size_t kMostForeign = 2;

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  if (context.block.nodes.empty() || !context.block.links.empty()) return;
  const article::Node& node = context.block.nodes.front();
  if (node.kind != BlockKind::kParagraph) return;
  for (const article::Inline& piece : context.block.inlines)
    if (piece.kind == article::InlineKind::kHtml || piece.kind == article::InlineKind::kHardBreak)
      return;
  const std::string_view text = context.slice(node.range);
  std::size_t words = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool letter = text::is_latin_letter(static_cast<unsigned char>(c));
    words += letter && !in_word ? 1U : 0U;
    in_word = letter;
  }
  const std::size_t han = text::count_han(text);
  const auto min = static_cast<std::size_t>(context.options.integer("min"));
  if (han >= 10 && han > words)
    survey.push_back({node.range, kChinese});
  else if (han == 0 && words >= min && text.find_first_of("$\\|") == std::string_view::npos)
    survey.push_back({node.range, kEnglish});
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  for (const Form form : {kChinese, kEnglish}) {
    const Form other = form == kChinese ? kEnglish : kChinese;
    if (surveyed.count(form) > kMostForeign || surveyed.count(other) < kFewestOthers) continue;
    surveyed.for_each(form, [&](Range range) {
      const std::string_view text = context.slice(range);
      const auto line = static_cast<Offset>(std::min(text.find_first_of("\r\n"), text.size()));
      sink.add(
          {.range = {range.begin, range.begin + line},
           .message = {form == kEnglish ? "这一段是英文，全文其他段落是中文"
                                        : "这一段是中文，全文其他段落是英文",
                       form == kEnglish ? "this paragraph is English, the others are Chinese"
                                        : "this paragraph is Chinese, the others are English"}});
    });
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI017",
    .name = "foreign-paragraph",
    .by_default = lint::Default::kOff,
    .summary_zh = "有一段与全文的语言不同",
    .summary_en = "a paragraph in another language than the rest",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::generated_foreign_paragraph
