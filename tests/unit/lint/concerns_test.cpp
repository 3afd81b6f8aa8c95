// A rule that sees the whole article runs after the edits that it says concern it, and its findings
// move along with the text after all others.
#include "rules/lint/concerns.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "rules/article/parse.h"
#include "rules/lint/change.h"
#include "rules/lint/listed_files.h"
#include "rules/lint/plan.h"
#include "rules/lint/runner.h"
#include "tests/unit/lint/fake_rules.h"
#include "tests/unit/lint/observe.h"

namespace trend::lint {
namespace {

int runs = 0;  // of the rules below

// Marks each heading, and points to the first block.
void mark_headings(const ArticleContext& context, Sink& sink) {
  ++runs;
  for (const article::Section& section : context.article.sections())
    sink.add({.range = section.heading_range,
              .message = {"标题", "a heading"},
              .related = {{{0, 1}, {"开头", "the start"}}}});
}

// The number of blocks, told on the first byte.
void count_blocks(const ArticleContext& context, Sink& sink) {
  ++runs;
  sink.add({.range = {0, 1},
            .message = {"块", std::to_string(context.article.blocks().size()) + " blocks"}});
}

// Points behind the last word, as a fix that appends would.
void point_to_end(const ArticleContext& context, Sink& sink) {
  ++runs;
  const article::TopBlock& top = context.article.blocks().back();
  const text::Offset end = top.absolute(top.block->nodes.front().range).end;
  sink.add({.range = {0, 1},
            .message = {"首字", "the first letter"},
            .related = {{{end, end}, {"结尾", "the end"}}}});
}

Rule rule_of(void (*check)(const ArticleContext&, Sink&), Concerns concerns) {
  Rule rule = testing::fake_rule("ST901", "whole");
  rule.check_article = check;
  rule.concerns = concerns;
  return rule;
}

struct Outcome {
  std::string found;
  std::string expected;  // by a run from scratch
  int runs = 0;          // with the results before
};

// Edits `text` after a run of the rule and runs it again.
Outcome after_edit(const Rule& rule, const std::string& text, const text::Edit& edit) {
  const Rule* const rules[] = {&rule};
  const auto plan = make_plan({}, rules);
  const auto before = testing::article_of(text);
  const RunResult first = run_plan(*before, plan);
  const auto after = article::reparse(*before, before->document().edited(edit), edit);
  runs = 0;
  const RunResult second = run_plan(*after, plan, "", first.cache);
  Outcome outcome{testing::render_findings(after->document(), second.findings.all()), "", runs};
  const RunResult fresh = run_plan(*after, plan);
  outcome.expected = testing::render_findings(after->document(), fresh.findings.all());
  REQUIRE(second.findings.size() == fresh.findings.size());
  for (std::size_t i = 0; i < fresh.findings.size(); ++i)
    for (std::size_t k = 0; k < fresh.findings[i].related.size(); ++k)
      CHECK(second.findings[i].related[k].range == fresh.findings[i].related[k].range);
  return outcome;
}

const std::string kText = "# one\n\ntext\n\nmore\n\ntext\n\nmore\n\n## two\n\nlast\n";

TEST_CASE("an edit that does not concern the rule moves its findings along") {
  const Rule rule = rule_of(mark_headings, concern::kHeadings);
  const Outcome outcome = after_edit(rule, kText, {{13, 13}, "a longer\nline "});
  CHECK(outcome.runs == 0);
  CHECK(outcome.found == outcome.expected);
  CHECK(outcome.found ==
        "1:1-1:6 warning ST901 a heading\n"
        "12:1-12:7 warning ST901 a heading\n");
}

TEST_CASE("an edit that does concern it, or everything, makes it run") {
  const Rule headings = rule_of(mark_headings, concern::kHeadings);
  CHECK(after_edit(headings, kText, {{2, 2}, "x"}).runs == 1);
  CHECK(after_edit(headings, kText, {{13, 13}, "# new\n\n"}).runs == 1);
  const Rule always = rule_of(mark_headings, concern::kEverything);
  CHECK(after_edit(always, kText, {{13, 13}, "x"}).runs == 1);
  const Rule ends = rule_of(mark_headings, concern::kEnd);
  CHECK(after_edit(ends, kText, {{13, 13}, "x"}).runs == 0);
  CHECK(after_edit(ends, kText, {{40, 40}, "x"}).runs == 1);
}

TEST_CASE("a finding that reaches into what changed is made again, whatever the rule says") {
  const Rule rule = rule_of(mark_headings, concern::kNothing);
  const Outcome outcome = after_edit(rule, kText, {{2, 2}, "x"});
  CHECK(outcome.runs == 1);
  CHECK(outcome.found == outcome.expected);
}

TEST_CASE("a place at the end of a text without a last line end is made again with its block") {
  const Rule rule = rule_of(point_to_end, concern::kNothing);
  const Outcome outcome = after_edit(rule, "one\n\ntwo\nx", {{9, 10}, ""});
  CHECK(outcome.runs == 1);
  CHECK(outcome.found == outcome.expected);
}

TEST_CASE("a change of front matter makes every rule run") {
  const Rule rule = rule_of(mark_headings, concern::kNothing);
  const std::string text = "---\ntitle: a\n---\n\n" + kText;
  CHECK(after_edit(rule, text, {{11, 12}, "b"}).runs == 1);
}

TEST_CASE("blocks taken out and put in: shape, lines and repeats") {
  const auto runs_of = [](Concerns concerns, const text::Edit& edit) {
    return after_edit(rule_of(count_blocks, concerns), kText + kText, edit).runs;
  };
  CHECK(runs_of(concern::kShape, {{13, 13}, "x"}) == 0);
  CHECK(runs_of(concern::kShape, {{13, 13}, "new\n\n"}) == 1);
  CHECK(runs_of(concern::kShape, {{13, 13}, "- "}) == 1);
  CHECK(runs_of(concern::kLines, {{13, 13}, "x"}) == 0);
  CHECK(runs_of(concern::kLines, {{13, 13}, "x\n"}) == 1);
  CHECK(runs_of(concern::kRepeats, {{13, 13}, "x"}) == 1);  // "more" stands elsewhere
}

TEST_CASE("lines that messages name: those of related ranges behind the edit") {
  const Rule start = rule_of(mark_headings, concern::kNamedLines);
  CHECK(after_edit(start, kText, {{13, 13}, "x\n"}).runs == 0);  // all point to the first line
  const Rule end = rule_of(point_to_end, concern::kNamedLines);
  CHECK(after_edit(end, kText, {{13, 13}, "x\n"}).runs == 1);
  CHECK(after_edit(end, kText, {{13, 13}, "x"}).runs == 0);
}

TEST_CASE("numbers of parts: tables come and go, captions change, rows do not matter") {
  const Rule rule = rule_of(count_blocks, concern::kParts);
  const std::string table = "| a |\n| - |\n| b |\n\n";
  const std::string text =
      "start\n\none\n\ntwo\n\n" + table + "表 1\n\nthree\n\nfour\n\n" + table + "end\n";
  const auto at = [&](std::string_view words) {
    const auto begin = static_cast<text::Offset>(text.find(words));
    return text::Range{begin, begin};
  };
  const auto last_row = static_cast<text::Offset>(text.rfind("| b |"));
  CHECK(after_edit(rule, text, {at("one"), "x"}).runs == 0);
  CHECK(after_edit(rule, text, {at("one"), table}).runs == 1);
  CHECK(after_edit(rule, text, {at("表 1"), "x"}).runs == 1);
  CHECK(after_edit(rule, text, {at("three"), "x"}).runs == 0);
  CHECK(after_edit(rule, text, {at("two"), "![](a.png)"}).runs == 1);
  CHECK(after_edit(rule, text, {{last_row, last_row}, "| c |\n"}).runs == 0);
  CHECK(after_edit(rule, text, {at("| b |"), "| c |\n"}).runs == 1);  // its caption is below
  CHECK(after_edit(rule, text, {at("end"), "Table "}).runs == 1);
}

// Says whether b.png lies beside the article.
void look_for_a_file(const ArticleContext& context, Sink& sink) {
  ++runs;
  const auto entries = context.files->list(std::string(context.files->folder()));
  const bool found = std::any_of(entries->begin(), entries->end(),
                                 [](const FolderEntry& entry) { return entry.name == "b.png"; });
  sink.add({.range = {0, 1}, .message = {"", found ? "is there" : "is not there"}});
}

TEST_CASE("a rule that asked for files runs again when what it saw has changed") {
  const Rule rule = rule_of(look_for_a_file, concern::kNothing);
  const Rule* const rules[] = {&rule};
  const auto plan = make_plan({}, rules);
  const auto article = testing::article_of("text\n");
  const ListedFiles before("a.png");
  const ListedFiles same("a.png");
  const ListedFiles more("a.png,b.png");
  RunResult run = run_plan(*article, plan, "", nullptr, {}, &before);
  CHECK(run.findings[0].message.en == "is not there");
  runs = 0;
  run = run_plan(*article, plan, "", run.cache, {}, &same);
  CHECK(runs == 0);
  run = run_plan(*article, plan, "", run.cache, {}, &more);
  CHECK(runs == 1);
  CHECK(run.findings[0].message.en == "is there");
}

// What the property test of all rules lives on.
TEST_CASE("a rule that names too little is found out by a run from scratch") {
  const Rule liar = rule_of(count_blocks, concern::kHeadings);
  const Outcome outcome = after_edit(liar, kText + kText, {{13, 13}, "new\n\n"});
  CHECK(outcome.runs == 0);
  CHECK(outcome.found != outcome.expected);
}

TEST_CASE("what blocks hold") {
  const auto of = [](const std::string& text) {
    const auto article = testing::article_of(text);
    const article::TopBlock& top = article->blocks().front();
    return concerns_of(top, article->slice(top.range()));
  };
  CHECK(of("words\n") == concern::kNothing);
  CHECK(of("# x\n") == concern::kHeadings);
  CHECK(of("> # x\n") == concern::kHeadings);
  CHECK(of("##x\n") == concern::kTitleLines);
  CHECK(of("二、背景\n") == concern::kTitleLines);
  CHECK(of("- [a](b)\n") == (concern::kLists | concern::kLinks));
  CHECK(of("[a](#b)\n") == (concern::kLinks | concern::kFragments));
  CHECK(of("| a |\n| - |\n") == concern::kTables);
  CHECK(of("    a\n") == (concern::kCode | concern::kIndented));
  CHECK(of("a <b>c</b>\n") == concern::kHtml);
  CHECK(of("![](a)\n") == (concern::kLinks | concern::kFigures));
  CHECK(of("Fig. 1\n") == (concern::kCaptions | concern::kTitleLines));
  CHECK(of("---\n") == concern::kThematicBreaks);
  CHECK(of("a[^1]\n\n[b]: c\n") == (concern::kFootnotes | concern::kDefinitions));
  CHECK(of("**a** b | c\r\n") == (concern::kBoldLeads | concern::kPipes | concern::kReturns));
}

}  // namespace
}  // namespace trend::lint
