// The lines of a block and what each belongs to, split once for all rules about white space.
#pragma once

#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "rules/article/block.h"

namespace trend::checks {

struct BlockLine {
  text::Range range;                    ///< without its line end
  const article::Node* leaf = nullptr;  ///< what it stands in; null for blank lines between blocks
                                        ///< and for definitions

  /// Code and HTML: every blank counts there.
  bool is_verbatim() const;
};

/// All lines of a block, in order: a fact (lint::BlockFacts).
class BlockLines {
 public:
  using allocator_type = std::pmr::polymorphic_allocator<>;

  BlockLines(const article::Block& block, std::string_view text, allocator_type allocator = {});
  std::span<const BlockLine> lines() const { return lines_; }

 private:
  std::pmr::vector<BlockLine> lines_;
};

}  // namespace trend::checks
