// The articles that a command line names.
#pragma once

#include <string>
#include <vector>

#include "server/cli/complaints.h"
#include "server/cli/run.h"
#include "server/engine/resolver.h"

namespace trend::cli {

/// How standard input is called where it has no file name.
inline constexpr const char* kStdinName = "<stdin>";

/// The paths of the articles in options.paths (not "-") and --files-from, folders walked, in the
/// order of the walk; what cannot be found or holds no article goes to `complaints`. `folders`
/// takes the absolute paths of the folders that were walked.
std::vector<std::string> find_inputs(const Options& options, const World& world,
                                     const engine::ConfigResolver& resolver, Complaints& complaints,
                                     std::vector<std::string>* folders = nullptr);

/// All of standard input; nothing, and a complaint, when it cannot be read.
std::optional<std::string> read_input(const World& world, Complaints& complaints);

}  // namespace trend::cli
