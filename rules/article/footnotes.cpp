// See footnotes.h.
//
// The parser knows no footnotes, so their parts come in three disguises: "[^1]: some words" is a
// paragraph (several in a row are one), "[^1]: word" a link reference definition, which makes every
// [^1] a link, and further indented blocks of a footnote are indented code.
#include "rules/article/footnotes.h"

#include <algorithm>

#include "rules/text/unicode.h"

namespace trend::article {
namespace {

/// Length of "[^label]" at the start of `text`, or 0. As in cmark-gfm a label holds no blank and no
/// bracket.
Offset mark_size(std::string_view text) {
  if (!text.starts_with("[^")) return 0;
  const std::size_t end = text.find_first_of("][ \t\r\n", 2);
  if (end == std::string_view::npos || end == 2 || text[end] != ']') return 0;
  return static_cast<Offset>(end) + 1;
}

class Collector {
 public:
  explicit Collector(const Article& article) : article_(article) {}

  Footnotes collect() {
    for (const TopBlock& top : article_.blocks()) add_block(top);
    return std::move(found_);
  }

 private:
  /// One thing that begins, continues or ends a definition.
  struct Piece {
    enum class Kind : std::uint8_t { kLine, kCode, kOther };
    Kind kind = Kind::kOther;
    Range range;  // absolute
  };

  std::string_view slice(Range range) const { return article_.slice(range); }

  void add_block(const TopBlock& top) {
    if (!top.traits.footnotes && !open_) return;
    for (const Piece& piece : pieces_of(top)) add_piece(piece);
    if (top.traits.footnotes) add_references(top);
  }

  static std::vector<Piece> pieces_of(const TopBlock& top) {
    const Block& block = *top.block;
    std::vector<Piece> pieces;
    for (const Definition& definition : block.definitions)
      if (definition.label.starts_with('^'))
        pieces.push_back({Piece::Kind::kLine, top.absolute(definition.range)});
    for (const Node& node : block.nodes) {
      if (node.kind == BlockKind::kParagraph)
        for (Index i = node.lines.begin; i < node.lines.end; ++i)
          pieces.push_back({Piece::Kind::kLine, top.absolute(block.lines[i])});
      else
        pieces.push_back(
            {node.kind == BlockKind::kIndentedCode ? Piece::Kind::kCode : Piece::Kind::kOther,
             top.absolute(node.range)});
    }
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece& a, const Piece& b) { return a.range.begin < b.range.begin; });
    return pieces;
  }

  void add_piece(const Piece& piece) {
    const bool line = piece.kind == Piece::Kind::kLine;
    if (line && add_definition(piece.range)) return;
    open_ = open_ && (piece.kind == Piece::Kind::kCode || (line && follows_at_once(piece.range)));
    if (!open_) return;
    FootnoteDefinition& definition = found_.definitions.back();
    if (definition.content_range.empty()) definition.content_range.begin = piece.range.begin;
    definition.range.end = definition.content_range.end = piece.range.end;
  }

  bool follows_at_once(Range line) const {
    const text::LineIndex& lines = article_.document().lines();
    return lines.line_of(found_.definitions.back().range.end) + 1 == lines.line_of(line.begin);
  }

  bool add_definition(Range line) {
    while (line.begin < line.end && slice(line).front() == ' ') ++line.begin;
    const std::string_view written = slice(line);
    const Offset size = mark_size(written);
    if (size == 0 || !written.substr(size).starts_with(':')) return false;
    std::size_t content = written.find_first_not_of(" \t", size + 1);
    if (content == std::string_view::npos) content = written.size();
    const Range label{line.begin + 2, line.begin + size - 1};
    found_.definitions.push_back({text::fold_label(slice(label)),
                                  line,
                                  label,
                                  {line.begin + static_cast<Offset>(content), line.end}});
    open_ = true;
    return true;
  }

  void add_references(const TopBlock& top) {
    const Block& block = *top.block;
    for (const Node& node : block.nodes) {
      add_references_of(top, node.inlines);
      if (node.kind != BlockKind::kTable) continue;
      const TableDetail& table = block.table(node);
      for (const Cell& cell : table.header.cells) add_references_of(top, cell.inlines);
      for (const Row& row : table.rows)
        for (const Cell& cell : row.cells) add_references_of(top, cell.inlines);
    }
  }

  /// References in the text of some inlines. A label may lie in several of them (a lone * or _ is
  /// one of its own); escapes, code and the like end it.
  void add_references_of(const TopBlock& top, IndexRange inlines) {
    const Block& block = *top.block;
    Range run{};
    for (Index i = inlines.begin; i < inlines.end;) {
      const Inline& node = block.inlines[i];
      const bool plain = node.kind == InlineKind::kText || node.kind == InlineKind::kDelimiterRun;
      if (!plain || node.range.begin != run.end) {
        add_references_in(top.absolute(run));
        run = {node.range.begin, node.range.begin};
      }
      if (plain) run.end = node.range.end;
      const bool link = node.kind == InlineKind::kLink || node.kind == InlineKind::kImage;
      if (link && block.links[node.link].reference) add_references_in(top.absolute(node.range));
      i = link ? node.end : i + 1;
    }
    add_references_in(top.absolute(run));
  }

  void add_references_in(Range range) {
    const std::string_view written = slice(range);
    for (std::size_t at = written.find("[^"); at != std::string_view::npos;
         at = written.find("[^", at)) {
      const Offset size = mark_size(written.substr(at));
      const Offset begin = range.begin + static_cast<Offset>(at);
      if (size == 0 || begins_definition(begin)) {
        at += 2;
        continue;
      }
      const Range label{begin + 2, begin + size - 1};
      found_.references.push_back({text::fold_label(slice(label)), {begin, begin + size}, label});
      at += size;
    }
  }

  bool begins_definition(Offset begin) const {
    const auto& all = found_.definitions;
    const auto found = std::lower_bound(
        all.begin(), all.end(), begin,
        [](const FootnoteDefinition& d, Offset offset) { return d.range.begin < offset; });
    return found != all.end() && found->range.begin == begin;
  }

  const Article& article_;
  Footnotes found_;
  bool open_ = false;  // the last definition may still go on
};

}  // namespace

const FootnoteDefinition* Footnotes::find(std::string_view label) const {
  const auto found = std::find_if(definitions.begin(), definitions.end(),
                                  [&](const FootnoteDefinition& d) { return d.label == label; });
  return found == definitions.end() ? nullptr : &*found;
}

Footnotes find_footnotes(const Article& article) { return Collector(article).collect(); }

}  // namespace trend::article
