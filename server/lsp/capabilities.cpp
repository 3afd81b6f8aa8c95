// One place to read what trendlsp can do over LSP.
#include "server/lsp/capabilities.h"

#include <utility>

#include "server/lsp/token_legend.h"

namespace trend::server {

lsp::ServerCapabilities offer(const Client& client) {
  lsp::ServerCapabilities offered;
  offered.positionEncoding = encoding_name(client.encoding);
  offered.textDocumentSync =
      lsp::TextDocumentSyncOptions{.openClose = true,
                                   .change = lsp::TextDocumentSyncKind::kIncremental,
                                   .willSave = std::nullopt,
                                   .willSaveWaitUntil = std::nullopt,
                                   .save = lsp::SaveOptions{.includeText = false}};
  offered.hoverProvider = true;
  offered.definitionProvider = true;
  offered.referencesProvider = true;
  offered.documentHighlightProvider = true;
  offered.documentLinkProvider = lsp::ResolveOptions{.resolveProvider = true};
  offered.documentSymbolProvider = true;
  offered.foldingRangeProvider = true;
  offered.selectionRangeProvider = true;
  offered.documentFormattingProvider = true;
  offered.documentRangeFormattingProvider = true;
  offered.codeLensProvider = lsp::ResolveOptions{.resolveProvider = true};
  offered.inlayHintProvider = true;
  offered.workspaceSymbolProvider = true;
  if (lsp::SemanticTokensLegend legend = token_legend(client); !legend.tokenTypes.empty()) {
    offered.semanticTokensProvider = lsp::SemanticTokensOptions{
        .legend = std::move(legend),
        .range = true,
        .full = lsp::SemanticTokensFullOptions{.delta = client.token_delta}};
  }
  if (client.prepares_rename)
    offered.renameProvider = lsp::RenameOptions{.prepareProvider = true};
  else
    offered.renameProvider = true;
  if (client.cursor_follows)
    offered.documentOnTypeFormattingProvider = lsp::DocumentOnTypeFormattingOptions{
        .firstTriggerCharacter = "\n", .moreTriggerCharacter = std::vector<std::string>{" ", "|"}};
  else
    offered.documentOnTypeFormattingProvider = lsp::DocumentOnTypeFormattingOptions{
        .firstTriggerCharacter = "|", .moreTriggerCharacter = std::nullopt};
  offered.linkedEditingRangeProvider = true;
  // A blank completes headings and values, Han characters complete mentions.
  offered.completionProvider = lsp::CompletionOptions{
      .triggerCharacters = std::vector<std::string>{"#", " ", "|", "(", "/", "[", "^", "`", ":",
                                                    "见", "第", "表", "图"},
      .resolveProvider = client.completion_resolve,
      .completionItem = std::nullopt};
  if (client.action_literals) {
    offered.codeActionProvider = lsp::CodeActionOptions{
        .workDoneProgress = std::nullopt,
        .codeActionKinds =
            std::vector<std::string>{lsp::code_action_kind::kQuickFix, kFixAllKind, kOrganizeKind,
                                     lsp::code_action_kind::kRefactorExtract,
                                     lsp::code_action_kind::kRefactorRewrite,
                                     lsp::code_action_kind::kRefactorMove},
        .resolveProvider = client.action_resolve};
  }
  if (client.pulls_diagnostics) {
    offered.diagnosticProvider = lsp::DiagnosticOptions{.workDoneProgress = std::nullopt,
                                                        .identifier = "trendlsp",
                                                        .interFileDependencies = false,
                                                        .workspaceDiagnostics = true};
  }
  offered.workspace =
      lsp::WorkspaceServerCapabilities{.workspaceFolders = lsp::WorkspaceFoldersServerCapabilities{
                                           .supported = true, .changeNotifications = true}};
  if (client.rename_files) {
    // Any file may be what an article links to.
    lsp::FileOperationFilter all{.scheme = "file",
                                 .pattern = {.glob = "**", .matches = {}, .options = {}}};
    offered.workspace->fileOperations.emplace().willRename =
        lsp::FileOperationRegistrationOptions{.filters = {std::move(all)}};
  }
  return offered;
}

}  // namespace trend::server
