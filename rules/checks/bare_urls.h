// Web addresses in running text, as GFM's extended autolinks read them.
#pragma once

#include <string_view>
#include <vector>

#include "rules/text/range.h"

namespace trend::checks {

struct BareUrl {
  /// What GFM links (GFM 0.29 §6.9): up to a blank, a line end or "<", less trailing punctuation.
  text::Range linked;
  /// The part that can be meant: up to the first Chinese mark, or the Han right behind the host.
  text::Range meant;
};

/// The addresses (http://, https://, ftp://, www.) in `run`, in order and disjoint; `run` holds no
/// line end. Linear.
std::vector<BareUrl> find_bare_urls(std::string_view run);

}  // namespace trend::checks
