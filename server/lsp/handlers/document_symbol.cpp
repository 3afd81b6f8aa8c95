// The outline, nested or flat as the client wants it.
#include <utility>

#include "server/features/symbols.h"
#include "server/lsp/convert.h"
#include "server/lsp/handlers/handlers.h"

namespace trend::server::handlers {
namespace {

std::vector<lsp::DocumentSymbol> nested(const std::vector<features::Symbol>& symbols,
                                        const Scene& scene) {
  std::vector<lsp::DocumentSymbol> result;
  result.reserve(symbols.size());
  for (const features::Symbol& symbol : symbols) {
    lsp::DocumentSymbol item;
    item.name = symbol.name.in(scene.language());
    if (!symbol.detail.empty()) item.detail = symbol.detail;
    item.kind = to_lsp(symbol.kind);
    item.range = to_lsp(scene.document(), symbol.range, scene.encoding());
    item.selectionRange = to_lsp(scene.document(), symbol.selection, scene.encoding());
    if (!symbol.children.empty()) item.children = nested(symbol.children, scene);
    result.push_back(std::move(item));
  }
  return result;
}

// A flat list is for jumping: headings and tables, no lists.
void flatten(const std::vector<features::Symbol>& symbols, const std::string& container,
             const Scene& scene, std::vector<lsp::SymbolInformation>& result) {
  for (const features::Symbol& symbol : symbols) {
    if (symbol.kind == features::SymbolKind::kList) continue;
    lsp::SymbolInformation item;
    item.name = symbol.name.in(scene.language());
    item.kind = to_lsp(symbol.kind);
    if (!container.empty()) item.containerName = container;
    item.location = {.uri = scene.uri,
                     .range = to_lsp(scene.document(), symbol.range, scene.encoding())};
    result.push_back(std::move(item));
    flatten(symbol.children, symbol.name.in(scene.language()), scene, result);
  }
}

}  // namespace

Answer<lsp::DocumentSymbols> document_symbol(const Scene& scene, const lsp::DocumentSymbolParams&) {
  const std::vector<features::Symbol> outline = features::outline(scene.article());
  if (scene.client->nested_symbols) return lsp::DocumentSymbols(nested(outline, scene));
  std::vector<lsp::SymbolInformation> flat;
  flatten(outline, {}, scene, flat);
  return lsp::DocumentSymbols(std::move(flat));
}

}  // namespace trend::server::handlers
