// Which blocks of the old article survive an edit: the incremental half of parsing.
#pragma once

#include <vector>

#include "rules/article/article.h"
#include "rules/text/edit.h"

namespace trend::article {

/// The blocks of the new document: old ones shared where they cannot have changed, the others newly
/// parsed but still without inlines (`fresh` marks those). `reparsed` is false when the edit makes
/// a full parse necessary (the body starts elsewhere, or limits were hit).
struct Resynced {
  std::vector<TopBlock> blocks;
  std::vector<bool> fresh;  ///< per block; empty means none of the old could be used
  bool reparsed = false;
};

/// Sound because at the first line of a top-level block only the document is open: parsing starts
/// at the block before the one that holds the first changed line (its end may depend on that line,
/// nothing earlier does) and stops where an untouched old block opens again.
Resynced resync(const Article& old, const text::Document& document, const Envelope& envelope,
                const text::Edit& edit);

}  // namespace trend::article
