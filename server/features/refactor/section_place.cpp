// Moves the section at the cursor among its siblings, or one level up or down.
#include "server/features/refactor/refactoring.h"
#include "server/features/refactor/sections.h"

namespace trend::features {
namespace {

using article::Article;
using article::Index;
using article::kNone;

enum Step : std::uint32_t { kUp, kDown, kPromote, kDemote, kSteps };

using Change = std::optional<Rearranged> (*)(const Article&, Index);
constexpr Change kChanges[kSteps] = {move_up, move_down, promote, demote};

void offer(const Place& place, std::vector<Offer>& offers) {
  const Article& article = place.article;
  const Index section = section_of_heading(article, place.range.begin);
  if (section == kNone || section == article.title_section()) return;
  const article::Section& own = article.sections()[section];
  const Index before = sibling_before(article, section);
  if (before != kNone && before != article.title_section())
    offers.push_back({{"上移本节（连同下级各节）", "Move this section up"}, kUp});
  if (sibling_after(article, section) != kNone)
    offers.push_back({{"下移本节（连同下级各节）", "Move this section down"}, kDown});
  if (own.detail().setext) return;
  if (own.parent != kNone && own.parent != article.title_section() &&
      article.sections()[own.parent].level + 1 == own.level)
    offers.push_back(
        {{"升一级（连同下级各节，移到上级章节之后）", "Promote this section"}, kPromote});
  if (before != kNone && before != article.title_section() && own.level < 6)
    offers.push_back({{"降一级（连同下级各节，并入前一节）", "Demote this section"}, kDemote});
}

std::vector<EditGroup> edits(const ActionScope& scope, text::Range range, std::uint32_t choice) {
  const Index section = section_of_heading(*scope.article, range.begin);
  if (section == kNone || choice >= kSteps) return {};
  const Change change = kChanges[choice];
  return {{.edits = rearrange_article(*scope.article, [change, section](const Article& article) {
             return change(article, section);
           })}};
}

}  // namespace

extern const Refactoring section_place = {
    .kind = ActionKind::kMove, .offer = offer, .edits = edits};

}  // namespace trend::features
