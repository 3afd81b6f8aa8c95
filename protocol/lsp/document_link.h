// Places in a document that open something else.
// Source: LSP 3.17, "Document Link Request", "Document Link Resolve Request".
#pragma once

#include "protocol/lsp/base.h"

namespace trend::lsp {

using DocumentLinkParams = TextDocumentParams;

struct DocumentLink {
  Range range{};
  std::optional<std::string> target{};  ///< a URI; absent: to be resolved
  std::optional<std::string> tooltip{};
  std::optional<Json> data{};  ///< comes back in documentLink/resolve

  static void describe(auto& visit, auto& self) {
    visit("range", self.range);
    visit("target", self.target);
    visit("tooltip", self.tooltip);
    visit("data", self.data);
  }
  bool operator==(const DocumentLink&) const = default;
};

/// Client capability.
struct DocumentLinkClientCapabilities {
  std::optional<bool> dynamicRegistration{};
  std::optional<bool> tooltipSupport{};

  static void describe(auto& visit, auto& self) {
    visit("dynamicRegistration", self.dynamicRegistration);
    visit("tooltipSupport", self.tooltipSupport);
  }
  bool operator==(const DocumentLinkClientCapabilities&) const = default;
};

namespace methods {

struct DocumentLink : protocol::ServerRequest<DocumentLinkParams, std::vector<lsp::DocumentLink>> {
  static constexpr const char* kMethod = "textDocument/documentLink";
};
struct DocumentLinkResolve : protocol::ServerRequest<lsp::DocumentLink, lsp::DocumentLink> {
  static constexpr const char* kMethod = "documentLink/resolve";
};

}  // namespace methods
}  // namespace trend::lsp
