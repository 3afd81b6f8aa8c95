// See leaf_text.h.
#include "rules/article/leaf_text.h"

#include <algorithm>

namespace trend::article {

void LeafText::append(Range range, std::string_view block_text) {
  pieces_.push_back({static_cast<Offset>(text_.size()), range.begin});
  const std::size_t begin = text_.size();
  text_.append(block_text.substr(range.begin, range.size()));
  // cmark's inline parser asserts that its input holds no NUL.
  std::replace(text_.begin() + static_cast<std::ptrdiff_t>(begin), text_.end(), '\0', '\x1A');
}

LeafText::LeafText(const Block& block, IndexRange lines, std::string_view block_text) {
  for (Index i = lines.begin; i < lines.end; ++i) {
    append(block.lines[i], block_text);
    text_.push_back('\n');
  }
}

LeafText::LeafText(Range range, std::string_view block_text) { append(range, block_text); }

LeafText LeafText::of_cell(Range cell, std::string_view block_text) {
  LeafText leaf;
  Offset begin = cell.begin;
  for (Offset i = cell.begin; i + 1 < cell.end; ++i) {
    if (block_text[i] != '\\' || block_text[i + 1] != '|') continue;
    leaf.append({begin, i}, block_text);
    begin = ++i;
  }
  leaf.append({begin, cell.end}, block_text);
  return leaf;
}

Offset LeafText::to_block(Offset offset) const {
  auto piece = std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                                [](Offset o, const Piece& p) { return o < p.text_begin; });
  --piece;
  return piece->block_begin + (offset - piece->text_begin);
}

Range LeafText::to_block(Offset begin, Offset end) const {
  if (begin >= end) {
    const Offset at = to_block(begin);
    return {at, at};
  }
  return {to_block(begin), to_block(end - 1) + 1};
}

}  // namespace trend::article
