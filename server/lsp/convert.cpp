// Thin over text/encoding.h, which knows the rules of columns.
#include "server/lsp/convert.h"

#include <algorithm>

namespace trend::server {

lsp::Position to_lsp(const text::Document& document, text::Offset offset, text::Encoding encoding) {
  const text::Position position = text::to_position(document, offset, encoding);
  return {position.line, position.column};
}

lsp::Range to_lsp(const text::Document& document, text::Range range, text::Encoding encoding) {
  return {to_lsp(document, range.begin, encoding), to_lsp(document, range.end, encoding)};
}

std::vector<lsp::TextEdit> to_lsp(const text::Document& document, const text::EditSet& edits,
                                  text::Encoding encoding) {
  std::vector<lsp::TextEdit> result;
  result.reserve(edits.edits().size());
  for (const text::Edit& edit : edits.edits())
    result.push_back({.range = to_lsp(document, edit.range, encoding), .newText = edit.text});
  return result;
}

lsp::DiagnosticSeverity to_lsp(lint::Severity severity) {
  switch (severity) {
    case lint::Severity::kError:
      return lsp::DiagnosticSeverity::kError;
    case lint::Severity::kWarning:
      return lsp::DiagnosticSeverity::kWarning;
    case lint::Severity::kInfo:
      return lsp::DiagnosticSeverity::kInformation;
    case lint::Severity::kHint:
      break;
  }
  return lsp::DiagnosticSeverity::kHint;
}

lsp::SymbolKind to_lsp(features::SymbolKind kind) {
  switch (kind) {
    case features::SymbolKind::kTable:
      return lsp::SymbolKind::kArray;
    case features::SymbolKind::kList:
      return lsp::SymbolKind::kEnum;
    case features::SymbolKind::kItem:
      return lsp::SymbolKind::kField;
    case features::SymbolKind::kTitle:
    case features::SymbolKind::kSection:
      break;
  }
  // What Markdown servers commonly use for headings.
  return lsp::SymbolKind::kString;
}

lsp::Position PositionWalker::at(text::Offset offset) {
  const auto line = static_cast<std::uint32_t>(document_.lines().line_of(offset, position_.line));
  offset = std::min(offset, document_.line_range(line).end);
  if (line != position_.line || offset < offset_) {
    position_ = {line, 0};
    offset_ = document_.lines().start(line);
  }
  position_.character += text::length_in(document_.slice({offset_, offset}), encoding_);
  offset_ = offset;
  return position_;
}

text::Offset from_lsp(const text::Document& document, lsp::Position position,
                      text::Encoding encoding) {
  return text::to_offset(document, {.line = position.line, .column = position.character}, encoding);
}

text::Range from_lsp(const text::Document& document, lsp::Range range, text::Encoding encoding) {
  const auto [begin, end] = std::minmax(
      {from_lsp(document, range.start, encoding), from_lsp(document, range.end, encoding)});
  return {begin, end};
}

text::Edit from_lsp(const text::Document& document,
                    const lsp::TextDocumentContentChangeEvent& change, text::Encoding encoding) {
  if (!change.range) return {.range = {0, document.size()}, .text = change.text};
  return {.range = from_lsp(document, *change.range, encoding), .text = change.text};
}

}  // namespace trend::server
