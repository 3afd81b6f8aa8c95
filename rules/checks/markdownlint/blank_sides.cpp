// See blank_sides.h.
#include "rules/checks/markdownlint/blank_sides.h"

#include <algorithm>
#include <string>

#include "rules/checks/markdownlint/source.h"

namespace trend::checks::md {
namespace {

using text::Offset;
using text::Range;

void report(const lint::ArticleContext& context, Range shown, std::size_t insert_at, bool above,
            const text::Bilingual& thing, bool safe, std::string_view quotes, lint::Sink& sink) {
  const text::Document& document = context.article.document();
  const Offset at = document.lines().start(insert_at);
  const std::string blank = std::string(quotes).append(document.line_end());
  const std::string side_zh = above ? "上方" : "下方";
  const std::string side_en = above ? "above" : "below";
  sink.add(
      {.range = shown,
       .message = {thing.zh + side_zh + "没有空行", "no blank line " + side_en + " " + thing.en},
       .fixes = {lint::make_fix({"插入空行", "Insert a blank line"},
                                safe ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe,
                                {{{at, at}, blank}})}});
}

}  // namespace

bool in_list(article::NodeRef node) {
  while (!node.is_top_level()) {
    node = node.parent();
    if (node.kind() == article::BlockKind::kItem) return true;
  }
  return false;
}

void check_blank_sides(const lint::ArticleContext& context, const article::NodeRef& node,
                       const text::Bilingual& thing, lint::Sink& sink) {
  Range range = node.range();  // less the blank lines that a fence swallows which nothing closes
  const std::string_view written = context.slice(range);
  range.end = range.begin + static_cast<Offset>(written.find_last_not_of(" \t\r\n>") + 1);
  // Below code that nothing closes the blank line would be code too.
  const bool open = node.kind() == article::BlockKind::kFencedCode && !node.code().closed;
  check_blank_sides(context, range, !in_list(node) && !open, thing, sink);
}

void check_blank_sides(const lint::ArticleContext& context, Range range, bool safe,
                       const text::Bilingual& thing, lint::Sink& sink) {
  const text::Document& document = context.article.document();
  const Source& source = context.facts.get<Source>();
  const std::size_t first = document.lines().line_of(range.begin);
  const std::size_t last = document.lines().line_of(range.end);
  const Range line = document.line_range(first);
  Range end = document.line_range(last);
  const std::size_t content = document.line(last).find_first_not_of(" \t>");
  if (last > first && content != std::string_view::npos) end.begin += static_cast<Offset>(content);
  const std::string_view quotes = quotes_of(document.line(first));
  // The last line may be lazy, or code that looks like a quote.
  const std::string_view last_quotes = quotes_of(document.line(last));
  const bool fewer = std::ranges::count(last_quotes, '>') < std::ranges::count(quotes, '>');
  if (first > 0 && !source.is_blank(first - 1))
    report(context, {range.begin, std::min(line.end, range.end)}, first, true, thing, safe, quotes,
           sink);
  if (last + 1 < document.lines().count() && !source.is_blank(last + 1))
    report(context, last > first ? end : Range{range.begin, end.end}, last + 1, false, thing, safe,
           fewer ? last_quotes : quotes, sink);
}

}  // namespace trend::checks::md
