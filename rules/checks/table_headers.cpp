// Synonyms of header words and the comparison of headers.
#include "rules/checks/table_headers.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

constexpr std::array<std::string_view, 9> kPros = {
    "优势", "优点", "长处", "好处", "pros", "advantages", "advantage", "strengths", "strength"};
constexpr std::array<std::string_view, 16> kCons = {
    "劣势",     "缺点",      "短处",        "不足",          "弱点",         "缺陷",
    "局限",     "局限性",    "cons",        "disadvantages", "disadvantage", "weaknesses",
    "weakness", "drawbacks", "limitations", "不足之处"};
constexpr std::array<std::string_view, 4> kScenes = {"适用场景", "应用场景", "使用场景", "场景"};
constexpr std::array<std::string_view, 6> kRoutes = {"技术路线", "路线",     "技术方案",
                                                     "方案",     "技术路径", "路径"};

// `text` is what the table's ranges count in.
std::vector<std::string> words_of(const article::TableDetail& table, std::string_view text) {
  std::vector<std::string> words;
  for (const article::Cell& cell : table.header.cells)
    words.push_back(text::fold_title(text.substr(cell.range.begin, cell.range.size())));
  return words;
}

/// The words of all headers of a block, one table after the other; for BlockContext::facts.
struct HeaderWords {
  HeaderWords(const article::Block& block, std::string_view text) {
    for (const article::TableDetail& table : block.tables) words.push_back(words_of(table, text));
  }
  std::vector<std::vector<std::string>> words;
};

bool same_members(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

/// True when `part` is `whole` with columns left out, the rest in order.
bool is_subsequence(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  std::size_t next = 0;
  for (const std::string& word : whole)
    if (next < part.size() && part[next] == word) ++next;
  return next == part.size();
}

}  // namespace

std::string concept_of(std::string_view folded) {
  const std::span<const std::string_view> groups[] = {kPros, kCons, kScenes, kRoutes};
  for (std::span<const std::string_view> group : groups)
    if (std::find(group.begin(), group.end(), folded) != group.end())
      return std::string(group.front());
  return std::string(folded);
}

std::vector<const article::TableDetail*> comparison_tables(const lint::BlockContext& context) {
  std::vector<std::string> markers;
  for (const std::string& marker : context.options.list("headers"))
    if (std::string folded = text::fold_title(marker); !folded.empty())
      markers.push_back(std::move(folded));
  const auto is_marked = [&](const std::string& word) {
    return std::ranges::any_of(
        markers, [&](const std::string& marker) { return word.find(marker) != std::string::npos; });
  };
  std::vector<const article::TableDetail*> tables;
  const auto& words = context.facts.get<HeaderWords>().words;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (std::ranges::any_of(words[i], is_marked)) tables.push_back(&context.block.tables[i]);
  return tables;
}

TableHeader header_of(const article::Article& article, article::NodeRef table) {
  TableHeader header{table, 0, words_of(table.table(), article.slice(table.top().range())), {}};
  for (const std::string& word : header.words) header.concepts.push_back(concept_of(word));
  const article::Index section = article.section_at(table.range().begin);
  if (section != article::kNone) header.level = article.sections()[section].level;
  return header;
}

HeaderDrift compare_headers(const TableHeader& reference, const TableHeader& header) {
  const std::size_t columns = reference.words.size();
  if (reference.words == header.words || columns < 2 || header.words.size() < 2)
    return HeaderDrift::kNone;
  const bool one_subject = reference.concepts.front() == header.concepts.front();
  if (std::equal(reference.concepts.begin() + 1, reference.concepts.end(),
                 header.concepts.begin() + 1, header.concepts.end())) {
    const bool same_rest = std::equal(reference.words.begin() + 1, reference.words.end(),
                                      header.words.begin() + 1, header.words.end());
    return same_rest && !one_subject ? HeaderDrift::kNone : HeaderDrift::kWords;
  }
  if (!one_subject) return HeaderDrift::kNone;
  if (same_members(reference.concepts, header.concepts)) return HeaderDrift::kOrder;
  if (header.words.size() == columns) {
    std::size_t different = 0;
    for (std::size_t i = 1; i < columns; ++i)
      different += reference.concepts[i] == header.concepts[i] ? 0 : 1;
    return different == 1 && columns > 2 ? HeaderDrift::kColumn : HeaderDrift::kNone;
  }
  return is_subsequence(header.concepts, reference.concepts) ? HeaderDrift::kMissing
                                                             : HeaderDrift::kNone;
}

}  // namespace trend::checks
