// Where a suppression comment goes so that it silences a finding and changes nothing that is
// rendered.
#pragma once

#include <optional>
#include <string_view>

#include "rules/article/article.h"
#include "rules/text/edit.h"
#include "rules/text/range.h"

namespace trend::features {

/// True when a comment can be put before the finding at `place`: it lies in the body. Findings in
/// front matter and on wrapper fences can be suppressed for the whole file only. Constant time but
/// for the search of the block.
bool can_disable_at(const article::Article& article, text::Range place);

/// A `trendlsp-disable-next-line` comment above the block whose first line `place` stands on, with
/// the indentation and quote marks it needs to stay in its list or quote. For a later line of a
/// block (a table row, a line of code or of a paragraph), where no comment can stand directly
/// above, a
/// `-disable`/`-enable` pair around the block. An existing next-line comment gets the id added.
/// Nothing when can_disable_at() is false.
std::optional<text::EditSet> disable_at(const article::Article& article, text::Range place,
                                        std::string_view rule_id);

/// A `trendlsp-disable-file` comment before the first line of the body.
text::EditSet disable_in_file(const article::Article& article, std::string_view rule_id);

}  // namespace trend::features
