// How far the ranges of a finding moved that changes of the text came between.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "rules/text/range.h"

namespace trend::lint {

/// For each place of what was said, how far it is from there to where it stands now. Places between
/// which nothing changed moved alike, so there are few steps, and a finding that reaches over the
/// whole article (one fix for all its headings) costs an edit no copy. Immutable.
class Moves {
 public:
  /// At first nothing has moved.
  Moves() = default;

  /// What to add to a range that was said to begin at `said` (modulo 2^32).
  text::Offset by(text::Offset said) const;

  /// Then `gone`, a range of the present text in which no range of the finding stands, gave way to
  /// something longer by `longer` (modulo 2^32). Nothing when there are too many steps.
  std::optional<Moves> further(text::Range gone, text::Offset longer) const;
  /// Then everything moved by that.
  Moves further(text::Offset longer) const;

 private:
  struct Step {
    text::Offset said = 0;  ///< where it begins
    text::Offset by = 0;
    text::Offset now() const { return said + by; }
  };
  std::vector<Step> steps_ = std::vector<Step>(1);  ///< sorted; the first one is that of the start
};

}  // namespace trend::lint
