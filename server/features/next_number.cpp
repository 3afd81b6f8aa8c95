// Looks for a model among siblings, then among cousins.
#include "server/features/next_number.h"

#include <algorithm>
#include <vector>

#include "rules/checks/section_words.h"
#include "rules/checks/sibling_numbers.h"

namespace trend::features {
namespace {

using article::Index;
using article::kNone;
using article::Numbering;
using article::NumberStyle;
using Components = std::vector<std::uint32_t>;

class Numberer {
 public:
  Numberer(const article::Article& article, Index section)
      : article_(article), sections_(article.sections()), self_(section) {}

  std::optional<std::string> run() const {
    const std::vector<Index> siblings = same_level(sections_[self_].parent);
    const auto here = static_cast<std::size_t>(std::find(siblings.begin(), siblings.end(), self_) -
                                               siblings.begin());
    if (here > 0) {
      const Index previous = siblings[here - 1];
      if (counts(siblings, here - 1)) return counted_on(number(previous));
      if (role(previous) != checks::SectionRole::kOpening) return std::nullopt;
    }
    for (std::size_t next = here + 1; next < siblings.size(); ++next)
      if (counts(siblings, next))
        return written(number(siblings[next]), number(siblings[next]).components);
    return siblings.size() > 1 ? std::nullopt : as_cousins();
  }

 private:
  const Numbering& number(Index section) const { return sections_[section].detail().numbering; }

  checks::SectionRole role(Index section) const {
    return checks::section_role(sections_[section].detail().text);
  }

  /// The children of `parent` on the level of the new heading.
  std::vector<Index> same_level(Index parent) const {
    std::vector<Index> children = article_.children_of(parent);
    std::erase_if(children, [&](Index child) {
      return sections_[child].level != sections_[self_].level || child == article_.title_section();
    });
    return children;
  }

  /// Whether the sibling at place `at` numbers its section. A bare "4 档模式" does so only next to
  /// a 3 or a 5.
  bool counts(const std::vector<Index>& siblings, std::size_t at) const {
    const Numbering& own = number(siblings[at]);
    if (siblings[at] == self_ || !checks::counts_sections(own)) return false;
    if (own.style != NumberStyle::kArabic || !own.mark.empty()) return true;
    const auto beside = [&](std::size_t other) {
      if (other < siblings.size() && siblings[other] == self_) other += other - at;
      if (other >= siblings.size() || number(siblings[other]).style != own.style) return false;
      const std::uint32_t a = own.components[0];
      const std::uint32_t b = number(siblings[other]).components[0];
      return a + 1 == b || b + 1 == a;
    };
    return beside(at - 1) || beside(at + 1);
  }

  std::optional<Index> first_counting(Index parent) const {
    const std::vector<Index> children = same_level(parent);
    for (std::size_t i = 0; i < children.size(); ++i)
      if (counts(children, i)) return children[i];
    return std::nullopt;
  }

  static std::string written(const Numbering& like, const Components& components) {
    return article::render_number(like, components) + (like.space_after ? " " : "");
  }

  static std::string counted_on(const Numbering& like) {
    Components components = like.components;
    ++components.back();
    return written(like, components);
  }

  /// The number of the parent by which its subsections would count: its own, or its place among
  /// the neighbours whose subsections count on theirs.
  std::optional<Components> parent_number() const {
    const Index parent = sections_[self_].parent;
    if (parent == kNone) return std::nullopt;
    if (number(parent)) return number(parent).components;
    std::optional<Components> last;
    for (const Index uncle : article_.children_of(sections_[parent].parent)) {
      const auto cousin = uncle == parent ? std::nullopt : first_counting(uncle);
      const bool decimal = cousin && number(*cousin).style == NumberStyle::kDecimal;
      if (uncle > parent && decimal && !last) {  // begins before the first one that counts
        last = number(*cousin).components;
        last->pop_back();
        return last;
      }
      if (uncle > parent) break;
      if (!decimal) continue;
      last = number(*cousin).components;
      last->pop_back();
    }
    if (last) ++last->back();
    return last;
  }

  /// As the nearest parent before ours, else after it, begins.
  std::optional<std::string> as_cousins() const {
    const Index parent = sections_[self_].parent;
    if (parent == kNone) return std::nullopt;
    std::optional<Index> model;
    for (const Index uncle : article_.children_of(sections_[parent].parent)) {
      if (uncle == parent) continue;
      if (uncle > parent && model) break;
      if (const auto cousin = first_counting(uncle)) model = cousin;
      if (uncle > parent && model) break;
    }
    if (!model) return std::nullopt;
    const Numbering& like = number(*model);
    if (like.components.back() > 1) return std::nullopt;  // the count runs through all parents
    if (like.style != NumberStyle::kDecimal) return written(like, {like.components.back()});
    std::optional<Components> components = parent_number();
    if (!components || components->size() + 1 != like.components.size()) return std::nullopt;
    components->push_back(like.components.back());
    return written(like, *components);
  }

  const article::Article& article_;
  std::span<const article::Section> sections_;
  Index self_;
};

}  // namespace

std::optional<std::string> next_number(const article::Article& article, Index section) {
  return Numberer(article, section).run();
}

}  // namespace trend::features
