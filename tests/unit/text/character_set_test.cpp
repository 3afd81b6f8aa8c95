// A set of characters holds what its text holds, and little else.
#include "rules/text/character_set.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using trend::text::CharacterSet;

bool may_have(std::string_view text, std::string_view wanted) {
  return CharacterSet(text).may_have_any(CharacterSet::places_of(wanted));
}

TEST_CASE("a set has every character of its text") {
  const std::string text = "a9~ é“，。汉字㐀𠮷😀\u0301\t";
  for (std::string_view one :
       {"a", "9", "~", " ", "é", "“", "，", "。", "汉", "字", "㐀", "𠮷", "😀", "\u0301", "\t"})
    CHECK_MESSAGE(may_have(text, one), one);
}

TEST_CASE("one of several characters is enough") {
  CHECK(may_have("三〇年", "x〇y"));
  CHECK_FALSE(may_have("三十年", "x〇y"));
}

TEST_CASE("ASCII and marks that are often asked for share no place") {
  constexpr std::string_view kMarks[] = {"，", "。", "、", "；", "：", "？", "！", "“",  "”",
                                         "‘",  "’",  "（", "）", "《", "》", "「", "」", "…",
                                         "—",  "～", "*",  "`",  "[",  "<",  "|",  "0",  "a"};
  for (std::string_view text : kMarks)
    for (std::string_view wanted : kMarks) CHECK(may_have(text, wanted) == (text == wanted));
}

TEST_CASE("a stretch of code points is asked for by its pages") {
  const CharacterSet characters("汉，e\u0301");
  CHECK(characters.may_have_within(0x300, 0x36F));
  CHECK(characters.may_have_within(0xFF00, 0xFFEF));
  CHECK_FALSE(characters.may_have_within(0x2E80, 0x2FD5));
  CHECK_FALSE(characters.may_have_within(0x370, 0x3FF));
}

TEST_CASE("nothing is in an empty text, and nothing is wanted of an empty list") {
  CHECK_FALSE(may_have("", "a汉"));
  CHECK_FALSE(may_have("a汉", ""));
}

}  // namespace
