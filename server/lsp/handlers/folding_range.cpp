// Folds as whole lines: what every client can do, and what an article consists of.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "server/features/folding.h"
#include "server/lsp/convert.h"
#include "server/lsp/handlers/handlers.h"

namespace trend::server::handlers {
namespace {

// The outermost folds, in document order, when there are more than `limit`.
std::vector<features::Fold> outermost(std::vector<features::Fold> folds, std::size_t limit) {
  if (folds.size() <= limit) return folds;
  struct Ranked {
    std::size_t depth;
    std::size_t index;
  };
  std::vector<Ranked> ranked;
  std::vector<text::Offset> open;  // ends of the folds around the current one
  for (std::size_t i = 0; i < folds.size(); ++i) {
    while (!open.empty() && open.back() <= folds[i].range.begin) open.pop_back();
    ranked.push_back({open.size(), i});
    open.push_back(folds[i].range.end);
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Ranked& a, const Ranked& b) { return a.depth < b.depth; });
  ranked.resize(limit);
  std::sort(ranked.begin(), ranked.end(),
            [](const Ranked& a, const Ranked& b) { return a.index < b.index; });
  std::vector<features::Fold> kept;
  kept.reserve(limit);
  for (const Ranked& rank : ranked) kept.push_back(std::move(folds[rank.index]));
  return kept;
}

}  // namespace

Answer<std::vector<lsp::FoldingRange>> folding_range(const Scene& scene,
                                                     const lsp::FoldingRangeParams&) {
  std::vector<features::Fold> folds = features::folds(scene.article());
  if (scene.client->fold_limit) folds = outermost(std::move(folds), *scene.client->fold_limit);
  std::vector<lsp::FoldingRange> result;
  result.reserve(folds.size());
  for (const features::Fold& fold : folds) {
    const lsp::Range range = to_lsp(scene.document(), fold.range, scene.encoding());
    lsp::FoldingRange item;
    item.startLine = range.start.line;
    item.endLine = range.end.line;
    if (fold.kind == features::FoldKind::kComment) item.kind = lsp::folding_range_kind::kComment;
    if (scene.client->fold_text) item.collapsedText = fold.collapsed.in(scene.language());
    const bool repeated = !result.empty() && result.back().startLine == item.startLine &&
                          result.back().endLine == item.endLine;
    if (item.startLine < item.endLine && !repeated) result.push_back(std::move(item));
  }
  return result;
}

}  // namespace trend::server::handlers
