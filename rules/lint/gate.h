// Which of a plan's rules may have something to say about a block.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "rules/lint/concerns.h"
#include "rules/text/lexicon.h"

namespace trend::lint {

struct PlannedRule;

/// What the rules say they need (Rule::needs, needs_within, words, words_of, holds), compiled: a
/// block is read once for all of them. The rules are numbered: those with check_block, then those
/// with survey.
class Gate {
 public:
  Gate() = default;
  Gate(const std::vector<PlannedRule>& block_rules, const std::vector<PlannedRule>& survey_rules);

  /// The numbers of the rules to show a block with these bytes, of which concerns_of() says `held`.
  text::Labels rules_for(std::string_view text, Concerns held) const;

 private:
  text::Lexicon words_;
  text::Labels wordless_;                 ///< rules that need no word
  text::Labels of_any_block_;             ///< rules that do not say what a block has to hold
  std::array<text::Labels, 32> holding_;  ///< the others, by each bit of what they name
};

}  // namespace trend::lint
