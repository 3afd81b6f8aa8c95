// One acceptor for both kinds of socket; what differs is how the place is prepared and cleaned.
#include "server/transport/listen.h"

#include <sys/stat.h>
#include <unistd.h>

#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/local/stream_protocol.hpp>
#include <chrono>
#include <utility>

#include "server/log.h"
#include "server/transport/asio_stream.h"

namespace trend::transport {
namespace {

using asio::ip::tcp;
using local = asio::local::stream_protocol;

// After a failed accept (too many open files), so that the loop does not spin.
constexpr std::chrono::milliseconds kPause{200};

template <class Protocol>
class Acceptor final : public Listener {
 public:
  Acceptor(EventLoop& loop, Address address, OnClient on_client)
      : state_(std::make_shared<State>(loop, std::move(address), std::move(on_client))) {}

  ~Acceptor() override {
    asio::error_code ignored;
    state_->acceptor.close(ignored);
    if (state_->bound && !state_->address.path.empty()) unlink(state_->address.path.c_str());
  }

  const Address& address() const override { return state_->address; }

  /// Empty when clients can connect.
  std::string open(const typename Protocol::endpoint& endpoint) {
    asio::error_code error;
    auto& acceptor = state_->acceptor;
    acceptor.open(endpoint.protocol(), error);
    if constexpr (std::is_same_v<Protocol, tcp>) {
      if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    }
    // The socket's file is for this user only, from its first moment.
    const mode_t mask = umask(0177);
    if (!error) acceptor.bind(endpoint, error);
    umask(mask);
    state_->bound = !error;
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) return "cannot listen on " + state_->address.text() + ": " + error.message();
    if constexpr (std::is_same_v<Protocol, tcp>)
      state_->address.port = acceptor.local_endpoint().port();
    state_->accept();
    return {};
  }

 private:
  struct State : std::enable_shared_from_this<State> {
    State(EventLoop& owner, Address place, OnClient handler)
        : loop(owner),
          acceptor(owner.context()),
          address(std::move(place)),
          on_client(std::move(handler)) {}

    void accept() {
      acceptor.async_accept([self = this->shared_from_this()](const asio::error_code& error,
                                                              typename Protocol::socket socket) {
        if (error == asio::error::operation_aborted || !self->acceptor.is_open()) return;
        if (error) {
          log::warn("cannot accept a client: " + error.message());
          self->loop.strand().after(kPause, [self] { self->accept(); });
          return;
        }
        self->welcome(std::move(socket));
        self->accept();
      });
    }

    void welcome(typename Protocol::socket socket) {
      if constexpr (std::is_same_v<Protocol, tcp>) {
        asio::error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
      }
      on_client(socket_stream(std::move(socket)));
    }

    EventLoop& loop;
    typename Protocol::acceptor acceptor;
    Address address;
    OnClient on_client;
    bool bound = false;
  };

  std::shared_ptr<State> state_;
};

template <class Protocol>
Listening open(EventLoop& loop, const Address& address, Listener::OnClient on_client,
               const typename Protocol::endpoint& endpoint) {
  auto acceptor = std::make_unique<Acceptor<Protocol>>(loop, address, std::move(on_client));
  if (std::string error = acceptor->open(endpoint); !error.empty())
    return {nullptr, std::move(error)};
  return {std::move(acceptor), {}};
}

// Removes a socket file that a server left behind; never anything but a socket, and never one that
// still answers (binding to it will then fail).
void remove_stale_socket(EventLoop& loop, const std::string& path) {
  struct stat status {};
  if (lstat(path.c_str(), &status) != 0 || !S_ISSOCK(status.st_mode)) return;
  local::socket probe(loop.context());
  asio::error_code error;
  probe.connect(local::endpoint(path), error);
  if (error == asio::error::connection_refused) unlink(path.c_str());
}

}  // namespace

Listening listen(EventLoop& loop, const Address& address, Listener::OnClient on_client) {
  if (address.kind == Address::Kind::kTcp) {
    return open<tcp>(loop, address, std::move(on_client),
                     {asio::ip::make_address(address.host), address.port});
  }
  if (address.path.size() >= sizeof(sockaddr_un{}.sun_path))
    return {nullptr, "cannot listen on " + address.text() + ": the path is too long for a socket"};
  remove_stale_socket(loop, address.path);
  return open<local>(loop, address, std::move(on_client), local::endpoint(address.path));
}

}  // namespace trend::transport
