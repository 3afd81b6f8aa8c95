// What the server offers. A new feature adds its provider line here; its options stand in its
// header. Source: LSP 3.17, "Initialize Request", ServerCapabilities.
#pragma once

#include "protocol/lsp/code_action.h"
#include "protocol/lsp/completion.h"
#include "protocol/lsp/diagnostic.h"
#include "protocol/lsp/file_operations.h"
#include "protocol/lsp/rename.h"
#include "protocol/lsp/semantic_tokens.h"
#include "protocol/lsp/symbol.h"
#include "protocol/lsp/sync.h"
#include "protocol/lsp/typing.h"
#include "protocol/lsp/workspace.h"

namespace trend::lsp {

struct WorkspaceServerCapabilities {
  std::optional<WorkspaceFoldersServerCapabilities> workspaceFolders{};
  std::optional<FileOperationOptions> fileOperations{};

  static void describe(auto& visit, auto& self) {
    visit("workspaceFolders", self.workspaceFolders);
    visit("fileOperations", self.fileOperations);
  }
  bool operator==(const WorkspaceServerCapabilities&) const = default;
};

struct ServerCapabilities {
  std::optional<std::string> positionEncoding{};  ///< one of the client's; absent: UTF-16
  std::optional<std::variant<TextDocumentSyncOptions, TextDocumentSyncKind>> textDocumentSync{};
  std::optional<CompletionOptions> completionProvider{};
  std::optional<std::variant<bool, WorkDoneProgressOptions>> hoverProvider{};
  std::optional<bool> definitionProvider{};
  std::optional<bool> referencesProvider{};
  std::optional<bool> documentHighlightProvider{};
  std::optional<std::variant<bool, DocumentSymbolOptions>> documentSymbolProvider{};
  std::optional<std::variant<bool, CodeActionOptions>> codeActionProvider{};
  std::optional<std::variant<bool, WorkDoneProgressOptions>> foldingRangeProvider{};
  std::optional<bool> selectionRangeProvider{};
  std::optional<bool> documentFormattingProvider{};
  std::optional<bool> documentRangeFormattingProvider{};
  std::optional<DocumentOnTypeFormattingOptions> documentOnTypeFormattingProvider{};
  std::optional<bool> linkedEditingRangeProvider{};
  std::optional<std::variant<bool, RenameOptions>> renameProvider{};
  std::optional<ResolveOptions> documentLinkProvider{};
  std::optional<std::variant<bool, ResolveOptions>> workspaceSymbolProvider{};
  std::optional<ResolveOptions> codeLensProvider{};
  std::optional<std::variant<bool, ResolveOptions>> inlayHintProvider{};
  std::optional<SemanticTokensOptions> semanticTokensProvider{};
  std::optional<ExecuteCommandOptions> executeCommandProvider{};
  std::optional<DiagnosticOptions> diagnosticProvider{};
  std::optional<WorkspaceServerCapabilities> workspace{};
  std::optional<Json> experimental{};

  static void describe(auto& visit, auto& self) {
    visit("positionEncoding", self.positionEncoding);
    visit("textDocumentSync", self.textDocumentSync);
    visit("completionProvider", self.completionProvider);
    visit("hoverProvider", self.hoverProvider);
    visit("definitionProvider", self.definitionProvider);
    visit("referencesProvider", self.referencesProvider);
    visit("documentHighlightProvider", self.documentHighlightProvider);
    visit("documentSymbolProvider", self.documentSymbolProvider);
    visit("codeActionProvider", self.codeActionProvider);
    visit("foldingRangeProvider", self.foldingRangeProvider);
    visit("selectionRangeProvider", self.selectionRangeProvider);
    visit("documentFormattingProvider", self.documentFormattingProvider);
    visit("documentRangeFormattingProvider", self.documentRangeFormattingProvider);
    visit("documentOnTypeFormattingProvider", self.documentOnTypeFormattingProvider);
    visit("linkedEditingRangeProvider", self.linkedEditingRangeProvider);
    visit("renameProvider", self.renameProvider);
    visit("documentLinkProvider", self.documentLinkProvider);
    visit("workspaceSymbolProvider", self.workspaceSymbolProvider);
    visit("codeLensProvider", self.codeLensProvider);
    visit("inlayHintProvider", self.inlayHintProvider);
    visit("semanticTokensProvider", self.semanticTokensProvider);
    visit("executeCommandProvider", self.executeCommandProvider);
    visit("diagnosticProvider", self.diagnosticProvider);
    visit("workspace", self.workspace);
    visit("experimental", self.experimental);
  }
  bool operator==(const ServerCapabilities&) const = default;
};

}  // namespace trend::lsp
