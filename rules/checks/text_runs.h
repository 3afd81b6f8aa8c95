// The stretches of a leaf that Markdown prints as they stand: where markup that failed still shows.
#pragma once

#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "rules/article/block.h"
#include "rules/lint/context.h"

namespace trend::checks {

/// Maximal runs of plain text among some inlines of `block` (entries of Block::inlines), in order:
/// neighbouring pieces are joined (loose * and _ and escapes included), line ends, code, HTML,
/// links and images end a run. Ranges count from the block.
std::vector<text::Range> text_runs(const article::Block& block, article::IndexRange inlines);

/// text_runs() of every leaf of the block: paragraphs, headings, table cells. A fact
/// (lint::BlockFacts).
class TextRuns {
 public:
  using allocator_type = std::pmr::polymorphic_allocator<>;

  TextRuns(const article::Block& block, std::string_view text, allocator_type allocator = {});
  std::span<const text::Range> all() const { return runs_; }

 private:
  std::pmr::vector<text::Range> runs_;
};

/// Those of the context's block.
inline std::span<const text::Range> text_runs(const lint::BlockContext& context) {
  return context.facts.get<TextRuns>().all();
}

/// True when the bytes before `at` end with a mark that quotes what follows: such words are talked
/// about, not said.
bool is_quoted_at(std::string_view text, text::Offset at);

}  // namespace trend::checks
