// ZH016 unpaired-mark: brackets and quotation marks come in pairs of one width.
#include <algorithm>
#include <optional>

#include "rules/checks/glyphs.h"
#include "rules/checks/mark_pairs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_unpaired_mark {
namespace {

constexpr std::string_view kDocsZh = R"md(
括号、引号和书名号成对使用。缺了一半，读者不知道引文或注释到哪里为止；一半全角、一半半角（“（甲)”）则宽窄不一；一半直、一半弯的引号也不成一对。

在一个段落、标题、列表项或单元格里配对。`1）`、`a）` 这样的编号、表情符号和撇号不算；段首开始、后文才结束的引文和前文开始、段末才结束的引文不算；被“……”截断的文字不算；引号方向打反由 ZH017 报告。

## 正确

```markdown
检索增强生成（RAG）用“先查后答”的办法。步骤：1）切分；2）召回。
```

## 错误

```markdown
检索增强生成（RAG用的是先查后答的办法。
```

```markdown
检索增强生成（RAG)用的是先查后答的办法。
```

## 修复

宽窄不一时改半角的一半，直引号改为弯的，只有一种读法，属于安全修复。缺了一半时，补在哪里由作者选：删去这一半，或在分句末尾补上另一半。

依据：GB/T 15834—2011 4.8、4.9、4.15。
)md";

constexpr std::string_view kDocsEn = R"md(
Brackets, quotation marks and title marks come in pairs. With half of a pair missing nobody knows where the quotation or the remark ends; a pair of two widths （甲) looks uneven, and a straight quotation mark makes no pair with a curly one.

Marks are matched within a paragraph, heading, list item or cell. Numbers such as 1）, emoticons, apostrophes, quotations over several paragraphs, and text cut off by an ellipsis do not count; quotation marks the wrong way round are ZH017.

## Fix

Where the widths differ, the half-width bracket is changed, and so is a straight quotation mark: there is one reading only, so that is safe. Where a half is missing the author picks: delete the mark, or write its partner at the end of the clause.
)md";

using Kind = Glyph::Kind;

char32_t partner_of(char32_t mark) {
  constexpr std::u32string_view kMarks = U"（）《》“”‘’「」『』【】〔〕〈〉";
  const std::size_t i = kMarks.find(mark);
  return kMarks[i ^ 1U];
}

void report_widths(const lint::BlockContext& context, const GlyphRow& row, const MarkPair& pair,
                   lint::Sink& sink) {
  const bool left_is_half = row.glyphs[pair.open].is(Kind::kAscii);
  const Glyph& half = row.glyphs[left_is_half ? pair.open : pair.close];
  const Glyph& full = row.glyphs[left_is_half ? pair.close : pair.open];
  const text::Range replaced = with_blanks(context.text, half.range);
  const lint::FixSafety safety =
      replaced == half.range ? lint::FixSafety::kSafe : safe_but_in_heading(row);
  sink.add({.range = half.range,
            .message = {left_is_half ? "左括号是半角，右括号是全角" : "左括号是全角，右括号是半角",
                        left_is_half ? "half-width opening bracket, full-width closing one"
                                     : "full-width opening bracket, half-width closing one"},
            .related = {{full.range, {"另一半", "the other half"}}},
            .fixes = {write_instead(replaced, left_is_half ? "（" : "）", safety)}});
}

// "甲”: one reading only, as all the other quotation marks of the row alternate.
void report_straight(const GlyphRow& row, const MarkPair& pair, lint::Sink& sink) {
  const bool left = row.glyphs[pair.open].is(Kind::kAscii);
  const Glyph& straight = row.glyphs[left ? pair.open : pair.close];
  const Glyph& other = row.glyphs[left ? pair.close : pair.open];
  std::vector<text::Edit> edits{{straight.range, left ? "“" : "”"}};
  const std::string_view expected = left ? "”" : "“";
  if (utf8(other.value) != expected) edits.push_back({other.range, std::string(expected)});
  sink.add({.range = straight.range,
            .message = {left ? "左引号是直引号，右引号是弯引号" : "左引号是弯引号，右引号是直引号",
                        left ? "straight opening quotation mark, curly closing one"
                             : "curly opening quotation mark, straight closing one"},
            .related = {{other.range, {"另一半", "the other half"}}},
            .fixes = {lint::make_fix({"改为“”", "Change to “ ”"}, lint::FixSafety::kSafe,
                                     std::move(edits))}});
}

// The last place where the row, or the text of a link in it, was cut off (大模型（LLM...): what
// opens before it may have closed in what was cut; 0 where there is none.
std::size_t last_cut(const GlyphRow& row) {
  for (std::size_t i = row.glyphs.size() - 1; i > 1; --i) {
    const Glyph& glyph = row.glyphs[i];
    const bool ends = glyph.is(Kind::kEdge) || glyph.is(Kind::kLinkClose) || glyph.is(Kind::kBreak);
    const char32_t before = row.glyphs[i - 1].value;
    if (ends && (before == U'…' || (before == U'.' && row.glyphs[i - 2].value == U'.'))) return i;
  }
  return 0;
}

// A quotation of several paragraphs opens each of them and closes the last.
bool opens_paragraph(const GlyphRow& row, std::size_t i) {
  return i == 1 &&
         std::u32string_view(U"“‘「『").find(row.glyphs[i].value) != std::u32string_view::npos;
}

// One that does not repeat the mark closes at the end of a later paragraph.
bool closes_paragraph(const GlyphRow& row, std::size_t i) {
  return i + 2 == row.glyphs.size() &&
         std::u32string_view(U"”’」』").find(row.glyphs[i].value) != std::u32string_view::npos &&
         std::u32string_view(U"。？！…").find(row.glyphs[i - 1].value) != std::u32string_view::npos;
}

// Where the partner of an opening mark goes; none when the clause is too long to tell.
std::optional<text::Offset> end_of_clause(const GlyphRow& row, std::size_t i) {
  constexpr std::size_t kLongest = 80;
  const std::size_t last = std::min(i + kLongest, row.glyphs.size() - 1);
  for (++i; i <= last; ++i) {
    const Glyph& glyph = row.glyphs[i];
    if (!glyph.is(Kind::kBreak) && !glyph.is(Kind::kEdge) && !is_pause(glyph.value)) continue;
    if (glyph.seam == Glyph::Seam::kTangled) return std::nullopt;
    return blank_before(row, i);
  }
  return std::nullopt;
}

void report_unpaired(const GlyphRow& row, std::size_t i, lint::Sink& sink) {
  const Glyph& mark = row.glyphs[i];
  const std::string partner = utf8(partner_of(mark.value));
  const text::Bilingual self_name = name_of_mark(mark.value);
  const text::Bilingual partner_name = name_of_mark(partner_of(mark.value));
  lint::Finding finding{.range = mark.range,
                        .message = {self_name.zh + "没有对应的" + partner_name.zh,
                                    self_name.en + " lacks " + partner_name.en}};
  finding.fixes.push_back(lint::make_fix({"删去" + self_name.zh, "Delete " + self_name.en},
                                         lint::FixSafety::kPick, {{mark.range, ""}}));
  const auto clause_end = end_of_clause(row, i);
  if (clause_end && is_opening_mark(mark.value)) {
    const text::Offset end = *clause_end;
    finding.fixes.push_back(lint::make_fix({"在分句末尾补上" + partner_name.zh,
                                            "Add " + partner_name.en + " at the end of the clause"},
                                           lint::FixSafety::kPick, {{{end, end}, partner}}));
  }
  sink.add(std::move(finding));
}

void check_row(const lint::BlockContext& context, const GlyphRow& row, lint::Sink& sink) {
  for (const MarkPair& pair : row.matched.pairs)
    if (row.glyphs[pair.open].kind != row.glyphs[pair.close].kind)
      report_widths(context, row, pair, sink);
  if (row.matched.unpaired.empty()) return;
  const std::size_t cut = last_cut(row);
  const std::vector<MarkPair> quotes = misplaced_quotes(row);
  for (const MarkPair& pair : quotes)
    if (row.glyphs[pair.open].is(Kind::kAscii) || row.glyphs[pair.close].is(Kind::kAscii))
      report_straight(row, pair, sink);
  for (const std::size_t i : row.matched.unpaired) {
    const char32_t mark = row.glyphs[i].value;
    if (!quotes.empty() && (mark == U'“' || mark == U'”')) continue;
    if (is_opening_mark(mark) && (opens_paragraph(row, i) || i < cut)) continue;
    if (closes_paragraph(row, i)) continue;
    report_unpaired(row, i, sink);
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(context, row, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH016",
    .name = "unpaired-mark",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "括号、引号或书名号不成对",
    .summary_en = "a bracket or quotation mark lacks its partner",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "（）《》“”‘’「」『』【】〔〕〈〉",
    .check_block = check_block,
};

}  // namespace trend::checks::typography_unpaired_mark
