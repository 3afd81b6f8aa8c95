// CF003 unused-suppression: a suppression comment switches something off.
#include <string>
#include <string_view>

#include "rules/lint/rule.h"
#include "rules/lint/suppress.h"
#include "rules/text/strings.h"

namespace trend::checks::config_unused_suppression {
namespace {

constexpr std::string_view kDocsZh = R"md(
关闭规则的注释应当确实关掉了某条报告。问题修好之后留下的注释没有作用，日后还会遮住同一处真正的问题。注释列出几条规则而只用到其中几条时，报告其余的。

只报告所列规则中至少有一条参加了检查的注释；因配置而没有运行的规则，无法断定其注释是否多余。markdownlint 的注释可能是写给它自己的，不报告。

## 正确

```markdown
<!-- trendlsp-disable-file WS004 由生成器写出 -->
```

## 错误

```markdown rules=CF003,WS004
正文以换行结束。 <!-- trendlsp-disable-line WS004 -->
```

## 修复

删除注释。与正文同行的注释可以安全删除；独占一行的注释可能隔开了上下两段，删除后需要看一眼，因此属于不安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A comment that switches rules off should have switched something off. Left behind after the defect was repaired it does nothing, and later it hides a true one in the same place. Where a comment names several rules and needs only some, the others are reported.

Only comments of which at least one rule took part in the check are reported; about rules that the configuration left out nothing can be said. markdownlint's comments are not reported, as that program may need them.

## Right

```markdown
<!-- trendlsp-disable-file WS004 written by a generator -->
```

## Wrong

```markdown rules=CF003,WS004
The text ends with a newline. <!-- trendlsp-disable-line WS004 -->
```

## Fix

Deletes the comment. Beside text on its line that is safe; a comment alone on its line may keep two paragraphs apart, so deleting it needs a look and the fix is unsafe.
)md";

// The comment with the blanks before it, or with its whole lines when nothing else stands there.
struct Deletion {
  text::Range range;
  bool whole_lines;
};

Deletion deletion(const text::Document& document, text::Range comment) {
  const text::LineIndex& lines = document.lines();
  const text::Offset line_begin = lines.start(lines.line_of(comment.begin));
  const std::size_t last_line = lines.line_of(comment.end);
  const text::Range last = document.line_range(last_line);
  const std::string_view before = document.slice({line_begin, comment.begin});
  const std::string_view after = document.slice({comment.end, last.end});
  if (text::is_blank(before) && text::is_blank(after))
    return {{line_begin, lines.start(last_line + 1)}, true};
  // In the middle of a line one blank must remain between what stands around the comment.
  if (!text::is_blank(after)) return {comment, false};
  const auto kept = static_cast<text::Offset>(text::trim_right(before).size());
  return {{line_begin + kept, last.end}, false};
}

void report_comment(const lint::ArticleContext& context, const lint::Directive& directive,
                    lint::Sink& sink) {
  const Deletion deleted = deletion(context.article.document(), directive.range);
  const lint::FixSafety safety =
      deleted.whole_lines ? lint::FixSafety::kUnsafe : lint::FixSafety::kSafe;
  sink.add(
      {.range = directive.range,
       .message = {"这条注释没有关掉任何报告", "this comment suppresses nothing"},
       .fixes = {lint::make_fix({"删除注释", "Delete the comment"}, safety, {{deleted.range, ""}})},
       .unnecessary = true});
}

// One of several words of a comment that is of use otherwise; it goes with the separator beside it.
void report_word(const lint::ArticleContext& context, const lint::Directive& directive,
                 std::size_t word, lint::Sink& sink) {
  const text::Range range = directive.selectors[word].range;
  const text::Range deleted =
      word > 0 ? text::Range{directive.selectors[word - 1].range.end, range.end}
               : text::Range{range.begin, directive.selectors[word + 1].range.begin};
  const std::string name(context.slice(range));
  sink.add({.range = range,
            .message = {"这条注释里的“" + name + "”没有关掉任何报告",
                        "“" + name + "” in this comment suppresses nothing"},
            .fixes = {lint::make_fix({"删除“" + name + "”", "Delete “" + name + "”"},
                                     lint::FixSafety::kSafe, {{deleted, ""}})},
            .unnecessary = true});
}

void check_comments(const lint::ArticleContext& context,
                    std::span<const lint::Directive> directives, lint::Sink& sink) {
  for (const lint::Directive& directive : directives) {
    if (directive.foreign) continue;  // what markdownlint itself would say is not known here
    if (directive.idle) {
      report_comment(context, directive, sink);
      continue;
    }
    for (std::size_t i = 0; directive.selectors.size() > 1 && i < directive.selectors.size(); ++i)
      if (directive.selectors[i].idle) report_word(context, directive, i, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "CF003",
    .name = "unused-suppression",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "关闭规则的注释没有关掉任何报告",
    .summary_en = "a suppression comment suppresses nothing",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_comments = check_comments,
};

}  // namespace trend::checks::config_unused_suppression
