// See block_removal.h.
#include "rules/checks/block_removal.h"

#include <algorithm>
#include <array>

#include "rules/checks/lines.h"
#include "rules/text/scan.h"

namespace trend::checks {

using text::Offset;
using text::Range;

Range block_removal(const article::Article& article, std::size_t first, std::size_t last_block) {
  const Range range{article.blocks()[first].offset, article.blocks()[last_block].range().end};
  const std::string_view before = article.text().substr(0, range.begin);
  const std::size_t last = before.find_last_not_of(" \t\r\n");
  if (last_block + 1 < article.blocks().size() || last == std::string_view::npos) return range;
  const Offset content_end = line_content_end(article.text(), static_cast<Offset>(last));
  // The line end of the line above closes the text, unless the block had none itself.
  const std::string_view written = article.slice(range);
  const bool ended = written.ends_with('\n') || written.ends_with('\r');
  const Offset end_size =
      ended ? static_cast<Offset>(line_end_near(article.text(), content_end).size()) : 0;
  return {std::min(content_end + end_size, range.begin), range.end};
}

std::size_t block_index(const article::Article& article, Offset offset) {
  return static_cast<std::size_t>(article.block_at(offset) - article.blocks().data());
}

const article::Node* top_paragraph(const article::Block& block) {
  if (block.nodes.empty()) return nullptr;
  const article::Node& node = block.nodes.front();
  return node.kind == article::BlockKind::kParagraph ? &node : nullptr;
}

std::size_t first_sentence_size(std::string_view paragraph) {
  // Looks no further than the sentence: a paragraph is read sentence by sentence in one pass.
  constexpr std::array<std::string_view, 7> kEnds = {"。", "：", "！", "？", ". ", ": ", "! "};
  constexpr text::ByteSet kFirstBytes("\r\n.:!\xE3\xEF");
  for (std::size_t at = 0; (at = kFirstBytes.find_in(paragraph, at)) != std::string_view::npos;
       ++at) {
    if (paragraph[at] == '\r' || paragraph[at] == '\n') return at;
    const std::string_view rest = paragraph.substr(at, 3);
    for (const std::string_view mark : kEnds)
      if (rest.starts_with(mark)) return at + (mark.back() == ' ' ? 1 : mark.size());
  }
  return paragraph.size();
}

}  // namespace trend::checks
