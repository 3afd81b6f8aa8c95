// Files as the engine needs them: whole reads, careful writes, folder listings; on disk or in
// memory. The only way from here to the operating system.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/text/bilingual.h"

namespace trend::engine {

/// How the names of files begin that are written beside another to take its place.
inline constexpr std::string_view kTemporaryName = ".trendlsp-";

/// Files above this size are not read.
inline constexpr std::size_t kMaxFileSize = std::size_t{128} << 20;

/// Why a file could not be read or written. The message is a whole sentence with the path.
struct FileError {
  enum class Kind : std::uint8_t {
    kNotFound,
    kDirectory,  ///< a folder where a file was expected
    kPermission,
    kTooLarge,  ///< over kMaxFileSize
    kChanged,   ///< replace(): not the content any more that was read
    kOther,
  };
  Kind kind = Kind::kOther;
  std::string path;
  text::Bilingual message;
};

struct FileContent {
  std::string bytes;
  std::optional<FileError> error;  ///< then `bytes` is empty
};

enum class FileKind : std::uint8_t { kNone, kFile, kDirectory, kOther };

struct DirectoryEntry {
  std::string name;
  FileKind kind = FileKind::kFile;  ///< of the target when it is a symbolic link
  bool link = false;
};

struct Directory {
  std::vector<DirectoryEntry> entries;  ///< sorted by name, without . and ..
  std::optional<FileError> error;
};

/// Equal for two looks at a file that was not written in between, as far as anybody can tell.
struct FileStamp {
  std::int64_t modified = 0;  ///< nanoseconds since 1970, or what the file system has instead
  std::uint64_t size = 0;     ///< bytes
  bool operator==(const FileStamp&) const = default;
};

/// Paths are UTF-8 with `/`; relative ones count from the working directory. Implementations are
/// thread-safe for reading.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  virtual FileContent read(const std::string& path) const = 0;
  /// Replaces a file's content in one step: readers see the old or the new bytes, never a part,
  /// also after a crash. Mode and (for a symbolic link) the link are kept. Refuses (kChanged) when
  /// the file does not hold `expected` any more.
  virtual std::optional<FileError> replace(const std::string& path, std::string_view bytes,
                                           std::string_view expected) = 0;
  /// Makes a file, or puts new content in place of an old one, in one step like replace(). Folders
  /// that are missing are made.
  virtual std::optional<FileError> write(const std::string& path, std::string_view bytes) = 0;
  /// Puts `parts`, one behind the other, in place of a file in one step, for the user's eyes alone
  /// (folders that are made too). Meant for what can be made again: a crash of the machine may
  /// leave anything in it.
  virtual std::optional<FileError> write_private(const std::string& path,
                                                 std::span<const std::string_view> parts) = 0;
  /// Takes a file away; that there is none is no error.
  virtual std::optional<FileError> remove(const std::string& path) = 0;
  virtual FileKind kind(const std::string& path) const = 0;
  /// Cheap next to reading. Nothing when there is no file.
  virtual std::optional<FileStamp> stamp(const std::string& path) const = 0;
  virtual Directory list(const std::string& path) const = 0;
  /// Absolute path without `.`, `..` and doubled slashes; symbolic links are kept.
  virtual std::string absolute(const std::string& path) const = 0;
  /// Absolute path with symbolic links resolved: equal for two names of one file. The absolute path
  /// when nothing is there.
  virtual std::string canonical(const std::string& path) const = 0;
};

/// The operating system's files.
class DiskFiles final : public FileSystem {
 public:
  DiskFiles();

  FileContent read(const std::string& path) const override;
  std::optional<FileError> replace(const std::string& path, std::string_view bytes,
                                   std::string_view expected) override;
  std::optional<FileError> write(const std::string& path, std::string_view bytes) override;
  std::optional<FileError> write_private(const std::string& path,
                                         std::span<const std::string_view> parts) override;
  std::optional<FileError> remove(const std::string& path) override;
  FileKind kind(const std::string& path) const override;
  std::optional<FileStamp> stamp(const std::string& path) const override;
  Directory list(const std::string& path) const override;
  std::string absolute(const std::string& path) const override;
  std::string canonical(const std::string& path) const override;

 private:
  std::string here_;  ///< the working directory, which the program never leaves
};

/// Files in memory, working directory `/`. For tests; not thread-safe while being changed.
class MemoryFiles final : public FileSystem {
 public:
  MemoryFiles() = default;
  MemoryFiles(std::initializer_list<std::pair<const std::string, std::string>> files);
  explicit MemoryFiles(std::map<std::string, std::string> files);

  void put(const std::string& path, std::string bytes);

  FileContent read(const std::string& path) const override;
  std::optional<FileError> replace(const std::string& path, std::string_view bytes,
                                   std::string_view expected) override;
  std::optional<FileError> write(const std::string& path, std::string_view bytes) override;
  std::optional<FileError> write_private(const std::string& path,
                                         std::span<const std::string_view> parts) override;
  std::optional<FileError> remove(const std::string& path) override;
  FileKind kind(const std::string& path) const override;
  std::optional<FileStamp> stamp(const std::string& path) const override;
  Directory list(const std::string& path) const override;
  std::string absolute(const std::string& path) const override;
  std::string canonical(const std::string& path) const override;

 private:
  std::map<std::string, std::string> files_;  ///< by absolute path
  std::map<std::string, std::int64_t> puts_;  ///< how often each was written, as time goes here
};

/// `path` made absolute from `directory` and cleaned of `.` and `..`, on the text alone.
std::string join_path(std::string_view directory, std::string_view path);
/// The folder of an absolute path; "/" for "/" and what stands directly in it.
std::string parent_path(std::string_view path);
/// The last component of a path; empty when there is none.
std::string_view file_name_of(std::string_view path);
/// `path` relative to `directory` when it lies inside, else `path` itself (both absolute).
std::string relative_path(std::string_view path, std::string_view directory);

}  // namespace trend::engine
