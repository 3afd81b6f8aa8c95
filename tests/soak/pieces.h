// Articles from disk, cut at blank lines into texts short enough to be parsed a million times.
#pragma once

#include <string>
#include <vector>

#include "tests/support/random_text.h"

namespace trend::soak {

/// The Markdown files at and below `paths`, valid UTF-8; unreadable ones are left out.
std::vector<std::string> read_articles(const std::vector<std::string>& paths);

/// A stretch of one article, from its beginning or from a blank line on, up to a blank line: mostly
/// 0.5–2 KB, now and then up to 40 KB so that tables of blocks and results have several parts.
std::string random_stretch(testing::Random& random, const std::vector<std::string>& articles);

}  // namespace trend::soak
