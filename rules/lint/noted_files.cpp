// See noted_files.h.
#include "rules/lint/noted_files.h"

#include <algorithm>

namespace trend::lint {

bool still_hold(const Looks& looks, const Files& files) {
  return std::all_of(looks.begin(), looks.end(), [&](const auto& look) {
    const std::shared_ptr<const FolderEntries> now = files.list(look.first);
    const std::shared_ptr<const FolderEntries>& before = look.second;
    return now == before || (now != nullptr && before != nullptr && *now == *before);
  });
}

std::shared_ptr<const FolderEntries> NotedFiles::list(const std::string& path) const {
  const auto [look, added] = looks_.try_emplace(path);
  if (added) look->second = files_.list(path);
  return look->second;
}

}  // namespace trend::lint
