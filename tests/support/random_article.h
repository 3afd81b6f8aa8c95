// Random articles and edits for property tests: small pieces that open, close and break every
// Markdown structure, with Han, emoji, combining marks and all line ends.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "rules/text/edit.h"
#include "tests/support/random_text.h"

namespace trend::testing {

/// An article of about `pieces` Markdown pieces, valid UTF-8, sometimes with damaged front matter,
/// a wrapper fence, CRLF or lone CR line ends, or no final newline.
std::string random_article(Random& random, std::uint32_t pieces);

/// One piece of Markdown: a heading, a table row, a fence, "> ", "[a]: /u", 中文, 😀 …
std::string_view random_piece(Random& random);

/// An edit of `text` on code-point borders: inserts a piece, deletes up to a few lines, or
/// replaces.
text::Edit random_edit(Random& random, std::string_view text);

}  // namespace trend::testing
