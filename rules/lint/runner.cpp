// One run: block rules where the cache has nothing, then the rules that see the whole article, then
// the findings put in order, causes before comments.
#include "rules/lint/runner.h"

#include <algorithm>
#include <exception>
#include <set>
#include <utility>

#include "rules/lint/markdownlint.h"
#include "rules/lint/markdownlint_comments.h"
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

CacheEntry check_block(const Plan& plan, const std::shared_ptr<const article::Block>& block,
                       std::string_view text) {
  auto result = std::make_shared<BlockResult>();
  BlockFacts facts(*block, text);
  for (const PlannedRule& planned : plan.block_rules) {
    const std::size_t first = result->findings.size();
    Sink sink(result->findings);
    const BlockContext context{*block, text, planned.options, facts};
    if (!succeeds([&] { planned.rule->check_block(context, sink); })) {
      result->findings.resize(first);
      result->failed.push_back(planned.rule);
    }
    for (std::size_t i = first; i < result->findings.size(); ++i)
      planned.complete(result->findings[i]);
  }
  for (std::size_t i = 0; i < plan.survey_rules.size(); ++i) {
    const PlannedRule& planned = plan.survey_rules[i];
    const BlockContext context{*block, text, planned.options, facts};
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
  Run(const article::Article& article, std::string_view file_name, const Files* files,
      std::shared_ptr<const Plan> plan, const std::stop_token& stop)
      : article_(article),
        facts_(article),
        file_name_(file_name),
        files_(files),
        plan_(std::move(plan)),
        stop_(stop) {}

  void check_blocks(const RunCache* previous) {
    const auto blocks = article_.blocks();
    cache_ = std::make_shared<RunCache>(plan_);
    const CacheMatch match(previous, blocks);
    for (const auto& chunk : match.front()) cache_->add(chunk);
    std::vector<CacheEntry> entries;
    for (std::size_t i = match.first(); i < match.last(); ++i) {
      if (const CacheEntry* known = match.find(blocks[i].block)) {
        entries.push_back(*known);
      } else if (!stopped()) {  // else go on with what is known: the next run starts from more
        entries.push_back(
            check_block(*plan_, article_.share(blocks[i]), article_.slice(blocks[i].range())));
      }
    }
    cache_->add_entries(std::move(entries));
    for (const auto& chunk : match.back()) cache_->add(chunk);
  }

  // Precondition of this and the next steps: check_blocks was not stopped.
  void collect_blocks() {
    add_directives(0, article_.envelope().body.begin);
    std::size_t first = 0;
    for (const auto& chunk : cache_->chunks()) {
      if (chunk->notable)
        for (std::size_t i = 0; i < chunk->entries.size(); ++i)
          if (const BlockResult* const result = chunk->entries[i].result.get())
            collect(*result, article_.blocks()[first + i].offset);
      first += chunk->entries.size();
    }
    add_directives(article_.envelope().body.end, article_.document().size());
  }

  void judge() {
    for (std::size_t i = 0; i < plan_->survey_rules.size() && !stopped(); ++i) {
      const PlannedRule& planned = plan_->survey_rules[i];
      const Surveyed surveyed(count_sightings(i), [&](std::uint8_t form, const auto& visit) {
        visit_sightings(i, form, visit);
      });
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
    sort_findings();
    silence_symptoms(article_.document(), findings_);
    RunResult result;
    result.suppressed = suppress_markdownlint();
    if (!directives_.empty()) {
      result.suppressed += suppress();
      check_comments();
    }
    report_failures();
    sort_findings();
    result.findings = std::move(findings_);
    result.cache = std::move(cache_);
    return result;
  }

  bool stopped() const { return stop_.stop_requested(); }
  std::shared_ptr<const RunCache> cache() const { return cache_; }

 private:
  void collect(const BlockResult& result, text::Offset offset) {
    for (const Finding& finding : result.findings) findings_.push_back(shifted(finding, offset));
    for (const Directive& directive : result.directives) {
      directives_.push_back(directive);
      shift(directives_.back(), offset);
    }
    failed_.insert(result.failed.begin(), result.failed.end());
  }

  Surveyed::Counts count_sightings(std::size_t rule) const {
    Surveyed::Counts sums{};
    for (const auto& chunk : cache_->chunks())
      if (const Surveyed::Counts* const counts = chunk->find_counts(rule))
        for (std::size_t form = 0; form < kMaxForms; ++form) sums[form] += (*counts)[form];
    return sums;
  }

  void visit_sightings(std::size_t rule, std::uint8_t form, const Surveyed::Visit& visit) const {
    std::size_t first = 0;
    for (const auto& chunk : cache_->chunks()) {
      const Surveyed::Counts* const counts = chunk->find_counts(rule);
      const bool any = counts != nullptr && (*counts)[form] > 0;
      for (std::size_t i = 0; any && i < chunk->entries.size(); ++i) {
        const BlockResult* const result = chunk->entries[i].result.get();
        const Survey* const survey = result != nullptr ? result->find_survey(rule) : nullptr;
        if (survey == nullptr) continue;
        const text::Offset offset = article_.blocks()[first + i].offset;
        for (const Sighting& sighting : *survey)
          if (sighting.form == form) visit(sighting.range.shifted(offset));
      }
      first += chunk->entries.size();
    }
  }

  void sort_findings() {
    std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
      return a.range != b.range ? a.range < b.range : a.rule->id < b.rule->id;
    });
  }

  // Removes findings of markdownlint's rules that its comments switch off.
  std::size_t suppress_markdownlint() {
    const bool any = std::any_of(findings_.begin(), findings_.end(), [](const Finding& finding) {
      return is_markdownlint(*finding.rule);
    });
    if (!any) return 0;
    const MarkdownlintComments comments(article_);
    return std::erase_if(findings_,
                         [&](const Finding& finding) { return comments.suppresses(finding); });
  }

  // Removes what comments switch off, and notes which comments did.
  std::size_t suppress() {
    Suppressions suppressions(article_.document(), std::move(directives_));
    const std::size_t suppressed = std::erase_if(
        findings_, [&](const Finding& finding) { return suppressions.suppresses(finding); });
    directives_ = suppressions.directives();
    for (std::size_t i = 0; i < directives_.size(); ++i) {
      Directive& directive = directives_[i];
      if (directive.reach == Reach::kUntil) continue;
      directive.idle = !suppressions.used(i) && plan_->runs_any(directive);
      for (std::size_t k = 0; k < directive.selectors.size() && !directive.foreign; ++k)
        directive.selectors[k].idle =
            !suppressions.used(i, k) && plan_->runs_any(directive.selectors[k]);
    }
    return suppressed;
  }

  void check_comments() {
    for (const PlannedRule& planned : plan_->comment_rules) {
      check(planned, [&](const ArticleContext& context, Sink& sink) {
        planned.rule->check_comments(context, directives_, sink);
      });
    }
  }

  template <class Check>
  void check(const PlannedRule& planned, Check rule_check) {
    const std::size_t first = findings_.size();
    Sink sink(findings_);
    const ArticleContext context{article_,   facts_, planned.options, plan_->settings.today,
                                 file_name_, files_};
    if (!succeeds([&] { rule_check(context, sink); })) {
      findings_.resize(first);
      failed_.insert(planned.rule);
    }
    for (std::size_t i = first; i < findings_.size(); ++i) planned.complete(findings_[i]);
  }

  // Directives outside the body: above front matter, in its comments, below a wrapper.
  void add_directives(text::Offset begin, text::Offset end) {
    for (Directive& directive : find_directives(article_.slice({begin, end}))) {
      shift(directive, begin);
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
  Facts facts_;
  std::string_view file_name_;
  const Files* files_;
  std::shared_ptr<const Plan> plan_;
  const std::stop_token& stop_;
  std::shared_ptr<RunCache> cache_;
  std::vector<Finding> findings_;
  std::vector<Directive> directives_;
  std::set<const Rule*, ById> failed_;
};

}  // namespace

RunResult run_plan(const article::Article& article, std::shared_ptr<const Plan> plan,
                   std::string_view file_name, std::shared_ptr<const RunCache> previous,
                   std::stop_token stop, const Files* files) {
  const bool usable = previous != nullptr && previous->plan() == plan;
  Run run(article, file_name, files, std::move(plan), stop);
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
              std::shared_ptr<const RunCache> previous, std::stop_token stop, const Files* files) {
  const bool usable = previous != nullptr && previous->plan()->settings == settings;
  std::shared_ptr<const Plan> plan = usable ? previous->plan() : make_plan(settings, all_rules());
  return run_plan(article, std::move(plan), file_name, std::move(previous), std::move(stop), files);
}

}  // namespace trend::lint
