// Columns in three encodings against a code-point by code-point oracle.
#include "rules/text/encoding.h"

#include <doctest/doctest.h>

#include <string>

#include "rules/text/unicode.h"
#include "tests/support/random_text.h"

namespace trend::text {
namespace {

constexpr Encoding kEncodings[] = {Encoding::kUtf8, Encoding::kUtf16, Encoding::kUtf32};

std::uint32_t naive_units(CodePoint c, Encoding encoding) {
  if (encoding == Encoding::kUtf8) return c.size;
  return encoding == Encoding::kUtf16 && c.value > 0xFFFF ? 2 : 1;
}

// Walks from the start of the text; counts a CR, an LF or a CRLF as one line end.
Position naive_position(std::string_view text, Offset offset, Encoding encoding) {
  Position position;
  for (Offset at = 0; at < offset;) {
    const CodePoint c = decode(text, at);
    const bool crlf = c.value == U'\r' && at + 1 < text.size() && text[at + 1] == '\n';
    at += c.size;
    if (crlf) continue;
    if (c.value == U'\n' || c.value == U'\r') {
      position = {position.line + 1, 0};
    } else {
      position.column += naive_units(c, encoding);
    }
  }
  return position;
}

TEST_CASE("an emoji family, a flag and a combining mark in three encodings") {
  const std::string text =
      "趋\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7"
      "e\u0301";
  CHECK(length_in(text, Encoding::kUtf8) == 17);
  CHECK(length_in(text, Encoding::kUtf16) == 8);
  CHECK(length_in(text, Encoding::kUtf32) == 6);
}

TEST_CASE("columns inside a code point move back to its start") {
  CHECK(prefix_bytes("😀x", 1, Encoding::kUtf16) == 0);
  CHECK(prefix_bytes("😀x", 2, Encoding::kUtf16) == 4);
  CHECK(prefix_bytes("趋势", 4, Encoding::kUtf8) == 3);
  CHECK(prefix_bytes("趋势", 9, Encoding::kUtf32) == 6);
  const Document document(std::string("趋\n势"));
  CHECK(to_position(document, 5, Encoding::kUtf8) == Position{1, 0});
}

TEST_CASE("positions outside the text are moved into it") {
  const Document document(std::string("甲乙\r\n丙"));
  CHECK(to_position(document, 7, Encoding::kUtf16) == Position{0, 2});  // between CR and LF
  CHECK(to_position(document, 99, Encoding::kUtf16) == Position{1, 1});
  CHECK(to_offset(document, {0, 99}, Encoding::kUtf16) == 6);
  CHECK(to_offset(document, {1, 0}, Encoding::kUtf16) == 8);
  CHECK(to_offset(document, {9, 0}, Encoding::kUtf16) == 11);
  CHECK(to_offset(Document(), {0, 5}, Encoding::kUtf8) == 0);
}

TEST_CASE("every border maps to the oracle's position and back") {
  testing::Random random(5);
  for (int round = 0; round < 3000; ++round) {
    const Document document(testing::random_text(random, 20));
    const std::string_view text = document.text();
    for (Offset at = 0; at <= text.size(); at += at < text.size() ? decode(text, at).size : 1) {
      const bool in_crlf = at > 0 && at < text.size() && text[at - 1] == '\r' && text[at] == '\n';
      for (const Encoding encoding : kEncodings) {
        const Position position = to_position(document, at, encoding);
        INFO("round ", round, " offset ", at);
        REQUIRE(position == naive_position(text, at, encoding));
        REQUIRE(to_offset(document, position, encoding) == (in_crlf ? at - 1 : at));
      }
    }
  }
}

}  // namespace
}  // namespace trend::text
