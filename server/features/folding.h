// The parts of an article that an editor can fold.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/article/article.h"
#include "rules/text/bilingual.h"
#include "rules/text/range.h"

namespace trend::features {

enum class FoldKind : std::uint8_t {
  kSection,
  kTable,
  kList,
  kCode,
  kFrontMatter,
  kComment,  ///< an HTML comment
};

/// Something that covers two lines or more and folds to its first one.
struct Fold {
  FoldKind kind = FoldKind::kSection;
  /// From the construct's first byte to the end of its last non-blank line's content: the lines of
  /// the two ends are the first and last line of the fold.
  text::Range range;
  text::Bilingual collapsed;  ///< what is hidden, in a few words: 3 行 × 3 列 / 3 rows × 3 columns
};

/// All folds in document order, an outer one before those inside it. Lists fold at top level only;
/// code means fenced code.
std::vector<Fold> folds(const article::Article& article);

}  // namespace trend::features
