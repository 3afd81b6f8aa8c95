// IN005 emphasis-style: * or _, ** or __, not both.
#include <optional>
#include <string>

#include "rules/checks/habit.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::inline_emphasis_style {
namespace {

using article::Inline;
using article::InlineKind;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
强调可以写 `*词*` 或 `_词_`，加粗可以写 `**词**` 或 `__词__`，显示相同。全文绝大多数用一种时（各至少 8 处，少数不超过两成），报告其余的。紧挨着汉字、字母时下划线不起作用，那里只能用星号，不报告。

## 正确

```markdown
**重点** 与 *词*
```

## 错误

```markdown style=asterisk
__重点__ 与 _词_
```

## 修复

改用多数的标记。渲染结果不变，属于安全修复；里面或旁边已有同样的符号时不提供修复。

同类规则：markdownlint MD049、MD050，remark emphasis-marker、strong-marker。
)md";

constexpr std::string_view kDocsEn = R"md(
Emphasis is `*word*` or `_word_`, bold is `**word**` or `__word__`; they look the same. Where nearly all of an article are of one kind (at least 8, at most one in five departing), the rest are reported. Right beside a letter underscores do nothing: only asterisks are possible there, and they are left alone.

## Fix

Writes the usual marks. The rendered page stays the same, so the fix is safe; where such signs stand inside or beside the emphasis there is none. Same as markdownlint MD049 and MD050.
)md";

constexpr std::string_view kStyles[] = {"auto", "asterisk", "underscore"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "auto",
     .choices = kStyles,
     .zh = "auto 按全文多数，asterisk 用星号，underscore 用下划线。",
     .en = "By the majority of the article (auto), or always asterisks or underscores."}};

// Forms: the sign, and whether it stands twice.
constexpr std::uint8_t kAsterisk = 0;
constexpr std::uint8_t kUnderscore = 1;
constexpr std::uint8_t kDouble = 2;

bool is_word(char32_t c) { return c != 0 && !text::is_whitespace(c) && !text::is_punctuation(c); }

/// The emphasis stands free, so that either sign works.
bool stands_free(std::string_view text, Range range) {
  return !is_word(text::decode_before(text, range.begin).value) &&
         !is_word(text::decode(text, range.end).value);
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for (const Inline& node : context.block.inlines) {
    const bool strong = node.kind == InlineKind::kStrong;
    if (!strong && node.kind != InlineKind::kEmphasis) continue;
    const bool asterisk = context.text[node.range.begin] == '*';
    if (asterisk && !stands_free(context.text, node.range)) continue;
    const std::uint8_t sign = asterisk ? kAsterisk : kUnderscore;
    survey.push_back({node.range, static_cast<std::uint8_t>(sign + (strong ? kDouble : 0))});
  }
}

/// No sign of either kind inside or beside the emphasis that could join in.
bool is_plain(const lint::ArticleContext& context, Range range, text::Offset width) {
  const std::string_view text = context.article.text();
  constexpr std::string_view kSigns = "*_";
  constexpr std::size_t kLongest = 1000;  // nested emphasis is looked at once for each level
  const std::string_view content = context.slice({range.begin + width, range.end - width});
  if (content.size() > kLongest || content.find_first_of(kSigns) != std::string_view::npos)
    return false;
  const bool before = range.begin > 0 && kSigns.find(text[range.begin - 1]) != kSigns.npos;
  const bool behind = range.end < text.size() && kSigns.find(text[range.end]) != kSigns.npos;
  return !before && !behind;
}

void report(const lint::ArticleContext& context, Range range, const std::string& mark,
            lint::Sink& sink) {
  const auto width = static_cast<text::Offset>(mark.size());
  const Range open{range.begin, range.begin + width};
  const Range close{range.end - width, range.end};
  const std::string written(context.slice(open));
  lint::Finding finding{
      .range = open,
      .message = {"应当用“" + mark + "”，与全文一致，这里是“" + written + "”",
                  "expected " + mark + " as in the rest of the article, found " + written}};
  if (is_plain(context, range, width))
    finding.fixes = {lint::make_fix({"改用“" + mark + "”", "Change to " + mark},
                                    lint::FixSafety::kSafe, {{open, mark}, {close, mark}})};
  sink.add(std::move(finding));
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  const std::string_view style = context.options.text("style");
  if (style == "auto" && is_partly_read(context.article)) return;
  for (const std::uint8_t family : {std::uint8_t{0}, kDouble}) {
    const auto asterisk = static_cast<std::uint8_t>(family + kAsterisk);
    const auto underscore = static_cast<std::uint8_t>(family + kUnderscore);
    std::optional<std::uint8_t> wanted = usual_form(surveyed, asterisk, underscore);
    if (style == "asterisk") wanted = asterisk;
    if (style == "underscore") wanted = underscore;
    if (!wanted) continue;
    const std::string mark(family == kDouble ? 2 : 1, *wanted == asterisk ? '*' : '_');
    surveyed.for_each(*wanted == asterisk ? underscore : asterisk,
                      [&](Range range) { report(context, range, mark, sink); });
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "IN005",
    .name = "emphasis-style",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "两种强调标记混用",
    .summary_en = "two kinds of marks for emphasis",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kDegraded,
    .needs = "*_",
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::inline_emphasis_style
