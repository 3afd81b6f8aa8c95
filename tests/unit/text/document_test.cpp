// Document: UTF-8 validation and repair against a naive decoder, edits against rebuilding.
#include "rules/text/document.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "rules/text/edit.h"
#include "tests/support/random_text.h"

namespace trend::text {
namespace {

// Decodes by arithmetic instead of by table 3-7: shortest form, no surrogates, at most U+10FFFF.
std::size_t naive_find_invalid(std::string_view bytes) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  std::size_t i = 0;
  while (i < bytes.size()) {
    const unsigned lead = at(i);
    const std::size_t size = lead < 0x80   ? 1
                             : lead < 0xC0 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                                           : 4;
    if (size == 0 || lead > 0xF7 || i + size > bytes.size()) return i;
    unsigned value = size == 1 ? lead : lead & (0x7FU >> size);
    for (std::size_t k = 1; k < size; ++k) {
      if ((at(i + k) & 0xC0U) != 0x80U) return i;
      value = (value << 6) | (at(i + k) & 0x3FU);
    }
    const unsigned least = size == 1 ? 0 : size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000;
    if (value < least || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return i;
    i += size;
  }
  return std::string_view::npos;
}

std::string repaired(std::string bytes) {
  return std::string(Document::from_bytes(std::move(bytes)).text());
}

TEST_CASE("ill-formed bytes become one U+FFFD for each maximal subpart") {
  // The two examples of Unicode 15.0 §3.9, tables 3-8 and 3-11 (three-byte prefix of four).
  CHECK(repaired("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") == "��������A");
  CHECK(repaired("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == "����A");
  CHECK(repaired("\xED\xA0\x80") == "���");
  CHECK(repaired("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42") == "�����A��B");
  CHECK(repaired("趋\xE5\x8A") == "趋�");
  CHECK(repaired("趋势") == "趋势");
}

TEST_CASE("repairs name the replacement characters that stand for bytes") {
  const Document document = Document::from_bytes(
      "\uFFFDa\xFF"
      "b\xE5\n");
  CHECK(document.text() == "�a�b�\n");
  CHECK(document.repairs() == std::vector<Range>{{4, 7}, {8, 11}});
  CHECK(Document(std::string("�")).repairs().empty());
}

TEST_CASE("validation agrees with the oracle on damaged and on random bytes") {
  testing::Random random(3);
  for (int round = 0; round < 50000; ++round) {
    std::string bytes = testing::random_text(random, 12);
    for (std::uint32_t n = random.below(3); n > 0 && !bytes.empty(); --n)
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    INFO("round ", round);
    REQUIRE(find_invalid_utf8(bytes) == naive_find_invalid(bytes));
    const std::string once = repaired(bytes);
    REQUIRE(naive_find_invalid(once) == std::string_view::npos);
    REQUIRE(repaired(once) == once);
  }
}

TEST_CASE("an edited document equals one made of the edited text") {
  testing::Random random(4);
  Document document(testing::random_text(random, 40));
  document.expect_edits();
  for (int round = 0; round < 20000; ++round) {
    const std::string before(document.text());
    Range range{testing::random_border(random, before), testing::random_border(random, before)};
    if (range.begin > range.end) std::swap(range.begin, range.end);
    if (before.size() < 200 && range.size() > 9) range.end = range.begin;
    const Edit edit{range, testing::random_text(random, 6)};
    EditSet set;
    REQUIRE(set.add(edit));
    document = document.edited(edit);
    const Document rebuilt{set.apply(before)};
    REQUIRE(document.text() == rebuilt.text());
    REQUIRE(document.lines() == rebuilt.lines());
  }
}

TEST_CASE("edits in place equal edits of a copy, and leave who holds the text alone") {
  testing::Random random(9);
  Document document = Document::from_bytes("甲\xFF\r\n乙\r\xFE丙\n");
  for (int round = 0; round < 2000; ++round) {
    const Document before = random.below(4) == 0 ? document : Document();
    const std::string held(before.text());
    Offset begin = testing::random_border(random, document.text());
    Offset end = random.below(3) == 0 ? testing::random_border(random, document.text()) : begin;
    if (begin > end) std::swap(begin, end);
    const Edit edit{{begin, end}, random.below(3) == 0 ? "" : testing::random_text(random, 3)};
    const Document copy = document.edited(edit);
    document = std::move(document).edited(edit);
    REQUIRE(document.text() == copy.text());
    REQUIRE(document.lines() == copy.lines());
    REQUIRE(document.lines() == LineIndex(document.text()));
    REQUIRE(document.repairs() == copy.repairs());
    REQUIRE(before.text() == held);
  }
}

TEST_CASE("a version's memory is used again only when nobody holds the version") {
  testing::Random random(5);
  std::vector<std::pair<Document, std::string>> held;  // versions and what their text must be
  Document document(testing::random_text(random, 60));
  for (int round = 0; round < 2000; ++round) {
    const std::string_view text = document.text();
    const Offset at = testing::random_border(random, text);
    document = document.edited({{at, at}, testing::random_text(random, 2)});
    if (document.size() > 400) document = document.edited({{0, document.size()}, "重来"});
    held.emplace_back(document, std::string(document.text()));
    if (held.size() > 3) held.erase(held.begin() + random.below(4));
    for (const auto& [version, expected] : held) REQUIRE(version.text() == expected);
  }
}

TEST_CASE("edits far apart and of a whole text are right over a version that differs there") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "第" + std::to_string(i) + "行\n";
  Document document(text);
  document.expect_edits();
  for (const Edit& edit : {Edit{{600, 600}, "中"}, Edit{{3, 3}, "前"}, Edit{{1800, 1803}, ""},
                           Edit{{0, 3}, "首首"}, Edit{{900, 1500}, "换"}, Edit{{9, 9}, "又"}}) {
    text.replace(edit.range.begin, edit.range.size(), edit.text);
    document = document.edited(edit);
    CHECK(document.text() == text);
    CHECK(document.lines() == LineIndex(text));
  }
}

TEST_CASE("repairs move with the text and end when they are edited") {
  const Document document = Document::from_bytes(
      "a\xFF"
      "b\xFF");
  const auto after = [&](Range range, std::string text) {
    return document.edited({range, std::move(text)}).repairs();
  };
  CHECK(after({0, 1}, "趋") == std::vector<Range>{{3, 6}, {7, 10}});
  CHECK(after({4, 5}, "") == std::vector<Range>{{1, 4}, {4, 7}});
  CHECK(after({1, 4}, "x") == std::vector<Range>{{3, 6}});
}

TEST_CASE("lines are given without their ends, and the first line's end is the one to insert") {
  const Document document(std::string("甲\r\n乙\n"));
  CHECK(document.line(0) == "甲");
  CHECK(document.line(1) == "乙");
  CHECK(document.line(2).empty());
  CHECK(document.line_end() == "\r\n");
  CHECK(Document(std::string("甲\r乙")).line_end() == "\r");
  CHECK(Document(std::string("甲")).line_end() == "\n");
  CHECK(Document().lines().count() == 1);
}

}  // namespace
}  // namespace trend::text
