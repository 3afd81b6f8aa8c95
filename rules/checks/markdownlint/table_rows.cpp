// See table_rows.h.
#include "rules/checks/markdownlint/table_rows.h"

#include "rules/text/unicode.h"

namespace trend::checks::md {

using text::Offset;
using text::Range;

namespace {

bool is_space(char32_t c) {
  return (text::is_whitespace(c) && c != '\n' && c != '\r') || c == 0xFEFF;
}

}  // namespace

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

Range first_line(const lint::ArticleContext& context, Range range) {
  const std::size_t end = context.slice(range).find_first_of("\r\n");
  if (end != std::string_view::npos) range.end = range.begin + static_cast<Offset>(end);
  return range;
}

Offset space_end(std::string_view text, Offset at) {
  for (text::CodePoint c = text::decode(text, at); c.size > 0 && is_space(c.value);
       c = text::decode(text, at))
    at += c.size;
  return at;
}

Offset space_begin(std::string_view text, Offset at) {
  for (text::CodePoint c = text::decode_before(text, at); c.size > 0 && is_space(c.value);
       c = text::decode_before(text, at))
    at -= c.size;
  return at;
}

}  // namespace trend::checks::md
