// POSIX files: one open and one read per article, replacement by temporary file and rename.
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <system_error>
#include <utility>

#include "server/engine/files.h"

namespace trend::engine {
namespace {

FileError error_of(int code, const std::string& path) {
  FileError error;
  error.path = path;
  const auto say = [&](FileError::Kind kind, const char* zh, const std::string& en) {
    error.kind = kind;
    error.message = {path + "：" + zh, path + ": " + en};
  };
  switch (code) {
    case ENOENT:
    case ENOTDIR:
      say(FileError::Kind::kNotFound, "文件不存在", "no such file or folder");
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      say(FileError::Kind::kPermission, "没有权限", "permission denied");
      break;
    case EISDIR:
      say(FileError::Kind::kDirectory, "是文件夹，不是文件", "is a folder, not a file");
      break;
    case EFBIG:
      say(FileError::Kind::kTooLarge, "超过 128 MB，未读取", "larger than 128 MB, not read");
      break;
    case ENOSPC:
    case EDQUOT:
      say(FileError::Kind::kOther, "磁盘空间不足", "no space left on the disk");
      break;
    default: {
      const std::string reason = std::generic_category().message(code);
      say(FileError::Kind::kOther, reason.c_str(), reason);
    }
  }
  return error;
}

// A descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() { close_now(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  bool ok() const { return fd_ >= 0; }
  bool close_now() {
    const int fd = std::exchange(fd_, -1);
    return fd < 0 || ::close(fd) == 0;
  }

 private:
  int fd_;
};

std::string working_directory() {
  char buffer[PATH_MAX];
  const char* const directory = ::getcwd(buffer, sizeof buffer);
  return directory == nullptr ? "/" : directory;
}

// 0 or an errno value.
int read_all(int fd, std::size_t expected, std::string& bytes) {
  bytes.resize(expected + 1);  // one more than the size tells the end without a second buffer
  std::size_t used = 0;
  while (true) {
    if (used == bytes.size()) bytes.resize(std::min(used * 2, kMaxFileSize + 1));
    const ssize_t count = ::read(fd, bytes.data() + used, bytes.size() - used);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    if (count == 0) break;
    used += static_cast<std::size_t>(count);
    if (used > kMaxFileSize) return EFBIG;
  }
  bytes.resize(used);
  return 0;
}

int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(fd, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

FileKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::kFile;
  return S_ISDIR(mode) ? FileKind::kDirectory : FileKind::kOther;
}

// Gives `file` the old one's mode and, where that is allowed, its owner; 0 or errno.
int keep_mode(int file, const struct stat& old) {
  // The owner can only be kept by the superuser; anybody else keeps the file as theirs.
  const bool owned = ::fchown(file, old.st_uid, old.st_gid) == 0;
  const mode_t mode = old.st_mode & (owned ? mode_t{07777} : mode_t{0777});
  return ::fchmod(file, mode) == 0 ? 0 : errno;
}

// What open(2) would give a new file: the mask can only be read by setting it.
int usual_mode(int file) {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return ::fchmod(file, mode_t{0666} & ~mask) == 0 ? 0 : errno;
}

// Calls fill(descriptor), which returns 0 or errno, for a file beside `target` that nobody else may
// read, and moves it into place. 0 or errno.
template <class Fill>
int put_beside(const std::string& target, Fill fill) {
  std::string name = join_path(parent_path(target), std::string(kTemporaryName) + "XXXXXX");
  Descriptor file(::mkostemp(name.data(), O_CLOEXEC));
  if (!file.ok()) return errno;
  int code = fill(file.get());
  if (!file.close_now() && code == 0) code = errno;
  if (code == 0 && ::rename(name.c_str(), target.c_str()) != 0) code = errno;
  if (code != 0) ::unlink(name.c_str());
  return code;
}

// Writes `bytes` in place of `target`, to stay there; `old` is the file that stood there, null when
// there was none. 0 or errno.
int write_beside(const std::string& target, std::string_view bytes, const struct stat* old) {
  const int code = put_beside(target, [&](int file) {
    if (const int mode = old == nullptr ? usual_mode(file) : keep_mode(file, *old)) return mode;
    if (const int written = write_all(file, bytes)) return written;
    return ::fsync(file) == 0 ? 0 : errno;
  });
  if (code != 0) return code;
  const std::string folder = parent_path(target);
  const Descriptor parent(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (parent.ok()) ::fsync(parent.get());  // makes the rename last; some file systems cannot
  return 0;
}

// Makes `folder` and those above it that are missing; 0 or errno.
int make_folders(const std::string& folder, mode_t mode) {
  if (::mkdir(folder.c_str(), mode) == 0 || errno == EEXIST) return 0;
  if (errno != ENOENT || folder == "/") return errno;
  if (const int code = make_folders(parent_path(folder), mode)) return code;
  return ::mkdir(folder.c_str(), mode) == 0 || errno == EEXIST ? 0 : errno;
}

}  // namespace

DiskFiles::DiskFiles() : here_(working_directory()) {}

FileContent DiskFiles::read(const std::string& path) const {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.ok()) return {{}, error_of(errno, path)};
  struct stat status = {};
  if (::fstat(file.get(), &status) != 0) return {{}, error_of(errno, path)};
  if (S_ISDIR(status.st_mode)) return {{}, error_of(EISDIR, path)};
  const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  if (size > kMaxFileSize) return {{}, error_of(EFBIG, path)};
  FileContent content;
  if (const int code = read_all(file.get(), size, content.bytes)) return {{}, error_of(code, path)};
  return content;
}

std::optional<FileError> DiskFiles::replace(const std::string& path, std::string_view bytes,
                                            std::string_view expected) {
  const std::string target = canonical(path);
  struct stat status = {};
  if (::stat(target.c_str(), &status) != 0) return error_of(errno, path);
  if (::access(target.c_str(), W_OK) != 0) return error_of(errno, path);
  FileContent current = read(target);
  if (current.error) return current.error;
  if (current.bytes != expected) {
    return FileError{FileError::Kind::kChanged,
                     path,
                     {path + "：检查期间文件被别的程序改动，没有写入；请再运行一次",
                      path + ": changed by another program meanwhile, not written; run again"}};
  }
  if (const int code = write_beside(target, bytes, &status)) return error_of(code, path);
  return std::nullopt;
}

std::optional<FileError> DiskFiles::write(const std::string& path, std::string_view bytes) {
  const std::string target = canonical(path);
  struct stat status = {};
  const bool exists = ::stat(target.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return error_of(EISDIR, path);
  if (exists && ::access(target.c_str(), W_OK) != 0) return error_of(errno, path);
  if (const int code = exists ? 0 : make_folders(parent_path(target), 0777))
    return error_of(code, path);
  if (const int code = write_beside(target, bytes, exists ? &status : nullptr))
    return error_of(code, path);
  return std::nullopt;
}

std::optional<FileError> DiskFiles::write_private(const std::string& path,
                                                  std::span<const std::string_view> parts) {
  const std::string target = absolute(path);
  if (const int code = make_folders(parent_path(target), 0700)) return error_of(code, path);
  const int code = put_beside(target, [&](int file) {
    int written = 0;
    for (std::size_t i = 0; i < parts.size() && written == 0; ++i)
      written = write_all(file, parts[i]);
    return written;
  });
  if (code != 0) return error_of(code, path);
  return std::nullopt;
}

std::optional<FileError> DiskFiles::remove(const std::string& path) {
  if (::unlink(path.c_str()) == 0 || errno == ENOENT) return std::nullopt;
  return error_of(errno, path);
}

FileKind DiskFiles::kind(const std::string& path) const {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 ? kind_of(status.st_mode) : FileKind::kNone;
}

std::optional<FileStamp> DiskFiles::stamp(const std::string& path) const {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  constexpr std::int64_t kSecond = 1'000'000'000;
  return FileStamp{status.st_mtim.tv_sec * kSecond + status.st_mtim.tv_nsec,
                   static_cast<std::uint64_t>(status.st_size)};
}

Directory DiskFiles::list(const std::string& path) const {
  Directory directory;
  const std::unique_ptr<DIR, int (*)(DIR*)> handle(::opendir(path.c_str()), &::closedir);
  if (!handle) {
    directory.error = error_of(errno, path);
    return directory;
  }
  while (const dirent* entry = ::readdir(handle.get())) {
    const std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    DirectoryEntry found{name, FileKind::kOther, entry->d_type == DT_LNK};
    if (entry->d_type == DT_REG) {
      found.kind = FileKind::kFile;
    } else if (entry->d_type == DT_DIR) {
      found.kind = FileKind::kDirectory;
    } else if (entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN) {
      const std::string full = path + "/" + name;
      struct stat status = {};
      found.link = ::lstat(full.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
      found.kind = kind(full);
    }
    directory.entries.push_back(std::move(found));
  }
  std::sort(directory.entries.begin(), directory.entries.end(),
            [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.name < b.name; });
  return directory;
}

std::string DiskFiles::absolute(const std::string& path) const { return join_path(here_, path); }

std::string DiskFiles::canonical(const std::string& path) const {
  const std::unique_ptr<char, void (*)(void*)> resolved(::realpath(path.c_str(), nullptr), &::free);
  return resolved ? std::string(resolved.get()) : absolute(path);
}

}  // namespace trend::engine
