// Capabilities nest optionals three deep; here they are unwrapped once.
#include "server/lsp/client.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "server/engine/config.h"

namespace trend::server {
namespace {

constexpr std::array<std::pair<text::Encoding, const char*>, 3> kEncodings = {
    {{text::Encoding::kUtf8, lsp::position_encoding::kUtf8},
     {text::Encoding::kUtf16, lsp::position_encoding::kUtf16},
     {text::Encoding::kUtf32, lsp::position_encoding::kUtf32}}};

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool prefers_markdown(const std::optional<std::vector<std::string>>& formats) {
  return formats && !formats->empty() && formats->front() == lsp::markup_kind::kMarkdown;
}

void read_completion(const lsp::CompletionClientCapabilities& can, Client& client) {
  client.default_edit_range = can.completionList && can.completionList->itemDefaults &&
                              holds(*can.completionList->itemDefaults, "editRange");
  if (!can.completionItem) return;
  const lsp::CompletionItemClientCapabilities& item = *can.completionItem;
  client.snippets = item.snippetSupport.value_or(false);
  client.insert_replace = item.insertReplaceSupport.value_or(false);
  client.label_details = item.labelDetailsSupport.value_or(false);
  client.completion_markdown = prefers_markdown(item.documentationFormat);
  client.completion_resolve =
      item.resolveSupport && holds(item.resolveSupport->properties, "documentation");
}

void read_actions(const lsp::CodeActionClientCapabilities& can, Client& client) {
  client.action_literals = can.codeActionLiteralSupport.has_value();
  client.action_preferred = can.isPreferredSupport.value_or(false);
  client.action_resolve = can.dataSupport.value_or(false) && can.resolveSupport &&
                          holds(can.resolveSupport->properties, "edit");
}

void read_folds(const lsp::FoldingRangeClientCapabilities& can, Client& client) {
  client.fold_limit = can.rangeLimit;
  client.fold_text = can.foldingRange && can.foldingRange->collapsedText.value_or(false);
}

void read_tokens(const lsp::SemanticTokensClientCapabilities& can, Client& client) {
  client.token_types = can.tokenTypes;
  client.token_modifiers = can.tokenModifiers;
  if (!can.requests.full) return;
  const auto* full = std::get_if<lsp::SemanticTokensFullOptions>(&*can.requests.full);
  client.token_delta = full != nullptr && full->delta.value_or(false);
}

bool refreshes(const std::optional<lsp::RefreshSupportCapability>& can) {
  return can && can->refreshSupport.value_or(false);
}

void read_diagnostics(const lsp::PublishDiagnosticsClientCapabilities& can, Client& client) {
  client.related_information = can.relatedInformation.value_or(false);
  client.code_description = can.codeDescriptionSupport.value_or(false);
  client.diagnostic_data = can.dataSupport.value_or(false);
  if (!can.tagSupport) return;
  const std::vector<lsp::DiagnosticTag>& tags = can.tagSupport->valueSet;
  client.unnecessary_tag =
      std::find(tags.begin(), tags.end(), lsp::DiagnosticTag::kUnnecessary) != tags.end();
}

void read_documents(const lsp::TextDocumentClientCapabilities& can, Client& client) {
  client.definition_links = can.definition && can.definition->linkSupport.value_or(false);
  client.link_tooltips = can.documentLink && can.documentLink->tooltipSupport.value_or(false);
  if (can.documentSymbol) {
    client.nested_symbols = can.documentSymbol->hierarchicalDocumentSymbolSupport.value_or(false);
  }
  client.hover_markdown = can.hover && prefers_markdown(can.hover->contentFormat);
  client.prepares_rename = can.rename && can.rename->prepareSupport.value_or(false);
  if (can.completion) read_completion(*can.completion, client);
  if (can.codeAction) read_actions(*can.codeAction, client);
  if (can.foldingRange) read_folds(*can.foldingRange, client);
  if (can.semanticTokens) read_tokens(*can.semanticTokens, client);
  if (can.publishDiagnostics) read_diagnostics(*can.publishDiagnostics, client);
  client.pulls_diagnostics = can.diagnostic.has_value();
}

void read_workspace(const lsp::WorkspaceClientCapabilities& can, Client& client) {
  client.configuration = can.configuration.value_or(false);
  client.change_annotations = can.workspaceEdit && can.workspaceEdit->changeAnnotationSupport;
  client.document_changes = can.workspaceEdit && can.workspaceEdit->documentChanges.value_or(false);
  client.rename_files = can.fileOperations && can.fileOperations->willRename.value_or(false);
  client.symbol_resolve = can.symbol && can.symbol->resolveSupport &&
                          holds(can.symbol->resolveSupport->properties, "location.range");
  client.refreshes_lenses = refreshes(can.codeLens);
  client.refreshes_hints = refreshes(can.inlayHint);
  client.refreshes_tokens = refreshes(can.semanticTokens);
  client.refreshes_diagnostics = refreshes(can.diagnostics) || refreshes(can.diagnostic);
  client.registers_configuration =
      can.didChangeConfiguration && can.didChangeConfiguration->dynamicRegistration.value_or(false);
  client.registers_watched_files =
      can.didChangeWatchedFiles && can.didChangeWatchedFiles->dynamicRegistration.value_or(false);
}

void read_general(const lsp::GeneralClientCapabilities& can, Client& client) {
  client.encoding = choose_encoding(can.positionEncodings);
  if (can.staleRequestSupport) client.retries = can.staleRequestSupport->retryOnContentModified;
}

}  // namespace

Client read_client(const lsp::InitializeParams& params) {
  Client client;
  if (params.clientInfo) client.name = params.clientInfo->name;
  client.cursor_follows = client.name != "Neovim";
  if (params.locale) client.language = engine::parse_language(*params.locale);
  const lsp::ClientCapabilities& can = params.capabilities;
  if (can.general) read_general(*can.general, client);
  client.progress = can.window && can.window->workDoneProgress.value_or(false);
  if (can.textDocument) read_documents(*can.textDocument, client);
  if (can.workspace) read_workspace(*can.workspace, client);
  return client;
}

text::Encoding choose_encoding(const std::optional<std::vector<std::string>>& offered) {
  if (!offered) return text::Encoding::kUtf16;
  for (const std::string& name : *offered) {
    for (const auto& [encoding, known] : kEncodings)
      if (name == known) return encoding;
  }
  return text::Encoding::kUtf16;
}

const char* encoding_name(text::Encoding encoding) {
  for (const auto& [known, name] : kEncodings)
    if (known == encoding) return name;
  return lsp::position_encoding::kUtf16;
}

}  // namespace trend::server
