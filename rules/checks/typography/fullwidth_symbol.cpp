// ZH027 fullwidth-symbol: symbols between ASCII letters and digits are ASCII.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::typography_fullwidth_symbol {
namespace {

constexpr std::string_view kDocsZh = R"md(
字母、数字之后的“％＋＝＃＆／”等符号是全角的，与半角的字母数字不相称，也搜索不到。

只看紧跟在半角字母或数字后面的符号。“％”只在全文也用“%”、而且不比“％”少时报告：通篇用“％”是一种写法。

## 正确

```markdown
增长 15%，用 C++ 写，A/B 测试。
```

## 错误

```markdown
增长 15％，下降 3%，用 C＋＋ 写，A／B 测试。
```

## 修复

改为半角。只有一种读法，属于安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Full-width symbols such as ％ ＋ ＝ ＃ ＆ ／ behind ASCII letters and digits do not match these and cannot be searched for. Only symbols that touch an ASCII letter or digit before them are looked at, and ％ only where the article has % as well, and no fewer: ％ throughout is a style of its own.

## Fix

Writes the ASCII symbol. There is one reading only, so the fix is safe.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "characters",
                                          .type = lint::OptionType::kText,
                                          .default_value = "％＋＝＃＆／",
                                          .choices = {},
                                          .zh = "检查哪些全角符号。",
                                          .en = "The full-width symbols that are looked at."}};

constexpr char32_t kFullwidthDistance = 0xFEE0;

using Kind = Glyph::Kind;

bool is_symbol(const Glyph& glyph, std::string_view characters) {
  return glyph.is(Kind::kMark) && glyph.value > 0xFF00 && glyph.value < 0xFF5F &&
         !is_pause(glyph.value) && characters.find(utf8(glyph.value)) != std::string_view::npos;
}

// &lt; would become an entity.
bool makes_entity(const GlyphRow& row, std::size_t i) {
  if (row.glyphs[i].value != U'＆') return false;
  constexpr std::size_t kLongest = 32;  // characters of the longest entity's name
  for (std::size_t n = 1; n <= kLongest && row.glyphs[i + n].is_ascii_word(); ++n)
    if (row.glyphs[i + n + 1].value == U';') return true;
  return false;
}

enum Form : std::uint8_t { kAsciiPercent, kFullPercent, kOtherSymbol };

void survey_row(const GlyphRow& row, std::string_view characters, lint::Survey& survey) {
  const auto& glyphs = row.glyphs;
  for (const std::size_t begin : row.marks) {
    if (!glyphs[begin - 1].is_ascii_word()) continue;
    if (glyphs[begin].value == U'%') survey.push_back({glyphs[begin].range, kAsciiPercent});
    std::size_t end = begin;
    bool percent = true;
    for (; is_symbol(glyphs[end], characters) && glyphs[end].seam == Glyph::Seam::kNone; ++end)
      percent = percent && glyphs[end].value == U'％';
    if (end > begin && !makes_entity(row, end - 1))
      survey.push_back({range_of(row, begin, end), percent ? kFullPercent : kOtherSymbol});
  }
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  const std::string_view characters = context.options.text("characters");
  for (const GlyphRow& row : context.facts.get<Prose>().rows())
    if (!row.is_japanese()) survey_row(row, characters, survey);
}

void report(const lint::ArticleContext& context, text::Range range, lint::Sink& sink) {
  const std::string_view found = context.slice(range);
  std::string half;
  for (text::Offset at = 0; at < found.size();) {
    const text::CodePoint c = text::decode(found, at);
    half += static_cast<char>(c.value - kFullwidthDistance);
    at += c.size;
  }
  sink.add(
      {.range = range,
       .message = {"应使用半角符号" + quoted_zh(half) + "，这里是全角" + quoted_zh(found),
                   "expected ASCII " + quoted_en(half) + ", found full-width " + quoted_en(found)},
       .fixes = {write_instead(range, half)}});
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  const auto visit = [&](text::Range range) { report(context, range, sink); };
  surveyed.for_each(kOtherSymbol, visit);
  // ％ throughout is a style of its own.
  if (surveyed.count(kAsciiPercent) >= surveyed.count(kFullPercent))
    surveyed.for_each(kFullPercent, visit);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH027",
    .name = "fullwidth-symbol",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "字母或数字之后的符号是全角的",
    .summary_en = "a full-width symbol behind ASCII letters or digits",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::typography_fullwidth_symbol
