// Counts what a section holds.
#include "server/features/section_lenses.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "server/features/section_facts.h"

namespace trend::features {
namespace {

using article::Index;

constexpr int kLensLevel = 2;

std::size_t count_findings(std::span<const lint::Finding> findings, text::Range range) {
  const auto starts_before = [](const lint::Finding& finding, text::Offset offset) {
    return finding.range.begin < offset;
  };
  const auto first = std::lower_bound(findings.begin(), findings.end(), range.begin, starts_before);
  const auto last = std::lower_bound(first, findings.end(), range.end, starts_before);
  return static_cast<std::size_t>(last - first);
}

void append(text::Bilingual& title, std::size_t count, std::string_view zh, std::string_view one,
            std::string_view many) {
  if (count == 0) return;
  const std::string_view separator = title.zh.empty() ? "" : " · ";
  title.zh += fmt::format("{}{} {}", separator, count, zh);
  title.en += fmt::format("{}{} {}", separator, count, count == 1 ? one : many);
}

}  // namespace

std::vector<Index> lens_sections(const article::Article& article) {
  std::vector<Index> result;
  const auto sections = article.sections();
  for (Index i = 0; i < sections.size(); ++i)
    if (sections[i].level == kLensLevel) result.push_back(i);
  return result;
}

text::Bilingual lens_title(const article::Article& article, Index section,
                           std::span<const lint::Finding> findings) {
  ReadingMeasure measure;  // without the heading itself
  for (const article::TopBlock& top : blocks_of(article, section).subspan(1))
    measure_block(article, top, measure);
  text::Bilingual title;
  append(title, article.children_of(section).size(), "个小节", "subsection", "subsections");
  append(title, measure.tables, "个表格", "table", "tables");
  append(title, measure.length(), "字", "word", "words");
  append(title, count_findings(findings, article.sections()[section].range), "个问题", "finding",
         "findings");
  if (title.zh.empty()) return {"空", "empty"};
  return title;
}

}  // namespace trend::features
