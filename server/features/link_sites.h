// Every place of an article that leads somewhere by a Markdown link: links, images, definitions.
#pragma once

#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/text/range.h"

namespace trend::features {

enum class LinkSiteKind : std::uint8_t { kLink, kImage, kDefinition };

/// All ranges are absolute. Valid as long as the article.
struct LinkSite {
  LinkSiteKind kind = LinkSiteKind::kLink;
  text::Range range;  ///< with brackets and all; a definition up to the end of its destination
  /// The reference label as written, without brackets: of [text][label], [label] and [label]: …;
  /// empty for inline links.
  text::Range label;
  /// As written, without < >; empty for links by reference, and for a definition whose destination
  /// stands on the next line.
  text::Range destination;
  std::string_view target;  ///< the destination, unescaped

  bool by_reference() const { return kind != LinkSiteKind::kDefinition && !label.empty(); }
};

/// The sites of one top-level block: links and images in document order, then definitions.
/// Autolinks (<https://…>) and footnotes are none. Linear.
std::vector<LinkSite> link_sites(const article::Article& article, const article::TopBlock& top);
/// Of all blocks.
std::vector<LinkSite> link_sites(const article::Article& article);

/// The part of the destination after its "#"; empty (at its end) when it has none.
text::Range fragment_range(const article::Article& article, const LinkSite& site);

}  // namespace trend::features
