// Line ends, prefixes and whole lines, on text views and documents.
#include "rules/checks/lines.h"

#include "rules/text/strings.h"

namespace trend::checks {
namespace {

std::string_view line_end_at(std::string_view text, std::size_t at) {
  const bool crlf = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
  return text.substr(at, crlf ? 2 : 1);
}

}  // namespace

std::string_view line_end_near(std::string_view text, text::Offset at) {
  const std::size_t next = text.find_first_of("\r\n", at);
  if (next != std::string_view::npos) return line_end_at(text, next);
  const std::size_t last = text.find_last_of("\r\n", at);
  if (last == std::string_view::npos) return "\n";
  const bool crlf = text[last] == '\n' && last > 0 && text[last - 1] == '\r';
  return line_end_at(text, crlf ? last - 1 : last);
}

text::Offset line_begin(std::string_view text, text::Offset at) {
  if (at == 0) return 0;
  const std::size_t before = text.find_last_of("\r\n", at - 1);
  return before == std::string_view::npos ? 0 : static_cast<text::Offset>(before + 1);
}

text::Offset line_content_end(std::string_view text, text::Offset at) {
  const std::size_t end = text.find_first_of("\r\n", at);
  return static_cast<text::Offset>(end == std::string_view::npos ? text.size() : end);
}

std::string_view line_prefix(std::string_view text, text::Offset content) {
  const text::Offset begin = line_begin(text, content);
  return text.substr(begin, content - begin);
}

bool is_blank_line(const text::Document& document, std::size_t line) {
  return line >= document.lines().count() || text::is_blank(document.line(line));
}

text::Range whole_lines(const text::Document& document, std::size_t first, std::size_t last) {
  return {document.lines().start(first), document.lines().start(last + 1)};
}

text::Range lines_with_gap(const text::Document& document, text::Range range) {
  const std::size_t first = document.lines().line_of(range.begin);
  const std::size_t last = document.lines().line_of(range.end > 0 ? range.end - 1 : 0);
  const text::Range lines = whole_lines(document, first, last);
  const std::string_view text = document.text();
  if (!text::is_blank(text.substr(lines.end))) {
    const bool between =
        first > 0 && is_blank_line(document, first - 1) && is_blank_line(document, last + 1);
    return between ? whole_lines(document, first, last + 1) : lines;
  }
  const std::size_t above = text.substr(0, lines.begin).find_last_not_of(" \t\r\n");
  if (above == std::string_view::npos) return lines;
  // The line end behind the last line closes the text now.
  return {line_content_end(text, static_cast<text::Offset>(above)), document.line_range(last).end};
}

}  // namespace trend::checks
