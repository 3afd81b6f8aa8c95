// Real files in a temporary folder: reading, replacing, links.
#include "server/engine/files.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace trend::engine {
namespace {

namespace fs = std::filesystem;

// A folder that vanishes with the test.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "trend-files-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string at(const std::string& name) const { return path_ + "/" + name; }
  std::string put(const std::string& name, const std::string& bytes) const {
    fs::create_directories(fs::path(at(name)).parent_path());
    std::ofstream(at(name), std::ios::binary) << bytes;
    return at(name);
  }
  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), {}));
  }

 private:
  std::string path_;
};

TEST_CASE("files are read whole, byte for byte") {
  const TemporaryFolder folder;
  const DiskFiles files;
  const std::string bytes("文章\r\n\0\xFF", 10);
  CHECK(files.read(folder.put("a.md", bytes)).bytes == bytes);
  CHECK(files.read(folder.put("empty.md", "")).bytes.empty());
  const std::string large(300000, 'x');
  CHECK(files.read(folder.put("large.md", large)).bytes == large);
}

TEST_CASE("what cannot be read says why") {
  const TemporaryFolder folder;
  const DiskFiles files;
  const auto missing = files.read(folder.at("missing.md")).error;
  REQUIRE(missing);
  CHECK(missing->kind == FileError::Kind::kNotFound);
  CHECK(missing->message.en == folder.at("missing.md") + ": no such file or folder");
  const auto directory = files.read(folder.at("")).error;
  REQUIRE(directory);
  CHECK(directory->kind == FileError::Kind::kDirectory);
  const std::string huge = folder.put("huge.md", "");
  fs::resize_file(huge, kMaxFileSize + 1);
  const auto too_large = files.read(huge).error;
  REQUIRE(too_large);
  CHECK(too_large->kind == FileError::Kind::kTooLarge);
}

TEST_CASE("replacing keeps the mode and leaves nothing behind") {
  const TemporaryFolder folder;
  DiskFiles files;
  const std::string path = folder.put("a.md", "old");
  REQUIRE(::chmod(path.c_str(), 0640) == 0);
  CHECK_FALSE(files.replace(path, "new", "old"));
  CHECK(files.read(path).bytes == "new");
  struct stat status = {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0640);
  CHECK(folder.entries() == 1);
}

TEST_CASE("a file that changed since it was read is not replaced") {
  const TemporaryFolder folder;
  DiskFiles files;
  const std::string path = folder.put("a.md", "somebody else's");
  const auto error = files.replace(path, "new", "old");
  REQUIRE(error);
  CHECK(error->kind == FileError::Kind::kChanged);
  CHECK(files.read(path).bytes == "somebody else's");
}

TEST_CASE("a new file is made with its folders, an old one gives way; a removed one is gone") {
  const TemporaryFolder folder;
  DiskFiles files;
  const std::string path = folder.at("文档/rules/a.html");
  CHECK_FALSE(files.write(path, "one"));
  CHECK(files.read(path).bytes == "one");
  struct stat made = {};
  struct stat plain = {};
  REQUIRE(::stat(path.c_str(), &made) == 0);
  REQUIRE(::stat(folder.put("plain", "").c_str(), &plain) == 0);
  CHECK(made.st_mode == plain.st_mode);
  REQUIRE(::chmod(path.c_str(), 0640) == 0);
  CHECK_FALSE(files.write(path, "two"));
  CHECK(files.read(path).bytes == "two");
  REQUIRE(::stat(path.c_str(), &made) == 0);
  CHECK((made.st_mode & 0777) == 0640);
  CHECK(files.list(folder.at("文档/rules")).entries.size() == 1);
  CHECK(files.write(folder.at("文档"), "no").value().kind == FileError::Kind::kDirectory);
  CHECK(files.write(path + "/below", "no").value().kind == FileError::Kind::kNotFound);
  CHECK_FALSE(files.remove(path));
  CHECK(files.kind(path) == FileKind::kNone);
  CHECK_FALSE(files.remove(path));
}

TEST_CASE("a symbolic link stays one, its target is replaced") {
  const TemporaryFolder folder;
  DiskFiles files;
  const std::string target = folder.put("real/a.md", "old");
  fs::create_symlink("real/a.md", folder.at("link.md"));
  CHECK_FALSE(files.replace(folder.at("link.md"), "new", "old"));
  CHECK(fs::is_symlink(folder.at("link.md")));
  CHECK(files.read(target).bytes == "new");
  CHECK(files.canonical(folder.at("link.md")) == files.canonical(target));
}

TEST_CASE("a stamp changes with the file") {
  const TemporaryFolder folder;
  const DiskFiles files;
  const std::string path = folder.put("a.md", "甲");
  const auto stamp = files.stamp(path);
  REQUIRE(stamp);
  CHECK(stamp->size == 3);
  CHECK(files.stamp(path) == stamp);
  folder.put("a.md", "甲乙");
  CHECK(files.stamp(path) != stamp);
  CHECK_FALSE(files.stamp(folder.at("")));
  CHECK_FALSE(files.stamp(folder.at("missing.md")));

  MemoryFiles memory({{"/a.md", "甲"}});
  const auto before = memory.stamp("/a.md");
  memory.put("/a.md", "乙");
  CHECK(before != memory.stamp("/a.md"));
  CHECK_FALSE(memory.stamp("/"));
}

TEST_CASE("lists are sorted and know links") {
  const TemporaryFolder folder;
  const DiskFiles files;
  folder.put("b.md", "");
  folder.put("a/x.md", "");
  fs::create_directory_symlink("a", folder.at("c"));
  std::string text;
  for (const DirectoryEntry& entry : files.list(folder.at("")).entries) {
    text += entry.name + (entry.kind == FileKind::kDirectory ? "/" : "") +
            (entry.link ? " (link)\n" : "\n");
  }
  CHECK(text == "a/\nb.md\nc/ (link)\n");
  CHECK(files.list(folder.at("missing")).error);
}

TEST_CASE("paths as text") {
  CHECK(join_path("/a/b", "c/../d.md") == "/a/b/d.md");
  CHECK(join_path("/a/b", "/c//./d.md") == "/c/d.md");
  CHECK(join_path("/a", "../../..") == "/");
  CHECK(parent_path("/a/b.md") == "/a");
  CHECK(parent_path("/a") == "/");
  CHECK(relative_path("/a/b/c.md", "/a") == "b/c.md");
  CHECK(relative_path("/ab/c.md", "/a") == "/ab/c.md");
  CHECK(relative_path("/ab", "/") == "ab");
}

}  // namespace
}  // namespace trend::engine
