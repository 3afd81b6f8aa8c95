// See leaf_text.h.
#include "rules/article/leaf_text.h"

#include <algorithm>

namespace trend::article {

namespace {

/// Whether `lines` follow each other with nothing but a line feed after each.
bool is_contiguous(const std::vector<Range>& lines, IndexRange which, std::string_view text) {
  for (Index i = which.begin; i < which.end; ++i) {
    const Offset end = lines[i].end;
    if (end >= text.size() || text[end] != '\n') return false;
    if (i + 1 < which.end && lines[i + 1].begin != end + 1) return false;
  }
  return !which.empty();
}

}  // namespace

bool LeafText::slice(Range range, std::string_view block_text) {
  slice_ = block_text.substr(range.begin, range.size());
  first_ = {0, range.begin};
  return slice_.find('\0') == std::string_view::npos;
}

void LeafText::append(Range range, std::string_view block_text) {
  copied_ = true;
  const std::size_t begin = copy_.size();
  pieces_.push_back({static_cast<Offset>(begin), range.begin});
  copy_.append(block_text.substr(range.begin, range.size()));
  // cmark's inline parser asserts that its input holds no NUL.
  for (std::size_t nul = begin; (nul = copy_.find('\0', nul)) != std::string::npos;)
    copy_[nul] = '\x1A';
}

LeafText::LeafText(const Block& block, IndexRange lines, std::string_view block_text) {
  if (is_contiguous(block.lines, lines, block_text) &&
      slice({block.lines[lines.begin].begin, block.lines[lines.end - 1].end + 1}, block_text))
    return;
  for (Index i = lines.begin; i < lines.end; ++i) {
    append(block.lines[i], block_text);
    copy_.push_back('\n');
  }
}

LeafText::LeafText(Range range, std::string_view block_text) {
  if (!slice(range, block_text)) append(range, block_text);
}

LeafText LeafText::of_cell(Range cell, std::string_view block_text) {
  LeafText leaf;
  if (leaf.slice(cell, block_text) && leaf.slice_.find("\\|") == std::string_view::npos)
    return leaf;
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
  if (pieces_.empty()) return first_.block_begin + offset;
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
