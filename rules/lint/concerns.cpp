// Tells from a block's traits and side tables what it holds.
#include "rules/lint/concerns.h"

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

Concerns of_top(const article::TopBlock& top, std::string_view text) {
  if (top.traits.bare) return concern::kNothing;
  const article::Block& block = *top.block;
  const article::Node& node = block.nodes.front();
  Concerns found = node.range.begin > 0 ? concern::kIndented : concern::kNothing;
  if (node.kind != BlockKind::kParagraph) return found;
  if (!node.inlines.empty() &&
      block.inlines[node.inlines.begin].kind == article::InlineKind::kStrong)
    found |= concern::kBoldLeads;
  if (text.find('|') != std::string_view::npos) found |= concern::kPipes;
  return found;
}

}  // namespace

Concerns concerns_of(const article::TopBlock& top, std::string_view text) {
  const article::Block& block = *top.block;
  Concerns found = of_top(top, text);
  for (const article::Node& node : block.nodes) found |= of_kind(node.kind);
  for (const article::Inline& piece : block.inlines)
    if (piece.kind == article::InlineKind::kHtml) found |= concern::kHtml;
  if (!block.links.empty()) found |= concern::kLinks;
  if (top.traits.figures) found |= concern::kFigures;
  if (top.traits.captions) found |= concern::kCaptions;
  if (top.traits.fragments) found |= concern::kFragments;
  if (!block.definitions.empty()) found |= concern::kDefinitions;
  if (block.degraded) found |= concern::kDegraded;
  if (top.traits.footnotes) found |= concern::kFootnotes;
  if (text.find('\r') != std::string_view::npos) found |= concern::kReturns;
  if (top.traits.title_line) found |= concern::kTitleLines;
  return found;
}

}  // namespace trend::lint
