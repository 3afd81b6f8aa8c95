// What the words of an article are, for editors that colour by meaning.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "rules/article/article.h"
#include "rules/text/range.h"

namespace trend::features {

/// What a token is. Where two would overlap, the one listed first is kept.
enum class TokenKind : std::uint8_t {
  kOrdinal,             ///< the number of a heading, with its mark
  kTableHeader,         ///< the content of a table's header cell
  kKey,                 ///< a front matter key
  kFootnote,            ///< [^1] in the text
  kFootnoteDefinition,  ///< [^1] where it is explained
  kMention,             ///< 见 2.3 节, 表 2, 上表
  kDate,
  kQuantity,  ///< a number with its unit
};

/// Never empty, never over a line end.
struct Token {
  TokenKind kind = TokenKind::kQuantity;
  text::Range range;
  friend bool operator==(const Token&, const Token&) = default;
};

/// The tokens in document order, disjoint; with `range` those that share a byte with it, the same
/// as among all. Linear; outside `range` only what mentions and footnotes point to is looked at.
std::vector<Token> semantic_tokens(const article::Article& article,
                                   std::optional<text::Range> range = std::nullopt);

}  // namespace trend::features
