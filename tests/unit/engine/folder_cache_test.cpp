// Folders around an article: how long a look holds, and what rules about files see of it.
#include "server/engine/folder_cache.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "rules/lint/rule.h"
#include "server/engine/check.h"
#include "server/engine/resolver.h"
#include "server/engine/scheduler.h"

namespace trend::engine {
namespace {

std::string findings_of(const std::vector<lint::Finding>& findings) {
  std::string all;
  for (const lint::Finding& finding : findings)
    all += std::string(finding.rule->id) + " " + finding.message.en + "\n";
  return all;
}

ConfigResolver only_files(const FileSystem& files) {
  ConfigSources sources;
  sources.defaults.select_only = true;
  sources.defaults.select = {"LK002"};
  return {files, std::move(sources)};
}

TEST_CASE("a listing holds for a moment, then the disk is asked again") {
  MemoryFiles files{{"/a/1.md", ""}, {"/a/x/b.png", ""}};
  const FolderCache cache(files, std::chrono::hours(1));
  const FolderCache forgetful(files, std::chrono::milliseconds(0));
  REQUIRE(cache.list("/a") != nullptr);
  CHECK(cache.list("/a")->size() == 2);
  CHECK(cache.list("/a")->at(0).name == "1.md");
  CHECK(cache.list("/a")->at(1).folder);
  CHECK(forgetful.list("/b") == nullptr);
  CHECK(cache.list("/b") == nullptr);
  files.put("/a/2.md", "");
  files.put("/b/2.md", "");
  CHECK(cache.list("/a")->size() == 2);
  CHECK(cache.list("/b") == nullptr);
  CHECK(forgetful.list("/a")->size() == 3);
  CHECK(forgetful.list("/b")->size() == 1);
}

TEST_CASE("checking files and analysing documents see the files beside the article") {
  const std::string text = "![a](img/a.png)\n![b](img/b.png)\n";
  const MemoryFiles files{{"/x/1.md", text}, {"/x/2.md", text}, {"/x/img/a.png", ""}};
  const ConfigResolver resolver = only_files(files);
  std::string all;
  check_files(
      files, {"x/1.md", "/x/2.md"}, [&](const std::string& path) { return resolver.resolve(path); },
      {1, true, false},
      [&](const CheckedFile& file) {
        all += file.path + " " + findings_of(file.result.findings);
        CHECK(file.fix->remaining.size() == 1);
        return true;
      });
  const std::string missing = "LK002 there is no file “img/b.png”\n";
  CHECK(all == "x/1.md " + missing + "/x/2.md " + missing);

  const DocumentSettings settings = resolver.resolve("/x/1.md").settings;
  const auto analysed = [&](const std::string& path) {
    return findings_of(
        analyse(make_snapshot("uri", path, 1, text, settings), nullptr, {})->run.findings.all());
  };
  CHECK(analysed("/x/new.md") == missing);
  CHECK(analysed("").empty());                 // an unsaved buffer
  CHECK(analysed("/nowhere/new.md").empty());  // its folder cannot be read
}

}  // namespace
}  // namespace trend::engine
