// The block-level model: one top-level block of the body with everything inside it.
//
// A Block is immutable, holds no pointer to its article, and all its ranges count from the block's
// own first byte. So a block that an edit leaves alone is shared by the next version of the article
// and only its offset there changes (see TopBlock in article.h).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/article/numbering.h"
#include "rules/text/range.h"

namespace trend::article {

using text::Offset;
using text::Range;

/// Index into one of a Block's vectors.
using Index = std::uint32_t;
inline constexpr Index kNone = 0xFFFFFFFF;

/// Block kinds of CommonMark 0.31 §4–5 and the GFM table (§4.10).
enum class BlockKind : std::uint8_t {
  kParagraph,
  kHeading,
  kThematicBreak,
  kQuote,
  kList,
  kItem,
  kFencedCode,
  kIndentedCode,
  kHtml,
  kTable,
};

/// Half-open range of indices.
struct IndexRange {
  Index begin = 0;
  Index end = 0;
  constexpr Index size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  friend constexpr bool operator==(IndexRange, IndexRange) = default;
};

/// One block-level node. Nodes stand in preorder in Block::nodes: the children of node i start at
/// i + 1 and its subtree ends before `end`.
struct Node {
  BlockKind kind = BlockKind::kParagraph;
  /// From the node's first character (its marker, not the indentation or container prefix before
  /// it) to the end of its last line's content, without the line end. A setext heading includes its
  /// underline, a fenced block its fences, a table its delimiter row.
  Range range;
  Index parent = kNone;
  Index end = 0;
  /// Index into the side table of the kind (headings, lists, items, codes, tables), else kNone.
  Index detail = kNone;
  /// Entries of Block::lines: the node's content lines (leaf nodes; a table's are its rows).
  IndexRange lines;
  /// Entries of Block::inlines (paragraph and heading; a table keeps them per cell).
  IndexRange inlines;
  friend bool operator==(const Node&, const Node&) = default;
};

struct HeadingDetail {
  int level = 1;        ///< 1–6
  bool setext = false;  ///< underlined by = or - instead of opened by #
  Range marker;         ///< the opening hashes, or the setext underline
  Range content;     ///< the text between marker and closing hashes, blanks trimmed; may be empty
  std::string text;  ///< plain text: markup removed, entities and escapes resolved
  Numbering numbering;  ///< number at the start of the content; style kNone when there is none
  friend bool operator==(const HeadingDetail&, const HeadingDetail&) = default;
};

struct ListDetail {
  bool ordered = false;
  bool tight = true;        ///< CommonMark's notion: no blank line between items or their children
  char marker = '-';        ///< - + * for bullets, . ) for ordered lists
  std::uint32_t start = 1;  ///< number of the first item (ordered lists)
  friend bool operator==(const ListDetail&, const ListDetail&) = default;
};

struct ItemDetail {
  Range marker;              ///< "-", "12." without the blanks after it
  std::uint32_t number = 0;  ///< ordered lists only
  Range task;                ///< "[ ]" or "[x]" of a GFM task item, else empty
  friend bool operator==(const ItemDetail&, const ItemDetail&) = default;
};

struct CodeDetail {
  bool fenced = false;
  bool closed = false;  ///< a closing fence was found (fenced code only)
  char fence = '`';     ///< ` or ~
  Range open;           ///< the opening fence line from its first fence character, with info string
  Range close;          ///< the closing fence, empty when there is none
  Range info;           ///< info string, trimmed
  friend bool operator==(const CodeDetail&, const CodeDetail&) = default;
};

enum class Align : std::uint8_t { kDefault, kLeft, kCenter, kRight };

struct Cell {
  Range range;         ///< between the pipes, blanks trimmed; may be empty
  Range outer;         ///< between the pipes, blanks included
  IndexRange inlines;  ///< entries of Block::inlines
  friend bool operator==(const Cell&, const Cell&) = default;
};

struct Row {
  Range range;              ///< the line without container prefix and surrounding blanks
  std::vector<Cell> cells;  ///< as written: may be fewer or more than the table has columns
  friend bool operator==(const Row&, const Row&) = default;
};

struct TableDetail {
  Row header;
  Range delimiter;             ///< the delimiter row
  std::vector<Align> columns;  ///< one entry per column
  std::vector<Row> rows;       ///< body rows
  friend bool operator==(const TableDetail&, const TableDetail&) = default;
};

enum class InlineKind : std::uint8_t {
  kText,          ///< text and entities
  kEscape,        ///< a backslash and the punctuation it makes literal
  kDelimiterRun,  ///< a run of * _ or ~ that opened or closed nothing and is printed as it stands
  kSoftBreak,
  kHardBreak,
  kCode,
  kHtml,
  kEmphasis,
  kStrong,
  kStrikethrough,
  kLink,
  kImage,
  kAutolink,  ///< <https://…> or <a@b.c>
};

/// One inline node. Inlines stand in preorder like nodes. Line breaks inside a container prefix
/// (quote, list) are covered by soft and hard breaks; text never spans a line end.
struct Inline {
  InlineKind kind = InlineKind::kText;
  Range range;         ///< with its markers
  Range content;       ///< inside its markers; for links the link text; for breaks empty
  Index end = 0;       ///< one past the last descendant in Block::inlines
  Index link = kNone;  ///< entry of Block::links (links, images, autolinks)
  friend bool operator==(const Inline&, const Inline&) = default;
};

struct Link {
  std::string destination;  ///< unescaped; of a reference at most kMaxReferencedBytes (limits.h)
  std::string title;        ///< unescaped
  Range destination_range;  ///< as written, without < >; empty for reference links
  bool reference = false;   ///< [text][label], [text][] or [text]
  friend bool operator==(const Link&, const Link&) = default;
};

/// A link reference definition (CommonMark 0.31 §4.7).
struct Definition {
  std::string label;  ///< folded (text::fold_label)
  std::string destination;
  std::string title;
  Range range;  ///< the lines it stands on
  friend bool operator==(const Definition&, const Definition&) = default;
};

/// One top-level block. Its bytes reach from its first line's start to the next top-level block's
/// first line (or the body's end), so blank lines and bare definitions belong to the block above.
/// Blank lines and definitions before the first block form a block without nodes.
struct Block {
  std::vector<Node> nodes;  ///< preorder; nodes[0] is the top-level node
  std::vector<HeadingDetail> headings;
  std::vector<ListDetail> lists;
  std::vector<ItemDetail> items;
  std::vector<CodeDetail> codes;
  std::vector<TableDetail> tables;
  std::vector<Range> lines;
  std::vector<Inline> inlines;
  std::vector<Link> links;
  std::vector<Definition> definitions;
  Offset size = 0;         ///< bytes, line ends included
  Index line_count = 0;    ///< lines of the text that the block covers
  std::uint64_t hash = 0;  ///< of the block's bytes
  bool glued = false;     ///< a table that grew out of the paragraph above it: its first line alone
                          ///< might open something else, so parsing cannot start there
  bool degraded = false;  ///< limits were hit: structure or inlines were left out (hostile input)

  /// Node kinds' details; precondition: the node has that kind.
  const HeadingDetail& heading(const Node& node) const { return headings[node.detail]; }
  const ListDetail& list(const Node& node) const { return lists[node.detail]; }
  const ItemDetail& item(const Node& node) const { return items[node.detail]; }
  const CodeDetail& code(const Node& node) const { return codes[node.detail]; }
  const TableDetail& table(const Node& node) const { return tables[node.detail]; }
  /// Index after the subtree of inline `i`: the next sibling or the end of the parent.
  Index after(Index i) const { return inlines[i].end; }

  friend bool operator==(const Block&, const Block&) = default;
};

}  // namespace trend::article
