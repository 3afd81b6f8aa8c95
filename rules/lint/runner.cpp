// One run: block rules where the cache has nothing, then the rules that see the whole article, then
// the findings put in order, causes before comments.
#include "rules/lint/runner.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "rules/lint/block_group.h"
#include "rules/lint/guarded_call.h"
#include "rules/lint/markdownlint.h"
#include "rules/lint/markdownlint_comments.h"
#include "rules/lint/plan.h"
#include "rules/lint/registry.h"
#include "rules/lint/run_cache.h"
#include "rules/lint/silence.h"
#include "rules/lint/suppress.h"

namespace trend::lint {
namespace {

// Additions to what a rule said, after which it is asked anew: each keeps some memory.
constexpr std::size_t kMostAdditions = 64;

Surroundings surroundings_of(const article::Article& article, std::string_view file_name,
                             const Files* files) {
  const article::Envelope& envelope = article.envelope();
  return {.above = std::string(article.slice({0, envelope.body.begin})),
          .below = std::string(article.slice({envelope.body.end, article.document().size()})),
          .line_end = std::string(article.document().line_end()),
          .file_name = std::string(file_name),
          .dedent = envelope.dedent,
          .files = files != nullptr,
          .front_matter = article.front_matter()};
}

// std::stable_sort for what consists of a few long sorted stretches.
template <class Value, class Less>
void sort_stretches(std::vector<Value>& values, Less less) {
  std::vector<typename std::vector<Value>::iterator> borders = {values.begin()};
  while (borders.back() != values.end())
    borders.push_back(std::is_sorted_until(borders.back(), values.end(), less));
  while (borders.size() > 2) {
    std::size_t kept = 1;
    for (std::size_t i = 2; i < borders.size(); i += 2) {
      std::inplace_merge(borders[i - 2], borders[i - 1], borders[i], less);
      borders[kept++] = borders[i];
    }
    if (borders.size() % 2 == 0) borders[kept++] = borders.back();
    borders.resize(kept);
  }
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
        today_(plan_->settings.today),
        stop_(stop),
        cache_(std::make_shared<RunCache>(plan_)) {}

  void check_blocks(const std::shared_ptr<const RunCache>& previous) {
    const auto blocks = article_.blocks();
    const CacheMatch match(previous.get(), blocks);
    std::vector<CacheEntry> entries;
    const auto unknown = blocks.subspan(match.first(), match.last() - match.first());
    const std::size_t bytes =
        unknown.empty() ? 0 : unknown.back().range().end - unknown.front().offset;
    BlockGroup group(*plan_, unknown.size(), bytes);
    for (std::size_t i = match.first(); i < match.last(); ++i) {
      if (const CacheEntry* known = match.find(blocks[i].block)) {
        group.check(entries);
        entries.push_back(*known);
      } else if (!stopped()) {  // else go on with what is known: the next run starts from more
        group.add(article_, blocks[i]);
        if (group.full()) group.check(entries);
      }
    }
    group.check(entries);
    if (previous != nullptr) {
      cache_->adopt(*previous, match, std::move(entries));
      cache_->complete = previous->complete != nullptr ? previous->complete : previous;
    } else {
      cache_->add_entries(std::move(entries));
    }
    if (!stopped()) compare(previous.get(), match);
  }

  // Precondition of this and the next steps: check_blocks was not stopped.
  void collect_blocks() {
    add_directives(0, article_.envelope().body.begin);
    std::size_t first = 0;
    for (const auto& chunk : cache_->chunks()) {
      const text::Offset begin = article_.blocks()[first].offset;
      for (const Placed& placed : chunk->findings) findings_.push_back(placed.moved(begin));
      for (const auto& [at, result] : chunk->remarks) collect(*result, begin + at);
      first += chunk->entries.size();
    }
    add_directives(article_.envelope().body.end, article_.document().size());
    // A finding at the very end of a block may stand behind one at the start of the next.
    if (!std::is_sorted(findings_.begin(), findings_.end(), stands_before))
      std::stable_sort(findings_.begin(), findings_.end(), stands_before);
  }

  void judge() {
    for (std::size_t i = 0; i < plan_->survey_rules.size() && !stopped(); ++i) {
      const PlannedRule& planned = plan_->survey_rules[i];
      const bool sighted = i < sighted_.size() && sees_change(i);
      if (sighted && planned.rule->by_sighting && judge_change(i)) continue;
      std::uint32_t visited = 0;
      decide(planned, sighted, [&](const ArticleContext& context, Sink& sink) {
        const Surveyed surveyed(cache_->totals(i), [&](std::uint8_t form, const auto& visit) {
          visited |= 1U << form;
          visit_sightings(i, form, visit);
        });
        planned.rule->judge(context, surveyed, sink);
      });
      cache_->rules.back().visited |= visited;
    }
    for (const PlannedRule& planned : plan_->article_rules) {
      if (stopped()) return;
      decide(planned, false, planned.rule->check_article);
    }
  }

  RunResult finish() {
    cache_->complete = nullptr;
    cache_->around = std::move(around_);
    std::vector<Placed> added;
    for (const RuleFindings& rule : cache_->rules)
      for (const Kept& kept : rule.findings.kept) added.push_back(kept.placed);
    merge(std::move(added));
    silence_symptoms(article_.document(), findings_);
    RunResult result;
    result.suppressed = suppress_markdownlint();
    if (!directives_.empty()) {
      result.suppressed += suppress();
      check_comments();
    }
    report_failures();
    result.findings = Findings(std::move(findings_), cache_);
    result.failed = !failed_.empty();
    result.same_on = today_.same();
    result.cache = std::move(cache_);
    return result;
  }

  bool stopped() const { return stop_.stop_requested(); }
  std::shared_ptr<const RunCache> cache() const {
    cache_->rules.clear();  // not all of them
    return cache_;
  }

 private:
  // Finds out what of the last complete version holds still.
  void compare(const RunCache* previous, const CacheMatch& match) {
    around_ = surroundings_of(article_, file_name_, files_);
    const RunCache* const before = cache_->complete.get();
    if (before == nullptr || before->rules.empty() || before->around != around_) return;
    sighted_.resize(plan_->survey_rules.size());
    beside_.resize(plan_->survey_rules.size());
    const bool latest = before == previous;
    change_ = change_between(*before, latest ? match : CacheMatch(before, article_.blocks()),
                             *cache_, article_, sighted_, beside_);
  }

  // What the survey rule saw may have changed.
  bool sees_change(std::size_t rule) const {
    const bool near = (plan_->survey_rules[rule].rule->concerns & concern::kBeside) != 0;
    return sighted_[rule] || (near && beside_[rule]);
  }

  // What a rule that judges by_sighting says, where it stays as it was but for what changed. False,
  // and nothing done, when more may be different now.
  bool judge_change(std::size_t index) {
    const PlannedRule& planned = plan_->survey_rules[index];
    const RuleFindings& before = cache_->complete->rules[index];
    if (before.failed || before.findings.said.size() >= kMostAdditions ||
        change_->matters_to(planned.rule->concerns))
      return false;
    std::optional<KeptFindings> kept = change_->moved_outside(before.findings);
    if (!kept) return false;
    std::uint32_t visited = 0;
    std::vector<Finding> added;
    const bool done = check(planned, added, [&](const ArticleContext& context, Sink& sink) {
      const Surveyed surveyed(cache_->totals(index), [&](std::uint8_t form, const auto& visit) {
        visited |= 1U << form;
        visit_changed_sightings(index, form, visit);
      });
      planned.rule->judge(context, surveyed, sink);
    });
    if (!done || visited != before.visited) return false;
    kept->add(std::move(added));
    cache_->rules.push_back({std::move(*kept), nullptr, visited, false});
    return true;
  }

  // What a rule that sees the whole article says: as before when nothing changed that matters.
  template <class Check>
  void decide(const PlannedRule& planned, bool sighted, Check rule_check) {
    const std::size_t index = cache_->rules.size();
    RuleFindings& rule = cache_->rules.emplace_back();
    if (std::optional<KeptFindings> kept =
            sighted ? std::nullopt : as_before(index, *planned.rule)) {
      rule.findings = std::move(*kept);
      rule.looks = cache_->complete->rules[index].looks;
      rule.visited = cache_->complete->rules[index].visited;
      return;
    }
    std::vector<Finding> findings;
    rule.failed = !check(planned, findings, rule_check, &rule.looks);
    rule.findings = KeptFindings(std::move(findings));
  }

  // The findings of the version before at their new places; nothing when they may be others now.
  std::optional<KeptFindings> as_before(std::size_t index, const Rule& rule) const {
    if (!change_) return std::nullopt;
    const RuleFindings& before = cache_->complete->rules[index];
    if (before.failed || change_->matters_to(rule.concerns, before.findings))
      return std::nullopt;
    if (before.looks != nullptr && (files_ == nullptr || !still_hold(*before.looks, *files_)))
      return std::nullopt;
    return change_->moved(before.findings);
  }

  // Runs a rule; false, and nothing found, when it throws.
  template <class Check>
  bool check(const PlannedRule& planned, std::vector<Finding>& findings, Check rule_check,
             std::shared_ptr<const Looks>* looks = nullptr) {
    Sink sink(findings);
    std::optional<NotedFiles> noted;
    if (files_ != nullptr) noted.emplace(*files_);
    const ArticleContext context{article_, facts_,     planned.options,
                                 today_,   file_name_, noted ? &*noted : nullptr};
    if (!succeeds([&] { rule_check(context, sink); })) {
      findings.clear();
      failed_.insert(planned.rule);
      return false;
    }
    if (looks != nullptr && noted && !noted->looks().empty())
      *looks = std::make_shared<const Looks>(noted->looks());
    for (Finding& finding : findings) planned.complete(finding);
    return true;
  }

  // Puts `added` among the findings, behind those with the same range and rule. Rules report
  // mostly in order: what stands in order already is merged, not sorted.
  void merge(std::vector<Placed> added) {
    sort_stretches(added, stands_before);
    const auto middle = static_cast<std::ptrdiff_t>(findings_.size());
    findings_.insert(findings_.end(), added.begin(), added.end());
    std::inplace_merge(findings_.begin(), findings_.begin() + middle, findings_.end(),
                       stands_before);
  }

  void collect(const BlockResult& result, text::Offset offset) {
    for (Directive directive : result.directives) {
      shift(directive, offset);
      directives_.push_back(std::move(directive));
    }
    failed_.insert(result.failed.begin(), result.failed.end());
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

  // Those in the blocks that changed.
  void visit_changed_sightings(std::size_t rule, std::uint8_t form,
                               const Surveyed::Visit& visit) const {
    std::size_t at = change_->first;
    cache_->for_each_entry(change_->first, change_->last, [&](const CacheEntry& entry) {
      const text::Offset offset = article_.blocks()[at++].offset;
      const Survey* const survey =
          entry.result != nullptr ? entry.result->find_survey(rule) : nullptr;
      if (survey == nullptr) return;
      for (const Sighting& sighting : *survey)
        if (sighting.form == form) visit(sighting.range.shifted(offset));
    });
  }

  // Removes findings of markdownlint's rules that its comments switch off.
  std::size_t suppress_markdownlint() {
    const bool any = std::any_of(findings_.begin(), findings_.end(), [](const Placed& placed) {
      return is_markdownlint(placed.rule());
    });
    if (!any) return 0;
    const MarkdownlintComments comments(article_);
    return std::erase_if(findings_, [&](const Placed& placed) {
      return comments.suppresses(placed.rule(), placed.range.begin);
    });
  }

  // Removes what comments switch off, and notes which comments did.
  std::size_t suppress() {
    Suppressions suppressions(article_.document(), std::move(directives_));
    const std::size_t suppressed = std::erase_if(findings_, [&](const Placed& placed) {
      return suppressions.suppresses(placed.rule(), placed.range.begin);
    });
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
    std::vector<Placed> added;
    for (const PlannedRule& planned : plan_->comment_rules) {
      std::vector<Finding> findings;
      check(planned, findings, [&](const ArticleContext& context, Sink& sink) {
        planned.rule->check_comments(context, directives_, sink);
      });
      for (Finding& finding : findings) added.push_back(aside(std::move(finding)));
    }
    merge(std::move(added));
  }

  Placed aside(Finding finding) {
    const Finding& said = cache_->asides.emplace_back(std::move(finding));
    return {said, said.range};
  }

  // Directives outside the body: above front matter, in its comments, below a wrapper.
  void add_directives(text::Offset begin, text::Offset end) {
    for (Directive& directive : find_directives(article_.slice({begin, end}))) {
      shift(directive, begin);
      directives_.push_back(std::move(directive));
    }
  }

  void report_failures() {
    std::vector<Placed> added;
    for (const Rule* rule : failed_) {
      const std::string id(rule->id);
      Finding finding{.rule = rule,
                      .severity = plan_->settings.severity_of(*rule),
                      .range = article_.document().line_range(0),
                      .message = {"规则 " + id + " 检查这篇文章时出错，请报告此问题",
                                  "rule " + id + " failed on this article, please report it"}};
      added.push_back(aside(std::move(finding)));
    }
    merge(std::move(added));
  }

  struct ById {
    bool operator()(const Rule* a, const Rule* b) const { return a->id < b->id; }
  };

  const article::Article& article_;
  Facts facts_;
  std::string_view file_name_;
  const Files* files_;
  std::shared_ptr<const Plan> plan_;
  Today today_;
  const std::stop_token& stop_;
  std::shared_ptr<RunCache> cache_;
  Surroundings around_;
  std::optional<Change> change_;  // nothing: all rules run
  std::vector<bool> sighted_;     // by survey rule: saw something in the blocks that changed
  std::vector<bool> beside_;      // and in those next to them
  std::vector<Placed> findings_;
  std::vector<Directive> directives_;
  std::set<const Rule*, ById> failed_;
};

}  // namespace

RunResult run_plan(const article::Article& article, std::shared_ptr<const Plan> plan,
                   std::string_view file_name, std::shared_ptr<const RunCache> previous,
                   std::stop_token stop, const Files* files) {
  const bool usable = previous != nullptr && previous->plan() == plan;
  Run run(article, file_name, files, std::move(plan), stop);
  run.check_blocks(usable ? previous : nullptr);
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
