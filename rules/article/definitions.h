// The link reference definitions of an article, found by label.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "rules/article/block.h"

namespace trend::article {

/// The first definition of each label. Refers to the blocks' own definitions, which must outlive
/// it. Copying shares; any thread may read.
class DefinitionTable {
 public:
  DefinitionTable() = default;
  /// `in_order`: all definitions in document order.
  explicit DefinitionTable(std::vector<const Definition*> in_order);

  bool empty() const { return sorted_ == nullptr || sorted_->empty(); }
  /// By folded label (text::fold_label), or null.
  const Definition* find(std::string_view folded_label) const;
  /// True when every reference means the same with either table.
  bool means_the_same(const DefinitionTable& other) const;

 private:
  std::shared_ptr<const std::vector<const Definition*>> sorted_;  ///< by label; null: none
};

}  // namespace trend::article
