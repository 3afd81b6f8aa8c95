// Between LSP's coordinates and ours: the only place where both exist. The encoding of columns is
// always passed, never assumed.
#pragma once

#include <vector>

#include "protocol/lsp/diagnostic.h"
#include "protocol/lsp/edit.h"
#include "protocol/lsp/symbol.h"
#include "protocol/lsp/sync.h"
#include "rules/lint/finding.h"
#include "rules/text/document.h"
#include "rules/text/edit.h"
#include "rules/text/encoding.h"
#include "server/features/symbols.h"

namespace trend::server {

lsp::Position to_lsp(const text::Document& document, text::Offset offset, text::Encoding encoding);
lsp::Range to_lsp(const text::Document& document, text::Range range, text::Encoding encoding);
std::vector<lsp::TextEdit> to_lsp(const text::Document& document, const text::EditSet& edits,
                                  text::Encoding encoding);
lsp::DiagnosticSeverity to_lsp(lint::Severity severity);
/// Kinds that may be sent to any client.
lsp::SymbolKind to_lsp(features::SymbolKind kind);

/// For many offsets in order: linear in the text, however long its lines are. An offset before the
/// last one costs the way from the start of its line.
class PositionWalker {
 public:
  PositionWalker(const text::Document& document, text::Encoding encoding)
      : document_(document), encoding_(encoding) {}

  /// `offset` must stand on a code-point border. One inside a line end gives the end of that line's
  /// content.
  lsp::Position at(text::Offset offset);

 private:
  const text::Document& document_;
  text::Encoding encoding_;
  text::Offset offset_ = 0;
  lsp::Position position_{};
};

/// Positions past the end of a line or of the text are moved back to it, as LSP 3.17 "Position"
/// says; those inside a character to its start.
text::Offset from_lsp(const text::Document& document, lsp::Position position,
                      text::Encoding encoding);
/// The two ends of a reversed range are exchanged.
text::Range from_lsp(const text::Document& document, lsp::Range range, text::Encoding encoding);
/// A change without range replaces all of the text. `rangeLength` is ignored.
text::Edit from_lsp(const text::Document& document,
                    const lsp::TextDocumentContentChangeEvent& change, text::Encoding encoding);

}  // namespace trend::server
