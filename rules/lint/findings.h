// The findings of a run. Most of a run's findings are those of the version before, at other places:
// the run tells where each stands, and copies are made only for those who ask.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "rules/lint/finding.h"
#include "rules/lint/placed.h"

namespace trend::lint {

/// Findings in order. Copying shares; any thread may read.
class Findings {
 public:
  using const_iterator = std::vector<Finding>::const_iterator;

  Findings() = default;
  /// `owner` keeps alive what was said.
  Findings(std::vector<Placed> placed, std::shared_ptr<const void> owner);

  std::span<const Placed> placed() const;
  std::size_t size() const { return placed().size(); }
  bool empty() const { return size() == 0; }

  /// All of them with their ranges at their place. The first call makes them.
  const std::vector<Finding>& all() const;
  /// The same for who needs nothing else of the run; copied only when others hold them too.
  std::vector<Finding> take() &&;
  const_iterator begin() const { return all().begin(); }
  const_iterator end() const { return all().end(); }
  const Finding& operator[](std::size_t index) const { return all()[index]; }

 private:
  struct State;
  std::shared_ptr<State> state_;  ///< null: none
};

}  // namespace trend::lint
