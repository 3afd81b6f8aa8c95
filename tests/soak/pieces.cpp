// See pieces.h.
#include "tests/soak/pieces.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "rules/text/document.h"

namespace trend::soak {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kLargeOneIn = 100;

void read_one(const fs::path& path, std::vector<std::string>& out) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!bytes.empty()) out.emplace_back(text::Document::from_bytes(std::move(bytes)).text());
}

/// Behind the first blank line at or after `at`, or `text.size()`.
std::size_t behind_blank_line(const std::string& text, std::size_t at) {
  const std::size_t blank = std::min(text.find("\n\n", at), text.find("\n\r\n", at));
  return blank == std::string::npos ? text.size() : text.find('\n', blank + 1) + 1;
}

}  // namespace

std::vector<std::string> read_articles(const std::vector<std::string>& paths) {
  std::vector<fs::path> files;
  for (const std::string& path : paths) {
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) files.emplace_back(path);
    for (fs::recursive_directory_iterator at(path, ignored), end; !ignored && at != end;
         at.increment(ignored))
      if (at->path().extension() == ".md" && at->is_regular_file(ignored))
        files.push_back(at->path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> articles;
  for (const fs::path& file : files) read_one(file, articles);
  return articles;
}

std::string random_stretch(testing::Random& random, const std::vector<std::string>& articles) {
  const std::string& article = random.pick(articles);
  const bool large = random.below(kLargeOneIn) == 0;
  const std::size_t wanted = large ? 4000 + random.below(36'000) : 500 + random.below(1500);
  std::size_t begin = 0;
  if (random.below(4) != 0) begin = behind_blank_line(article, random.below(article.size()));
  if (begin == article.size()) begin = 0;
  std::size_t end = behind_blank_line(article, std::min(begin + wanted, article.size()));
  // A block without blank lines is cut where a line ends.
  if (end > begin + 2 * wanted) end = article.find('\n', begin + wanted) + 1;
  if (end <= begin || end > begin + 4 * wanted) end = article.size();
  return article.substr(begin, std::min(end - begin, std::size_t{64'000}));
}

}  // namespace trend::soak
