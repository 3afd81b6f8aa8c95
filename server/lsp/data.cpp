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

namespace {

constexpr std::uint64_t kFnvStart = 14695981039346656037U;

void add(std::uint64_t& hash, std::string_view text) {
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211U;
  }
}

}  // namespace

std::string short_hash(std::string_view text) {
  std::uint64_t hash = kFnvStart;
  add(hash, text);
  return fmt::format("{:016x}", hash);
}

std::string short_hash(const article::Article& article) {
  const text::Range body = article.envelope().body;
  std::uint64_t hash = kFnvStart;
  add(hash, article.slice({0, body.begin}));
  for (const article::TopBlock& top : article.blocks()) {
    hash ^= top.block->hash;
    hash *= 1099511628211U;
  }
  add(hash, article.slice({body.end, article.document().size()}));
  return fmt::format("{:016x}", hash);
}

}  // namespace trend::server
