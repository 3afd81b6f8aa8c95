// Hits as lines: place, position, what it is, name, and the section around it.
#include "server/engine/symbol_index.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

namespace trend::engine {
namespace {

std::string rendered(const std::vector<SymbolHit>& hits) {
  std::string out = "\n";
  for (const SymbolHit& hit : hits)
    out += fmt::format("{}{} {}:{}-{} {}{}{}\n", hit.path,
                       hit.uri.empty() ? "" : fmt::format(" ({})", hit.uri), hit.begin.line,
                       hit.begin.column, hit.end.column,
                       hit.kind == features::SymbolKind::kTable ? "table " : "", hit.name.en,
                       hit.container.en.empty() ? "" : fmt::format(" in {}", hit.container.en));
  return out;
}

SnapshotPtr snapshot(std::string path, std::string text) {
  return make_snapshot("key", std::move(path), 1, std::move(text), {});
}

// Counts what is read, so that a test sees what is not read again.
class CountingFiles final : public FileSystem {
 public:
  explicit CountingFiles(MemoryFiles& files) : files_(files) {}
  mutable int reads = 0;

  FileContent read(const std::string& path) const override {
    if (path.ends_with(".md")) ++reads;
    return files_.read(path);
  }
  std::optional<FileError> replace(const std::string& path, std::string_view bytes,
                                   std::string_view expected) override {
    return files_.replace(path, bytes, expected);
  }
  std::optional<FileError> write(const std::string& path, std::string_view bytes) override {
    return files_.write(path, bytes);
  }
  std::optional<FileError> write_private(const std::string& path,
                                         std::span<const std::string_view> parts) override {
    return files_.write_private(path, parts);
  }
  std::optional<FileError> remove(const std::string& path) override { return files_.remove(path); }
  FileKind kind(const std::string& path) const override { return files_.kind(path); }
  std::optional<FileStamp> stamp(const std::string& path) const override {
    return files_.stamp(path);
  }
  Directory list(const std::string& path) const override { return files_.list(path); }
  std::string absolute(const std::string& path) const override { return files_.absolute(path); }
  std::string canonical(const std::string& path) const override { return files_.canonical(path); }

 private:
  MemoryFiles& files_;
};

struct Bench {
  MemoryFiles files;
  CountingFiles counted{files};
  SymbolIndex index{text::Encoding::kUtf16};
  std::vector<SymbolIndex::OpenArticle> open;
  std::stop_source stop;

  std::string find(std::string_view query) {
    const SymbolIndex::Scope scope{counted, {"/w"}, {}, open};
    return rendered(index.find(scope, query, stop.get_token()));
  }
};

TEST_CASE("headings and tables of all articles, the latest file first; columns as asked for") {
  Bench bench;
  bench.files.put("/w/2031-05-06.md", "# 😀芯片\n\n| 路线 | 优势 |\n| - | - |\n\n1. 甲\n2. 乙\n");
  bench.files.put("/w/b/2031-06-07.md", "## 能效\n");
  bench.files.put("/w/notes.txt", "# 不是文章\n");
  CHECK(bench.find("") == R"(
/w/b/2031-06-07.md 0:0-5 能效
/w/2031-05-06.md 0:0-6 😀芯片
/w/2031-05-06.md 2:0-11 table 路线 · 0×2 in 😀芯片
)");
}

TEST_CASE("whole names before beginnings, parts and scattered letters; Han as one part") {
  Bench bench;
  bench.files.put("/w/a.md",
                  "## RISC-V 芯片\n\n## 芯片\n\n## 开放芯片\n\n## 芯片与系统\n\n## 芯与片\n\n## "
                  "Reduced Instruction\n");
  CHECK(bench.find("芯片") == R"(
/w/a.md 2:0-5 芯片
/w/a.md 6:0-8 芯片与系统
/w/a.md 0:0-12 RISC-V 芯片
/w/a.md 4:0-7 开放芯片
)");
  CHECK(bench.find("ri") == R"(
/w/a.md 0:0-12 RISC-V 芯片
/w/a.md 10:0-22 Reduced Instruction
)");
  CHECK(bench.find("risc 芯") == "\n/w/a.md 0:0-12 RISC-V 芯片\n");
  CHECK(bench.find("没有") == "\n");
  CHECK(bench.find("(") == "\n");
}

TEST_CASE("words beside the name: the section around, the file") {
  Bench bench;
  bench.files.put("/w/2031-05.md", "# 储能\n\n## 劣势\n");
  bench.files.put("/w/2032-05.md", "# 芯片\n\n## 劣势\n");
  CHECK(bench.find("劣势 2031") == "\n/w/2031-05.md 2:0-5 劣势 in 储能\n");
  CHECK(bench.find("芯片 劣势") == "\n/w/2032-05.md 2:0-5 劣势 in 芯片\n");
  CHECK(bench.find("2031") == "\n");  // names a file, no symbol
}

TEST_CASE("open documents win over their files, and need none") {
  Bench bench;
  bench.files.put("/w/a.md", "# 旧\n");
  bench.open = {{"file:///w/a.md", snapshot("/w/a.md", "# 新\n")},
                {"untitled:1", snapshot("", "# 无名\n")},
                {"file:///elsewhere/b.md", snapshot("/elsewhere/b.md", "# 别处\n")}};
  CHECK(bench.find("") == R"(
/w/a.md (file:///w/a.md) 0:0-3 新
/elsewhere/b.md (file:///elsewhere/b.md) 0:0-4 别处
 (untitled:1) 0:0-4 无名
)");
  bench.open.clear();
  CHECK(bench.find("") == "\n/w/a.md 0:0-3 旧\n");
}

TEST_CASE("a file is read again when it was written; deleted ones are gone") {
  Bench bench;
  bench.files.put("/w/a.md", "# 甲\n");
  bench.files.put("/w/b.md", "# 乙\n");
  bench.find("");
  CHECK(bench.counted.reads == 2);
  bench.find("甲");
  CHECK(bench.counted.reads == 2);
  bench.files.put("/w/a.md", "# 丙\n");
  CHECK(bench.find("") == "\n/w/b.md 0:0-3 乙\n/w/a.md 0:0-3 丙\n");
  CHECK(bench.counted.reads == 3);
}

TEST_CASE("a stopped query answers nothing and keeps what it read; at most so many hits") {
  Bench bench;
  std::string text;
  for (int i = 0; i < 600; ++i) text += fmt::format("## 节 {}\n\n", i);
  bench.files.put("/w/a.md", text);
  bench.stop.request_stop();
  CHECK(bench.find("") == "\n");
  const SymbolIndex::Scope scope{bench.counted, {"/w"}, {}, {}};
  CHECK(bench.index.find(scope, "节", {}).size() == SymbolIndex::kMostHits);
  CHECK(bench.index.find(scope, std::string(10'000, 'x'), {}).empty());
}

TEST_CASE("excluded articles are left out; a folder that is not there is no harm") {
  Bench bench;
  bench.files.put("/w/a.md", "# 甲\n");
  bench.files.put("/w/b.md", "# 乙\n");
  const SymbolIndex::Scope scope{bench.counted,
                                 {"/w", "/gone"},
                                 [](const std::string& path) { return path == "/w/b.md"; },
                                 {}};
  CHECK(rendered(bench.index.find(scope, "", {})) == "\n/w/a.md 0:0-3 甲\n");
}

}  // namespace
}  // namespace trend::engine
