// Suppression comments: a finding between two ¦ in, the text with the comment out.
#include "server/features/suppression.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "rules/article/parse.h"
#include "rules/lint/suppress.h"
#include "tests/support/marked_text.h"
#include "tests/unit/features/test_rule.h"

namespace trend {
namespace {

constexpr lint::Rule kRule = testing::test_rule("ZZ001", "test-rule");

/// The text with the finding's rule switched off; the comment is checked to reach the finding.
std::string disabled(std::string_view marked) {
  const testing::MarkedText input = testing::unmark(marked);
  const auto article = article::parse(text::Document(input.text));
  const text::Range place{input.cursors.front(), input.cursors.back()};
  const auto edits = features::disable_at(*article, place, "ZZ001");
  CHECK(edits.has_value() == features::can_disable_at(*article, place));
  if (!edits) return "nothing";
  const text::Document after(edits->apply(input.text));
  std::vector<lint::Directive> directives = lint::find_directives(after.text());
  lint::Finding moved;
  moved.rule = &kRule;
  moved.range = {edits->map_offset(place.begin), edits->map_offset(place.begin)};
  if (place.begin > 0 && edits->edits().front().range.begin == place.begin)
    moved.range.begin = moved.range.end =
        place.begin + static_cast<text::Offset>(edits->edits().front().text.size());
  CHECK(
      lint::Suppressions(after, std::move(directives)).suppresses(*moved.rule, moved.range.begin));
  return std::string(after.text());
}

TEST_CASE("above a heading or a paragraph") {
  CHECK(disabled("# 甲\n\n## ¦1.2¦ 乙\n") ==
        "# 甲\n\n<!-- trendlsp-disable-next-line ZZ001 -->\n## 1.2 乙\n");
  CHECK(disabled("# 甲\n乙¦，¦丙\n") ==
        "# 甲\n<!-- trendlsp-disable-next-line ZZ001 -->\n乙，丙\n");
  CHECK(disabled("# 甲\r\n\r\n乙¦，¦丙") ==
        "# 甲\r\n\r\n<!-- trendlsp-disable-next-line ZZ001 -->\r\n乙，丙");
}

TEST_CASE("a later line of a paragraph, a table row, a line of code: around the block") {
  CHECK(disabled("甲\n乙¦，¦丙\n丁\n") ==
        "<!-- trendlsp-disable ZZ001 -->\n甲\n乙，丙\n丁\n<!-- trendlsp-enable ZZ001 -->\n");
  CHECK(disabled("文\n\n| 甲 |\n| --- |\n| ¦乙¦ |\n\n后\n") ==
        "文\n\n<!-- trendlsp-disable ZZ001 -->\n| 甲 |\n| --- |\n| 乙 |\n"
        "<!-- trendlsp-enable ZZ001 -->\n\n后\n");
  CHECK(disabled("```\n甲\n¦乙¦\n```\n") ==
        "<!-- trendlsp-disable ZZ001 -->\n```\n甲\n乙\n```\n<!-- trendlsp-enable ZZ001 -->\n");
  CHECK(disabled("甲\n乙¦") == "<!-- trendlsp-disable ZZ001 -->\n甲\n乙");
  CHECK(disabled("```\n甲\n¦乙¦\n") == "<!-- trendlsp-disable ZZ001 -->\n```\n甲\n乙\n");
}

TEST_CASE("table headers take the comment above the table") {
  CHECK(disabled("| ¦甲¦ |\n| --- |\n| 乙 |\n") ==
        "<!-- trendlsp-disable-next-line ZZ001 -->\n| 甲 |\n| --- |\n| 乙 |\n");
}

TEST_CASE("in lists the comment stays in the list") {
  CHECK(disabled("- ¦甲¦\n- 乙\n") == "<!-- trendlsp-disable-next-line ZZ001 -->\n- 甲\n- 乙\n");
  CHECK(disabled("- 甲\n- ¦乙¦\n") == "- 甲\n  <!-- trendlsp-disable-next-line ZZ001 -->\n- 乙\n");
  CHECK(disabled("10. 甲\n11. ¦乙¦\n") ==
        "10. 甲\n    <!-- trendlsp-disable-next-line ZZ001 -->\n11. 乙\n");
  CHECK(disabled("- 甲\n  - ¦乙¦\n  - 丙\n") ==
        "- 甲\n  <!-- trendlsp-disable-next-line ZZ001 -->\n  - 乙\n  - 丙\n");
  CHECK(disabled("- 甲\n  - 乙\n  - ¦丙¦\n") ==
        "- 甲\n  - 乙\n    <!-- trendlsp-disable-next-line ZZ001 -->\n  - 丙\n");
  CHECK(disabled("- 甲\n  续¦，¦\n- 乙\n") ==
        "<!-- trendlsp-disable ZZ001 -->\n- 甲\n  续，\n  <!-- trendlsp-enable ZZ001 -->\n- 乙\n");
  CHECK(disabled("-\n- ¦乙¦\n") == "-\n  <!-- trendlsp-disable-next-line ZZ001 -->\n- 乙\n");
}

TEST_CASE("in quotes the comment is quoted") {
  CHECK(disabled("> 甲\n>\n> ## ¦乙¦\n") ==
        "> 甲\n>\n> <!-- trendlsp-disable-next-line ZZ001 -->\n> ## 乙\n");
  CHECK(disabled("> 甲\n> 乙¦，¦\n") ==
        "<!-- trendlsp-disable ZZ001 -->\n> 甲\n> 乙，\n> <!-- trendlsp-enable ZZ001 -->\n");
}

TEST_CASE("a comment that is there gets the id; blank lines and the end of the text") {
  CHECK(disabled("<!-- trendlsp-disable-next-line NU001 有意 -->\n## ¦乙¦\n") ==
        "<!-- trendlsp-disable-next-line ZZ001 NU001 有意 -->\n## 乙\n");
  CHECK(disabled("- 甲\n\n¦\n¦\n- 乙\n") ==
        "- 甲\n\n  <!-- trendlsp-disable-next-line ZZ001 -->\n\n\n- 乙\n");
  CHECK(disabled("甲\n\n乙¦") == "甲\n\n<!-- trendlsp-disable-next-line ZZ001 -->\n乙");
}

TEST_CASE("front matter and wrapper fences take no comment, the file does") {
  constexpr std::string_view kShifted = "---\n  ¦title¦: 甲\n  ---\n```markdown\n# 甲\n```\n";
  CHECK(disabled(kShifted) == "nothing");
  CHECK(disabled("¦```markdown¦\n# 甲\n```\n") == "nothing");
  CHECK(disabled("```markdown\n# 甲\n¦```¦\n") == "nothing");
  CHECK(disabled("```markdown\n# ¦甲¦\n```\n") ==
        "```markdown\n<!-- trendlsp-disable-next-line ZZ001 -->\n# 甲\n```\n");
  const std::string text = testing::unmark(kShifted).text;
  const auto article = article::parse(text::Document(text));
  CHECK(features::disable_in_file(*article, "FM001").apply(text) ==
        "---\n  title: 甲\n  ---\n```markdown\n<!-- trendlsp-disable-file FM001 -->\n# 甲\n```\n");
}

}  // namespace
}  // namespace trend
