// Finds the fence that language models put around a whole article.
#pragma once

#include <cstddef>
#include <optional>

#include "rules/article/envelope.h"

namespace trend::article {

struct WrapperSearch {
  Wrapper wrapper;
  std::optional<FrontMatterLines> front_matter;  ///< standing inside the wrapper
};

/// The wrapper whose opening fence is the first non-blank line at or after `first_line`. Front
/// matter inside it is looked for only when `seek_front_matter`. Reads no further than the first
/// non-blank line unless that is an opening fence that may be a wrapper's.
std::optional<WrapperSearch> find_wrapper(const text::Document& document, std::size_t first_line,
                                          bool seek_front_matter);

}  // namespace trend::article
