// What the process has to know about its standard streams. The only POSIX of the command line.
#pragma once

#include <optional>
#include <string>

namespace trend::cli {

/// To be called first in main(): opens closed standard descriptors on the null device, so that no
/// file of ours ever takes their numbers, and turns SIGPIPE into a write error.
void prepare_process();

bool stdin_is_terminal();
bool stdout_is_terminal();

/// Everything on standard input; nothing when it cannot be read or is larger than the engine reads.
std::optional<std::string> read_stdin();

}  // namespace trend::cli
