// Our kinds of tokens in the terms of a client: standard types and modifiers, as far as it has
// them.
#pragma once

#include <cstdint>
#include <optional>

#include "protocol/lsp/semantic_tokens.h"
#include "server/features/semantic_tokens.h"
#include "server/lsp/client.h"

namespace trend::server {

/// The types and modifiers that we use and the client lists. Without types there is nothing to
/// offer.
lsp::SemanticTokensLegend token_legend(const Client& client);

/// How a kind is written in the client's legend.
struct TokenCode {
  std::uint32_t type = 0;       ///< index into tokenTypes
  std::uint32_t modifiers = 0;  ///< bits, by index into tokenModifiers
};
/// Nothing when the client does not list the kind's type: such tokens are not sent.
std::optional<TokenCode> token_code(features::TokenKind kind,
                                    const lsp::SemanticTokensLegend& legend);

}  // namespace trend::server
