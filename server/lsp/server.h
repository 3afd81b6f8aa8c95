// The language server as one call: pick a transport, serve its clients, tell the exit code.
#pragma once

#include <cstdint>
#include <string>

#include "server/engine/resolver.h"
#include "server/log.h"

namespace trend::server {

/// How clients reach the server.
enum class Transport : std::uint8_t {
  kStdio,   ///< one client on standard input and output
  kSocket,  ///< connects to 127.0.0.1:`port`, where the client listens (VS Code's --socket)
  kPipe,    ///< connects to the local socket `path`, where the client listens (VS Code's --pipe)
  kListen,  ///< waits for any number of clients at `listen`
};

struct ServerOptions {
  Transport transport = Transport::kStdio;
  std::uint16_t port = 0;  ///< kSocket
  std::string path;        ///< kPipe
  /// kListen: `tcp:127.0.0.1:PORT` (or `tcp:[::1]:PORT`; port 0 picks one) or `unix:PATH`. The
  /// address is printed to standard output once clients can connect: `listening on
  /// tcp:127.0.0.1:43211`.
  std::string listen;
  /// From --clientProcessId; 0: known from `initialize` only.
  std::int64_t client_process_id = 0;
  log::Level log_level = log::Level::kWarn;
  std::string log_file;  ///< empty: standard error
  /// What the command line says about configuration; `editor` is filled by the session. An invalid
  /// `defaults.today` means the current date, read anew whenever configuration is.
  engine::ConfigSources sources;
  std::string record;     ///< a file that all traffic is written to; empty: none
  bool scramble = false;  ///< the recording has other letters than the traffic
  std::string replay;     ///< a recording to repeat instead of serving; empty: none
  /// True when the command line named a language: it wins over the client's locale.
  bool language_given = false;
};

/// Serves until the client is gone (kListen: until a signal) and returns the exit code. LSP 3.17,
/// "Exit Notification": 0 after shutdown, 1 for exit without shutdown. The end of the input without
/// exit, or a parent process that is gone, counts as exit. 1 with a message on standard error when
/// the transport cannot be opened; 0 for kListen ended by a signal. Call from the main thread,
/// once. A replay prints what is answered otherwise than recorded: 0 nothing, 1 something, 2 when
/// the recording cannot be read.
int run(const ServerOptions& options);

}  // namespace trend::server
