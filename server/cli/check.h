// The command --check with --fix and --diff.
#pragma once

#include "server/cli/run.h"

namespace trend::cli {

/// Checks, fixes and reports; returns the exit status.
int run_check(const Options& options, const World& world);

}  // namespace trend::cli
