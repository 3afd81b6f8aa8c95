// Two texts as a unified diff, the form that patch and git apply read.
#pragma once

#include <string>
#include <string_view>

#include "server/cli/style.h"

namespace trend::cli {

/// The difference of two valid UTF-8 texts with three lines of context, headed `--- name`, `+++
/// name`; empty when they are equal. Lines end at "\n" alone, as for patch(1). Colours by `style`.
std::string unified_diff(std::string_view before, std::string_view after, std::string_view name,
                         const Style& style);

}  // namespace trend::cli
