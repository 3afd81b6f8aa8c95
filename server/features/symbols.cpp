// Turns the flat preorder of sections into a tree.
#include "server/features/symbols.h"

#include <string_view>
#include <utility>

#include "server/features/section_facts.h"

namespace trend::features {
namespace {

using article::Index;

/// Without the line end that closes the section: an editor counts the position behind a range as
/// still inside, and that would be the next section's heading.
text::Range without_line_end(const article::Article& article, text::Range range) {
  const std::string_view text = article.slice(range);
  if (text.ends_with("\r\n")) return {range.begin, range.end - 2};
  if (text.ends_with('\n') || text.ends_with('\r')) return {range.begin, range.end - 1};
  return range;
}

Symbol symbol_of(const article::Article& article, Index index, const SectionNumber& number) {
  const article::Section& section = article.sections()[index];
  Symbol symbol;
  symbol.name = section_name(article, index);
  if (!number.written) symbol.detail = number.number;
  symbol.kind = index == article.title_section() ? SymbolKind::kTitle : SymbolKind::kSection;
  symbol.range = without_line_end(article, section.range);
  symbol.selection = section.heading_range;
  return symbol;
}

/// The sections in [begin, end), a run of siblings with their descendants. Recursion is at most six
/// deep, since a child's level is greater than its parent's.
std::vector<Symbol> symbols_in(const article::Article& article, Index begin, Index end,
                               const std::vector<SectionNumber>& numbers) {
  std::vector<Symbol> result;
  for (Index i = begin; i < end; i = article.sections()[i].end) {
    result.push_back(symbol_of(article, i, numbers[i]));
    result.back().children = symbols_in(article, i + 1, article.sections()[i].end, numbers);
  }
  return result;
}

}  // namespace

std::vector<Symbol> outline(const article::Article& article) {
  return symbols_in(article, 0, static_cast<Index>(article.sections().size()),
                    section_numbers(article));
}

}  // namespace trend::features
