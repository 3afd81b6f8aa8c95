// Lines as the search for front matter and wrapper sees them: before any Markdown is parsed.
#include "rules/article/raw_lines.h"

#include "rules/text/strings.h"

namespace trend::article {

std::string_view RawLine::stripped() const { return text::trim(text); }

Range RawLine::stripped_range() const {
  const Offset begin = range.begin + indent;
  return {begin, begin + static_cast<Offset>(stripped().size())};
}

Offset bom_size(const text::Document& document) {
  return document.text().substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
}

RawLine raw_line(const text::Document& document, std::size_t line) {
  RawLine result;
  result.range = document.line_range(line);
  if (line == 0) result.range.begin += bom_size(document);
  result.text = document.slice(result.range);
  const std::size_t first = result.text.find_first_not_of(" \t");
  result.indent = static_cast<Offset>(first == std::string_view::npos ? result.text.size() : first);
  return result;
}

std::size_t skip_blank_lines(const text::Document& document, std::size_t line) {
  const std::size_t count = document.lines().count();
  while (line < count && raw_line(document, line).blank()) ++line;
  return line;
}

std::optional<RawFence> parse_raw_fence(const RawLine& line) {
  const std::string_view s = line.stripped();
  if (s.size() < 3 || (s[0] != '`' && s[0] != '~')) return std::nullopt;
  RawFence fence;
  fence.marker = s[0];
  const std::size_t end = s.find_first_not_of(s[0]);
  fence.length = end == std::string_view::npos ? s.size() : end;
  if (fence.length < 3) return std::nullopt;
  fence.info = text::trim(s.substr(fence.length));
  // A backtick in the info string makes the line a code span (CommonMark 0.31 §4.5).
  if (fence.marker == '`' && fence.info.find('`') != std::string_view::npos) return std::nullopt;
  return fence;
}

int raw_heading_level(const RawLine& line) {
  const std::string_view s = line.stripped();
  std::size_t level = 0;
  while (level < s.size() && s[level] == '#') ++level;
  if (level < 1 || level > 6) return 0;
  if (level < s.size() && s[level] != ' ' && s[level] != '\t') return 0;
  return static_cast<int>(level);
}

}  // namespace trend::article
