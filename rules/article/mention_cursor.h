// A reading position in visible text for the readers of mentions.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "rules/article/block.h"
#include "rules/text/unicode.h"

namespace trend::article {

/// A reading position; take…() moves on only when it succeeds.
struct Cursor {
  std::string_view text;
  Offset at = 0;

  std::string_view rest() const { return text.substr(at); }
  text::CodePoint peek() const { return text::decode(text, at); }
  bool take(std::string_view token) {
    // Most tokens differ in their first byte: that saves a call of memcmp for each.
    if (at >= text.size() || text[at] != token[0] || !rest().starts_with(token)) return false;
    at += static_cast<Offset>(token.size());
    return true;
  }
  template <class Tokens>
  std::string_view take_any(const Tokens& tokens) {
    for (const std::string_view token : tokens)
      if (take(token)) return token;
    return {};
  }
  bool take_blanks() {
    const Offset begin = at;
    for (int i = 0; i < 2; ++i)
      if (!take(" ") && !take("\u00A0") && !take("\u3000")) break;
    return at > begin;
  }

  /// Digits of one width without leading zeros, or nullopt. At most three: four are a year.
  std::optional<std::uint32_t> take_digits(bool wide);

  /// 12, 2.3, １２, and with `han` 十二. Only `components`, `digits`, `numerals` and `fullwidth`
  /// are set; no components when there is no number.
  Numbering take_number(bool han);

 private:
  void take_components(Numbering& number, bool wide);
  void take_han(Numbering& number);
};

}  // namespace trend::article
