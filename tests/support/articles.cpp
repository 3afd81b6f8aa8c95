// See articles.h.
#include "tests/support/articles.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace trend::testing {
namespace {

namespace fs = std::filesystem;

void add_folder(const fs::path& folder, std::vector<NamedText>& out) {
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == ".md")
      out.push_back({entry.path().string(), read_file(entry.path().string())});
}

}  // namespace

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), "cannot read ", path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<NamedText> sample_articles() {
  std::vector<NamedText> articles;
  add_folder(fs::path(TREND_TESTS_DIR) / "articles", articles);
  if (const char* more = std::getenv("TREND_ARTICLES")) add_folder(more, articles);
  std::sort(articles.begin(), articles.end(),
            [](const NamedText& a, const NamedText& b) { return a.name < b.name; });
  return articles;
}

int rounds(int base) {
  const char* factor = std::getenv("TREND_ROUNDS");
  return base * (factor != nullptr ? std::max(1, std::atoi(factor)) : 1);
}

}  // namespace trend::testing
