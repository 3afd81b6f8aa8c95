// What a cursor ¦ is on and where else the same is named, as text.
#include "server/features/references.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "rules/article/parse.h"
#include "server/features/link_sites.h"
#include "tests/support/articles.h"
#include "tests/support/marked_text.h"

namespace trend {
namespace {

using features::OccurrenceKind;
using features::TargetKind;

const char* name_of(TargetKind kind) {
  switch (kind) {
    case TargetKind::kSection:
      return "section";
    case TargetKind::kTable:
      return "table";
    case TargetKind::kFigure:
      return "figure";
    case TargetKind::kAnchor:
      return "anchor";
    case TargetKind::kFootnote:
      return "footnote";
    case TargetKind::kLabel:
      return "label";
    case TargetKind::kFile:
      return "file";
  }
  return "";
}

const char* name_of(OccurrenceKind kind) {
  switch (kind) {
    case OccurrenceKind::kHeading:
      return "heading";
    case OccurrenceKind::kCaption:
      return "caption";
    case OccurrenceKind::kAnchor:
      return "anchor";
    case OccurrenceKind::kMention:
      return "mention";
    case OccurrenceKind::kFragment:
      return "fragment";
    case OccurrenceKind::kPath:
      return "path";
    case OccurrenceKind::kFootnote:
      return "footnote";
    case OccurrenceKind::kLabel:
      return "label";
  }
  return "";
}

std::string at(const article::Article& article, text::Range range) {
  const std::size_t line = article.document().lines().line_of(range.begin) + 1;
  return fmt::format("{} <{}>", line, article.slice(range));
}

std::string target_at(const article::Article& article, text::Offset offset) {
  const auto target = features::find_target(article, offset);
  if (!target) return "nothing";
  std::string out =
      fmt::format("{} from <{}>", name_of(target->kind), article.slice(target->origin));
  if (!target->name.empty()) out += " name " + target->name;
  if (!target->fragment.empty()) out += " fragment " + target->fragment;
  if (target->declaration) out += " itself";
  if (const auto place = features::declaration_of(article, *target)) {
    CHECK(place->range.contains(place->selection));
    out +=
        fmt::format(" -> line {} of <{}>", at(article, place->selection),
                    article.slice(place->range).substr(0, article.slice(place->range).find('\n')));
  }
  return out;
}

/// The target of each cursor, a line each.
std::string targets_of(std::string_view marked) {
  const testing::MarkedText input = testing::unmark(marked);
  const auto article = article::parse(text::Document(input.text));
  std::string out = "\n";
  for (const text::Offset cursor : input.cursors) out += target_at(*article, cursor) + "\n";
  return out;
}

/// Everything that names what the first cursor is on; every other cursor must find the same.
std::string occurrences_of(std::string_view marked) {
  const testing::MarkedText input = testing::unmark(marked);
  const auto article = article::parse(text::Document(input.text));
  std::string out = "\n";
  const auto target = features::find_target(*article, input.cursor());
  if (!target) return "nothing";
  const auto found = features::occurrences(*article, *target);
  for (const features::Occurrence& occurrence : found)
    out += fmt::format("{} {}{}\n", at(*article, occurrence.range), name_of(occurrence.kind),
                       occurrence.declaration ? " declaration" : "");
  for (const text::Offset cursor : input.cursors) {
    const auto other = features::find_target(*article, cursor);
    REQUIRE(other);
    CHECK(other->kind == target->kind);
    CHECK(other->index == target->index);
    CHECK(other->name == target->name);
  }
  return out;
}

TEST_CASE("a section: its heading, its ids, links to it and mentions of it") {
  CHECK(
      occurrences_of("# "
                     "题\n\n见¦第二部分、[路¦线](#二路线-routes)、[甲](#%E4%BA%8C%E8%B7%AF%E7%BA%"
                     "BF-routes)。\n\n"
                     "## 一、引入\n\n## 二¦、路线 {#rou¦tes}\n\n[乙](#routes)，如**第 ¦2** 章。\n\n"
                     "[丙][c] [丁](#一引入)\n\n[c]: <#ROUT¦ES> \"题\"\n") == R"(
3 <第二部分> mention
3 <二路线-routes> fragment
3 <%E4%BA%8C%E8%B7%AF%E7%BA%BF-routes> fragment
7 <二、路线> heading declaration
7 <routes> anchor declaration
9 <routes> fragment
9 <第 2** 章> mention
13 <ROUTES> fragment
)");
}

TEST_CASE("tables and figures: caption and mentions") {
  CHECK(occurrences_of("见¦表 1 和表 2。\n\n**表¦ 1**：路线\n\n| a |\n|---|\n\n如上¦表。\n\n表 "
                       "2：乙\n\n| b |\n|---|\n") == R"(
1 <表 1> mention
3 <表 1**：> caption declaration
8 <上表> mention
)");
  CHECK(occurrences_of("![图 1 甲](a.png)\n\n见图¦ 1，the figure a¦bove\n") == R"(
1 <图 1> caption declaration
3 <图 1> mention
3 <the figure above> mention
)");
  CHECK(occurrences_of("如下¦表：\n\n| a | b |\n|---|---|\n| c | d |\n") == R"(
1 <下表> mention
3 <| a | b |> caption declaration
)");
}

TEST_CASE("footnotes") {
  CHECK(occurrences_of("甲[¦^A¦]¦，乙[^a]，丙[^b]。\n\n[¦^a]¦: 说明 [^b]\n\n[^b]: 词\n") == R"(
1 <A> footnote
1 <a> footnote
3 <a> footnote declaration
)");
}

TEST_CASE("labels of link reference definitions") {
  CHECK(
      occurrences_of(
          "[甲¦][Ref] [r¦ef] ![ref][] [乙](u) [ref\\]x]\n\n[RE¦F]: https://a.example/x \"t\"\n") ==
      R"(
1 <Ref> label
1 <ref> label
1 <ref> label
3 <REF> label declaration
)");
}

TEST_CASE("labels in a footnote without blanks, which has the form of a definition") {
  CHECK(
      occurrences_of("甲[^s]\n\n[^s]: 甲，[乙][c¦hip]和[Chi¦p]\n\n[chip]: https://a.example/x\n") ==
      R"(
3 <chip> label
3 <Chip> label
5 <chip> label declaration
)");
}

TEST_CASE("anchors in HTML") {
  CHECK(occurrences_of("<a id=\"t¦op\"></a>\n\n[上](¦#top) [上](#Top)\n") == R"(
1 <top> anchor declaration
3 <top> fragment
3 <Top> fragment
)");
}

TEST_CASE("what a place speaks of") {
  CHECK(targets_of(
            "# ¦题\n\n正¦文 ¦[一](b.m¦d#%E4%B8%80)，![图¦](<图 "
            "¦1.png>)，[网¦](https://a.example)¦。\n\n"
            "[缺¦](#缺)、脚注[^缺¦]、见表¦ 9、`表¦ 1`；<¦https://a.example>\n\n[d]: 目录/丙¦.md\n\n"
            "[![内¦](i.png)外](o.m¦d)\n\n## [网¦](https://a.example)\n") == R"(
section from <题> itself -> line 1 <题> of <# 题>
nothing
file from <[一](b.md#%E4%B8%80)> name b.md fragment 一
file from <[一](b.md#%E4%B8%80)> name b.md fragment 一
file from <![图](<图 1.png>)> name 图 1.png
file from <![图](<图 1.png>)> name 图 1.png
nothing
nothing
nothing
nothing
nothing
nothing
nothing
file from <目录/丙.md> name 目录/丙.md
file from <![内](i.png)> name i.png
file from <[![内](i.png)外](o.md)> name o.md
section from <[网](https://a.example)> itself -> line 11 <[网](https://a.example)> of <## [网](https://a.example)>
)");
}

TEST_CASE("front matter, the empty text and the end of the text") {
  CHECK(targets_of("---\ntitle¦: 甲\n---\n## 乙¦") == R"(
nothing
section from <乙> itself -> line 4 <乙> of <## 乙>
)");
  CHECK(targets_of("¦") == "\nnothing\n");
}

TEST_CASE("links to one place of another file") {
  CHECK(occurrences_of("[甲](./b.md#x) [乙](¦b.md#x) [丙](b.md)\n\n[e]: b.md#x\n") == R"(
1 <./b.md#x> path
1 <b.md#x> path
3 <b.md#x> path
)");
}

TEST_CASE("CRLF, emoji, quotes and lists") {
  CHECK(
      occurrences_of("> 👩‍💻 [路¦线](#1-路线)\r\n>\r\n> - 见第 ¦1 章\r\n\r\n## 1. "
                     "¦路线\r\n") == R"(
1 <1-路线> fragment
3 <第 1 章> mention
5 <1. 路线> heading declaration
)");
}

/// Links of `other` to b.md that mean what the cursor in b.md is on.
std::string links_from(std::string_view marked, std::string other) {
  const testing::MarkedText input = testing::unmark(marked);
  const auto article = article::parse(text::Document(input.text));
  const auto target = features::find_target(*article, input.cursor());
  REQUIRE(target);
  const auto source = article::parse(text::Document(std::move(other)));
  std::string out = "\n";
  for (const features::Occurrence& link :
       features::links_to(*source, features::fragments_of(*article, *target),
                          [](const std::string& path) { return path == "b.md"; }))
    out += at(*source, link.range) + "\n";
  return out;
}

TEST_CASE("links of other articles; those to the file mean its title") {
  const std::string other =
      "[甲](b.md#一) [乙](b.md) ![丙](b.md#%E4%B8%80-X)\n\n[丁](c.md#一) [戊](#一)\n\n[e]: "
      "<b.md#题>\n";
  CHECK(links_from("# 题\n\n## ¦一\n", other) == "\n1 <b.md#一>\n");
  CHECK(links_from("# ¦题\n", other) == "\n1 <b.md>\n5 <b.md#题>\n");
  CHECK(links_from("# 题\n\n## 一 {#一-x}¦\n", other) == "\n1 <b.md#%E4%B8%80-X>\n");
  CHECK(links_from("# 题\n\n[^¦a]\n\n[^a]: 甲 乙\n", other) == "\n");
}

TEST_CASE("every occurrence of anything leads back to the same thing") {
  for (const testing::NamedText& sample : testing::sample_articles()) {
    const auto article = article::parse(text::Document::from_bytes(sample.text));
    for (text::Offset offset = 0; offset < sample.text.size(); offset += 37) {
      const auto target = features::find_target(*article, offset);
      if (!target) continue;
      CHECK(target->origin.begin <= sample.text.size());
      text::Offset end = 0;
      for (const features::Occurrence& occurrence : features::occurrences(*article, *target)) {
        CHECK(occurrence.range.begin >= end);
        end = occurrence.range.end;
        if (occurrence.range.empty()) continue;
        text::Offset inside = occurrence.range.begin;
        if (occurrence.kind == OccurrenceKind::kHeading) {  // may hold links and be a caption
          const article::Section& section = article->sections()[target->index];
          inside =
              section.detail().setext ? section.heading_range.end : section.heading_range.begin;
        }
        const auto again = features::find_target(*article, inside);
        REQUIRE(again);
        CHECK(again->kind == target->kind);
        CHECK(again->index == target->index);
        CHECK(again->name == target->name);
      }
    }
  }
}

}  // namespace
}  // namespace trend
