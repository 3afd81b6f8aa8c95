// Link destinations as text: what is written, of which kind, and what it means.
#include "server/features/document_links.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "rules/article/parse.h"

namespace trend {
namespace {

std::string links_of(std::string text) {
  const auto article = article::parse(text::Document(std::move(text)));
  std::string out = "\n";
  for (const features::DocumentLink& link : features::document_links(*article)) {
    const char* kinds[] = {"uri", "file", "place"};
    out += fmt::format("<{}> {} {}", article->slice(link.range), kinds[static_cast<int>(link.kind)],
                       link.target);
    if (!link.fragment.empty()) out += " # " + link.fragment;
    out += "\n";
  }
  return out;
}

TEST_CASE("links, images and definitions, decoded") {
  CHECK(
      links_of(
          "[甲](b.md) ![图](<图 1.png> \"题\") [乙](%E4%B8%99.md#%E4%B8%80) [丙](#二)\n\n"
          "| [表](目录/t.md?x#y) |\n|---|\n\n> - [d][e] [![内](i.png)](o.md)\n\n[e]: <e f.md>\n") ==
      R"(
<b.md> file b.md
<图 1.png> file 图 1.png
<%E4%B8%99.md#%E4%B8%80> file 丙.md # 一
<#二> place  # 二
<目录/t.md?x#y> file 目录/t.md # y
<i.png> file i.png
<o.md> file o.md
<e f.md> file e f.md
)");
}

TEST_CASE("addresses are complete; bare ones and paths from a root are not ours") {
  CHECK(links_of("[甲](https://a.example/x_(1)) <https://b.example> https://c.example [乙](/r.md) "
                 "[丙]()\n\n"
                 "[f]: mailto:a@b.example 'x'\n[^g]: g.md\n") == R"(
<https://a.example/x_(1)> uri https://a.example/x_(1)
<mailto:a@b.example> uri mailto:a@b.example
)");
}

TEST_CASE("escapes, broken percent signs, CRLF") {
  CHECK(links_of("[a](a\\(b.md) [b](100%.md)\r\n[c](<😀\\>.md>)\r\n") == R"(
<a\(b.md> file a(b.md
<100%.md> file 100%.md
<😀\>.md> file 😀>.md
)");
}

TEST_CASE("definitions in quotes and over two lines") {
  CHECK(links_of("> [a]: x.md\n\n[b]:\n  y.md\n\n[c]: z\\ .md\n") == R"(
<x.md> file x.md
)");
}

}  // namespace
}  // namespace trend
