// UTF-8 repair against the JSON library's own replacement as an oracle.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "protocol/utf8.h"

namespace trend::protocol {

TEST_CASE("valid text of all lengths passes unchanged") {
  for (const char* text :
       {"", "ascii", "é", "文字", "😀𠮷", "\u0301", "\xEF\xBB\xBF", "\xF4\x8F\xBF\xBF"}) {
    CAPTURE(text);
    CHECK(repair_utf8(text) == text);
    CHECK(valid_utf8_prefix(text) == std::string_view(text).size());
  }
}

TEST_CASE("each maximal ill-formed part becomes one replacement character") {
  CHECK(repair_utf8("a\x80z") == "a\uFFFDz");
  CHECK(repair_utf8("\xC0\xAF") == "\uFFFD\uFFFD");            // overlong
  CHECK(repair_utf8("\xE0\x80\x80") == "\uFFFD\uFFFD\uFFFD");  // overlong
  CHECK(repair_utf8("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");  // surrogate
  CHECK(repair_utf8("\xF4\x90\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(repair_utf8("\xE6\x96") == "\uFFFD");  // cut off
  CHECK(repair_utf8("\xE6\x96文") == "\uFFFD文");
  CHECK(repair_utf8("\xF0\x9F\x98z") == "\uFFFDz");
}

TEST_CASE("random bytes: the same repair as the JSON library's, valid and stable") {
  const std::string alphabet =
      "a\x7F\x80\x8F\x90\x9F\xA0\xBF\xC1\xC2\xE0\xE6\xED\xEF\xF0\xF4\xF5\xFF";
  std::mt19937 random(3);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes = round % 2 == 0 ? "" : "plain, 文字 ";
    for (std::size_t left = random() % 30; left > 0; --left)
      bytes += alphabet[random() % alphabet.size()];
    using Dom = nlohmann::json;
    const std::string oracle =
        Dom::parse(Dom(bytes).dump(-1, ' ', false, Dom::error_handler_t::replace))
            .get<std::string>();
    const std::string repaired = repair_utf8(bytes);
    REQUIRE(repaired == oracle);
    REQUIRE(repair_utf8(repaired) == repaired);
  }
}

}  // namespace trend::protocol
