// Why the value of one entry cannot be read.
#include "rules/article/front_matter_value.h"

#include <algorithm>

#include "rules/article/front_matter_problems.h"
#include "rules/text/strings.h"

namespace trend::article {
namespace {

using Kind = FrontMatterProblemKind;

// Position of the quote that closes the one at the start, or npos.
std::size_t find_closing_quote(std::string_view text) {
  const char quote = text[0];
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '\'' && i + 1 < text.size() && text[i + 1] == quote) {
        ++i;
      } else {
        return i;
      }
    }
  }
  return std::string_view::npos;
}

// Brackets of `text` that stay open, quoted text aside; negative when too many close.
int bracket_balance(std::string_view text) {
  int balance = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // An apostrophe inside a word is no quote.
    const bool starts =
        i == 0 || std::string_view("[{,: \t\r\n").find(text[i - 1]) != std::string_view::npos;
    if (starts && (text[i] == '"' || text[i] == '\'')) {
      const std::size_t close = find_closing_quote(text.substr(i));
      if (close == std::string_view::npos) return balance;
      i += close;
    }
    if (text[i] == '[' || text[i] == '{') ++balance;
    if (text[i] == ']' || text[i] == '}') --balance;
  }
  return balance;
}

Range at(const WrittenValue& value, std::size_t begin, std::size_t end) {
  return {value.origin + static_cast<Offset>(begin), value.origin + static_cast<Offset>(end)};
}

std::string_view line_at(std::string_view text) {
  return text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
}

FrontMatterProblem explain_error(const WrittenValue& value, const YamlError& error) {
  const Offset end = value.origin + static_cast<Offset>(value.text.size());
  const Offset begin = std::clamp(error.at, value.origin, end);
  const std::string_view rest = value.text.substr(begin - value.origin);
  const std::size_t size = text::trim_right(line_at(rest)).size();
  // At the end of a line nothing is left to mark: the line itself is at fault then.
  const Range range = size > 0 ? Range{begin, begin + static_cast<Offset>(size)}
                               : at(value, 0, first_line_of(value.text).size());
  return make_syntax_problem(error.problem, range, value.key);
}

FrontMatterProblem explain_quoted(const WrittenValue& value, const YamlError& error) {
  const std::string_view line = text::trim_right(line_at(value.text));
  const std::size_t close = find_closing_quote(value.text);
  if (close == std::string_view::npos) {
    for (const std::string_view mark : {"”", "“", "’", "‘", "＂"}) {
      if (line.size() > 1 && line.ends_with(mark)) {
        return make_typographic_close_problem(at(value, 0, line.size()), value.key);
      }
    }
    return make_problem(Kind::kUnclosedQuote, at(value, 0, line.size()), value.key);
  }
  const std::string_view tail = text::trim(line_at(value.text.substr(close + 1)));
  if (tail.empty() || tail[0] == '#') return explain_error(value, error);
  if (close >= line.size()) {
    // The quote that seems to close this one opens the value of a later line.
    return make_problem(Kind::kUnclosedQuote, at(value, 0, line.size()), value.key);
  }
  if (line.back() == line[0]) {
    const std::size_t last = line.size() > close + 2 ? line.rfind(line[0], line.size() - 2) : close;
    return make_problem(Kind::kInnerQuote, at(value, close, std::max(last, close) + 1), value.key);
  }
  return make_trailing_text_problem(at(value, 0, line.size()), value.key);
}

}  // namespace

std::string_view first_line_of(std::string_view text) {
  std::string_view line = line_at(text);
  const bool quoted = !line.empty() && (line[0] == '"' || line[0] == '\'');
  const std::size_t from = quoted ? std::min(find_closing_quote(line), line.size()) : 0;
  const std::size_t comment = line.find(" #", from);
  if (comment != std::string_view::npos) line = line.substr(0, comment);
  return text::trim_right(line);
}

FrontMatterProblem explain_value(const WrittenValue& value, const YamlError& error) {
  if (value.text.empty()) return explain_error(value, error);
  const char first = value.text[0];
  if (first == '"' || first == '\'') return explain_quoted(value, error);
  if (const auto misread = find_misread_value(value, false)) return *misread;
  const std::string_view line = first_line_of(value.text);
  const Range range = at(value, 0, line.size());
  if (first == '[' || first == '{') {
    const int balance = bracket_balance(value.text);
    if (balance > 0) return make_bracket_problem(first, range, value.key);
    if (balance < 0 || line.back() != (first == '[' ? ']' : '}')) {
      return make_problem(Kind::kNeedsQuotes, range, value.key);
    }
    return explain_error(value, error);
  }
  const bool reserved =
      !line.empty() && std::string_view("@`%*&!,|>]}").find(first) != std::string_view::npos;
  const bool dash = line.starts_with("- ") || line.starts_with("? ");
  const bool colon = line.find(": ") != std::string_view::npos ||
                     line.find(":\t") != std::string_view::npos || line.ends_with(':');
  if (reserved || dash || colon) return make_problem(Kind::kNeedsQuotes, range, value.key);
  return explain_error(value, error);
}

std::optional<FrontMatterProblem> find_misread_value(const WrittenValue& value, bool cut) {
  const std::string_view line = first_line_of(value.text);
  if (!cut && !line.starts_with("{{") && !line.starts_with("{%")) return std::nullopt;
  return make_problem(Kind::kNeedsQuotes, at(value, 0, line.size()), value.key);
}

}  // namespace trend::article
