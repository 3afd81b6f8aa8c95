// See references.h.
#include "server/features/references.h"

#include <algorithm>

#include "rules/article/anchors.h"
#include "rules/article/footnotes.h"
#include "rules/article/mentions.h"
#include "rules/article/parts.h"
#include "rules/text/link_path.h"
#include "rules/text/unicode.h"
#include "server/features/link_sites.h"
#include "server/features/target_finder.h"

namespace trend::features {
namespace {

using article::Article;
using article::Index;
using article::kNone;
using article::PartKind;
using text::Range;

bool is_part(TargetKind kind) {
  return kind == TargetKind::kSection || kind == TargetKind::kTable || kind == TargetKind::kFigure;
}

bool is_name_of(const article::Anchor& anchor, const Target& target) {
  if (target.kind == TargetKind::kAnchor) return anchor.name == target.name;
  return target.kind == TargetKind::kSection && anchor.section == target.index;
}

class Collector {
 public:
  Collector(const Article& article, const Target& target) : article_(article), target_(target) {}

  std::vector<Occurrence> collect() {
    switch (target_.kind) {
      case TargetKind::kFootnote:
        add_footnotes();
        break;
      case TargetKind::kLabel:
        add_labels();
        break;
      case TargetKind::kFile:
        add_file_links();
        break;
      default:
        add_part();
        break;
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Occurrence& a, const Occurrence& b) {
      return a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                            : a.range.end > b.range.end;
    });
    drop_nested();
    return std::move(found_);
  }

 private:
  void add(OccurrenceKind kind, Range range, bool declaration = false) {
    found_.push_back({kind, range, declaration});
  }

  /// A heading that links to itself is one occurrence.
  void drop_nested() {
    std::vector<Occurrence> kept;
    for (const Occurrence& occurrence : found_)
      if (kept.empty() || occurrence.range.begin >= kept.back().range.end)
        kept.push_back(occurrence);
    found_ = std::move(kept);
  }

  void add_footnotes() {
    const article::Footnotes footnotes = article::find_footnotes(article_);
    for (const article::FootnoteReference& call : footnotes.references)
      if (call.label == target_.name) add(OccurrenceKind::kFootnote, call.label_range);
    for (const article::FootnoteDefinition& definition : footnotes.definitions)
      if (definition.label == target_.name)
        add(OccurrenceKind::kFootnote, definition.label_range, true);
  }

  void add_labels() {
    for (const LinkSite& site : link_sites(article_)) {
      if (site.label.empty() || text::fold_label(article_.slice(site.label)) != target_.name)
        continue;
      add(OccurrenceKind::kLabel, site.label, site.kind == LinkSiteKind::kDefinition);
    }
  }

  void add_file_links() {
    for (const LinkSite& site : link_sites(article_)) {
      if (site.destination.empty() || !text::is_relative_path(site.target)) continue;
      text::LinkTarget to = text::split_destination(site.target);
      while (to.path.starts_with("./")) to.path.erase(0, 2);
      if (to.path != target_.name || to.fragment != target_.fragment) continue;
      add(OccurrenceKind::kPath, site.destination);
    }
  }

  void add_part() {
    std::vector<std::string> names;
    if (is_part(target_.kind)) add_mentions();
    for (const article::Anchor& anchor : article::find_anchors(article_)) {
      if (!is_name_of(anchor, target_)) continue;
      names.push_back(anchor.name);
      if (!anchor.generated) add(OccurrenceKind::kAnchor, anchor.range, true);
    }
    if (!names.empty()) add_fragments(names);
  }

  void add_mentions() {
    const article::Mentions all = article::find_mentions(article_);
    const article::Part& part = all.parts[target_.index];
    if (part.kind == PartKind::kSection)
      add(OccurrenceKind::kHeading, selection_of(article_, part), true);
    else
      add(OccurrenceKind::kCaption, selection_of(article_, part), true);
    for (const article::Mention& mention : all.mentions)
      if (mention.target == target_.index) add(OccurrenceKind::kMention, mention.range);
  }

  void add_fragments(const std::vector<std::string>& names) {
    std::optional<std::vector<article::Anchor>> anchors;  // for names in another case only
    for (const LinkSite& site : link_sites(article_)) {
      if (!site.target.starts_with('#') || site.destination.empty()) continue;
      const std::string fragment = text::split_destination(site.target).fragment;
      if (std::find(names.begin(), names.end(), fragment) != names.end()) {
        add(OccurrenceKind::kFragment, fragment_range(article_, site));
        continue;
      }
      const std::string folded = text::fold_label(fragment);
      if (std::none_of(names.begin(), names.end(),
                       [&](const std::string& name) { return text::fold_label(name) == folded; }))
        continue;
      if (!anchors) anchors = article::find_anchors(article_);
      const article::Anchor* meant = article::find_anchor(*anchors, fragment);
      if (meant != nullptr && std::find(names.begin(), names.end(), meant->name) != names.end())
        add(OccurrenceKind::kFragment, fragment_range(article_, site));
    }
  }

  const Article& article_;
  const Target& target_;
  std::vector<Occurrence> found_;
};

Declaration declaration_at(const Article& article, const article::Part& part) {
  const Range selection = selection_of(article, part);
  if (part.kind == PartKind::kSection) return {part.range, selection};
  if (part.caption.empty()) return {part.range, selection};
  return {
      {std::min(part.range.begin, part.caption.begin), std::max(part.range.end, part.caption.end)},
      selection};
}

std::optional<Declaration> declaration_at(const Article& article, const article::Anchor& anchor) {
  if (anchor.section == kNone) return Declaration{anchor.range, anchor.range};
  const article::Section& section = article.sections()[anchor.section];
  return Declaration{section.heading_range, section.heading.absolute(section.detail().content)};
}

}  // namespace

std::vector<Occurrence> occurrences(const Article& article, const Target& target) {
  return Collector(article, target).collect();
}

std::optional<Target> find_fragment(const Article& article, std::string_view fragment) {
  Target target;
  target.index = article.title_section();
  if (fragment.empty()) return target.index == kNone ? std::nullopt : std::optional(target);
  const std::vector<article::Anchor> anchors = article::find_anchors(article);
  const article::Anchor* anchor = article::find_anchor(anchors, fragment);
  if (anchor == nullptr) return std::nullopt;
  target.index = anchor->section;
  if (target.index != kNone) return target;
  target.kind = TargetKind::kAnchor;
  target.name = anchor->name;
  return target;
}

std::vector<std::string> fragments_of(const Article& article, const Target& target) {
  std::vector<std::string> fragments;
  for (article::Anchor& anchor : article::find_anchors(article))
    if (is_name_of(anchor, target)) fragments.push_back(std::move(anchor.name));
  if (target.kind == TargetKind::kSection && target.index == article.title_section())
    fragments.emplace_back();
  return fragments;
}

std::vector<Occurrence> links_to(const Article& other, const std::vector<std::string>& fragments,
                                 const std::function<bool(const std::string& path)>& is_file) {
  std::vector<std::string> folded;
  for (const std::string& fragment : fragments) folded.push_back(text::fold_label(fragment));
  std::vector<Occurrence> found;
  for (const LinkSite& site : link_sites(other)) {
    if (site.destination.empty() || !text::is_relative_path(site.target)) continue;
    const text::LinkTarget to = text::split_destination(site.target);
    const std::string fragment = text::fold_label(to.fragment);
    if (std::find(folded.begin(), folded.end(), fragment) != folded.end() && is_file(to.path))
      found.push_back({OccurrenceKind::kPath, site.destination, false});
  }
  std::sort(found.begin(), found.end(),
            [](const Occurrence& a, const Occurrence& b) { return a.range < b.range; });
  return found;
}

std::optional<Declaration> declaration_of(const Article& article, const Target& target) {
  if (is_part(target.kind))
    return declaration_at(article, article::find_parts(article)[target.index]);
  if (target.kind == TargetKind::kAnchor) return declaration_of_fragment(article, target.name);
  if (target.kind == TargetKind::kFootnote) {
    const article::Footnotes footnotes = article::find_footnotes(article);
    const article::FootnoteDefinition* definition = footnotes.find(target.name);
    if (definition == nullptr) return std::nullopt;
    return Declaration{definition->range, definition->label_range};
  }
  if (target.kind == TargetKind::kFile) return std::nullopt;
  for (const LinkSite& site : link_sites(article))
    if (site.kind == LinkSiteKind::kDefinition &&
        text::fold_label(article.slice(site.label)) == target.name)
      return Declaration{site.range, site.label};
  return std::nullopt;
}

std::optional<Declaration> declaration_of_fragment(const Article& article,
                                                   std::string_view fragment) {
  const std::vector<article::Anchor> anchors = article::find_anchors(article);
  const article::Anchor* anchor = article::find_anchor(anchors, fragment);
  if (anchor == nullptr) return std::nullopt;
  return declaration_at(article, *anchor);
}

Fragments::Fragments(const Article& article)
    : article_(article), anchors_(article::find_anchors(article)) {
  for (std::size_t i = 0; i < anchors_.size(); ++i) {
    exact_.try_emplace(anchors_[i].name, i);
    folded_.try_emplace(text::fold_label(anchors_[i].name), i);
  }
}

std::optional<Declaration> Fragments::find(std::string_view fragment) const {
  if (const auto exact = exact_.find(std::string(fragment)); exact != exact_.end())
    return declaration_at(article_, anchors_[exact->second]);
  const auto folded = folded_.find(text::fold_label(fragment));
  if (folded == folded_.end()) return std::nullopt;
  return declaration_at(article_, anchors_[folded->second]);
}

}  // namespace trend::features
