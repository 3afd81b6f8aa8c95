// The tags in a stretch of raw HTML.
#pragma once

#include <string_view>
#include <vector>

#include "rules/text/range.h"

namespace trend::checks {

struct HtmlTag {
  text::Range range;         ///< from < to >, both included
  std::string_view name;     ///< as written
  bool closing = false;      ///< </b>
  bool self_closed = false;  ///< <br/>
};

/// The tags in `html`, in order; comments and the contents of quoted attributes hold none. Ranges
/// count from the start of `html`. Linear.
std::vector<HtmlTag> find_tags(std::string_view html);

}  // namespace trend::checks
