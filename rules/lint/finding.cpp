// Builds fixes.
#include "rules/lint/finding.h"

#include <cassert>
#include <utility>

template class std::vector<trend::lint::Related>;
template class std::vector<trend::lint::Fix>;
template class std::vector<trend::lint::Finding>;

namespace trend::lint {

void Sink::add(Finding finding) { out_.push_back(std::move(finding)); }

Fix make_fix(text::Bilingual title, FixSafety safety, std::vector<text::Edit> edits) {
  Fix fix{std::move(title), safety, {}};
  for (text::Edit& edit : edits) {
    const bool added = fix.edits.add(std::move(edit));
    assert(added);
    static_cast<void>(added);
  }
  return fix;
}

}  // namespace trend::lint
