// The manual page, made from the table of options.
#pragma once

#include <string>

#include "rules/text/bilingual.h"

namespace trend::cli {

/// trendlsp(1) in man(7) macros, UTF-8, with a final newline.
std::string man_page(text::Language language);

}  // namespace trend::cli
