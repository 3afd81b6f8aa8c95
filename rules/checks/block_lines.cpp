// Splits at LF, CRLF and CR, and walks the leaves along with the lines.
#include "rules/checks/block_lines.h"

#include "rules/text/scan.h"

namespace trend::checks {
namespace {

using article::BlockKind;
using article::Node;
using text::Offset;

bool is_leaf(const Node& node) {
  return node.kind != BlockKind::kQuote && node.kind != BlockKind::kList &&
         node.kind != BlockKind::kItem;
}

/// The next byte that ends a line; most texts have no CR and need not be asked for both.
class LineEnds {
 public:
  explicit LineEnds(std::string_view text)
      : text_(text), returns_(text.find('\r') != std::string_view::npos) {}
  std::size_t find(std::size_t from) const {
    constexpr text::ByteSet kBoth("\r\n");
    return returns_ ? kBoth.find_in(text_, from) : text_.find('\n', from);
  }

 private:
  std::string_view text_;
  bool returns_;
};

Offset after_line_end(std::string_view text, Offset at) {
  return at + (text.substr(at).starts_with("\r\n") ? 2 : 1);
}

}  // namespace

bool BlockLine::is_verbatim() const {
  return leaf != nullptr &&
         (leaf->kind == BlockKind::kFencedCode || leaf->kind == BlockKind::kIndentedCode ||
          leaf->kind == BlockKind::kHtml);
}

BlockLines::BlockLines(const article::Block& block, std::string_view text) {
  const LineEnds ends(text);
  lines_.reserve(block.lines.size());
  auto leaf = block.nodes.begin();
  for (Offset begin = 0; begin < text.size();) {
    const std::size_t found = ends.find(begin);
    const auto end = static_cast<Offset>(found == std::string_view::npos ? text.size() : found);
    while (leaf != block.nodes.end() && (!is_leaf(*leaf) || leaf->range.end <= begin)) ++leaf;
    const bool inside = leaf != block.nodes.end() && leaf->range.begin < end;
    lines_.push_back({{begin, end}, inside ? &*leaf : nullptr});
    begin = found == std::string_view::npos ? end : after_line_end(text, end);
  }
}

}  // namespace trend::checks
