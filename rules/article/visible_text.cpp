// See visible_text.h.
#include "rules/article/visible_text.h"

#include <algorithm>

namespace trend::article {
namespace {

bool leads_elsewhere(const Block& block, const Inline& link) {
  return !block.links[link.link].destination.starts_with('#');
}

}  // namespace

VisibleText::VisibleText(const Block& block, IndexRange inlines, std::string_view block_text) {
  constexpr std::string_view kBreak = "\n";
  constexpr std::string_view kOpaque(&kBarrier, 1);
  if (inlines.empty()) return;
  pieces_.reserve(inlines.size());
  text_.reserve(block.inlines[inlines.end - 1].range.end -
                block.inlines[inlines.begin].range.begin);
  for (Index i = inlines.begin; i < inlines.end;) {
    const Inline& node = block.inlines[i];
    const std::string_view written = block_text.substr(node.range.begin, node.range.size());
    bool inside = false;
    switch (node.kind) {
      case InlineKind::kText:
        append(node.range, written);
        break;
      case InlineKind::kEscape:
        append({node.range.begin + 1, node.range.end}, written.substr(1));
        break;
      case InlineKind::kSoftBreak:
      case InlineKind::kHardBreak:
        append(node.range, kBreak);
        break;
      case InlineKind::kEmphasis:
      case InlineKind::kStrong:
      case InlineKind::kStrikethrough:
        inside = true;
        break;
      case InlineKind::kLink:
        inside = !leads_elsewhere(block, node);
        if (!inside) append(node.range, kOpaque);
        break;
      default:
        append(node.range, kOpaque);
        break;
    }
    i = inside ? i + 1 : node.end;
  }
}

void VisibleText::append(Range range, std::string_view shown) {
  pieces_.push_back({static_cast<Offset>(text_.size()), range.begin});
  text_ += shown;
}

Offset VisibleText::to_block(Offset offset) const {
  auto piece = std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                                [](Offset o, const Piece& p) { return o < p.text_begin; });
  --piece;
  return piece->block_begin + (offset - piece->text_begin);
}

Range VisibleText::to_block(Range range) const {
  return {to_block(range.begin), to_block(range.end - 1) + 1};
}

}  // namespace trend::article
