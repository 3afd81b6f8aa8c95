// Codec instances of our own `data` structs.
#include "server/lsp/data.h"

#include "protocol/codec_impl.h"
#include "rules/text/hash.h"

TREND_CODEC(trend::server::DiagnosticData);
TREND_CODEC(trend::server::ActionData);
TREND_CODEC(trend::server::CompletionData);
TREND_CODEC(trend::server::LensData);
TREND_CODEC(trend::server::LinkData);

namespace trend::server {

std::string short_hash(std::string_view text) {
  return short_hash(text::mixed(text::kHashStart, text));
}

std::string short_hash(std::uint64_t hash) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text(16, '0');
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit, hash >>= 4U)
    *digit = kDigits[hash & 0xFU];
  return text;
}

std::string short_hash(const article::Article& article) {
  const text::Range body = article.envelope().body;
  std::uint64_t hash = text::mixed(text::kHashStart, article.slice({0, body.begin}));
  for (const article::TopBlock& top : article.blocks()) hash = text::mixed(hash, top.block->hash);
  hash = text::mixed(hash, article.slice({body.end, article.document().size()}));
  return short_hash(hash);
}

}  // namespace trend::server
