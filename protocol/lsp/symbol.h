// The outline of a document, nested or flat.
// Source: LSP 3.17, "Document Symbols Request", "Workspace Symbols Request".
#pragma once

#include "protocol/lsp/base.h"

namespace trend::lsp {

enum class SymbolKind : std::int32_t {
  kFile = 1,
  kModule = 2,
  kNamespace = 3,
  kPackage = 4,
  kClass = 5,
  kMethod = 6,
  kProperty = 7,
  kField = 8,
  kConstructor = 9,
  kEnum = 10,
  kInterface = 11,
  kFunction = 12,
  kVariable = 13,
  kConstant = 14,
  kString = 15,
  kNumber = 16,
  kBoolean = 17,
  kArray = 18,
  kObject = 19,
  kKey = 20,
  kNull = 21,
  kEnumMember = 22,
  kStruct = 23,
  kEvent = 24,
  kOperator = 25,
  kTypeParameter = 26
};

enum class SymbolTag : std::int32_t { kDeprecated = 1 };

struct DocumentSymbolParams {
  std::optional<ProgressToken> workDoneToken{};
  std::optional<ProgressToken> partialResultToken{};
  TextDocumentIdentifier textDocument{};

  static void describe(auto& visit, auto& self) {
    visit("workDoneToken", self.workDoneToken);
    visit("partialResultToken", self.partialResultToken);
    visit("textDocument", self.textDocument);
  }
  bool operator==(const DocumentSymbolParams&) const = default;
};

/// A node of the outline. `selectionRange` (the name) must lie inside `range` (all of it).
struct DocumentSymbol {
  std::string name{};  ///< not empty
  std::optional<std::string> detail{};
  SymbolKind kind = SymbolKind::kString;
  std::optional<std::vector<SymbolTag>> tags{};
  std::optional<bool> deprecated{};
  Range range{};
  Range selectionRange{};
  std::optional<std::vector<DocumentSymbol>> children{};

  static void describe(auto& visit, auto& self) {
    visit("name", self.name);
    visit("detail", self.detail);
    visit("kind", self.kind);
    visit("tags", self.tags);
    visit("deprecated", self.deprecated);
    visit("range", self.range);
    visit("selectionRange", self.selectionRange);
    visit("children", self.children);
  }
  bool operator==(const DocumentSymbol&) const = default;
};

/// The flat form, for clients without hierarchicalDocumentSymbolSupport.
struct SymbolInformation {
  std::string name{};
  SymbolKind kind = SymbolKind::kString;
  std::optional<std::vector<SymbolTag>> tags{};
  std::optional<std::string> containerName{};
  std::optional<bool> deprecated{};
  Location location{};

  static void describe(auto& visit, auto& self) {
    visit("name", self.name);
    visit("kind", self.kind);
    visit("tags", self.tags);
    visit("containerName", self.containerName);
    visit("deprecated", self.deprecated);
    visit("location", self.location);
  }
  bool operator==(const SymbolInformation&) const = default;
};

using DocumentSymbols = std::variant<std::vector<DocumentSymbol>, std::vector<SymbolInformation>>;

/// Server capability.
struct DocumentSymbolOptions {
  std::optional<bool> workDoneProgress{};
  std::optional<std::string> label{};  ///< tells several outlines of one document apart

  static void describe(auto& visit, auto& self) {
    visit("workDoneProgress", self.workDoneProgress);
    visit("label", self.label);
  }
  bool operator==(const DocumentSymbolOptions&) const = default;
};

struct SymbolKindSupport {
  std::optional<std::vector<SymbolKind>> valueSet{};

  static void describe(auto& visit, auto& self) { visit("valueSet", self.valueSet); }
  bool operator==(const SymbolKindSupport&) const = default;
};

struct SymbolTagSupport {
  std::vector<SymbolTag> valueSet{};

  static void describe(auto& visit, auto& self) { visit("valueSet", self.valueSet); }
  bool operator==(const SymbolTagSupport&) const = default;
};

/// Client capability.
struct DocumentSymbolClientCapabilities {
  std::optional<bool> dynamicRegistration{};
  std::optional<SymbolKindSupport> symbolKind{};
  std::optional<bool> hierarchicalDocumentSymbolSupport{};
  std::optional<SymbolTagSupport> tagSupport{};
  std::optional<bool> labelSupport{};

  static void describe(auto& visit, auto& self) {
    visit("dynamicRegistration", self.dynamicRegistration);
    visit("symbolKind", self.symbolKind);
    visit("hierarchicalDocumentSymbolSupport", self.hierarchicalDocumentSymbolSupport);
    visit("tagSupport", self.tagSupport);
    visit("labelSupport", self.labelSupport);
  }
  bool operator==(const DocumentSymbolClientCapabilities&) const = default;
};

namespace methods {

struct DocumentSymbol : protocol::ServerRequest<DocumentSymbolParams, DocumentSymbols> {
  static constexpr const char* kMethod = "textDocument/documentSymbol";
};

}  // namespace methods
}  // namespace trend::lsp
