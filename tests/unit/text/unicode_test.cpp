// Decoding, classes, widths and folding, where Chinese articles and emoji make them differ.
#include "rules/text/unicode.h"

#include <doctest/doctest.h>
#include <utf8proc.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "tests/support/random_text.h"

namespace trend::text {
namespace {

TEST_CASE("every scalar value survives encoding and decoding in both directions") {
  std::string bytes;
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 37) {
    if (c >= 0xD800 && c < 0xE000) continue;
    bytes.clear();
    append_utf8(bytes, c);
    const CodePoint forward = decode(bytes, 0);
    const CodePoint backward = decode_before(bytes, static_cast<Offset>(bytes.size()));
    if (forward.value == c && forward.size == bytes.size() && backward.value == c) continue;
    FAIL("U+", static_cast<std::uint32_t>(c));
  }
  CHECK(decode("", 0).size == 0);
  CHECK(decode_before("a", 0).size == 0);
}

TEST_CASE("walking back meets the code points of walking forth") {
  testing::Random random(8);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = testing::random_text(random, 20);
    for (Offset at = 0; at < text.size();) {
      const CodePoint c = decode(text, at);
      at += c.size;
      const CodePoint back = decode_before(text, at);
      REQUIRE(back.value == c.value);
      REQUIRE(back.size == c.size);
    }
  }
}

TEST_CASE("broken bytes decode to U+FFFD one by one") {
  for (const std::string& bytes : {std::string("\x80"), std::string("\xE5\x8A"),
                                   std::string("\xFF"), std::string("\xE5\x41\x42")}) {
    CHECK(decode(bytes, 0).value == 0xFFFD);
    CHECK(decode(bytes, 0).size == 1);
  }
  CHECK(decode_before("\x80\x80\x80\x80\x80", 5).size == 1);
  CHECK(decode_before("a\xE5", 2).value == 0xFFFD);
}

TEST_CASE("Han, other CJK letters and Chinese punctuation are told apart") {
  for (const char32_t c : U"趋势〇々〆𠮷⼀﨑") CHECK((c == 0 || is_han(c)));
  for (const char32_t c : U"aé1、。 \u3000あ가ㄅ") CHECK_FALSE(is_han(c));
  for (const char32_t c : U"趋あアㄅ가") CHECK((c == 0 || is_cjk_letter(c)));
  for (const char32_t c : U"、，。；：？！“”‘’（）《》「」【】—…·～")
    CHECK((c == 0 || is_cjk_punctuation(c)));
  for (const char32_t c : U"趋a,.!?()\u3000Ａ１") CHECK_FALSE(is_cjk_punctuation(c));
  for (const char32_t c : U"，.“-_#（") CHECK((c == 0 || is_punctuation(c)));
  for (const char32_t c : U"+$趋a ￥") CHECK_FALSE(is_punctuation(c));
  for (const char32_t c : U" \t\r\n\u00A0\u3000\u2003") CHECK((c == 0 || is_whitespace(c)));
  for (const char32_t c : U"\u200Ba趋\v") CHECK_FALSE(is_whitespace(c));
  CHECK(count_han("2025 年 AI 趋势：𠮷") == 4);
}

TEST_CASE("a text is as wide as its grapheme clusters") {
  CHECK(display_width("AI 趋势") == 7);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("👩‍👩‍👧‍👦") == 2);
  CHECK(display_width("👍🏽") == 2);
  CHECK(display_width("❤") == 1);
  CHECK(display_width("❤️") == 2);
  CHECK(display_width("1️⃣") == 2);
  CHECK(display_width("🇨🇳🇩🇪") == 4);
  CHECK(display_width("각") == 2);
  CHECK(display_width("\u1100\u1161\u11A8") == 2);
  CHECK(display_width("Ａ，") == 4);
  CHECK(display_width("a\u200Bb") == 2);
  CHECK(display_width("\t") == 1);
  CHECK(display_width("") == 0);
}

TEST_CASE("ambiguous characters are as wide as the caller says") {
  CHECK(display_width("“①→—…”") == 6);
  CHECK(display_width("“①→—…”", 2) == 12);
  CHECK(display_width("é趋a", 2) == 5);  // é is ambiguous, Han and ASCII are not
}

TEST_CASE("labels are compared folded, with blanks collapsed") {
  CHECK(fold_label("  Foo\n\t BAR ") == "foo bar");
  CHECK(fold_label("ẞ") == "ss");
  CHECK(fold_label("ΑΓΩ") == fold_label("αγω"));
  CHECK(fold_label("趋势 ") == "趋势");
  CHECK(fold_label(" \n").empty());
}

TEST_CASE("words are letters, marks, digits and low lines") {
  for (const char32_t c : {U'a', U'_', U'9', U'趋', U'é', U'\u0301', U'３', U'Ⅳ', U'ー', U'Ⓐ'})
    CHECK(is_word(c));
  for (const char32_t c : {U'-', U' ', U'，', U'①', U'²', U'📊', U'.', U'\u3000'})
    CHECK_FALSE(is_word(c));
  CHECK(to_lower(U'Ж') == U'ж');
  CHECK(to_lower(U'趋') == U'趋');
}

TEST_CASE("widths add up where Han or a letter begins a cluster") {
  const std::vector<std::string> pieces = {"文", "丁",     "a",      " ",      "1",  "，",
                                           "é",  "\u0301", "\uFE0F", "\u20E3", "👍",  "🏽",
                                           "🇨",  "\u1100", "\u1161", "\t",     "ー", "龿"};
  testing::Random random(20310508);
  const auto some = [&] {
    std::string text;
    for (std::uint32_t i = random.below(6); i > 0; --i) text += random.pick(pieces);
    return text;
  };
  for (int round = 0; round < 5000; ++round) {
    const std::string before = some();
    const std::string after = random.pick(std::vector<std::string>{"文", "x", "丁"}) + some();
    CAPTURE(before);
    CAPTURE(after);
    CHECK(display_width(before + after) == display_width(before) + display_width(after));
  }
}

TEST_CASE("titles are compared by their letters") {
  CHECK(fold_title("２０２４ 年：ＡＩ 趋势！") == fold_title("2024年 ai趋势"));
  CHECK(fold_title("《趋势》—“一”") == "趋势一");
  CHECK(fold_title("C++") == "c++");
}

// The definition, by utf8proc over the whole.
std::string folded_at_once(const std::string& text) {
  utf8proc_uint8_t* raw = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &raw,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE |
                                                  UTF8PROC_COMPAT | UTF8PROC_CASEFOLD));
  REQUIRE(size >= 0);
  const std::string folded(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size));
  std::free(raw);
  std::string kept;
  for (Offset at = 0; at < folded.size();) {
    const CodePoint c = decode(folded, at);
    if (!is_whitespace(c.value) && !is_punctuation(c.value)) kept.append(folded, at, c.size);
    at += c.size;
  }
  return kept;
}

TEST_CASE("titles are folded piece by piece as at once") {
  const std::vector<std::string> pieces = {
      "趋", "势",     "2",      "A",      "z",      "Z",  " ",      "\t",     "：",     "（",
      "）", "《",     "】",     "、",     "。",     "！", "？",     "；",     "，",     "+",
      "$",  "`",      "-",      "_",      "/",      "=",  "\x01",   "龿",     "一",     "…",
      "e",  "\u0301", "\u0338", "\uFB00", "㈱",     "①",  "\u2F70", "\u1100", "\u1161", "\u11A8",
      "🚀",  "\uFE0F", "Ａ",     "\u3000", "\u0327", "ß",  "が",     "か",     "\u3099", "É"};
  testing::Random random(20310506);
  for (int round = 0; round < 20000; ++round) {
    std::string title;
    for (std::uint32_t i = random.below(9); i > 0; --i) title += random.pick(pieces);
    CAPTURE(title);
    CHECK(fold_title(title) == folded_at_once(title));
  }
}

TEST_CASE("the start of a folded title is a start, whatever follows") {
  const std::vector<std::string> pieces = {"趋", "势",     "1",      "B",  "e",      " ",
                                           "，", "\u0301", "\uFB00", "㈱", "\u2F70", "《"};
  testing::Random random(20310507);
  for (int round = 0; round < 2000; ++round) {
    std::string title;
    for (std::uint32_t i = random.below(12); i > 0; --i) title += random.pick(pieces);
    CAPTURE(title);
    for (std::size_t size = 0; size < 14; ++size)
      CHECK(fold_title_start(title, size) == fold_title(title).substr(0, size));
  }
}

}  // namespace
}  // namespace trend::text
