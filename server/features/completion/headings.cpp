// Headings as the article's pattern has them: the next number, and the titles that subsections of
// the neighbouring sections carry.
#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/features/completion/parts.h"
#include "server/features/next_number.h"
#include "server/features/section_facts.h"

namespace trend::features::completion {
namespace {

using article::Index;
using article::Section;

constexpr std::size_t kMaxTitles = 30;
constexpr int kMaxTitleWidth = 80;  // columns

/// A title that sections on this level carry elsewhere.
struct Usual {
  std::string_view title;  ///< as written, without the number
  Index first = 0;         ///< section that has it
  std::size_t count = 0;
  Index distance = 0;  ///< between its place among its siblings and the new heading's
};

/// A heading's content without its number.
std::string_view title_of(const article::Article& article, const Section& section) {
  const article::HeadingDetail& detail = section.detail();
  text::Range content = section.heading.absolute(detail.content);
  if (detail.numbering) content.begin = section.heading.absolute(detail.numbering.range).end;
  return text::trim(article.slice(content));
}

/// A title that can be a pattern; a paragraph that a line of dashes made a heading cannot.
bool is_handy(std::string_view title) {
  return !title.empty() && title.find_first_of("\r\n") == std::string_view::npos &&
         text::display_width(title) <= kMaxTitleWidth;
}

/// Titles below the parent's neighbours, those of this place first.
std::vector<Usual> usual_titles(const article::Article& article, Index self) {
  const auto sections = article.sections();
  const Index parent = sections[self].parent;
  if (parent == article::kNone) return {};
  std::set<std::string_view> own;
  for (const Index sibling : article.children_of(parent))
    if (sibling != self) own.insert(title_of(article, sections[sibling]));
  std::map<std::string_view, Usual> found;
  std::size_t families = 0;
  for (const Index uncle : article.children_of(sections[parent].parent)) {
    if (uncle == parent) continue;
    bool has_children = false;
    for (const Index cousin : article.children_of(uncle)) {
      if (sections[cousin].level != sections[self].level) continue;
      has_children = true;
      const std::string_view title = title_of(article, sections[cousin]);
      if (!is_handy(title) || own.count(title) > 0) continue;
      const Index a = sections[cousin].ordinal;
      const Index b = sections[self].ordinal;
      Usual& usual =
          found.try_emplace(title, Usual{title, cousin, 0, std::numeric_limits<Index>::max()})
              .first->second;
      ++usual.count;
      // What comes later in the pattern is likelier than what was left out before.
      usual.distance = std::min(usual.distance, a >= b ? a - b : 2 * (b - a));
    }
    if (has_children) ++families;
  }
  std::vector<Usual> usuals;
  for (const auto& [title, usual] : found)
    if (usual.count > 1 || families == 1) usuals.push_back(usual);
  std::sort(usuals.begin(), usuals.end(), [](const Usual& a, const Usual& b) {
    if (a.distance != b.distance) return a.distance < b.distance;
    if (a.count != b.count) return a.count > b.count;
    return a.first < b.first;
  });
  if (usuals.size() > kMaxTitles) usuals.resize(kMaxTitles);
  return usuals;
}

}  // namespace

Found heading(const Request& request) {
  const Spot& spot = request.spot;
  const auto node = block_of(spot);
  if (!node || node->kind() != article::BlockKind::kHeading || !node->is_top_level() ||
      node->heading().setext)
    return std::nullopt;
  const text::Offset marker_end = node->absolute(node->heading().marker).end;
  if (spot.offset < marker_end) return std::nullopt;
  const Index self = request.article().section_at(node->range().begin);
  if (self == article::kNone || self == request.article().title_section()) return std::nullopt;
  const std::string_view behind = request.article().slice({marker_end, spot.offset});
  const std::string_view typed = text::trim_left(behind);
  const std::string lead = behind.empty() ? " " : "";
  const std::string number = next_number(request.article(), self).value_or("");
  const text::Range range{
      spot.back(typed.size()).begin,
      spot.offset + static_cast<text::Offset>(text::trim_right(spot.after).size())};
  const bool by_title = !typed.empty() && !number.starts_with(typed.substr(0, 1));
  Items items;
  const auto sections = request.article().sections();
  for (const Usual& usual : usual_titles(request.article(), self)) {
    Completion item;
    item.kind = CompletionKind::kHeading;
    item.label = number + std::string(usual.title);
    item.filter = by_title ? std::string(usual.title) : item.label;
    const std::string parent = section_name(request.article(), sections[usual.first].parent);
    item.detail = {"同“" + parent + "”", "as in “" + parent + "”"};
    item.edit = {range, lead + item.label};
    item.preview = sections[usual.first].range;
    items.push_back(std::move(item));
  }
  if (!number.empty() && number.starts_with(typed) && text::is_blank(spot.after)) {
    Completion item;
    item.kind = CompletionKind::kHeading;
    item.label = item.filter = text::trim_right(number);
    item.detail = {"下一个编号", "The next number"};
    item.edit = {range, lead + number};
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace trend::features::completion
