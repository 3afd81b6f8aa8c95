// One run: block rules where the cache has nothing, then the rules that see the whole article, then
// the findings put in order, causes before comments.
#include "rules/lint/runner.h"

#include <algorithm>
#include <exception>
#include <set>
#include <utility>

#include "rules/lint/plan.h"
#include "rules/lint/registry.h"
#include "rules/lint/run_cache.h"
#include "rules/lint/silence.h"
#include "rules/lint/suppress.h"

namespace trend::lint {
namespace {

// A rule must not throw. One that does loses its findings, not the run.
template <class Call>
bool succeeds(Call call) {
  try {
    call();
    return true;
  } catch (const std::exception&) {
    return false;
  }
}

RunCache::Entry check_block(const Plan& plan, const std::shared_ptr<const article::Block>& block,
                            std::string_view text) {
  auto result = std::make_shared<BlockResult>();
  for (const PlannedRule& planned : plan.block_rules) {
    const std::size_t first = result->findings.size();
    Sink sink(result->findings);
    const BlockContext context{*block, text, planned.options};
    if (!succeeds([&] { planned.rule->check_block(context, sink); })) {
      result->findings.resize(first);
      result->failed.push_back(planned.rule);
    }
    for (std::size_t i = first; i < result->findings.size(); ++i)
      planned.complete(result->findings[i]);
  }
  for (std::size_t i = 0; i < plan.survey_rules.size(); ++i) {
    const PlannedRule& planned = plan.survey_rules[i];
    const BlockContext context{*block, text, planned.options};
    Survey survey;
    if (!succeeds([&] { planned.rule->survey(context, survey); })) {
      result->failed.push_back(planned.rule);
    } else if (!survey.empty()) {
      result->surveys.emplace_back(i, std::move(survey));
    }
  }
  result->directives = find_directives(*block, text);
  // Most blocks have nothing to say: their entry owns the block and points to no result.
  if (result->empty()) return {block.get(), std::shared_ptr<const BlockResult>(block, nullptr)};
  result->block = block;
  return {block.get(), std::move(result)};
}

Finding shifted(const Finding& finding, text::Offset by) {
  Finding moved = finding;
  moved.range = moved.range.shifted(by);
  for (Related& related : moved.related) related.range = related.range.shifted(by);
  for (Fix& fix : moved.fixes) fix.edits = fix.edits.shifted(by);
  return moved;
}

// The state of one run and its steps, in order.
class Run {
 public:
  Run(const article::Article& article, std::string_view file_name, std::shared_ptr<const Plan> plan,
      const std::stop_token& stop)
      : article_(article), file_name_(file_name), plan_(std::move(plan)), stop_(stop) {}

  void check_blocks(const RunCache* previous) {
    const auto blocks = article_.blocks();
    cache_ = std::make_shared<RunCache>(plan_);
    cache_->reserve(blocks.size());
    CacheReader reader(previous, blocks);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (const RunCache::Entry* known = reader.find(i)) {
        cache_->add(*known);
        continue;
      }
      if (stopped()) continue;  // later blocks may be known: the next run starts from more
      cache_->add(check_block(*plan_, blocks[i].block, article_.slice(blocks[i].range())));
    }
  }

  void collect_blocks() {
    surveyed_.resize(plan_->survey_rules.size());
    const auto blocks = article_.blocks();
    add_directives(0, article_.envelope().body.begin);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const BlockResult* const result = cache_->entries()[i].result.get();
      if (result == nullptr) continue;
      const text::Offset offset = blocks[i].offset;
      for (const Finding& finding : result->findings) findings_.push_back(shifted(finding, offset));
      for (const auto& [rule, survey] : result->surveys)
        surveyed_[rule].push_back({offset, &survey});
      for (const Directive& directive : result->directives) {
        directives_.push_back(directive);
        directives_.back().range = directive.range.shifted(offset);
      }
      failed_.insert(result->failed.begin(), result->failed.end());
    }
    add_directives(article_.envelope().body.end, article_.document().size());
  }

  void judge() {
    for (std::size_t i = 0; i < plan_->survey_rules.size() && !stopped(); ++i) {
      const PlannedRule& planned = plan_->survey_rules[i];
      const Surveyed surveyed(std::move(surveyed_[i]));
      check(planned, [&](const ArticleContext& context, Sink& sink) {
        planned.rule->judge(context, surveyed, sink);
      });
    }
    for (const PlannedRule& planned : plan_->article_rules) {
      if (stopped()) return;
      check(planned, planned.rule->check_article);
    }
  }

  RunResult finish() {
    report_failures();
    std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
      return a.range != b.range ? a.range < b.range : a.rule->id < b.rule->id;
    });
    silence_symptoms(article_.document(), findings_);
    RunResult result;
    if (!directives_.empty()) {
      Suppressions suppressions(article_.document(), std::move(directives_));
      result.suppressed = std::erase_if(
          findings_, [&](const Finding& finding) { return suppressions.suppresses(finding); });
    }
    result.findings = std::move(findings_);
    result.cache = std::move(cache_);
    return result;
  }

  bool stopped() const { return stop_.stop_requested(); }
  std::shared_ptr<const RunCache> cache() const { return cache_; }

 private:
  template <class Check>
  void check(const PlannedRule& planned, Check rule_check) {
    const std::size_t first = findings_.size();
    Sink sink(findings_);
    const ArticleContext context{article_, planned.options, plan_->settings.today, file_name_};
    if (!succeeds([&] { rule_check(context, sink); })) {
      findings_.resize(first);
      failed_.insert(planned.rule);
    }
    for (std::size_t i = first; i < findings_.size(); ++i) planned.complete(findings_[i]);
  }

  // Directives outside the body: above front matter, in its comments, below a wrapper.
  void add_directives(text::Offset begin, text::Offset end) {
    for (Directive& directive : find_directives(article_.slice({begin, end}))) {
      directive.range = directive.range.shifted(begin);
      directives_.push_back(std::move(directive));
    }
  }

  void report_failures() {
    for (const Rule* rule : failed_) {
      const std::string id(rule->id);
      findings_.push_back(
          {.rule = rule,
           .severity = plan_->settings.severity_of(*rule),
           .range = article_.document().line_range(0),
           .message = {"规则 " + id + " 检查这篇文章时出错，请报告此问题",
                       "rule " + id + " failed on this article, please report it"}});
    }
  }

  struct ById {
    bool operator()(const Rule* a, const Rule* b) const { return a->id < b->id; }
  };

  const article::Article& article_;
  std::string_view file_name_;
  std::shared_ptr<const Plan> plan_;
  const std::stop_token& stop_;
  std::shared_ptr<RunCache> cache_;
  std::vector<Finding> findings_;
  std::vector<std::vector<Surveyed::Part>> surveyed_;
  std::vector<Directive> directives_;
  std::set<const Rule*, ById> failed_;
};

}  // namespace

RunResult run_plan(const article::Article& article, std::shared_ptr<const Plan> plan,
                   std::string_view file_name, std::shared_ptr<const RunCache> previous,
                   std::stop_token stop) {
  const bool usable = previous != nullptr && previous->plan() == plan;
  Run run(article, file_name, std::move(plan), stop);
  run.check_blocks(usable ? previous.get() : nullptr);
  if (!run.stopped()) {
    run.collect_blocks();
    run.judge();
  }
  if (run.stopped())
    return {.findings = {}, .suppressed = 0, .cache = run.cache(), .stopped = true};
  return run.finish();
}

RunResult run(const article::Article& article, const Settings& settings, std::string_view file_name,
              std::shared_ptr<const RunCache> previous, std::stop_token stop) {
  const bool usable = previous != nullptr && previous->plan()->settings == settings;
  std::shared_ptr<const Plan> plan = usable ? previous->plan() : make_plan(settings, all_rules());
  return run_plan(article, std::move(plan), file_name, std::move(previous), std::move(stop));
}

}  // namespace trend::lint
