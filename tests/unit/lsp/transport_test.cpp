// The loop with real descriptors: streams, listening, the watch on a process, blocking modes.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <string>

#include "server/transport/connect.h"
#include "server/transport/descriptors.h"
#include "server/transport/event_loop.h"
#include "server/transport/listen.h"
#include "server/transport/parent_watch.h"

using namespace trend::transport;

namespace {

// Runs the loop; a test that does not stop it fails after a while instead of hanging.
void run(EventLoop& loop) {
  bool late = false;
  loop.strand().after(std::chrono::seconds(10), [&] {
    late = true;
    loop.stop();
  });
  loop.run();
  CHECK_FALSE(late);
}

std::string socket_path() { return "/tmp/trendlsp-test-" + std::to_string(getpid()) + ".socket"; }

// What a crashed server leaves: bound, closed, not unlinked.
void leave_socket_file(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof(address.sun_path) - 1);
  const int crashed = socket(AF_UNIX, SOCK_STREAM, 0);
  REQUIRE(bind(crashed, static_cast<const sockaddr*>(static_cast<const void*>(&address)),
               sizeof(address)) == 0);
  close(crashed);
  REQUIRE(access(path.c_str(), F_OK) == 0);
}

// Connects to `address`, sends a text and expects it back from an echoing listener.
void echo(const Address& address) {
  EventLoop loop;
  std::shared_ptr<Stream> server;
  Listening listening = listen(loop, address, [&](std::shared_ptr<Stream> stream) {
    server = stream;
    stream->read([&](std::string_view bytes) { server->write({std::string(bytes)}, [](bool) {}); });
  });
  REQUIRE_MESSAGE(listening.listener != nullptr, listening.error);
  Connected client = connect(loop, listening.listener->address());
  REQUIRE_MESSAGE(client.stream != nullptr, client.error);
  std::string received;
  client.stream->write({"趋", "势"}, [](bool ok) { CHECK(ok); });
  client.stream->read([&](std::string_view bytes) {
    received = bytes;
    client.stream->close();
    // The other side notices.
    server->read([&](std::string_view rest) {
      CHECK(rest.empty());
      loop.stop();
    });
  });
  run(loop);
  CHECK(received == "趋势");
  server->close();
}

}  // namespace

TEST_CASE("a TCP client is served at a port that was chosen") {
  echo({.kind = Address::Kind::kTcp, .host = "127.0.0.1", .port = 0, .path = {}});
}

TEST_CASE("a local socket is served, then its file is gone") {
  const std::string path = socket_path();
  echo({.kind = Address::Kind::kLocal, .host = {}, .port = 0, .path = path});
  CHECK(access(path.c_str(), F_OK) != 0);
}

TEST_CASE("a socket file that nobody serves is replaced, one in use is not") {
  const Address address{
      .kind = Address::Kind::kLocal, .host = {}, .port = 0, .path = socket_path()};
  EventLoop loop;
  const auto ignore = [](const std::shared_ptr<Stream>&) {};
  leave_socket_file(address.path);
  const Listening first = listen(loop, address, ignore);
  REQUIRE(first.listener != nullptr);
  const Listening second = listen(loop, address, ignore);
  CHECK(second.listener == nullptr);
  CHECK(second.error.find(address.path) != std::string::npos);
}

TEST_CASE("a file that is no socket is never removed") {
  const std::string path = socket_path();
  close(open(path.c_str(), O_CREAT | O_WRONLY, 0600));
  EventLoop loop;
  const Listening listening =
      listen(loop, {.kind = Address::Kind::kLocal, .host = {}, .port = 0, .path = path},
             [](const std::shared_ptr<Stream>&) {});
  CHECK(listening.listener == nullptr);
  CHECK(access(path.c_str(), F_OK) == 0);
  unlink(path.c_str());
}

TEST_CASE("connecting to nobody is an error with the address") {
  EventLoop loop;
  const Connected none =
      connect(loop, {.kind = Address::Kind::kLocal, .host = {}, .port = 0, .path = "/nowhere/x"});
  CHECK(none.stream == nullptr);
  CHECK(none.error.find("unix:/nowhere/x") != std::string::npos);
}

TEST_CASE("closing a stream ends its read") {
  EventLoop loop;
  Listening listening =
      listen(loop, {.kind = Address::Kind::kTcp, .host = "127.0.0.1", .port = 0, .path = {}},
             [](const std::shared_ptr<Stream>&) {});
  const Connected client = connect(loop, listening.listener->address());
  bool ended = false;
  client.stream->read([&](std::string_view bytes) {
    ended = bytes.empty();
    loop.stop();
  });
  client.stream->close();
  client.stream->close();
  CHECK_FALSE(ended);  // never from inside the call
  run(loop);
  CHECK(ended);
}

TEST_CASE("the end of a process is noticed") {
  const pid_t child = fork();
  if (child == 0) _exit(0);
  CHECK(process_exists(child));  // not yet waited for
  waitpid(child, nullptr, 0);
  CHECK_FALSE(process_exists(child));
  CHECK(process_exists(getpid()));
  CHECK(process_exists(1));
  CHECK_FALSE(process_exists(0));
  CHECK_FALSE(process_exists(-1));
  CHECK_FALSE(process_exists(std::int64_t{1} << 40));

  EventLoop loop;
  const ParentWatch watch(loop.strand(), child, [&loop] { loop.stop(); });
  run(loop);
}

TEST_CASE("the blocking mode of a descriptor is put back") {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  {
    const BlockingMode mode(ends[0]);
    fcntl(ends[0], F_SETFL, fcntl(ends[0], F_GETFL) | O_NONBLOCK);
  }
  CHECK((fcntl(ends[0], F_GETFL) & O_NONBLOCK) == 0);
  close(ends[0]);
  close(ends[1]);
}
