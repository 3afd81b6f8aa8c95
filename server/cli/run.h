// The command line as one call: every command but serving.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "server/cli/options.h"
#include "server/cli/output.h"
#include "server/engine/files.h"

namespace trend::cli {

/// Exit statuses.
inline constexpr int kClean = 0;
inline constexpr int kFindings = 1;
inline constexpr int kTrouble = 2;

/// What a command touches besides its options. `out` is for results alone.
struct World {
  engine::FileSystem& files;
  Output& out;
  Output& err;
  std::function<std::optional<std::string>()> read_stdin;
  bool terminal = false;  ///< `out` is a terminal
};

/// Whether results are coloured: as --color says, else where a terminal shows them.
bool wants_color(const Options& options, const World& world);

/// Runs the command and returns the exit status. Precondition: the command is not kServe, or
/// `parsed.error` is set (which is then reported).
int run(const ParsedOptions& parsed, const World& world);

/// The same with the process's files and streams.
int run_process(const ParsedOptions& parsed);

}  // namespace trend::cli
