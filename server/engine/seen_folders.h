// Which folders the rules looked at while they checked an article, and what they saw.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "rules/lint/files.h"

namespace trend::engine {

/// Passes every question on and remembers it. Belongs to one run and its thread.
class SeenFolders final : public lint::Files {
 public:
  using Listings = std::map<std::string, std::shared_ptr<const lint::FolderEntries>>;

  /// `files` must outlive the object.
  explicit SeenFolders(const lint::Files& files) : files_(files) {}

  std::string_view folder() const override { return files_.folder(); }
  std::shared_ptr<const lint::FolderEntries> list(const std::string& path) const override {
    auto entries = files_.list(path);
    const auto [known, fresh] = listings_.try_emplace(path, entries);
    if (!fresh && known->second != entries) consistent_ = false;
    return entries;
  }

  /// By path.
  const Listings& listings() const { return listings_; }
  /// False when a folder was looked at anew while the rules were at work.
  bool consistent() const { return consistent_; }

 private:
  const lint::Files& files_;
  mutable Listings listings_;
  mutable bool consistent_ = true;
};

}  // namespace trend::engine
