// MD020 no-missing-space-closed-atx: blanks stand inside the hashes of a closed heading.
#include <string>

#include "rules/checks/markdownlint/hash_lines.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md020 {
namespace {

constexpr std::string_view kDocsZh = R"md(
行首行尾都有井号，却有一侧与文字之间没有空格。前面缺空格，这一行不是标题；后面缺空格，井号会显示在标题里。

判断与 markdownlint MD020 一致，所以以井号结尾的名称（如 C#）也会报告。我们自己的 ST004 只看行首。

## 正确

```markdown
## 甲 ##
```

## 错误

```markdown
##甲 ##
```

```markdown
## 甲##
```

## 修复

在两侧补上空格。显示会变，所以不是安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A line begins and ends with hashes, and on one side no blank parts them from the text. Without the first blank the line is no heading; without the second the hashes show in the heading.

Judges as markdownlint MD020 does, so names that end in a hash (C#) are reported too. Our own ST004 looks at the start of the line only.

## Fix

Adds the blanks. The page changes, so this is not a safe fix.
)md";

// A line of text between hashes.
struct Closed {
  std::size_t text_end = 0;  ///< one past the text
  std::size_t hashes = 0;    ///< where the closing hashes start
  bool escaped = false;      ///< a \# stands before them
};

// Nothing when the line does not end in hashes, or has others in its text.
bool find_closing(const md::HashLine& line, Closed& out) {
  const std::string_view written(line.written.data(), line.end);
  const std::size_t begin = line.hashes + line.blanks;
  const std::size_t last = written.find_last_not_of('#');
  if (last == std::string_view::npos || last + 1 == written.size() || last < begin) return false;
  out.hashes = last + 1;
  std::size_t text_end = out.hashes;
  if (written[last] == '\\') {
    if (written.size() - out.hashes < 2) return false;
    ++out.hashes;
    text_end = last;
    out.escaped = true;
  }
  const std::string_view text = written.substr(0, text_end);
  const std::size_t content = text.find_last_not_of(" \t");
  if (content == std::string_view::npos || content < begin || text[content] == '\\') return false;
  out.text_end = content + 1;
  return text.substr(begin).find('#') == std::string_view::npos;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  md::for_each_hash_line(context, [&](const md::HashLine& line) {
    Closed closed;
    if (!find_closing(line, closed)) return;
    const bool left = line.blanks == 0;
    const bool right = closed.escaped || closed.text_end == closed.hashes;
    if (!left && !right) return;
    const auto at = [&](std::size_t i) { return line.range.begin + static_cast<text::Offset>(i); };
    const std::size_t begin = line.hashes + line.blanks;
    std::string fixed = line.written.substr(0, line.hashes) + " ";
    fixed += context.slice({at(begin), at(closed.text_end)});
    fixed += (closed.escaped ? " \\# " : " ") +
             line.written.substr(closed.hashes, line.end - closed.hashes);
    sink.add({.range = left ? text::Range{at(0), at(line.hashes)}
                            : text::Range{at(closed.hashes), at(line.end)},
              .message = {left ? "行首的井号与文字之间没有空格" : "行尾的井号与文字之间没有空格",
                          left ? "no blank between the opening hashes and the text"
                               : "no blank between the text and the closing hashes"},
              .fixes = {lint::make_fix({"补上空格", "Add the blanks"}, lint::FixSafety::kUnsafe,
                                       {{line.range, fixed}})}});
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD020",
    .name = "no-missing-space-closed-atx",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "标题两侧井号内缺空格",
    .summary_en = "no blank inside a heading's closing hashes",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md020
