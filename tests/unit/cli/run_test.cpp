// Whole commands over files in memory: exit status, standard output, standard error, files
// afterwards.
#include "server/cli/run.h"

#include <doctest/doctest.h>

#include <sstream>

namespace trend::cli {
namespace {

using engine::MemoryFiles;

// Output that fails as a closed pipe or a full disk would.
class BrokenOutput final : public Output {
 public:
  explicit BrokenOutput(bool closed) : closed_(closed) {}
  void write(std::string_view) override {}
  bool wanted() const override { return !closed_; }
  bool failed() const override { return !closed_; }

 private:
  bool closed_;
};

struct Outcome {
  int status;
  std::string out;
  std::string err;
};

ParsedOptions parsed(const std::string& line) {
  std::istringstream words(line + " --now 2025-03-01");
  std::vector<std::string> arguments;
  for (std::string word; words >> word;) arguments.push_back(word);
  return parse_options(
      arguments, [](const char*) { return std::nullopt; }, false);
}

Outcome command(MemoryFiles& files, const std::string& line,
                std::optional<std::string> input = std::nullopt) {
  StringOutput out;
  StringOutput err;
  const World world{files, out, err, [&] { return input; }, false};
  const int status = run(parsed(line), world);
  return {status, out.text(), err.text()};
}

constexpr const char* kFinished = "# 标题\n\n正文。\n";
constexpr const char* kNoNewline = "# 标题\n\n正文。";

TEST_CASE("clean, findings, trouble: 0, 1, 2") {
  MemoryFiles files{{"/a.md", kFinished}, {"/b.md", kNoNewline}};
  const Outcome clean = command(files, "--check a.md --select WS004");
  CHECK(clean.status == 0);
  CHECK(clean.out == "1 file checked, no findings\n");
  CHECK(clean.err.empty());
  const Outcome info = command(files, "--check b.md --select WS004");
  CHECK(info.status == 0);  // information alone does not fail
  CHECK(info.out.find("info[WS004] final-newline") != std::string::npos);
  CHECK(command(files, "--check b.md --select WS004 --fail-on info").status == 1);
  const Outcome missing = command(files, "--check a.md c.md b.md --select WS004 --quiet");
  CHECK(missing.status == 2);
  CHECK(missing.err == "trendlsp: c.md: no such file or folder\n");
  CHECK(missing.out.starts_with("b.md:3:"));
}

TEST_CASE("fixing writes what changed and counts it honestly") {
  MemoryFiles files{{"/a.md", kFinished}, {"/b.md", kNoNewline}};
  const Outcome fixed = command(files, "--check . --select WS004 --fix");
  CHECK(fixed.status == 0);
  CHECK(fixed.out == "fixed 1; nothing left\n");
  CHECK(files.read("/b.md").bytes == kFinished);
  CHECK(command(files, "--check . --select WS004 --fix").out ==
        "2 files checked, nothing to fix\n");
}

TEST_CASE("formatting writes, tells, or shows") {
  const std::string loose = "# 标题\n正文。\n";
  MemoryFiles files{{"/a.md", kFinished}, {"/b.md", loose}, {"/c.md", "\xFF x \n"}};
  const Outcome told = command(files, "--format --check a.md b.md");
  CHECK(told.status == 1);
  CHECK(told.out == "would format b.md\n1 of 2 files would be formatted\n");
  CHECK(command(files, "--format b.md --diff").out.find("+\n 正文。") != std::string::npos);
  CHECK(files.read("/b.md").bytes == loose);
  const Outcome done = command(files, "--format a.md b.md");
  CHECK(done.status == 0);
  CHECK(done.out == "formatted b.md\nformatted 1 of 2 files\n");
  CHECK(files.read("/b.md").bytes == kFinished);
  CHECK(command(files, "--format --check").status == 2);  // c.md is not UTF-8
  CHECK(files.read("/c.md").bytes == "\xFF x \n");
  CHECK(command(files, "--format -", loose).out == kFinished);
  CHECK(command(files, "--format - --check", loose).out == "would format <stdin>\n");
  CHECK(command(files, "--format --fix").err.find("--fix works only") != std::string::npos);
}

TEST_CASE("diff writes nothing and fails when something would change") {
  MemoryFiles files{{"/a.md", kFinished}, {"/b.md", kNoNewline}};
  const Outcome outcome = command(files, "--check . --select WS004 --diff");
  CHECK(outcome.status == 1);
  CHECK(outcome.out ==
        "--- b.md\n+++ b.md\n@@ -1,3 +1,3 @@\n # 标题\n \n-正文。\n\\ No newline at end of "
        "file\n+正文。\n");
  CHECK(files.read("/b.md").bytes == kNoNewline);
  CHECK(command(files, "--check a.md --select WS004 --diff").status == 0);
}

TEST_CASE("standard input: named, fixed, unreadable") {
  MemoryFiles files;
  const Outcome checked =
      command(files, "--check - --stdin-filename 夹/x.md --select WS004 --quiet", kNoNewline);
  CHECK(checked.out.starts_with("夹/x.md:3:"));
  CHECK(
      command(files, "--check - --select WS004 --quiet", kNoNewline).out.starts_with("<stdin>:3:"));
  const Outcome fixed = command(files, "--check - --fix --select WS004", kNoNewline);
  CHECK(fixed.out == kFinished);
  CHECK(fixed.err == "fixed 1; nothing left\n");
  const Outcome bad = command(files, "--check - --fix --select WS004", "# \xFF");
  CHECK(bad.status == 2);
  CHECK(bad.out == "# \xFF");
  CHECK(bad.err.find("not UTF-8 (line 1, offset 2)") != std::string::npos);
  CHECK(command(files, "--check -").status == 2);
}

TEST_CASE("a broken configuration is told with its place, the rest is checked") {
  MemoryFiles files{{"/a.md", kNoNewline},
                    {"/.trendlsp.yaml", "selct: [WS004]\nselect: [WS004]\n"}};
  const Outcome outcome = command(files, "--check a.md --quiet");
  CHECK(outcome.status == 2);
  CHECK(outcome.err ==
        "trendlsp: .trendlsp.yaml:1:1: unknown key `selct`; did you mean `select`?\n");
  CHECK(outcome.out.starts_with("a.md:3:"));
  CHECK(command(files, "--check a.md --quiet --no-config --select WS004").status == 0);
  CHECK(command(files, "--check a.md --config none.yaml").status == 2);
}

TEST_CASE("configuration chooses rules, language and what fails") {
  MemoryFiles files{
      {"/a.md", kNoNewline},
      {"/x/b.md", kNoNewline},
      {"/.trendlsp.yaml", "select: [WS004]\nlang: zh\nfail-on: info\nexclude: [x/]\n"}};
  const Outcome outcome = command(files, "--check . --quiet");
  CHECK(outcome.status == 1);
  CHECK(outcome.out.starts_with("a.md:3:"));
  CHECK(outcome.out.find("提示[WS004] final-newline：") != std::string::npos);
  CHECK(outcome.out.find("x/b.md") == std::string::npos);
  CHECK(command(files, "--check x/b.md --quiet").out.starts_with("x/b.md:"));
  CHECK(command(files, "--check a.md --lang en --quiet").out.find("info[WS004]") !=
        std::string::npos);
  CHECK(command(files, "--check a.md --fail-on error").status == 0);
}

TEST_CASE("folders without articles: a mistake, unless they were left out on purpose") {
  MemoryFiles files{{"/a/x.txt", ""}, {"/b/x.md", ""}, {"/b/.trendlspignore", "*\n"}};
  const Outcome none = command(files, "--check a");
  CHECK(none.status == 2);
  CHECK(none.err ==
        "trendlsp: a: no articles found (.md, .markdown, .mdown); name files with other endings\n");
  const Outcome ignored = command(files, "--check b");
  CHECK(ignored.status == 0);
  CHECK(ignored.err.find("1 left out by ignore files") != std::string::npos);
}

TEST_CASE("output that nobody reads is no error, output that is lost is") {
  MemoryFiles files{{"/a.md", kFinished}};
  StringOutput err;
  BrokenOutput closed(true);
  CHECK(run(parsed("--check a.md --select WS004"), {files, closed, err, {}, false}) == 0);
  CHECK(err.text().empty());
  BrokenOutput full(false);
  CHECK(run(parsed("--check a.md --select WS004"), {files, full, err, {}, false}) == 2);
  CHECK(err.text() == "trendlsp: the results could not be written\n");
  CHECK(run(parsed("--version"), {files, full, err, {}, false}) == 2);
}

TEST_CASE("pages: explain, rules, schema, version, help") {
  MemoryFiles files;
  const Outcome page = command(files, "--explain ws004");
  CHECK(page.status == 0);
  CHECK(page.out.starts_with("WS004 final-newline: "));
  CHECK(page.out.find("```") == std::string::npos);
  CHECK(
      command(files, "--explain final-newline --lang zh").out.starts_with("WS004 final-newline："));
  const Outcome unknown = command(files, "--explain final-newlin");
  CHECK(unknown.status == 2);
  CHECK(unknown.err == "trendlsp: no rule final-newlin; did you mean final-newline?\n");
  CHECK(command(files, "--rules").out.find("WS004") != std::string::npos);
  CHECK(command(files, "--print-schema").out.starts_with("{\n  \"$schema\""));
  CHECK(command(files, "--version").out.starts_with("trendlsp "));
  CHECK(command(files, "--help --lang zh").out.find("用法") != std::string::npos);
  const Outcome usage = command(files, "--chek");
  CHECK(usage.status == 2);
  CHECK(usage.out.empty());
  CHECK(usage.err == "trendlsp: unknown option --chek; did you mean --check?\n");
}

}  // namespace
}  // namespace trend::cli
