// The examples on each rule's pages are run: right ones are accepted, wrong ones are reported.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/lint/registry.h"
#include "tests/unit/lint/fixture.h"
#include "tests/unit/lint/observe.h"

namespace trend::testing {
namespace {

enum class Kind { kNone, kRight, kWrong };

struct Example {
  Kind kind = Kind::kNone;
  std::size_t line = 0;  // 1-based, of the opening fence on the page
  std::string info;
  std::string text;
};

struct Page {
  bool right = false;
  bool wrong = false;
  std::vector<Example> examples;
};

Kind kind_of(std::string_view heading) {
  if (heading == "## 正确" || heading == "## Right") return Kind::kRight;
  if (heading == "## 错误" || heading == "## Wrong") return Kind::kWrong;
  return Kind::kNone;
}

// Pages are our own and plain, so a line scan suffices: `##` headings and fences in column 0.
Page read_page(std::string_view page) {
  Page result;
  Kind kind = Kind::kNone;
  std::string fence;  // of the open block, or empty
  std::size_t number = 0;
  while (!page.empty()) {
    const std::size_t end = std::min(page.find('\n'), page.size());
    const std::string line(page.substr(0, end));
    page.remove_prefix(std::min(end + 1, page.size()));
    ++number;
    if (!fence.empty()) {
      if (line == fence) {
        fence.clear();
      } else {
        result.examples.back().text += line + "\n";
      }
    } else if (line.starts_with("```")) {
      fence = line.substr(0, line.find_first_not_of('`'));
      result.examples.push_back({kind, number, line.substr(fence.size()), ""});
    } else if (line.starts_with("#")) {
      kind = kind_of(line);
      result.right = result.right || kind == Kind::kRight;
      result.wrong = result.wrong || kind == Kind::kWrong;
    }
  }
  std::erase_if(result.examples, [](const Example& example) {
    return example.kind == Kind::kNone || !example.info.starts_with("markdown");
  });
  return result;
}

// "markdown no-final-newline file=x.md today=2025-03-01 max=3".
std::string prepare(const Example& example, Surroundings& around) {
  std::string text = example.text;
  std::string_view rest = example.info;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::size_t equals = word.find('=');
    if (word == "no-final-newline" && !text.empty()) text.pop_back();
    if (equals == std::string_view::npos) continue;
    const std::string_view name = word.substr(0, equals);
    const std::string value(word.substr(equals + 1));
    if (name == "file") {
      around.file = value;
    } else if (name == "today") {
      around.today = value;
    } else if (name == "rules") {
      around.rules = value;
    } else if (name == "files") {
      around.files = value;
    } else {
      around.options[std::string(name)] = value;
    }
  }
  return unescape(text);
}

void check_example(const lint::Rule& rule, const Example& example, std::string_view language) {
  Surroundings around;
  const std::string text = prepare(example, around);
  std::vector<std::string> problems;
  const lint::Settings settings = around.settings(rule, problems);
  for (const std::string& problem : problems) FAIL_CHECK(rule.id, ": ", problem);
  const auto article = article_of(text);
  const ListedFiles files(around.files);
  auto findings = lint::run(*article, settings, around.file, nullptr, {}, files.seen()).findings;
  std::erase_if(findings, [&](const lint::Finding& finding) { return finding.rule != &rule; });
  const std::string said = render_findings(article->document(), findings);
  const bool wrong = example.kind == Kind::kWrong;
  const std::string_view verdict =
      wrong ? ", a wrong example, is not reported:\n" : ", a right example, is reported:\n";
  CHECK_MESSAGE(findings.empty() != wrong, rule.id, " ", rule.name, ": the ", language,
                " page's line ", example.line, verdict, text, said);
}

TEST_CASE("the examples on the pages are what they claim to be") {
  for (const lint::Rule* rule : lint::all_rules()) {
    const Page zh = read_page(rule->docs_zh);
    const Page en = read_page(rule->docs_en);
    for (const Example& example : zh.examples) check_example(*rule, example, "Chinese");
    for (const Example& example : en.examples) check_example(*rule, example, "English");
    const auto count = [&](Kind kind) {
      const auto of_kind = [&](const Example& example) { return example.kind == kind; };
      return std::count_if(zh.examples.begin(), zh.examples.end(), of_kind);
    };
    CHECK_MESSAGE(zh.right, rule->id, ": the Chinese page has no ## 正确");
    CHECK_MESSAGE(zh.wrong, rule->id, ": the Chinese page has no ## 错误");
    CHECK_MESSAGE(count(Kind::kRight) > 0, rule->id, ": no right example");
    CHECK_MESSAGE(count(Kind::kWrong) > 0, rule->id, ": no wrong example");
    const bool same = en.examples.empty() || en.examples.size() == zh.examples.size();
    CHECK_MESSAGE(same, rule->id, ": the pages carry different examples");
  }
}

TEST_CASE("examples are found under their headings, with what their fences say") {
  const Page page = read_page(
      "text\n```markdown\nnot an example\n```\n## 正确\n\n````markdown max=3 "
      "file=a.md\n```\nx\n```\n"
      "````\n## Wrong\n```text\nnot run\n```\n```markdown no-final-newline\n␠y\n```\n## 修复\n");
  REQUIRE(page.examples.size() == 2);
  Surroundings around;
  CHECK(prepare(page.examples[0], around) == "```\nx\n```\n");
  CHECK(around.options.at("max") == "3");
  CHECK(around.file == "a.md");
  CHECK(page.examples[1].kind == Kind::kWrong);
  CHECK(prepare(page.examples[1], around) == " y");
}

}  // namespace
}  // namespace trend::testing
