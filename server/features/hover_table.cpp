// Hover over a table: the cell, the table's shape, and its columns against those of its siblings.
#include <fmt/format.h>

#include <algorithm>

#include "rules/text/unicode.h"
#include "server/features/hover_parts.h"
#include "server/features/section_facts.h"

namespace trend::features {
namespace {

using article::Align;
using article::NodeRef;

constexpr std::size_t kMaxDifferencesNamed = 3;

using Names = std::vector<std::string>;

void add_paragraph(text::Bilingual& text, const text::Bilingual& more) {
  if (!text.zh.empty()) text.zh += "\n\n";
  if (!text.en.empty()) text.en += "\n\n";
  text.zh += more.zh;
  text.en += more.en;
}

text::Bilingual quoted(const std::string& name) {
  if (name.empty()) return {"（空）", "(empty)"};
  const std::string escaped = escape_markdown(name);
  return {fmt::format("“{}”", escaped), fmt::format("“{}”", escaped)};
}

text::Bilingual align_name(Align align) {
  switch (align) {
    case Align::kLeft:
      return {"（左对齐）", " (left)"};
    case Align::kCenter:
      return {"（居中）", " (centred)"};
    case Align::kRight:
      return {"（右对齐）", " (right)"};
    default:
      return {};
  }
}

text::Bilingual shape_of(const article::TableDetail& table, const Names& names) {
  const std::size_t rows = table.rows.size();
  const std::size_t columns = table.columns.size();
  text::Bilingual text{fmt::format("**表格** {} 行 × {} 列", rows, columns),
                       fmt::format("**Table** of {} {} × {} {}", rows, rows == 1 ? "row" : "rows",
                                   columns, columns == 1 ? "column" : "columns")};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const text::Bilingual align =
        i < table.columns.size() ? align_name(table.columns[i]) : text::Bilingual{};
    const text::Bilingual name = quoted(names[i]);
    text.zh += (i == 0 ? "：" : "、") + name.zh + align.zh;
    text.en += (i == 0 ? ": " : ", ") + name.en + align.en;
  }
  return text;
}

/// The body cell at `offset`, named by its row and column; empty text elsewhere in the table.
text::Bilingual cell_at(const article::Article& article, NodeRef table, const Names& names,
                        text::Offset offset) {
  const auto& rows = table.table().rows;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (!table.absolute(rows[r].range).touches(offset)) continue;
    const auto& cells = rows[r].cells;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (!table.absolute(cells[c].outer).touches(offset)) continue;
      text::Bilingual text{fmt::format("第 {} 行第 {} 列", r + 1, c + 1),
                           fmt::format("Row {}, column {}", r + 1, c + 1)};
      const text::Bilingual row = quoted(inline_text(article, table.top(), cells.front().inlines));
      if (c >= names.size()) {
        text.zh += fmt::format("：行{}，超出表头的列", row.zh);
        text.en += fmt::format(": row {}, beyond the columns of the header", row.en);
        return text;
      }
      const text::Bilingual column = quoted(names[c]);
      text.zh += fmt::format("：行{}，列{}", row.zh, column.zh);
      text.en += fmt::format(": row {}, column {}", row.en, column.en);
      return text;
    }
  }
  return {};
}

Names folded(const Names& names) {
  Names result;
  for (const std::string& name : names) result.push_back(text::fold_title(name));
  return result;
}

bool share_a_column(const Names& a, const Names& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& name) {
    return !name.empty() && std::find(b.begin(), b.end(), name) != b.end();
  });
}

std::string section_of(const article::Article& article, NodeRef table) {
  const article::Index section = article.section_at(table.range().begin);
  return section == article::kNone ? std::string() : section_name(article, section);
}

/// First difference of the columns here from those of `other`.
text::Bilingual difference(const article::Article& article, const Names& here, NodeRef other,
                           const Names& there) {
  const Names a = folded(here);
  const Names b = folded(there);
  const auto at = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const text::Bilingual where = quoted(section_of(article, other));
  text::Bilingual text{fmt::format("与{}的表格不同：", where.zh),
                       fmt::format("Unlike the table in {}: ", where.en)};
  if (at >= there.size()) {
    text.zh += fmt::format("那里没有第 {} 列{}", at + 1, quoted(here[at]).zh);
    text.en += fmt::format("there is no column {} {} there", at + 1, quoted(here[at]).en);
  } else if (at >= here.size()) {
    text.zh += fmt::format("那里还有第 {} 列{}", at + 1, quoted(there[at]).zh);
    text.en += fmt::format("there is also a column {} {} there", at + 1, quoted(there[at]).en);
  } else {
    text.zh += fmt::format("第 {} 列那里是{}", at + 1, quoted(there[at]).zh);
    text.en += fmt::format("column {} is {} there", at + 1, quoted(there[at]).en);
  }
  return text;
}

void add_siblings(text::Bilingual& text, const article::Article& article, NodeRef table,
                  const Names& names) {
  const Names here = folded(names);
  std::size_t same = 0;
  std::size_t different = 0;
  text::Bilingual differences;
  for (const NodeRef other : article.tables()) {
    if (other.range() == table.range()) continue;
    const Names other_names = column_names(article, other);
    const Names there = folded(other_names);
    if (here == there) {
      ++same;
    } else if (share_a_column(here, there) && ++different <= kMaxDifferencesNamed) {
      add_paragraph(differences, difference(article, names, other, other_names));
    }
  }
  if (same > 0)
    add_paragraph(text, {fmt::format("本文另有 {} 个表格的列与此相同", same),
                         fmt::format("{} other {} of this article {} the same columns", same,
                                     same == 1 ? "table" : "tables", same == 1 ? "has" : "have")});
  if (different > 0) add_paragraph(text, differences);
  if (different > kMaxDifferencesNamed)
    add_paragraph(text,
                  {fmt::format("还有 {} 个表格的列不同", different - kMaxDifferencesNamed),
                   fmt::format("{} more with other columns", different - kMaxDifferencesNamed)});
}

}  // namespace

std::optional<Hover> table_hover(const article::Article& article, text::Offset offset) {
  const auto tables = article.tables();
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](NodeRef table) { return table.range().touches(offset); });
  if (found == tables.end()) return std::nullopt;
  const Names names = column_names(article, *found);
  Hover hover{found->range(), cell_at(article, *found, names, offset)};
  add_paragraph(hover.markdown, shape_of(found->table(), names));
  add_siblings(hover.markdown, article, *found, names);
  return hover;
}

}  // namespace trend::features
