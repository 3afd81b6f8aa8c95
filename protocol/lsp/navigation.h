// From a place to what it refers to, and back.
// Source: LSP 3.17, "Goto Definition Request", "Find References Request", "Document Highlights".
#pragma once

#include "protocol/lsp/base.h"

namespace trend::lsp {

/// Where something is, and what to underline at the place asked from.
struct LocationLink {
  std::optional<Range> originSelectionRange{};  ///< absent: the word at the position
  DocumentUri targetUri{};
  Range targetRange{};           ///< all of it
  Range targetSelectionRange{};  ///< what to select there; inside targetRange

  static void describe(auto& visit, auto& self) {
    visit("originSelectionRange", self.originSelectionRange);
    visit("targetUri", self.targetUri);
    visit("targetRange", self.targetRange);
    visit("targetSelectionRange", self.targetSelectionRange);
  }
  bool operator==(const LocationLink&) const = default;
};

using DefinitionParams = TextDocumentPositionParams;

/// Links only for clients that declare linkSupport.
using Definition = std::variant<std::vector<LocationLink>, std::vector<Location>>;

/// Client capability.
struct DefinitionClientCapabilities {
  std::optional<bool> dynamicRegistration{};
  std::optional<bool> linkSupport{};

  static void describe(auto& visit, auto& self) {
    visit("dynamicRegistration", self.dynamicRegistration);
    visit("linkSupport", self.linkSupport);
  }
  bool operator==(const DefinitionClientCapabilities&) const = default;
};

struct ReferenceContext {
  bool includeDeclaration = false;

  static void describe(auto& visit, auto& self) {
    visit("includeDeclaration", self.includeDeclaration);
  }
  bool operator==(const ReferenceContext&) const = default;
};

struct ReferenceParams {
  TextDocumentIdentifier textDocument{};
  Position position{};
  ReferenceContext context{};

  static void describe(auto& visit, auto& self) {
    visit("textDocument", self.textDocument);
    visit("position", self.position);
    visit("context", self.context);
  }
  bool operator==(const ReferenceParams&) const = default;
};

using DocumentHighlightParams = TextDocumentPositionParams;

enum class DocumentHighlightKind : std::int32_t { kText = 1, kRead = 2, kWrite = 3 };

/// Editors colour kRead (a mention) and kWrite (what is mentioned) differently.
struct DocumentHighlight {
  Range range{};
  std::optional<DocumentHighlightKind> kind{};

  static void describe(auto& visit, auto& self) {
    visit("range", self.range);
    visit("kind", self.kind);
  }
  bool operator==(const DocumentHighlight&) const = default;
};

namespace methods {

struct Definition : protocol::ServerRequest<DefinitionParams, lsp::Definition> {
  static constexpr const char* kMethod = "textDocument/definition";
};
struct References : protocol::ServerRequest<ReferenceParams, std::vector<Location>> {
  static constexpr const char* kMethod = "textDocument/references";
};
struct DocumentHighlight
    : protocol::ServerRequest<DocumentHighlightParams, std::vector<lsp::DocumentHighlight>> {
  static constexpr const char* kMethod = "textDocument/documentHighlight";
};

}  // namespace methods
}  // namespace trend::lsp
