// Line ends, line markers, sentences, pipe rows, YAML quoting and citation marks: the texts rules
// work with.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rules/checks/block_removal.h"
#include "rules/checks/citation_marks.h"
#include "rules/checks/line_markers.h"
#include "rules/checks/lines.h"
#include "rules/checks/pipe_rows.h"
#include "rules/checks/yaml_text.h"
#include "tests/support/random_text.h"

namespace trend::checks {
namespace {

TEST_CASE("the line end near a place") {
  CHECK(line_end_near("", 0) == "\n");
  CHECK(line_end_near("一行", 2) == "\n");
  CHECK(line_end_near("a\r\nb", 0) == "\r\n");
  CHECK(line_end_near("a\r\nb", 3) == "\r\n");
  CHECK(line_end_near("a\rb\nc", 0) == "\r");
  CHECK(line_end_near("a\rb\nc", 2) == "\n");
  CHECK(line_end_near("a\nb", 3) == "\n");
}

TEST_CASE("lines and prefixes") {
  const std::string_view text = "甲\r\n> - 乙\n丙";
  CHECK(line_begin(text, 0) == 0);
  CHECK(line_begin(text, 9) == 5);
  CHECK(line_prefix(text, 9) == "> - ");
  CHECK(line_content_end(text, 5) == 12);
  CHECK(line_content_end(text, 13) == text.size());
  const text::Document document{std::string(text)};
  CHECK(whole_lines(document, 1, 1) == text::Range{5, 13});
  CHECK(whole_lines(document, 2, 2) == text::Range{13, 16});
  CHECK_FALSE(is_blank_line(document, 0));
  CHECK(is_blank_line(document, 9));
}

// "1 value@content" of the marker, or "none".
std::string show_marker(std::string_view line) {
  const std::optional<LineMarker> marker = read_line_marker(line);
  if (!marker) return "none";
  return std::to_string(marker->value) + ' ' + std::string(line.substr(0, marker->range.end)) +
         ' ' + std::string(line.substr(marker->content));
}

TEST_CASE("line markers") {
  CHECK(show_marker("1、试点") == "1 1、 试点");
  CHECK(show_marker("12． 试点") == "12 12． 试点");
  CHECK(show_marker("３．试点") == "3 ３． 试点");
  CHECK(show_marker("（2）试点") == "2 （2） 试点");
  CHECK(show_marker("(2) pilot") == "2 (2) pilot");
  CHECK(show_marker("2）试点") == "2 2） 试点");
  CHECK(show_marker("⑫ 试点") == "12 ⑫ 试点");
  CHECK(show_marker("十二、试点") == "12 十二、 试点");
  CHECK(show_marker("（一）试点") == "1 （一） 试点");
  CHECK(show_marker("1.试点") == "1 1. 试点");
  CHECK(show_marker("1)pilot") == "1 1) pilot");
  CHECK(show_marker("1.**试点**") == "1 1. **试点**");
}

TEST_CASE("no line markers") {
  for (std::string_view line :
       {"", "1、", "1. 列表", "1.5 倍", "2.x 版本", "1．5 倍", "（图 1）", "（1", "(1）文字", "1）",
        "第一、试点", "1", "2025.02.18", "一", "一直、", "1000、文字", "0、文字"}) {
    CAPTURE(line);
    CHECK(show_marker(line) == "none");
  }
}

TEST_CASE("pipe rows") {
  const auto is_row = [](std::string_view line) {
    return looks_like_row(line, {0, static_cast<text::Offset>(line.size())});
  };
  CHECK(is_row("| 甲 | 乙 |"));
  CHECK(is_row("  | 甲 | 乙"));
  CHECK_FALSE(is_row("甲 | 乙"));
  CHECK_FALSE(is_row("| 甲 |"));
  CHECK_FALSE(is_row("| 甲 \\| 乙 |"));
  const auto columns = [](std::string_view line) {
    return delimiter_columns(line, {0, static_cast<text::Offset>(line.size())});
  };
  CHECK(columns("| --- | :-: |") == 2);
  CHECK(columns("--- | ---") == 2);
  CHECK(columns("---") == 0);
  CHECK(columns("| 甲 | --- |") == 0);
  CHECK(has_closing_bar("| 甲 |"));
  CHECK_FALSE(has_closing_bar("| 甲 \\|"));
  CHECK_FALSE(has_closing_bar("|"));
  CHECK(render_delimiter_row(3, {article::Align::kLeft, article::Align::kCenter}) ==
        "| :-- | :-: | --- |");
}

TEST_CASE("bars that are text") {
  const auto bars = [](std::string_view line) {
    std::string marked(line);
    for (text::Offset bar : enclosed_bars(line)) marked[bar] = '#';
    return marked;
  };
  CHECK(bars("| `a | b` | c |") == "| `a # b` | c |");
  CHECK(bars("| ``a ` | b`` | c |") == "| ``a ` # b`` | c |");
  CHECK(bars("| [甲 | 乙](u) | c |") == "| [甲 # 乙](u) | c |");
  CHECK(bars("| $p(a|b)$ | c |") == "| $p(a#b)$ | c |");
  CHECK(bars("| $5 | $6 |") == "| $5 | $6 |");
  CHECK(bars("| `a | b |") == "| `a | b |");
  CHECK(bars("| [a] | [b](u) |") == "| [a] | [b](u) |");
  CHECK(bars("| `a \\| b` | c |") == "| `a \\| b` | c |");
}

TEST_CASE("YAML scalars") {
  using article::Quoting;
  CHECK(yaml_scalar("端侧推理", Quoting::kPlain) == "端侧推理");
  CHECK(yaml_scalar("甲：乙", Quoting::kPlain) == "甲：乙");
  CHECK(yaml_scalar("a: b", Quoting::kPlain) == "\"a: b\"");
  CHECK(yaml_scalar("2024", Quoting::kPlain) == "\"2024\"");
  CHECK(yaml_scalar("2025-02-18", Quoting::kPlain) == "\"2025-02-18\"");
  CHECK(yaml_scalar("Yes", Quoting::kPlain) == "\"Yes\"");
  CHECK(yaml_scalar("[a]", Quoting::kPlain) == "\"[a]\"");
  CHECK(yaml_scalar("C# 与 F #", Quoting::kPlain) == "\"C# 与 F #\"");
  CHECK(yaml_scalar("it's", Quoting::kSingle) == "'it''s'");
  CHECK(yaml_scalar("\"a\" \\", Quoting::kDouble) == "\"\\\"a\\\" \\\\\"");
}

TEST_CASE("citation marks") {
  const auto without = [](std::string_view text) {
    std::string marked;
    text::Offset from = 0;
    for (text::Range mark : find_citation_marks(text)) {
      marked += std::string(text.substr(from, mark.begin - from)) + '^';
      from = mark.end;
    }
    return marked + std::string(text.substr(from));
  };
  CHECK(without("甲【4†source】。") == "甲^。");
  CHECK(without("甲【4†a】【5:2†b】。") == "甲^。");
  CHECK(without("甲:contentReference[oaicite:0]{index=0}。") == "甲^。");
  CHECK(without("a citeturn0search1turn2news3.") == "a ^.");
  CHECK(without("[cite_start]a[cite: 1, 2-3].") == "^a^.");
  CHECK(without("[span_0](start_span)a[span_0](end_span)") == "^a^");
  CHECK(without("a<grok-card data-id=\"1\"></grok-card>") == "a^");
  CHECK(without("“【4†source】”") == "“【4†source】”");
  CHECK(without("【图 4】[4] turn0 return0search1 [cite] [cite: a]") ==
        "【图 4】[4] turn0 return0search1 [cite] [cite: a]");
  CHECK(without("【4†source") == "【4†source");
  CHECK(without("<grok-card") == "<grok-card");
}

// What the sentence means, mark by mark.
std::size_t slow_first_sentence(std::string_view paragraph) {
  std::size_t end = std::min(paragraph.size(), paragraph.find_first_of("\r\n"));
  for (const std::string_view mark : {"。", "：", "！", "？", ". ", ": ", "! "}) {
    const std::size_t at = paragraph.substr(0, end).find(mark);
    const std::size_t size = mark.back() == ' ' ? 1 : mark.size();
    if (at != std::string_view::npos) end = std::min(end, at + size);
  }
  return end;
}

TEST_CASE("the first sentence ends at the first of its marks") {
  const std::vector<std::string> pieces = {"。", "：", "！", "？", ".",  ":",  "!",  " ",
                                           "句", "，", "、", "a",  "\n", "\r", "《", ""};
  for (std::uint64_t seed = 0; seed < 2000; ++seed) {
    testing::Random random(seed);
    std::string text;
    for (int i = 0; i < 8; ++i) text += random.pick(pieces);
    CAPTURE(text);
    CHECK(checks::first_sentence_size(text) == slow_first_sentence(text));
  }
}

}  // namespace
}  // namespace trend::checks
