// The structs of what everything shares, and synchronisation, for the tests that must hold for all.
#include "protocol/lsp/base.h"
#include "protocol/lsp/sync.h"
#include "tests/unit/protocol/struct_info.h"

namespace trend::protocol::testing {

void add_structs_of_base(std::vector<StructInfo>& to) {
  add<lsp::Command>(to, "Command");
  add<lsp::DidChangeTextDocumentParams>(to, "DidChangeTextDocumentParams");
  add<lsp::DidCloseTextDocumentParams>(to, "DidCloseTextDocumentParams");
  add<lsp::DidOpenTextDocumentParams>(to, "DidOpenTextDocumentParams");
  add<lsp::DidSaveTextDocumentParams>(to, "DidSaveTextDocumentParams");
  add<lsp::DocumentFilter>(to, "DocumentFilter");
  add<lsp::DynamicRegistrationCapability>(to, "DynamicRegistrationCapability");
  add<lsp::Location>(to, "Location");
  add<lsp::MarkupContent>(to, "MarkupContent");
  add<lsp::Position>(to, "Position");
  add<lsp::Range>(to, "Range");
  add<lsp::RefreshSupportCapability>(to, "RefreshSupportCapability");
  add<lsp::ResolveOptions>(to, "ResolveOptions");
  add<lsp::ResolveSupport>(to, "ResolveSupport");
  add<lsp::SaveOptions>(to, "SaveOptions");
  add<lsp::TextDocumentContentChangeEvent>(to, "TextDocumentContentChangeEvent");
  add<lsp::TextDocumentIdentifier>(to, "TextDocumentIdentifier");
  add<lsp::TextDocumentItem>(to, "TextDocumentItem");
  add<lsp::TextDocumentParams>(to, "TextDocumentParams");
  add<lsp::TextDocumentPositionParams>(to, "TextDocumentPositionParams");
  add<lsp::TextDocumentRegistrationOptions>(to, "TextDocumentRegistrationOptions");
  add<lsp::TextDocumentSyncClientCapabilities>(to, "TextDocumentSyncClientCapabilities");
  add<lsp::TextDocumentSyncOptions>(to, "TextDocumentSyncOptions");
  add<lsp::VersionedTextDocumentIdentifier>(to, "VersionedTextDocumentIdentifier");
  add<lsp::WillSaveTextDocumentParams>(to, "WillSaveTextDocumentParams");
  add<lsp::WorkDoneProgressOptions>(to, "WorkDoneProgressOptions");
}

}  // namespace trend::protocol::testing
