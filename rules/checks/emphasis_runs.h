// Runs of emphasis marks as their author paired them, whether or not CommonMark lets them pair.
#pragma once

#include <string_view>
#include <vector>

#include "rules/article/block.h"

namespace trend::checks {

/// One run of marks of a given form ("**", "__", "*" or "~~") in a leaf.
struct MarkRun {
  text::Range range;     ///< counted like the block's other ranges
  bool matched = false;  ///< it opens or closes an emphasis
  text::Range partner;   ///< the run it pairs with, when matched
};

/// All runs of exactly `mark` in the leaf, in document order. Longer runs (***) are left out.
std::vector<MarkRun> find_runs(const article::Block& block, article::IndexRange inlines,
                               std::string_view text, std::string_view mark);

/// CommonMark 0.31 §6.2: a run followed by no blank, and by no punctuation unless it follows a
/// blank or punctuation, is left-flanking: it can open. Underscores within a word cannot. Ends of
/// the text count as blanks.
bool can_open(std::string_view text, text::Range run);
/// The same from the other side: it can close.
bool can_close(std::string_view text, text::Range run);

/// The closing partner of an opening bracket or quotation mark, or 0.
char32_t closing_partner(char32_t open);

/// True when the first character of `content` opens a bracket or quote that its last one closes.
bool is_wrapped(std::string_view content);

/// True when every bracket and quote in `content` has its partner there.
bool is_balanced(std::string_view content);

}  // namespace trend::checks
