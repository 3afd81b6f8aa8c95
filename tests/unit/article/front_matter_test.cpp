// Front matter: entries and problems with exact ranges.
#include "rules/article/front_matter.h"

#include <doctest/doctest.h>

#include <chrono>
#include <sstream>
#include <string>

#include "rules/article/envelope.h"

namespace trend::article {
namespace {

const char* name_of(FrontMatterProblemKind kind) {
  switch (kind) {
    case FrontMatterProblemKind::kSyntax:
      return "syntax";
    case FrontMatterProblemKind::kUnclosedQuote:
      return "unclosed-quote";
    case FrontMatterProblemKind::kInnerQuote:
      return "inner-quote";
    case FrontMatterProblemKind::kMissingColon:
      return "missing-colon";
    case FrontMatterProblemKind::kFullwidthColon:
      return "fullwidth-colon";
    case FrontMatterProblemKind::kMissingSpace:
      return "missing-space";
    case FrontMatterProblemKind::kFullwidthSpace:
      return "fullwidth-space";
    case FrontMatterProblemKind::kTab:
      return "tab";
    case FrontMatterProblemKind::kNeedsQuotes:
      return "needs-quotes";
    case FrontMatterProblemKind::kDuplicateKey:
      return "duplicate-key";
    case FrontMatterProblemKind::kTooLarge:
      return "too-large";
  }
  return "?";
}

FrontMatter read(const text::Document& document) {
  const Envelope envelope = find_envelope(document);
  REQUIRE(envelope.front_matter);
  return read_front_matter(document, *envelope.front_matter);
}

// key kind-and-quoting [as written] = decoded, then the problems.
std::string dump_text(const std::string& text) {
  const text::Document document(text);
  const FrontMatter fm = read(document);
  std::ostringstream out;
  for (const Entry& e : fm.entries) {
    CHECK(document.slice(e.key_range).find(e.key) != std::string_view::npos);
    CHECK(e.line_range.contains(e.key_range));
    CHECK(e.line_range.contains(e.value_range));
    out << e.key << " "
        << "esqm"[static_cast<int>(e.kind)];
    if (e.kind == ValueKind::kScalar) out << "psdb"[static_cast<int>(e.quoting)];
    if (e.kind == ValueKind::kEmpty) out << " @" << e.value_range.begin - e.line_range.begin;
    if (e.kind != ValueKind::kEmpty) out << " [" << document.slice(e.value_range) << "]";
    if (e.kind == ValueKind::kScalar) out << " = " << e.value;
    for (std::size_t i = 0; i < e.items.size(); ++i) {
      out << " <" << document.slice(e.item_ranges[i]) << "=" << e.items[i] << ">";
    }
    out << "\n";
  }
  for (const FrontMatterProblem& p : fm.problems) {
    CHECK_FALSE(p.message.zh.empty());
    CHECK_FALSE(p.message.en.empty());
    out << "! " << name_of(p.kind) << " [" << document.slice(p.range) << "]";
    if (!p.first.empty()) out << " first at " << p.first.begin;
    out << "\n";
  }
  return out.str();
}

std::string dump(const std::string& yaml) { return dump_text("---\n" + yaml + "---\n"); }

TEST_CASE("scalars of every kind") {
  CHECK(dump("title: 三大趋势\n") == "title sp [三大趋势] = 三大趋势\n");
  CHECK(dump("title: \"a \\\"b\\\" 🚀\"\n") == "title sd [\"a \\\"b\\\" 🚀\"] = a \"b\" 🚀\n");
  CHECK(dump("title: 'it''s'\n") == "title ss ['it''s'] = it's\n");
  CHECK(dump("a: |\n  x\n  y\n\nb: 1\n") == "a sb [|\n  x\n  y] = x\ny\n\nb sp [1] = 1\n");
  CHECK(dump("a: >-\n  x\n  y\n") == "a sb [>-\n  x\n  y] = x y\n");
  CHECK(dump("\"a\": x\n") == "a sp [x] = x\n");
  CHECK(dump("标题: é́\n") == "标题 sp [é́] = é́\n");
}

TEST_CASE("a missing value is written at the end of its line") {
  CHECK(dump("a:\nb: 1\n") == "a e @2\nb sp [1] = 1\n");
  CHECK(dump("a: \nb: 1\n") == "a e @3\nb sp [1] = 1\n");
  CHECK(dump("a: # 注\nb: 1\n") == "a e @2\nb sp [1] = 1\n");
}

TEST_CASE("sequences and mappings") {
  CHECK(dump("t: [AI, \"机 器\", x]\n") ==
        "t q [[AI, \"机 器\", x]] <AI=AI> <\"机 器\"=机 器> <x=x>\n");
  CHECK(dump("t:\n  - a\n  - 'b'\nu: 1\n") == "t q [- a\n  - 'b'] <a=a> <'b'=b>\nu sp [1] = 1\n");
  CHECK(dump("t:\n- a\n- b\n") == "t q [- a\n- b] <a=a> <b=b>\n");
  CHECK(dump("t: [\n  a,\n  b\n]\nu: 1\n") == "t q [[\n  a,\n  b\n]] <a=a> <b=b>\nu sp [1] = 1\n");
  CHECK(dump("m:\n  a: 1\n  b: [x]\nu: 1\n") == "m m [a: 1\n  b: [x]]\nu sp [1] = 1\n");
  CHECK(dump("t:\n  - [a, b]\n  - k: v\n  - c\n") == "t q [- [a, b]\n  - k: v\n  - c] <c=c>\n");
}

TEST_CASE("legal things stay silent") {
  CHECK(dump("date: 2026-01-16 12:00:00 +0800 # 注意\n") ==
        "date sp [2026-01-16 12:00:00 +0800] = 2026-01-16 12:00:00 +0800\n");
  CHECK(dump("url: http://x\n") == "url sp [http://x] = http://x\n");
  CHECK(dump("d: \"一行\n  两行\"\ne: 1\n") ==
        "d sd [\"一行\n  两行\"] = 一行 两行\ne sp [1] = 1\n");
  CHECK(dump("t: '{{ page.title }}'\n") == "t ss ['{{ page.title }}'] = {{ page.title }}\n");
  CHECK(dump("# 注释\n\nt: 深度：解读\n") == "t sp [深度：解读] = 深度：解读\n");
  CHECK(dump("n: !!str 1\n").find('!', 12) == std::string::npos);
}

TEST_CASE("shifted and CRLF blocks have true positions") {
  CHECK(dump_text(
            "---\n            title: 甲\n            t:\n              - 乙\n            ---\n") ==
        "title sp [甲] = 甲\nt q [- 乙] <乙=乙>\n");
  CHECK(dump_text("---\r\ntitle: 甲\r\nx: \"a\r\n  b\"\r\ny: 1\r\n---\r\n") ==
        "title sp [甲] = 甲\nx sd [\"a\r\n  b\"] = a b\ny sp [1] = 1\n");
  // YAML counts U+2028 as a line end, the document does not.
  CHECK(dump("a: x\xE2\x80\xA8z: 2\nb: 3\n").find("b sp [3] = 3\n") != std::string::npos);
}

TEST_CASE("colons") {
  CHECK(dump("date：2025-01-02\nb: 1\n") ==
        "date sp [2025-01-02] = 2025-01-02\nb sp [1] = 1\n! fullwidth-colon [：]\n");
  CHECK(dump("b: 1\ntags:[a, b]\n") ==
        "b sp [1] = 1\ntags q [[a, b]] <a=a> <b=b>\n! missing-space [:]\n");
  CHECK(dump("title:\xE3\x80\x80x\n") == "title sp [x] = x\n! fullwidth-space [\xE3\x80\x80]\n");
  CHECK(dump("title:\xC2\xA0x\nb: 1\n") ==
        "title sp [x] = x\nb sp [1] = 1\n! fullwidth-space [\xC2\xA0]\n");
  CHECK(dump("a: 1\n没有冒号\n又一行\nb: 2\n") ==
        "a sp [1] = 1\nb sp [2] = 2\n! missing-colon [没有冒号]\n");
  CHECK(dump("title：甲\ndate：乙\n") ==
        "title sp [甲] = 甲\ndate sp [乙] = 乙\n! fullwidth-colon [：]\n! fullwidth-colon [：]\n");
}

TEST_CASE("quotes") {
  CHECK(dump("a: \"x \"y\" z\"\nb: 1\n") ==
        "a sd [\"x \"y\" z\"] = x \"y\" z\nb sp [1] = 1\n"
        "! inner-quote [\"y\"]\n");
  CHECK(dump("a: 'it's'\nb: 1\n") == "a ss ['it's'] = it's\nb sp [1] = 1\n! inner-quote [']\n");
  CHECK(dump("a: \"x\nb: 1\nc: \"2\"\n") ==
        "a sd [\"x] = x\nb sp [1] = 1\nc sd [\"2\"] = 2\n! unclosed-quote [\"x]\n");
  CHECK(dump("a: \"x”\nb: 1\n") == "a sd [\"x”] = x”\nb sp [1] = 1\n! unclosed-quote [\"x”]\n");
  CHECK(dump("a: \"AI\" 的崛起\n") ==
        "a sd [\"AI\" 的崛起] = AI\" 的崛起\n"
        "! needs-quotes [\"AI\" 的崛起]\n");
  CHECK(dump("a: \"C:\\path\"\nb: 1\n") ==
        "a sd [\"C:\\path\"] = C:\\path\nb sp [1] = 1\n! syntax [\\path\"]\n");
}

TEST_CASE("values that need quotes") {
  CHECK(dump("a: x: y\nb: 1\n") == "a sp [x: y] = x: y\nb sp [1] = 1\n! needs-quotes [x: y]\n");
  CHECK(dump("a: @x\n") == "a sp [@x] = @x\n! needs-quotes [@x]\n");
  CHECK(dump("a: `x`\n") == "a sp [`x`] = `x`\n! needs-quotes [`x`]\n");
  CHECK(dump("a: [x] y\nb: 1\n") == "a sp [[x] y] = [x] y\nb sp [1] = 1\n! needs-quotes [[x] y]\n");
  CHECK(dump("a: {{date}}\n").find("! needs-quotes [{{date}}]") != std::string::npos);
  CHECK(dump("a: *x\n").find("! needs-quotes [*x]") != std::string::npos);
  CHECK(dump("a: ! x\n").find("! needs-quotes [! x]") != std::string::npos);
  CHECK(dump("a: - x\n").find("! needs-quotes [- x]") != std::string::npos);
}

TEST_CASE("other mistakes cost one entry and one problem") {
  CHECK(dump("a: [x, y\nb: 1\n") == "a sp [[x, y] = [x, y\nb sp [1] = 1\n! syntax [[x, y]\n");
  CHECK(dump("a: 1\nt:\n\t- x\nb: 2\n").find("! tab [\t]\n") != std::string::npos);
  CHECK(dump("a: 1\n  b: 2\n  c: 3\nd: 4\n") ==
        "a sp [1] = 1\nb sp [2] = 2\nc sp [3] = 3\nd sp [4] = 4\n! syntax [b]\n");
  CHECK(dump("a: x\x01y\nb: 1\n") == "a sp [x\x01y] = x y\nb sp [1] = 1\n! syntax [\x01]\n");
  CHECK(dump("a: 1\nb: 2\na: 3\n") ==
        "a sp [1] = 1\nb sp [2] = 2\na sp [3] = 3\n"
        "! duplicate-key [a] first at 4\n");
}

TEST_CASE("messages name the key and the repair") {
  const text::Document document(std::string("---\ndate：2025-01-02\nb: 1\n---\n"));
  const FrontMatter fm = read(document);
  REQUIRE(fm.problems.size() == 1);
  CHECK(fm.problems[0].message.zh == "“date”：冒号是全角的，请改成半角冒号加一个空格");
  CHECK(fm.problems[0].message.en ==
        "\"date\": the colon is full-width; use an ASCII colon and a space");
}

TEST_CASE("TOML entries") {
  CHECK(dump_text("+++\ntitle = \"甲 \\\"乙\\\"\"\ndate = 2025-01-02 # 注\nt = [\n  \"a\", 'b', # "
                  "]\n  c\n]\n"
                  "[p]\nk = 1\n+++\n") ==
        "title sd [\"甲 \\\"乙\\\"\"] = 甲 \"乙\"\ndate sp [2025-01-02] = 2025-01-02\n"
        "t q [[\n  \"a\", 'b', # ]\n  c\n]] <\"a\"=a> <'b'=b> <c=c>\np m [k = 1]\n");
  CHECK(dump_text("+++\na = '''\nx\n'''\nb = \"u\\u4E00\"\n+++\n") ==
        "a sb ['''\nx\n'''] = x\n\nb sd [\"u\\u4E00\"] = u一\n");
  CHECK(dump_text("+++\na = \"x\nb = 1\n+++\n") ==
        "a sd [\"x] = x\nb sp [1] = 1\n! unclosed-quote [\"x]\n");
}

TEST_CASE("limits") {
  CHECK(dump("a: " + std::string(70'000, 'x') + "\n") == "! too-large [---]\n");
  CHECK(dump("a: " + std::string(100, '[') + "\n") == "! too-large [---]\n");
  std::string bad;
  for (int i = 0; i < 100; ++i) bad += "k" + std::to_string(i) + ":x\n";
  const text::Document document("---\n" + bad + "---\n");
  const FrontMatter fm = read(document);
  CHECK(fm.entries.size() == 100);
  CHECK(fm.problems.size() == 8);
}

TEST_CASE("find gives the first of a name") {
  const text::Document document(std::string("---\na: 1\na: 2\n---\n"));
  const FrontMatter fm = read(document);
  REQUIRE(fm.find("a") != nullptr);
  CHECK(fm.find("a")->value == "1");
  CHECK(fm.find("b") == nullptr);
}

TEST_CASE("any block is read with ranges inside it") {
  const char* const kPieces[] = {
      "a",  "title", ":", ": ", "：",           "\"",   "'", "\n", "- ", "[",  "]",    "{",
      "}",  ", ",    "#", " #", "\t",           "  ",   "|", ">",  "\\", "值", "\r\n", "*x",
      "&y", "!t",    "%", "@",  "\xE3\x80\x80", "\x7F", "🚀", "? "};
  std::uint32_t state = 4711;
  for (int round = 0; round < 6000; ++round) {
    std::string yaml = "k: v\n";
    for (int i = 0; i < 2 + round % 50; ++i) {
      state = state * 1664525U + 1013904223U;
      yaml += kPieces[(state >> 16) % std::size(kPieces)];
    }
    const text::Document document("---\n" + yaml + "\n---\n");
    FrontMatterLines lines;
    lines.close_line = document.lines().count() - 2;
    lines.end_line = *lines.close_line + 1;
    lines.yaml = {4, document.lines().start(*lines.close_line)};
    lines.range = {0, document.line_range(*lines.close_line).end};
    lines.indent = static_cast<Offset>(round % 3);
    const FrontMatter fm = read_front_matter(document, lines);
    CAPTURE(yaml);
    REQUIRE(fm.problems.size() <= 8);
    for (const Entry& e : fm.entries) {
      REQUIRE(lines.yaml.contains(e.line_range));
      REQUIRE(e.line_range.contains(e.key_range));
      REQUIRE(e.line_range.contains(e.value_range));
      REQUIRE(e.items.size() == e.item_ranges.size());
      for (const Range& item : e.item_ranges) REQUIRE(e.value_range.contains(item));
    }
    for (const FrontMatterProblem& p : fm.problems) REQUIRE(lines.range.contains(p.range));
  }
}

TEST_CASE("hostile blocks take bounded time") {
  const auto repeated = [](const std::string& piece) {
    std::string yaml = "k: v\n";
    while (yaml.size() < 60'000) yaml += piece;
    return "---\n" + yaml + "\n---\n";
  };
  const auto start = std::chrono::steady_clock::now();
  for (const std::string& text :
       {repeated("a:b\n"), repeated("a: \"\n"), repeated("a:\n  b: c: d\n"), repeated("a: x: y\n"),
        repeated("a: [\n"), repeated("- "), repeated("a: 1\n a: 2\n"), repeated("? "),
        repeated("\t\n"), repeated("a: '\n\t'\n"),
        "---\nk: v\nb: " + std::string(60'000, '\'') + "\n---\n"}) {
    const text::Document document(text);
    FrontMatterLines lines;
    lines.close_line = document.lines().count() - 2;
    lines.end_line = *lines.close_line + 1;
    lines.yaml = {4, document.lines().start(*lines.close_line)};
    CHECK(read_front_matter(document, lines).problems.size() <= 8);
  }
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

TEST_CASE("calendar") {
  CHECK(date_exists(2024, 2, 29));
  CHECK_FALSE(date_exists(2025, 2, 29));
  CHECK_FALSE(date_exists(1900, 2, 29));
  CHECK(date_exists(2000, 2, 29));
  CHECK_FALSE(date_exists(2025, 13, 1));
  CHECK_FALSE(date_exists(2025, 0, 1));
  CHECK_FALSE(date_exists(2025, 4, 31));
  CHECK_FALSE(date_exists(2025, 4, 0));
  CHECK(days_from_civil(1970, 1, 1) == 0);
  CHECK(days_from_civil(1969, 12, 31) == -1);
  CHECK(days_from_civil(2000, 3, 1) == 11017);
  CHECK(days_from_civil(2025, 2, 18) == 20137);
  std::int64_t expected = days_from_civil(1600, 1, 1);
  for (int year = 1600; year < 2100; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; date_exists(year, month, day); ++day) {
        REQUIRE(days_from_civil(year, month, day) == expected++);
      }
    }
  }
}

}  // namespace
}  // namespace trend::article
