// See moves.h.
#include "rules/lint/moves.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace trend::lint {
namespace {

// Edits all over the article, as of a replace-all: then it is cheaper to have it said anew.
constexpr std::size_t kMostSteps = 32;

}  // namespace

text::Offset Moves::by(text::Offset said) const {
  const auto next =
      std::upper_bound(steps_.begin() + 1, steps_.end(), said,
                       [](text::Offset place, const Step& step) { return place < step.said; });
  return std::prev(next)->by;
}

std::optional<Moves> Moves::further(text::Range gone, text::Offset longer) const {
  // Steps inside what is gone are of no range; the last of them tells how far it is from there.
  const auto inside = std::find_if(steps_.begin() + 1, steps_.end(),
                                   [&](const Step& step) { return step.now() > gone.begin; });
  const auto behind =
      std::find_if(inside, steps_.end(), [&](const Step& step) { return step.now() > gone.end; });
  const text::Offset before = std::prev(behind)->by;
  // It may end before all that was said, or in what was put in since: then no range comes between
  // it and the next step.
  const std::int64_t said = std::int64_t{gone.end} - static_cast<std::int32_t>(before);
  const Step border{static_cast<text::Offset>(std::max<std::int64_t>(said, 0)), before + longer};
  Moves moved;
  moved.steps_.assign(steps_.begin(), inside);
  if (moved.steps_.back().said == border.said)
    moved.steps_.back() = border;
  else if (behind == steps_.end() || border.said < behind->said)
    moved.steps_.push_back(border);
  for (auto step = behind; step != steps_.end(); ++step)
    moved.steps_.push_back({step->said, step->by + longer});
  return moved.steps_.size() <= kMostSteps ? std::optional(std::move(moved)) : std::nullopt;
}

Moves Moves::further(text::Offset longer) const {
  Moves moved = *this;
  for (Step& step : moved.steps_) step.by += longer;
  return moved;
}

}  // namespace trend::lint
