// Reads the checkout named by TREND_SOURCE_DIR.
#include "tests/meta/source_tree.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace trend::meta {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> kFolders = {"rules", "protocol", "server", "editors",
                                                      "tests"};
constexpr std::array<std::string_view, 12> kExtensions = {"h",   "cpp", "cmake", "sh", "ts",  "js",
                                                          "mjs", "cjs", "lua",   "py", "vim", "el"};
// Filled by npm and by the VS Code build, never committed.
constexpr std::array<std::string_view, 4> kGenerated = {"node_modules", "out", "dist",
                                                        ".vscode-test"};

template <typename Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), "cannot read ", path.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool is_source(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  if (name == "CMakeLists.txt") return true;
  const std::size_t dot = name.rfind('.');
  return dot != std::string_view::npos && contains(kExtensions, name.substr(dot + 1));
}

}  // namespace

std::string_view SourceFile::extension() const {
  const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

bool SourceFile::is_cpp() const { return extension() == "h" || extension() == "cpp"; }

std::vector<std::string_view> SourceFile::lines() const {
  std::vector<std::string_view> result;
  const std::string_view all = text;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = std::min(all.find('\n', begin), all.size());
    result.push_back(all.substr(begin, end - begin));
    begin = end + 1;
  }
  return result;
}

std::vector<std::string> paths_below(std::string_view folder) {
  const fs::path root = TREND_SOURCE_DIR;
  std::vector<std::string> result;
  const fs::path start = root / folder;
  if (!fs::is_directory(start)) return result;
  for (fs::recursive_directory_iterator it(start), end; it != end; ++it) {
    if (it->is_directory() && contains(kGenerated, it->path().filename().string())) {
      it.disable_recursion_pending();
    } else if (it->is_regular_file()) {
      result.push_back(it->path().lexically_relative(root).generic_string());
    }
  }
  std::sort(result.begin(), result.end());
  return result;
}

const std::vector<SourceFile>& source_files() {
  static const std::vector<SourceFile> files = [] {
    std::vector<SourceFile> found;
    for (const std::string_view folder : kFolders) {
      for (const std::string& path : paths_below(folder)) {
        if (is_source(path)) found.push_back({path, read(fs::path(TREND_SOURCE_DIR) / path)});
      }
    }
    REQUIRE_MESSAGE(found.size() > 20, "the checkout looks empty: ", TREND_SOURCE_DIR);
    return found;
  }();
  return files;
}

std::string joined(const std::vector<std::string>& problems) {
  std::string result;
  for (const std::string& problem : problems) result += "\n  " + problem;
  return result;
}

}  // namespace trend::meta
