// From options to a loop with clients on it.
#include "server/lsp/server.h"

#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "server/engine/executor.h"
#include "server/engine/files.h"
#include "server/lsp/connection.h"
#include "server/lsp/record.h"
#include "server/lsp/replay.h"
#include "server/transport/connect.h"
#include "server/transport/descriptors.h"
#include "server/transport/listen.h"
#include "server/transport/memory_use.h"
#include "server/transport/stdio.h"

namespace trend::server {
namespace {

constexpr int kExitFailure = 1;
constexpr int kExitUnreadable = 2;  // a recording

// Waking a thread and being woken by it takes some 0.1 ms; nobody feels a message that waits for
// this long.
constexpr std::chrono::microseconds kOnStrand{1000};

article::Date current_date() {
  const auto days = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const std::chrono::year_month_day date{days};
  return {.year = static_cast<int>(date.year()),
          .month = static_cast<int>(static_cast<unsigned>(date.month())),
          .day = static_cast<int>(static_cast<unsigned>(date.day())),
          .valid = true};
}

void complain(const std::string& message) {
  std::fprintf(stderr, "trendlsp: %s\n", message.c_str());
}

// The members are destroyed from the bottom: clients, the threads that work for them (waiting for
// their tasks), then the loop, which those threads post to.
class Server {
 public:
  explicit Server(const ServerOptions& options) : options_(options) {}
  ~Server() {
    for (const auto& client : clients_) client->abandon();
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  int run() {
    if (!options_.record.empty()) {
      recorder_ = Recorder::open(options_.record, options_.scramble);
      if (!recorder_) complain("cannot write " + options_.record);
      if (!recorder_) return kExitFailure;
    }
    loop_.on_end_signal([this](int) { stop_by_signal(); });
    const bool open = options_.transport == Transport::kListen ? listen() : serve_one();
    if (!open) return kExitFailure;
    loop_.run();
    return exit_code_;
  }

 private:
  SessionLinks links() {
    return {.strand = loop_.strand(),
            .executor = executor_,
            .files = files_,
            .sources = options_.sources,
            .language_given = options_.language_given,
            .today = current_date,
            .on_strand = kOnStrand,
            .send = {},
            .finished = {}};
  }

  // `alone`: the program ends with this client.
  void serve(std::shared_ptr<transport::Stream> stream, bool alone) {
    auto place = std::make_shared<std::weak_ptr<Connection>>();
    const auto closed = [this, alone, place](int code) {
      clients_.erase(place->lock());
      if (!alone && !ending_) return;
      if (alone) exit_code_ = code;
      if (clients_.empty()) loop_.stop();
    };
    Connection::Tap tap;
    if (recorder_) {
      tap = [this, number = ++served_](Sender from, std::string_view body) {
        recorder_->write(number, from, body);
      };
    }
    auto client = Connection::start(std::move(stream), links(), closed, std::move(tap));
    *place = client;
    if (options_.client_process_id > 0 && alone)
      client->session().watch_parent(options_.client_process_id);
    clients_.insert(std::move(client));
  }

  bool serve_one() {
    std::shared_ptr<transport::Stream> stream;
    if (options_.transport == Transport::kStdio) {
      stream = transport::open_stdio(loop_);
      if (!stream) complain("cannot duplicate standard input and output");
    } else {
      transport::Address address;
      const bool local = options_.transport == Transport::kPipe;
      address.kind = local ? transport::Address::Kind::kLocal : transport::Address::Kind::kTcp;
      address.host = "127.0.0.1";
      address.port = options_.port;
      address.path = options_.path;
      transport::Connected connected = transport::connect(loop_, address);
      if (!connected.stream) complain(connected.error);
      stream = std::move(connected.stream);
    }
    if (stream) serve(stream, true);
    return stream != nullptr;
  }

  bool listen() {
    const std::optional<transport::Address> address = transport::parse_address(options_.listen);
    if (!address) {
      complain("cannot listen on " + options_.listen +
               ": expected tcp:127.0.0.1:PORT, tcp:[::1]:PORT or unix:PATH");
      return false;
    }
    transport::Listening listening = transport::listen(
        loop_, *address,
        [this](std::shared_ptr<transport::Stream> stream) { serve(std::move(stream), false); });
    if (!listening.listener) {
      complain(listening.error);
      return false;
    }
    listener_ = std::move(listening.listener);
    std::printf("listening on %s\n", listener_->address().text().c_str());
    std::fflush(stdout);
    exit_code_ = 0;
    return true;
  }

  void stop_by_signal() {
    ending_ = true;
    listener_.reset();
    if (clients_.empty()) loop_.stop();
    const auto clients = clients_;  // end() may erase
    for (const auto& client : clients) client->end();
  }

  const ServerOptions& options_;
  engine::DiskFiles files_;
  std::unique_ptr<Recorder> recorder_;  // outlives the clients
  std::int32_t served_ = 0;
  transport::EventLoop loop_;
  engine::PoolExecutor executor_;
  std::unique_ptr<transport::Listener> listener_;
  std::set<std::shared_ptr<Connection>> clients_;
  bool ending_ = false;
  int exit_code_ = kExitFailure;
};

// Prints in the style of a diff; the exit code says whether there was any.
int repeat(const ServerOptions& options) {
  const engine::DiskFiles files;
  const engine::FileContent content = files.read(options.replay);
  const auto recording = content.error ? content.error->message.en : parse_recording(content.bytes);
  if (const auto* problem = std::get_if<std::string>(&recording)) {
    complain(content.error ? *problem : options.replay + ':' + *problem);
    return kExitUnreadable;
  }
  const ReplayResult result =
      replay(std::get<Recording>(recording), files, options.sources, current_date);
  for (const Difference& difference : result.differences) {
    std::printf("%s\n-%s\n+%s\n", difference.request.c_str(), difference.recorded.c_str(),
                difference.replayed.c_str());
  }
  const bool zh = options.sources.language == text::Language::kZh;
  std::fprintf(stderr,
               zh ? "比较了 %zu 个回答，%zu 个不同\n" : "%zu answers compared, %zu differ\n",
               result.compared, result.differences.size());
  return result.differences.empty() ? 0 : kExitFailure;
}

}  // namespace

int run(const ServerOptions& options) {
  transport::keep_large_blocks_apart();
  transport::open_closed_standard_descriptors();
  if (const auto problem = log::set_up(options.log_level, options.log_file)) complain(*problem);
  if (!options.replay.empty()) return repeat(options);
  return Server(options).run();
}

}  // namespace trend::server
