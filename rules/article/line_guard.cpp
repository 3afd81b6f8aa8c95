// See line_guard.h.
#include "rules/article/line_guard.h"

#include <algorithm>

#include "rules/article/limits.h"

namespace trend::article {
namespace {

bool is_blank_byte(char c) { return c == ' ' || c == '\t'; }

/// Container markers at the start of `line`: > - + * and 1. or 1), each with the blanks after it.
std::size_t count_markers(std::string_view line) {
  std::size_t markers = 0;
  std::size_t i = 0;
  while (i < line.size()) {
    const char c = line[i];
    if (is_blank_byte(c)) {
      ++i;
    } else if (c == '>') {
      ++markers, ++i;
    } else if ((c == '-' || c == '+' || c == '*') &&
               (i + 1 == line.size() || is_blank_byte(line[i + 1]))) {
      ++markers, ++i;
    } else if (c >= '0' && c <= '9') {
      std::size_t digits = i;
      while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
      if (digits == line.size() || (line[digits] != '.' && line[digits] != ')')) break;
      ++markers;
      i = digits + 1;
    } else {
      break;
    }
  }
  return markers;
}

}  // namespace

std::size_t dedent_of(std::string_view line, std::size_t dedent) {
  std::size_t n = 0;
  while (n < dedent && n < line.size() && is_blank_byte(line[n])) ++n;
  return n;
}

bool looks_like_delimiter_row(std::string_view line) {
  return line.find('-') != std::string_view::npos &&
         line.find_first_of("|:") != std::string_view::npos &&
         line.find_first_not_of("|-: \t\v\f") == std::string_view::npos;
}

void guard_line(std::string_view line, std::size_t delimiter_rows_failed, std::string& out) {
  out.assign(line);
  std::replace(out.begin(), out.end(), '\0', '\x1A');
  if (line.starts_with(kByteOrderMark)) out[2] = '\xBE';  // U+FEFE: no character, no meaning
  const std::size_t first = out.find_first_not_of(" \t");
  if (first != std::string::npos) {
    // Only a line of markers can be long in them: the cheap test first.
    const bool hostile_markers =
        out.size() > kMaxMarkersPerLine &&
        std::string_view(">-+*0123456789").find(out[first]) != std::string_view::npos &&
        count_markers(out) > kMaxMarkersPerLine;
    const bool hostile_row =
        (out[first] == '|' || out[first] == '-' || out[first] == ':') &&
        looks_like_delimiter_row(out) &&
        (delimiter_rows_failed >= kMaxFailedDelimiterRows ||
         static_cast<std::size_t>(std::count(out.begin(), out.end(), '|')) > kMaxTableColumns);
    if (hostile_markers || hostile_row) out[first] = 'x';
  }
  out.push_back('\n');
}

}  // namespace trend::article
