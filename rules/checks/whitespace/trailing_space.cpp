// WS001 trailing-space: blanks at the end of a line that mean nothing.
#include <fmt/core.h>

#include "rules/checks/block_lines.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::whitespace_trailing_space {
namespace {

using article::BlockKind;
using article::Index;
using article::Inline;
using article::InlineKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
行末的空格和制表符没有作用，却会在版本比较里显出来；空行里的空格也一样。

段落中间行末的两个空格是 Markdown 的换行（`<br />`），默认保留；选项 `hardBreak` 设为 `backslash` 时也报告，并改用反斜杠。段落最后一行的空格不会换行，一律报告。代码和 HTML 块里的空格不报告。

## 正确

```markdown
第一行␠␠
第二行

第三行
```

## 错误

```markdown
第一行␠
第二行

第三行␠␠
```

## 修复

删去行末空白（或把换行写成反斜杠）。渲染结果不变，属于安全修复。

同类规则：markdownlint MD009、remark hard-break-spaces。
)md";

constexpr std::string_view kDocsEn = R"md(
Blanks and tabs at the end of a line do nothing but show up in comparisons of versions; so do blanks in empty lines.

Two blanks at the end of a line within a paragraph are a line break (`<br />`) and stay, unless the option `hardBreak` is `backslash`. At the end of a paragraph they break nothing and are reported. Code and HTML blocks are left alone.

## Fix

Deletes the blanks (or writes the break as a backslash). The rendered page stays the same, so the fix is safe. Same as markdownlint MD009.
)md";

constexpr std::string_view kBreaks[] = {"keep", "backslash"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "hardBreak",
     .type = lint::OptionType::kChoice,
     .default_value = "keep",
     .choices = kBreaks,
     .zh = "行末两个空格表示换行时：keep 保留，backslash 改用反斜杠。",
     .en = "Breaks of two blanks: left as they are (keep), or written as a backslash."}};

enum class Use { kNone, kSoftBreak, kHardBreak, kUnknown };

/// What the blanks at the end of the lines of one leaf do; asked for ascending offsets.
class Breaks {
 public:
  explicit Breaks(const article::Block& block) : block_(block) {}

  Use use_of(const article::Node& leaf, Offset at) {
    if (leaf.range.end <= at) return Use::kNone;
    if (leaf.kind == BlockKind::kTable) return Use::kNone;
    if (next_ < leaf.inlines.begin) next_ = leaf.inlines.begin;
    // Containers end after what they hold, so that only those which hold `at` are entered.
    while (next_ < leaf.inlines.end && !holds(block_.inlines[next_], at)) ++next_;
    for (Index i = next_; i < leaf.inlines.end && block_.inlines[i].range.begin <= at; ++i) {
      if (!holds(block_.inlines[i], at)) continue;
      if (block_.inlines[i].kind == InlineKind::kSoftBreak) return Use::kSoftBreak;
      if (block_.inlines[i].kind == InlineKind::kHardBreak) return Use::kHardBreak;
    }
    return Use::kUnknown;
  }

 private:
  static bool holds(const Inline& node, Offset at) {
    return node.range.begin <= at && at < node.range.end;
  }

  const article::Block& block_;
  Index next_ = 0;
};

void report(Range blanks, bool whole_line, bool to_backslash, lint::Sink& sink) {
  lint::Finding finding{.range = blanks, .unnecessary = !to_backslash};
  if (to_backslash) {
    finding.message = {"换行应写作行末的反斜杠，这里是空格",
                       "expected a backslash for the line break, found blanks"};
    finding.fixes = {lint::make_fix({"改用反斜杠", "Write a backslash"}, lint::FixSafety::kSafe,
                                    {{blanks, "\\"}})};
  } else {
    const char* plural = blanks.size() == 1 ? "" : "s";
    finding.message = {
        fmt::format("{}有 {} 个多余的空白字符", whole_line ? "空行里" : "行末", blanks.size()),
        fmt::format("{} blank{} {}", blanks.size(), plural,
                    whole_line ? "in an empty line" : "at the end of the line")};
    finding.fixes = {lint::make_fix({"删去行末空白", "Delete the blanks"}, lint::FixSafety::kSafe,
                                    {{blanks, ""}})};
  }
  sink.add(std::move(finding));
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const bool backslash = context.options.text("hardBreak") == "backslash";
  Breaks breaks(context.block);
  for (const BlockLine& line : context.facts.get<BlockLines>().lines()) {
    const std::string_view content = context.slice(line.range);
    const std::size_t kept = content.find_last_not_of(" \t") + 1;
    // A backslash at the very end of a line would become a line break.
    if (kept == content.size() || line.is_verbatim() || content.substr(0, kept).ends_with('\\'))
      continue;
    const Range blanks{line.range.begin + static_cast<Offset>(kept), line.range.end};
    const Use use = line.leaf ? breaks.use_of(*line.leaf, blanks.begin) : Use::kNone;
    if (use == Use::kUnknown || (use == Use::kHardBreak && !backslash)) continue;
    report(blanks, kept == 0, use == Use::kHardBreak, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "WS001",
    .name = "trailing-space",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "行末有多余的空格",
    .summary_en = "blanks at the end of a line",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_block = check_block,
};

}  // namespace trend::checks::whitespace_trailing_space
