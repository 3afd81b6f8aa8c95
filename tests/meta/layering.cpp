// Layers are one-way; this table says which way. Third-party code stays behind the layer that needs
// it, and the costly headers (asio, spdlog, CLI11) behind single files.
#include "tests/meta/layering.h"

#include <algorithm>
#include <array>
#include <optional>

namespace trend::meta {
namespace {

// Headers of the system: a C-style name that is neither standard C++ nor a library of ours.
constexpr std::array<std::string_view, 21> kPosix = {
    "dirent.h", "dlfcn.h",  "elf.h",      "fcntl.h",   "fnmatch.h", "glob.h",   "langinfo.h",
    "link.h",   "malloc.h", "netdb.h",    "poll.h",    "pthread.h", "pwd.h",    "signal.h",
    "spawn.h",  "sys/",     "sysexits.h", "termios.h", "unistd.h",  "netinet/", "arpa/"};

// Standard headers with which a layer would do input or output.
constexpr std::array<std::string_view, 5> kStreams = {"filesystem", "fstream", "iostream",
                                                      "syncstream", "csignal"};

struct Include {
  std::string_view name;
  bool quoted;
};

std::optional<Include> parse_include(std::string_view line) {
  const std::size_t hash = line.find_first_not_of(" \t");
  if (hash == std::string_view::npos || line[hash] != '#') return std::nullopt;
  const std::size_t word = line.find_first_not_of(" \t", hash + 1);
  if (word == std::string_view::npos || !line.substr(word).starts_with("include"))
    return std::nullopt;
  const std::size_t open = line.find_first_of("<\"", word);
  if (open == std::string_view::npos) return std::nullopt;
  const char closing = line[open] == '<' ? '>' : '"';
  const std::size_t close = line.find(closing, open + 1);
  if (close == std::string_view::npos) return std::nullopt;
  return Include{line.substr(open + 1, close - open - 1), closing == '"'};
}

template <typename Prefixes>
bool starts_with_any(std::string_view name, const Prefixes& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view prefix) { return name.starts_with(prefix); });
}

const Layer* layer_of(std::string_view path) {
  const Layer* best = nullptr;
  for (const Layer& layer : layers()) {
    const bool longer = best == nullptr || layer.folder.size() > best->folder.size();
    if (path.starts_with(layer.folder) && longer) best = &layer;
  }
  return best;
}

bool is_standard(std::string_view name) {
  return name.find('.') == std::string_view::npos && name.find('/') == std::string_view::npos;
}

bool may_include(const Layer& layer, std::string_view path, const Include& include) {
  if (include.quoted) return starts_with_any(include.name, layer.projects);
  if (is_standard(include.name)) {
    const bool stream = std::find(kStreams.begin(), kStreams.end(), include.name) != kStreams.end();
    return !layer.pure || !stream;
  }
  if (starts_with_any(include.name, kPosix)) return !layer.pure;
  return std::any_of(layer.third_party.begin(), layer.third_party.end(), [&](const ThirdParty& t) {
    return include.name.starts_with(t.header_prefix) && path.starts_with(t.only);
  });
}

std::string allowed(const Layer& layer) {
  std::string result;
  const auto add = [&result](std::string_view name) {
    if (!result.empty()) result += ", ";
    result += name;
  };
  for (const std::string_view prefix : layer.projects) add(prefix);
  for (const ThirdParty& t : layer.third_party) {
    add("<" + std::string(t.header_prefix) + "…>");
    if (!t.only.empty()) result += " (only " + std::string(t.only) + "*)";
  }
  return result;
}

}  // namespace

const std::vector<Layer>& layers() {
  static const std::vector<Layer> table = {
      {"text", "rules/text/", {"rules/text/"}, {{"utf8proc.h"}}, true},
      {"article",
       "rules/article/",
       {"rules/text/", "rules/article/"},
       {{"cmark-gfm"}, {"yaml.h"}},
       true},
      {"lint", "rules/lint/", {"rules/text/", "rules/article/", "rules/lint/"}, {{"fmt/"}}, true},
      {"checks", "rules/checks/", {"rules/"}, {{"fmt/"}}, true},
      {"features", "server/features/", {"rules/", "server/features/"}, {{"fmt/"}}, true},
      {"protocol", "protocol/", {"protocol/"}, {{"nlohmann/"}}, true},
      {"engine",
       "server/engine/",
       {"rules/", "server/features/", "server/engine/"},
       {{"asio", "server/engine/executor"},
        {"xxhash.h", "server/engine/digest"},
        {"yaml.h"},
        {"fmt/"}}},
      {"transport",
       "server/transport/",
       {"protocol/", "server/transport/", "server/log.h"},
       {{"asio"}, {"fmt/"}}},
      {"log", "server/log", {"server/log.h"}, {{"spdlog/"}, {"fmt/"}}},
      {"lsp",
       "server/lsp/",
       {"rules/", "protocol/", "server/features/", "server/engine/", "server/transport/",
        "server/lsp/", "server/log.h"},
       {{"asio"}, {"nlohmann/"}, {"fmt/"}}},
      {"cli",
       "server/cli/",
       {"rules/", "server/features/", "server/engine/", "server/cli/"},
       {{"CLI/", "server/cli/options"}, {"nlohmann/"}, {"fmt/"}}},
      {"main",
       "server/main.cpp",
       {"server/engine/", "server/transport/", "server/lsp/", "server/cli/", "server/log.h"},
       {}},
  };
  return table;
}

std::vector<std::string> forbidden_includes(const SourceFile& file) {
  const Layer* layer = layer_of(file.path);
  if (layer == nullptr) return {file.path + " belongs to no layer of tests/meta/layering.cpp"};
  std::vector<std::string> problems;
  std::size_t number = 0;
  for (const std::string_view line : file.lines()) {
    ++number;
    const std::optional<Include> include = parse_include(line);
    if (!include || may_include(*layer, file.path, *include)) continue;
    problems.push_back(file.path + ":" + std::to_string(number) + " includes " +
                       std::string(include->name) + "; " + std::string(layer->name) +
                       " may include: " + allowed(*layer));
  }
  return problems;
}

}  // namespace trend::meta
