// The built program in a process of its own, reached in each way it offers.
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>
#include <deque>
#include <filesystem>
#include <fstream>
#include <utility>
#include <vector>

#include "protocol/framing.h"
#include "protocol/uri.h"
#include "tests/transcripts/wire.h"

namespace trend::testing {
namespace {

constexpr int kPatience = 10'000;  // milliseconds for one message, on a busy machine
constexpr int kNow = 300;          // long enough for what is on its way

// A descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { reset(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    reset(std::exchange(other.number_, -1));
    return *this;
  }
  int get() const { return number_; }
  void reset(int number = -1) {
    if (number_ >= 0) close(number_);
    number_ = number;
  }

 private:
  int number_;
};

struct Pipe {
  Descriptor read;
  Descriptor write;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return {Descriptor(), Descriptor()};
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

bool readable(int descriptor, int timeout) {
  pollfd item{descriptor, POLLIN, 0};
  return poll(&item, 1, timeout) == 1;
}

// The path of a socket must be short.
std::string make_folder() {
  std::string name = "/tmp/trendlsp-XXXXXX";
  return mkdtemp(name.data()) == nullptr ? std::string() : name;
}

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return address;
}

sockaddr_un local(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  return address;
}

template <class Address>
const sockaddr* general(const Address& address) {
  return static_cast<const sockaddr*>(static_cast<const void*>(&address));
}

class ProcessWire final : public Wire {
 public:
  ProcessWire(std::string folder, std::string root)
      : folder_(std::move(folder)), root_(std::move(root)) {}
  ~ProcessWire() override {
    if (process_ > 0) {
      kill(process_, SIGKILL);
      waitpid(process_, nullptr, 0);
    }
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  ProcessWire(const ProcessWire&) = delete;
  ProcessWire& operator=(const ProcessWire&) = delete;

  std::string root() const override { return protocol::path_to_uri(root_); }
  void put_file(const std::string& path, const std::string& content) override {
    const std::filesystem::path full = std::filesystem::path(root_) / path;
    std::filesystem::create_directories(full.parent_path());
    std::ofstream(full, std::ios::binary) << content;
  }

  void send(std::string_view bytes) override {
    const int target = output_.get() >= 0 ? output_.get() : input_.get();
    while (!bytes.empty()) {
      const ssize_t written = write(target, bytes.data(), bytes.size());
      if (written <= 0) return;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void end_input() override {
    if (output_.get() >= 0) {
      output_.reset();
    } else {
      shutdown(input_.get(), SHUT_WR);
    }
  }

  std::optional<std::string> receive() override { return next(kPatience); }
  std::optional<std::string> receive_now() override { return next(kNow); }

  std::optional<int> exit_code(int expected) override {
    while (next(kPatience)) continue;  // until the connection ends
    if (!ended_) return std::nullopt;
    if (daemon_) {
      // It goes on for other clients; this one saw the end of its connection.
      return process_ > 0 && kill(process_, 0) == 0 ? std::optional(expected) : std::nullopt;
    }
    int status = 0;
    if (waitpid(std::exchange(process_, -1), &status, 0) < 0) return std::nullopt;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

  const std::string& folder() const { return folder_; }

  // Starts the program with these arguments; its standard output stays readable in `printed`.
  bool start(const std::string& program, const std::vector<std::string>& arguments, bool stdio) {
    Pipe in = make_pipe();
    Pipe out = make_pipe();
    process_ = fork();
    if (process_ == 0) {
      dup2(in.read.get(), STDIN_FILENO);
      dup2(out.write.get(), STDOUT_FILENO);
      std::vector<std::string> words = arguments;
      words.insert(words.begin(), program);
      std::vector<char*> raw;
      for (std::string& word : words) raw.push_back(word.data());
      raw.push_back(nullptr);
      execv(program.c_str(), raw.data());
      _exit(127);
    }
    if (stdio) {
      input_ = std::move(out.read);
      output_ = std::move(in.write);
    } else {
      printed_ = std::move(out.read);
    }
    return process_ > 0;
  }

  // The line a daemon prints when clients can connect.
  std::string announcement() {
    std::string line;
    char c = 0;
    while (readable(printed_.get(), kPatience) && read(printed_.get(), &c, 1) == 1 && c != '\n')
      line += c;
    return line;
  }

  void use(Descriptor socket, bool daemon) {
    input_ = std::move(socket);
    daemon_ = daemon;
  }
  bool connected() const { return input_.get() >= 0; }

 private:
  std::optional<std::string> next(int timeout) {
    while (inbox_.empty() && !ended_ && readable(input_.get(), timeout)) {
      std::array<char, 65536> buffer{};
      const ssize_t size = read(input_.get(), buffer.data(), buffer.size());
      if (size <= 0) {
        ended_ = true;
        break;
      }
      for (protocol::Frame& frame : reader_.feed({buffer.data(), static_cast<std::size_t>(size)}))
        inbox_.push_back(std::get<std::string>(std::move(frame)));
    }
    if (inbox_.empty()) return std::nullopt;
    std::string body = std::move(inbox_.front());
    inbox_.pop_front();
    return body;
  }

  std::string folder_;
  std::string root_;
  pid_t process_ = -1;
  Descriptor input_;
  Descriptor output_;  // unused with sockets
  Descriptor printed_;
  protocol::MessageReader reader_;
  std::deque<std::string> inbox_;
  bool ended_ = false;
  bool daemon_ = false;
};

template <class Address>
Descriptor open_at(int family, const Address& address) {
  Descriptor socket(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (connect(socket.get(), general(address), sizeof(address)) != 0) socket.reset();
  return socket;
}

// The server connects to us.
template <class Address>
void await(ProcessWire& wire, const std::string& program, int family, Address address,
           const std::string& path) {
  const Descriptor listening(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (bind(listening.get(), general(address), sizeof(address)) != 0) return;
  if (listen(listening.get(), 1) != 0) return;
  std::string argument = "--pipe=" + path;
  if constexpr (std::is_same_v<Address, sockaddr_in>) {
    socklen_t size = sizeof(address);
    getsockname(listening.get(), static_cast<sockaddr*>(static_cast<void*>(&address)), &size);
    argument = "--socket=" + std::to_string(ntohs(address.sin_port));
  }
  if (!wire.start(program, {argument}, false) || !readable(listening.get(), kPatience)) return;
  wire.use(Descriptor(accept4(listening.get(), nullptr, nullptr, SOCK_CLOEXEC)), false);
}

// We connect to a daemon.
void reach_tcp(ProcessWire& wire, const std::string& program) {
  wire.start(program, {"--listen=tcp:127.0.0.1:0"}, false);
  const std::string line = wire.announcement();
  const std::size_t colon = line.rfind(':');
  if (colon == std::string::npos) return;
  const auto port = static_cast<std::uint16_t>(std::stoi(line.substr(colon + 1)));
  wire.use(open_at(AF_INET, loopback(port)), true);
}

void reach_unix(ProcessWire& wire, const std::string& program) {
  const std::string path = wire.folder() + "/socket";
  wire.start(program, {"--listen=unix:" + path}, false);
  if (wire.announcement().empty()) return;
  wire.use(open_at(AF_UNIX, local(path)), true);
}

}  // namespace

std::unique_ptr<Wire> process_wire(const std::string& program, Way way, std::string& error) {
  const std::string folder = make_folder();
  auto wire = std::make_unique<ProcessWire>(folder, folder + "/articles");
  std::filesystem::create_directories(folder + "/articles");
  const std::string path = folder + "/socket";
  switch (way) {
    case Way::kStdio:
      wire->start(program, {"--stdio"}, true);
      break;
    case Way::kListenTcp:
      reach_tcp(*wire, program);
      break;
    case Way::kListenUnix:
      reach_unix(*wire, program);
      break;
    case Way::kSocket:
      await(*wire, program, AF_INET, loopback(0), {});
      break;
    case Way::kPipe:
      await(*wire, program, AF_UNIX, local(path), path);
      break;
  }
  if (wire->connected()) return wire;
  error = "cannot reach " + program;
  return nullptr;
}

}  // namespace trend::testing
