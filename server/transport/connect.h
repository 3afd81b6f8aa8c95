// Connecting to a client that listens: VS Code's --socket and --pipe conventions.
#pragma once

#include <memory>
#include <string>

#include "server/transport/address.h"
#include "server/transport/event_loop.h"
#include "server/transport/stream.h"

namespace trend::transport {

/// A connection, or why there is none (English, for standard error).
struct Connected {
  std::shared_ptr<Stream> stream;
  std::string error;  ///< empty when `stream` is set
};

/// Connects at once, blocking until the other side answers. `loop` must outlive the stream.
Connected connect(EventLoop& loop, const Address& address);

}  // namespace trend::transport
