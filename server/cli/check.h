// The command --check with --fix and --diff.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "server/cli/run.h"

namespace trend::cli {

/// Checks, fixes and reports; returns the exit status.
int run_check(const Options& options, const World& world);

/// For those who check again and again.
struct CheckHooks {
  /// Called for each article that could be read, with whether its findings fail the run.
  std::function<void(const std::string& path, bool failing)> checked;
  std::function<bool()> stopped;  ///< asked after each article: whether to end the run
};

/// The same for exactly these articles, whatever options.paths says.
int check_articles(const Options& options, const World& world,
                   const std::vector<std::string>& paths, const CheckHooks& hooks);

}  // namespace trend::cli
