// The operating system's word about changes and signals, with inotify and without.
#include "server/cli/changes.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

namespace trend::cli {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "trend-changes-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string path() const { return path_.string(); }
  void write(const char* name) const { std::ofstream(path_ / name) << "x"; }

 private:
  fs::path path_;
};

TEST_CASE("a change is told, and a signal ends the waiting instead of the process") {
  for (const bool notify : {true, false}) {
    CAPTURE(notify);
    const Folder folder;
    const auto changes = make_change_source(notify);
    changes->watch({folder.path()});
    folder.write("a.md");
    CHECK(changes->wait());
    changes->watch({folder.path()});
    fs::create_directory(folder.path() + "/sub");
    CHECK(changes->wait());
    CHECK_FALSE(changes->stopped());
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::kill(::getpid(), signal);
    CHECK_FALSE(changes->wait());
    CHECK(changes->stopped());
  }
}

TEST_CASE("folders that cannot be watched are asked about every half second") {
  const auto changes = make_change_source();
  changes->watch({"/nowhere/at/all"});
  CHECK(changes->wait());
}

}  // namespace
}  // namespace trend::cli
