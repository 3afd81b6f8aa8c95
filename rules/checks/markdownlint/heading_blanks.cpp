// See heading_blanks.h.
#include "rules/checks/markdownlint/heading_blanks.h"

#include <algorithm>

#include "rules/checks/markdownlint/headings.h"

namespace trend::checks::md {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kBlanks = " \t";

// `blanks` are all of them; the first may stay.
void report(Range blanks, bool opening, lint::Sink& sink) {
  if (blanks.size() < 2) return;
  const Range extra{blanks.begin + 1, blanks.end};
  sink.add({.range = extra,
            .message = {opening ? "井号后面多了空格" : "结尾的井号前面多了空格",
                        opening ? "more than one blank after the hashes"
                                : "more than one blank before the closing hashes"},
            .fixes = {lint::make_fix({"删去多余的空格", "Delete the extra blanks"},
                                     lint::FixSafety::kSafe, {{extra, ""}})}});
}

// The blanks at the start of `range`, and those before the hashes that end it.
Range first_blanks(std::string_view text, Range range) {
  const std::size_t end = std::min(text.find_first_not_of(kBlanks), text.size());
  return {range.begin, range.begin + static_cast<Offset>(end)};
}

Range last_blanks(std::string_view text, Range range) {
  const std::size_t trimmed = text.find_last_not_of(kBlanks);
  const std::size_t last = text.find_last_not_of('#', trimmed);
  const std::size_t end = last == std::string_view::npos ? 0 : last + 1;
  const std::size_t before = text.substr(0, end).find_last_not_of(kBlanks);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return {range.begin + static_cast<Offset>(begin), range.begin + static_cast<Offset>(end)};
}

}  // namespace

void check_heading_blanks(const lint::ArticleContext& context, bool closed, lint::Sink& sink) {
  const text::Document& document = context.article.document();
  for_each_heading(context, [&](const article::NodeRef& heading) {
    const HeadingStyle style = style_of(context, heading);
    if (style != (closed ? HeadingStyle::kAtxClosed : HeadingStyle::kAtx)) return;
    const Offset begin = heading.absolute(heading.heading().marker).end;
    const Range behind{begin, document.line_range(document.lines().line_of(begin)).end};
    const std::string_view text = context.slice(behind);
    const Range first = first_blanks(text, behind);
    report(first, true, sink);
    if (!closed) return;
    const Range last = last_blanks(text, behind);
    if (last != first) report(last, false, sink);
  });
}

}  // namespace trend::checks::md
