// Types that the usual themes colour, and colour differently.
#include "server/lsp/token_legend.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace trend::server {
namespace {

using features::TokenKind;

constexpr std::string_view kDeclaration = "declaration";

struct Meaning {
  TokenKind kind;
  std::string_view type;
  std::string_view modifier;  ///< empty for none
};

// LSP 3.17, SemanticTokenTypes and SemanticTokenModifiers.
constexpr Meaning kMeanings[] = {
    {TokenKind::kOrdinal, "keyword", {}},
    {TokenKind::kTableHeader, "type", {}},
    {TokenKind::kKey, "property", {}},
    {TokenKind::kFootnote, "macro", {}},
    {TokenKind::kFootnoteDefinition, "macro", kDeclaration},
    {TokenKind::kMention, "variable", {}},
    {TokenKind::kDate, "enumMember", {}},
    {TokenKind::kQuantity, "number", {}},
};

std::optional<std::uint32_t> index_of(const std::vector<std::string>& names,
                                      std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - names.begin());
}

void add_if_known(std::string_view name, const std::vector<std::string>& known,
                  std::vector<std::string>& names) {
  if (index_of(known, name) && !index_of(names, name)) names.emplace_back(name);
}

}  // namespace

lsp::SemanticTokensLegend token_legend(const Client& client) {
  lsp::SemanticTokensLegend legend;
  for (const Meaning& meaning : kMeanings) {
    add_if_known(meaning.type, client.token_types, legend.tokenTypes);
    add_if_known(meaning.modifier, client.token_modifiers, legend.tokenModifiers);
  }
  return legend;
}

std::optional<TokenCode> token_code(TokenKind kind, const lsp::SemanticTokensLegend& legend) {
  const auto* meaning = std::find_if(std::begin(kMeanings), std::end(kMeanings),
                                     [kind](const Meaning& m) { return m.kind == kind; });
  const auto type = index_of(legend.tokenTypes, meaning->type);
  if (!type) return std::nullopt;
  const auto modifier = index_of(legend.tokenModifiers, meaning->modifier);
  return TokenCode{*type, modifier ? 1U << *modifier : 0U};
}

}  // namespace trend::server
