// Folders made of the paths that lie in them.
#include "rules/lint/listed_files.h"

#include <algorithm>

#include "rules/text/link_path.h"
#include "rules/text/strings.h"

namespace trend::lint {

ListedFiles::ListedFiles(std::string_view paths) {
  while (!paths.empty()) {
    const std::size_t end = std::min(paths.find(','), paths.size());
    std::string full = text::resolve_path(folder(), text::trim(paths.substr(0, end)));
    paths.remove_prefix(std::min(end + 1, paths.size()));
    for (bool is_folder = false; full.size() > 1; is_folder = true) {
      const std::size_t slash = full.rfind('/');
      folders_[slash == 0 ? "/" : full.substr(0, slash)][full.substr(slash + 1)] |= is_folder;
      full.resize(slash);
    }
  }
}

std::shared_ptr<const FolderEntries> ListedFiles::list(const std::string& path) const {
  const auto found = folders_.find(path);
  if (found == folders_.end()) return nullptr;
  auto entries = std::make_shared<FolderEntries>();
  for (const auto& [name, is_folder] : found->second) entries->push_back({name, is_folder});
  return entries;
}

}  // namespace trend::lint
