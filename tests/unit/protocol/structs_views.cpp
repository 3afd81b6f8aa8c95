// The structs of what an editor shows, for the tests that must hold for all.
#include "protocol/lsp/fold.h"
#include "protocol/lsp/hover.h"
#include "protocol/lsp/status.h"
#include "protocol/lsp/symbol.h"
#include "protocol/lsp/window.h"
#include "tests/unit/protocol/struct_info.h"

namespace trend::protocol::testing {

void add_structs_of_views(std::vector<StructInfo>& to) {
  add<lsp::DocumentSymbol>(to, "DocumentSymbol");
  add<lsp::DocumentSymbolClientCapabilities>(to, "DocumentSymbolClientCapabilities");
  add<lsp::DocumentSymbolOptions>(to, "DocumentSymbolOptions");
  add<lsp::DocumentSymbolParams>(to, "DocumentSymbolParams");
  add<lsp::FoldingRange>(to, "FoldingRange");
  add<lsp::FoldingRangeClientCapabilities>(to, "FoldingRangeClientCapabilities");
  add<lsp::FoldingRangeKindSupport>(to, "FoldingRangeKindSupport");
  add<lsp::FoldingRangeParams>(to, "FoldingRangeParams");
  add<lsp::FoldingRangeSupport>(to, "FoldingRangeSupport");
  add<lsp::Hover>(to, "Hover");
  add<lsp::HoverClientCapabilities>(to, "HoverClientCapabilities");
  add<lsp::HoverParams>(to, "HoverParams");
  add<lsp::MessageActionItem>(to, "MessageActionItem");
  add<lsp::MessageActionItemSupport>(to, "MessageActionItemSupport");
  add<lsp::MessageParams>(to, "MessageParams");
  add<lsp::ProgressParams>(to, "ProgressParams");
  add<lsp::ShowDocumentClientCapabilities>(to, "ShowDocumentClientCapabilities");
  add<lsp::ShowDocumentParams>(to, "ShowDocumentParams");
  add<lsp::ShowDocumentResult>(to, "ShowDocumentResult");
  add<lsp::ShowMessageRequestClientCapabilities>(to, "ShowMessageRequestClientCapabilities");
  add<lsp::ShowMessageRequestParams>(to, "ShowMessageRequestParams");
  add<lsp::DocumentStatus>(to, "DocumentStatus");
  add<lsp::Status>(to, "Status");
  add<lsp::SymbolInformation>(to, "SymbolInformation");
  add<lsp::SymbolKindSupport>(to, "SymbolKindSupport");
  add<lsp::SymbolTagSupport>(to, "SymbolTagSupport");
  add<lsp::WindowClientCapabilities>(to, "WindowClientCapabilities");
  add<lsp::WorkDoneProgressBegin>(to, "WorkDoneProgressBegin");
  add<lsp::WorkDoneProgressCancelParams>(to, "WorkDoneProgressCancelParams");
  add<lsp::WorkDoneProgressCreateParams>(to, "WorkDoneProgressCreateParams");
  add<lsp::WorkDoneProgressEnd>(to, "WorkDoneProgressEnd");
  add<lsp::WorkDoneProgressReport>(to, "WorkDoneProgressReport");
}

}  // namespace trend::protocol::testing
