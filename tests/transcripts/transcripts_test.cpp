// Every conversation over every transport, and the test of the test.
#include <doctest/doctest.h>
#include <signal.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "tests/transcripts/transcript.h"
#include "tests/transcripts/wire.h"

namespace {

namespace fs = std::filesystem;
using trend::testing::Way;
using trend::testing::Wire;

std::vector<fs::path> conversations() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(TREND_TESTS_DIR "/transcripts"))
    if (entry.path().extension() == ".lsp") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string content(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

template <class MakeWire>
void play_all(MakeWire make_wire) {
  signal(SIGPIPE, SIG_IGN);
  const std::vector<fs::path> paths = conversations();
  REQUIRE(!paths.empty());
  for (const fs::path& path : paths) {
    CAPTURE(path.filename().string());
    std::string error;
    const std::unique_ptr<Wire> wire = make_wire(error);
    REQUIRE_MESSAGE(wire != nullptr, error);
    const std::string problem =
        play(trend::testing::parse_transcript(content(path), wire->root()), *wire);
    CHECK_MESSAGE(problem.empty(), path.filename().string(), ":", problem);
  }
}

void play_all_over(Way way) {
  play_all([way](std::string& error) {
    return trend::testing::process_wire(TREND_PROGRAM, way, error);
  });
}

std::string play_text(std::string_view text) {
  const std::unique_ptr<Wire> wire = trend::testing::memory_wire();
  return play(trend::testing::parse_transcript(text, wire->root()), *wire);
}

constexpr std::string_view kAsk = R"(-> {"id": 1, "method": "textDocument/hover"}
)";

}  // namespace

TEST_CASE("conversations over memory") {
  play_all([](std::string&) { return trend::testing::memory_wire(); });
}
TEST_CASE("conversations over stdio") { play_all_over(Way::kStdio); }
TEST_CASE("conversations over listen-tcp") { play_all_over(Way::kListenTcp); }
TEST_CASE("conversations over listen-unix") { play_all_over(Way::kListenUnix); }
TEST_CASE("conversations over socket") { play_all_over(Way::kSocket); }
TEST_CASE("conversations over pipe") { play_all_over(Way::kPipe); }

TEST_CASE("transcript: a wrong expectation is noticed") {
  const std::string ask(kAsk);
  CHECK(play_text(ask + R"(<- {"id": 1, "error": {"code": -32002}})").empty());
  CHECK(play_text(ask + R"(<- {"id": 1, "error": {"code": -32600}})").starts_with("2: no such"));
  CHECK(play_text(ask + R"(<- {"id": 1, "error": {"data": "<any>"}})").starts_with("2: no such"));
  CHECK(play_text(ask + R"(<- {"id": 1, "error": "<absent>"})").starts_with("2: no such"));
}

TEST_CASE("transcript: messages that nobody expected are noticed") {
  const std::string ask(kAsk);
  CHECK(play_text(ask).starts_with("at the end, unused"));
  CHECK(play_text(ask + "@quiet\n").starts_with("2: unused"));
  CHECK(play_text("@quiet\n").empty());
}

TEST_CASE("transcript: the end of the server is noticed") {
  CHECK(play_text("@exit 0\n") == "1: the server goes on");
  const std::string exit = R"(-> {"method": "exit"}
)";
  CHECK(play_text(exit + "@exit 1\n").empty());
  CHECK(play_text(exit + "@exit 0\n") == "2: exit code 1");
}

TEST_CASE("transcript: nonsense in the file is told with its line") {
  CHECK(play_text("# fine\nwhat\n") == "2: expected ->, <-, @ or #");
  CHECK(play_text("-> {\"id\": 1\n").ends_with("not a JSON object"));
  CHECK(play_text("@nothing\n") == "1: unknown directive");
  CHECK(play_text("@file a\nb\n") == "2: no @end");
}
