// ZH009 line-start-punct: no line begins with a stop, a pause or a closing mark.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_line_start_punct {
namespace {

constexpr std::string_view kDocsZh = R"md(
句号、逗号、顿号、分号、冒号、问号、叹号和后括号、后书名号不能放在行首。

源文件里的换行渲染出来是一个空格，标点前就多出一道空隙；若是硬换行，标点真的落到下一行开头。段落以逗号、句号、顿号、分号开头，则是前面少了文字。

## 正确

```markdown
算力在涨，
成本在降。
```

## 错误

```markdown
算力在涨
，成本在降。
```

## 修复

把标点接到上一行末尾（与下一行连成一行）。只有一种读法，属于安全修复；硬换行和段落开头不修。

依据：GB/T 15834—2011 5.1.1；《中文排版需求》行首避头。
)md";

constexpr std::string_view kDocsEn = R"md(
Stops, pauses and closing brackets may not begin a line.

A line end in the source renders as a blank, so there is a gap before the mark; after a hard break it really begins a line. A paragraph that begins with ，。、； has lost the words before it.

## Fix

Joins the lines. There is one reading only, so the fix is safe; hard breaks and beginnings of paragraphs are left to the author. GB/T 15834, 5.1.1; CLREQ, line-start prohibition.
)md";

bool may_not_begin(char32_t c) {
  return is_pause(c) || (is_closing_mark(c) && c != U'”' && c != U'’');
}
bool may_not_begin_paragraph(char32_t c) {
  return is_pause(c) && c != U'：' && c != U'？' && c != U'！';
}

void report(const Glyph& mark, lint::Sink& sink, std::vector<lint::Fix> fixes) {
  const std::string found = utf8(mark.value);
  sink.add(
      {.range = mark.range,
       .message = {"行首不应出现" + quoted_zh(found), "a line begins with " + quoted_en(found)},
       .fixes = std::move(fixes)});
}

void check_row(const lint::BlockContext& context, const GlyphRow& row, lint::Sink& sink) {
  const auto& glyphs = row.glyphs;
  if (!row.is_cell() && glyphs[1].is(Glyph::Kind::kMark) &&
      may_not_begin_paragraph(glyphs[1].value))
    report(glyphs[1], sink, {});
  if (!row.has(Glyph::Kind::kBreak)) return;
  for (const std::size_t i : row.marks) {
    if (!glyphs[i - 1].is(Glyph::Kind::kBreak) || !may_not_begin(glyphs[i].value)) continue;
    const text::Range line_end = glyphs[i - 1].range;
    const std::string_view bytes = context.slice(line_end);
    const bool hard = bytes.starts_with("  ") || bytes.starts_with('\\');
    const bool joins = !hard && glyphs[i].seam == Glyph::Seam::kNone &&
                       glyphs[i - 1].seam != Glyph::Seam::kTangled &&
                       !glyphs[i - 2].is(Glyph::Kind::kEdge);
    if (joins)
      report(glyphs[i], sink,
             {lint::make_fix({"接到上一行末尾", "Join the lines"}, lint::FixSafety::kSafe,
                             {{line_end, ""}})});
    else
      report(glyphs[i], sink, {});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(context, row, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH009",
    .name = "line-start-punct",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "行首是不该在行首的标点",
    .summary_en = "a line begins with a stop, a pause or a closing mark",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_block = check_block,
};

}  // namespace trend::checks::typography_line_start_punct
