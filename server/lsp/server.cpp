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
#include "server/transport/connect.h"
#include "server/transport/descriptors.h"
#include "server/transport/listen.h"
#include "server/transport/stdio.h"

namespace trend::server {
namespace {

constexpr int kExitFailure = 1;

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
            .send = {},
            .finished = {}};
  }

  // `alone`: the program ends with this client.
  void serve(std::shared_ptr<transport::Stream> stream, bool alone) {
    auto place = std::make_shared<std::weak_ptr<Connection>>();
    auto client = Connection::start(std::move(stream), links(), [this, alone, place](int code) {
      clients_.erase(place->lock());
      if (!alone && !ending_) return;
      if (alone) exit_code_ = code;
      if (clients_.empty()) loop_.stop();
    });
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
  transport::EventLoop loop_;
  engine::PoolExecutor executor_;
  std::unique_ptr<transport::Listener> listener_;
  std::set<std::shared_ptr<Connection>> clients_;
  bool ending_ = false;
  int exit_code_ = kExitFailure;
};

}  // namespace

int run(const ServerOptions& options) {
  transport::open_closed_standard_descriptors();
  if (const auto problem = log::set_up(options.log_level, options.log_file)) complain(*problem);
  return Server(options).run();
}

}  // namespace trend::server
