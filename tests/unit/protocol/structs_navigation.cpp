// The structs of navigation, for the tests that must hold for all.
#include "protocol/lsp/document_link.h"
#include "protocol/lsp/navigation.h"
#include "protocol/lsp/selection_range.h"
#include "tests/unit/protocol/struct_info.h"

namespace trend::protocol::testing {

void add_structs_of_navigation(std::vector<StructInfo>& to) {
  add<lsp::DefinitionClientCapabilities>(to, "DefinitionClientCapabilities");
  add<lsp::DocumentHighlight>(to, "DocumentHighlight");
  add<lsp::DocumentLink>(to, "DocumentLink");
  add<lsp::DocumentLinkClientCapabilities>(to, "DocumentLinkClientCapabilities");
  add<lsp::LocationLink>(to, "LocationLink");
  add<lsp::ReferenceContext>(to, "ReferenceContext");
  add<lsp::ReferenceParams>(to, "ReferenceParams");
  add<lsp::SelectionRange>(to, "SelectionRange");
  add<lsp::SelectionRangeParams>(to, "SelectionRangeParams");
}

}  // namespace trend::protocol::testing
