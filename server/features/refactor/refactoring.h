// A refactoring: changes what an author asks for at a place, whether or not a rule complains.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/article/article.h"
#include "rules/text/bilingual.h"
#include "rules/text/range.h"
#include "server/features/code_actions.h"

namespace trend::features {

/// Where a refactoring is asked for: a selection, or a cursor (an empty range).
struct Place {
  const article::Article& article;
  text::Range range;
};

/// One menu entry of a refactoring.
struct Offer {
  text::Bilingual title;
  std::uint32_t choice = 0;  ///< which of the refactoring's variants
};

/// One constant per file in this folder, listed in refactorings.cpp.
struct Refactoring {
  ActionKind kind = ActionKind::kRewrite;
  /// Adds what can be done at the place, in menu order. Looks at what stands there and builds no
  /// edit: it runs at every movement of the cursor.
  void (*offer)(const Place& place, std::vector<Offer>& offers) = nullptr;
  /// The edits of an offer, in the groups of a preview. None when the choice does not fit the
  /// place, or when carrying it out would change more than its name says.
  std::vector<EditGroup> (*edits)(const ActionScope& scope, text::Range range,
                                  std::uint32_t choice) = nullptr;
};

/// Every refactoring, in menu order.
std::span<const Refactoring* const> refactorings();

}  // namespace trend::features
