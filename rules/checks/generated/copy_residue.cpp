// AI016 copy-residue: buttons beside a code block that were copied with it (复制代码, Copy code).
#include <algorithm>
#include <array>
#include <string>

#include "rules/checks/block_removal.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::generated_copy_residue {
namespace {

using article::BlockKind;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
从聊天界面复制代码时，按钮上的字也带了出来：代码块旁边单独一段的“复制代码”“Copy code”“编辑”“运行”，往往还连着语言名。读者以为是正文。

只看紧挨着代码块的段落，而且整段都是按钮上的字。

## 错误

````markdown
python
复制代码

```python
print("hi")
```
````

## 正确

````markdown
复制代码：

```python
print("hi")
```

编辑

下一段。
````

## 修复

安全修复：删除这一段。
)md";

constexpr std::string_view kDocsEn = R"md(
When code was copied out of a chat, the words on the buttons came along: a paragraph “Copy code”, “Edit” or “复制代码” beside a code block, often with the language's name. Readers take it for text.

Only paragraphs next to a code block count, and only when they are nothing but such words.

## Fix

The fix (safe) deletes the paragraph.
)md";

constexpr std::array<std::string_view, 13> kButtons = {
    "复制代码", "复制", "copy code", "copy",   "编辑",    "edit", "运行",
    "展开",     "收起", "下载",      "已复制", "copied!", "wrap"};
constexpr std::array<std::string_view, 24> kLanguages = {
    "python", "bash", "shell", "sh",  "javascript", "js",   "typescript", "ts",
    "json",   "yaml", "java",  "go",  "rust",       "c",    "c++",        "cpp",
    "sql",    "html", "css",   "xml", "markdown",   "text", "plaintext",  "php"};

template <std::size_t N>
bool is_any(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

/// Nothing but buttons and languages, at least one strong button, a line each or run together.
bool is_residue(std::string_view paragraph) {
  bool button = false;
  std::string rest = text::ascii_lower(paragraph);
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t end = std::min(rest.find_first_of("\r\n", at), rest.size());
    std::string_view line = text::trim(std::string_view(rest).substr(at, end - at));
    at = end + 1;
    if (line.empty()) continue;
    // "python复制编辑" is a line of its own making.
    for (std::string_view language : kLanguages)
      if (line.size() > language.size() && line.starts_with(language) &&
          static_cast<unsigned char>(line[language.size()]) >= 0x80) {
        line.remove_prefix(language.size());
        break;
      }
    if (line == "复制编辑") line = "复制代码";
    if (!is_any(line, kButtons) && !is_any(line, kLanguages)) return false;
    button = button || line.starts_with("复制") || line.starts_with("copy") || line == "copied!";
  }
  return button;
}

bool is_code(const lint::ArticleContext& context, std::size_t i) {
  const auto& nodes = context.article.blocks()[i].block->nodes;
  return !nodes.empty() && (nodes.front().kind == BlockKind::kFencedCode ||
                            nodes.front().kind == BlockKind::kIndentedCode);
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  constexpr std::size_t kLongest = 60;
  const auto blocks = context.article.blocks();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const article::Node* node = top_paragraph(blocks[i]);
    if (node == nullptr || node->range.size() > kLongest) continue;
    const bool beside =
        (i > 0 && is_code(context, i - 1)) || (i + 1 < blocks.size() && is_code(context, i + 1));
    const Range range = blocks[i].absolute(node->range);
    if (!beside || !is_residue(context.slice(range))) continue;
    sink.add(
        {.range = range,
         .message = {"这是从聊天界面带出来的按钮文字", "these are words on the buttons of a chat"},
         .fixes = {lint::make_fix({"删除按钮文字", "Delete these words"}, lint::FixSafety::kSafe,
                                  {{block_removal(context.article, i), ""}})},
         .unnecessary = true});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI016",
    .name = "copy-residue",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "代码块旁边留着聊天界面的按钮文字",
    .summary_en = "words on a chat's buttons beside a code block",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::generated_copy_residue
