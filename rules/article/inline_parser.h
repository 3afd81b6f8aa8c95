// Inlines of a block's leaves: cmark-gfm decides what is what, a walk over the same characters
// tells where.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "rules/article/block.h"

namespace trend::article {

/// Finds a definition by folded label (text::fold_label), or null. Empty when the article has no
/// definitions: then brackets cost no look-up.
using FindDefinition = std::function<const Definition*(std::string_view)>;

/// Parses inlines of one block after another with one cmark parser. One thread's, one at a time on
/// it, and no other use of cmark between its making and its end (see CmarkPass).
class InlineParser {
 public:
  explicit InlineParser(FindDefinition find_definition);
  ~InlineParser();
  InlineParser(const InlineParser&) = delete;
  InlineParser& operator=(const InlineParser&) = delete;

  /// Fills block.inlines and block.links, every node's and cell's `inlines`, and the headings' text
  /// and numbering. `text` is the block's bytes. Whatever was there before is replaced. Leaves that
  /// run over the limits (limits.h) get one text inline per line and mark the block as degraded.
  void parse(Block& block, std::string_view text);

 private:
  class Leaves;
  std::unique_ptr<Leaves> leaves_;
};

/// True when the block holds a `[`: only then can its inlines depend on definitions elsewhere.
bool may_reference_definitions(std::string_view text);

}  // namespace trend::article
