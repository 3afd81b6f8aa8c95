// What a rule, or a run, saw of the files around the article: as long as it would see the same, an
// edit elsewhere leaves its findings alone.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "rules/lint/files.h"

namespace trend::lint {

/// The folders that were looked into, by path, and what lay there.
using Looks = std::map<std::string, std::shared_ptr<const FolderEntries>>;

/// True when every look would show the same today.
bool still_hold(const Looks& looks, const Files& files);

/// Passes each question on once and notes the answer. One thread.
class NotedFiles final : public Files {
 public:
  explicit NotedFiles(const Files& files) : files_(files) {}

  std::string_view folder() const override { return files_.folder(); }
  std::shared_ptr<const FolderEntries> list(const std::string& path) const override;

  const Looks& looks() const { return looks_; }

 private:
  const Files& files_;
  mutable Looks looks_;
};

}  // namespace trend::lint
