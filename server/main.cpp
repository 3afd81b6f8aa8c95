// Picks the front: the command line, or the language server.
#include <string>
#include <vector>

#include "server/cli/options.h"
#include "server/cli/run.h"
#include "server/cli/terminal.h"
#include "server/log.h"
#include "server/lsp/server.h"

namespace {

trend::server::ServerOptions server_options(const trend::cli::Options& options) {
  using From = trend::cli::Transport;
  using To = trend::server::Transport;
  trend::server::ServerOptions result;
  switch (options.serve.transport) {
    case From::kStdio:
      result.transport = To::kStdio;
      break;
    case From::kSocket:
      result.transport = To::kSocket;
      break;
    case From::kPipe:
      result.transport = To::kPipe;
      break;
    case From::kListen:
      result.transport = To::kListen;
      break;
  }
  const std::string& address = options.serve.address;
  (result.transport == To::kListen ? result.listen : result.path) = address;
  result.port = options.serve.port;
  result.client_process_id = options.serve.client_process_id;
  result.log_level =
      trend::log::parse_level(options.serve.log_level).value_or(trend::log::Level::kWarn);
  result.log_file = options.serve.log_file;
  result.record = options.serve.record;
  result.scramble = options.serve.scramble;
  result.replay = options.serve.replay;
  result.sources = trend::cli::config_sources(options);
  result.language_given = options.language_given;
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  trend::cli::prepare_process();
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  const trend::cli::ParsedOptions parsed = trend::cli::parse_options(
      arguments, trend::cli::process_environment(), trend::cli::stdin_is_terminal());
  const bool serve = parsed.options.command == trend::cli::Command::kServe && !parsed.error;
  if (serve) return trend::server::run(server_options(parsed.options));
  return trend::cli::run_process(parsed);
}
