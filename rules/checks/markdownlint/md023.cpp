// MD023 heading-start-left: headings start at the margin.
#include <string>
#include <vector>

#include "rules/checks/markdownlint/blank_sides.h"
#include "rules/checks/markdownlint/headings.h"
#include "rules/checks/markdownlint/source.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md023 {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题前面有空格。Markdown 还认得，不少工具的大纲和检索却认不出。引用和列表里的标题应紧跟引用号和列表的缩进。

判断与 markdownlint MD023 一致。我们自己的 ST006 只看引用和列表以外的标题，还看缩进过多、成了代码的标题。

## 正确

```markdown
# 甲

> ## 乙
```

## 错误

```markdown
  # 甲
```

```markdown
>   # 甲
```

## 修复

删去空格。列表以外显示不变，属于安全修复；列表里会移动列表项，属于不安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Blanks stand before a heading. Markdown still sees it, outlines and searches of many tools do not. In quotes and lists a heading follows the quote marker and the list's indentation.

Judges as markdownlint MD023 does. Our own ST006 looks at headings outside quotes and lists only, and at those that are indented so far that they became code.

## Fix

Deletes the blanks. Outside lists the page stays the same and the fix is safe; in a list items would move, so it is unsafe.
)md";

using article::BlockKind;
using article::NodeRef;
using text::Offset;
using text::Range;

// Follows a line from its start through what its containers put there.
class LineWalk {
 public:
  LineWalk(const lint::ArticleContext& context, std::size_t line)
      : text_(context.article.text()), source_(context.facts.get<md::Source>()) {
    at_ = source_.range(line).begin + context.article.envelope().dedent;
    end_ = source_.range(line).end;
  }

  /// Takes the indentation before what comes next and remembers it when there is any.
  void indentation() {
    const Offset begin = at_;
    while (at_ < end_ && is_blank(text_[at_])) step();
    if (at_ > begin) found_ = {begin, at_};
  }
  /// Takes a quote marker with its blank.
  void quote() {
    indentation();
    if (at_ >= end_ || text_[at_] != '>') return;
    step();
    if (at_ < end_ && text_[at_] == ' ') step();
  }
  /// Takes a list marker that stands on this line, with its blanks.
  void marker(Range marker) {
    indentation();
    while (at_ < marker.end && at_ < end_) step();
    while (at_ < end_ && is_blank(text_[at_])) step();
  }
  /// Takes blanks up to `width` columns.
  void columns(std::size_t width) {
    const std::size_t target = column_ + width;
    while (at_ < end_ && is_blank(text_[at_]) && column_ < target) step();
  }

  std::size_t column() const { return column_; }
  Range found() const { return found_; }

 private:
  static bool is_blank(char c) { return c == ' ' || c == '\t'; }
  void step() {
    column_ = text_[at_] == '\t' ? column_ / 4 * 4 + 4 : column_ + 1;
    ++at_;
  }

  std::string_view text_;
  const md::Source& source_;
  Offset at_ = 0;
  Offset end_ = 0;
  std::size_t column_ = 0;
  Range found_;
};

constexpr std::size_t kMaxDepth = 32;

// What the containers `path`, outermost first, put on `line`.
LineWalk walk(const lint::ArticleContext& context, const std::vector<NodeRef>& path,
              std::size_t depth, std::size_t line) {
  const md::Source& source = context.facts.get<md::Source>();
  LineWalk at(context, line);
  for (std::size_t i = 0; i < depth; ++i) {
    const NodeRef& container = path[i];
    if (container.kind() == BlockKind::kQuote) {
      at.quote();
    } else if (container.kind() == BlockKind::kItem) {
      const Range marker = container.absolute(container.item().marker);
      const std::size_t first = source.line_of(marker.begin);
      if (first == line) {
        at.marker(marker);
      } else {
        const std::size_t before = walk(context, path, i, first).column();
        at.columns(walk(context, path, i + 1, first).column() - before);
      }
    }
  }
  return at;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const md::Source& source = context.facts.get<md::Source>();
  md::for_each_heading(context, [&](const NodeRef& heading) {
    std::vector<NodeRef> path;
    for (NodeRef at = heading; !at.is_top_level() && path.size() < kMaxDepth;) {
      at = at.parent();
      path.insert(path.begin(), at);
    }
    LineWalk at = walk(context, path, path.size(), source.first_line(heading));
    at.indentation();
    if (at.found().empty()) return;
    sink.add({.range = at.found(),
              .message = {"标题前面有空格", "blanks stand before the heading"},
              .fixes = {lint::make_fix(
                  {"删去空格", "Delete the blanks"},
                  md::in_list(heading) ? lint::FixSafety::kUnsafe : lint::FixSafety::kSafe,
                  {{at.found(), ""}})}});
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD023",
    .name = "heading-start-left",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "标题没有顶格",
    .summary_en = "a heading does not start at the margin",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md023
