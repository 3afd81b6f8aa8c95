// Every #include of rules/, protocol/ and server/ against the table in layering.cpp.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/meta/layering.h"

namespace trend::meta {
namespace {

bool has_layer(const SourceFile& file) {
  return file.is_cpp() && !file.path.starts_with("tests/") && !file.path.starts_with("editors/");
}

// Violations of a one-line file.
std::string problems_of(std::string path, std::string text) {
  return joined(forbidden_includes({std::move(path), std::move(text)}));
}

// A source with a header of its own name includes that first: the header is then known to stand
// alone.
std::vector<std::string> header_not_first(const std::vector<SourceFile>& files) {
  std::vector<std::string> problems;
  for (const SourceFile& file : files) {
    if (file.extension() != "cpp") continue;
    const std::string header = file.path.substr(0, file.path.size() - 3) + "h";
    const bool exists = std::any_of(files.begin(), files.end(),
                                    [&](const SourceFile& other) { return other.path == header; });
    const std::size_t first = file.text.find("#include ");
    if (!exists || first == std::string::npos) continue;
    const std::string wanted = "#include \"" + header + "\"";
    if (file.text.compare(first, wanted.size(), wanted) != 0) {
      problems.push_back(file.path + " must include \"" + header + "\" first");
    }
  }
  return problems;
}

TEST_CASE("includes go down the layers only") {
  std::vector<std::string> problems;
  std::size_t files = 0;
  for (const SourceFile& file : source_files()) {
    if (!has_layer(file)) continue;
    ++files;
    const std::vector<std::string> found = forbidden_includes(file);
    problems.insert(problems.end(), found.begin(), found.end());
  }
  CHECK(files > 0);
  CHECK_MESSAGE(problems.empty(), joined(problems));
}

TEST_CASE("a source includes its own header first") {
  const std::vector<std::string> problems = header_not_first(source_files());
  CHECK_MESSAGE(problems.empty(), joined(problems));
}

TEST_CASE("the checker refuses what goes up") {
  CHECK(problems_of("rules/text/edit.cpp", "// x\n#include \"protocol/codec.h\"\n") ==
        "\n  rules/text/edit.cpp:2 includes protocol/codec.h; text may include: rules/text/, "
        "<utf8proc.h…>");
  CHECK(problems_of("rules/lint/runner.cpp", "#include \"rules/checks/words.h\"\n") != "");
  CHECK(problems_of("server/features/hover.h", "#  include \"server/engine/store.h\"\n") != "");
  CHECK(problems_of("protocol/uri.cpp", "#include \"rules/text/range.h\"\n") != "");
  CHECK(problems_of("server/cli/check.cpp", "#include \"server/lsp/session.h\"\n") != "");
  CHECK(problems_of("server/engine/store.cpp", "#include \"tests/support/golden.h\"\n") != "");
}

TEST_CASE("the checker refuses third-party headers outside their place") {
  CHECK(problems_of("rules/text/unicode.cpp", "#include <utf8proc.h>\n") == "");
  CHECK(problems_of("rules/article/front_matter.cpp", "#include <utf8proc.h>\n") != "");
  CHECK(problems_of("server/engine/executor.cpp", "#include <asio/thread_pool.hpp>\n") == "");
  CHECK(problems_of("server/engine/store.cpp", "#include <asio/thread_pool.hpp>\n") != "");
  CHECK(problems_of("server/lsp/session.cpp", "#include <spdlog/spdlog.h>\n") != "");
  CHECK(problems_of("server/cli/check.cpp", "#include <CLI/CLI.hpp>\n") != "");
  CHECK(problems_of("server/engine/config.cpp", "#include <nlohmann/json.hpp>\n") != "");
}

TEST_CASE("the checker refuses input and output in pure layers") {
  CHECK(problems_of("rules/text/document.cpp", "#include <string>\n") == "");
  CHECK(problems_of("rules/text/document.cpp", "#include <fstream>\n") != "");
  CHECK(problems_of("rules/checks/links/a.cpp", "#include <sys/stat.h>\n") != "");
  CHECK(problems_of("server/engine/files.cpp", "#include <sys/stat.h>\n") == "");
}

TEST_CASE("the checker refuses a file of no layer and a late own header") {
  CHECK(problems_of("server/misc/a.cpp", "") != "");
  const std::vector<SourceFile> late = {
      {"rules/text/a.h", ""},
      {"rules/text/a.cpp", "#include <string>\n#include \"rules/text/a.h\"\n"}};
  CHECK(header_not_first(late).size() == 1);
}

}  // namespace
}  // namespace trend::meta
