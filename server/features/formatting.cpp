// Decides line by line what may be trimmed; tables are set by what refactorings of tables use.
#include "server/features/formatting.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/features/refactor/grid.h"

namespace trend::features {
namespace {

using article::BlockKind;
using article::NodeRef;
using text::Offset;
using text::Range;

constexpr int kWidestTable = 120;  // display columns of a line

/// What may happen to a line.
enum class Line : std::uint8_t {
  kFree,   ///< its end may be trimmed; a blank one may go when another is above it
  kInner,  ///< of a paragraph that goes on below: only its soft break tells what may be trimmed
  kFixed,  ///< code, HTML, definitions, front matter: not ours
};

bool repairs_come_first(const article::Article& article) {
  const article::Envelope& envelope = article.envelope();
  return envelope.wrapper || envelope.dedent > 0 ||
         (envelope.front_matter && envelope.front_matter->shifted());
}

bool is_regular(const article::TableDetail& table) {
  const std::size_t columns = table.columns.size();
  return table.header.cells.size() == columns &&
         std::ranges::all_of(table.rows, [columns](const article::Row& row) {
           return row.cells.size() == columns;
         });
}

int widest_line(std::string_view lines) {
  int widest = 0;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    widest = std::max(widest, text::display_width(lines.substr(0, end)));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return widest;
}

Offset trailing_blanks(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t");
  return static_cast<Offset>(line.size() - (last == std::string_view::npos ? 0 : last + 1));
}

class Formatter {
 public:
  Formatter(const article::Article& article, std::optional<Range> within)
      : article_(article),
        document_(article.document()),
        within_(lines_touched(within)),
        lines_(document_.lines().count(), Line::kFixed) {}

  text::EditSet edits() {
    const Range body = article_.envelope().body;
    if (repairs_come_first(article_) || body.empty()) return {};
    first_line_ = article_.envelope().body_line;
    std::fill(lines_.begin() + static_cast<std::ptrdiff_t>(first_line_), lines_.end(), Line::kFree);
    article::for_each_node(article_, [this](NodeRef node) { visit(node); });
    for (const article::TopBlock& top : article_.blocks()) {
      for (const article::Definition& definition : top.block->definitions)
        mark(top.absolute(definition.range), Line::kFixed);
      if (top.block->degraded) mark(top.range(), Line::kFixed);
    }
    separate_blocks();
    const std::size_t end = end_of_content();
    trim_lines(end);
    end_file(end);
    return in_order();
  }

 private:
  struct LineSpan {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< one past the last
  };

  LineSpan lines_of(Range range) const {
    return {document_.lines().line_of(range.begin), document_.lines().line_of(range.end) + 1};
  }
  LineSpan lines_touched(std::optional<Range> within) const {
    return within ? lines_of(*within) : LineSpan{0, document_.lines().count()};
  }
  // Whole: who asks for some lines must not see others change.
  bool wanted(LineSpan span) const {
    return within_.begin <= span.begin && span.end <= within_.end;
  }
  bool wanted(std::size_t line) const { return wanted({line, line + 1}); }

  // Fixed lines stay fixed: a table cell or a paragraph never loosens the code it stands next to.
  void mark(Range range, Line what) {
    const LineSpan span = lines_of(range);
    for (std::size_t i = span.begin; i < span.end; ++i) lines_[i] = std::max(lines_[i], what);
  }

  void visit(NodeRef node) {
    if (node.block().degraded) return;
    switch (node.kind()) {
      case BlockKind::kParagraph:
        return visit_paragraph(node);
      case BlockKind::kHeading:
        return visit_heading(node);
      case BlockKind::kTable:
        return visit_table(node);
      case BlockKind::kFencedCode:
      case BlockKind::kIndentedCode:
      case BlockKind::kHtml:
        return mark(literal_range(node), Line::kFixed);
      default:
        return;
    }
  }

  // A comment or a fence that nothing closes owns the blank lines at the end of the article.
  Range literal_range(NodeRef node) const {
    const bool last =
        &node.top() == &article_.blocks().back() && &node.node() == &node.block().nodes.back();
    return last ? Range{node.range().begin, node.top().range().end} : node.range();
  }

  void visit_paragraph(NodeRef node) {
    const LineSpan span = lines_of(node.range());
    for (std::size_t i = span.begin; i + 1 < span.end; ++i)
      lines_[i] = std::max(lines_[i], Line::kInner);
    // Blanks before a line end mean nothing exactly where it is a soft break, and not inside code.
    for (article::Index i = node.node().inlines.begin; i < node.node().inlines.end; ++i) {
      const article::Inline& piece = node.block().inlines[i];
      if (piece.kind != article::InlineKind::kSoftBreak) continue;
      trim(document_.lines().line_of(node.absolute(piece.range).begin));
    }
  }

  void visit_heading(NodeRef node) {
    const article::HeadingDetail& heading = node.heading();
    if (heading.setext) return mark(node.range(), Line::kFixed);
    const Range gap = node.absolute({heading.marker.end, heading.content.begin});
    const bool odd = !heading.content.empty() && article_.slice(gap) != " " &&
                     text::is_blank(article_.slice(gap));
    if (odd && wanted(lines_of(gap))) edits_.push_back({gap, " "});
  }

  void visit_table(NodeRef node) {
    mark(node.range(), Line::kFixed);
    if (!is_regular(node.table()) || !wanted(lines_of(node.range()))) return;
    Grid grid = read_grid(article_, node);
    grid.layout = TableLayout::kAligned;
    if (widest_line(write_grid(grid, "\n")) > kWidestTable) grid.layout = TableLayout::kSpaced;
    const text::EditSet set = replace_table(article_, node, grid);
    edits_.insert(edits_.end(), set.edits().begin(), set.edits().end());
  }

  void trim(std::size_t line) {
    const Range content = document_.line_range(line);
    const Offset blanks = trailing_blanks(document_.slice(content));
    if (blanks > 0 && wanted(line)) edits_.push_back({{content.end - blanks, content.end}, ""});
  }

  // A blank line between top-level blocks that stand on each other. Next to HTML none: a comment
  // may speak of the line below it.
  void separate_blocks() {
    const auto blocks = article_.blocks();
    for (std::size_t i = 1; i < blocks.size(); ++i) {
      if (blocks[i - 1].block->nodes.empty() || blocks[i].block->nodes.empty()) continue;
      const bool html = blocks[i - 1].block->nodes.front().kind == BlockKind::kHtml ||
                        blocks[i].block->nodes.front().kind == BlockKind::kHtml;
      const std::size_t above = blocks[i].first_line - 1;
      // What a table grew out of may become a definition once it stands alone.
      if (html || blocks[i].block->glued) continue;
      if (!text::is_blank(document_.line(above)) && wanted(above + 1))
        edits_.push_back({{blocks[i].offset, blocks[i].offset}, line_end(above)});
    }
  }

  std::string line_end(std::size_t line) const {
    const Offset end = document_.line_range(line).end;
    return std::string(document_.slice({end, document_.lines().full(line).end}));
  }

  bool is_blank_line(std::size_t line) const {
    return lines_[line] == Line::kFree && text::is_blank(document_.line(line));
  }

  // All lines but the blank ones at the end.
  void trim_lines(std::size_t end) {
    for (std::size_t i = first_line_; i < end; ++i) {
      if (lines_[i] != Line::kFree) continue;
      const bool surplus = i > first_line_ && is_blank_line(i) && is_blank_line(i - 1);
      if (!surplus) {
        trim(i);
      } else if (wanted(i)) {
        edits_.push_back({document_.lines().full(i), ""});
      }
    }
  }

  // One past the last line that is not blank.
  std::size_t end_of_content() const {
    std::size_t end = lines_.size();
    while (end > first_line_ && is_blank_line(end - 1)) --end;
    return end;
  }

  void end_file(std::size_t end) {
    if (end < lines_.size()) {
      const Range tail{document_.lines().start(end), document_.size()};
      if (!tail.empty() && wanted({end, lines_.size()})) edits_.push_back({tail, ""});
    } else if (!document_.lines().full(end - 1).empty() && wanted(end - 1)) {
      edits_.push_back({{document_.size(), document_.size()}, std::string(document_.line_end())});
    }
  }

  // Sorted once: a set that grows in the middle would move its tail each time.
  text::EditSet in_order() {
    std::stable_sort(edits_.begin(), edits_.end(),
                     [](const text::Edit& a, const text::Edit& b) { return a.range < b.range; });
    text::EditSet set;
    for (text::Edit& edit : edits_) set.add(std::move(edit));
    return set;
  }

  const article::Article& article_;
  const text::Document& document_;
  const LineSpan within_;
  std::vector<Line> lines_;
  std::size_t first_line_ = 0;
  std::vector<text::Edit> edits_;
};

}  // namespace

text::EditSet format_article(const article::Article& article, std::optional<Range> within) {
  return Formatter(article, within).edits();
}

}  // namespace trend::features
