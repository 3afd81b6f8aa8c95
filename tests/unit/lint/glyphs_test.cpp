// Prose as rows of glyphs: their kinds, the seams between them, brackets and quotation marks
// matched.
#include "rules/checks/glyphs.h"

#include <doctest/doctest.h>

#include <string>

#include "rules/checks/han_variants.h"
#include "rules/checks/mark_pairs.h"
#include "rules/text/unicode.h"
#include "tests/unit/lint/observe.h"

namespace {

using namespace trend;
using checks::Glyph;
using checks::GlyphRow;

checks::Prose prose_of(const article::Article& article) {
  const article::TopBlock& top = article.blocks().front();
  return {*top.block, article.slice(top.range())};
}

// One letter for each kind, | before a seam of marks, ! before a tangled one.
std::string kinds(const GlyphRow& row) {
  constexpr std::string_view kLetters = "^/_HKLDMAOC[]X";
  std::string out;
  for (const Glyph& glyph : row.glyphs) {
    if (glyph.seam == Glyph::Seam::kMarks) out += '|';
    if (glyph.seam == Glyph::Seam::kTangled) out += '!';
    out += kLetters[static_cast<std::size_t>(glyph.kind)];
  }
  return out;
}

std::string kinds(const char* markdown) {
  const auto article = testing::article_of(markdown);
  const checks::Prose prose = prose_of(*article);
  std::string out;
  for (const GlyphRow& row : prose.rows()) out += (out.empty() ? "" : " ") + kinds(row);
  return out;
}

std::string pairs(const char* markdown) {
  const auto article = testing::article_of(markdown);
  const checks::Prose prose = prose_of(*article);
  const GlyphRow& row = prose.rows().front();
  const auto mark = [&](std::size_t i) {
    std::string out;
    text::append_utf8(out, row.glyphs[i].value);
    return out;
  };
  const checks::MarkPairs marks = checks::match_marks(row);
  std::string out;
  for (const checks::MarkPair& pair : marks.pairs)
    out += mark(pair.open) + mark(pair.close) + std::to_string(pair.depth) + " ";
  for (const std::size_t i : marks.unpaired) out += "?" + mark(i) + " ";
  for (const checks::MarkPair& pair : checks::misplaced_quotes(row))
    out += "~" + mark(pair.open) + mark(pair.close) + " ";
  return out;
}

TEST_CASE("kinds of characters") {
  CHECK(kinds("汉字 Go 1.5，かな🚀é") == "^HH_LL_DADMKKOO^");
  CHECK(kinds("汉\n字  \n末") == "^H/H/H^");
  CHECK(kinds("用 `码` 与[链](u)和![图](u)或<br>末") == "^H_C_H[H]HXHXH^");
  CHECK(kinds("见 https://a.example.org/ 与 $x$ 与 \\* 末").find('D') == std::string::npos);
  CHECK(kinds("汉  字") == "^H_H^");
}

TEST_CASE("marks of emphasis are seams") {
  CHECK(kinds("用**粗**体*斜*") == "^H|H|H|H|^");
  CHECK(kinds("**粗**_斜_ *甲**乙***") == "^|H|H|_|H|H|^");
  CHECK(kinds("用** 粗") == "^H!_H^");
}

TEST_CASE("a row for each leaf") {
  CHECK(kinds("- 甲\n- 乙丙\n") == "^H^ ^HH^");
  CHECK(kinds("| 甲 | b |\n| --- | --- |\n| | 2 |\n") == "^H^ ^L^ ^^ ^D^");
}

TEST_CASE("which rows are Chinese") {
  const auto is_chinese = [](const char* markdown) {
    const auto article = testing::article_of(markdown);
    return prose_of(*article).rows().front().chinese;
  };
  CHECK(is_chinese("用 PyTorch 训练"));
  CHECK_FALSE(is_chinese("Training with PyTorch"));
  CHECK_FALSE(is_chinese("The word 汉 in an English sentence"));
  CHECK_FALSE(is_chinese("これは日本語です"));
  CHECK_FALSE(is_chinese("张三. 综述[J]. 学报, 2024"));
}

TEST_CASE("brackets and quotation marks are matched") {
  CHECK(pairs("（甲）“乙‘丙’”") == "（）0 ‘’0 “”0 ");
  CHECK(pairs("“甲“乙”丙”") == "“”1 “”0 ");
  CHECK(pairs("（甲)与(乙）") == "（)0 (）0 ");
  CHECK(pairs("（甲，乙】") == "?（ ?】 ");
  CHECK(pairs("见（“甲）乙”") == "（）0 ?“ ");
  CHECK(pairs("1）甲；a）乙；二）丙；：）don’t") == "");
  CHECK(pairs("”甲“，\"乙”") == "“”0 ?” ~”“ ~\"” ");
  CHECK(pairs("“甲，“乙") == "?“ ?“ ");
}

TEST_CASE("simplified and traditional forms") {
  CHECK(checks::simplified_of(U'應') == U'应');
  CHECK(checks::simplified_of(U'应') == 0);
  CHECK(checks::simplified_of(U'後') == 0);
  CHECK(checks::traditional_of(U'应') == U'應');
  CHECK(checks::traditional_of(U'发') == 0);
  CHECK(checks::script_of(U'发') == checks::Script::kSimplified);
  CHECK(checks::script_of(U'發') == checks::Script::kTraditional);
  CHECK(checks::script_of(U'里') == checks::Script::kBoth);
  CHECK(checks::script_of(U'a') == checks::Script::kBoth);
  CHECK(checks::script_of(0x4DFF) == checks::Script::kBoth);
  CHECK(checks::script_of(0xA000) == checks::Script::kBoth);
  for (char32_t c = 0; c < 0x20000; ++c) {
    const char32_t simplified = checks::simplified_of(c);
    CHECK((simplified != 0) == (checks::script_of(c) == checks::Script::kTraditional));
    if (simplified != 0) CHECK(checks::script_of(simplified) != checks::Script::kTraditional);
    if (checks::traditional_of(c) != 0) CHECK(checks::is_simplified_only(c));
  }
}

}  // namespace
