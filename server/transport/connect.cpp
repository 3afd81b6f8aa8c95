// TCP and local sockets, the client side.
#include "server/transport/connect.h"

#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/local/stream_protocol.hpp>
#include <utility>

#include "server/transport/asio_stream.h"

namespace trend::transport {
namespace {

std::string failure(const Address& address, const std::string& reason) {
  return "cannot connect to " + address.text() + ": " + reason;
}

Connected connect_tcp(EventLoop& loop, const Address& address) {
  asio::ip::tcp::socket socket(loop.context());
  asio::error_code error;
  socket.connect({asio::ip::make_address(address.host), address.port}, error);
  if (error) return {nullptr, failure(address, error.message())};
  asio::error_code ignored;
  socket.set_option(asio::ip::tcp::no_delay(true), ignored);
  return {socket_stream(std::move(socket)), {}};
}

Connected connect_local(EventLoop& loop, const Address& address) {
  if (address.path.size() >= sizeof(sockaddr_un{}.sun_path))
    return {nullptr, failure(address, "the path is too long for a socket")};
  asio::local::stream_protocol::socket socket(loop.context());
  asio::error_code error;
  socket.connect(asio::local::stream_protocol::endpoint(address.path), error);
  if (error) return {nullptr, failure(address, error.message())};
  return {socket_stream(std::move(socket)), {}};
}

}  // namespace

Connected connect(EventLoop& loop, const Address& address) {
  return address.kind == Address::Kind::kTcp ? connect_tcp(loop, address)
                                             : connect_local(loop, address);
}

}  // namespace trend::transport
