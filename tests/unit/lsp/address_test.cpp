// Addresses of the command line: numeric, loopback, nothing looked up.
#include "server/transport/address.h"

#include <doctest/doctest.h>

#include <string_view>

namespace {

std::string round_trip(std::string_view text) {
  const auto address = trend::transport::parse_address(text);
  return address ? address->text() : "refused";
}

}  // namespace

TEST_CASE("what is accepted comes out as it went in") {
  for (const char* text : {"tcp:127.0.0.1:0", "tcp:127.0.0.1:65535", "tcp:127.5.5.5:80",
                           "tcp:[::1]:4711", "unix:/run/user/1/socket", "unix:relative"})
    CHECK(round_trip(text) == text);
}

TEST_CASE("names, other machines and broken ports are refused") {
  for (const char* text :
       {"", "tcp:", "unix:", "127.0.0.1:80", "tcp:localhost:80", "tcp:10.0.0.1:80",
        "tcp:0.0.0.0:80", "tcp:127.0.0.1", "tcp:127.0.0.1:", "tcp:127.0.0.1:65536",
        "tcp:127.0.0.1:-1", "tcp:127.0.0.1:8x", "tcp:::1:80", "tcp:[]:80", "udp:127.0.0.1:80"}) {
    CAPTURE(text);
    CHECK(round_trip(text) == "refused");
  }
}
