// What to select next when a selection is to grow.
// Source: LSP 3.17, "Selection Range Request".
#pragma once

#include "protocol/lsp/base.h"

namespace trend::lsp {

struct SelectionRangeParams {
  TextDocumentIdentifier textDocument{};
  std::vector<Position> positions{};

  static void describe(auto& visit, auto& self) {
    visit("textDocument", self.textDocument);
    visit("positions", self.positions);
  }
  bool operator==(const SelectionRangeParams&) const = default;
};

struct SelectionRange {
  Range range{};
  Boxed<SelectionRange> parent{};  ///< its range contains this one

  static void describe(auto& visit, auto& self) {
    visit("range", self.range);
    visit("parent", self.parent);
  }
  bool operator==(const SelectionRange&) const = default;
};

/// The ranges given, each inside the next, as one value: `parent` of the first is the second.
SelectionRange nested(const std::vector<Range>& inside_out);

namespace methods {

/// One result per position, in their order; null for a document that is not open.
struct SelectionRange
    : protocol::ServerRequest<SelectionRangeParams, Nullable<std::vector<lsp::SelectionRange>>> {
  static constexpr const char* kMethod = "textDocument/selectionRange";
};

}  // namespace methods
}  // namespace trend::lsp
