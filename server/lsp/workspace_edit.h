// Edits of several documents as one WorkspaceEdit, in the form that the client understands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "protocol/lsp/edit.h"
#include "rules/text/document.h"
#include "rules/text/edit.h"
#include "server/lsp/client.h"

namespace trend::server {

class WorkspaceEdits {
 public:
  explicit WorkspaceEdits(const Client& client) : client_(client) {}

  /// The edits of one document, once for each; without edits nothing is added. `version` is that of
  /// an open document.
  void add(const std::string& uri, std::optional<std::int32_t> version,
           const text::Document& document, const text::EditSet& edits);

  bool empty() const { return !edit_.changes && !edit_.documentChanges; }
  lsp::WorkspaceEdit take() { return std::move(edit_); }

 private:
  const Client& client_;
  lsp::WorkspaceEdit edit_;
};

}  // namespace trend::server
