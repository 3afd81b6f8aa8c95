// See table_rows.h.
#include "rules/checks/markdownlint/table_rows.h"

#include "rules/text/unicode.h"

namespace trend::checks::md {

using text::Offset;
using text::Range;

std::vector<Range> rows_of(const article::NodeRef& table) {
  const article::TableDetail& detail = table.table();
  std::vector<Range> rows = {table.absolute(detail.header.range), table.absolute(detail.delimiter)};
  for (const article::Row& row : detail.rows) rows.push_back(table.absolute(row.range));
  return rows;
}

Offset next_character(const lint::ArticleContext& context, Offset at) {
  return at + text::decode(context.article.text(), at).size;
}

Offset previous_character(const lint::ArticleContext& context, Offset at) {
  return at - text::decode_before(context.article.text(), at).size;
}

}  // namespace trend::checks::md
