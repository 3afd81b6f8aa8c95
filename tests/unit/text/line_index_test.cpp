// LineIndex against a byte-by-byte oracle, from scratch and spliced through random edits.
#include "rules/text/line_index.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/random_text.h"

namespace trend::text {
namespace {

std::vector<Offset> naive_starts(std::string_view text) {
  std::vector<Offset> starts{0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool crlf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (text[i] == '\n' || (text[i] == '\r' && !crlf)) starts.push_back(static_cast<Offset>(i + 1));
  }
  return starts;
}

std::vector<Offset> starts_of(const LineIndex& index) {
  std::vector<Offset> starts;
  for (std::size_t line = 0; line < index.count(); ++line) starts.push_back(index.start(line));
  return starts;
}

std::string contents(std::string_view text) {
  const LineIndex index(text);
  std::string out;
  for (std::size_t line = 0; line < index.count(); ++line) {
    const Range range = index.content(text, line);
    out += "[" + std::string(text.substr(range.begin, range.size())) + "]";
  }
  return out;
}

TEST_CASE("lines end with LF, CRLF or a lone CR") {
  CHECK(contents("") == "[]");
  CHECK(contents("甲") == "[甲]");
  CHECK(contents("甲\n") == "[甲][]");
  CHECK(contents("a\r\n\r\nb\rc\n") == "[a][][b][c][]");
  CHECK(contents("\n\r") == "[][][]");
  CHECK(contents("\r\r\n") == "[][][]");
}

TEST_CASE("a line is found from any offset in it, line ends included") {
  const std::string text = "ab\r\n\nc";
  const LineIndex index(text);
  const std::vector<std::size_t> expected = {0, 0, 0, 0, 1, 2, 2, 2};
  for (Offset offset = 0; offset < expected.size(); ++offset) {
    CHECK(index.line_of(offset) == expected[offset]);
    for (std::size_t near = 0; near <= index.count(); ++near)
      CHECK(index.line_of(offset, near) == expected[offset]);
  }
  CHECK(index.start(2) == 5);
  CHECK(index.start(9) == text.size());
  CHECK(index.full(0) == Range{0, 4});
}

TEST_CASE("a line is found from any other") {
  testing::Random random(3);
  std::string text;
  for (int i = 0; i < 300; ++i) text += testing::random_text(random, 4) + "\n";
  const LineIndex index(text);
  for (int round = 0; round < 20000; ++round) {
    const Offset offset = random.below(static_cast<std::uint32_t>(text.size()) + 2);
    REQUIRE(index.line_of(offset, random.below(330)) == index.line_of(offset));
  }
}

TEST_CASE("scanning finds what the oracle finds") {
  testing::Random random(1);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = testing::random_text(random, 30);
    INFO("round ", round);
    REQUIRE(starts_of(LineIndex(text)) == naive_starts(text));
  }
}

TEST_CASE("a spliced index equals a rebuilt one") {
  testing::Random random(2);
  std::string text;
  LineIndex index(text);
  for (int round = 0; round < 120000; ++round) {
    if (text.size() > 300) text.clear(), index = LineIndex(text);
    // Offsets are of any byte here: an index does not care for code points, and an edit may fall
    // between a CR and its LF.
    Range range{random.below(text.size() + 1), random.below(text.size() + 1)};
    if (range.begin > range.end) std::swap(range.begin, range.end);
    if (range.size() > 20) range.end = range.begin + random.below(20);
    const std::string inserted = testing::random_text(random, 8);
    text.replace(range.begin, range.size(), inserted);
    index = index.spliced(range, static_cast<Offset>(inserted.size()), text);
    if (index == LineIndex(text)) continue;
    FAIL("round ", round, ": ", starts_of(index).size(), " lines, expected ",
         naive_starts(text).size());
  }
}

}  // namespace
}  // namespace trend::text
