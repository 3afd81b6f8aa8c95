// Git's quoting (core.quotePath) is C's: octal bytes and single letters behind backslashes.
#include "server/cli/path_list.h"

#include <algorithm>
#include <optional>

namespace trend::cli {
namespace {

bool is_octal(char c) { return c >= '0' && c <= '7'; }

// The byte of an escape whose text begins `rest`, which is cut off; nothing when there is no such.
std::optional<char> take_escape(std::string_view& rest) {
  constexpr std::string_view kLetters = "abtnvfr\"\\";
  constexpr std::string_view kBytes = "\a\b\t\n\v\f\r\"\\";
  if (rest.empty()) return std::nullopt;
  if (const std::size_t place = kLetters.find(rest.front()); place != std::string_view::npos) {
    rest.remove_prefix(1);
    return kBytes[place];
  }
  if (rest.size() < 3 || !std::all_of(rest.begin(), rest.begin() + 3, is_octal) || rest[0] > '3')
    return std::nullopt;
  const int value = (rest[0] - '0') * 64 + (rest[1] - '0') * 8 + (rest[2] - '0');
  rest.remove_prefix(3);
  return static_cast<char>(value);
}

std::string unquoted(std::string_view line) {
  if (line.size() < 2 || line.front() != '"' || line.back() != '"') return std::string(line);
  std::string path;
  std::string_view rest = line.substr(1, line.size() - 2);
  while (!rest.empty()) {
    const char c = rest.front();
    rest.remove_prefix(1);
    const std::optional<char> byte = c == '\\' ? take_escape(rest) : std::optional<char>(c);
    if (!byte || c == '"') return std::string(line);
    path += *byte;
  }
  return path;
}

}  // namespace

std::vector<std::string> parse_path_list(std::string_view list, bool null_separated) {
  const char separator = null_separated ? '\0' : '\n';
  std::vector<std::string> paths;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    std::string_view path = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    if (!null_separated && path.ends_with('\r')) path.remove_suffix(1);
    if (!path.empty()) paths.push_back(null_separated ? std::string(path) : unquoted(path));
  }
  return paths;
}

}  // namespace trend::cli
