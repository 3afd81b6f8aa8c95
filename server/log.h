// The program's log: five functions over one logger that writes to standard error or a file, never
// to standard output, which may belong to a client.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace trend::log {

enum class Level { kDebug, kInfo, kWarn, kError, kOff };

/// Opens the log: lines of `level` and above go to the end of `file`, or to standard error when
/// `file` is empty. Returns what went wrong in English when the file cannot be opened; the log then
/// goes to standard error. Until this is called nothing is logged. Call once, before other threads.
std::optional<std::string> set_up(Level level, const std::string& file);

/// One line each. Any thread; control characters are escaped. When standard error is a pipe that
/// nobody empties, lines are dropped instead of holding up the caller.
void debug(std::string_view line);
void info(std::string_view line);
void warn(std::string_view line);
void error(std::string_view line);

/// debug, info, warn, error, off.
std::optional<Level> parse_level(std::string_view name);

}  // namespace trend::log
