// The runner on rules of its own: scopes, cache, order, failing rules, stopping, comments.
#include "rules/lint/runner.h"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <memory_resource>
#include <stdexcept>
#include <string>
#include <vector>

#include "rules/article/parse.h"
#include "rules/lint/plan.h"
#include "rules/lint/run_cache.h"
#include "tests/support/random_text.h"
#include "tests/unit/lint/fake_rules.h"
#include "tests/unit/lint/fixture.h"
#include "tests/unit/lint/observe.h"

namespace trend::lint {
namespace {

// Block scope: every "bad" in a block.
void report_bad(const BlockContext& context, Sink& sink) {
  testing::report_each(context.text, "bad", "good", sink);
}

// Majority: "A" and "B" are two forms; the rarer one is reported.
void survey_forms(const BlockContext& context, Survey& survey) {
  for (std::size_t i = 0; i < context.text.size(); ++i) {
    const auto at = static_cast<text::Offset>(i);
    if (context.text[i] == 'A') survey.push_back({{at, at + 1}, 0});
    if (context.text[i] == 'B') survey.push_back({{at, at + 1}, 1});
  }
}
void judge_forms(const ArticleContext&, const Surveyed& surveyed, Sink& sink) {
  const std::uint8_t rare = surveyed.count(0) < surveyed.count(1) ? 0 : 1;
  surveyed.for_each(rare, [&](text::Range range) {
    sink.add({.range = range, .message = {"少数", "the rarer form"}});
  });
}

void report_first_byte(const ArticleContext& context, Sink& sink) {
  if (context.article.text().empty()) return;
  sink.add({.range = {0, 1}, .message = {std::string(context.file_name), "first byte"}});
}

void fail_block(const BlockContext&, Sink& sink) {
  sink.add({.range = {0, 1}, .message = {"半途", "half done"}});
  throw std::runtime_error("broken rule");
}

Rule block_rule(std::string_view id, void (*check)(const BlockContext&, Sink&)) {
  Rule rule = testing::fake_rule(id, id);
  rule.check_block = check;
  return rule;
}
Rule article_rule() {
  Rule rule = testing::fake_rule("ST901", "first-byte");
  rule.check_article = report_first_byte;
  return rule;
}
Rule majority_rule() {
  Rule rule = testing::fake_rule("ZH901", "forms");
  rule.survey = survey_forms;
  rule.judge = judge_forms;
  return rule;
}

const Rule kBad = block_rule("WS901", report_bad);
const Rule kFailing = block_rule("WS902", fail_block);
const Rule kFirstByte = article_rule();
const Rule kForms = majority_rule();

std::shared_ptr<const Plan> plan_of(std::vector<const Rule*> rules, Settings settings = {}) {
  return make_plan(settings, rules);
}

std::string said(const std::string& text, const std::shared_ptr<const Plan>& plan) {
  const auto article = testing::article_of(text);
  return testing::render_findings(article->document(), run_plan(*article, plan).findings.all());
}

TEST_CASE("findings of all scopes come sorted, at absolute places") {
  CHECK(said("A bad\n\nA B 势bad\n", plan_of({&kForms, &kBad, &kFirstByte})) ==
        "1:1-1:2 warning ST901 first byte\n"
        "1:3-1:6 warning WS901 rewrite\n"
        "3:3-3:4 warning ZH901 the rarer form\n"
        "3:6-3:9 warning WS901 rewrite\n");
  CHECK(said("", plan_of({&kForms, &kBad, &kFirstByte})).empty());
}

TEST_CASE("severity and fixes are as configured") {
  Settings settings;
  settings.severities.emplace("WS901", Severity::kError);
  settings.fix_safety.emplace("WS901", FixSafety::kUnsafe);
  const auto article = testing::article_of("x\n\nbad\n");
  std::vector<Finding> findings = run_plan(*article, plan_of({&kBad}, settings)).findings.all();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::kError);
  REQUIRE(findings[0].fixes.size() == 1);
  CHECK(findings[0].fixes[0].safety == FixSafety::kUnsafe);
  CHECK(findings[0].fixes[0].edits.apply(article->text()) == "x\n\ngood\n");
  settings.fixes_off.emplace("WS901", true);
  findings = run_plan(*article, plan_of({&kBad}, settings)).findings.all();
  CHECK(findings.at(0).fixes.empty());
}

TEST_CASE("a rule that throws becomes one finding, and the others still speak") {
  CHECK(said("bad\n\nbad\n", plan_of({&kFailing, &kBad})) ==
        "1:1-1:4 warning WS901 rewrite\n"
        "1:1-1:4 warning WS902 rule WS902 failed on this article, please report it\n"
        "3:1-3:4 warning WS901 rewrite\n");
}

TEST_CASE("many blocks, short and long, say what each says alone") {
  std::string text;
  std::string expected;
  for (int i = 0; i < 300; ++i) {
    const std::string line = std::to_string(2 * i + 1);
    const std::string padding(i % 90 == 7 ? 9000 : 0, '.');
    if (i % 3 == 0) {
      text += "bad" + padding + "\n\n";
      expected += line + ":1-" + line + ":4 warning WS901 rewrite\n";
    } else if (i % 5 == 0) {
      text += "A" + padding + "\n\n";
      expected += line + ":1-" + line + ":2 warning ZH901 the rarer form\n";
    } else {
      text += "BB" + padding + "\n\n";
    }
  }
  CHECK(said(text, plan_of({&kBad, &kForms})) == expected);
}

TEST_CASE("comments suppress and are counted") {
  const auto article =
      testing::article_of("<!-- trendlsp-disable-next-line WS901 -->\nbad\n\nbad\n");
  const RunResult result = run_plan(*article, plan_of({&kBad}));
  CHECK(result.suppressed == 1);
  CHECK(result.findings.size() == 1);
}

TEST_CASE("comments above the front matter and in its comments count") {
  CHECK(said("---\ntitle: x # <!-- trendlsp-disable-file WS901 -->\n---\n\nbad\n", plan_of({&kBad}))
            .empty());
}

// A fact that counts how often it is made, by the length of its article.
struct Length {
  explicit Length(const article::Article& article) : bytes(article.text().size()) { ++made; }
  std::size_t bytes;
  static inline int made = 0;
};
struct HalfLength {
  explicit HalfLength(const article::Article& article) : bytes(article.text().size() / 2) {}
  std::size_t bytes;
};

TEST_CASE("a fact is made once, for the first that asks") {
  const auto article = testing::article_of("0123456789");
  Facts facts(*article);
  Length::made = 0;
  CHECK(facts.get<Length>().bytes == 10);
  CHECK(facts.get<HalfLength>().bytes == 5);
  const Length& again = facts.get<Length>();
  CHECK(&again == &facts.get<Length>());
  CHECK(Length::made == 1);
}

struct BlockLength {
  BlockLength(const article::Block& block, std::string_view text) : bytes(text.size()) {
    CHECK(block.size == bytes);
    ++made;
  }
  std::size_t bytes;
  static inline int made = 0;
};

TEST_CASE("a fact about a block is made once as well") {
  const auto article = testing::article_of("0123456789");
  const article::TopBlock& top = article->blocks().front();
  BlockFacts facts(*top.block, article->slice(top.range()));
  BlockLength::made = 0;
  CHECK(facts.get<BlockLength>().bytes == 10);
  CHECK(&facts.get<BlockLength>() == &facts.get<BlockLength>());
  CHECK(BlockLength::made == 1);
}

// A fact that holds as many bytes as its block.
struct BlockCopy {
  using allocator_type = std::pmr::polymorphic_allocator<>;
  BlockCopy(const article::Block&, std::string_view text, allocator_type allocator)
      : bytes(text.begin(), text.end(), allocator) {}
  std::pmr::vector<char> bytes;
};

TEST_CASE("facts about a block live in the memory that there is for them") {
  const auto article = testing::article_of("0123456789");
  const article::TopBlock& top = article->blocks().front();
  std::array<std::byte, 4096> buffer;
  std::pmr::monotonic_buffer_resource memory(buffer.data(), buffer.size(),
                                             std::pmr::null_memory_resource());
  BlockFacts facts(*top.block, article->slice(top.range()), memory);
  const auto* const held = reinterpret_cast<const std::byte*>(facts.get<BlockCopy>().bytes.data());
  CHECK(held >= buffer.data());
  CHECK(held < buffer.data() + buffer.size());
  CHECK(facts.get<BlockLength>().bytes == 10);
}

TEST_CASE("a stopped run says so and keeps what it has for the next") {
  const auto article = testing::article_of("bad\n\nbad\n\nbad\n");
  const auto plan = plan_of({&kBad});
  std::stop_source stop;
  stop.request_stop();
  const RunResult stopped = run_plan(*article, plan, "", nullptr, stop.get_token());
  CHECK(stopped.stopped);
  const RunResult full = run_plan(*article, plan, "", stopped.cache);
  CHECK_FALSE(full.stopped);
  CHECK(full.findings.size() == 3);
  const RunResult kept = run_plan(*article, plan, "", full.cache, stop.get_token());
  const CacheMatch match(kept.cache.get(), article->blocks());
  CHECK(match.first() == article->blocks().size());
}

TEST_CASE("unchanged blocks are taken from the cache, moved ones found again") {
  const auto plan = plan_of({&kBad, &kForms});
  const auto before = testing::article_of("bad\n\nA\n\nbad\n\nB\n\nbad\n");
  const RunResult first = run_plan(*before, plan);
  const text::Edit edit{{5, 6}, "AB bad"};
  const auto after = article::reparse(*before, before->document().edited(edit), edit);
  const CacheMatch match(first.cache.get(), after->blocks());
  std::string found;
  for (const article::TopBlock& top : after->blocks())
    found += match.find(top.block) != nullptr ? '1' : '0';
  CHECK(found.find('0') != std::string::npos);
  CHECK(found.ends_with("11"));
  const RunResult second = run_plan(*after, plan, "", first.cache);
  CHECK(testing::render_findings(after->document(), second.findings.all()) ==
        said(std::string(after->text()), plan));
}

TEST_CASE("an edit in a long article leaves the other chunks shared") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "段落 A bad\n\n";
  const auto plan = plan_of({&kBad, &kForms});
  auto article = testing::article_of(text);
  auto cache = run_plan(*article, plan).cache;
  const text::Offset middle = article->blocks()[250].offset;
  const text::Edit edit{{middle, middle}, "B\n\n"};
  article = article::reparse(*article, article->document().edited(edit), edit);
  const CacheMatch match(cache.get(), article->blocks());
  CHECK(match.front().size() + match.back().size() + 2 >= cache->chunks().size());
  CHECK(match.last() - match.first() < 150);
  const RunResult result = run_plan(*article, plan, "", cache);
  CHECK(result.findings.size() == 501);  // every "bad" and the one B
}

// Comments: what the runner tells about each.
void report_comments(const ArticleContext&, std::span<const Directive> directives, Sink& sink) {
  for (const Directive& directive : directives) {
    const bool idle = directive.idle;
    sink.add({.range = directive.range, .message = {"注", idle ? "idle" : "of use or unknown"}});
  }
}

TEST_CASE("rules about comments learn which of them did nothing, and cannot be suppressed") {
  Rule comments = testing::fake_rule("CF901", "comments");
  comments.check_comments = report_comments;
  const std::string text =
      "<!-- trendlsp-disable-file CF901 -->\n\nbad <!-- trendlsp-disable-line WS901 -->\n\n"
      "a <!-- trendlsp-disable-line WS901 -->\n\nb <!-- trendlsp-disable-line ZH001 -->\n";
  CHECK(said(text, plan_of({&kBad, &comments})) ==
        "1:1-1:37 warning CF901 of use or unknown\n"
        "3:5-3:41 warning CF901 of use or unknown\n"
        "5:3-5:39 warning CF901 idle\n"
        "7:3-7:39 warning CF901 of use or unknown\n");
}

TEST_CASE("a cache of another plan or other settings is ignored") {
  const auto article = testing::article_of("bad");
  const RunResult first = run_plan(*article, plan_of({&kBad}));
  CHECK(run_plan(*article, plan_of({&kFirstByte}), "", first.cache).findings.size() == 1);
  Settings none;
  none.profile = Profile::kNone;
  const RunResult all = run(*article, {});
  CHECK(run(*article, none, "", all.cache).findings.empty());
}

TEST_CASE("with the cache of any earlier version: the same as without") {
  const auto plan = plan_of({&kBad, &kForms, &kFirstByte, &kFailing});
  const std::vector<std::string> pieces = {
      "bad", "A",  "B",   "\n", "\n\n", "- ", "# ", "```\n", "<!-- trendlsp-disable WS901 -->",
      "> ",  "势", "    "};
  testing::Random random(12);
  auto article = testing::article_of("");
  std::shared_ptr<const RunCache> cache;
  for (int round = 0; round < 4000; ++round) {
    const std::string_view text = article->text();
    text::Range range{testing::random_border(random, text), testing::random_border(random, text)};
    if (range.begin > range.end) std::swap(range.begin, range.end);
    if (text.size() < 400 && random.below(4) != 0) range.end = range.begin;
    std::string inserted;
    for (std::uint32_t n = random.below(5); n > 0; --n) inserted += random.pick(pieces);
    const text::Edit edit{range, inserted};
    article = article::reparse(*article, article->document().edited(edit), edit);
    if (random.below(3) == 0) continue;  // several edits between two runs
    const RunResult cached = run_plan(*article, plan, "", cache);
    const RunResult fresh = run_plan(*article, plan);
    INFO("round ", round, "\n", testing::escape(article->text()));
    REQUIRE(testing::render_findings(article->document(), cached.findings.all()) ==
            testing::render_findings(article->document(), fresh.findings.all()));
    REQUIRE(cached.suppressed == fresh.suppressed);
    cache = cached.cache;
  }
}

}  // namespace
}  // namespace trend::lint
