// Reads hints off the fixes of findings.
#include "server/features/inlay_hints.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::features {
namespace {

constexpr std::string_view kTitleCount = "ST023";
constexpr std::string_view kListSequence = "LS001";

bool is_about_numbers(const lint::Rule& rule) {
  return rule.id.starts_with("NU") || rule.id == kListSequence;
}

/// The number without the mark that separates it from the text.
std::string_view without_mark(std::string_view number) {
  number = text::trim(number);
  for (const std::string_view mark : {".", "、", "：", ":", "．"})
    if (number.ends_with(mark) && number.size() > mark.size())
      return number.substr(0, number.size() - mark.size());
  return number;
}

/// Where the number that stands in `range` ends.
text::Offset number_end(const article::Article& article, text::Range range) {
  const std::string_view written = article.slice(range);
  const std::string_view number = without_mark(written);
  if (number.empty()) return range.end;
  return range.begin + static_cast<text::Offset>(written.find(number) + number.size());
}

text::Bilingual arrow(std::string_view number) {
  std::string label = fmt::format("→ {}", number);
  return {label, label};
}

/// Beside a title: the sections that the finding counted are its related places.
InlayHint title_hint(const lint::Finding& finding, const text::Edit& edit) {
  const std::size_t count = finding.related.size();
  return {finding.range.end,
          {fmt::format("实有 {} 节", count),
           fmt::format("{} {}", count, count == 1 ? "section" : "sections")},
          finding.message,
          edit};
}

}  // namespace

std::vector<InlayHint> inlay_hints(const article::Article& article,
                                   std::span<const lint::Finding> findings, text::Range range) {
  std::vector<InlayHint> hints;
  const std::vector<text::Edit>* last = nullptr;
  for (const lint::Finding& finding : findings) {
    if (finding.fixes.empty() || finding.fixes.front().edits.empty()) continue;
    const std::vector<text::Edit>& edits = finding.fixes.front().edits.edits();
    if (finding.rule->id == kTitleCount && range.touches(finding.range.end))
      hints.push_back(title_hint(finding, edits.front()));
    if (!is_about_numbers(*finding.rule)) continue;
    // Every break in a series brings the same fix of all of it.
    const bool repeated = last != nullptr && last->size() == edits.size() &&
                          last->front() == edits.front() && last->back() == edits.back();
    last = &edits;
    if (repeated) continue;
    for (const text::Edit& edit : edits) {
      const std::string_view number = without_mark(edit.text);
      const text::Offset at = number_end(article, edit.range);
      if (!number.empty() && range.touches(at))
        hints.push_back({at, arrow(number), finding.message, edit});
    }
  }
  std::stable_sort(hints.begin(), hints.end(),
                   [](const InlayHint& a, const InlayHint& b) { return a.at < b.at; });
  const auto rest = std::unique(hints.begin(), hints.end(),
                                [](const auto& a, const auto& b) { return a.at == b.at; });
  hints.erase(rest, hints.end());
  return hints;
}

}  // namespace trend::features
