// MD059 descriptive-link-text: link texts that say nothing.
#include <algorithm>
#include <set>
#include <string>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::markdownlint_md059 {
namespace {

constexpr std::string_view kDocsZh = R"md(
链接文字什么也没说，比如 `here`、`link`。读屏软件的链接列表里只看得到这几个词。默认只有几个英文词，中文用选项 `prohibited_texts` 添加；比较时不管大小写、标点和非 ASCII 字符。

判断与 markdownlint MD059 一致。我们自己的 LK013 认得“点击这里”“链接”等中文说法。

## 正确

```markdown
见 [年度报告](a.md)。
```

## 错误

```markdown
见 [here](a.md)。
```

没有自动修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The text of a link says nothing, `here` or `link` for example: in a screen reader's list of links there is nothing else. By default it is some English words; case, punctuation and non-ASCII characters do not count.

Judges as markdownlint MD059 does. Our own LK013 knows Chinese phrases too.

There is no fix.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "prohibited_texts",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = "click here,here,link,more",
                                          .zh = "不许用的文字。",
                                          .en = "Texts that are not allowed."}};

using article::InlineKind;

/// Lower-case words of ASCII, single blanks between them.
std::string words_of(std::string_view text) {
  std::string words;
  bool gap = false;
  for (const char c : text::ascii_lower(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (!text::is_latin_letter(byte) && !text::is_ascii_digit(byte)) {
      gap = !words.empty();
      continue;
    }
    if (gap) words += ' ';
    gap = false;
    words += c;
  }
  return words;
}

/// Code and HTML are more than words.
bool has_markup(const article::Block& block, const article::Inline& link) {
  const article::Inline* const end = block.inlines.data() + link.end;
  return std::any_of(&link + 1, end, [](const article::Inline& piece) {
    return piece.kind == InlineKind::kCode || piece.kind == InlineKind::kHtml ||
           piece.kind == InlineKind::kImage;
  });
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  std::set<std::string> prohibited;
  for (const std::string& phrase : context.options.list("prohibited_texts"))
    prohibited.insert(words_of(phrase));
  md::for_each_link(context, InlineKind::kLink,
                    [&](const md::Leaf& leaf, const article::Inline& link) {
                      const text::Range content = leaf.top->absolute(link.content);
                      if (prohibited.count(words_of(context.slice(content))) == 0) return;
                      if (has_markup(*leaf.top->block, link)) return;
                      const std::string words(context.slice(content));
                      const text::Range range = leaf.top->absolute(link.range);
                      sink.add({.range = {range.begin, content.end},
                                .message = {"链接文字“" + words + "”什么也没说",
                                            "link text " + words + " says nothing"}});
                    });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD059",
    .name = "descriptive-link-text",
    .by_default = lint::Default::kOff,
    .summary_zh = "链接文字什么也没说",
    .summary_en = "a link text that says nothing",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md059
