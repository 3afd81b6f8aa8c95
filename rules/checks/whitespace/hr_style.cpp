// WS007 hr-style: all thematic breaks of an article look alike.
#include <array>
#include <string>

#include "rules/checks/lines.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::whitespace_hr_style {
namespace {

using article::BlockKind;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
分隔线可以写成 `---`、`***` 或 `___`，显示出来一样。全文绝大多数用同一种写法时（至少 5 处，少数不超过两成），报告其余的。用两种写法区分层次的文章不受影响。

## 正确

```markdown
甲

---

乙
```

## 错误

```markdown style=---
甲

***

乙
```

## 修复

改成多数的写法。渲染结果不变，属于安全修复；上方没有空行、或位于文件第一行时，`---` 会有别的含义，不提供修复。

同类规则：markdownlint MD035、remark rule-style。
)md";

constexpr std::string_view kDocsEn = R"md(
A thematic break may be written `---`, `***` or `___`; they all look the same. Where nearly all of an article's breaks are of one kind (at least 5, at most one in five departing), the rest are reported. Articles that use two kinds on purpose are left alone.

## Fix

Writes the usual form. The rendered page stays the same, so the fix is safe; where `---` would mean something else (below text, on the file's first line) there is none. Same as markdownlint MD035.
)md";

constexpr std::string_view kStyles[] = {"auto", "---", "***", "___"};
constexpr lint::OptionSpec kOptions[] = {{.name = "style",
                                          .type = lint::OptionType::kChoice,
                                          .default_value = "auto",
                                          .choices = kStyles,
                                          .zh = "auto 按全文多数，其余为固定写法。",
                                          .en = "By the majority (auto), or one fixed form."}};

// Forms: the three of kForms, and anything longer or with blanks.
constexpr std::array<std::string_view, 3> kForms = {"---", "***", "___"};
constexpr std::uint8_t kOther = kForms.size();
constexpr std::size_t kFewest = 5;

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  if (context.block.nodes.empty()) return;
  const article::Node& node = context.block.nodes[0];
  if (node.kind != BlockKind::kThematicBreak) return;
  const std::string_view written = text::trim_right(context.slice(node.range));
  std::uint8_t form = 0;
  while (form < kOther && kForms[form] != written) ++form;
  const Range range{node.range.begin, node.range.begin + static_cast<text::Offset>(written.size())};
  survey.push_back({range, form});
}

std::uint8_t wanted_form(const lint::ArticleContext& context, const lint::Surveyed& surveyed) {
  std::size_t total = surveyed.count(kOther);
  for (std::uint8_t form = 0; form < kOther; ++form) total += surveyed.count(form);
  const std::string_view style = context.options.text("style");
  for (std::uint8_t form = 0; form < kOther; ++form) {
    if (style == kForms[form]) return form;
    const bool usual = total >= kFewest && surveyed.count(form) * 5 >= total * 4;
    if (style == "auto" && usual) return form;
  }
  return kOther;
}

/// `---` opens front matter on the first line and makes a heading of text right above it.
bool may_be_dashes(const lint::ArticleContext& context, Range range) {
  const std::size_t line = context.article.document().lines().line_of(range.begin);
  return line > 0 && is_blank_line(context.article.document(), line - 1);
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  const std::uint8_t wanted = wanted_form(context, surveyed);
  if (wanted == kOther) return;
  const std::string form(kForms[wanted]);
  for (std::uint8_t other = 0; other <= kOther; ++other) {
    if (other == wanted) continue;
    surveyed.for_each(other, [&](Range range) {
      const std::string written(context.slice(range));
      lint::Finding finding{
          .range = range,
          .message = {"分隔线应写作 " + form + "，这里是 " + written,
                      "expected the thematic break " + form + ", found " + written}};
      if (form != "---" || may_be_dashes(context, range))
        finding.fixes = {lint::make_fix({"改为 " + form, "Change to " + form},
                                        lint::FixSafety::kSafe, {{range, form}})};
      sink.add(std::move(finding));
    });
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "WS007",
    .name = "hr-style",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "分隔线写法不一致",
    .summary_en = "thematic breaks written in different ways",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kBeside,
    .holds = lint::concern::kThematicBreaks,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::whitespace_hr_style
