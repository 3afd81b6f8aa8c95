// Source lines with marks, as a picture: the mark must stand right under what it means.
#include "server/cli/excerpt.h"

#include <doctest/doctest.h>

#include "rules/text/unicode.h"

namespace trend::cli {
namespace {

// `marked` holds « and » around the range.
std::string picture(std::string marked, std::size_t max_width = 100) {
  const std::size_t begin = marked.find("«");
  marked.erase(begin, std::string("«").size());
  const std::size_t end = marked.find("»");
  marked.erase(end, std::string("»").size());
  const text::Document document(marked);
  const Excerpt excerpt = ExcerptFinder(document).of(
      {static_cast<text::Offset>(begin), static_cast<text::Offset>(end)}, max_width);
  std::string text = std::to_string(excerpt.line) + "|" + excerpt.text + "\n |" +
                     std::string(excerpt.indent, ' ') + std::string(excerpt.width, '^') + "\n";
  if (excerpt.more_lines > 0) text += "+" + std::to_string(excerpt.more_lines) + "\n";
  return text;
}

TEST_CASE("marks stand under Latin, Han, full-width and emoji") {
  CHECK(picture("a «bc» d\n") == "1|a bc d\n |  ^^\n");
  CHECK(picture("# 一\n中文，«标题»：x\n") == "2|中文，标题：x\n |      ^^^^\n");
  CHECK(picture("😀«文»") == "1|😀文\n |  ^^\n");
  CHECK(picture("👩‍💻«文»") == "1|👩‍💻文\n |  ^^\n");
  CHECK(picture("🇨🇳🇫🇷«x»") == "1|🇨🇳🇫🇷x\n |    ^\n");
  CHECK(picture("é«x»") == "1|éx\n | ^\n");
  CHECK(picture("e\u0301«x»") == "1|e\u0301x\n | ^\n");
}

TEST_CASE("a mark on a combining character stands under its base") {
  CHECK(picture("ae«\u0301»x") == "1|ae\u0301x\n | ^\n");
}

TEST_CASE("tabs are expanded to stops of four") {
  CHECK(picture("\t«x»") == "1|    x\n |    ^\n");
  CHECK(picture("ab\t«x»") == "1|ab  x\n |    ^\n");
  CHECK(picture("中文文\t«x»") == "1|中文文  x\n |        ^\n");
  CHECK(picture("«\t»x") == "1|    x\n |^^^^\n");
}

TEST_CASE("empty ranges and line ends have a mark of one") {
  CHECK(picture("文«»") == "1|文\n |  ^\n");
  CHECK(picture("«»\n") == "1|\n |^\n");
  CHECK(picture("文«\r\n»") == "1|文\n |  ^\n");
  CHECK(picture("文\r\n«»") == "2|\n |^\n");
}

TEST_CASE("a range over lines shows its first and counts the rest") {
  CHECK(picture("a\n«文字\nb\nc»\n") == "2|文字\n |^^^^\n+2\n");
  CHECK(picture("«文字\n»b\n") == "1|文字\n |^^^^\n");
}

TEST_CASE("what would steer the terminal is spelt out") {
  CHECK(picture("a\x1b[31m«x»") == "1|a<U+001B>[31mx\n |             ^\n");
  CHECK(picture("a«\u200B»b") == "1|a<U+200B>b\n | ^^^^^^^^\n");
  CHECK(picture("a«\u202E»b") == "1|a<U+202E>b\n | ^^^^^^^^\n");
  CHECK(visible("文\x07\u2028") == "文<U+0007><U+2028>");
  CHECK(visible("👩‍💻") == "👩‍💻");
}

TEST_CASE("long lines are cut around the mark") {
  const std::string before(50, 'a');
  CHECK(picture(before + "«文»" + before, 20) == "1|…aaaaaa文aaaaaaaaaaaa…\n |       ^^\n");
  CHECK(picture("«文»" + before, 10) == "1|文aaaaaaaa…\n |^^\n");
  CHECK(picture(before + "«»", 10) == "1|…aaa\n |    ^\n");
}

TEST_CASE("a line of a megabyte costs no more than its neighbourhood") {
  std::string line;
  for (int i = 0; i < 350000; ++i) line += "文";
  const std::string shown = picture(line + "«字»" + line, 40);
  CHECK(shown.find("字") != std::string::npos);
  CHECK(shown.size() < 400);
}

TEST_CASE("the mark fits the text for any range of a mixed line") {
  const std::string line = "a中\t😀e\u0301\u200B，x";
  const text::Document document(line);
  for (text::Offset begin = 0; begin <= document.size(); ++begin) {
    for (text::Offset end = begin; end <= document.size(); ++end) {
      const Excerpt excerpt = ExcerptFinder(document).of({begin, end});
      const auto columns = static_cast<std::size_t>(text::display_width(excerpt.text));
      CHECK(excerpt.indent <= columns);
      CHECK(excerpt.indent + excerpt.width <= columns + 1);
    }
  }
}

TEST_CASE("a finder that measured another line before says what a new one does") {
  const std::string text = "a中\t😀e\u0301，x\n\n" + std::string(2500, 'y') + "文\r\n文字\n";
  const text::Document document(text);
  ExcerptFinder used(document);
  for (text::Offset begin = 0; begin <= document.size(); begin += 7) {
    for (const text::Offset at : {begin, document.size() - begin}) {
      const Excerpt again = used.of({at, at});
      const Excerpt fresh = ExcerptFinder(document).of({at, at});
      CHECK(again.text == fresh.text);
      CHECK(again.indent == fresh.indent);
      CHECK(again.line == fresh.line);
    }
  }
}

}  // namespace
}  // namespace trend::cli
