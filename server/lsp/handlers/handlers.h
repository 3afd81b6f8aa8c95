// The functions behind the routes. Those that take a Session run on the strand, those that take a
// Scene in the background.
#pragma once

#include "protocol/methods.h"
#include "server/lsp/calls.h"
#include "server/lsp/scene.h"

namespace trend::server {

class Session;

namespace handlers {

// Life-cycle (lifecycle.cpp).
Answer<lsp::InitializeResult> initialize(Session& session, const lsp::InitializeParams& params);
Answer<lsp::Null> shutdown(Session& session, const lsp::Null& params);
void initialized(Session& session, const protocol::Json& params);
void cancel_request(Session& session, const lsp::CancelParams& params);
void set_trace(Session& session, const protocol::Json& params);
Answer<lsp::Status> status(Session& session, const lsp::Null& params);

// Texts (sync.cpp).
void did_open(Session& session, lsp::DidOpenTextDocumentParams params);
void did_change(Session& session, const lsp::DidChangeTextDocumentParams& params);
void did_close(Session& session, const lsp::DidCloseTextDocumentParams& params);
void did_save(Session& session, const lsp::DidSaveTextDocumentParams& params);

// Settings, folders and files (workspace.cpp).
void did_change_configuration(Session& session, const lsp::DidChangeConfigurationParams& params);
void did_change_folders(Session& session, const lsp::DidChangeWorkspaceFoldersParams& params);
void did_change_files(Session& session, const lsp::DidChangeWatchedFilesParams& params);

// About one document (a file for each).
Answer<lsp::DocumentSymbols> document_symbol(const Scene& scene,
                                             const lsp::DocumentSymbolParams& params);
Answer<lsp::Nullable<lsp::Hover>> hover(const Scene& scene, const lsp::HoverParams& params);
Answer<lsp::Definition> definition(const Scene& scene, const lsp::DefinitionParams& params);
/// Links in other articles of the workspace included.
void references(Session& session, const protocol::Json& params, const Reply& reply);
Answer<std::vector<lsp::DocumentHighlight>> document_highlight(
    const Scene& scene, const lsp::DocumentHighlightParams& params);
Answer<std::vector<lsp::DocumentLink>> document_link(const Scene& scene,
                                                     const lsp::DocumentLinkParams& params);
/// Answers with the link as it came when there is nothing to look up.
void resolve_document_link(Session& session, const protocol::Json& params, const Reply& reply);
Answer<std::vector<lsp::FoldingRange>> folding_range(const Scene& scene,
                                                     const lsp::FoldingRangeParams& params);
Answer<lsp::Nullable<std::vector<lsp::SelectionRange>>> selection_range(
    const Scene& scene, const lsp::SelectionRangeParams& params);
Answer<std::vector<lsp::TextEdit>> formatting(const Scene& scene,
                                              const lsp::DocumentFormattingParams& params);
Answer<std::vector<lsp::TextEdit>> range_formatting(
    const Scene& scene, const lsp::DocumentRangeFormattingParams& params);
Answer<lsp::SemanticTokens> semantic_tokens(const Scene& scene,
                                            const lsp::SemanticTokensParams& params);
/// The full tokens when the previous ones are not known any more.
Answer<lsp::SemanticTokensOrDelta> semantic_tokens_delta(
    const Scene& scene, const lsp::SemanticTokensDeltaParams& params);
Answer<lsp::SemanticTokens> semantic_tokens_range(const Scene& scene,
                                                  const lsp::SemanticTokensRangeParams& params);
Answer<std::vector<lsp::InlayHint>> inlay_hint(const Scene& scene,
                                               const lsp::InlayHintParams& params);
Answer<std::vector<lsp::CodeLens>> code_lens(const Scene& scene, const lsp::CodeLensParams& params);
/// Finds the document by the lens's own `data`, and refuses when it is of another version.
void resolve_code_lens(Session& session, const protocol::Json& params, const Reply& reply);
AnswerText diagnostic(const Scene& scene, const lsp::DocumentDiagnosticParams& params);
/// In open documents and in all articles below the workspace's folders; in the background.
void workspace_symbol(Session& session, const protocol::Json& params, const Reply& reply);
/// Every article below the workspace's folders; in the background.
void workspace_diagnostic(Session& session, const protocol::Json& params, const Reply& reply);
void cancel_progress(Session& session, const lsp::WorkDoneProgressCancelParams& params);
Answer<lsp::CompletionList> completion(const Scene& scene, const lsp::CompletionParams& params);
/// Answers with the item as it came when there is nothing to add.
void resolve_completion(Session& session, const protocol::Json& params, const Reply& reply);
Answer<std::vector<lsp::TextEdit>> on_type_formatting(
    const Scene& scene, const lsp::DocumentOnTypeFormattingParams& params);
Answer<lsp::Nullable<lsp::PrepareRename>> prepare_rename(const Scene& scene,
                                                         const lsp::PrepareRenameParams& params);
/// Links in other articles of the workspace follow.
void rename(Session& session, const protocol::Json& params, const Reply& reply);
/// Links in all articles of the workspace follow.
void will_rename_files(Session& session, const protocol::Json& params, const Reply& reply);
Answer<lsp::Nullable<lsp::LinkedEditingRanges>> linked_editing_range(
    const Scene& scene, const lsp::LinkedEditingRangeParams& params);
Answer<std::vector<lsp::CodeActionItem>> code_action(const Scene& scene,
                                                     const lsp::CodeActionParams& params);
/// Finds the document by the action's own `data`, and refuses when it is of another version.
void resolve_code_action(Session& session, const protocol::Json& params, const Reply& reply);

}  // namespace handlers
}  // namespace trend::server
