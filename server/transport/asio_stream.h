// A Stream over asio devices: one socket, or two descriptors. For transport/*.cpp only.
#pragma once

#include <array>
#include <asio/buffer.hpp>
#include <asio/error_code.hpp>
#include <asio/write.hpp>
#include <cstddef>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/transport/stream.h"

namespace trend::transport {

/// `Device` has in() and out(), asio stream objects of one event loop, and close(), which
/// what is under way. The callbacks keep the stream alive.
template <class Device>
class AsioStream final : public Stream, public std::enable_shared_from_this<AsioStream<Device>> {
 public:
  explicit AsioStream(Device device) : device_(std::move(device)) {}

  void read(OnRead done) override {
    device_.in().async_read_some(
        asio::buffer(incoming_), [self = this->shared_from_this(), done = std::move(done)](
                                     const asio::error_code& error, std::size_t size) {
          done(error ? std::string_view{} : std::string_view(self->incoming_.data(), size));
        });
  }

  void write(std::vector<std::string> parts, OnWritten done) override {
    outgoing_ = std::move(parts);
    std::vector<asio::const_buffer> buffers;
    for (const std::string& part : outgoing_) buffers.push_back(asio::buffer(part));
    asio::async_write(device_.out(), buffers, at_once,
                      [self = this->shared_from_this(), done = std::move(done)](
                          const asio::error_code& error, std::size_t) { done(!error); });
  }

  void close() override {
    if (std::exchange(closed_, true)) return;
    device_.close();
  }

 private:
  /// How much to hand over next: all that is left. By itself asio writes 64 KB and goes back to the
  /// loop, where the rest of a message would wait for whatever else there is to do.
  static std::size_t at_once(const asio::error_code& error, std::size_t) {
    return error ? 0 : std::numeric_limits<std::size_t>::max();
  }

  Device device_;
  std::array<char, 65536> incoming_{};
  std::vector<std::string> outgoing_;  // lives until its write is done
  bool closed_ = false;
};

/// A connected socket as a device.
template <class Socket>
class SocketDevice {
 public:
  explicit SocketDevice(Socket socket) : socket_(std::move(socket)) {}
  Socket& in() { return socket_; }
  Socket& out() { return socket_; }
  void close() {
    asio::error_code ignored;
    socket_.shutdown(Socket::shutdown_both, ignored);
    socket_.close(ignored);
  }

 private:
  Socket socket_;
};

/// The stream of a connected socket.
template <class Socket>
std::shared_ptr<Stream> socket_stream(Socket socket) {
  return std::make_shared<AsioStream<SocketDevice<Socket>>>(
      SocketDevice<Socket>(std::move(socket)));
}

}  // namespace trend::transport
