// The outline as its author meant it: the article's headings without those that came about by
// chance, and with those that Markdown does not see. One damaged heading is reported by its own
// rule; rules about levels and numbers must not trip over it as well.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/article/article.h"
#include "rules/checks/section_words.h"

namespace trend::checks {

using article::Index;
using article::kNone;

/// A heading of the outline. All ranges are absolute, those of `numbering` included.
struct Heading {
  int level = 1;
  text::Range range;    ///< the whole heading
  text::Range content;  ///< its text, without marker
  article::Numbering numbering;
  std::string title;      ///< plain text without the number
  std::string folded;     ///< the title as text::fold_title gives it, to compare
  Index section = kNone;  ///< entry of article.sections(), kNone for a heading Markdown misses
  bool plain = false;     ///< a line without hashes whose number fits between two headings
  Index parent = kNone;   ///< entry of the outline
  Index end = 0;          ///< one past the last descendant in the outline

  /// Told from the title each time: most readers ask for few headings.
  SectionRole role() const { return section_role(title); }
};

/// Headings in document order. Plain value; refers to nothing.
class Outline {
 public:
  explicit Outline(const article::Article& article);

  const std::vector<Heading>& headings() const { return headings_; }
  const Heading& operator[](Index i) const { return headings_[i]; }
  Index size() const { return static_cast<Index>(headings_.size()); }

  /// The article's title among the headings when it carries no number itself, else kNone.
  Index title() const { return title_; }

  /// Headings of one parent and one level, in document order of their first member. A parent whose
  /// children skip levels has several groups; but a lone heading of the wrong level whose number
  /// continues its neighbours' (#### 2.1 before ### 2.2) is in their group.
  const std::vector<std::vector<Index>>& sibling_groups() const { return groups_; }
  /// The groups' members below one parent (kNone: the top), all levels.
  std::vector<Index> children(Index parent) const;

 private:
  void add_plain_lines(const article::Article& article);
  void link();
  void adopt_strays();

  std::vector<Heading> headings_;
  std::vector<std::vector<Index>> groups_;
  Index title_ = kNone;
};

/// The first heading of the outline, without its place in the tree: for rules that mostly need no
/// more, the whole outline costs a look at every heading.
std::optional<Heading> first_heading(const article::Article& article);

}  // namespace trend::checks
