// Texts with cursors in them: "## 一¦、趋势" instead of offsets counted by hand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/text/range.h"

namespace trend::testing {

/// A text from which the marks ¦ (U+00A6) were taken out, and where they stood.
struct MarkedText {
  std::string text;
  std::vector<text::Offset> cursors;

  text::Offset cursor() const { return cursors.front(); }
  /// The bytes between the cursors 2n and 2n + 1.
  text::Range range(std::size_t n = 0) const { return {cursors.at(2 * n), cursors.at(2 * n + 1)}; }
};

inline MarkedText unmark(std::string_view marked) {
  constexpr std::string_view kMark = "¦";
  MarkedText result;
  for (std::size_t at = marked.find(kMark); at != std::string_view::npos; at = marked.find(kMark)) {
    result.text += marked.substr(0, at);
    result.cursors.push_back(static_cast<text::Offset>(result.text.size()));
    marked.remove_prefix(at + kMark.size());
  }
  result.text += marked;
  return result;
}

}  // namespace trend::testing
