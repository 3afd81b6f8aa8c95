// The command --check --watch: checks again what changed.
#pragma once

#include "server/cli/changes.h"
#include "server/cli/run.h"

namespace trend::cli {

/// Checks all articles, then, whenever `changes` says so, those that changed; all of them when a
/// configuration or the baseline did. Returns when `changes` ends or nobody reads the results:
/// kFindings when an article has findings that fail a run as it was checked last, else kClean.
int run_watch(const Options& options, const World& world, ChangeSource& changes);

}  // namespace trend::cli
