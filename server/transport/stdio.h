// The client on standard input and output.
#pragma once

#include <memory>

#include "server/transport/event_loop.h"
#include "server/transport/stream.h"

namespace trend::transport {

/// Takes over standard input and output, pipes, terminals, regular files or the null device alike.
/// Afterwards standard input reads as empty and what anybody prints goes to standard error, so that
/// it cannot spoil a message. Null when the descriptors cannot be duplicated. Once per process;
/// `loop` must outlive the stream. The blocking mode of both is restored when the stream is gone.
std::shared_ptr<Stream> open_stdio(EventLoop& loop);

}  // namespace trend::transport
