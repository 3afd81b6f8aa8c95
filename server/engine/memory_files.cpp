// Files in memory for tests; folders exist as far as files lie in them.
#include <algorithm>
#include <set>
#include <utility>

#include "server/engine/files.h"

namespace trend::engine {

MemoryFiles::MemoryFiles(std::initializer_list<std::pair<const std::string, std::string>> files) {
  for (const auto& [path, bytes] : files) put(path, bytes);
}

MemoryFiles::MemoryFiles(std::map<std::string, std::string> files) {
  for (auto& [path, bytes] : files) put(path, std::move(bytes));
}

void MemoryFiles::put(const std::string& path, std::string bytes) {
  const std::string full = absolute(path);
  files_[full] = std::move(bytes);
  ++puts_[full];
}

FileContent MemoryFiles::read(const std::string& path) const {
  const auto found = files_.find(absolute(path));
  if (found != files_.end()) return {found->second, std::nullopt};
  if (kind(path) == FileKind::kDirectory) {
    return {{},
            FileError{FileError::Kind::kDirectory,
                      path,
                      {path + "：是文件夹，不是文件", path + ": is a folder, not a file"}}};
  }
  return {{},
          FileError{FileError::Kind::kNotFound,
                    path,
                    {path + "：文件不存在", path + ": no such file or folder"}}};
}

std::optional<FileError> MemoryFiles::replace(const std::string& path, std::string_view bytes,
                                              std::string_view expected) {
  FileContent old = read(path);
  if (old.error) return old.error;
  if (old.bytes != expected) {
    return FileError{
        FileError::Kind::kChanged,
        path,
        {path + "：文件在此期间被改动，没有写入", path + ": changed meanwhile, not written"}};
  }
  put(path, std::string(bytes));
  return std::nullopt;
}

std::optional<FileError> MemoryFiles::write(const std::string& path, std::string_view bytes) {
  if (kind(path) == FileKind::kDirectory) return read(path).error;
  put(path, std::string(bytes));
  return std::nullopt;
}

std::optional<FileError> MemoryFiles::write_private(const std::string& path,
                                                    std::span<const std::string_view> parts) {
  std::string bytes;
  for (const std::string_view part : parts) bytes += part;
  return write(path, bytes);
}

std::optional<FileError> MemoryFiles::remove(const std::string& path) {
  files_.erase(absolute(path));
  return std::nullopt;
}

FileKind MemoryFiles::kind(const std::string& path) const {
  const std::string full = absolute(path);
  if (files_.count(full) > 0) return FileKind::kFile;
  const std::string prefix = full == "/" ? full : full + "/";
  const auto next = files_.lower_bound(prefix);
  const bool folder = full == "/" || (next != files_.end() && next->first.starts_with(prefix));
  return folder ? FileKind::kDirectory : FileKind::kNone;
}

std::optional<FileStamp> MemoryFiles::stamp(const std::string& path) const {
  const auto found = files_.find(absolute(path));
  if (found == files_.end()) return std::nullopt;
  return FileStamp{puts_.at(found->first), found->second.size()};
}

Directory MemoryFiles::list(const std::string& path) const {
  const std::string full = absolute(path);
  const std::string prefix = full == "/" ? full : full + "/";
  std::set<std::pair<std::string, FileKind>> names;
  for (auto it = files_.lower_bound(prefix); it != files_.end(); ++it) {
    if (!it->first.starts_with(prefix)) break;
    const std::string rest = it->first.substr(prefix.size());
    const std::size_t slash = rest.find('/');
    names.emplace(rest.substr(0, slash),
                  slash == std::string::npos ? FileKind::kFile : FileKind::kDirectory);
  }
  Directory directory;
  for (const auto& [name, kind] : names) directory.entries.push_back({name, kind, false});
  if (names.empty() && full != "/") directory.error = read(path).error;
  return directory;
}

std::string MemoryFiles::absolute(const std::string& path) const { return join_path("/", path); }

std::string MemoryFiles::canonical(const std::string& path) const { return absolute(path); }

}  // namespace trend::engine
