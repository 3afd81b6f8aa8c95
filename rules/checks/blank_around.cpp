// Looks at the lines beside each block only.
#include "rules/checks/blank_around.h"

#include <string>
#include <utility>

#include "rules/checks/lines.h"

namespace trend::checks {
namespace {

using article::TopBlock;
using text::Offset;
using text::Range;

struct Place {
  Range shown;
  Offset insertion = 0;
  bool above = true;
};

void report(const lint::ArticleContext& context, const Place& place, const text::Bilingual& thing,
            lint::Sink& sink) {
  const std::string line_end(line_end_near(context.article.text(), place.shown.begin));
  const std::string side_zh = place.above ? "上方" : "下方";
  const std::string side_en = place.above ? "above" : "below";
  sink.add(
      {.range = place.shown,
       .message = {thing.zh + side_zh + "没有空行", "no blank line " + side_en + " " + thing.en},
       .fixes = {lint::make_fix({"插入空行", "Insert a blank line"}, lint::FixSafety::kSafe,
                                {{{place.insertion, place.insertion}, line_end}})}});
}

}  // namespace

void check_blank_around(const lint::ArticleContext& context, article::BlockKind kind,
                        const text::Bilingual& thing, lint::Sink& sink) {
  const text::Document& document = context.article.document();
  const auto blocks = context.article.blocks();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const TopBlock& top = blocks[i];
    if (!top.traits.is(kind)) continue;
    const article::Node& node = top.block->nodes[0];
    const Range range = top.absolute(node.range);
    const bool fenced = kind == article::BlockKind::kFencedCode;
    const Range first = fenced ? top.absolute(top.block->code(node).open) : range;
    const Range last = fenced ? top.absolute(top.block->code(node).close) : range;
    if (i > 0 && !blocks[i - 1].traits.bare && top.first_line > 0 &&
        !is_blank_line(document, top.first_line - 1))
      report(context, {first, document.lines().start(top.first_line), true}, thing, sink);
    if (last.empty() || i + 1 == blocks.size()) continue;
    const std::size_t next = document.lines().line_of(range.end) + 1;
    if (next < document.lines().count() && !is_blank_line(document, next))
      report(context, {last, document.lines().start(next), false}, thing, sink);
  }
}

}  // namespace trend::checks
