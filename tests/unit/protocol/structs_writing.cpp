// The structs of help while writing, for the tests that must hold for all.
#include "protocol/lsp/completion.h"
#include "protocol/lsp/rename.h"
#include "protocol/lsp/typing.h"
#include "tests/unit/protocol/struct_info.h"

namespace trend::protocol::testing {

void add_structs_of_writing(std::vector<StructInfo>& to) {
  add<lsp::CompletionClientCapabilities>(to, "CompletionClientCapabilities");
  add<lsp::CompletionContext>(to, "CompletionContext");
  add<lsp::CompletionItem>(to, "CompletionItem");
  add<lsp::CompletionItemClientCapabilities>(to, "CompletionItemClientCapabilities");
  add<lsp::CompletionItemDefaults>(to, "CompletionItemDefaults");
  add<lsp::CompletionItemLabelDetails>(to, "CompletionItemLabelDetails");
  add<lsp::CompletionItemOptions>(to, "CompletionItemOptions");
  add<lsp::CompletionList>(to, "CompletionList");
  add<lsp::CompletionListClientCapabilities>(to, "CompletionListClientCapabilities");
  add<lsp::CompletionOptions>(to, "CompletionOptions");
  add<lsp::CompletionParams>(to, "CompletionParams");
  add<lsp::DocumentFormattingParams>(to, "DocumentFormattingParams");
  add<lsp::DocumentOnTypeFormattingOptions>(to, "DocumentOnTypeFormattingOptions");
  add<lsp::DocumentOnTypeFormattingParams>(to, "DocumentOnTypeFormattingParams");
  add<lsp::DocumentRangeFormattingParams>(to, "DocumentRangeFormattingParams");
  add<lsp::FormattingOptions>(to, "FormattingOptions");
  add<lsp::InsertReplaceEdit>(to, "InsertReplaceEdit");
  add<lsp::InsertReplaceRange>(to, "InsertReplaceRange");
  add<lsp::InsertTextModeSupport>(to, "InsertTextModeSupport");
  add<lsp::LinkedEditingRanges>(to, "LinkedEditingRanges");
  add<lsp::PrepareRename>(to, "PrepareRename");
  add<lsp::RenameClientCapabilities>(to, "RenameClientCapabilities");
  add<lsp::RenameOptions>(to, "RenameOptions");
  add<lsp::RenameParams>(to, "RenameParams");
}

}  // namespace trend::protocol::testing
