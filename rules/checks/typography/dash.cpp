// ZH024 dash: the Chinese dash is ——.
#include "rules/checks/glyphs.h"
#include "rules/checks/habit.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_dash {
namespace {

constexpr std::string_view kDocsZh = R"md(
中文破折号是“——”，占两个字。汉字之间的“--”是打字机的替代写法；单个“—”是连接号，用作破折号只有一半长，不少文章通篇如此，所以只在全文多数用“——”时报告（至少 8 处，少数不超过两成）。

## 正确

```markdown
他找到了办法——先检索，再生成。
```

## 错误

```markdown
他找到了办法--先检索，再生成。
```

## 修复

改为“——”，并去掉两边的空格。也可能想写的是连接号，所以不算安全。

依据：GB/T 15834—2011 4.10。
)md";

constexpr std::string_view kDocsEn = R"md(
The Chinese dash is ——, two characters wide. -- between Han is a makeshift of typewriters; a single — is a hyphen of half the length, but many articles use nothing else, so it is reported only where most dashes are —— (at least 8, at most one in five departing).

## Fix

Writes —— and takes away blanks beside it. A hyphen may have been meant, so the fix is not safe. GB/T 15834, 4.10.
)md";

constexpr std::string_view kStyles[] = {"auto", "double"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "auto",
     .choices = kStyles,
     .zh = "auto：单个“—”按全文多数；double：一律用“——”。",
     .en = "A single — by the majority of the article (auto), or never (double)."}};

constexpr std::uint8_t kDouble = 0;
constexpr std::uint8_t kSingle = 1;
constexpr std::uint8_t kHyphens = 2;

using Kind = Glyph::Kind;

bool is_plain_blank(const GlyphRow& row, std::size_t i) {
  return row.glyphs[i].is(Kind::kBlank) && row.glyphs[i].seam == Glyph::Seam::kNone &&
         row.glyphs[i + 1].seam == Glyph::Seam::kNone;
}

// The mark with the blanks beside it, when Han stands on both sides; else empty.
text::Range between_han(const GlyphRow& row, std::size_t begin, std::size_t end) {
  if (row.glyphs[begin].seam != Glyph::Seam::kNone || row.glyphs[end].seam != Glyph::Seam::kNone)
    return {};
  if (is_plain_blank(row, begin - 1)) --begin;
  if (is_plain_blank(row, end)) ++end;
  const bool within = row.glyphs[begin - 1].is(Kind::kHan) && row.glyphs[end].is(Kind::kHan);
  return within ? range_of(row, begin, end) : text::Range{};
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for_each_chinese_row(context, [&](const GlyphRow& row) {
    for_each_mark_run(row, [&](std::size_t begin, std::size_t end) {
      const char32_t mark = row.glyphs[begin].value;
      if (mark == U'—' && end - begin == 2) {
        survey.push_back({range_of(row, begin, end), kDouble});
      } else if ((mark == U'—' && end - begin == 1) || (mark == U'-' && end - begin >= 2)) {
        const text::Range range = between_han(row, begin, end);
        if (!range.empty()) survey.push_back({range, mark == U'-' ? kHyphens : kSingle});
      }
    });
  });
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  const auto report = [&](text::Range range, const text::Bilingual& message) {
    text::Range mark = range;
    while (context.article.text()[mark.begin] == ' ') ++mark.begin;
    while (context.article.text()[mark.end - 1] == ' ') --mark.end;
    sink.add({.range = mark,
              .message = message,
              .fixes = {write_instead(range, "——", lint::FixSafety::kUnsafe)}});
  };
  surveyed.for_each(kHyphens, [&](text::Range range) {
    report(range, {"破折号应写作“——”，这里是连字符", "expected the dash ——, found hyphens"});
  });
  if (is_partly_read(context.article)) return;
  const bool by_majority = context.options.text("style") == "auto";
  if (by_majority && usual_form(surveyed, kDouble, kSingle) != kDouble) return;
  surveyed.for_each(kSingle, [&](text::Range range) {
    report(range, {"破折号应写作“——”，这里只有一半", "expected the dash ——, found half of it"});
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH024",
    .name = "dash",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "破折号写法不规范",
    .summary_en = "a dash is not written as in Chinese",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kDegraded,
    .needs = "—-",
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::typography_dash
