// What the server offers, given what the client has.
#pragma once

#include "protocol/lsp/server_capabilities.h"
#include "server/lsp/client.h"

namespace trend::server {

/// The kind of the action that applies every safe fix of an article.
inline constexpr const char* kFixAllKind = "source.fixAll.trendlsp";
/// The name that VS Code's own Markdown server gave it.
inline constexpr const char* kOrganizeKind = "source.organizeLinkDefinitions";

/// The answer to `initialize`. Nothing in it is registered dynamically as well.
lsp::ServerCapabilities offer(const Client& client);

}  // namespace trend::server
