// markdownlint's comments: from which line on they switch its rules off.
#include "rules/lint/markdownlint_comments.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/lint/fake_rules.h"
#include "tests/unit/lint/observe.h"

namespace trend::lint {
namespace {

const Rule kSpaces = testing::fake_rule("MD009", "no-trailing-spaces");
const Rule kTabs = testing::fake_rule("MD010", "no-hard-tabs");
const Rule kOurs = testing::fake_rule("WS001", "trailing-space");

// Per line of `text`, "s" when MD009, "t" when MD010 may be reported at its start.
std::string reported(const std::string& text) {
  const auto article = testing::article_of(text);
  const text::Document& document = article->document();
  const MarkdownlintComments comments(*article);
  std::string out;
  for (std::size_t line = 0; line + 1 < document.lines().count(); ++line) {
    const text::Offset at = document.lines().start(line);
    const auto open = [&](const Rule& rule) {
      return !comments.suppresses(rule, at);
    };
    CHECK(open(kOurs));
    out += line == 0 ? "" : " ";
    out += open(kSpaces) ? "s" : "";
    out += open(kTabs) ? "t" : "";
    if (!open(kSpaces) && !open(kTabs)) out += "-";
  }
  return out;
}

TEST_CASE("disable and enable hold from the line they stand on") {
  CHECK(
      reported("a\nb <!-- markdownlint-disable -->\nc\n<!-- markdownlint-enable MD009 -->\nd\n") ==
      "st - - s s");
  CHECK(reported("<!-- markdownlint-disable --> <!-- markdownlint-enable -->\na\n") == "st st");
}

TEST_CASE("rules are named by id, name or tag, between blanks") {
  CHECK(reported("<!--MARKDOWNLINT-disable md009-->\n") == "t");
  CHECK(reported("<!-- markdownlint-disable no-hard-tabs MD047 -->\n") == "s");
  CHECK(reported("<!-- markdownlint-disable Whitespace -->\n") == "-");
  CHECK(reported("<!-- markdownlint-disable MD009,MD010 -->\n") == "st");
  CHECK(reported("<!-- markdownlint-disable MD998 -->\n") == "st");
}

TEST_CASE("one line, the next line, the file") {
  CHECK(reported("a <!-- markdownlint-disable-line MD009 -->\nb\n") == "t st");
  CHECK(reported("<!-- markdownlint-disable-next-line MD010 -->\na\nb\n") == "st s st");
  CHECK(reported(
            "a\n<!-- markdownlint-disable-file -->\n<!-- markdownlint-enable-file MD009 -->\n") ==
        "s s s");
  CHECK(reported("<!-- markdownlint-disable-file -->\n<!-- markdownlint-enable -->\na\n") ==
        "- st st");
}

TEST_CASE("what was captured is restored, the beginning without a capture") {
  CHECK(reported("<!-- markdownlint-disable MD009 -->\n<!-- markdownlint-capture -->\n"
                 "<!-- markdownlint-enable -->\n<!-- markdownlint-restore -->\n") == "t t st t");
  CHECK(reported("<!-- markdownlint-disable -->\na\n<!-- markdownlint-restore -->\n") == "- - st");
  CHECK(reported("<!-- markdownlint-disable-file -->\n<!-- markdownlint-restore -->\n") == "- st");
}

TEST_CASE("comments count in code, not in front matter, and on one line only") {
  CHECK(reported("```\n<!-- markdownlint-disable -->\n```\n") == "st - -");
  CHECK(reported("---\n# <!-- markdownlint-disable -->\na: b\n---\n\nc\n") == "st st st st st st");
  CHECK(reported("<!-- markdownlint-disable\nMD009 -->\na\n") == "st st st");
  CHECK(reported("<!-- markdownlint-disabled -->\n<!-- a markdownlint-disable -->\n") == "st st");
}

}  // namespace
}  // namespace trend::lint
