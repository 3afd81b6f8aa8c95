// The command --format.
#pragma once

#include "server/cli/run.h"

namespace trend::cli {

/// Formats the named articles in place; with --check or --diff only tells what would change.
/// Returns the exit status.
int run_format(const Options& options, const World& world);

}  // namespace trend::cli
