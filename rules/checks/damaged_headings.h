// Headings that the author wrote and Markdown does not see (##标题), and headings that Markdown
// sees and nobody wrote (a paragraph right above ---). Rules about the outline look through both.
#pragma once

#include <vector>

#include "rules/article/article.h"

namespace trend::checks {

/// A paragraph line that is meant as an ATX heading but lacks the blank after its hashes, or has
/// full-width hashes or a full-width blank. Absolute ranges.
struct LostHeading {
  int level = 1;
  text::Range marker;   ///< the hashes with the wrong blanks after them
  text::Range content;  ///< the text behind, trimmed, without closing hashes
  text::Range closing;  ///< closing hashes with the blanks around them, as many as opened it; empty
};

/// All of them in document order. Only top-level paragraphs are looked at; hashtags (#标签) and
/// issue numbers (#779) are left alone: one hash counts only where an H1 is missing.
std::vector<LostHeading> find_lost_headings(const article::Article& article);
/// Those in the blocks that begin before `end`.
std::vector<LostHeading> find_lost_headings(const article::Article& article, text::Offset end);

/// True when the article has ATX headings and no heading underlined with `=`: its author does not
/// write setext headings.
bool writes_atx_only(const article::Article& article);

/// True when this setext heading came about by chance, in an article that writes_atx_only (ask that
/// once): text with an end mark, a URL, a date, several lines or more than `max_width` columns
/// directly above `---`.
bool is_accidental_setext(const article::Article& article, const article::NodeRef& heading,
                          int max_width = 60);

}  // namespace trend::checks
