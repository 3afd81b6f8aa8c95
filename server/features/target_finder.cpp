// Finds what a place speaks of: from the most explicit (a link) to the least (a heading).
#include "server/features/target_finder.h"

#include <algorithm>

#include "rules/article/anchors.h"
#include "rules/article/footnotes.h"
#include "rules/article/mention_scan.h"
#include "rules/article/mentions.h"
#include "rules/article/visible_text.h"
#include "rules/text/link_path.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/features/link_sites.h"
#include "server/features/references.h"

namespace trend::features {
namespace {

using article::Article;
using article::Index;
using article::IndexRange;
using article::kNone;
using article::PartKind;
using article::TopBlock;
using text::Offset;
using text::Range;

TargetKind kind_of(PartKind kind) {
  if (kind == PartKind::kSection) return TargetKind::kSection;
  return kind == PartKind::kTable ? TargetKind::kTable : TargetKind::kFigure;
}

class Finder {
 public:
  Finder(const Article& article, const TopBlock& top, Offset offset)
      : article_(article), top_(top), block_(article.slice(top.range())), offset_(offset) {}

  std::optional<Target> find() const {
    if (auto found = footnote()) return found;
    bool on_link = false;
    if (auto found = link(on_link)) return found;
    if (on_link) return heading();
    if (auto found = mention_or_caption()) return found;
    if (auto found = heading()) return found;
    return html_id();
  }

 private:
  bool block_holds(std::string_view text) const {
    return block_.find(text) != std::string_view::npos;
  }

  std::optional<Target> footnote() const {
    if (!block_holds("[^")) return std::nullopt;
    const article::Footnotes footnotes = article::find_footnotes(article_);
    for (const article::FootnoteDefinition& d : footnotes.definitions) {
      const Range mark{d.range.begin, d.label_range.end + 1};
      if (mark.touches(offset_))
        return Target{TargetKind::kFootnote, mark, true, kNone, d.label, {}};
    }
    for (const article::FootnoteReference& r : footnotes.references)
      if (r.range.touches(offset_) && footnotes.find(r.label) != nullptr)
        return Target{TargetKind::kFootnote, r.range, false, kNone, r.label, {}};
    return std::nullopt;
  }

  /// Of nested sites (an image as a link's text) the innermost counts. `on_link`: there is a site,
  /// wherever it leads.
  std::optional<Target> link(bool& on_link) const {
    const std::vector<LinkSite> sites = link_sites(article_, top_);
    const LinkSite* best = nullptr;
    for (const LinkSite& site : sites)
      if (site.range.touches(offset_) &&
          (best == nullptr || !best->range.contains(offset_) || best->range.contains(site.range)))
        best = &site;
    if (best == nullptr) return std::nullopt;
    on_link = true;
    if (best->kind == LinkSiteKind::kImage)
      if (auto figure = figure_number(best->range)) return figure;
    const bool definition = best->kind == LinkSiteKind::kDefinition;
    const bool on_label = definition && offset_ <= best->label.end + 1;
    if (on_label || best->by_reference()) {
      std::string label = text::fold_label(article_.slice(best->label));
      const Range mark{best->label.begin - 1, best->label.end + 1};
      return Target{TargetKind::kLabel, definition ? mark : best->range,
                    definition,         kNone,
                    std::move(label),   {}};
    }
    return destination(*best);
  }

  /// The "图 1" of an image's alternative text.
  std::optional<Target> figure_number(Range image) const {
    image.begin += 2;  // ![
    const article::Numbering number = article::parse_numbering(article_.slice(image));
    if (!number || !number.range.shifted(image.begin).touches(offset_)) return std::nullopt;
    return numbered_part(article::find_parts(article_));
  }

  /// The table or figure on whose caption's number the offset is.
  std::optional<Target> numbered_part(const std::vector<article::Part>& parts) const {
    for (Index i = 0; i < parts.size(); ++i) {
      const article::Part& part = parts[i];
      if (part.kind != PartKind::kSection && part.number && part.number.range.touches(offset_))
        return Target{kind_of(part.kind), part.number.range, true, i, {}, {}};
    }
    return std::nullopt;
  }

  std::optional<Target> destination(const LinkSite& site) const {
    const Range origin = site.kind == LinkSiteKind::kDefinition ? site.destination : site.range;
    text::LinkTarget to = text::split_destination(site.target);
    while (to.path.starts_with("./")) to.path.erase(0, 2);
    if (text::is_relative_path(site.target))
      return Target{TargetKind::kFile,     origin, false, kNone, std::move(to.path),
                    std::move(to.fragment)};
    if (!site.target.starts_with('#')) return std::nullopt;
    if (to.fragment.empty()) return std::nullopt;
    std::optional<Target> target = find_fragment(article_, to.fragment);
    if (target) target->origin = origin;
    return target;
  }

  /// Calls use(VisibleText) for the leaf at the offset.
  template <class Use>
  void with_leaf(Use use) const {
    article::for_each_leaf(*top_.block, [&](IndexRange inlines) {
      if (inlines.empty()) return;
      const auto& all = top_.block->inlines;
      const Range range =
          top_.absolute({all[inlines.begin].range.begin, all[inlines.end - 1].range.end});
      if (range.touches(offset_)) use(article::VisibleText(*top_.block, inlines, block_));
    });
  }

  /// Whether it pays to look at the whole article.
  bool may_speak_of_part() const {
    bool may = false;
    with_leaf([&](const article::VisibleText& shown) {
      for (const article::RawMention& raw : article::read_mentions(shown.text()))
        may = may || shown.to_block(raw.range).shifted(top_.offset).touches(offset_);
    });
    return may;
  }

  std::optional<Target> mention_or_caption() const {
    if (!may_speak_of_part()) return std::nullopt;
    const article::Mentions all = article::find_mentions(article_, top_);
    for (const article::Mention& mention : all.mentions) {
      if (!mention.range.touches(offset_)) continue;
      if (mention.target == kNone) return std::nullopt;
      return Target{kind_of(mention.kind), mention.range, false, mention.target, {}, {}};
    }
    return numbered_part(all.parts);
  }

  std::optional<Target> heading() const {
    const Index index = article_.section_at(offset_);
    if (index == kNone) return std::nullopt;
    const article::Section& section = article_.sections()[index];
    if (!section.heading_range.touches(offset_)) return std::nullopt;
    for (const article::Anchor& anchor : article::find_anchors(article_))
      if (anchor.section == index && !anchor.generated && anchor.range.touches(offset_))
        return Target{TargetKind::kSection, anchor.range, true, index, {}, {}};
    article::Part part;
    part.section = index;
    return Target{TargetKind::kSection, selection_of(article_, part), true, index, {}, {}};
  }

  std::optional<Target> html_id() const {
    if (!block_holds("id") && !block_holds("name") && !block_holds("ID")) return std::nullopt;
    for (const article::Anchor& anchor : article::find_anchors(article_))
      if (anchor.section == kNone && !anchor.generated && anchor.range.touches(offset_))
        return Target{TargetKind::kAnchor, anchor.range, true, kNone, anchor.name, {}};
    return std::nullopt;
  }

  const Article& article_;
  const TopBlock& top_;
  std::string_view block_;
  Offset offset_;
};

}  // namespace

text::Range selection_of(const Article& article, const article::Part& part) {
  if (part.kind != PartKind::kSection) {
    if (part.number) return part.number.range;
    if (part.kind == PartKind::kFigure) return part.range;
    const article::NodeRef table = article.tables()[part.table];
    return table.absolute(table.table().header.range);
  }
  const article::Section& section = article.sections()[part.section];
  Range content = section.heading.absolute(section.detail().content);
  const std::string_view written = article.slice(content);
  if (const std::size_t id = written.rfind("{#");
      id != std::string_view::npos && id > 0 && written.ends_with('}'))
    content.end =
        content.begin + static_cast<Offset>(text::trim_right(written.substr(0, id)).size());
  return content;
}

std::optional<Target> find_target(const Article& article, Offset offset) {
  const TopBlock* top = article.block_at(offset);
  if (top == nullptr && offset > 0) top = article.block_at(offset - 1);  // the end of the text
  if (top == nullptr) return std::nullopt;
  return Finder(article, *top, offset).find();
}

}  // namespace trend::features
