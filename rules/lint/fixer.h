// Applies fixes to a fixed point: structural repairs first, never two that overlap in one round.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/lint/runner.h"
#include "rules/lint/settings.h"

namespace trend::lint {

struct FixOutcome {
  std::string text;       ///< equals the input when nothing was fixed
  std::size_t fixed = 0;  ///< fixes applied over all rounds
  int rounds = 0;
  bool converged = true;  ///< false when the round limit stopped it (text is then the input)
  std::vector<Finding> remaining;                   ///< findings of `text`
  std::shared_ptr<const article::Article> article;  ///< of `text`
};

/// Applies every safe fix (and, when `unsafe`, every unsafe one) until none is left, at most ten
/// rounds. The result of a run is stable: fixing it again changes nothing. A round that brings
/// back an earlier text (two rules that disagree) ends the run with that text, so that both stay.
FixOutcome fix_all(std::shared_ptr<const article::Article> article, const Settings& settings,
                   bool unsafe, std::string_view file_name = {}, const Files* files = nullptr);

/// The same with any source of findings, called once for each version of the article.
using Checker = std::function<std::vector<Finding>(const article::Article&)>;
FixOutcome fix_all(std::shared_ptr<const article::Article> article, bool unsafe,
                   const Checker& check);

/// The fixes of `findings` that can be applied together in one round, as one edit set: structural
/// groups (FM, CB, TB) alone when any of them has a fix, else the rest. Of those that overlap, or
/// where one inserts next to the other, the first is taken; the rest wait for the next round.
text::EditSet compatible_fixes(const std::vector<Finding>& findings, bool unsafe,
                               std::size_t* count = nullptr);

}  // namespace trend::lint
