// Addresses as they are written on the command line. Numeric loopback addresses only: no name is
// ever looked up, and no other machine can reach the server.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace trend::transport {

/// `tcp:127.0.0.1:PORT`, `tcp:[::1]:PORT` or `unix:PATH`.
struct Address {
  enum class Kind : std::uint8_t { kTcp, kLocal };
  Kind kind = Kind::kTcp;
  std::string host;        ///< kTcp: 127.0.0.0/8 or ::1, without brackets
  std::uint16_t port = 0;  ///< kTcp; 0 lets the system choose
  std::string path;        ///< kLocal; not empty

  /// As it is written.
  std::string text() const;
};

/// Nothing when it is none of the forms above. `localhost` is not accepted.
std::optional<Address> parse_address(std::string_view text);

}  // namespace trend::transport
