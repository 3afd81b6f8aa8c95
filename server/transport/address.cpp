// Reading addresses by hand: the forms are few and name lookup must not creep in.
#include "server/transport/address.h"

#include <asio/ip/address.hpp>
#include <charconv>

namespace trend::transport {
namespace {

std::optional<std::uint16_t> parse_port(std::string_view text) {
  std::uint16_t port = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, port);
  if (error != std::errc() || stopped != end || text.empty()) return std::nullopt;
  return port;
}

bool is_loopback(const std::string& host) {
  asio::error_code error;
  const asio::ip::address address = asio::ip::make_address(host, error);
  return !error && address.is_loopback();
}

}  // namespace

std::string Address::text() const {
  if (kind == Kind::kLocal) return "unix:" + path;
  const bool bracketed = host.find(':') != std::string::npos;
  return "tcp:" + (bracketed ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

std::optional<Address> parse_address(std::string_view text) {
  if (text.starts_with("unix:")) {
    text.remove_prefix(5);
    if (text.empty()) return std::nullopt;
    return Address{.kind = Address::Kind::kLocal, .host = {}, .port = 0, .path = std::string(text)};
  }
  if (!text.starts_with("tcp:")) return std::nullopt;
  text.remove_prefix(4);
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string host(text.substr(0, colon));
  if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
    host = host.substr(1, host.size() - 2);
  } else if (host.find(':') != std::string::npos) {
    return std::nullopt;
  }
  const std::optional<std::uint16_t> port = parse_port(text.substr(colon + 1));
  if (!port || !is_loopback(host)) return std::nullopt;
  return Address{.kind = Address::Kind::kTcp, .host = std::move(host), .port = *port, .path = {}};
}

}  // namespace trend::transport
