// Finds mentions and what they point to. Reading is in mention_scan.cpp, the parts in parts.cpp.
#include "rules/article/mentions.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "rules/article/mention_scan.h"
#include "rules/article/visible_text.h"
#include "rules/text/strings.h"

namespace trend::article {
namespace {

struct Target {
  Index part = kNone;
  bool certain = false;
};

std::string key_of(char space, std::string_view label, const std::vector<std::uint32_t>& numbers) {
  std::string key(1, space);
  key += label;
  for (const std::uint32_t number : numbers) {
    key += '.';
    key += std::to_string(number);
  }
  return key;
}

/// One spelling for what names the same unit: Sections → section.
std::string unit_of(std::string_view label) {
  std::string unit = text::ascii_lower(label);
  if (unit == "sec." || unit == "sect." || unit == "§") return "section";
  if (unit.size() > 1 && unit.ends_with('s')) unit.pop_back();
  return unit;
}

bool is_latin(std::string_view label) {
  return !label.empty() && static_cast<unsigned char>(label[0]) < 0x80;
}

/// Looks up what mentions mean.
class Resolver {
 public:
  Resolver(const Article& article, const std::vector<Part>& parts)
      : article_(article),
        parts_(parts),
        previous_(article.sections().size(), kNone),
        counts_children_(article.sections().size()) {
    const auto sections = article_.sections();
    Index last_top = kNone;
    std::vector<Index> last_child(sections.size(), kNone);
    for (Index i = 0; i < sections.size(); ++i) {
      if (is_top(i)) tops_.push_back(i);
      Index& last = sections[i].parent == kNone ? last_top : last_child[sections[i].parent];
      previous_[i] = std::exchange(last, i);
      index_section(i);
      index_child(i);
    }
    for (Index i = static_cast<Index>(sections.size()); i < parts_.size(); ++i) index_other(i);
  }

  Target resolve(const RawMention& mention, Range range) const {
    if (mention.form != MentionForm::kNumber) return {neighbour(mention, range), false};
    if (mention.kind != PartKind::kSection) return resolve_other(mention);
    const Index from = article_.section_at(range.begin);
    return mention.number.components.size() > 1 ? resolve_decimal(mention.number, from)
                                                : resolve_single(mention.number, from);
  }

 private:
  const Numbering& number_of(Index part) const { return parts_[part].number; }

  /// The title is no part of the text that it names, unless it is numbered as its successors are.
  bool is_title(Index section) const {
    return section == article_.title_section() && !number_of(section);
  }
  bool is_top(Index section) const {
    const Index parent = article_.sections()[section].parent;
    return !is_title(section) && (parent == kNone || is_title(parent));
  }

  void index_section(Index i) {
    const Numbering& number = number_of(i);
    if (!number) return;
    if (number.components.size() > 1) {
      any_decimal_ = true;
      by_key_[key_of('d', {}, number.components)].push_back(i);
      return;
    }
    if (!number.label.empty()) {
      const std::string unit = unit_of(number.label);
      by_key_[key_of('u', unit, {})].push_back(i);
      by_key_[key_of('u', unit, number.components)].push_back(i);
    }
    if (!is_top(i)) return;
    any_top_ = true;
    by_key_[key_of('t', {}, number.components)].push_back(i);
  }

  void index_other(Index i) {
    const Part& part = parts_[i];
    (part.kind == PartKind::kTable ? tables_ : figures_).push_back(i);
    if (!part.number) return;
    (part.kind == PartKind::kTable ? any_table_ : any_figure_) = true;
    by_key_[other_key(part.kind, part.number)].push_back(i);
  }

  static std::string other_key(PartKind kind, const Numbering& number) {
    return key_of(kind == PartKind::kTable ? 'T' : 'F', {}, number.components);
  }

  const std::vector<Index>* find(const std::string& key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : &found->second;
  }

  /// The section of `candidates` that is meant in section `from`: the one in the innermost section
  /// around it that holds any (第一节 is that of the same chapter).
  Target choose(const std::vector<Index>& candidates, Index from) const {
    const auto sections = article_.sections();
    for (; from != kNone; from = sections[from].parent) {
      const auto first = std::upper_bound(candidates.begin(), candidates.end(), from);
      if (first == candidates.end() || *first >= sections[from].end) continue;
      const bool alone = first + 1 == candidates.end() || *(first + 1) >= sections[from].end;
      return {*first, alone};
    }
    return {candidates.front(), candidates.size() == 1};
  }

  Target resolve_decimal(const Numbering& number, Index from) const {
    if (const auto* found = find(key_of('d', {}, number.components))) return choose(*found, from);
    if (any_decimal_ || number.components.size() != 2) return {};
    // 2.3 of an article that counts 二、 and below it 3. or nothing at all.
    const Index top = top_number(number.components[0]);
    if (top == kNone) return {};
    return {child_number(top, number.components[1]), false};
  }

  Index top_number(std::uint32_t number) const {
    if (const auto* found = find(key_of('t', {}, {number}))) return found->front();
    return any_top_ || number > tops_.size() ? kNone : tops_[number - 1];
  }

  Index child_number(Index parent, std::uint32_t number) const {
    if (const auto found = by_number_.find(child_key(parent, number)); found != by_number_.end())
      return found->second;
    const auto found = by_place_.find(child_key(parent, number));
    return found == by_place_.end() || counts_children_[parent] ? kNone : found->second;
  }

  static std::uint64_t child_key(Index parent, std::uint32_t number) {
    return std::uint64_t{parent} << 32 | number;
  }

  void index_child(Index i) {
    const Section& section = article_.sections()[i];
    const Numbering& number = number_of(i);
    if (section.parent == kNone) return;
    by_place_.emplace(child_key(section.parent, section.ordinal + 1), i);
    if (!number) return;
    counts_children_[section.parent] = true;
    if (number.components.size() == 1)
      by_number_.emplace(child_key(section.parent, number.components[0]), i);
  }

  Target resolve_single(const Numbering& number, Index from) const {
    const std::string unit = unit_of(number.label);
    if (const auto* found = find(key_of('u', unit, number.components))) return choose(*found, from);
    if (find(key_of('u', unit, {})) != nullptr) return {};  // 第三章 where chapters end with 第二章
    if (const auto* found = find(key_of('t', {}, number.components))) return choose_top(*found);
    const std::uint32_t place = number.components[0];
    // Counting is guesswork in English, where "Part 2" may be of anything.
    if (any_top_ || is_latin(number.label) || place > tops_.size()) return {};
    return {tops_[place - 1], false};
  }

  static Target choose_top(const std::vector<Index>& candidates) {
    return {candidates.front(), candidates.size() == 1};
  }

  Target resolve_other(const RawMention& mention) const {
    const bool table = mention.kind == PartKind::kTable;
    if (const auto* found = find(other_key(mention.kind, mention.number)))
      return {found->front(), found->size() == 1};
    const std::vector<Index>& all = table ? tables_ : figures_;
    const std::vector<std::uint32_t>& numbers = mention.number.components;
    if ((table ? any_table_ : any_figure_) || numbers.size() > 1 || numbers[0] > all.size())
      return {};
    return {all[numbers[0] - 1], false};
  }

  Index neighbour(const RawMention& mention, Range range) const {
    const bool above = mention.form == MentionForm::kAbove;
    if (mention.kind == PartKind::kSection)
      return neighbour_section(article_.section_at(range.begin), above, mention.number.label);
    const std::vector<Index>& all = mention.kind == PartKind::kTable ? tables_ : figures_;
    const auto next = std::upper_bound(
        all.begin(), all.end(), range.begin,
        [this](Offset offset, Index part) { return offset < parts_[part].range.begin; });
    if (!above) return next == all.end() ? kNone : *next;
    // A mention inside a table speaks of the one before.
    auto last = next;
    while (last != all.begin() && parts_[*(last - 1)].range.end > range.begin) --last;
    return last == all.begin() ? kNone : *(last - 1);
  }

  /// 上一节 of the first subsection is the section before its parent; 上一章 is always at the top.
  Index neighbour_section(Index from, bool above, std::string_view unit) const {
    const auto sections = article_.sections();
    const bool top_only = unit == "章" || unit == "部分";
    for (; from != kNone && !is_title(from); from = sections[from].parent) {
      if (top_only && !is_top(from)) continue;
      const Index parent = sections[from].parent;
      const Index end =
          parent == kNone ? static_cast<Index>(sections.size()) : sections[parent].end;
      const Index next = sections[from].end < end ? sections[from].end : kNone;
      const Index found = above ? previous_[from] : next;
      if (found != kNone && !is_title(found)) return found;
    }
    return kNone;
  }

  const Article& article_;
  const std::vector<Part>& parts_;
  std::vector<Index> previous_;  // per section its elder sibling
  std::vector<Index> tops_;      // the sections that 第三部分 counts
  std::vector<Index> tables_;    // indices of parts
  std::vector<Index> figures_;
  bool any_decimal_ = false;
  bool any_top_ = false;
  bool any_table_ = false;
  bool any_figure_ = false;
  std::unordered_map<std::string, std::vector<Index>> by_key_;
  std::unordered_map<std::uint64_t, Index> by_place_;   // children by parent and place, from 1
  std::unordered_map<std::uint64_t, Index> by_number_;  // and by the single number they carry
  std::vector<bool> counts_children_;                   // some child carries a number
};

class Finder {
 public:
  explicit Finder(const Article& article)
      : article_(article), found_{find_parts(article), {}}, resolver_(article, found_.parts) {
    for (const Part& part : found_.parts)
      if (part.number) own_numbers_.push_back(part.number.range);
    std::sort(own_numbers_.begin(), own_numbers_.end());
  }

  void scan(const TopBlock& top) {
    const std::string_view text = article_.slice(top.range());
    for_each_leaf(*top.block, [&](IndexRange inlines) {
      if (inlines.empty()) return;
      const VisibleText shown(*top.block, inlines, text);
      for (RawMention& raw : read_mentions(shown.text())) add(raw, shown, top.offset);
    });
  }
  Mentions take() { return std::move(found_); }

 private:
  void add(RawMention& raw, const VisibleText& shown, Offset base) {
    const Range range = shown.to_block(raw.range).shifted(base);
    if (is_own_number(range)) return;
    const Target target = resolver_.resolve(raw, range);
    const bool resolved = target.part != kNone;
    if (raw.trust == Trust::kCertainOnly && !(resolved && target.certain)) return;
    if (raw.trust == Trust::kResolvedOnly && !resolved) return;
    Mention mention{raw.kind, raw.form, range, std::move(raw.number), target.part, target.certain};
    if (mention.form == MentionForm::kNumber) {
      mention.number.range = range;
      mention.number.digits = shown.to_block(mention.number.digits).shifted(base);
    }
    found_.mentions.push_back(std::move(mention));
  }

  /// The number of a heading or a caption itself; blocks come in order, but captions may not.
  bool is_own_number(Range range) const {
    const auto next = std::upper_bound(own_numbers_.begin(), own_numbers_.end(), range.begin,
                                       [](Offset o, Range own) { return o < own.end; });
    return next != own_numbers_.end() && next->intersects(range);
  }

  const Article& article_;
  Mentions found_;
  Resolver resolver_;
  std::vector<Range> own_numbers_;
};

}  // namespace

Mentions find_mentions(const Article& article, std::span<const TopBlock> blocks) {
  Finder finder(article);
  for (const TopBlock& top : blocks) finder.scan(top);
  return finder.take();
}

Mentions find_mentions(const Article& article) { return find_mentions(article, article.blocks()); }

Mentions find_mentions(const Article& article, const TopBlock& top) {
  return find_mentions(article, std::span(&top, 1));
}

}  // namespace trend::article
