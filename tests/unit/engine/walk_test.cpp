// Which files are found: text in (a list of files), text out (the list of articles).
#include "server/engine/walk.h"

#include <doctest/doctest.h>

namespace trend::engine {
namespace {

std::string found(const MemoryFiles& files, const std::vector<std::string>& paths,
                  const std::function<bool(const std::string&)>& excluded = {}) {
  const WalkResult result = find_articles(files, paths, excluded);
  std::string text;
  for (const FoundFile& file : result.files)
    text += file.path + (file.named ? " (named)" : "") + "\n";
  for (const FileError& error : result.errors) text += "error: " + error.message.en + "\n";
  for (const std::string& folder : result.empty_folders) text += "empty: " + folder + "\n";
  if (result.ignored > 0) text += "ignored: " + std::to_string(result.ignored) + "\n";
  return text;
}

TEST_CASE("folders are walked in name order, articles by their ending") {
  const MemoryFiles files{
      {"b/二.md", ""}, {"b/a/x.markdown", ""},      {"b/c.MD", ""},      {"b/d.mdown", ""},
      {"b/e.txt", ""}, {"b/node_modules/f.md", ""}, {"b/.git/g.md", ""}, {"a.md", ""}};
  CHECK(found(files, {"b"}) == "b/a/x.markdown\nb/c.MD\nb/d.mdown\nb/二.md\n");
  CHECK(found(files, {"b/"}) == "b/a/x.markdown\nb/c.MD\nb/d.mdown\nb/二.md\n");
  CHECK(found(files, {"."}) == "a.md\nb/a/x.markdown\nb/c.MD\nb/d.mdown\nb/二.md\n");
  CHECK(found(files, {"/"}) == "/a.md\n/b/a/x.markdown\n/b/c.MD\n/b/d.mdown\n/b/二.md\n");
}

TEST_CASE("a stop ends the walk at the next folder") {
  const MemoryFiles files{{"a/x.md", ""}, {"a/b/y.md", ""}, {"a/c/z.md", ""}};
  std::stop_source stop;
  const auto stop_at_y = [&](const std::string& path) {
    if (path == "a/b/y.md") stop.request_stop();
    return false;
  };
  std::string names;
  for (const FoundFile& file : find_articles(files, {"a"}, stop_at_y, stop.get_token()).files)
    names += file.path + "\n";
  CHECK(names == "a/b/y.md\na/x.md\n");
}

TEST_CASE("named files are taken whatever their ending, and once") {
  const MemoryFiles files{{"a/x.md", ""}, {"a/y.txt", ""}};
  CHECK(found(files, {"a/y.txt", "a", "./a/x.md"}) == "a/y.txt (named)\na/x.md\n");
}

TEST_CASE("what is missing or empty is told") {
  const MemoryFiles files{{"a/y.txt", ""}, {"b/x.md", ""}};
  CHECK(found(files, {"a", "nothing.md", "b"}) ==
        "b/x.md\nerror: nothing.md: no such file or folder\nempty: a\n");
}

TEST_CASE("ignore files: deeper and later ones overrule") {
  const MemoryFiles files{{".gitignore", "*.tmp.md\ndrafts/\n"},
                          {"a.md", ""},
                          {"a.tmp.md", ""},
                          {"drafts/x.md", ""},
                          {"sub/.gitignore", "!b.tmp.md\n"},
                          {"sub/b.tmp.md", ""},
                          {"sub/c.tmp.md", ""},
                          {"sub/.trendlspignore", "d.md"},
                          {"sub/d.md", ""}};
  CHECK(found(files, {"."}) == "a.md\nsub/b.tmp.md\nignored: 3\n");
  CHECK(found(files, {"a.tmp.md"}) == "a.tmp.md (named)\n");
  // No work tree: ignore files above the named folder do not count.
  CHECK(found(files, {"drafts"}) == "drafts/x.md\n");
  CHECK(found(files, {"sub"}) == "sub/b.tmp.md\nsub/c.tmp.md\nignored: 1\n");
}

TEST_CASE("inside a work tree the ignore files above count") {
  const MemoryFiles files{{"w/.git/HEAD", ""},
                          {"w/.gitignore", "*.tmp.md\n"},
                          {"w/sub/a.md", ""},
                          {"w/sub/b.tmp.md", ""}};
  CHECK(found(files, {"w/sub"}) == "w/sub/a.md\nignored: 1\n");
}

TEST_CASE("the caller's exclusion is for found files only") {
  const MemoryFiles files{{"a.md", ""}, {"b.md", ""}};
  const auto excluded = [](const std::string& path) { return path == "b.md"; };
  CHECK(found(files, {"."}, excluded) == "a.md\nignored: 1\n");
  CHECK(found(files, {"b.md"}, excluded) == "b.md (named)\n");
}

}  // namespace
}  // namespace trend::engine
