// Runs the enabled rules over an article: cached per block, causes silencing their symptoms,
// suppression comments honoured.
#pragma once

#include <memory>
#include <stop_token>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/lint/files.h"
#include "rules/lint/findings.h"
#include "rules/lint/settings.h"
#include "rules/lint/today.h"

namespace trend::lint {

/// Results of block rules from an earlier run, keyed by block identity. Handing the cache of the
/// previous version to the next run makes unchanged blocks cost nothing. Immutable and shared.
class RunCache;

/// The settings in the form that a run needs; see plan.h.
struct Plan;

struct RunResult {
  Findings findings;           ///< sorted by range, then rule id; suppressed ones left out
  std::size_t suppressed = 0;  ///< number left out because of comments in the article
  std::shared_ptr<const RunCache> cache;
  bool stopped = false;  ///< the stop token fired: findings are incomplete
  bool failed = false;   ///< a rule threw: its findings are missing, one says so
  /// Of a run without a previous one: the days on which it would say the same, other things equal.
  DaySpan same_on = {};
};

/// Runs all enabled rules. Deterministic; any thread; checks `stop` between blocks and rules.
/// A cache made with different settings is ignored. Without `files`, rules about them are silent.
RunResult run(const article::Article& article, const Settings& settings,
              std::string_view file_name = {}, std::shared_ptr<const RunCache> previous = nullptr,
              std::stop_token stop = {}, const Files* files = nullptr);

/// The same for a plan made beforehand, of any rules. A cache of another plan is ignored.
RunResult run_plan(const article::Article& article, std::shared_ptr<const Plan> plan,
                   std::string_view file_name = {},
                   std::shared_ptr<const RunCache> previous = nullptr, std::stop_token stop = {},
                   const Files* files = nullptr);

}  // namespace trend::lint
