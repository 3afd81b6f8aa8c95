// The files around an article as one client sees them: what is open wins over what is on disk.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/engine/files.h"
#include "server/engine/snapshot.h"
#include "server/features/file_facts.h"

namespace trend::server {

/// As it was when a request arrived. Any thread; the file system outlives it.
class FileView {
 public:
  using Open = std::map<std::string, engine::SnapshotPtr>;  // by path

  FileView(const engine::FileSystem& disk, Open open) : disk_(disk), open_(std::move(open)) {}

  const engine::FileSystem& disk() const { return disk_; }
  /// By absolute path; null when there is no such file or it is too large to be an article. Files
  /// that are not open are read and parsed each time.
  std::shared_ptr<const article::Article> article(const std::string& path) const;
  engine::FileKind kind(const std::string& path) const;

 private:
  const engine::FileSystem& disk_;
  Open open_;
};

/// The files that relative links of the article at `path` can name.
class Neighbours final : public features::FileFacts {
 public:
  /// `view` may be null, `path` empty: then there are none.
  Neighbours(std::shared_ptr<const FileView> view, std::string path)
      : view_(path.empty() ? nullptr : std::move(view)), path_(std::move(path)) {}

  std::vector<Name> list(std::string_view folder) const override;
  std::shared_ptr<const article::Article> article(std::string_view path) const override;
  /// A file that an editor can open, article or not.
  bool is_file(std::string_view path) const;
  /// A file, a folder or whatever else is there.
  bool exists(std::string_view path) const;
  /// Absolute path of a relative one.
  std::string absolute(std::string_view path) const;

 private:
  std::shared_ptr<const FileView> view_;
  std::string path_;
};

}  // namespace trend::server
