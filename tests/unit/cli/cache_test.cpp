// Results of earlier runs on the command line: every format says what it says without them, and
// they lie where they should or nowhere.
#include <doctest/doctest.h>

#include <sstream>

#include "server/cli/run.h"

namespace trend::cli {
namespace {

using engine::MemoryFiles;

struct Outcome {
  int status;
  std::string out;
  std::string err;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome command(MemoryFiles& files, const std::string& line) {
  std::istringstream words(line + " --now 2025-03-01");
  std::vector<std::string> arguments;
  for (std::string word; words >> word;) arguments.push_back(word);
  const auto environment = [](std::string_view name) -> std::optional<std::string> {
    return name == "HOME" ? std::optional<std::string>("/home/me") : std::nullopt;
  };
  StringOutput out;
  StringOutput err;
  const World world{files, out, err, [] { return std::nullopt; }, false};
  const int status = run(parse_options(arguments, environment, false), world);
  return {status, out.text(), err.text()};
}

// So many articles, each with findings; one is no UTF-8.
MemoryFiles articles(int count) {
  MemoryFiles files;
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    files.put("/w/" + number + ".md", "---\ndate: 2025-04-01\n---\n# 标题 " + number +
                                          "\n\n1. 一\n3. 三\n\n![图](img/" + number +
                                          ".png) ,见 2.3 节\n\n# 标题");
  }
  files.put("/w/bad.md", "# \xFF\n");
  return files;
}

std::size_t kept(const MemoryFiles& files, const std::string& folder = "/home/me/.cache/trendlsp") {
  return files.list(folder).entries.size();
}

TEST_CASE("every output is the same without, with, and with the results of the run before") {
  for (const std::string options :
       {"", "--quiet", "--statistics", "--lang=zh", "--color=always", "--output-format=json",
        "--output-format=jsonl", "--output-format=sarif", "--output-format=github",
        "--output-format=gitlab", "--output-format=junit", "--output-format=checkstyle",
        "--output-format=rdjson", "--jobs=1", "--select=ALL --output-format=json",
        "--baseline=/b.json", "--baseline=/b.json --statistics"}) {
    CAPTURE(options);
    MemoryFiles files = articles(40);
    command(files, "--check /w/3.md /w/4.md --baseline=/b.json --write-baseline");
    const Outcome without = command(files, "--check /w --no-cache " + options);
    CHECK(without.out.size() > 100);
    CHECK(kept(files) == 0);
    CHECK(command(files, "--check /w " + options) == without);
    CHECK(kept(files) == 1);
    CHECK(command(files, "--check /w " + options) == without);
    CHECK(command(files, "--check /w " + options) == without);
  }
}

TEST_CASE("few articles, fixes and differences leave nothing behind") {
  MemoryFiles few = articles(20);
  command(few, "--check /w");
  CHECK(kept(few) == 0);
  MemoryFiles many = articles(40);
  command(many, "--check /w --diff");
  command(many, "--check /w --fix");
  command(many, "--check /w --no-cache");
  CHECK(kept(many) == 0);
}

TEST_CASE("a folder of one's own; contradictions are named") {
  MemoryFiles files = articles(40);
  command(files, "--check /w --cache-dir=/mine");
  CHECK(kept(files) == 0);
  CHECK(kept(files, "/mine") == 1);
  CHECK(command(files, "--check /w --no-cache --cache-dir=/mine").status == kTrouble);
  CHECK(command(files, "--check /w --cache-dir=").status == kTrouble);
  CHECK(command(files, "--rules --no-cache").err ==
        "trendlsp: --no-cache works only with --check\n");
}

}  // namespace
}  // namespace trend::cli
