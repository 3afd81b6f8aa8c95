// Files around an article that only have names: what examples and fixtures say is there.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "rules/lint/files.h"

namespace trend::lint {

/// The article lies in /site/posts.
class ListedFiles final : public Files {
 public:
  /// `paths` from the article's folder, separated by commas; empty: nothing is known.
  explicit ListedFiles(std::string_view paths);

  /// What lint::run wants: null when no path was given.
  const Files* seen() const { return folders_.empty() ? nullptr : this; }

  std::string_view folder() const override { return "/site/posts"; }
  std::shared_ptr<const FolderEntries> list(const std::string& path) const override;

 private:
  std::map<std::string, std::map<std::string, bool>> folders_;  ///< of names; true: a folder
};

}  // namespace trend::lint
