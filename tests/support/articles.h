// The articles that property tests run over: those of tests/articles, random ones, and, when the
// environment variable TREND_ARTICLES names a folder, every Markdown file below it.
#pragma once

#include <string>
#include <vector>

namespace trend::testing {

struct NamedText {
  std::string name;
  std::string text;  ///< bytes as on disk
};

std::vector<NamedText> sample_articles();

/// Whole content of a file; fails the test when it cannot be read.
std::string read_file(const std::string& path);

/// Rounds a property test should run: `base` times the environment variable TREND_ROUNDS (default
/// 1).
int rounds(int base);

}  // namespace trend::testing
