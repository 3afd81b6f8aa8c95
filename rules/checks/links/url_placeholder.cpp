// LK015 url-placeholder: a link to example.com or another address that stands for a real one.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/scan.h"
#include "rules/text/strings.h"

namespace trend::checks::links_url_placeholder {
namespace {

using article::InlineKind;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
链接指向 `example.com`、`your-domain.com`、`xxx.com` 之类占位的地址：模型或模板编了一个，没有换成真的。读者点开是说明页或错误页。随机配图（`picsum.photos`）同理：每次打开都是不同的图。

只看链接和图片的目标；代码、正文里写出来当例子的网址不报告。

## 错误

```markdown
详见[年度报告](https://example.com/report)。
```

## 正确

```markdown
详见[年度报告](https://www.rfc-editor.org/rfc/rfc2606)，本机访问 `https://example.com`。
```

## 修复

没有自动修复：真的地址只有作者知道。
)md";

constexpr std::string_view kDocsEn = R"md(
A link leads to `example.com`, `your-domain.com`, `xxx.com` or another address that stands for a real one: a model or a template made it up, and nobody replaced it. Readers get a page of explanation or an error. Random pictures (`picsum.photos`) are alike: every visit shows another one.

Only targets of links and images are looked at, not code, and not addresses that the text itself shows.

## Fix

There is no fix: only the author knows the address.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "patterns",
     .type = lint::OptionType::kTextList,
     .default_value = "example.com,your-domain.com,yourdomain.com,your-site.com,yoursite.com,"
                      "your-website.com,yourwebsite.com,your-link.com,your-link-here,xxx.com,"
                      "placeholder.com,via.placeholder.com,picsum.photos,dummyimage.com",
     .choices = {},
     .zh = "占位的域名；子域名也算。",
     .en = "Hosts that stand for real ones, their subdomains included."}};

std::string_view host_of(std::string_view target) {
  if (!target.starts_with("http")) return {};
  const std::size_t scheme = target.find("://");
  if (scheme == std::string_view::npos) return {};
  constexpr text::ByteSet kEnds("/?#:");
  const std::string_view rest = target.substr(scheme + 3);
  return rest.substr(0, kEnds.find_in(rest));
}

/// True when the host or a domain that it belongs to is one of `patterns`.
bool stands_for_another(std::string_view host, const std::vector<std::string>& patterns) {
  while (!host.empty()) {
    if (std::find(patterns.begin(), patterns.end(), host) != patterns.end()) return true;
    host.remove_prefix(std::min(host.find('.'), host.size() - 1) + 1);
  }
  return false;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const std::vector<std::string>& patterns = context.options.list("patterns");
  for (const article::Inline& piece : context.block.inlines) {
    const bool link = piece.kind == InlineKind::kLink || piece.kind == InlineKind::kImage;
    if (!link) continue;
    const article::Link& target = context.block.links[piece.link];
    const std::string host = text::ascii_lower(host_of(target.destination));
    if (!stands_for_another(host, patterns)) continue;
    const Range range = target.reference ? piece.range : target.destination_range;
    sink.add({.range = range,
              .message = {
                  fmt::format("链接指向占位的地址“{}”", host),
                  fmt::format("the link leads to “{}”, which stands for a real address", host)}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK015",
    .name = "url-placeholder",
    .severity = lint::Severity::kInfo,
    .summary_zh = "链接指向占位的地址",
    .summary_en = "a link leads to an address that stands for a real one",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .holds = lint::concern::kLinks,
    .check_block = check_block,
};

}  // namespace trend::checks::links_url_placeholder
