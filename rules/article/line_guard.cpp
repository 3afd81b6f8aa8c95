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
  // Nearly every line says no with its first character that is no blank.
  const std::size_t first = line.find_first_not_of(" \t\v\f");
  if (first == std::string_view::npos) return false;
  if (line[first] != '|' && line[first] != '-' && line[first] != ':') return false;
  return line.find_first_not_of("|-: \t\v\f", first) == std::string_view::npos &&
         line.find('-', first) != std::string_view::npos &&
         line.find_first_of("|:", first) != std::string_view::npos;
}

bool costs_too_much(std::string_view line, std::size_t delimiter_rows_failed) {
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos) return false;
  // Only a line of markers can be long in them: the cheap test first.
  if (line.size() > kMaxMarkersPerLine &&
      std::string_view(">-+*0123456789").find(line[first]) != std::string_view::npos &&
      count_markers(line) > kMaxMarkersPerLine)
    return true;
  return (line[first] == '|' || line[first] == '-' || line[first] == ':') &&
         looks_like_delimiter_row(line) &&
         (delimiter_rows_failed >= kMaxFailedDelimiterRows ||
          static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) > kMaxTableColumns);
}

std::string_view guard_line(std::string_view line, std::size_t delimiter_rows_failed,
                            std::string& copy) {
  const bool hostile = costs_too_much(line, delimiter_rows_failed);
  const bool marked = line.starts_with(kByteOrderMark);
  const bool holds_nul = line.find('\0') != std::string_view::npos;
  if (!hostile && !marked && !holds_nul) return line;
  copy.assign(line);
  if (holds_nul) std::replace(copy.begin(), copy.end(), '\0', '\x1A');
  if (marked) copy[2] = '\xBE';  // U+FEFE: no character, no meaning
  if (hostile) copy[copy.find_first_not_of(" \t")] = 'x';
  return copy;
}

}  // namespace trend::article
