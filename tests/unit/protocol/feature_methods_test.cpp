// The message types of the document features can be sent and read.
#include "protocol/methods.h"
#include "tests/unit/protocol/method_check.h"

namespace trend::protocol {

namespace m = lsp::methods;

TEST_CASE("every document feature can be asked for and answered") {
  testing::check_methods<m::DocumentSymbol, m::Hover, m::CodeAction, m::CodeActionResolve,
                         m::FoldingRange, m::Definition, m::References, m::DocumentHighlight,
                         m::DocumentLink, m::DocumentLinkResolve, m::SelectionRange, m::Completion,
                         m::CompletionItemResolve, m::OnTypeFormatting, m::LinkedEditingRange,
                         m::Rename, m::PrepareRename>();
}

}  // namespace trend::protocol
