// Paths as text: joining, parents, relatives. Nothing here asks the file system.
#include "server/engine/files.h"

namespace trend::engine {

std::string join_path(std::string_view directory, std::string_view path) {
  std::string joined(path);
  if (!path.starts_with('/')) joined = std::string(directory) + "/" + joined;
  std::string clean;
  std::size_t at = 0;
  while (at < joined.size()) {
    const std::size_t end = std::min(joined.find('/', at), joined.size());
    const std::string_view part = std::string_view(joined).substr(at, end - at);
    at = end + 1;
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      clean.erase(clean.empty() ? 0 : clean.find_last_of('/'));
      continue;
    }
    clean += '/';
    clean += part;
  }
  return clean.empty() ? "/" : clean;
}

std::string parent_path(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  if (slash == std::string_view::npos || slash == 0) return "/";
  return std::string(path.substr(0, slash));
}

std::string_view file_name_of(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);
}

std::string relative_path(std::string_view path, std::string_view directory) {
  if (directory.ends_with('/')) directory.remove_suffix(1);
  const bool inside = path.size() > directory.size() && path.starts_with(directory) &&
                      path[directory.size()] == '/';
  return std::string(inside ? path.substr(directory.size() + 1) : path);
}

}  // namespace trend::engine
