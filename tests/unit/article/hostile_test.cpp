// Inputs that take cmark-gfm alone seconds and gigabytes: here their cost grows with their size.
#include <doctest/doctest.h>

#include <chrono>
#include <functional>
#include <string>

#include "rules/article/parse.h"

namespace {

using namespace trend;

std::string repeat(std::string_view piece, std::size_t times) {
  std::string s;
  s.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) s += piece;
  return s;
}

struct Pattern {
  const char* name;
  std::function<std::string(std::size_t)> make;  // about n bytes
};

const Pattern kPatterns[] = {
    {"wide table, short rows",
     [](std::size_t n) {
       return repeat("|a", n / 6) + "\n" + repeat("|-", n / 6) + "\n" + repeat("|x\n", n / 9);
     }},
    {"many markers", [](std::size_t n) { return repeat(" -", n / 4) + "x" + repeat("\n", n / 2); }},
    {"quotes then emphasis",
     [](std::size_t n) { return repeat(">", n / 2) + repeat("a*", n / 4); }},
    {"headers that never match", [](std::size_t n) { return repeat("a\n-|-\n", n / 6); }},
    {"pipe headers that never match", [](std::size_t n) { return repeat("a|b\n|-|\n", n / 8); }},
    {"deep list then lazy lines",
     [](std::size_t n) { return repeat("- ", n / 4) + "x\n" + repeat("y\n", n / 4); }},
    {"pipes", [](std::size_t n) { return repeat(repeat("|", n / 3) + "\n", 3); }},
    {"processing instructions", [](std::size_t n) { return repeat("a <?", n / 4); }},
    {"declarations", [](std::size_t n) { return repeat("<!A ", n / 4); }},
    {"cdata", [](std::size_t n) { return repeat("<![CDATA[", n / 9); }},
    {"image brackets", [](std::size_t n) { return repeat("![[]()", n / 6); }},
    {"emphasis stack",
     [](std::size_t n) { return repeat("*a ", n / 6) + repeat("_a*_ ", n / 10); }},
    {"reference expansion",
     [](std::size_t n) { return "[a]: /" + repeat("u", n / 2) + "\n\n" + repeat("[a]", n / 6); }},
    {"open brackets", [](std::size_t n) { return repeat("[", n); }},
    {"backticks",
     [](std::size_t n) {
       std::string s;
       for (std::size_t i = 1; s.size() < n; ++i) s += "e" + repeat("`", i);
       return s;
     }},
    {"unclosed links", [](std::size_t n) { return repeat("[a](<b", n / 6); }},
    {"definitions",
     [](std::size_t n) {
       std::string s;
       for (std::size_t i = 0; s.size() < n; ++i) s += "[l" + std::to_string(i) + "]: /u\n";
       return s;
     }},
    {"footnote-like definitions",
     [](std::size_t n) { return repeat("[^1]:", n / 5) + repeat("\n", 100); }},
    {"headings", [](std::size_t n) { return repeat("# a\n", n / 4); }},
    {"numbered headings", [](std::size_t n) { return repeat("### 1.1.1.1 a\n", n / 14); }},
    {"front matter", [](std::size_t n) { return "---\n" + repeat("a: [", n / 4); }},
    {"front matter keys",
     [](std::size_t n) { return "---\n" + repeat("a: b\n", n / 5) + "---\n"; }},
    {"line ends", [](std::size_t n) { return repeat("\r\n\r", n / 3); }},
    {"zeros", [](std::size_t n) { return std::string(n, '\0'); }},
    {"fences", [](std::size_t n) { return repeat("```\n~~~\n", n / 8); }},
    {"wrapper",
     [](std::size_t n) { return "```markdown\n" + repeat("```\n# a\n", n / 8) + "```"; }},
};

double seconds_for(const std::string& input) {
  const auto start = std::chrono::steady_clock::now();
  const auto article = article::parse(text::Document::from_bytes(input));
  CHECK(article->text().size() == input.size());
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST_CASE("hostile input costs no more than a deadline and its size") {
  for (const Pattern& pattern : kPatterns) {
    CAPTURE(pattern.name);
    // 64 KB took the unguarded library between 1 and 20 seconds and up to 8 GB. The bound leaves
    // room for sanitizers and a busy machine; a quadratic step would still go through it.
    CHECK(seconds_for(pattern.make(64 * 1024)) < 5.0);
  }
}

// A stack of 8 MB held some 40,000 of them.
TEST_CASE("inlines nest so deep and no deeper") {
  const auto degraded = [](const std::string& text) {
    return article::parse(text::Document::from_bytes(text))->degraded();
  };
  const auto nested = [](const std::string& open, const std::string& close, std::size_t times) {
    return repeat(open, times) + "b" + repeat(close, times);
  };
  CHECK_FALSE(degraded(nested("*a ", " a*", 250)));
  CHECK(degraded(nested("*a ", " a*", 260)));
  for (const std::size_t times : {1'000U, 200'000U}) {
    CHECK(degraded(nested("*a ", " a*", times)));
    CHECK(degraded(nested("_a __a ", " a__ a_", times)));
    CHECK(degraded(nested("~~a *a ", " a* a~~", times)));
    CHECK(degraded("# " + nested("**a *a ", " a* a**", times)));
    CHECK(degraded("| a |\n| - |\n| " + nested("*a ", " a*", times) + " |\n"));
    CHECK(degraded(nested("![a", "](b)", times)));
  }
}

}  // namespace
