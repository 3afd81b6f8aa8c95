// Standard descriptors, by POSIX.
#include "server/cli/terminal.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <vector>

#include "server/engine/files.h"

namespace trend::cli {

void prepare_process() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    const bool closed = ::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF;
    // The lowest free number is taken, which is the closed one: lower ones are open by now.
    if (closed && ::open("/dev/null", O_RDWR) < 0) return;
  }
  std::signal(SIGPIPE, SIG_IGN);
}

bool stdin_is_terminal() { return ::isatty(STDIN_FILENO) != 0; }

bool stdout_is_terminal() { return ::isatty(STDOUT_FILENO) != 0; }

std::optional<std::string> read_stdin() {
  std::string bytes;
  std::vector<char> buffer(std::size_t{64} << 10);
  while (bytes.size() <= engine::kMaxFileSize) {
    const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return std::nullopt;
}

}  // namespace trend::cli
