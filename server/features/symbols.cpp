// Turns the flat preorder of sections into a tree and hangs tables and lists into it.
#include "server/features/symbols.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "rules/article/parts.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/features/section_facts.h"

namespace trend::features {
namespace {

using article::BlockKind;
using article::Index;
using article::InlineKind;
using article::NodeRef;

// Columns of a terminal: twenty Han characters. What is longer is a sentence, not a name.
constexpr int kLongestName = 40;

// A list below such a heading is called advice.
constexpr std::array<std::string_view, 5> kAdviceWords = {"建议", "advice", "recommend", "suggest",
                                                          "takeaway"};

/// Without the line end that closes the section: an editor counts the position behind a range as
/// still inside, and that would be the next section's heading.
text::Range without_line_end(const article::Article& article, text::Range range) {
  const std::string_view text = article.slice(range);
  if (text.ends_with("\r\n")) return {range.begin, range.end - 2};
  if (text.ends_with('\n') || text.ends_with('\r')) return {range.begin, range.end - 1};
  return range;
}

text::Range first_line(const article::Article& article, text::Range range) {
  const std::string_view text = article.slice(range);
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  return {range.begin, range.begin + static_cast<text::Offset>(end)};
}

text::Bilingual same(std::string name) { return {name, name}; }

Symbol section_symbol(const article::Article& article, Index index, const SectionNumber& number) {
  const article::Section& section = article.sections()[index];
  Symbol symbol;
  symbol.name = same(section_name(article, index));
  if (!number.written && !number.number.empty()) symbol.detail = "§" + number.number;
  symbol.kind = index == article.title_section() ? SymbolKind::kTitle : SymbolKind::kSection;
  symbol.range = without_line_end(article, section.range);
  symbol.selection = section.heading_range;
  return symbol;
}

std::string shortened(const std::string& name) {
  int width = 0;
  for (text::Offset offset = 0; offset < name.size();) {
    const text::CodePoint c = text::decode(name, offset);
    width += text::display_width(c.value);
    if (width > kLongestName) return name.substr(0, offset) + "…";
    offset += c.size;
  }
  return name;
}

/// False for blanks and marks alone, such as the "#" over row numbers.
bool has_word(std::string_view name) {
  for (text::Offset offset = 0; offset < name.size();) {
    const text::CodePoint c = text::decode(name, offset);
    if (!text::is_whitespace(c.value) && !text::is_punctuation(c.value)) return true;
    offset += c.size;
  }
  return false;
}

/// The caption without marks of emphasis and headings; empty when there is none.
std::string caption_text(const article::Article& article, const article::Part& table) {
  std::string text(article.slice(table.caption));
  std::erase_if(text, [](char c) { return c == '*' || c == '`' || c == '#'; });
  return std::string(text::trim(text));
}

/// `part`: the table among the article's parts.
Symbol table_symbol(const article::Article& article, NodeRef table, const article::Part& part) {
  const article::TableDetail& detail = table.table();
  std::vector<std::string> names = column_names(article, table);
  names.insert(names.begin(), caption_text(article, part));
  const auto named = std::find_if(names.begin(), names.end(), has_word);
  const std::string size = fmt::format("{}×{}", detail.rows.size(), detail.columns.size());
  Symbol symbol;
  symbol.kind = SymbolKind::kTable;
  symbol.name = named == names.end()
                    ? text::Bilingual{"表格 · " + size, "Table · " + size}
                    : same(shortened(std::string(text::trim(*named))) + " · " + size);
  symbol.range = table.range();
  symbol.selection = table.absolute(detail.header.range);
  return symbol;
}

/// What an item begins with: bold words, or words before a colon; or all of it when it is short.
/// Empty when there is nothing of that kind.
struct Lead {
  std::string name;
  bool bold = false;
  text::Range range = {};  ///< absolute, of bold words
};

/// `text` up to its first colon: full-width, or followed by a blank.
std::string_view before_colon(std::string_view text) {
  return text.substr(0, std::min({text.find("："), text.find(": "), text.size()}));
}

Lead lead_of(const article::Article& article, NodeRef item) {
  if (!item.has_children() || item.first_child().kind() != BlockKind::kParagraph) return {};
  const article::IndexRange inlines = item.first_child().node().inlines;
  if (inlines.empty()) return {};
  const article::Inline& first = item.block().inlines[inlines.begin];
  Lead lead;
  lead.bold = first.kind == InlineKind::kStrong;
  lead.range = item.absolute(first.range);
  const std::string text = inline_text(
      article, item.top(), lead.bold ? article::IndexRange{inlines.begin, first.end} : inlines);
  std::string_view name = lead.bold ? std::string_view(text) : before_colon(text);
  name = text::trim(name);
  for (const std::string_view end : {"：", ":", "。"})
    if (name.ends_with(end)) name.remove_suffix(end.size());
  // Most that are too long are so in bytes already, which costs nothing to see.
  constexpr std::size_t kLongestBytes = 4 * kLongestName;
  if (name.size() <= kLongestBytes && !is_invisible(name) &&
      text::display_width(name) <= kLongestName)
    lead.name = name;
  return lead;
}

bool is_advice(const article::Article& article, text::Offset offset) {
  const Index section = article.section_at(offset);
  if (section == article::kNone) return false;
  const std::string title = text::ascii_lower(article.sections()[section].detail().text);
  return std::any_of(kAdviceWords.begin(), kAdviceWords.end(),
                     [&](std::string_view word) { return title.find(word) != std::string::npos; });
}

text::Bilingual list_name(bool advice, std::size_t count) {
  if (advice) return {fmt::format("建议 · {} 条", count), fmt::format("Advice · {} items", count)};
  return {fmt::format("列表 · {} 项", count), fmt::format("List · {} items", count)};
}

/// A symbol without name when the list is none that an outline shows.
Symbol list_symbol(const article::Article& article, NodeRef list) {
  Symbol symbol;
  bool bold = true;
  bool named = true;
  NodeRef item = list.first_child();
  for (bool more = true; more; item = item.next_sibling()) {
    more = item.has_next_sibling();
    Lead lead = lead_of(article, item);
    bold = bold && lead.bold;
    named = named && !lead.name.empty();
    Symbol child;
    child.kind = SymbolKind::kItem;
    child.range = item.range();
    child.selection = lead.bold ? lead.range : first_line(article, child.range);
    child.name = same(std::move(lead.name));
    symbol.children.push_back(std::move(child));
  }
  const std::size_t count = symbol.children.size();
  if (count < 2 || !(list.list().ordered || bold)) return {};
  if (!named) symbol.children.clear();
  symbol.kind = SymbolKind::kList;
  symbol.range = list.range();
  symbol.selection = first_line(article, symbol.range);
  symbol.name = list_name(is_advice(article, symbol.range.begin), count);
  return symbol;
}

class OutlineBuilder {
 public:
  explicit OutlineBuilder(const article::Article& article)
      : article_(article), numbers_(section_numbers(article)) {
    collect_leaves();
  }

  std::vector<Symbol> build() {
    return siblings(0, static_cast<Index>(article_.sections().size()), article_.document().size());
  }

 private:
  void collect_leaves() {
    const auto tables = article_.tables();
    const std::vector<article::Part> parts = article::find_parts(article_);
    const std::size_t first = article_.sections().size();  // the parts before are sections
    for (std::size_t i = 0; i < tables.size(); ++i)
      if (tables[i].is_top_level())
        leaves_.push_back(table_symbol(article_, tables[i], parts[first + i]));
    const auto lists = static_cast<std::ptrdiff_t>(leaves_.size());
    for (const NodeRef list : article_.lists()) {
      if (!list.is_top_level()) continue;
      Symbol symbol = list_symbol(article_, list);
      if (symbol.kind == SymbolKind::kList) leaves_.push_back(std::move(symbol));
    }
    std::inplace_merge(
        leaves_.begin(), leaves_.begin() + lists, leaves_.end(),
        [](const Symbol& a, const Symbol& b) { return a.range.begin < b.range.begin; });
  }

  /// Moves the leaves before `stop` that nobody took yet.
  void take_leaves(text::Offset stop, std::vector<Symbol>& into) {
    for (; next_ < leaves_.size() && leaves_[next_].range.begin < stop; ++next_)
      into.push_back(std::move(leaves_[next_]));
  }

  /// The sections in [begin, end), a run of siblings with their descendants, and the leaves up to
  /// `stop`. Recursion is at most six deep, since a child's level is greater than its parent's.
  std::vector<Symbol> siblings(Index begin, Index end, text::Offset stop) {
    std::vector<Symbol> result;
    for (Index i = begin; i < end; i = article_.sections()[i].end) {
      const article::Section& section = article_.sections()[i];
      take_leaves(section.range.begin, result);
      Symbol symbol = section_symbol(article_, i, numbers_[i]);
      symbol.children = siblings(i + 1, section.end, section.range.end);
      result.push_back(std::move(symbol));
    }
    take_leaves(stop, result);
    return result;
  }

  const article::Article& article_;
  std::vector<SectionNumber> numbers_;
  std::vector<Symbol> leaves_;  ///< tables and lists in document order
  std::size_t next_ = 0;
};

}  // namespace

std::vector<Symbol> outline(const article::Article& article) {
  return OutlineBuilder(article).build();
}

}  // namespace trend::features
