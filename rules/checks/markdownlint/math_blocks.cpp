// See math_blocks.h.
#include "rules/checks/markdownlint/math_blocks.h"

#include <algorithm>
#include <string_view>

#include "rules/text/strings.h"

namespace trend::checks::md {
namespace {

using article::BlockKind;
using text::Offset;
using text::Range;

/// Lines of code and HTML, where $$ opens nothing.
std::vector<Range> find_verbatim(const article::Article& article) {
  std::vector<Range> ranges;
  article::for_each_node(article, [&](const article::NodeRef& node) {
    const BlockKind kind = node.kind();
    if (kind == BlockKind::kFencedCode || kind == BlockKind::kIndentedCode ||
        kind == BlockKind::kHtml)
      ranges.push_back(node.range());
  });
  return ranges;
}

struct Prefix {
  std::size_t size = 0;  ///< bytes before the line's own text
  std::size_t quotes = 0;
  bool item = false;
};

/// What containers may have put before the text of a line; without going into the grammar.
Prefix container_prefix(std::string_view line) {
  Prefix prefix;
  for (;; ++prefix.size) {
    prefix.size = std::min(line.find_first_not_of(" \t", prefix.size), line.size());
    const std::string_view rest = line.substr(prefix.size);
    std::size_t marker = 0;
    if (rest.starts_with('>')) {
      ++prefix.quotes;
      continue;
    }
    if (rest.starts_with('-') || rest.starts_with('*') || rest.starts_with('+')) marker = 1;
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits > 0 && digits < 10 && digits < rest.size() &&
        (rest[digits] == '.' || rest[digits] == ')'))
      marker = digits + 1;
    if (marker == 0 || marker >= rest.size() || (rest[marker] != ' ' && rest[marker] != '\t'))
      break;
    prefix.item = true;
    prefix.size += marker;
  }
  return prefix;
}

std::size_t count_dollars(std::string_view text) {
  return std::min(text.find_first_not_of('$'), text.size());
}

/// One past the last line of the formula that opens on `first` with `dollars` dollars.
std::size_t block_end(const text::Document& document, std::size_t first, Prefix prefix,
                      std::size_t dollars) {
  const std::size_t count = document.lines().count();
  for (std::size_t i = first + 1; i < count; ++i) {
    const std::string_view line = document.line(i);
    const Prefix here = container_prefix(line);
    if (here.quotes < prefix.quotes) return i;
    const bool outside = prefix.item && here.size < prefix.size && !text::is_blank(line);
    if (outside) return i;
    const std::string_view rest = text::trim(line.substr(std::min(here.size, line.size())));
    if (rest.size() >= dollars && count_dollars(rest) == rest.size()) return i + 1;
  }
  return count;
}

/// An indented line that only goes on a paragraph.
bool is_indented(const article::Article& article, Prefix prefix, Offset at) {
  if (prefix.size < 4 || prefix.quotes > 0 || prefix.item) return false;
  const article::TopBlock* const top = article.block_at(at);
  return top == nullptr || top->block->nodes.empty() ||
         top->block->nodes[0].kind != BlockKind::kList;
}

}  // namespace

MathBlocks::MathBlocks(const article::Article& article) {
  const text::Document& document = article.document();
  if (article.blocks().empty() || article.text().find("$$") == std::string_view::npos) return;
  const std::vector<Range> verbatim = find_verbatim(article);
  auto skip = verbatim.begin();
  const std::size_t count = document.lines().count();
  for (std::size_t i = article.blocks().front().first_line; i < count;) {
    const Range range = document.line_range(i);
    while (skip != verbatim.end() && skip->end < range.end) ++skip;
    const std::string_view line = document.line(i);
    const Prefix prefix = container_prefix(line);
    const std::string_view rest = line.substr(std::min(prefix.size, line.size()));
    const std::size_t dollars = count_dollars(rest);
    const Offset at = range.begin + static_cast<Offset>(prefix.size);
    const bool in_code = skip != verbatim.end() && skip->touches(at);
    if (dollars < 2 || in_code || is_indented(article, prefix, at) ||
        rest.find('$', dollars) != std::string_view::npos) {
      ++i;
      continue;
    }
    i = block_end(document, i, prefix, dollars);
    blocks_.push_back({at, document.line_range(i - 1).end});
  }
}

const Range* MathBlocks::at(Offset offset) const {
  const auto next = std::upper_bound(blocks_.begin(), blocks_.end(), offset,
                                     [](Offset o, Range block) { return o < block.begin; });
  if (next == blocks_.begin()) return nullptr;
  return std::prev(next)->touches(offset) ? &*std::prev(next) : nullptr;
}

}  // namespace trend::checks::md
