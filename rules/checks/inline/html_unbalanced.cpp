// IN010 html-unbalanced: an HTML tag without its partner.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "rules/checks/html_tags.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::inline_html_unbalanced {
namespace {

using article::BlockKind;
using article::Inline;
using article::InlineKind;
using article::Node;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
没有结束的 HTML 标签会把后面的整篇文章装进去：`<details>` 把余下的内容折叠起来，`<b>`、`<center>` 让它们全部变粗、居中。多余的结束标签则说明前面写错了。

按整篇文章配对，块与块之间的标签也能对上；只看必须成对的标签，`<br>`、`<img>`、`<p>`、`<li>` 等可以单独出现的不算，代码里的也不算。

## 正确

```markdown
<details>
<summary>展开</summary>

内容<br>第二行

</details>

后面的正文照常显示。
```

## 错误

```markdown
<details>
<summary>展开</summary>

内容

后面的正文也折叠起来了。
```

## 修复

在哪里结束只有作者知道，不提供修复。
)md";

constexpr std::string_view kDocsEn = R"md(
An HTML element that never ends takes in all the rest of the article: `<details>` folds it away, `<b>` and `<center>` make it bold or centred. A closing tag too many shows that something went wrong before it.

Tags are matched over the whole article, across blocks; only those that must come in pairs count (not `<br>`, `<img>`, `<p>`, `<li>`), and none in code.

## Fix

None: only the author knows where the element ends.
)md";

constexpr std::array<std::string_view, 30> kPaired = {
    "a",    "b",  "blockquote", "center", "code",   "del", "details", "div", "em",   "figure",
    "font", "h1", "h2",         "h3",     "h4",     "i",   "ins",     "kbd", "mark", "ol",
    "pre",  "s",  "small",      "span",   "strong", "sub", "summary", "sup", "u",    "ul"};

constexpr std::uint8_t kOpening = 0;
constexpr std::uint8_t kClosing = 1;
constexpr std::uint8_t kEmbedded = 2;  // a document in an attribute, which Markdown cuts up

bool is_paired(std::string_view name) {
  return std::find(kPaired.begin(), kPaired.end(), text::ascii_lower(name)) != kPaired.end();
}

bool holds_code(std::string_view html) {
  for (const std::string_view start :
       {"<pre", "<script", "<style", "<textarea", "<!--", "<?", "<svg"})
    if (html.starts_with(start)) return true;
  return false;
}

void note(const lint::BlockContext& context, Range html, lint::Survey& survey) {
  const std::string_view text = context.slice(html);
  if (holds_code(text)) return;
  if (text.find("srcdoc=") != std::string_view::npos) survey.push_back({html, kEmbedded});
  for (const HtmlTag& tag : find_tags(text))
    if (!tag.self_closed && is_paired(tag.name))
      survey.push_back({tag.range.shifted(html.begin), tag.closing ? kClosing : kOpening});
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for (const Node& node : context.block.nodes)
    if (node.kind == BlockKind::kHtml) note(context, node.range, survey);
  for (const Inline& node : context.block.inlines)
    if (node.kind == InlineKind::kHtml) note(context, node.range, survey);
}

std::string name_of(const lint::ArticleContext& context, Range tag) {
  const std::string_view text = context.slice(tag);
  const std::size_t begin = text.find_first_not_of("</");
  return text::ascii_lower(text.substr(begin, text.find_first_of(" \t\r\n/>", begin) - begin));
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  if (surveyed.count(kEmbedded) > 0) return;
  struct Tag {
    Range range;
    bool closing;
  };
  std::vector<Tag> tags;
  surveyed.for_each(kOpening, [&](Range range) { tags.push_back({range, false}); });
  surveyed.for_each(kClosing, [&](Range range) { tags.push_back({range, true}); });
  std::sort(tags.begin(), tags.end(),
            [](const Tag& a, const Tag& b) { return a.range.begin < b.range.begin; });
  std::map<std::string, std::vector<Range>> open;
  const auto report = [&](Range range, const std::string& name, bool closing) {
    const std::string zh = closing ? "多余的 </" + name + ">，前面没有 <" + name + ">"
                                   : "<" + name + "> 没有结束，后面的内容都会受影响";
    const std::string en = closing ? "</" + name + "> closes nothing"
                                   : "<" + name + "> never ends: it takes in what follows";
    sink.add({.range = range, .message = {zh, en}});
  };
  for (const Tag& tag : tags) {
    const std::string name = name_of(context, tag.range);
    std::vector<Range>& waiting = open[name];
    if (!tag.closing) {
      waiting.push_back(tag.range);
    } else if (waiting.empty()) {
      report(tag.range, name, true);
    } else {
      waiting.pop_back();
    }
  }
  for (const auto& [name, ranges] : open)
    for (const Range range : ranges) report(range, name, false);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "IN010",
    .name = "html-unbalanced",
    .summary_zh = "HTML 标签没有配对",
    .summary_en = "an HTML tag without its partner",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kNothing,
    .needs = "<",
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::inline_html_unbalanced
