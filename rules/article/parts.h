// Parts: what a text can point to by number — sections, tables and figures with their captions.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/article/article.h"

namespace trend::article {

/// What a mention speaks of, and what can be numbered.
enum class PartKind : std::uint8_t { kSection, kTable, kFigure };

/// A part of the article that can be pointed to.
struct Part {
  PartKind kind = PartKind::kSection;
  /// As written in the heading or the caption ("2.3", "第三部分", "表 2"); style kNone when the
  /// part carries none. Ranges are absolute.
  Numbering number;
  Index section = kNone;  ///< the section itself, or the one that the table or figure stands in
  Index table = kNone;    ///< index into Article::tables(), kTable only
  Range range;            ///< absolute: heading, table, or image
  /// Absolute: the line of the caption, empty for sections and for parts without a numbered
  /// caption. A figure's may be the image itself, whose alternative text it is then.
  Range caption;
};

/// The image that the node, a paragraph with its inlines, opens with (it may be a link's text);
/// null when there is none.
const Inline* opening_image(const Block& block, const Node& node);

/// False when no line of `block` (with these bytes) can be a numbered caption: it is no text, or
/// none of the words for table or figure stands in it. Captions are looked for in no such block.
bool may_hold_caption(const Block& block, std::string_view text);

/// Sections in order (parts[i] is section i), then tables in order, then figures in order. A figure
/// is an image that opens its paragraph. A caption is a line beside the table or figure, or a
/// heading right above it, that starts with 表, 图, Table, Figure or Fig. and a number ("表 2：…",
/// "**表 2** …", "Table 2. …"); each belongs to one part. Looks at
/// no block but those with parts and their neighbours.
std::vector<Part> find_parts(const Article& article);
/// The same without the sections.
std::vector<Part> find_tables_and_figures(const Article& article);

}  // namespace trend::article
