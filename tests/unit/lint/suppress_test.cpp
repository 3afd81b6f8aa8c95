// Suppression comments: what is read from them and which findings they switch off.
#include "rules/lint/suppress.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/lint/fake_rules.h"
#include "tests/unit/lint/observe.h"

namespace trend::lint {
namespace {

const Rule kNumber = testing::fake_rule("NU901", "number");
const Rule kTitle = testing::fake_rule("ST002", "title");

std::string read(std::string_view text) {
  std::string out;
  for (const Directive& directive : find_directives(text)) {
    out += "LNFUA"[static_cast<int>(directive.reach)];
    for (const Selector& selector : directive.selectors) out += " " + selector.text;
    out += "|";
  }
  return out;
}

// Per line of `text`, "n" when NU901 and "s" when ST002 may be reported at its start.
std::string reported(const std::string& text) {
  const text::Document document(text);
  const auto article = testing::article_of(text);
  std::vector<Directive> directives;
  for (const article::TopBlock& top : article->blocks()) {
    for (Directive& directive : find_directives(*top.block, article->slice(top.range()))) {
      shift(directive, top.offset);
      directives.push_back(directive);
    }
  }
  Suppressions suppressions(document, directives);
  std::string out;
  for (std::size_t line = 0; line + 1 < document.lines().count(); ++line) {
    const text::Offset at = document.lines().start(line);
    for (const Rule* rule : {&kNumber, &kTitle}) {
      const Finding finding = testing::fake_finding(*rule, {at, at + 1});
      if (!suppressions.suppresses(*finding.rule, finding.range.begin))
        out += rule == &kNumber ? 'n' : 's';
    }
    out += ' ';
  }
  out += "unused";
  for (std::size_t i = 0; i < suppressions.directives().size(); ++i)
    if (!suppressions.used(i)) out += " " + std::to_string(i);
  return out;
}

TEST_CASE("a comment names its reach, its rules and perhaps a reason") {
  CHECK(read("<!-- trendlsp-disable-next-line NU001 原因 -->") == "N NU001|");
  CHECK(read("<!--trendlsp-disable-line NU001,ST002  final-newline, FM-->") ==
        "L NU001 ST002 final-newline FM|");
  CHECK(read("<!-- trendlsp-disable 这一节是引文 -->") == "F ALL|");
  CHECK(read("<!-- trendlsp-enable -->x<!-- trendlsp-disable-file\nNU -->") == "U ALL|A NU|");
  CHECK(read("<!-- trendlsp-disable NU0001 -->") == "F NU0001|");
  CHECK(read("<!-- trendlsp-disable final-newlin -->") == "F final-newlin|");
  CHECK(read("<!-- trendlsp-disable well-known exception -->") == "F ALL|");
}

TEST_CASE("each selector knows where it stands, a comment without any is its own") {
  const std::string text = "趋 <!-- trendlsp-disable NU001, FM -->";
  const std::vector<Directive> directives = find_directives(text);
  REQUIRE(directives.size() == 1);
  REQUIRE(directives[0].selectors.size() == 2);
  CHECK(directives[0].selectors[1].range == text::Range{33, 35});
  CHECK(find_directives("<!-- trendlsp-disable -->").at(0).selectors[0].range ==
        text::Range{0, 25});
}

TEST_CASE("other comments mean nothing") {
  CHECK(read("<!-- trendlsp-disable").empty());
  CHECK(read("<!-- trendlsp-disabled NU001 -->").empty());
  CHECK(read("<!-- trendlsp disable -->").empty());
  CHECK(read("<!-- see trendlsp-disable -->").empty());
  CHECK(read("<!- trendlsp-disable -->").empty());
  CHECK(read("<!-- open <!-- trendlsp-disable NU001 -->") == "F NU001|");
}

TEST_CASE("markdownlint's comments mean the rules that correspond") {
  CHECK(read("<!-- markdownlint-disable MD025 md047 -->") == "F ST002 WS004|");
  CHECK(read("<!-- markdownlint-disable single-h1 Line_Length -->") == "F ST002 WS006|");
  CHECK(read("<!-- markdownlint-disable-next-line MD999 -->").empty());
  CHECK(read("<!-- markdownlint-disable -->").find("F ST003 ST007") == 0);
  CHECK(read("<!-- markdownlint-disable -->").find("NU") == std::string::npos);
}

TEST_CASE("one line, the next line, a stretch, the file") {
  CHECK(reported("a <!-- trendlsp-disable-line NU901 -->\nb\n") == "s ns unused");
  CHECK(reported("<!-- trendlsp-disable-next-line NU901 -->\na\nb\n") == "ns s ns unused");
  CHECK(
      reported("a\n\n<!-- trendlsp-disable NU -->\n\nb\n\n<!-- trendlsp-enable NU901 -->\n\nc\n") ==
      "ns ns s s s s ns ns ns unused 1");
  CHECK(reported("a\n\n<!-- trendlsp-disable-file ST002 -->\n") == "n n n unused");
  CHECK(reported("a\n\n<!-- trendlsp-disable -->\n\nb\n") == "ns ns    unused");
}

TEST_CASE("a comment of several lines counts from where it ends") {
  CHECK(reported("<!-- trendlsp-disable-next-line\nNU901 -->\na\nb\n") == "ns ns s ns unused");
}

TEST_CASE("enabling one rule leaves the others off, and comments that do nothing are known") {
  CHECK(reported("<!-- trendlsp-disable -->\n\n<!-- trendlsp-enable ST002 -->\n\na\n") ==
        "  s s s unused 1");
  CHECK(reported("a <!-- trendlsp-disable-line ZH001 -->\n") == "ns unused 0");
}

TEST_CASE("comments in code are code") {
  CHECK(reported("`<!-- trendlsp-disable-line -->`\n") == "ns unused");
  CHECK(reported("```\n<!-- trendlsp-disable -->\n```\n") == "ns ns ns unused");
  CHECK(reported("- a\n\n  ```\n  <!-- trendlsp-disable -->\n  ```\n") == "ns ns ns ns ns unused");
  CHECK(reported("    <!-- trendlsp-disable -->\n") == "ns unused");
  CHECK(reported("- a <!-- trendlsp-disable-line NU901 -->\n") == "s unused");
}

}  // namespace
}  // namespace trend::lint
