// A way to talk to a server, in this process or in another.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace trend::testing {

/// One client's connection. Messages are bodies without framing.
class Wire {
 public:
  Wire() = default;
  virtual ~Wire() = default;
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  /// The URI of a folder for the conversation's files.
  virtual std::string root() const = 0;
  virtual void put_file(const std::string& path, const std::string& content) = 0;

  virtual void send(std::string_view bytes) = 0;
  /// The client sends nothing more.
  virtual void end_input() = 0;
  /// The next message, or nothing when none comes (after some seconds with a real server).
  virtual std::optional<std::string> receive() = 0;
  /// What has arrived already; does not wait.
  virtual std::optional<std::string> receive_now() = 0;
  /// The server's exit code once it has ended; nothing when it goes on. A daemon's client sees the
  /// end of the connection only: then the expected code is returned.
  virtual std::optional<int> exit_code(int expected) = 0;
};

/// A session in this process: no threads, files in memory.
std::unique_ptr<Wire> memory_wire();

/// How a process is reached.
enum class Way { kStdio, kListenTcp, kListenUnix, kSocket, kPipe };

/// A new process of the program at `program`, with a folder of its own. Null when it cannot be
/// started or reached; `error` then says why.
std::unique_ptr<Wire> process_wire(const std::string& program, Way way, std::string& error);

}  // namespace trend::testing
