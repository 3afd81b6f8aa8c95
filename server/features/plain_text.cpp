// Prints the Markdown of hovers as plain text, for clients that show none.
#include <algorithm>
#include <string>

#include "rules/text/strings.h"
#include "server/features/hover.h"

namespace trend::features {
namespace {

constexpr std::string_view kDrawnRule = "────────";

bool is_escapable(char c) {
  return std::string_view("\\`*_[]<>#|~&").find(c) != std::string_view::npos;
}

/// Appends [text](address) as "text (address)"; false when `line` holds no link at `at`.
bool append_link(std::string& out, std::string_view line, std::size_t& at) {
  const std::size_t middle = line.find("](", at);
  if (middle == std::string_view::npos) return false;
  const std::size_t end = line.find(')', middle);
  if (end == std::string_view::npos) return false;
  out += line.substr(at + 1, middle - at - 1);
  out += " (";
  out += line.substr(middle + 2, end - middle - 2);
  out += ')';
  at = end;
  return true;
}

/// Appends a code span's content; false when the backticks at `at` open none.
bool append_code(std::string& out, std::string_view line, std::size_t& at) {
  const std::size_t begin = std::min(line.find_first_not_of('`', at), line.size());
  const std::string_view fence = line.substr(at, begin - at);
  std::size_t end = line.find(fence, begin);
  while (end != std::string_view::npos && end + fence.size() < line.size() &&
         line[end + fence.size()] == '`')  // a longer run closes nothing
    end = line.find(fence, std::min(line.find_first_not_of('`', end), line.size()));
  if (end == std::string_view::npos) return false;
  std::string_view content = line.substr(begin, end - begin);
  if (content.size() > 2 && content.front() == ' ' && content.back() == ' ')
    content = content.substr(1, content.size() - 2);
  out += content;
  at = end + fence.size() - 1;
  return true;
}

void append_inline(std::string& out, std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '\\' && i + 1 < line.size() && is_escapable(line[i + 1])) {
      out += line[++i];
    } else if (c == '`' && append_code(out, line, i)) {
      continue;
    } else if (c == '[' && append_link(out, line, i)) {
      continue;
    } else if (c != '*') {
      out += c;
    }
  }
}

}  // namespace

std::string plain_text(std::string_view markdown) {
  std::string out;
  bool fenced = false;
  while (!markdown.empty()) {
    const std::size_t end = markdown.find('\n');
    std::string_view line = markdown.substr(0, end);
    markdown.remove_prefix(end == std::string_view::npos ? markdown.size() : end + 1);
    if (line.starts_with("```")) {
      fenced = !fenced;
      continue;
    }
    if (fenced) {
      out += line;
    } else if (line == "---") {
      out += kDrawnRule;
    } else {
      if (line.starts_with('#')) line = text::trim_left(line.substr(line.find_first_not_of('#')));
      append_inline(out, text::trim_right(line));
    }
    if (end != std::string_view::npos) out += '\n';
  }
  return out;
}

}  // namespace trend::features
