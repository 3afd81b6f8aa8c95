// Finds the line and the block of a cursor.
#include "server/features/spot.h"

#include <algorithm>

namespace trend::features {

using article::BlockKind;
using article::InlineKind;

Spot spot_at(const article::Article& article, text::Offset offset) {
  const text::Document& document = article.document();
  const std::size_t line = document.lines().line_of(offset);
  const text::Range range = document.line_range(line);
  const text::Offset cursor = std::min(offset, range.end);  // not between CR and LF
  return {.article = article,
          .offset = cursor,
          .line = line,
          .line_range = range,
          .before = article.slice({range.begin, cursor}),
          .after = article.slice({cursor, range.end})};
}

std::optional<article::NodeRef> block_of(const Spot& spot) {
  const article::TopBlock* top = spot.article.block_at(spot.line_range.begin);
  if (top == nullptr) return std::nullopt;
  std::optional<article::NodeRef> found;
  for (article::Index i = 0; i < top->block->nodes.size(); ++i) {
    const article::NodeRef node(top, i);
    const text::Range range = node.range();
    if (range.begin > spot.line_range.end) break;
    if (range.end >= spot.line_range.begin) found = node;
  }
  return found;
}

bool is_verbatim(const Spot& spot) {
  const auto node = block_of(spot);
  if (!node) return false;
  const BlockKind kind = node->kind();
  if (kind == BlockKind::kFencedCode || kind == BlockKind::kIndentedCode ||
      kind == BlockKind::kHtml)
    return true;
  const auto& inlines = node->block().inlines;
  return std::any_of(inlines.begin(), inlines.end(), [&](const article::Inline& piece) {
    if (piece.kind != InlineKind::kCode && piece.kind != InlineKind::kHtml &&
        piece.kind != InlineKind::kAutolink)
      return false;
    const text::Range range = node->absolute(piece.range);
    return range.begin < spot.offset && spot.offset < range.end;
  });
}

bool in_body(const Spot& spot) {
  const text::Range body = spot.article.envelope().body;
  return body.begin <= spot.line_range.begin && spot.line_range.end <= body.end;
}

}  // namespace trend::features
