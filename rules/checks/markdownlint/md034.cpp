// MD034 no-bare-urls: addresses without angle brackets.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "rules/checks/markdownlint/html_scan.h"
#include "rules/checks/markdownlint/leaves.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::markdownlint_md034 {
namespace {

constexpr std::string_view kDocsZh = R"md(
网址或邮箱直接写在正文里，没有尖括号。按 GFM 的规则，网址一直延伸到空格为止，后面紧跟的中文也算在内。方括号里的网址不报告：可能是引用式链接；HTML 元素里面的也不报告。

判断与 markdownlint MD034 一致。我们自己的 LK010 不看邮箱；吞进中文的网址由 LK009 报告。

## 正确

```markdown
详见 <https://example.org/report> 。
```

## 错误

```markdown
详见 https://example.org/report 。
```

## 修复

加上尖括号。只含 ASCII 字符的网址属于安全修复；吞进了中文的，先要由作者分开，属于不安全修复。`www.` 开头的没有修复：加上尖括号也不是链接。
)md";

constexpr std::string_view kDocsEn = R"md(
An address or e-mail address stands in the text without angle brackets. As in GFM it reaches up to the next blank, Chinese text behind it included. Addresses in brackets are left alone, since they may be links by reference, and so are those inside HTML elements.

Judges as markdownlint MD034 does. Our own LK010 leaves e-mail addresses alone, and addresses that swallow Chinese text are for LK009.

## Fix

Adds angle brackets: safe for addresses of ASCII characters; one that swallows Chinese text is for the author to part first, so that fix is unsafe. There is none for `www.`: angle brackets do not make it a link.
)md";

using text::Offset;
using text::Range;

/// Sorted, and joined where they overlap.
std::vector<Range> merged(std::vector<Range> ranges) {
  std::sort(ranges.begin(), ranges.end());
  std::vector<Range> joined;
  for (const Range range : ranges)
    if (!joined.empty() && range.begin <= joined.back().end)
      joined.back().end = std::max(joined.back().end, range.end);
    else
      joined.push_back(range);
  return joined;
}

/// The stretches between <b …> and </b> beside each other in one emphasis or leaf, whatever the
/// element: addresses there are left alone.
std::vector<Range> find_elements(const lint::ArticleContext& context, const md::Leaf& leaf) {
  std::vector<Range> elements;
  std::map<std::pair<article::Index, std::string_view>, std::vector<Offset>> open;
  std::vector<article::Index> around;
  const article::Block& block = *leaf.top->block;
  for (article::Index i = leaf.inlines.begin; i < leaf.inlines.end; ++i) {
    const article::Inline& piece = block.inlines[i];
    while (!around.empty() && block.inlines[around.back()].end <= i) around.pop_back();
    const article::Index parent = around.empty() ? article::kNone : around.back();
    if (piece.end > i + 1 && piece.kind != article::InlineKind::kStrikethrough) around.push_back(i);
    if (piece.kind != article::InlineKind::kHtml) continue;
    const Range range = leaf.top->absolute(piece.range);
    const std::string_view tag = context.slice(range);
    if (tag.starts_with("</")) {
      const std::string_view name = text::trim(tag.substr(2, tag.size() - 3));
      std::vector<Offset>& opened = open[{parent, name}];
      if (opened.empty()) continue;
      elements.push_back({opened.back(), range.begin});
      opened.pop_back();
    } else if (!tag.ends_with("/>")) {
      open[{parent, md::element_name(tag)}].push_back(range.end);
    }
  }
  return merged(std::move(elements));
}

lint::Finding finding(const lint::ArticleContext& context, Range range) {
  const std::string_view address = context.slice(range);
  lint::Finding found{.range = range, .message = {"网址没有加尖括号", "a bare address"}};
  const bool ascii = std::all_of(address.begin(), address.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!text::ascii_lower(address.substr(0, 4)).starts_with("www."))
    found.fixes = {lint::make_fix({"加上尖括号", "Put it into angle brackets"},
                                  ascii ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe,
                                  {{range, "<" + std::string(address) + ">"}})};
  return found;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const md::Leaf& leaf : md::leaves(context)) {
    std::vector<Range> elements;
    bool searched = false;
    for (const md::Span& span : leaf.spans) {
      if (span.kind != md::Span::Kind::kBareUrl) continue;
      if (!searched) elements = find_elements(context, leaf);
      searched = true;
      const auto element = std::lower_bound(elements.begin(), elements.end(), span.range.begin,
                                            [](Range a, Offset at) { return a.end <= at; });
      if (element == elements.end() || !element->contains(span.range))
        sink.add(finding(context, span.range));
    }
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD034",
    .name = "no-bare-urls",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "网址没有加尖括号",
    .summary_en = "a bare address",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md034
