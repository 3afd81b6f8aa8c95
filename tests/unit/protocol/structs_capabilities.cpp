// The structs of the handshake, for the tests that must hold for all.
#include "protocol/lsp/client_capabilities.h"
#include "protocol/lsp/lifecycle.h"
#include "protocol/lsp/server_capabilities.h"
#include "tests/unit/protocol/struct_info.h"

namespace trend::protocol::testing {

void add_structs_of_capabilities(std::vector<StructInfo>& to) {
  add<lsp::CancelParams>(to, "CancelParams");
  add<lsp::ClientCapabilities>(to, "ClientCapabilities");
  add<lsp::GeneralClientCapabilities>(to, "GeneralClientCapabilities");
  add<lsp::InitializeParams>(to, "InitializeParams");
  add<lsp::InitializeResult>(to, "InitializeResult");
  add<lsp::InitializedParams>(to, "InitializedParams");
  add<lsp::LogTraceParams>(to, "LogTraceParams");
  add<lsp::ProgramInfo>(to, "ProgramInfo");
  add<lsp::ServerCapabilities>(to, "ServerCapabilities");
  add<lsp::SetTraceParams>(to, "SetTraceParams");
  add<lsp::StaleRequestSupport>(to, "StaleRequestSupport");
  add<lsp::TextDocumentClientCapabilities>(to, "TextDocumentClientCapabilities");
  add<lsp::WorkspaceClientCapabilities>(to, "WorkspaceClientCapabilities");
  add<lsp::WorkspaceServerCapabilities>(to, "WorkspaceServerCapabilities");
}

}  // namespace trend::protocol::testing
