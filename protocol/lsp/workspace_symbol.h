// Symbols of all documents of the workspace that match a query.
// Source: LSP 3.17, "Workspace Symbols Request", "Workspace Symbol Resolve Request".
#pragma once

#include "protocol/lsp/symbol.h"

namespace trend::lsp {

/// Empty asks for everything. Clients filter what they get once more, mostly as a subsequence.
struct WorkspaceSymbolParams {
  std::optional<ProgressToken> partialResultToken{};
  std::string query{};

  static void describe(auto& visit, auto& self) {
    visit("partialResultToken", self.partialResultToken);
    visit("query", self.query);
  }
  bool operator==(const WorkspaceSymbolParams&) const = default;
};

/// A document without a place in it, for symbols whose range is found when it is wanted.
struct LocationUri {
  DocumentUri uri{};

  static void describe(auto& visit, auto& self) { visit("uri", self.uri); }
  bool operator==(const LocationUri&) const = default;
};

/// With a full location this reads as a SymbolInformation too, which older clients expect.
struct WorkspaceSymbol {
  std::string name{};
  SymbolKind kind = SymbolKind::kString;
  std::optional<std::string> containerName{};
  std::variant<Location, LocationUri> location{};  ///< without range only with resolveSupport
  std::optional<Json> data{};                      ///< comes back in workspaceSymbol/resolve

  static void describe(auto& visit, auto& self) {
    visit("name", self.name);
    visit("kind", self.kind);
    visit("containerName", self.containerName);
    visit("location", self.location);
    visit("data", self.data);
  }
  bool operator==(const WorkspaceSymbol&) const = default;
};

/// Client capability.
struct WorkspaceSymbolClientCapabilities {
  std::optional<ResolveSupport> resolveSupport{};

  static void describe(auto& visit, auto& self) { visit("resolveSupport", self.resolveSupport); }
  bool operator==(const WorkspaceSymbolClientCapabilities&) const = default;
};

namespace methods {

struct WorkspaceSymbol
    : protocol::ServerRequest<WorkspaceSymbolParams, std::vector<lsp::WorkspaceSymbol>> {
  static constexpr const char* kMethod = "workspace/symbol";
};
struct WorkspaceSymbolResolve
    : protocol::ServerRequest<lsp::WorkspaceSymbol, lsp::WorkspaceSymbol> {
  static constexpr const char* kMethod = "workspaceSymbol/resolve";
};

}  // namespace methods
}  // namespace trend::lsp
