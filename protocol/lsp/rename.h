// New names, with everything that follows.
// Source: LSP 3.17, "Rename Request", "Prepare Rename Request".
#pragma once

#include "protocol/lsp/edit.h"

namespace trend::lsp {

struct RenameParams {
  TextDocumentIdentifier textDocument{};
  Position position{};
  std::string newName{};

  static void describe(auto& visit, auto& self) {
    visit("textDocument", self.textDocument);
    visit("position", self.position);
    visit("newName", self.newName);
  }
  bool operator==(const RenameParams&) const = default;
};

using PrepareRenameParams = TextDocumentPositionParams;

/// What is renamed, and what the editor's input starts with.
struct PrepareRename {
  Range range{};
  std::string placeholder{};

  static void describe(auto& visit, auto& self) {
    visit("range", self.range);
    visit("placeholder", self.placeholder);
  }
  bool operator==(const PrepareRename&) const = default;
};

/// Server capability; the struct only for clients that declare prepareSupport, else `true`.
struct RenameOptions {
  std::optional<bool> prepareProvider{};

  static void describe(auto& visit, auto& self) { visit("prepareProvider", self.prepareProvider); }
  bool operator==(const RenameOptions&) const = default;
};

/// Client capability.
struct RenameClientCapabilities {
  std::optional<bool> prepareSupport{};
  std::optional<bool> honorsChangeAnnotations{};

  static void describe(auto& visit, auto& self) {
    visit("prepareSupport", self.prepareSupport);
    visit("honorsChangeAnnotations", self.honorsChangeAnnotations);
  }
  bool operator==(const RenameClientCapabilities&) const = default;
};

namespace methods {

/// Null where there is nothing to rename; a name that cannot be taken is an error answer.
struct Rename : protocol::ServerRequest<RenameParams, Nullable<WorkspaceEdit>> {
  static constexpr const char* kMethod = "textDocument/rename";
};
struct PrepareRename : protocol::ServerRequest<PrepareRenameParams, Nullable<lsp::PrepareRename>> {
  static constexpr const char* kMethod = "textDocument/prepareRename";
};

}  // namespace methods
}  // namespace trend::lsp
