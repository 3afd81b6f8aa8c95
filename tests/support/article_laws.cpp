// See article_laws.h.
#include "tests/support/article_laws.h"

#include <algorithm>
#include <span>
#include <vector>

#include "rules/article/dump.h"

namespace trend::testing {
namespace {

using namespace trend::article;

bool on_border(std::string_view text, Offset offset) {
  return offset <= text.size() &&
         (offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80);
}

class Laws {
 public:
  Laws(const Block& block, std::string_view text) : block_(block), text_(text) {}

  std::string broken() {
    for (Index i = 0; i < block_.nodes.size() && why_.empty(); ++i) node(block_.nodes[i]);
    for (const Definition& d : block_.definitions) expect(borders(d.range), "definition range");
    return why_;
  }

 private:
  void expect(bool holds, const std::string& law) {
    if (!holds && why_.empty()) why_ = law;
  }
  std::string_view slice(Range r) const { return text_.substr(r.begin, r.size()); }
  bool borders(Range r) const {
    return r.begin <= r.end && on_border(text_, r.begin) && on_border(text_, r.end);
  }

  void node(const Node& n) {
    const std::string name = kind_name(n.kind);
    expect(borders(n.range), name + ": range on borders");
    if (!why_.empty()) return;
    if (n.parent != kNone)
      expect(block_.nodes[n.parent].range.contains(n.range), name + ": inside its parent");
    expect(looks_right(n), name + ": looks like its kind: " + std::string(slice(n.range)));
    for (Index i = n.lines.begin; i < n.lines.end; ++i)
      expect(borders(block_.lines[i]), name + ": line range");
    inlines(n, n.inlines);
    if (n.kind == BlockKind::kTable) table(n, block_.table(n));
  }

  bool looks_right(const Node& n) const {
    const std::string_view s = slice(n.range);
    const char first = s.empty() ? '\0' : s.front();
    switch (n.kind) {
      case BlockKind::kHeading:
        return block_.heading(n).setext || first == '#';
      case BlockKind::kQuote:
        return first == '>';
      case BlockKind::kFencedCode:
        return first == '`' || first == '~';
      case BlockKind::kHtml:
        return first == '<';
      case BlockKind::kItem:
        return std::string_view("-+*0123456789").find(first) != s.npos;
      case BlockKind::kThematicBreak:
        return std::string_view("-*_").find(first) != s.npos;
      case BlockKind::kParagraph:
        return !n.lines.empty();
      default:
        return true;
    }
  }

  void table(const Node& n, const TableDetail& table) {
    expect(!table.columns.empty() && table.columns.size() == table.header.cells.size(),
           "table: header and delimiter row agree");
    const auto row = [&](const Row& r) {
      expect(n.range.contains(r.range), "table: row inside");
      for (const Cell& cell : r.cells) {
        expect(borders(cell.range) && cell.outer.contains(cell.range), "table: cell range");
        expect(slice(cell.outer).find('\n') == std::string_view::npos, "table: cell on one line");
        inlines(n, cell.inlines);
      }
    };
    row(table.header);
    for (const Row& r : table.rows) row(r);
  }

  void inlines(const Node& n, IndexRange which) {
    Offset position = 0;
    for (Index i = which.begin; i < which.end && why_.empty(); ++i) {
      const Inline& x = block_.inlines[i];
      const std::string name = kind_name(x.kind);
      expect(borders(x.range) && borders(x.content), name + ": inline range on borders");
      expect(x.range.begin >= position, name + ": inlines in order");
      position = x.range.begin;
      const bool breaks = x.kind == InlineKind::kSoftBreak || x.kind == InlineKind::kHardBreak;
      if (!why_.empty() || breaks) continue;
      expect(n.range.contains(x.range), name + ": inside its leaf");
      expect(inline_looks_right(x), name + ": looks like its kind: " + std::string(slice(x.range)));
    }
  }

  bool inline_looks_right(const Inline& x) const {
    const std::string_view s = slice(x.range);
    if (s.empty()) return false;
    const char first = s.front();
    const char last = s.back();
    switch (x.kind) {
      case InlineKind::kText:
        return s.find_first_of("\r\n") == std::string_view::npos;
      case InlineKind::kEscape:
        // In a table cell two backslashes and a pipe are one escape (see split_row).
        return first == '\\' && (s.size() == 2 || s == "\\\\|");
      case InlineKind::kDelimiterRun:
        return s.find_first_not_of(first) == std::string_view::npos;
      case InlineKind::kCode:
        return first == '`' && last == '`';
      case InlineKind::kHtml:
        return first == '<' && last == '>';
      case InlineKind::kAutolink:
        return first == '<' && last == '>';
      case InlineKind::kEmphasis:
        return (first == '*' || first == '_') && last == first;
      case InlineKind::kStrong:
        return s.size() > 4 && (s.starts_with("**") || s.starts_with("__"));
      case InlineKind::kStrikethrough:
        return first == '~' && last == '~';
      case InlineKind::kLink:
        return first == '[' && (last == ')' || last == ']');
      case InlineKind::kImage:
        return s.starts_with("![") && (last == ')' || last == ']');
      default:
        return true;
    }
  }

  const Block& block_;
  std::string_view text_;
  std::string why_;
};

}  // namespace

std::string broken_law(const Article& article) {
  Offset offset = article.envelope().body.begin;
  std::size_t line = article.envelope().body_line;
  for (const TopBlock& top : article.blocks()) {
    if (top.offset != offset || top.first_line != line) return "blocks tile the body";
    offset += top.block->size;
    line += top.block->line_count;
    if (top.block->degraded) return "no block of an ordinary text is degraded";
    const std::string broken = Laws(*top.block, article.slice(top.range())).broken();
    if (!broken.empty()) return broken;
  }
  if (offset != article.envelope().body.end) return "blocks reach to the body's end";
  for (const Section& section : article.sections())
    if (section.parent != kNone &&
        !article.sections()[section.parent].range.contains(section.range))
      return "sections nest";
  return "";
}

namespace {

bool same_refs(const Article& a, std::span<const NodeRef> x, const Article& b,
               std::span<const NodeRef> y) {
  return std::equal(x.begin(), x.end(), y.begin(), y.end(), [&](NodeRef p, NodeRef q) {
    return &p.top() - a.blocks().data() == &q.top() - b.blocks().data() && p.index() == q.index();
  });
}

bool same_section(const Section& x, const Section& y) {
  return x.level == y.level && x.range == y.range && x.heading_range == y.heading_range &&
         x.parent == y.parent && x.end == y.end && x.ordinal == y.ordinal;
}

bool same_definitions(const Article& a, const Article& b) {
  for (const TopBlock& top : b.blocks())
    for (const Definition& definition : top.block->definitions) {
      const Definition* const found = a.find_definition(definition.label);
      if (found == nullptr || !(*found == *b.find_definition(definition.label))) return false;
    }
  return a.definitions().means_the_same(b.definitions());
}

std::string table_difference(const Article& a, const Article& b) {
  if (!(a.document().lines() == b.document().lines())) return "line indexes differ";
  if (!(a.envelope() == b.envelope())) return "envelopes differ";
  if (!(a.front_matter() == b.front_matter())) return "front matters differ";
  if (!std::equal(a.sections().begin(), a.sections().end(), b.sections().begin(),
                  b.sections().end(), same_section))
    return "sections differ";
  std::vector<NodeRef> x;
  std::vector<NodeRef> y;
  for (const Section& section : a.sections()) x.push_back(section.heading);
  for (const Section& section : b.sections()) y.push_back(section.heading);
  if (!same_refs(a, x, b, y)) return "headings of sections differ";
  if (a.title_section() != b.title_section()) return "titles differ";
  if (a.degraded() != b.degraded()) return "only one is degraded";
  if (!same_refs(a, a.tables(), b, b.tables())) return "tables differ";
  if (!same_refs(a, a.lists(), b, b.lists())) return "lists differ";
  if (!same_definitions(a, b)) return "definitions differ";
  return "";
}

}  // namespace

std::string difference(const Article& a, const Article& b) {
  if (a.text() != b.text()) return "texts differ";
  if (a.blocks().size() != b.blocks().size()) return "numbers of blocks differ";
  for (std::size_t i = 0; i < a.blocks().size(); ++i) {
    const TopBlock& x = a.blocks()[i];
    const TopBlock& y = b.blocks()[i];
    if (x.offset != y.offset || x.first_line != y.first_line || !(*x.block == *y.block))
      return "block " + std::to_string(i) + " differs";
    if (x.size != y.size || !(x.traits == y.traits) || x.hash != y.hash)
      return "traits of block " + std::to_string(i) + " differ";
    if (a.share(x).get() != x.block) return "a block is owned by another's owner";
  }
  return table_difference(a, b);
}

}  // namespace trend::testing
