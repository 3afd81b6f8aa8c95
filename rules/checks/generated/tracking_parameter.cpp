// AI008 tracking-parameter: ?utm_source=chatgpt.com and the like in addresses.
#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::generated_tracking_parameter {
namespace {

using article::BlockKind;
using article::InlineKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
网址里带着聊天工具加上的来源参数：`?utm_source=chatgpt.com`、`?utm_source=perplexity`。链接能打开，但对方网站会把访问记到聊天工具头上，读者也看得出文章的来源未经整理。

一般的 `utm_source=newsletter` 不报告，代码里的不看。

## 错误

```markdown
详见[年度报告](https://example.org/report?utm_source=chatgpt.com)。
```

## 正确

```markdown
详见[年度报告](https://example.org/report?id=3&utm_source=newsletter)。
```

## 修复

安全修复：去掉这个参数，其余参数不动；链接还是到原来的地方。
)md";

constexpr std::string_view kDocsEn = R"md(
An address carries the parameter that a chat tool added: `?utm_source=chatgpt.com`, `?utm_source=perplexity`. The link works, but the site counts the visit as the tool's, and readers see that nobody went over the sources.

Ordinary values such as `utm_source=newsletter` are left alone, and so is code.

## Fix

The fix (safe) takes out this parameter and no other; the link leads where it led.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "parameters",
     .type = lint::OptionType::kTextList,
     .default_value = "utm_source=chatgpt.com,utm_source=openai,utm_source=openai.com,"
                      "utm_source=chatgpt,utm_source=perplexity,utm_source=perplexity.ai,"
                      "utm_source=copilot.com,utm_source=copilot,utm_source=claude.ai,"
                      "utm_source=gemini,utm_source=doubao,utm_source=kimi,utm_source=deepseek,"
                      "utm_source=grok.com",
     .choices = {},
     .zh = "要去掉的参数，写作“名称=值”，不分大小写。",
     .en = "Parameters to take out, as name=value; case does not matter."}};

/// Where the value that starts before `at` ends.
std::size_t parameter_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char c = text[at];
    const bool part = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      c == '.' || c == '-' || c == '_' || c == '=';
    if (!part) break;
    ++at;
  }
  return at;
}

/// What to delete so that the other parameters stay well-formed: "?a" or "&a", or "a&" behind "?".
Range removal(std::string_view text, Range parameter) {
  const std::string_view after = text.substr(parameter.end);
  const std::string_view before = text.substr(0, parameter.begin);
  const Offset joint = after.starts_with("&amp;") ? 5 : after.starts_with('&') ? 1 : 0;
  if (before.ends_with('?') && joint > 0) return {parameter.begin, parameter.end + joint};
  if (before.ends_with("&amp;")) return {parameter.begin - 5, parameter.end};
  return {parameter.begin - 1, parameter.end};
}

/// Code of the block in order; no two of these overlap.
std::vector<Range> code_ranges(const article::Block& block) {
  std::vector<Range> code;
  for (const article::Node& node : block.nodes)
    if (node.kind == BlockKind::kFencedCode || node.kind == BlockKind::kIndentedCode)
      code.push_back(node.range);
  for (const article::Inline& piece : block.inlines)
    if (piece.kind == InlineKind::kCode) code.push_back(piece.range);
  std::sort(code.begin(), code.end());
  return code;
}

bool in_any(const std::vector<Range>& ranges, Range range) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), range);
  return after != ranges.begin() && std::prev(after)->contains(range);
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const std::size_t query = context.text.find('?');
  if (query == std::string_view::npos || context.text.find('=', query) == std::string_view::npos)
    return;
  const std::vector<std::string>& parameters = context.options.list("parameters");
  std::vector<std::string> names;
  for (const std::string& parameter : parameters) {
    const std::string name =
        parameter.substr(0, std::min(parameter.find('='), parameter.size())) + "=";
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  std::optional<std::vector<Range>> code;
  for (const std::string& name : names)
    for (std::size_t at = context.text.find(name); at != std::string_view::npos;
         at = context.text.find(name, at + name.size())) {
      const bool joined = at > 0 && (context.text[at - 1] == '?' || context.text[at - 1] == '&' ||
                                     context.text[at - 1] == ';');
      std::size_t end = parameter_end(context.text, at);
      while (end > at && (context.text[end - 1] == '.' || context.text[end - 1] == '_')) --end;
      const std::string written = text::ascii_lower(context.text.substr(at, end - at));
      if (!joined || std::find(parameters.begin(), parameters.end(), written) == parameters.end())
        continue;
      const Range range{static_cast<Offset>(at), static_cast<Offset>(end)};
      if (!code) code = code_ranges(context.block);
      if (in_any(*code, range)) continue;
      sink.add(
          {.range = range,
           .message = {fmt::format("网址带着聊天工具的来源参数“{}”", context.slice(range)),
                       fmt::format("the address carries “{}” of a chat tool",
                                   context.slice(range))},
           .fixes = {lint::make_fix({"去掉来源参数", "Take out the parameter"},
                                    lint::FixSafety::kSafe, {{removal(context.text, range), ""}})},
           .unnecessary = true});
    }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI008",
    .name = "tracking-parameter",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "网址带着聊天工具的来源参数",
    .summary_en = "an address carries a parameter of a chat tool",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .words_of = "parameters",
    .check_block = check_block,
};

}  // namespace trend::checks::generated_tracking_parameter
