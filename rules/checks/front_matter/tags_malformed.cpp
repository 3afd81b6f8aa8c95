// FM031 fm-tags-malformed: tags that are listed twice, joined in one string or marked with #.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "rules/checks/lines.h"
#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::front_matter_tags_malformed {
namespace {

constexpr std::string_view kDocsZh = R"md(
标签写法有误：同一个标签列了两次；几个标签用 `，`、`、` 连成一个字符串，站点只会建一个叫“芯片、大模型”的标签页；或在标签前写了 `#`，它会成为标签的一部分。

## 错误

```markdown
---
title: 模型周报
tags: 芯片、大模型
---
```

```markdown
---
title: 模型周报
tags: [芯片, 大模型, 芯片]
---
```

## 正确

```markdown
---
title: 模型周报
tags: [芯片, 大模型]
---
```

## 修复

删除重复的标签是安全修复；拆开字符串、去掉 `#` 需要确认。

## 选项

`keys`：值是标签的键。
)md";

constexpr std::string_view kDocsEn = R"md(
Tags that do not work: one is listed twice; several are joined by `，` or `、` in one string, which makes a single tag with a long name; or a `#` stands before them and becomes part of the tag.

## Wrong

```markdown
---
title: Models weekly
tags: chips、models
---
```

```markdown
---
title: Models weekly
tags: [chips, models, chips]
---
```

## Right

```markdown
---
title: Models weekly
tags: [chips, models]
---
```

## Fix

Deleting a tag's second mention is safe. Splitting a string and taking off a `#` need a look.

## Options

`keys`: keys whose values are tags.
)md";

using article::Entry;
using text::Range;

std::vector<std::string> split(std::string_view value) {
  std::vector<std::string> parts;
  while (!value.empty()) {
    const std::size_t mark = std::min(value.find("，"), value.find("、"));
    const std::string_view part = text::trim(value.substr(0, mark));
    if (!part.empty()) parts.emplace_back(part);
    value = mark == std::string_view::npos ? std::string_view() : value.substr(mark + 3);
  }
  return parts;
}

void check_joined(const Entry& entry, lint::Sink& sink) {
  const std::vector<std::string> parts = split(entry.value);
  // A sentence with commas is no list of tags.
  if (parts.size() < 2 || entry.value.find("。") != std::string::npos) return;
  std::string list;
  for (const std::string& part : parts) {
    const bool plain = part.find_first_of(",[]{}") == std::string::npos;
    list += list.empty() ? "[" : ", ";
    list += yaml_scalar(part, plain ? article::Quoting::kPlain : article::Quoting::kDouble);
  }
  list += "]";
  sink.add(
      {.range = entry.value_range,
       .message = {fmt::format("{} 个标签连成了一个字符串，应写成列表", parts.size()),
                   fmt::format("{} tags are joined in one string; write a list", parts.size())},
       .fixes = {lint::make_fix({"拆成列表", "Split into a list"}, lint::FixSafety::kUnsafe,
                                {{entry.value_range, list}})}});
}

/// What takes out the second of two items: its line in a block list, else it and the comma before.
Range removal(const text::Document& document, const Entry& entry, std::size_t i) {
  const std::size_t line = document.lines().line_of(entry.item_ranges[i].begin);
  if (text::trim_left(document.line(line)).starts_with("- "))
    return whole_lines(document, line, line);
  return {entry.item_ranges[i - 1].end, entry.item_ranges[i].end};
}

void check_items(const lint::ArticleContext& context, const Entry& entry, lint::Sink& sink) {
  if (entry.items.size() != entry.item_ranges.size()) return;
  const text::Document& document = context.article.document();
  std::map<std::string_view, std::size_t> first;
  for (std::size_t i = 0; i < entry.items.size(); ++i) {
    const std::string& item = entry.items[i];
    const Range range = entry.item_ranges[i];
    if (item.empty() || range.empty()) continue;
    const auto [known, fresh] = first.emplace(item, i);
    if (!fresh) {
      sink.add(
          {.range = range,
           .message = {fmt::format("标签“{}”列了两次", item),
                       fmt::format("the tag “{}” is listed twice", item)},
           .related = {{entry.item_ranges[known->second],
                        {"第一次出现在这里", "first listed here"}}},
           .fixes = {lint::make_fix({"删除重复的标签", "Delete the second one"},
                                    lint::FixSafety::kSafe, {{removal(document, entry, i), ""}})},
           .unnecessary = true});
    } else if (item.size() > 1 && item[0] == '#') {
      const std::string rest = item.substr(
          item.find_first_not_of('#') == std::string::npos ? 0 : item.find_first_not_of('#'));
      sink.add(
          {.range = range,
           .message = {fmt::format("标签“{}”的 # 会成为标签的一部分", item),
                       fmt::format("the # of “{}” becomes part of the tag", item)},
           .fixes = {lint::make_fix({"去掉 #", "Take off the #"}, lint::FixSafety::kUnsafe,
                                    {{range, yaml_scalar(rest, article::Quoting::kDouble)}})}});
    }
  }
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto& lines = context.article.envelope().front_matter;
  if (!lines || lines->format != article::FrontMatterLines::Format::kYaml) return;
  for (const std::string& key : context.options.list("keys")) {
    const Entry* entry = context.article.front_matter().find(key);
    if (!entry) continue;
    if (entry->kind == article::ValueKind::kScalar) check_joined(*entry, sink);
    if (entry->kind == article::ValueKind::kSequence) check_items(context, *entry, sink);
  }
}

constexpr lint::OptionSpec kOptions[] = {{.name = "keys",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = "tags,categories",
                                          .zh = "值是标签的键。",
                                          .en = "Keys whose values are tags."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM031",
    .name = "fm-tags-malformed",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "标签重复、连成一串或带 #",
    .summary_en = "tags that are repeated, joined in one string or marked with #",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_tags_malformed
