// Splits at LF, CRLF and CR, and walks the leaves along with the lines.
#include "rules/checks/block_lines.h"

#include "rules/text/line_index.h"

namespace trend::checks {
namespace {

using article::BlockKind;
using article::Node;

bool is_leaf(const Node& node) {
  return node.kind != BlockKind::kQuote && node.kind != BlockKind::kList &&
         node.kind != BlockKind::kItem;
}

}  // namespace

bool BlockLine::is_verbatim() const {
  return leaf != nullptr &&
         (leaf->kind == BlockKind::kFencedCode || leaf->kind == BlockKind::kIndentedCode ||
          leaf->kind == BlockKind::kHtml);
}

BlockLines::BlockLines(const article::Block& block, std::string_view text, allocator_type allocator)
    : lines_(allocator) {
  const text::LineIndex lines(text);
  // What a text with a last line end has behind it is no line of the block.
  const std::size_t count = lines.count() - (lines.start(lines.count() - 1) == text.size() ? 1 : 0);
  lines_.reserve(count);
  auto leaf = block.nodes.begin();
  for (std::size_t i = 0; i < count; ++i) {
    const text::Range line = lines.content(text, i);
    while (leaf != block.nodes.end() && (!is_leaf(*leaf) || leaf->range.end <= line.begin)) ++leaf;
    const bool inside = leaf != block.nodes.end() && leaf->range.begin < line.end;
    lines_.push_back({line, inside ? &*leaf : nullptr});
  }
}

}  // namespace trend::checks
