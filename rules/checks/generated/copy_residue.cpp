// AI016 copy-residue: buttons beside a code block that were copied with it (复制代码, Copy code).
#include <algorithm>
#include <array>
#include <span>
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

bool is_code(std::span<const article::TopBlock> blocks, std::size_t i) {
  if (i >= blocks.size() || blocks[i].block->nodes.empty()) return false;
  const BlockKind kind = blocks[i].block->nodes.front().kind;
  return kind == BlockKind::kFencedCode || kind == BlockKind::kIndentedCode;
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  constexpr std::size_t kLongest = 60;
  const article::Node* node = top_paragraph(context.block);
  if (node == nullptr || node->range.size() > kLongest) return;
  if (is_residue(context.slice(node->range))) survey.push_back({node->range, 0});
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  const auto blocks = context.article.blocks();
  surveyed.for_each(0, [&](Range range) {
    const std::size_t i = block_index(context.article, range.begin);
    if (!is_code(blocks, i + 1) && (i == 0 || !is_code(blocks, i - 1))) return;
    sink.add(
        {.range = range,
         .message = {"这是从聊天界面带出来的按钮文字", "these are words on the buttons of a chat"},
         .fixes = {lint::make_fix({"删除按钮文字", "Delete these words"}, lint::FixSafety::kSafe,
                                  {{block_removal(context.article, i), ""}})},
         .unnecessary = true});
  });
}

constexpr std::string_view kWords[] = {"复制", "copy", "copied"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI016",
    .name = "copy-residue",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "代码块旁边留着聊天界面的按钮文字",
    .summary_en = "words on a chat's buttons beside a code block",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kShape | lint::concern::kEnd | lint::concern::kBeside,
    .words = kWords,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::generated_copy_residue
