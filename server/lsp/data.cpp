// Codec instances of our own `data` structs.
#include "server/lsp/data.h"

#include <fmt/format.h>

#include "protocol/codec_impl.h"

TREND_CODEC(trend::server::DiagnosticData);
TREND_CODEC(trend::server::ActionData);
TREND_CODEC(trend::server::CompletionData);
TREND_CODEC(trend::server::LensData);
TREND_CODEC(trend::server::LinkData);

namespace trend::server {

std::string short_hash(std::string_view text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211U;
  }
  return fmt::format("{:016x}", hash);
}

}  // namespace trend::server
