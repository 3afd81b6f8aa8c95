// Front matter between +++ lines: a bounded line scan for keys and values, no validator.
#pragma once

#include "rules/article/front_matter.h"

namespace trend::article {

/// Entries of the TOML block that `lines` describes. Tables become entries of kind kMapping. The
/// only problem reported is a string that never closes.
FrontMatter read_toml(const text::Document& document, const FrontMatterLines& lines);

}  // namespace trend::article
