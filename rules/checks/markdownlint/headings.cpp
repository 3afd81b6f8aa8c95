// See headings.h.
#include "rules/checks/markdownlint/headings.h"

#include <algorithm>

#include "rules/checks/markdownlint/pattern.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::md {
namespace {

using article::BlockKind;
using article::NodeRef;
using text::Offset;
using text::Range;

// A block of HTML that is nothing but a comment.
bool is_comment(std::string_view html) {
  const std::string_view written = text::trim(html);
  return written.starts_with("<!--") && written.ends_with("-->") &&
         written.find("-->") == written.size() - 3;
}

}  // namespace

HeadingStyle style_of(const lint::ArticleContext& context, const NodeRef& heading) {
  const article::HeadingDetail& detail = heading.heading();
  if (detail.setext) return HeadingStyle::kSetext;
  const Offset begin = std::max(detail.content.end, detail.marker.end);
  const std::string_view behind =
      context.slice(heading.absolute({begin, heading.node().range.end}));
  return behind.find('#') == std::string_view::npos ? HeadingStyle::kAtx : HeadingStyle::kAtxClosed;
}

std::string heading_text(const lint::ArticleContext& context, const NodeRef& heading) {
  const Source& source = context.facts.get<Source>();
  const Range range = heading.absolute(heading.heading().content);
  std::string out(context.slice(range));
  if (out.find("<!--") == std::string::npos) return out;
  for (std::size_t i = 0; i < out.size(); ++i)
    if (out[i] != ' ' && source.is_hidden(range.begin + static_cast<Offset>(i))) out[i] = '.';
  return out;
}

Range heading_line(const lint::ArticleContext& context, const NodeRef& heading) {
  const text::Document& document = context.article.document();
  const Range range = heading.range();
  return {range.begin,
          std::min(range.end, document.line_range(document.lines().line_of(range.begin)).end)};
}

bool has_front_matter_title(const lint::ArticleContext& context) {
  const std::string_view expression = context.options.text(kFrontMatterTitle.name);
  const std::optional<Pattern> pattern = Pattern::compile(expression);
  if (expression.empty() || !pattern) return false;
  const text::Document& document = context.article.document();
  std::size_t first = 0;
  std::size_t end = context.facts.get<Source>().begin();
  if (const auto& lines = context.article.envelope().front_matter; end == 0 && lines) {
    first = lines->open_line;
    end = lines->end_line;
  }
  for (std::size_t line = first; line < end; ++line)
    if (pattern->found_in(document.line(line))) return true;
  return false;
}

std::optional<Opening> opening_of(const lint::ArticleContext& context) {
  const Offset begin =
      context.article.document().lines().start(context.facts.get<Source>().begin());
  for (const article::TopBlock& top : context.article.blocks()) {
    std::optional<Opening> found;
    if (!top.block->nodes.empty()) {
      const NodeRef node(&top, 0);
      const bool comment =
          node.kind() == BlockKind::kHtml && is_comment(context.slice(node.range()));
      if (!comment && node.range().begin >= begin) found = {node.range().begin, node, false};
    }
    for (const article::Definition& definition : top.block->definitions) {
      const Offset at = top.absolute(definition.range).begin;
      if (at >= begin && (!found || at < found->begin)) found = {at, NodeRef(), true};
    }
    if (found) return found;
  }
  return std::nullopt;
}

int html_heading_level(const lint::ArticleContext& context, const NodeRef& node) {
  if (node.kind() != BlockKind::kHtml) return 0;
  const std::string_view html = text::trim_left(context.slice(node.range()));
  if (html.size() < 4 || html[0] != '<' || (html[1] != 'h' && html[1] != 'H')) return 0;
  const bool ends = html[3] == '>' || text::is_blank(html.substr(3, 1));
  return ends && html[2] >= '1' && html[2] <= '6' ? html[2] - '0' : 0;
}

std::size_t trailing_size(std::string_view text, std::string_view punctuation) {
  auto at = static_cast<Offset>(text.size());
  while (at > 0) {
    const text::CodePoint last = text::decode_before(text, at);
    const std::string_view written = text.substr(at - last.size, last.size);
    if (punctuation.find(written) == std::string_view::npos) break;
    at -= last.size;
  }
  return text.size() - at;
}

}  // namespace trend::checks::md
