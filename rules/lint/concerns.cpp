// Tells from a block's side tables what it holds; only title lines are looked for in the text.
#include "rules/lint/concerns.h"

#include <algorithm>

#include "rules/article/numbering.h"
#include "rules/text/strings.h"

namespace trend::lint {
namespace {

using article::BlockKind;

Concerns of_kind(BlockKind kind) {
  switch (kind) {
    case BlockKind::kHeading:
      return concern::kHeadings;
    case BlockKind::kThematicBreak:
      return concern::kThematicBreaks;
    case BlockKind::kList:
      return concern::kLists;
    case BlockKind::kFencedCode:
    case BlockKind::kIndentedCode:
      return concern::kCode;
    case BlockKind::kHtml:
      return concern::kHtml;
    case BlockKind::kTable:
      return concern::kTables;
    case BlockKind::kParagraph:
    case BlockKind::kQuote:
    case BlockKind::kItem:
      break;
  }
  return concern::kNothing;
}

Concerns of_top(const article::Block& block, std::string_view text) {
  if (block.nodes.empty()) return concern::kNothing;
  const article::Node& node = block.nodes.front();
  Concerns found = node.range.begin > 0 ? concern::kIndented : concern::kNothing;
  if (node.kind != BlockKind::kParagraph) return found;
  if (!node.inlines.empty() &&
      block.inlines[node.inlines.begin].kind == article::InlineKind::kStrong)
    found |= concern::kBoldLeads;
  if (text.find('|') != std::string_view::npos) found |= concern::kPipes;
  return found;
}

// A line of hashes that make no heading (##标题), or one of its own with a number in front
// (二、能效,
// **2.2 路线**). Takes more lines than the rules about the outline will.
bool has_title_line(const article::Block& block, std::string_view text) {
  if (block.nodes.empty() || block.nodes.front().kind != BlockKind::kParagraph) return false;
  const article::Node& node = block.nodes.front();
  for (article::Index i = node.lines.begin; i < node.lines.end; ++i) {
    const text::Range range = block.lines[i];
    std::string_view line = text.substr(range.begin, range.size());
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (line.starts_with('#') || line.starts_with("＃")) return true;
  }
  if (node.lines.size() != 1) return false;
  std::string_view line = text.substr(node.range.begin, node.range.size());
  line.remove_prefix(std::min(line.find_first_not_of("*_"), line.size()));
  return static_cast<bool>(article::parse_numbering(line));
}

}  // namespace

Concerns concerns_of(const article::Block& block, std::string_view text) {
  Concerns found = concern::kNothing;
  for (const article::Node& node : block.nodes) found |= of_kind(node.kind);
  for (const article::Inline& piece : block.inlines)
    if (piece.kind == article::InlineKind::kHtml) found |= concern::kHtml;
  if (!block.links.empty()) found |= concern::kLinks;
  for (const article::Link& link : block.links)
    if (link.destination.starts_with('#')) found |= concern::kFragments;
  if (!block.definitions.empty()) found |= concern::kDefinitions;
  if (block.degraded) found |= concern::kDegraded;
  if (text.find("[^") != std::string_view::npos) found |= concern::kFootnotes;
  if (text.find('\r') != std::string_view::npos) found |= concern::kReturns;
  found |= of_top(block, text);
  if (has_title_line(block, text)) found |= concern::kTitleLines;
  return found;
}

}  // namespace trend::lint
