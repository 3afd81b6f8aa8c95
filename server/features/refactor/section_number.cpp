// A number for a heading that has none yet among siblings that do; the later ones make room.
#include <fmt/format.h>

#include "rules/article/parse.h"
#include "rules/checks/sibling_numbers.h"
#include "server/features/refactor/numbers.h"
#include "server/features/refactor/refactoring.h"
#include "server/features/refactor/sections.h"

namespace trend::features {
namespace {

using article::Article;
using article::Index;
using article::kNone;

bool has_number(const Article& article, Index section) {
  return section != kNone &&
         checks::counts_sections(article.sections()[section].detail().numbering);
}

Index unnumbered_section_at(const Article& article, text::Offset offset) {
  const Index section = section_of_heading(article, offset);
  const bool fits = section != kNone && section != article.title_section() &&
                    !article.sections()[section].detail().numbering;
  return fits ? section : kNone;
}

// Before a numbered sibling the section takes that one's number, which goes on to the next. Empty
// where the siblings carry none.
std::string number_for(const Article& article, Index section) {
  const Index before = sibling_before(article, section);
  const bool behind = has_number(article, before);
  const Index like = behind ? before : sibling_after(article, section);
  if (!has_number(article, like)) return {};
  const article::Numbering& model = article.sections()[like].detail().numbering;
  std::vector<std::uint32_t> components = model.components;
  if (behind) ++components.back();
  return article::render_number(model, components) + (model.space_after ? " " : "");
}

void offer(const Place& place, std::vector<Offer>& offers) {
  const Index section = unnumbered_section_at(place.article, place.range.begin);
  if (section == kNone) return;
  std::string number = number_for(place.article, section);
  if (number.ends_with(' ')) number.pop_back();
  if (!number.empty())
    offers.push_back(
        {{fmt::format("给本节编号“{}”，后面的编号和正文引用顺延", number),
          fmt::format("Number this section “{}” and move later numbers and references on", number)},
         0});
}

std::optional<Rearranged> numbered(const Article& article, Index section) {
  const article::Section& own = article.sections()[section];
  const text::Offset at = own.heading.absolute(own.detail().content).begin;
  text::EditSet number;
  number.add({{at, at}, number_for(article, section)});
  const auto after = article::parse(text::Document(number.apply(article.text())));
  const NumberingScope scope{.everywhere = number_headings(article).empty(),
                             .parents = {own.parent}};
  return Rearranged{number_headings(*after, scope).apply(after->text()), identity(article)};
}

std::vector<EditGroup> edits(const ActionScope& scope, text::Range range, std::uint32_t) {
  const Index section = unnumbered_section_at(*scope.article, range.begin);
  if (section == kNone || number_for(*scope.article, section).empty()) return {};
  return {{.edits = rearrange_article(*scope.article, [section](const Article& article) {
             return numbered(article, section);
           })}};
}

}  // namespace

extern const Refactoring section_number = {
    .kind = ActionKind::kRewrite, .offer = offer, .edits = edits};

}  // namespace trend::features
