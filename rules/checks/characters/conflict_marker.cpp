// TX015 conflict-marker: an unresolved merge of two versions.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "rules/checks/odd_characters.h"
#include "rules/lint/rule.h"

namespace trend::checks::characters_conflict_marker {
namespace {

using text::Offset;
using text::Range;

// In pieces: a line that begins with a whole mark would pass for a conflict in this file.
constexpr std::string_view kDocsZh =
    R"md(
文中留着版本合并的冲突标记 `<<<<<<<`、`=======`、`>>>>>>>`。

冲突的两个版本都会显示出来；`=======` 把上面的一段变成一级标题，`>>>>>>>` 变成七层引用。

代码里的不报告（讲解 Git 的文章）。

## 正确

```markdown
价格下降 30%。
```

## 错误

```markdown
)md"
    "<<<<"
    R"md(<<< HEAD
价格下降 30%。
=======
价格下降三成。
)md"
    ">>>>"
    R"md(>>> draft
```

## 修复

没有：保留哪个版本由作者决定。
)md";

constexpr std::string_view kDocsEn = R"md(
The markers of a merge conflict, `<<<<<<<`, `=======` and `>>>>>>>`, are still in the text.

The page shows both versions; `=======` makes a heading of the text above it, `>>>>>>>` a quote seven levels deep.

Code is left alone (articles about Git).

## Fix

None: which version stays is for the author to decide.
)md";

enum Form : std::uint8_t { kOpen, kMiddle, kClose };
constexpr std::string_view kMarkers[] = {"<<<<<<<", "=======", ">>>>>>>"};  // by form

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  const std::size_t before = survey.size();
  for (const Form form : {kOpen, kMiddle, kClose}) {
    const std::string_view marker = kMarkers[form];
    for (std::size_t at = context.text.find(marker); at != std::string_view::npos;
         at = context.text.find(marker, at + marker.size())) {
      if (at > 0 && context.text[at - 1] != '\n' && context.text[at - 1] != '\r') continue;
      const std::string_view rest = context.text.substr(at + marker.size());
      const bool ends = rest.empty() || rest[0] == '\n' || rest[0] == '\r';
      if (!ends && (form == kMiddle || rest[0] != ' ')) continue;
      const auto begin = static_cast<Offset>(at);
      if (in_code(context.block, begin)) continue;
      survey.push_back({{begin, begin + static_cast<Offset>(marker.size())}, form});
    }
  }
  std::sort(survey.begin() + static_cast<std::ptrdiff_t>(before), survey.end(),
            [](const lint::Sighting& a, const lint::Sighting& b) { return a.range < b.range; });
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  if (surveyed.count(kOpen) == 0 || surveyed.count(kClose) == 0) return;
  std::vector<lint::Sighting> marks;
  for (const Form form : {kOpen, kMiddle, kClose})
    surveyed.for_each(form, [&](Range range) { marks.push_back({range, form}); });
  std::sort(marks.begin(), marks.end(),
            [](const lint::Sighting& a, const lint::Sighting& b) { return a.range < b.range; });
  std::optional<Range> open;
  std::optional<Range> middle;
  for (const lint::Sighting& mark : marks) {
    if (mark.form == kOpen) {
      open = mark.range;
      middle.reset();
    } else if (mark.form == kMiddle && open && !middle) {
      middle = mark.range;
    } else if (mark.form == kClose && open && middle) {
      const text::LineIndex& lines = context.article.document().lines();
      const std::size_t last = lines.line_of(mark.range.begin) + 1;
      sink.add({.range = *open,
                .message = {fmt::format("合并冲突没有解决，一直到第 {} 行", last),
                            fmt::format("unresolved merge conflict, down to line {}", last)},
                .related = {{*middle, {"另一个版本从这里开始", "the other version starts here"}},
                            {mark.range, {"冲突到这里结束", "the conflict ends here"}}}});
      open.reset();
      middle.reset();
    }
  }
}

constexpr std::string_view kSilences[] = {"ST", "LS", "WS", "ZH"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TX015",
    .name = "conflict-marker",
    .severity = lint::Severity::kError,
    .summary_zh = "没有解决的合并冲突",
    .summary_en = "unresolved merge conflict",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kNamedLines,
    .words = kMarkers,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::characters_conflict_marker
