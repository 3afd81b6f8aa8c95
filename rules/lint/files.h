// What lies around an article on disk, as far as rules about links need to know it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace trend::lint {

/// One look at a folder.
struct FolderEntry {
  std::string name;
  bool folder = false;
  friend bool operator==(const FolderEntry&, const FolderEntry&) = default;
};
using FolderEntries = std::vector<FolderEntry>;

/// Read-only; who implements it reads files, rules do not. Any thread; answers may be a moment old.
class Files {
 public:
  virtual ~Files() = default;
  /// The folder of the article: absolute, without `.`, `..` and a slash at its end.
  virtual std::string_view folder() const = 0;
  /// What lies in the folder at an absolute path, sorted by name; null where there is no folder or
  /// it cannot be read.
  virtual std::shared_ptr<const FolderEntries> list(const std::string& path) const = 0;
};

}  // namespace trend::lint
