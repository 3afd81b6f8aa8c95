// Waiting for clients: the daemon's side of TCP and local sockets.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "server/transport/address.h"
#include "server/transport/event_loop.h"
#include "server/transport/stream.h"

namespace trend::transport {

/// Accepts clients until it is destroyed; a local socket's file is then removed.
class Listener {
 public:
  using OnClient = std::function<void(std::shared_ptr<Stream>)>;

  Listener() = default;
  virtual ~Listener() = default;
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  /// Where clients can connect, with the port that was chosen.
  virtual const Address& address() const = 0;
};

struct Listening {
  std::unique_ptr<Listener> listener;
  std::string error;  ///< English; empty when `listener` is set
};

/// Clients can connect when it returns; `on_client` is called on the loop for each. The file of a
/// local socket that nobody serves any more is replaced; one that is served is an error. It can be
/// opened by this user only.
Listening listen(EventLoop& loop, const Address& address, Listener::OnClient on_client);

}  // namespace trend::transport
