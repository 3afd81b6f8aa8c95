// Counts and visits the sightings of a majority rule.
#include "rules/lint/context.h"

#include <algorithm>

namespace trend::lint {

std::size_t Surveyed::count(std::uint8_t form) const {
  std::size_t count = 0;
  for (const Part& part : parts_) {
    count += static_cast<std::size_t>(
        std::count_if(part.survey->begin(), part.survey->end(),
                      [form](const Sighting& sighting) { return sighting.form == form; }));
  }
  return count;
}

void Surveyed::for_each(std::uint8_t form, const std::function<void(text::Range)>& visit) const {
  for (const Part& part : parts_)
    for (const Sighting& sighting : *part.survey)
      if (sighting.form == form) visit(sighting.range.shifted(part.offset));
}

}  // namespace trend::lint
