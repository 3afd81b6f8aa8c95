// What holds for every article whatever its text: blocks tile the body, ranges nest, stand on
// code-point borders and hold text that looks like its kind.
#pragma once

#include <string>

#include "rules/article/article.h"

namespace trend::testing {

/// The first law that `article` breaks, in words; empty when it keeps them all.
std::string broken_law(const article::Article& article);

/// Where two articles of one text differ, in whatever a reader can see; empty when they do not.
std::string difference(const article::Article& a, const article::Article& b);

}  // namespace trend::testing
