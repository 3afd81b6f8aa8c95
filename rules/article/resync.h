// Which blocks of the old article survive an edit: the incremental half of parsing.
#pragma once

#include <optional>
#include <vector>

#include "rules/article/article.h"
#include "rules/article/block_parser.h"
#include "rules/text/edit.h"

namespace trend::article {

/// The old blocks [first, last) give way to `parsed`, newly parsed but still without inlines; the
/// others cannot have changed.
struct Resynced {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<ParsedBlock> parsed;
};

/// Nothing when the edit makes a full parse necessary (the body is shifted otherwise, or limits
/// were hit).
///
/// Sound because at the first line of a top-level block only the document is open: parsing starts
/// at the block that holds the first changed line, or the one above where its end may depend on
/// that line, and stops where an untouched old block opens again. When the edit moves the body's
/// start, parsing starts there.
std::optional<Resynced> resync(const Article& old, const text::Document& document,
                               const Envelope& envelope, const text::Edit& edit);

}  // namespace trend::article
