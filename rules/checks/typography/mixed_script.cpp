// ZH032 mixed-script: an article is in simplified or in traditional characters.
#include <array>

#include "rules/checks/glyphs.h"
#include "rules/checks/han_variants.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::typography_mixed_script {
namespace {

constexpr std::string_view kDocsZh = R"md(
简体文章里夹着零星繁体字（“應用”里的“應”），多半是从别处粘贴来的，或模型输出串了字；反之亦然。

按全文判断用的是哪一种：至少 8 段用一种字写成，另一种的字不多于段数。整段的另一种文字、引号和书名号里的原文、日文、两种写法都有的字（後、著、台、里）不算。

## 正确

```markdown script=simplified
这个应用处理数据。

臺灣媒體的報導說：這個應用處理數據。
```

## 错误

```markdown script=simplified
这个應用处理数据。
```

## 修复

改为全文所用的字形。专名可能有意保留原字，所以不算安全。
)md";

constexpr std::string_view kDocsEn = R"md(
A few traditional characters in an article in simplified ones were pasted from elsewhere, or slipped in from a model, and the reverse. The article decides which script it is: at least 8 paragraphs in one, and no more characters of the other than there are paragraphs. Paragraphs that are in the other script throughout, quoted words, Japanese, and characters that both scripts have do not count.

## Fix

Writes the form of the article's script. A name may keep its own on purpose, so the fix is not safe.
)md";

constexpr std::string_view kScripts[] = {"auto", "simplified", "traditional"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "script",
     .type = lint::OptionType::kChoice,
     .default_value = "auto",
     .choices = kScripts,
     .zh = "auto 按全文判断，simplified 为简体，traditional 为繁体。",
     .en = "As the article is (auto), simplified, or traditional."}};

enum Form : std::uint8_t {
  kSimplifiedRow,
  kTraditionalRow,
  kTraditionalWord,  // in a simplified row
  kSimplifiedWord,   // in a traditional row
  kKanaRow,
};

// Quoted words keep the script that they were found in.
struct Quotation {
  bool straight = false;
  std::size_t depth = 0;

  void follow(char32_t c, bool behind_digit) {
    if (c == U'"' && (straight || !behind_digit)) straight = !straight;  // not that of 5'39"
    if (std::u32string_view(U"“「『《").find(c) != std::u32string_view::npos && c != 0) ++depth;
    if (depth > 0 && std::u32string_view(U"”」』》").find(c) != std::u32string_view::npos) --depth;
  }
  bool is_open() const { return straight || depth > 0; }
};

// A name that somebody chose, @某夢, stays as it is: up to the next blank or mark.
bool is_in_handle(std::span<const Glyph> glyphs, std::size_t at) {
  while (glyphs[at].is(Glyph::Kind::kHan) || glyphs[at].is_ascii_word()) --at;
  return glyphs[at].value == U'@';
}

// Words of the script that the row is not in.
void note_words(const GlyphRow& row, Script other, lint::Survey& survey) {
  const auto& glyphs = row.glyphs;
  const auto is_other = [&](const Glyph& glyph) {
    return glyph.is(Glyph::Kind::kHan) && script_of(glyph.value) == other;
  };
  Quotation quotation;
  for (std::size_t i = 1; i + 1 < glyphs.size(); ++i) {
    quotation.follow(glyphs[i].value, glyphs[i - 1].is(Glyph::Kind::kDigit));
    if (quotation.is_open() || !is_other(glyphs[i])) continue;
    const std::size_t begin = i;
    while (is_other(glyphs[i + 1]) && glyphs[i + 1].seam == Glyph::Seam::kNone) ++i;
    if (is_in_handle(glyphs, begin)) continue;
    survey.push_back({range_of(row, begin, i + 1),
                      other == Script::kTraditional ? kTraditionalWord : kSimplifiedWord});
  }
}

// Han characters by their Script.
std::array<std::size_t, 3> count_scripts(const GlyphRow& row) {
  std::array<std::size_t, 3> counts{};
  for_each_run(row, Glyph::Kind::kHan, [&](std::size_t begin, std::size_t end) {
    for (const Glyph& glyph : row.glyphs.subspan(begin, end - begin))
      ++counts[static_cast<std::size_t>(script_of(glyph.value))];
  });
  return counts;
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for (const GlyphRow& row : context.facts.get<Prose>().rows()) {
    const text::Range first = range_of(row, 1, 2);
    if (row.is_japanese()) {
      survey.push_back({first, kKanaRow});
      continue;
    }
    if (!row.has(Glyph::Kind::kHan)) continue;
    const auto [both, traditional, simplified] = count_scripts(row);
    if (simplified == traditional) continue;
    const bool is_simplified = simplified > traditional;
    const std::size_t own = is_simplified ? simplified : traditional;
    const std::size_t other = is_simplified ? traditional : simplified;
    survey.push_back({first, is_simplified ? kSimplifiedRow : kTraditionalRow});
    // Where both are about as frequent both are meant, and so are the names in a short row, such as
    // a list of languages: 日本語 / 日语.
    constexpr std::size_t kFewestHan = 8;
    if (other > 0 && own >= 2 * other && row.han() >= kFewestHan)
      note_words(row, is_simplified ? Script::kTraditional : Script::kSimplified, survey);
  }
}

void report(const lint::ArticleContext& context, text::Range word, bool simplified,
            lint::Sink& sink) {
  std::string expected;
  bool known = true;
  for (text::Offset at = word.begin; at < word.end;) {
    const text::CodePoint c = text::decode(context.article.text(), at);
    const char32_t other = simplified ? simplified_of(c.value) : traditional_of(c.value);
    known = known && other != 0;
    text::append_utf8(expected, other != 0 ? other : c.value);
    at += c.size;
  }
  const std::string_view found = context.slice(word);
  lint::Finding finding{
      .range = word,
      .message = {quoted_zh(found) + (simplified ? "是繁体字，全文是简体" : "是简体字，全文是繁体"),
                  quoted_en(found) + (simplified ? " is traditional in a simplified article"
                                                 : " is simplified in a traditional article")}};
  if (known) finding.fixes.push_back(write_instead(word, expected, lint::FixSafety::kUnsafe));
  sink.add(std::move(finding));
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  constexpr std::size_t kFewestRows = 8;
  constexpr std::size_t kRest = 5;  // one row in so many may be in the other script, or Japanese
  const std::string_view script = context.options.text("script");
  const std::size_t simplified = surveyed.count(kSimplifiedRow);
  const std::size_t traditional = surveyed.count(kTraditionalRow);
  const bool is_simplified =
      script == "simplified" || (script == "auto" && simplified > traditional);
  const Form words = is_simplified ? kTraditionalWord : kSimplifiedWord;
  if (script == "auto") {
    const std::size_t own = is_simplified ? simplified : traditional;
    const std::size_t other = is_simplified ? traditional : simplified;
    const bool clear = own >= kFewestRows && other * kRest <= own &&
                       surveyed.count(kKanaRow) * kRest <= own && surveyed.count(words) <= own;
    if (!clear) return;
  }
  surveyed.for_each(words, [&](text::Range word) { report(context, word, is_simplified, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH032",
    .name = "mixed-script",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "简体文章里有繁体字，或相反",
    .summary_en = "traditional characters in a simplified article, or the reverse",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::typography_mixed_script
