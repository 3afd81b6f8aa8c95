// Parts before and after are matched by their sections; a mention takes its part's new number.
#include "server/features/refactor/mention_edits.h"

#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "rules/article/mentions.h"
#include "rules/checks/sibling_numbers.h"
#include "rules/text/unicode.h"

namespace trend::features {
namespace {

using article::Article;
using article::Index;
using article::kNone;
using article::Mention;
using article::Numbering;
using article::NumberStyle;
using article::Part;
using article::PartKind;
using checks::Components;
using text::Edit;

// Of the parts with equal keys a mention's words mean any: decimals of one level, siblings with one
// number, captions of one kind.
using NumberKey = std::tuple<PartKind, int, Index, Components>;

NumberKey key_of(const Article& article, const Part& part) {
  if (part.kind != PartKind::kSection) return {part.kind, 0, kNone, part.number.components};
  const article::Section& section = article.sections()[part.section];
  const bool decimal = part.number.components.size() > 1;
  return {part.kind, section.level, decimal ? kNone : section.parent, part.number.components};
}

using SameNumber = std::map<NumberKey, std::vector<Index>>;

SameNumber group_by_number(const Article& article, const std::vector<Part>& parts) {
  SameNumber same;
  for (Index i = 0; i < parts.size(); ++i)
    if (parts[i].number) same[key_of(article, parts[i])].push_back(i);
  return same;
}

// Each old part's place among the new ones: tables and figures are told by their section and their
// place in it.
std::vector<Index> match_parts(const std::vector<Part>& before, const std::vector<Part>& after,
                               const std::vector<Index>& sections) {
  using Place = std::tuple<PartKind, Index, std::size_t>;
  std::map<Place, Index> places;
  std::map<std::pair<PartKind, Index>, std::size_t> seen;
  for (Index i = 0; i < after.size(); ++i)
    places[{after[i].kind, after[i].section, seen[{after[i].kind, after[i].section}]++}] = i;
  seen.clear();
  std::vector<Index> matches;
  for (const Part& part : before) {
    const Index moved = part.section == kNone ? kNone : sections[part.section];
    const auto found = places.find({part.kind, moved, seen[{part.kind, moved}]++});
    matches.push_back(found == places.end() ? kNone : found->second);
  }
  return matches;
}

// The digits of `components` as `like` writes them; only single numbers exist in Han and the like.
std::string digits_of(const Numbering& like, const Components& components) {
  Numbering plain = like;
  const bool sign = like.style == NumberStyle::kCircled || like.style == NumberStyle::kLetter;
  if (components.size() > 1) {
    plain.style = NumberStyle::kDecimal;
    if (plain.numerals != article::Numerals::kFullwidth) plain.numerals = article::Numerals::kAscii;
  } else if (!sign) {
    plain.style = NumberStyle::kArabic;
  }
  plain.mark.clear();
  return article::render_number(plain, components);
}

class Follower {
 public:
  Follower(const Article& before, const Article& after, const std::vector<Index>& sections)
      : before_(before),
        after_(after),
        sections_(sections),
        old_(article::find_mentions(before)),
        parts_(article::find_parts(after)),
        matches_(match_parts(old_.parts, parts_, sections)),
        same_before_(group_by_number(before, old_.parts)),
        same_after_(group_by_number(after, parts_)) {}

  void run(ReferenceEdits& edits) const {
    for (const Mention& mention : old_.mentions) {
      if (mention.form != article::MentionForm::kNumber || mention.target == kNone) continue;
      const Part& found = old_.parts[mention.target];
      const bool written = found.number && found.number.components == mention.number.components;
      const Index target = mention.certain || !written ? mention.target : meant_by(found);
      if (matches_[target] == kNone) continue;
      const Components components = written ? parts_[matches_[target]].number.components
                                            : counted(mention, old_.parts[target]);
      if (components.empty() || components == mention.number.components) continue;
      const bool certain = mention.certain && written && is_alone(parts_[matches_[target]]) &&
                           components.size() == mention.number.components.size();
      (certain ? edits.certain : edits.uncertain).add(edit_of(mention, components));
    }
  }

 private:
  // Of the parts with one number that which a mention means; see the header.
  Index meant_by(const Part& found) const {
    const std::vector<Index>& same = same_before_.at(key_of(before_, found));
    return is_pushed_on(same.back()) ? same.back() : same.front();
  }

  // Whether what follows gets another number, as behind an insertion. At the end nothing speaks
  // against it.
  bool is_pushed_on(Index part) const {
    if (old_.parts[part].kind != PartKind::kSection) {
      const bool last =
          part + 1 == old_.parts.size() || old_.parts[part + 1].kind != old_.parts[part].kind;
      return last || !old_.parts[part + 1].number || is_changed(part + 1);
    }
    for (Index section = part; section != kNone; section = before_.sections()[section].parent) {
      const article::Section& own = before_.sections()[section];
      const bool has_next =
          own.end < before_.sections().size() && before_.sections()[own.end].parent == own.parent;
      if (has_next && old_.parts[own.end].number) return is_changed(own.end);
    }
    return true;
  }

  bool is_changed(Index part) const {
    return matches_[part] != kNone &&
           parts_[matches_[part]].number.components != old_.parts[part].number.components;
  }

  bool is_alone(const Part& part) const {
    const auto found = same_after_.find(key_of(after_, part));
    return found != same_after_.end() && found->second.size() == 1;
  }

  // A number that was found by counting goes on by as much as its sections did: 第三部分, or 2.3
  // for the third below the second.
  Components counted(const Mention& mention, const Part& target) const {
    Components components = mention.number.components;
    if (target.kind != PartKind::kSection) return {};
    Index section = target.section;
    for (std::size_t i = components.size(); i-- > 0; section = before_.sections()[section].parent) {
      if (section == kNone) return {};
      const std::int64_t value = std::int64_t{components[i]} + moved_by(section);
      if (value < 1) return {};
      components[i] = static_cast<std::uint32_t>(value);
    }
    return components;
  }

  std::int64_t moved_by(Index section) const {
    const article::Section& old = before_.sections()[section];
    const article::Section& renewed = after_.sections()[sections_[section]];
    if (old.level != renewed.level) return 0;
    const Components& from = old.detail().numbering.components;
    const Components& to = renewed.detail().numbering.components;
    if (from.size() == 1 && to.size() == 1) return std::int64_t{to[0]} - from[0];
    return std::int64_t{renewed.ordinal} - old.ordinal;
  }

  // 第三部分 that became 2.4 cannot be written with its unit; 2.4 节 that became 3 needs 第,
  // without which it would be a count of sections.
  Edit edit_of(const Mention& mention, const Components& components) const {
    const std::string digits = digits_of(mention.number, components);
    const bool was_single = mention.number.components.size() == 1;
    const bool is_single = components.size() == 1;
    const std::string_view words = before_.slice(mention.range);
    const bool ordinal = words.starts_with("第");
    if (ordinal && was_single && !is_single)
      return {mention.range, (follows_han(mention.range.begin) ? " " : "") + digits + " 节"};
    if (!ordinal && !was_single && is_single && words.ends_with("节")) {
      text::Range range = mention.range;
      const bool blank = range.begin > 0 && before_.text()[range.begin - 1] == ' ';
      if (blank && follows_han(range.begin - 1)) --range.begin;
      return {range, "第 " + digits + " 节"};
    }
    return {mention.number.digits, digits};
  }

  // Han and digits are set apart by a blank, Han and Han are not.
  bool follows_han(text::Offset offset) const {
    return offset > 0 && text::is_han(text::decode_before(before_.text(), offset).value);
  }

  const Article& before_;
  const Article& after_;
  const std::vector<Index>& sections_;
  article::Mentions old_;
  std::vector<Part> parts_;     ///< of the article after the change
  std::vector<Index> matches_;  ///< by old part: its place in parts_
  SameNumber same_before_;
  SameNumber same_after_;
};

}  // namespace

void follow_mentions(const Article& before, const Article& after,
                     const std::vector<Index>& sections, ReferenceEdits& edits) {
  Follower(before, after, sections).run(edits);
}

}  // namespace trend::features
