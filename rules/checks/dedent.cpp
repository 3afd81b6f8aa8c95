// See dedent.h.
#include "rules/checks/dedent.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "rules/checks/lines.h"
#include "rules/text/strings.h"

namespace trend::checks {
namespace {

using article::Index;
using article::Node;
using text::Offset;
using text::Range;

/// Column at which the text of the container that holds `node` starts.
Offset container_column(const lint::BlockContext& context, const Node& node) {
  if (node.parent == article::kNone) return 0;
  const Node& parent = context.block.nodes[node.parent];
  if (parent.kind != article::BlockKind::kItem) return 0;
  const Node& first = context.block.nodes[node.parent + 1];
  const Range task = context.block.item(parent).task;  // its box stands before its text
  const Offset begin = task.empty() ? first.range.begin : task.begin;
  return begin - line_begin(context.text, begin);
}

}  // namespace

Offset blanks_before(std::string_view text, Offset first) {
  Offset begin = first;
  while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
  return first - begin;
}

Offset first_character(const lint::BlockContext& context, Range line) {
  const std::string_view content = context.slice(line);
  return line.begin + static_cast<Offset>(content.size() - text::trim_left(content).size());
}

lint::Fix dedent(const lint::BlockContext& context, const Node& node, text::Bilingual title) {
  const Offset first = first_character(context, context.block.lines[node.lines.begin]);
  const Offset keep = container_column(context, node);
  const Offset blanks = blanks_before(context.text, first);
  const Offset remove = blanks > keep ? blanks - keep : 0;
  std::vector<text::Edit> edits;
  for (Index i = node.lines.begin; i < node.lines.end; ++i) {
    const Offset character = first_character(context, context.block.lines[i]);
    const Offset here = std::min(remove, blanks_before(context.text, character));
    if (here > 0 && character < context.block.lines[i].end)
      edits.push_back({{character - here, character}, ""});
  }
  return lint::make_fix(std::move(title), lint::FixSafety::kUnsafe, std::move(edits));
}

}  // namespace trend::checks
