// All articles of the workspace that a rare request may have to change: those in the folders and
// those that are open.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "server/engine/files.h"
#include "server/engine/snapshot.h"

namespace trend::server {

/// As it was when a request arrived. Any thread; the file system outlives it.
class ArticleSearch {
 public:
  struct Open {
    std::string uri;  ///< as the client spells it
    engine::SnapshotPtr snapshot;
  };
  struct Hit {
    std::string path;  ///< absolute
    std::string uri;
    std::optional<std::int32_t> version;  ///< of an open document
    std::shared_ptr<const article::Article> article;
  };
  using Wanted = std::function<bool(const std::string& path, std::string_view text)>;

  ArticleSearch(const engine::FileSystem& files, std::vector<std::string> folders,
                std::function<bool(const std::string&)> excluded, std::map<std::string, Open> open)
      : files_(files),
        folders_(std::move(folders)),
        excluded_(std::move(excluded)),
        open_(std::move(open)) {}

  /// The articles that `wanted` wants when it sees their path and text, by path; none when it was
  /// stopped. Reads every file and parses only what is wanted.
  std::vector<Hit> find(const Wanted& wanted, const std::stop_token& stop) const;

 private:
  const engine::FileSystem& files_;
  std::vector<std::string> folders_;
  std::function<bool(const std::string&)> excluded_;
  std::map<std::string, Open> open_;  // by path
};

/// True when a link in `text` can name a file called `name`: as it is, or with escapes.
bool may_link_to(std::string_view text, std::string_view name);

}  // namespace trend::server
