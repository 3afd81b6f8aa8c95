// Code actions at a selection, as the menu an editor shows; then what they do to the text.
#include "server/features/code_actions.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "rules/article/parse.h"
#include "rules/lint/runner.h"
#include "tests/support/marked_text.h"
#include "tests/unit/features/test_rule.h"

namespace trend {
namespace {

using lint::FixSafety;

constexpr lint::Rule kSpace = testing::test_rule("ZZ001", "test-space");
constexpr lint::Rule kName = testing::test_rule("ZZ002", "test-name");

lint::Finding finding(const lint::Rule& rule, text::Range range, FixSafety safety,
                      std::vector<std::string> replacements) {
  lint::Finding result{.rule = &rule, .range = range, .message = {"消息", "message"}};
  for (const std::string& text : replacements)
    result.fixes.push_back(lint::make_fix({"换成" + text, "Use " + text}, safety, {{range, text}}));
  return result;
}

/// 甲, 乙 and 丙 are findings: two with a safe fix, one with a choice of two.
struct Sample {
  Sample()
      : marked(testing::unmark("# 题\n\n¦甲¦和¦乙¦，还有¦丙¦。\n")),
        article(article::parse(text::Document(marked.text))),
        findings{finding(kSpace, marked.range(0), FixSafety::kSafe, {"A"}),
                 finding(kSpace, marked.range(1), FixSafety::kSafe, {"B"}),
                 finding(kName, marked.range(2), FixSafety::kPick, {"C", "D"})} {}

  std::string menu(text::Range range) const {
    std::string out = "\n";
    for (const features::CodeAction& action : features::list_actions(*article, findings, range)) {
      out += fmt::format("{}{}{} |", action.kind == features::ActionKind::kFixAll ? "[all] " : "",
                         action.title.zh, action.preferred ? " *" : "");
      for (const std::uint32_t index : action.findings) out += fmt::format(" {}", index);
      out += '\n';
    }
    return out;
  }

  std::string result(features::ActionPlan plan) const {
    const auto edits = features::resolve_action(plan, {article, findings, settings, {}});
    return edits ? features::merged(*edits).apply(marked.text) : "nothing";
  }

  testing::MarkedText marked;
  std::shared_ptr<const article::Article> article;
  std::vector<lint::Finding> findings;
  lint::Settings settings;
};

TEST_CASE("the menu: fixes, wider fixes, suppressions") {
  const Sample sample;
  CHECK(sample.menu({sample.marked.cursor(), sample.marked.cursor()}) == R"(
换成A * | 0
修复本文全部 2 处 ZZ001 test-space | 0
修复此处及本文其他可安全修复的问题（共 2 处） | 0
[all] 修复本文全部可安全修复的问题（2 处） |
在此处停用 ZZ001 test-space | 0
在本文中停用 ZZ001 test-space | 0
)");
  CHECK(sample.menu(sample.marked.range(2)) == R"(
换成C | 2
换成D | 2
[all] 修复本文全部可安全修复的问题（2 处） |
在此处停用 ZZ002 test-name | 2
在本文中停用 ZZ002 test-name | 2
)");
}

TEST_CASE("away from findings only the whole article can be fixed") {
  const Sample sample;
  CHECK(sample.menu({0, 0}) == "\n[all] 修复本文全部可安全修复的问题（2 处） |\n");
}

TEST_CASE("a selection over all: each rule is widened and suppressed once") {
  const Sample sample;
  CHECK(sample.menu({0, sample.article->document().size()}) == R"(
换成A * | 0
换成B * | 1
换成C | 2
换成D | 2
修复本文全部 2 处 ZZ001 test-space | 0 1
修复此处及本文其他可安全修复的问题（共 2 处） | 0 1
[all] 修复本文全部可安全修复的问题（2 处） |
在此处停用 ZZ001 test-space | 0 1
在本文中停用 ZZ001 test-space | 0 1
在此处停用 ZZ002 test-name | 2
在本文中停用 ZZ002 test-name | 2
)");
}

TEST_CASE("what the actions do") {
  using features::ActionStep;
  const Sample sample;
  CHECK(sample.result({ActionStep::kApplyFix, 0, 0}) == "# 题\n\nA和乙，还有丙。\n");
  CHECK(sample.result({ActionStep::kApplyFix, 2, 1}) == "# 题\n\n甲和乙，还有D。\n");
  CHECK(sample.result({ActionStep::kFixRule, 0, 0}) == "# 题\n\nA和B，还有丙。\n");
  CHECK(sample.result({ActionStep::kDisableLine, 2, 0}) ==
        "# 题\n\n<!-- trendlsp-disable-next-line ZZ002 -->\n甲和乙，还有丙。\n");
  CHECK(sample.result({ActionStep::kDisableFile, 2, 0}) ==
        "<!-- trendlsp-disable-file ZZ002 -->\n# 题\n\n甲和乙，还有丙。\n");
}

TEST_CASE("a plan for other findings gives nothing") {
  const Sample sample;
  CHECK(sample.result({features::ActionStep::kApplyFix, 3, 0}) == "nothing");
  CHECK(sample.result({features::ActionStep::kApplyFix, 0, 1}) == "nothing");
  CHECK(sample.result({features::ActionStep::kDisableLine, 99, 0}) == "nothing");
}

TEST_CASE("findings in front matter are suppressed for the file only") {
  const testing::MarkedText marked = testing::unmark("---\n¦title¦: 甲\n---\n# 甲\n");
  const auto article = article::parse(text::Document(marked.text));
  const std::vector<lint::Finding> findings = {
      finding(kName, marked.range(), FixSafety::kSafe, {})};
  const auto actions = features::list_actions(*article, findings, marked.range());
  REQUIRE(actions.size() == 1);
  CHECK(actions[0].title.en == "Disable ZZ002 test-name in this article");
}

TEST_CASE("the whole article is repaired with few small edits, real rules") {
  const std::string text = "# 题\n\n文。";
  const auto article = article::parse(text::Document(text));
  const lint::Settings settings;
  const lint::RunResult run = lint::run(*article, settings);
  REQUIRE(!run.findings.empty());
  const auto edits = features::resolve_action({features::ActionStep::kFixArticle, 0, 0},
                                              {article, run.findings.all(), settings, {}});
  REQUIRE(edits);
  const text::EditSet all = features::merged(*edits);
  REQUIRE(all.edits().size() == 1);
  CHECK(all.edits()[0].range.empty());
  CHECK(all.apply(text) == "# 题\n\n文。\n");
}

}  // namespace
}  // namespace trend
