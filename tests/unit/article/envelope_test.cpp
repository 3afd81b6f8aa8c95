// The envelope: front matter lines, wrapper and body found on raw text.
#include "rules/article/envelope.h"

#include <doctest/doctest.h>

#include <chrono>
#include <sstream>
#include <string>

namespace trend::article {
namespace {

std::string number_or_dash(std::optional<std::size_t> line) {
  return line ? std::to_string(*line) : "-";
}

// One line per part, 0-based line numbers; the body's first and last text as written.
std::string dump(const std::string& text) {
  const text::Document document(text);
  const Envelope envelope = find_envelope(document);
  std::ostringstream out;
  if (envelope.bom) out << "bom\n";
  if (const auto& fm = envelope.front_matter) {
    out << (fm->format == FrontMatterLines::Format::kYaml ? "yaml " : "toml ") << fm->open_line
        << ".." << fm->end_line << " close " << number_or_dash(fm->close_line);
    if (fm->indent > 0) out << " indent " << fm->indent;
    if (fm->close_indented) out << " close-indented";
    if (fm->preceded) out << " preceded";
    out << "\n";
  }
  if (const auto& w = envelope.wrapper) {
    out << "wrapper " << w->open_line << ".." << number_or_dash(w->close_line) << " '"
        << document.slice(w->open) << "' '" << document.slice(w->close) << "' [" << w->info << "]";
    if (w->open_indent > 0) out << " indent " << w->open_indent;
    out << "\n";
  }
  out << "body " << envelope.body_line << " '" << document.slice(envelope.body) << "'";
  if (envelope.dedent > 0) out << " dedent " << envelope.dedent;
  return out.str();
}

TEST_CASE("a text without envelope is all body") {
  CHECK(dump("") == "body 0 ''");
  CHECK(dump("# 标题\n\n正文\n") == "body 0 '# 标题\n\n正文\n'");
  CHECK(dump("\xEF\xBB\xBF# 标题\n") == "bom\nbody 0 '\xEF\xBB\xBF# 标题\n'");
}

TEST_CASE("front matter in its usual forms") {
  CHECK(dump("---\ntitle: 周报\n---\n正文\n") == "yaml 0..3 close 2\nbody 3 '正文\n'");
  CHECK(dump("---\r\ntitle: 周报\r\n---\r\n正文\r\n") == "yaml 0..3 close 2\nbody 3 '正文\r\n'");
  CHECK(dump("---\ntitle: 周报\n---") == "yaml 0..3 close 2\nbody 3 ''");
  CHECK(dump("\xEF\xBB\xBF---\ntitle: a\n---\nb") == "bom\nyaml 0..3 close 2\nbody 3 'b'");
  CHECK(dump("---\n---\n正文\n") == "yaml 0..2 close 1\nbody 2 '正文\n'");
  CHECK(dump("+++\ntitle = \"a\"\n\n[params]\nk = 1\n+++\nb") == "toml 0..6 close 5\nbody 6 'b'");
  CHECK(dump("---\ntitle: a\n# 注释\ntags:\n- x\n\n- y\ntext: |\n  ---\n\n  z\n---\nb") ==
        "yaml 0..12 close 11\nbody 12 'b'");
}

TEST_CASE("closing delimiters other than three dashes are tolerated") {
  CHECK(dump("---\ntitle: a\n...\nb") == "yaml 0..3 close 2\nbody 3 'b'");
  CHECK(dump("---\ntitle: a\n----\nb") == "yaml 0..3 close 2\nbody 3 'b'");
  CHECK(dump("---  \ntitle: a\n--- \nb") == "yaml 0..3 close 2\nbody 3 'b'");
}

TEST_CASE("shifted front matter") {
  CHECK(dump("---\n            title: a\n            date: 2025-02-18\n            ---\n\nb\n") ==
        "yaml 0..4 close 3 indent 12 close-indented\nbody 4 '\nb\n'");
  CHECK(dump("---\n    title: a\n---\nb\n") == "yaml 0..3 close 2 indent 4\nbody 3 'b\n'");
  CHECK(dump("---\ntitle: a\n    ---\nb\n") == "yaml 0..3 close 2 close-indented\nbody 3 'b\n'");
  CHECK(dump("  ---\n  title: a\n  ---\nb\n") ==
        "yaml 0..3 close 2 indent 2 close-indented\nbody 3 'b\n'");
}

TEST_CASE("front matter that does not come first") {
  CHECK(dump("\n\n---\ntitle: a\n---\nb\n") == "yaml 2..5 close 4 preceded\nbody 5 'b\n'");
  CHECK(dump("<!-- 说明\n两行 -->\n---\ntitle: a\n---\nb\n") ==
        "yaml 2..5 close 4 preceded\nbody 5 'b\n'");
}

TEST_CASE("front matter without closing delimiter ends before the text") {
  CHECK(dump("---\ntitle: a\ndate: b\n\n正文。\n\n---\n") ==
        "yaml 0..3 close -\nbody 3 '\n正文。\n\n---\n'");
  CHECK(dump("---\ntitle: a\ndate: b\n# 标题\n\n正文\n---\n") ==
        "yaml 0..3 close -\nbody 3 '# 标题\n\n正文\n---\n'");
  CHECK(dump("---\ntitle: a\ndate: b") == "yaml 0..3 close -\nbody 3 ''");
  CHECK(dump("---\ntitle: a\ndate: b\n今天，行业迎来了变化。\n") ==
        "yaml 0..3 close -\nbody 3 '今天，行业迎来了变化。\n'");
  CHECK(
      dump("---\n            title: a\n            date: b\n\n            ```markdown\n# T\n```") ==
      "yaml 0..3 close - indent 12\nwrapper 4..6 '```markdown' '```' [markdown] indent 12\n"
      "body 5 '# T\n'");
}

TEST_CASE("a thematic break at the top is no front matter") {
  CHECK(dump("---\n\n# 标题\n\n---\n") == "body 0 '---\n\n# 标题\n\n---\n'");
  CHECK(dump("---\n本期要点：\n- a\n- b\n---\n") == "body 0 '---\n本期要点：\n- a\n- b\n---\n'");
  CHECK(dump("---\n注意：这里是正文。\n\n正文\n") == "body 0 '---\n注意：这里是正文。\n\n正文\n'");
  CHECK(dump("---\nhttps://example.org\n---\n") == "body 0 '---\nhttps://example.org\n---\n'");
  CHECK(dump("---\nNote: an aside\n\nText\n") == "body 0 '---\nNote: an aside\n\nText\n'");
  CHECK(dump("---\n# 标题\n---\n") == "body 0 '---\n# 标题\n---\n'");
  CHECK(dump("---") == "body 0 '---'");
}

TEST_CASE("keys may be damaged or Chinese") {
  CHECK(dump("---\ntitle：标题\ndate:2025-01-01\n---\n") == "yaml 0..4 close 3\nbody 4 ''");
  CHECK(dump("---\n标题：周报\n日期：今天\n---\n") == "yaml 0..4 close 3\nbody 4 ''");
  CHECK(dump("---\n标题: 周报\n---\n") == "yaml 0..3 close 2\nbody 3 ''");
  CHECK(dump("---\ntitle: a\n没有冒号的一行\n---\n") == "yaml 0..4 close 3\nbody 4 ''");
}

TEST_CASE("a wrapper around the body") {
  CHECK(dump("```markdown\n# T\n\n正文\n```\n\n") ==
        "wrapper 0..4 '```markdown' '```' [markdown]\nbody 1 '# T\n\n正文\n'");
  CHECK(dump("\n~~~MD\n# T\n~~~") == "wrapper 1..3 '~~~MD' '~~~' [md]\nbody 2 '# T\n'");
  CHECK(dump("```\n\n# T\n正文\n```\n") == "wrapper 0..4 '```' '```' []\nbody 1 '\n# T\n正文\n'");
  CHECK(dump("```markdown\n# T\n正文") ==
        "wrapper 0..- '```markdown' '' [markdown]\nbody 1 '# T\n正文'");
  CHECK(dump("---\n            title: a\n            ---\n\n            ```markdown\n# "
             "T\n\n文\n```") ==
        "yaml 0..3 close 2 indent 12 close-indented\n"
        "wrapper 4..8 '```markdown' '```' [markdown] indent 12\nbody 5 '# T\n\n文\n'");
}

TEST_CASE("fences inside a wrapper are paired") {
  CHECK(dump("```markdown\n# T\n```py\nx\n```\n文\n```\n") ==
        "wrapper 0..6 '```markdown' '```' [markdown]\nbody 1 '# T\n```py\nx\n```\n文\n'");
  CHECK(dump("```markdown\n# T\n```\nx\n```\n文\n```\n") ==
        "wrapper 0..6 '```markdown' '```' [markdown]\nbody 1 '# T\n```\nx\n```\n文\n'");
  CHECK(dump("```markdown\n# T\n```py\nx\n```\n") ==
        "wrapper 0..- '```markdown' '' [markdown]\nbody 1 '# T\n```py\nx\n```\n'");
  CHECK(dump("````markdown\n# T\n```\nx\n```\n````") ==
        "wrapper 0..5 '````markdown' '````' [markdown]\nbody 1 '# T\n```\nx\n```\n'");
}

TEST_CASE("a closing remark after the wrapper") {
  CHECK(dump("```markdown\n# T\n文\n```\n\n希望对您有帮助！\n") ==
        "wrapper 0..3 '```markdown' '```' [markdown]\nbody 1 '# T\n文\n'");
}

TEST_CASE("an example at the top is no wrapper") {
  const auto is_body = [](const std::string& text) {
    return dump(text) == "body 0 '" + text + "'";
  };
  CHECK(is_body("```markdown\n# 示例\n```\n\n# 真正的标题\n\n正文\n"));
  CHECK(is_body("```markdown\n# 示例\n```\n\n正文\n\n```py\nx\n```\n"));
  CHECK(is_body("```markdown\n# 示例\n```\n\n## 节\n\n```\nx\n```\n"));
  CHECK(is_body("```py\n# 注释\n```\n"));
  CHECK(is_body("```markdown\n没有标题\n```\n"));
  CHECK(is_body("```\nx\n# 注释\n```\n"));
  CHECK(is_body("正文\n\n```markdown\n# 示例\n```\n"));
}

TEST_CASE("front matter inside the wrapper is seen") {
  CHECK(dump("```markdown\n---\ntitle: a\n---\n\n# T\n```\n") ==
        "yaml 1..4 close 3\nwrapper 0..6 '```markdown' '```' [markdown]\nbody 4 '\n# T\n'");
  CHECK(dump("```\n---\ntitle: a\n---\n正文\n```\n") ==
        "yaml 1..4 close 3\nwrapper 0..5 '```' '```' []\nbody 4 '正文\n'");
}

TEST_CASE("a body that is shifted as a whole") {
  CHECK(dump("    # T\n\n    文\n\n    ## U\n") ==
        "body 0 '    # T\n\n    文\n\n    ## U\n' dedent 4");
  CHECK(dump("\t# T\n\t文\n") == "body 0 '\t# T\n\t文\n' dedent 1");
  CHECK(dump("  # T\n\n  文\n") == "body 0 '  # T\n\n  文\n'");
  CHECK(dump("    code\n\n    more\n") == "body 0 '    code\n\n    more\n'");
  CHECK(dump("    # T\n\n文\n") == "body 0 '    # T\n\n文\n'");
}

// Texts made of the pieces that matter here, in every order a small generator finds.
TEST_CASE("parts lie inside the text and do not overlap, whatever the text is") {
  const char* const kPieces[] = {"---",  "\n",  "title: a", "    ", "```",  "markdown",    "# T",
                                 "\r\n", "+++", "k = 1",    "正文", "<!--", "-->",         "...",
                                 "\t",   "：",  "- x",      "~~~",  "\r",   "\xEF\xBB\xBF"};
  std::uint32_t state = 12345;
  for (std::uint32_t round = 0; round < 4000; ++round) {
    std::string text;
    for (std::uint32_t i = 0, n = 3 + round % 40; i < n; ++i) {
      state = state * 1664525U + 1013904223U;
      text += kPieces[(state >> 16) % std::size(kPieces)];
      if ((state >> 8) % 3 != 0) text += '\n';
    }
    const text::Document document(text);
    const Envelope e = find_envelope(document);
    CAPTURE(text);
    REQUIRE(e.body.begin <= e.body.end);
    REQUIRE(e.body.end <= document.size());
    REQUIRE(e.body.begin == document.lines().start(e.body_line));
    if (e.front_matter) {
      REQUIRE(e.front_matter->range.end <= e.body.begin);
      REQUIRE(e.front_matter->yaml.begin <= e.front_matter->yaml.end);
      REQUIRE(e.front_matter->end_line <= e.body_line);
    }
    if (e.wrapper) REQUIRE(e.wrapper->open.end <= e.body.begin);
    if (e.wrapper && e.wrapper->close_line) REQUIRE(e.body.end <= e.wrapper->close.begin);
  }
}

TEST_CASE("hostile texts take linear time") {
  const auto repeated = [](const std::string& start, const std::string& line) {
    std::string text = start;
    while (text.size() < 2'000'000) text += line;
    return text;
  };
  const auto start = std::chrono::steady_clock::now();
  for (const std::string& text :
       {repeated("```markdown\n# T\n", "```\n"), repeated("---\n", "# a\n"),
        repeated("---\n", "\n"), repeated("---\n", "k: v\n\n"), repeated("<!--\n", "\n"),
        repeated("", "    x\n"), repeated("---\nt: \"\n", "# a\n\n"),
        repeated("---\nk: 1\n", "# a\n" + std::string(9, '\n'))}) {
    const text::Document document(text);
    CHECK(find_envelope(document).body.end <= document.size());
  }
  // A quadratic step would take minutes; the bound leaves room for slow machines and sanitizers.
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

}  // namespace
}  // namespace trend::article
