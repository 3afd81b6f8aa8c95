// Every output format on one made-up article: findings in, text out.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "rules/lint/rule.h"
#include "server/cli/report.h"
#include "server/cli/wording.h"

namespace trend::cli {
namespace {

lint::Rule made_up() {
  lint::Rule rule{};
  rule.id = "XX001";
  rule.name = "made-up";
  return rule;
}
const lint::Rule kRule = made_up();

// Two findings: a safe fix and a related place in Han text; a range over lines at the end.
struct Example {
  std::string text = "# 标题😀\r\n\r\n正文\t尾\r\n末行";
  std::vector<lint::Finding> findings;
  FileReport report;

  explicit Example(text::Language language) {
    lint::Finding first;
    first.rule = &kRule;
    first.severity = lint::Severity::kError;
    first.range = {2, 8};
    first.message = {"标题不好", "the title is bad"};
    first.related.push_back({{16, 22}, {"见此处", "see here"}});
    lint::Fix fix{{"改标题", "Change the title"}, lint::FixSafety::kSafe, {}};
    fix.edits.add({{2, 8}, "\"好\""});
    first.fixes.push_back(fix);
    lint::Finding second;
    second.rule = &kRule;
    second.severity = lint::Severity::kWarning;
    second.range = {23, 34};
    second.message = {"末尾，不好：\n换行", "the end, 100% bad:\nbroken"};
    findings = {first, second};
    report = {"夹/a.md", text::Document(text), {}, language};
    for (const lint::Finding& finding : findings) report.findings.push_back(&finding);
  }
};

Summary summary_of(const FileReport& report) {
  Summary summary;
  summary.add(report);
  return summary;
}

std::string rendered(Renderer& renderer, const StringOutput& out, const FileReport& report) {
  renderer.begin();
  renderer.file(report);
  renderer.end(summary_of(report));
  return out.text();
}

std::string as_text(text::Language language, TextStyle style = {}) {
  const Example example(language);
  StringOutput out;
  style.language = language;
  return rendered(*make_text_renderer(out, style), out, example.report);
}

TEST_CASE("spots in order and out of order are where counting from the start finds them") {
  const text::Document document("a文😀\r\n\r\n二x行e\u0301");
  SpotFinder in_order(document);
  for (text::Offset begin = 0; begin <= document.size(); ++begin) {
    const text::Range range{begin, document.size()};
    SpotFinder fresh(document);
    const Spot expected = fresh.of(range);
    const Spot spot = in_order.of(range);
    CHECK(spot.line == expected.line);
    const bool border = (static_cast<unsigned char>(
                             document.text().substr(begin).empty() ? 'x' : document.text()[begin]) &
                         0xC0U) != 0x80U;
    if (border) CHECK(spot.column == expected.column);
    CHECK(spot.end_line == 3);
    CHECK(spot.end_column == 6);
  }
  CHECK(in_order.of({1, 4}).column == 2);
}

TEST_CASE("text in English") {
  CHECK(as_text(text::Language::kEn) ==
        "error[XX001] made-up: the title is bad\n"
        "  --> 夹/a.md:1:3\n"
        "   |\n"
        " 1 | # 标题😀\n"
        "   |   ^^^^\n"
        "  --> 夹/a.md:3:1  see here\n"
        "   = fix: Change the title (safe)\n"
        "\n"
        "warning[XX001] made-up: the end, 100% bad:<U+000A>broken\n"
        "  --> 夹/a.md:3:4\n"
        "   |\n"
        " 3 | 正文    尾\n"
        "   |         ^^\n"
        "   … 1 more line\n"
        "\n"
        "2 findings (1 error, 1 warning), 1 fixable with --fix\n");
}

TEST_CASE("text in Chinese") {
  CHECK(as_text(text::Language::kZh) ==
        "错误[XX001] made-up：标题不好\n"
        "  --> 夹/a.md:1:3\n"
        "   |\n"
        " 1 | # 标题😀\n"
        "   |   ^^^^\n"
        "  --> 夹/a.md:3:1  见此处\n"
        "   = 修复：改标题（安全）\n"
        "\n"
        "警告[XX001] made-up：末尾，不好：<U+000A>换行\n"
        "  --> 夹/a.md:3:4\n"
        "   |\n"
        " 3 | 正文    尾\n"
        "   |         ^^\n"
        "   … 另有 1 行\n"
        "\n"
        "2 个问题（1 个错误，1 个警告），其中 1 个可用 --fix 修复\n");
}

TEST_CASE("quiet: one line each, nothing else") {
  CHECK(as_text(text::Language::kEn, {{}, true, false, text::Language::kEn}) ==
        "夹/a.md:1:3: error[XX001] made-up: the title is bad\n"
        "夹/a.md:3:4: warning[XX001] made-up: the end, 100% bad:<U+000A>broken\n");
}

TEST_CASE("statistics instead of findings") {
  CHECK(as_text(text::Language::kEn, {{}, false, true, text::Language::kEn}) ==
        "2  XX001  \n\n2 findings (1 error, 1 warning), 1 fixable with --fix\n");
}

TEST_CASE("colours and links only when asked for") {
  CHECK(as_text(text::Language::kEn).find('\x1b') == std::string::npos);
  const std::string text =
      as_text(text::Language::kEn, {{true, true}, false, false, text::Language::kEn});
  CHECK(
      text.starts_with("\x1b[1;31merror[XX001]\x1b[0m \x1b[1mmade-up\x1b[0m: the title is bad\n"));
  CHECK(text.find("\x1b]8;;file://%E5%A4%B9/a.md#1\x1b\\夹/a.md:1:3\x1b]8;;\x1b\\") !=
        std::string::npos);
}

TEST_CASE("the rule of a finding links to its page where a site of rules is named") {
  Example example(text::Language::kEn);
  const auto first_line = [&](bool links) {
    StringOutput out;
    const TextStyle style{{false, links}, true, false, text::Language::kEn};
    const std::string text = rendered(*make_text_renderer(out, style), out, example.report);
    return text.substr(0, text.find('\n'));
  };
  CHECK(first_line(true) == "夹/a.md:1:3: error[XX001] made-up: the title is bad");
  example.report.rule_docs = "https://rules.example/";
  CHECK(first_line(false) == "夹/a.md:1:3: error[XX001] made-up: the title is bad");
  CHECK(
      first_line(true) ==
      "夹/a.md:1:3: \x1b]8;;https://rules.example/rules/XX001.html\x1b\\error[XX001]\x1b]8;;\x1b\\ "
      "made-up: the title is bad");
}

TEST_CASE("JSON: the documented object") {
  const Example example(text::Language::kEn);
  StringOutput out;
  const auto json =
      nlohmann::json::parse(rendered(*make_json_renderer(out, false, false), out, example.report));
  CHECK(json == nlohmann::json::parse(R"({
    "version": 1,
    "findings": [
      {"path": "夹/a.md", "rule": "XX001", "name": "made-up", "severity": "error",
       "message": "the title is bad", "line": 1, "column": 3, "endLine": 1, "endColumn": 5,
       "offset": 2, "endOffset": 8,
       "fix": {"safety": "safe", "title": "Change the title",
               "edits": [{"offset": 2, "endOffset": 8, "text": "\"好\""}]}},
      {"path": "夹/a.md", "rule": "XX001", "name": "made-up", "severity": "warning",
       "message": "the end, 100% bad:\nbroken", "line": 3, "column": 4, "endLine": 4,
       "endColumn": 3, "offset": 23, "endOffset": 34, "fix": null}
    ],
    "summary": {"files": 1, "findings": 2, "errors": 1, "warnings": 1, "fixable": 1}
  })"));
}

TEST_CASE("JSON lines: one finding each; JSON of nothing") {
  const Example example(text::Language::kZh);
  StringOutput lines;
  const std::string text = rendered(*make_json_renderer(lines, true, false), lines, example.report);
  CHECK(std::count(text.begin(), text.end(), '\n') == 2);
  CHECK(nlohmann::json::parse(text.substr(0, text.find('\n')))["message"] == "标题不好");
  StringOutput nothing;
  const auto renderer = make_json_renderer(nothing, false, false);
  renderer->begin();
  renderer->end({});
  CHECK(nothing.text() ==
        "{\"version\":1,\"findings\":[],\"summary\":{\"files\":0,\"findings\":0,\"errors\":0,"
        "\"warnings\":0,\"fixable\":0}}\n");
}

TEST_CASE("JSON: a path that is not UTF-8, a text that was repaired") {
  Example example(text::Language::kEn);
  example.report.path = "\xFF.md";
  example.report.document = text::Document::from_bytes("\xFF" + example.text);
  StringOutput out;
  const auto json =
      nlohmann::json::parse(rendered(*make_json_renderer(out, false, true), out, example.report));
  CHECK(json["findings"][0]["path"] == "\uFFFD.md");
  CHECK(json["findings"][0]["fix"].is_null());
  CHECK(json["summary"]["rules"]["XX001"] == 2);
}

TEST_CASE("GitHub: one escaped command each") {
  const Example example(text::Language::kEn);
  StringOutput out;
  CHECK(rendered(*make_github_renderer(out), out, example.report) ==
        "::error file=夹/a.md,line=1,endLine=1,col=3,endColumn=5,title=XX001 made-up::the title is "
        "bad\n"
        "::warning file=夹/a.md,line=3,endLine=4,title=XX001 made-up::the end, 100%25 "
        "bad:%0Abroken\n");
}

TEST_CASE("summaries") {
  Summary summary;
  summary.files = 1;
  CHECK(summary_line(summary, text::Language::kEn) == "1 file checked, no findings");
  CHECK(summary_line(summary, text::Language::kZh) == "已检查 1 个文件，没有问题");
  CHECK(summary_line({}, text::Language::kEn) == "no file checked");
  summary.fixing = true;
  CHECK(summary_line(summary, text::Language::kEn) == "1 file checked, nothing to fix");
  CHECK(summary_line(summary, text::Language::kZh) == "已检查 1 个文件，无需修复");
  summary.fixed = 3;
  CHECK(summary_line(summary, text::Language::kEn) == "fixed 3; nothing left");
  CHECK(summary_line(summary, text::Language::kZh) == "已修复 3 处；没有剩余问题");
  summary.findings = 2;
  summary.infos = 2;
  summary.unsafe_fixable = 1;
  CHECK(summary_line(summary, text::Language::kEn) ==
        "fixed 3; 2 findings left (2 info), 1 with --fix --unsafe-fixes");
  CHECK(summary_line(summary, text::Language::kZh) ==
        "已修复 3 处；剩余 2 个问题（2 个提示），1 个可用 --fix --unsafe-fixes 修复");
}

TEST_CASE("the list of rules is JSON") {
  const auto json = nlohmann::json::parse(rules_as_json(text::Language::kZh));
  CHECK(json["version"] == 1);
  REQUIRE_FALSE(json["rules"].empty());
  for (const auto& rule : json["rules"])
    for (const char* key : {"rule", "name", "severity", "default", "fix", "summary", "options"})
      CHECK(rule.contains(key));
}

}  // namespace
}  // namespace trend::cli
