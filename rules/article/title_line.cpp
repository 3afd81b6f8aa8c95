// See title_line.h.
#include "rules/article/title_line.h"

#include <algorithm>

#include "rules/article/numbering.h"

namespace trend::article {

bool has_title_line(const Block& block, std::string_view text) {
  if (block.nodes.empty() || block.nodes.front().kind != BlockKind::kParagraph) return false;
  const Node& node = block.nodes.front();
  for (Index i = node.lines.begin; i < node.lines.end; ++i) {
    const Range range = block.lines[i];
    std::string_view line = text.substr(range.begin, range.size());
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (line.starts_with('#') || line.starts_with("＃")) return true;
  }
  if (node.lines.size() != 1) return false;
  std::string_view line = text.substr(node.range.begin, node.range.size());
  line.remove_prefix(std::min(line.find_first_not_of("*_"), line.size()));
  return static_cast<bool>(parse_numbering(line));
}

}  // namespace trend::article
