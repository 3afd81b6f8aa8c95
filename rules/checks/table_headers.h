// Header rows of comparison tables, compared by what their words mean: 优势 and 优点 are one
// concept.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/lint/rule.h"

namespace trend::checks {

/// The header of one table.
struct TableHeader {
  article::NodeRef table;
  int level = 0;                      ///< of the section it stands in, 0 before the first heading
  std::vector<std::string> words;     ///< one per cell: folded, without markup
  std::vector<std::string> concepts;  ///< one per cell: the word, or the first of its synonyms
};

/// The option `headers` of rules about comparison tables, for comparison_tables().
inline constexpr lint::OptionSpec kComparisonHeaders = {
    .name = "headers",
    .type = lint::OptionType::kTextList,
    .default_value = "优势,劣势,优点,缺点,局限,对比,路线,方案,pros,cons,advantages,limitations",
    .choices = {},
    .zh = "表头里有其中一个词的表格是对比表。",
    .en = "A table with one of these words in its header is a comparison table."};

/// The word that stands for all synonyms of `folded` (text::fold_title), or `folded` itself.
std::string concept_of(std::string_view folded);

/// The comparison tables of a block: those in whose header some cell contains one of the words that
/// the rule's option `headers` lists (folded before comparing).
std::vector<const article::TableDetail*> comparison_tables(const lint::BlockContext& context);

/// The header of `table`, absolute like the article.
TableHeader header_of(const article::Article& article, article::NodeRef table);

/// How a header departs from the one it is held against.
enum class HeaderDrift {
  kNone,     ///< equal, or about something else
  kWords,    ///< the same concepts in the same order, in other words
  kOrder,    ///< the same columns in another order
  kColumn,   ///< one column other than the first has another word
  kMissing,  ///< columns are left out
};
/// The first column names the subject, which may differ from table to table (框架, 算法).
HeaderDrift compare_headers(const TableHeader& reference, const TableHeader& header);

}  // namespace trend::checks
