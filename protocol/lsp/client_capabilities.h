// What the client can do, as far as a document server needs to know. The capabilities of a single
// feature stand in that feature's header; a new feature adds its line here.
// Source: LSP 3.17, "Initialize Request".
#pragma once

#include "protocol/lsp/code_action.h"
#include "protocol/lsp/completion.h"
#include "protocol/lsp/diagnostic.h"
#include "protocol/lsp/document_link.h"
#include "protocol/lsp/edit.h"
#include "protocol/lsp/file_operations.h"
#include "protocol/lsp/fold.h"
#include "protocol/lsp/hover.h"
#include "protocol/lsp/lens_hint.h"
#include "protocol/lsp/navigation.h"
#include "protocol/lsp/rename.h"
#include "protocol/lsp/semantic_tokens.h"
#include "protocol/lsp/symbol.h"
#include "protocol/lsp/sync.h"
#include "protocol/lsp/window.h"
#include "protocol/lsp/workspace.h"
#include "protocol/lsp/workspace_symbol.h"

namespace trend::lsp {

/// `retryOnContentModified`: methods for which the client repeats a request answered by
/// ContentModified.
struct StaleRequestSupport {
  bool cancel = false;
  std::vector<std::string> retryOnContentModified{};

  static void describe(auto& visit, auto& self) {
    visit("cancel", self.cancel);
    visit("retryOnContentModified", self.retryOnContentModified);
  }
  bool operator==(const StaleRequestSupport&) const = default;
};

struct GeneralClientCapabilities {
  std::optional<StaleRequestSupport> staleRequestSupport{};
  std::optional<std::vector<std::string>>
      positionEncodings{};  ///< by preference; absent: UTF-16 only

  static void describe(auto& visit, auto& self) {
    visit("staleRequestSupport", self.staleRequestSupport);
    visit("positionEncodings", self.positionEncodings);
  }
  bool operator==(const GeneralClientCapabilities&) const = default;
};

struct TextDocumentClientCapabilities {
  std::optional<TextDocumentSyncClientCapabilities> synchronization{};
  std::optional<CompletionClientCapabilities> completion{};
  std::optional<HoverClientCapabilities> hover{};
  std::optional<DefinitionClientCapabilities> definition{};
  std::optional<DocumentSymbolClientCapabilities> documentSymbol{};
  std::optional<DocumentLinkClientCapabilities> documentLink{};
  std::optional<CodeActionClientCapabilities> codeAction{};
  std::optional<RenameClientCapabilities> rename{};
  std::optional<FoldingRangeClientCapabilities> foldingRange{};
  std::optional<InlayHintClientCapabilities> inlayHint{};
  std::optional<SemanticTokensClientCapabilities> semanticTokens{};
  std::optional<PublishDiagnosticsClientCapabilities> publishDiagnostics{};
  std::optional<DiagnosticClientCapabilities> diagnostic{};

  static void describe(auto& visit, auto& self) {
    visit("synchronization", self.synchronization);
    visit("completion", self.completion);
    visit("hover", self.hover);
    visit("definition", self.definition);
    visit("documentSymbol", self.documentSymbol);
    visit("documentLink", self.documentLink);
    visit("codeAction", self.codeAction);
    visit("rename", self.rename);
    visit("foldingRange", self.foldingRange);
    visit("inlayHint", self.inlayHint);
    visit("semanticTokens", self.semanticTokens);
    visit("publishDiagnostics", self.publishDiagnostics);
    visit("diagnostic", self.diagnostic);
  }
  bool operator==(const TextDocumentClientCapabilities&) const = default;
};

struct WorkspaceClientCapabilities {
  std::optional<bool> applyEdit{};
  std::optional<WorkspaceEditClientCapabilities> workspaceEdit{};
  std::optional<DynamicRegistrationCapability> didChangeConfiguration{};
  std::optional<DidChangeWatchedFilesClientCapabilities> didChangeWatchedFiles{};
  std::optional<WorkspaceSymbolClientCapabilities> symbol{};
  std::optional<DynamicRegistrationCapability> executeCommand{};
  std::optional<bool> workspaceFolders{};
  std::optional<bool> configuration{};
  std::optional<FileOperationClientCapabilities> fileOperations{};
  std::optional<RefreshSupportCapability> codeLens{};
  std::optional<RefreshSupportCapability> inlayHint{};
  std::optional<RefreshSupportCapability> semanticTokens{};
  std::optional<RefreshSupportCapability> diagnostics{};
  std::optional<RefreshSupportCapability> diagnostic{};  ///< the same as Helix spells it

  static void describe(auto& visit, auto& self) {
    visit("applyEdit", self.applyEdit);
    visit("workspaceEdit", self.workspaceEdit);
    visit("didChangeConfiguration", self.didChangeConfiguration);
    visit("didChangeWatchedFiles", self.didChangeWatchedFiles);
    visit("symbol", self.symbol);
    visit("executeCommand", self.executeCommand);
    visit("workspaceFolders", self.workspaceFolders);
    visit("configuration", self.configuration);
    visit("fileOperations", self.fileOperations);
    visit("codeLens", self.codeLens);
    visit("inlayHint", self.inlayHint);
    visit("semanticTokens", self.semanticTokens);
    visit("diagnostics", self.diagnostics);
    visit("diagnostic", self.diagnostic);
  }
  bool operator==(const WorkspaceClientCapabilities&) const = default;
};

struct ClientCapabilities {
  std::optional<WorkspaceClientCapabilities> workspace{};
  std::optional<TextDocumentClientCapabilities> textDocument{};
  std::optional<WindowClientCapabilities> window{};
  std::optional<GeneralClientCapabilities> general{};
  std::optional<Json> experimental{};

  static void describe(auto& visit, auto& self) {
    visit("workspace", self.workspace);
    visit("textDocument", self.textDocument);
    visit("window", self.window);
    visit("general", self.general);
    visit("experimental", self.experimental);
  }
  bool operator==(const ClientCapabilities&) const = default;
};

}  // namespace trend::lsp
