// Articles in, dumps out: what the parser sees and where.
#include <doctest/doctest.h>

#include "rules/article/dump.h"
#include "rules/article/parse.h"

namespace {

using namespace trend;

std::string dump_of(std::string text) {
  return "\n" + article::dump(*article::parse(text::Document(std::move(text))));
}

TEST_CASE("a table after a paragraph without a blank line") {
  CHECK(dump_of("段\n| a | b \\| `x` |\n|---|:-:|\n| c | d | e\n  x\n") == R"dump(
body [0,47)
paragraph [0,3) "段"
  text [0,3) "段"
table [4,46) columns 2
  row | "a" | "b \| `x`"
    text [6,7) "a"
    text [10,15) "b \| "
    code [15,18) "`x`"
  row | "c" | "d" | "e"
    text [33,34) "c"
    text [37,38) "d"
    text [41,42) "e"
  row | "x"
    text [45,46) "x"
)dump");
}

TEST_CASE("a pipe after two backslashes does not split either") {
  CHECK(dump_of("\\\\| a | b |\n|-|-|\n") == R"dump(
body [0,18)
table [0,17) columns 2
  row | "\\| a" | "b"
    escape [0,3) "\\|"
    text [3,5) " a"
    text [8,9) "b"
)dump");
}

TEST_CASE("quotes, lists, lazy lines and tasks") {
  CHECK(dump_of("> q *强\n> 调* [a] z\n> - [ ] x\nlazy\n>\n\n[a]: /u\n") == R"dump(
body [0,48)
quote [0,36) "> q *强\n> 调* [a] z\n> - [ ] x\nlazy"
  paragraph [2,21) "q *强\n> 调* [a] z"
    text [2,4) "q "
    emphasis [4,15) "*强\n> 调*"
      text [5,8) "强"
      softbreak [8,11) "\n> "
      text [11,14) "调"
    text [15,16) " "
    link [16,19) "[a]" -> /u
      text [17,18) "a"
    text [19,21) " z"
  list [24,36) bullet - tight
    item [24,36) "-" task "[ ]"
      paragraph [30,36) "x\nlazy"
        text [30,31) "x"
        softbreak [31,32) "\n"
        text [32,36) "lazy"
  definition a -> /u [40,47)
)dump");
}

TEST_CASE("a task's box belongs to its item wherever the item stands") {
  const std::string dump =
      dump_of("- [ ] 甲\n  - [x] 乙\n- - [X] 丙\n1. [ ]\t丁\n- [] 戊\n-\n  [ ] 己\n");
  std::size_t boxes = 0;
  for (std::size_t at = 0; (at = dump.find(" task \"[", at)) != std::string::npos; ++at) ++boxes;
  CHECK_MESSAGE(boxes == 4, dump);
  CHECK_MESSAGE(dump.find("text [6,9) \"甲\"") != std::string::npos, dump);
}

TEST_CASE("headings of both kinds, closing hashes, numbers") {
  CHECK(dump_of("## 一、标 **b** ##\r\n\r\nS 😀\r\n---\r\n#\r\n") == R"dump(
body [0,41)
heading [0,21) level 2 "一、标 b" number "一、"
  text [3,13) "一、标 "
  strong [13,18) "**b**"
    text [15,16) "b"
heading [25,36) level 2 setext "S 😀"
  text [25,31) "S 😀"
heading [38,39) level 1 ""
)dump");
}

TEST_CASE("fences, closed and not, and HTML") {
  CHECK(dump_of("1. a\n\n   ```c\n   zz\n   ```\n<!-- q\nr -->\n~~~\n开\n") == R"dump(
body [0,48)
list [0,26) ordered 1 . loose
  item [0,26) "1."
    paragraph [3,4) "a"
      text [3,4) "a"
    fence [9,26) info "c"
html [27,39) "<!-- q\nr -->"
fence [40,47) info "" unclosed
)dump");
}

TEST_CASE("inlines after breaks, escapes, entities and multi-line links") {
  CHECK(dump_of("a\\\n**b** \\* &amp; [x\ny](u \"t\nz\") ***k** l*~~s~~ <http://a.b>  "
                "\n`c\nd`**“词”**的") ==
        R"dump(
body [0,84)
paragraph [0,84) "a\\n**b** \* &amp; [x\ny](u "t\nz") ***k** l*~~s~~ …"
  text [0,1) "a"
  hardbreak [1,3) "\\n"
  strong [3,8) "**b**"
    text [5,6) "b"
  text [8,9) " "
  escape [9,11) "\*"
  text [11,18) " &amp; "
  link [18,32) "[x\ny](u "t\nz")" -> u
    text [19,20) "x"
    softbreak [20,21) "\n"
    text [21,22) "y"
  text [32,33) " "
  emphasis [33,42) "***k** l*"
    strong [34,39) "**k**"
      text [36,37) "k"
    text [39,41) " l"
  strike [42,47) "~~s~~"
    text [44,45) "s"
  text [47,48) " "
  autolink [48,60) "<http://a.b>" -> http://a.b
  hardbreak [60,63) "  \n"
  code [63,68) "`c\nd`"
  delimiters [68,70) "**"
  text [70,79) "“词”"
  delimiters [79,81) "**"
  text [81,84) "的"
)dump");
}

TEST_CASE("sections nest by level and know their parents") {
  const auto article =
      article::parse(text::Document("# T\n\n## A\n\n### A1\n\nx\n\n### A2\n\n## B\n\n> # q\n"));
  std::string outline;
  for (const article::Section& s : article->sections())
    outline += s.detail().text + " in " +
               (s.parent == article::kNone ? "-" : article->sections()[s.parent].detail().text) +
               " #" + std::to_string(s.ordinal) + "\n";
  CHECK(outline == "T in - #0\nA in T #0\nA1 in A #0\nA2 in A #1\nB in T #1\n");
}

}  // namespace
