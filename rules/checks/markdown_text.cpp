// See markdown_text.h.
#include "rules/checks/markdown_text.h"

namespace trend::checks {

std::string escaped_markdown(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>").find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

}  // namespace trend::checks
