// Regular expressions in the options of markdownlint's rules, as far as such options hold them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace trend::checks::md {

/// JavaScript's syntax with flag i: ^ $ . \s \d \w \b and their opposites, classes, groups, | * +
/// ?. No captures, counts, look-around or back-references.
class Pattern {
 public:
  /// Nothing for what is not understood.
  static std::optional<Pattern> compile(std::string_view expression);
  /// True when it matches anywhere in `text`, a single line. Costs the text times the expression.
  bool found_in(std::string_view text) const;

 private:
  struct Step {
    enum class Kind : std::uint8_t {
      kSet,
      kSplit,
      kJump,
      kBegin,
      kEnd,
      kBorder,
      kNoBorder,
      kMatch
    };
    Kind kind = Kind::kMatch;
    std::size_t set = 0;     ///< kSet: index into sets_
    std::size_t first = 0;   ///< kSplit, kJump: where to go on
    std::size_t second = 0;  ///< kSplit
  };
  struct Set {
    bool negated = false;
    std::vector<std::pair<char32_t, char32_t>> ranges;  ///< lower case, both ends included
  };
  class Compiler;
  class Matcher;

  std::vector<Step> steps_;
  std::vector<Set> sets_;
};

}  // namespace trend::checks::md
