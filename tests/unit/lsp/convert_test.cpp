// Coordinates in three encodings, clamped and put in order.
#include "server/lsp/convert.h"

#include <doctest/doctest.h>

#include <array>

#include "tests/support/random_text.h"

using trend::server::from_lsp;
using trend::server::to_lsp;
using trend::text::Document;
using trend::text::Encoding;
namespace lsp = trend::lsp;

namespace {

// One line: a(1 byte) 趋(3) 😀(4) b; then an empty line after CRLF.
const Document kText(std::string("a趋😀b\r\n"));

constexpr std::uint32_t kFar = 2147483647;

}  // namespace

TEST_CASE("a column counts in the units that were agreed on") {
  const auto column = [](Encoding encoding) { return to_lsp(kText, 8, encoding).character; };
  CHECK(column(Encoding::kUtf8) == 8);
  CHECK(column(Encoding::kUtf16) == 4);
  CHECK(column(Encoding::kUtf32) == 3);
  for (const Encoding encoding : {Encoding::kUtf8, Encoding::kUtf16, Encoding::kUtf32})
    CHECK(from_lsp(kText, lsp::Position{0, column(encoding)}, encoding) == 8);
}

TEST_CASE("positions past the end are moved back") {
  CHECK(from_lsp(kText, lsp::Position{0, kFar}, Encoding::kUtf16) == 9);
  CHECK(from_lsp(kText, lsp::Position{kFar, kFar}, Encoding::kUtf16) == kText.size());
  CHECK(from_lsp(kText, lsp::Position{1, 0}, Encoding::kUtf16) == kText.size());
}

TEST_CASE("a position inside a character means its start") {
  CHECK(from_lsp(kText, lsp::Position{0, 3}, Encoding::kUtf16) == 4);
  CHECK(from_lsp(kText, lsp::Position{0, 2}, Encoding::kUtf8) == 1);
}

TEST_CASE("a reversed range is put in order") {
  const auto range = from_lsp(kText, lsp::Range{{0, 2}, {0, 1}}, Encoding::kUtf16);
  CHECK(range == trend::text::Range{1, 4});
}

TEST_CASE("a change without range replaces everything") {
  lsp::TextDocumentContentChangeEvent change;
  change.text = "新";
  const auto edit = from_lsp(kText, change, Encoding::kUtf16);
  CHECK(edit.range == trend::text::Range{0, kText.size()});
  CHECK(edit.text == "新");
  change.range = lsp::Range{{0, 1}, {0, 2}};
  change.rangeLength = 99;  // deprecated and wrong: ignored
  CHECK(from_lsp(kText, change, Encoding::kUtf16).range == trend::text::Range{1, 4});
}

TEST_CASE("edits go out in the agreed units") {
  trend::text::EditSet edits;
  REQUIRE(edits.add({.range = {4, 8}, .text = ""}));
  const auto converted = to_lsp(kText, edits, Encoding::kUtf16);
  REQUIRE(converted.size() == 1);
  CHECK(converted[0].range == lsp::Range{{0, 2}, {0, 4}});
}

TEST_CASE("a walker finds what the search finds, forwards and back") {
  trend::testing::Random random(5);
  for (int round = 0; round < 300; ++round) {
    const Document document(trend::testing::random_text(random, 60));
    const Encoding encoding =
        std::array{Encoding::kUtf8, Encoding::kUtf16, Encoding::kUtf32}[random.below(3)];
    trend::server::PositionWalker walker(document, encoding);
    for (int step = 0; step < 30; ++step) {
      const auto offset = trend::testing::random_border(random, document.text());
      CAPTURE(round);
      REQUIRE(walker.at(offset) == to_lsp(document, offset, encoding));
    }
  }
}
