// Writes such rows in ASCII and has them read as rows usually are.
#include "rules/checks/wide_rows.h"

#include "rules/article/table.h"
#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

bool is_wide_bar(char32_t c) { return c == U'｜' || c == U'│'; }

}  // namespace

std::string with_ascii_bars(std::string_view row) {
  std::string out;
  for (text::Offset at = 0; at < row.size();) {
    const text::CodePoint c = text::decode(row, at);
    if (is_wide_bar(c.value))
      out += '|';
    else
      out += row.substr(at, c.size);
    at += c.size;
  }
  return out;
}

std::vector<article::Align> read_wide_delimiter(std::string_view row) {
  std::string out;
  for (text::Offset at = 0; at < row.size();) {
    const text::CodePoint c = text::decode(row, at);
    at += c.size;
    if (is_wide_bar(c.value) || c.value == U'|')
      out += '|';
    else if (std::u32string_view(U"-—–－─").find(c.value) != std::u32string_view::npos)
      out += '-';
    else if (c.value == U':' || c.value == U'：')
      out += ':';
    else if (c.value == U' ' || c.value == U'\t' || c.value == U'\u3000')
      out += ' ';
    else
      return {};
  }
  if (out.find('|') == std::string::npos) return {};
  return article::read_delimiter_row(out, {0, static_cast<text::Offset>(out.size())});
}

}  // namespace trend::checks
