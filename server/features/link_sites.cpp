// See link_sites.h.
#include "server/features/link_sites.h"

#include <algorithm>

#include "rules/article/note_links.h"

namespace trend::features {
namespace {

using article::Inline;
using article::InlineKind;
using text::Offset;
using text::Range;

/// The end of a bracketed label that begins at `at`, behind its "[": where its "]" stands.
std::size_t label_end(std::string_view text, std::size_t at) {
  for (; at < text.size() && text[at] != ']'; ++at)
    if (text[at] == '\\') ++at;
  return std::min(at, text.size());
}

class Collector {
 public:
  Collector(const article::Article& article, std::vector<LinkSite>& sites)
      : article_(article), sites_(sites) {}

  void add(const article::TopBlock& top) {
    const article::Block& block = *top.block;
    for (const Inline& node : block.inlines)
      if (node.kind == InlineKind::kLink || node.kind == InlineKind::kImage) add_link(top, node);
    for (const article::NoteLink& link : article::find_note_links(article_, top))
      sites_.push_back(
          {LinkSiteKind::kLink, link.range, link.label, {}, link.definition->destination});
    for (const article::Definition& definition : block.definitions)
      add_definition(definition, top.absolute(definition.range));
  }

 private:
  void add_link(const article::TopBlock& top, const Inline& node) {
    const article::Link& link = top.block->links[node.link];
    LinkSite site;
    site.kind = node.kind == InlineKind::kImage ? LinkSiteKind::kImage : LinkSiteKind::kLink;
    site.range = top.absolute(node.range);
    site.target = link.destination;
    if (link.reference) {
      site.label = label_of(site.range, top.absolute(node.content));
      if (article_.slice(site.label).starts_with('^')) return;
    } else {
      site.destination = top.absolute(link.destination_range);
    }
    sites_.push_back(site);
  }

  /// [text][label], or [label][] and [label], where the text is the label.
  Range label_of(Range range, Range content) const {
    const Range full{content.end + 2, range.end - 1};
    const bool is_full = full.begin < full.end && article_.slice(range).ends_with(']') &&
                         article_.text().substr(content.end, 2) == "][";
    return is_full ? full : content;
  }

  void add_definition(const article::Definition& definition, Range line) {
    const std::string_view written = article_.slice(line);
    const std::size_t open = written.find('[');
    if (open == std::string_view::npos || definition.label.starts_with('^')) return;
    const std::size_t close = label_end(written, open + 1);
    LinkSite site{LinkSiteKind::kDefinition, line, part(line, open + 1, close), {}, {}};
    site.target = definition.destination;
    std::size_t begin = written.find_first_not_of(" \t", close + 2);
    begin = std::min(begin, written.size());
    const bool bracketed = written.substr(begin).starts_with('<');
    if (bracketed) ++begin;
    const std::size_t end =
        std::min(written.find_first_of(bracketed ? ">" : " \t", begin), written.size());
    site.destination = part(line, begin, end);
    site.range.end = site.destination.end + (bracketed && end < written.size() ? 1U : 0U);
    sites_.push_back(site);
  }

  static Range part(Range line, std::size_t begin, std::size_t end) {
    return {line.begin + static_cast<Offset>(begin), line.begin + static_cast<Offset>(end)};
  }

  const article::Article& article_;
  std::vector<LinkSite>& sites_;
};

}  // namespace

std::vector<LinkSite> link_sites(const article::Article& article, const article::TopBlock& top) {
  std::vector<LinkSite> sites;
  Collector(article, sites).add(top);
  return sites;
}

std::vector<LinkSite> link_sites(const article::Article& article) {
  std::vector<LinkSite> sites;
  Collector collector(article, sites);
  for (const article::TopBlock& top : article.blocks()) collector.add(top);
  return sites;
}

text::Range fragment_range(const article::Article& article, const LinkSite& site) {
  const std::size_t hash = article.slice(site.destination).find('#');
  if (hash == std::string_view::npos) return {site.destination.end, site.destination.end};
  return {site.destination.begin + static_cast<Offset>(hash) + 1, site.destination.end};
}

}  // namespace trend::features
