// Inlines of a block's leaves: cmark-gfm decides what is what, a walk over the same characters
// tells where.
#pragma once

#include <functional>
#include <string_view>

#include "rules/article/block.h"

namespace trend::article {

/// Finds a definition by folded label (text::fold_label), or null.
using FindDefinition = std::function<const Definition*(std::string_view)>;

/// Fills block.inlines and block.links, every node's and cell's `inlines`, and the headings' text
/// and numbering. `text` is the block's bytes. Whatever was there before is replaced. Leaves that
/// run over the limits (limits.h) get one text inline per line and mark the block as degraded.
void parse_inlines(Block& block, std::string_view text, const FindDefinition& find_definition);

/// True when the block holds a `[`: only then can its inlines depend on definitions elsewhere.
bool may_reference_definitions(std::string_view text);

}  // namespace trend::article
