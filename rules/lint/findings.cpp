// See findings.h.
#include "rules/lint/findings.h"

#include <mutex>
#include <utility>

namespace trend::lint {

struct Findings::State {
  State(std::vector<Placed> at, std::shared_ptr<const void> of)
      : placed(std::move(at)), owner(std::move(of)) {}

  const std::vector<Placed> placed;
  const std::shared_ptr<const void> owner;
  std::once_flag made;
  std::vector<Finding> findings;
};

Findings::Findings(std::vector<Placed> placed, std::shared_ptr<const void> owner)
    : state_(std::make_shared<State>(std::move(placed), std::move(owner))) {}

std::span<const Placed> Findings::placed() const {
  return state_ != nullptr ? std::span(state_->placed) : std::span<const Placed>();
}

const std::vector<Finding>& Findings::all() const {
  static const std::vector<Finding> kNone;
  if (state_ == nullptr) return kNone;
  std::call_once(state_->made, [this] {
    state_->findings.reserve(state_->placed.size());
    for (const Placed& placed : state_->placed) state_->findings.push_back(placed.finding());
  });
  return state_->findings;
}

std::vector<Finding> Findings::take() && {
  const std::vector<Finding>& found = all();
  const bool alone = state_ != nullptr && state_.use_count() == 1;
  if (alone) return std::move(state_->findings);
  return found;
}

}  // namespace trend::lint
