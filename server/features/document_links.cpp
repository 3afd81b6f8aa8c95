// See document_links.h.
#include "server/features/document_links.h"

#include <algorithm>

#include "rules/text/link_path.h"
#include "server/features/link_sites.h"

namespace trend::features {

std::vector<DocumentLink> document_links(const article::Article& article) {
  std::vector<DocumentLink> links;
  for (const LinkSite& site : link_sites(article)) {
    if (site.destination.empty() || site.target.empty()) continue;
    if (text::is_relative_path(site.target)) {
      text::LinkTarget to = text::split_destination(site.target);
      if (to.path.empty()) continue;
      links.push_back({DocumentLink::Kind::kFile, site.destination, std::move(to.path),
                       std::move(to.fragment)});
    } else if (site.target.starts_with('#')) {
      links.push_back({DocumentLink::Kind::kPlace,
                       site.destination,
                       {},
                       text::split_destination(site.target).fragment});
    } else if (!site.target.starts_with('/') && !site.target.starts_with('?')) {
      links.push_back({DocumentLink::Kind::kUri, site.destination, std::string(site.target), {}});
    }
  }
  std::stable_sort(links.begin(), links.end(),
                   [](const DocumentLink& a, const DocumentLink& b) { return a.range < b.range; });
  return links;
}

}  // namespace trend::features
