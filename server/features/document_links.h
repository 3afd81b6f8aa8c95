// The places of an article that an editor can open: link destinations.
#pragma once

#include <string>
#include <vector>

#include "rules/article/article.h"
#include "rules/text/range.h"

namespace trend::features {

struct DocumentLink {
  enum class Kind : std::uint8_t {
    kUri,    ///< complete as it is: https:, mailto:
    kFile,   ///< a path from the article's folder, perhaps with a fragment
    kPlace,  ///< a fragment of this article
  };
  Kind kind = Kind::kUri;
  text::Range range;     ///< the destination as written, without < >
  std::string target;    ///< kUri: the destination; kFile: the path, decoded
  std::string fragment;  ///< kFile, kPlace: decoded, without "#"
};

/// Destinations of links, images and reference definitions in document order. Bare URLs and
/// autolinks are left to the editor, and paths from the root ("/…"), since only a site knows what
/// they mean. Linear.
std::vector<DocumentLink> document_links(const article::Article& article);

}  // namespace trend::features
