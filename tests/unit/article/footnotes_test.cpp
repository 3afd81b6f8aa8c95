// Footnotes as text: calls and definitions with what they cover (line ends shown as ⏎).
#include "rules/article/footnotes.h"

#include <doctest/doctest.h>

#include <string>

#include "rules/article/parse.h"

namespace trend::article {
namespace {

std::string footnotes_of(std::string text) {
  const auto article = parse(text::Document(std::move(text)));
  const auto shown = [&](Range range) {
    std::string out;
    for (const char c : article->slice(range))
      if (c == '\n')
        out += "⏎";
      else if (c != '\r')
        out += c;
    return out;
  };
  std::string out = "\n";
  const Footnotes footnotes = find_footnotes(*article);
  for (const FootnoteReference& r : footnotes.references)
    out += "call " + r.label + " <" + shown(r.range) + "> <" + shown(r.label_range) + ">\n";
  for (const FootnoteDefinition& d : footnotes.definitions)
    out += "text " + d.label + " <" + shown(d.range) + "> <" + shown(d.label_range) + "> <" +
           shown(d.content_range) + ">\n";
  return out;
}

TEST_CASE("a footnote of several words and one that looks like a link definition") {
  CHECK(footnotes_of("正文[^1]，*强[^Note]*。\n\n[^1]: 出处 见报告。\n\n[^Note]: 一词\n") == R"(
call 1 <[^1]> <1>
call note <[^Note]> <Note>
text 1 <[^1]: 出处 见报告。> <1> <出处 见报告。>
text note <[^Note]: 一词> <Note> <一词>
)");
}

TEST_CASE("definitions in a row, of both disguises") {
  CHECK(footnotes_of("甲[^a][^b][^c]\n\n[^a]: https://a.example\n[^b]: two words\n[^c]: word\n") ==
        R"(
call a <[^a]> <a>
call b <[^b]> <b>
call c <[^c]> <c>
text a <[^a]: https://a.example> <a> <https://a.example>
text b <[^b]: two words> <b> <two words>
text c <[^c]: word> <c> <word>
)");
}

TEST_CASE("a definition goes on in lines below it and in indented blocks") {
  CHECK(footnotes_of("[^1]: 第一行 a\n第二行\n\n    第二段\n\n    第三段\n\n正文\n\n    代码\n") ==
        R"(
text 1 <[^1]: 第一行 a⏎第二行⏎⏎    第二段⏎⏎    第三段> <1> <第一行 a⏎第二行⏎⏎    第二段⏎⏎    第三段>
)");
  CHECK(footnotes_of("[^1]: word\nmore words\n") == R"(
text 1 <[^1]: word⏎more words> <1> <word⏎more words>
)");
  CHECK(footnotes_of("[^1]:\n\n[^2]: x y\n\n- 列表\n\n      代码\n") == R"(
text 1 <[^1]:> <1> <>
text 2 <[^2]: x y> <2> <x y>
)");
}

TEST_CASE("a definition may interrupt a paragraph; one in the middle of a line is a call") {
  CHECK(footnotes_of("正文[^1]\n[^1]: 说明 一\n\n又[^1]: 冒号\n") == R"(
call 1 <[^1]> <1>
call 1 <[^1]> <1>
text 1 <[^1]: 说明 一> <1> <说明 一>
)");
}

TEST_CASE("in quotes, lists, tables and headings, with CRLF") {
  CHECK(footnotes_of(
            "## 标题[^h]\r\n\r\n> [^h]: 引 文\r\n> 续\r\n\r\n- 项[^h]\r\n\r\n| a[^h] |\r\n|---|\r\n"
            "| 🚀[^h] |\r\n") == R"(
call h <[^h]> <h>
call h <[^h]> <h>
call h <[^h]> <h>
call h <[^h]> <h>
text h <[^h]: 引 文⏎> 续> <h> <引 文⏎> 续>
)");
}

TEST_CASE(
    "not in code, HTML, escapes and links; not with blanks; low lines and stars are letters") {
  CHECK(footnotes_of(
            "`[^1]` \\[^1] [x [^1]](u) <b title=\"[^1]\"> [^a b] [^] [^*x] [^snake_case_x]\n\n"
            "    [^1]: code\n\n```\n[^1]: code\n```\n") == R"(
call *x <[^*x]> <*x>
call snake_case_x <[^snake_case_x]> <snake_case_x>
)");
}

TEST_CASE("calls that the parser takes for links") {
  CHECK(footnotes_of("甲[^1][^2]乙[文字][^1] [^1](u)\n\n[^1]: u\n[^2]: v\n") == R"(
call 1 <[^1]> <1>
call 2 <[^2]> <2>
call 1 <[^1]> <1>
text 1 <[^1]: u> <1> <u>
text 2 <[^2]: v> <2> <v>
)");
}

TEST_CASE("the first definition of a label counts, whatever its case") {
  const auto article = parse(text::Document("[^A]: 一 二\n\n[^a]: 三 四\n"));
  const Footnotes footnotes = find_footnotes(*article);
  REQUIRE(footnotes.definitions.size() == 2);
  CHECK(footnotes.find("a") == &footnotes.definitions[0]);
  CHECK(footnotes.find("b") == nullptr);
}

}  // namespace
}  // namespace trend::article
