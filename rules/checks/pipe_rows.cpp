// Splitting lines at their bars, and telling bars that separate from bars that are text.
#include "rules/checks/pipe_rows.h"

#include "rules/article/table.h"
#include "rules/text/strings.h"

namespace trend::checks {
namespace {

using article::Align;
using text::Offset;

std::vector<std::size_t> unescaped_bars(std::string_view line) {
  std::vector<std::size_t> bars;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\')
      ++i;
    else if (line[i] == '|')
      bars.push_back(i);
  }
  return bars;
}

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The code span that opens at `begin`, or an empty span behind the backticks when none closes it.
Span code_span(std::string_view line, std::size_t begin) {
  std::size_t content = line.find_first_not_of('`', begin);
  if (content == std::string_view::npos) content = line.size();
  const std::size_t width = content - begin;
  for (std::size_t at = line.find('`', content); at != std::string_view::npos;
       at = line.find('`', at)) {
    std::size_t end = line.find_first_not_of('`', at);
    if (end == std::string_view::npos) end = line.size();
    if (end - at == width) return {begin, end};
    at = end;
  }
  return {content, content};
}

// The inline link that opens at `begin`, a '['; empty when the bracket is not part of one.
Span link_span(std::string_view line, std::size_t begin) {
  const std::size_t middle = line.find("](", begin);
  if (middle == std::string_view::npos) return {begin, begin};
  if (line.substr(begin + 1, middle - begin - 1).find('[') != std::string_view::npos)
    return {begin, begin};
  const std::size_t close = line.find(')', middle);
  return close == std::string_view::npos ? Span{begin, begin} : Span{begin, close + 1};
}

// The formula $…$ that opens at `begin`: no blank inside the dollars, no digit after (a price).
Span math_span(std::string_view line, std::size_t begin) {
  const std::size_t width = line.compare(begin, 2, "$$") == 0 ? 2 : 1;
  const std::size_t content = begin + width;
  const std::size_t close = line.find(line.substr(begin, width), content);
  if (close == std::string_view::npos || close == content) return {begin, begin};
  if (line[content] == ' ' || line[close - 1] == ' ') return {begin, begin};
  const std::size_t end = close + width;
  const bool price = end < line.size() && line[end] >= '0' && line[end] <= '9';
  return price ? Span{begin, begin} : Span{begin, end};
}

std::vector<Span> enclosing_spans(std::string_view line) {
  std::vector<Span> spans;
  for (std::size_t i = 0; i < line.size();) {
    Span span{i, i};
    if (line[i] == '\\') {
      i += 2;
      continue;
    }
    if (line[i] == '`') span = code_span(line, i);
    if (line[i] == '[') span = link_span(line, i);
    if (line[i] == '$') span = math_span(line, i);
    if (span.end > span.begin) spans.push_back(span);
    i = span.end > i ? span.end : i + 1;
  }
  return spans;
}

}  // namespace

bool has_closing_bar(std::string_view row) {
  const std::string_view content = text::trim(row);
  const std::vector<std::size_t> bars = unescaped_bars(content);
  return !bars.empty() && content.size() > 1 && bars.back() + 1 == content.size();
}

bool looks_like_row(std::string_view text, text::Range line) {
  const std::string_view content = text::trim(text.substr(line.begin, line.size()));
  return content.starts_with('|') && article::split_row(text, line).cells.size() >= 2;
}

std::size_t delimiter_columns(std::string_view text, text::Range line) {
  if (text.substr(line.begin, line.size()).find('|') == std::string_view::npos) return 0;
  return article::read_delimiter_row(text, line).size();
}

std::string render_delimiter_row(std::size_t columns, const std::vector<Align>& aligns) {
  std::string row = "|";
  for (std::size_t i = 0; i < columns; ++i) {
    switch (i < aligns.size() ? aligns[i] : Align::kDefault) {
      case Align::kDefault:
        row += " --- |";
        break;
      case Align::kLeft:
        row += " :-- |";
        break;
      case Align::kCenter:
        row += " :-: |";
        break;
      case Align::kRight:
        row += " --: |";
        break;
    }
  }
  return row;
}

std::vector<Offset> enclosed_bars(std::string_view line) {
  std::vector<Offset> bars;
  const std::vector<Span> spans = enclosing_spans(line);
  for (std::size_t bar : unescaped_bars(line)) {
    for (const Span& span : spans)
      if (span.begin < bar && bar < span.end) bars.push_back(static_cast<Offset>(bar));
  }
  return bars;
}

}  // namespace trend::checks
