// Facts about sections, read off the article's tables and inlines.
#include "server/features/section_facts.h"

#include <algorithm>

#include "rules/article/numbering.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::features {
namespace {

using article::BlockKind;
using article::Index;
using article::InlineKind;

constexpr std::size_t kHanPerMinute = 400;
constexpr std::size_t kWordsPerMinute = 200;

std::string joined(const std::vector<std::uint32_t>& components) {
  std::string result;
  for (const std::uint32_t component : components) {
    if (!result.empty()) result += '.';
    result += std::to_string(component);
  }
  return result;
}

/// For each section whether it writes no number but a direct subsection counts on it, as ### 2.1
/// does on the ## above.
std::vector<bool> find_counted_on(std::span<const article::Section> sections) {
  std::vector<bool> counted_on(sections.size(), false);
  for (const article::Section& section : sections) {
    const bool decimal = section.detail().numbering.style == article::NumberStyle::kDecimal;
    if (decimal && section.parent != article::kNone && !sections[section.parent].detail().numbering)
      counted_on[section.parent] = true;
  }
  return counted_on;
}

/// Counts Han characters and the words between them.
void count_text(std::string_view text, ReadingMeasure& measure) {
  bool in_word = false;
  for (text::Offset offset = 0; offset < text.size();) {
    const text::CodePoint c = text::decode(text, offset);
    offset += c.size;
    const bool han = text::is_han(c.value);
    const bool separates = han || text::is_whitespace(c.value) || text::is_punctuation(c.value);
    if (han) ++measure.han;
    if (!separates && !in_word) ++measure.words;
    // An apostrophe or a hyphen inside a word does not end it: can't, fine-tuning, v1.5.
    const bool joins = c.value == U'\'' || c.value == U'-' || c.value == U'.' || c.value == U'_';
    if (!joins) in_word = !separates;
  }
}

std::string on_one_line(std::string text) {
  for (char& c : text)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return text;
}

}  // namespace

std::vector<SectionNumber> section_numbers(const article::Article& article) {
  const auto sections = article.sections();
  const std::vector<bool> counted_on = find_counted_on(sections);
  std::vector<SectionNumber> numbers(sections.size());
  std::vector<std::vector<std::uint32_t>> components(sections.size());
  std::vector<std::uint32_t> last(sections.size() + 1, 0);  // position given out below each parent
  for (Index i = 0; i < sections.size(); ++i) {
    const article::Section& section = sections[i];
    if (const article::Numbering& numbering = section.detail().numbering) {
      components[i] = numbering.components;
      const std::string_view block = article.slice(section.heading.top().range());
      const text::Range digits = numbering.digits;
      numbers[i] = {std::string(block.substr(digits.begin, digits.size())), true};
    } else if (counted_on[i]) {
      const bool is_root = section.parent == article::kNone;
      if (!is_root) components[i] = components[section.parent];
      components[i].push_back(++last[is_root ? sections.size() : section.parent]);
      numbers[i] = {joined(components[i]), false};
    }
  }
  return numbers;
}

std::string section_name(const article::Article& article, Index section) {
  const article::Section& self = article.sections()[section];
  std::string name = on_one_line(std::string(text::trim(self.detail().text)));
  if (is_invisible(name)) name = std::string(static_cast<std::size_t>(self.level), '#');
  return name;
}

std::size_t ReadingMeasure::minutes() const {
  const std::size_t seconds = han * 60 / kHanPerMinute + words * 60 / kWordsPerMinute;
  return (seconds + 30) / 60;
}

std::span<const article::TopBlock> blocks_of(const article::Article& article, Index section) {
  const article::Section& self = article.sections()[section];
  const auto blocks = article.blocks();
  const auto first = static_cast<std::size_t>(&self.heading.top() - blocks.data());
  std::size_t last = first;
  while (last < blocks.size() && blocks[last].offset < self.range.end) ++last;
  return blocks.subspan(first, last - first);
}

void measure_block(const article::Article& article, const article::TopBlock& top,
                   ReadingMeasure& measure) {
  const article::Block& block = *top.block;
  for (const article::Node& node : block.nodes) {
    if (node.kind == BlockKind::kTable) {
      ++measure.tables;
      const article::TableDetail& table = block.table(node);
      for (const article::Cell& cell : table.header.cells)
        count_text(inline_text(article, top, cell.inlines), measure);
      for (const article::Row& row : table.rows)
        for (const article::Cell& cell : row.cells)
          count_text(inline_text(article, top, cell.inlines), measure);
    } else if (node.kind == BlockKind::kList && node.parent == article::kNone) {
      ++measure.lists;
      for (Index item = 1; item < node.end; item = block.nodes[item].end) ++measure.items;
    } else if (!node.inlines.empty()) {
      count_text(inline_text(article, top, node.inlines), measure);
    }
  }
}

ReadingMeasure measure_section(const article::Article& article, Index section) {
  ReadingMeasure measure;
  for (const article::TopBlock& top : blocks_of(article, section))
    measure_block(article, top, measure);
  return measure;
}

std::string inline_text(const article::Article& article, const article::TopBlock& top,
                        article::IndexRange inlines) {
  const std::string_view text = article.slice(top.range());
  std::string result;
  for (Index i = inlines.begin; i < inlines.end; ++i) {
    const article::Inline& node = top.block->inlines[i];
    const auto append = [&](text::Range range) {
      result += text.substr(range.begin, range.size());
    };
    switch (node.kind) {
      case InlineKind::kText:
      case InlineKind::kDelimiterRun:
        append(node.range);
        break;
      case InlineKind::kCode:
      case InlineKind::kAutolink:
        append(node.content);
        break;
      case InlineKind::kEscape:
        append({node.range.begin + 1, node.range.end});
        break;
      case InlineKind::kSoftBreak:
      case InlineKind::kHardBreak:
        result += ' ';
        break;
      default:  // containers, whose text follows as their children, and HTML
        break;
    }
  }
  return on_one_line(std::move(result));
}

bool is_invisible(std::string_view text) {
  for (text::Offset offset = 0; offset < text.size();) {
    const text::CodePoint c = text::decode(text, offset);
    if (!text::is_whitespace(c.value)) return false;
    offset += c.size;
  }
  return true;
}

std::vector<std::string> column_names(const article::Article& article, article::NodeRef table) {
  std::vector<std::string> names;
  for (const article::Cell& cell : table.table().header.cells)
    names.push_back(inline_text(article, table.top(), cell.inlines));
  return names;
}

text::Range without_trailing_blank_lines(const article::Article& article, text::Range range) {
  const std::string_view kept = text::trim_right(article.slice(range));
  return {range.begin, range.begin + static_cast<text::Offset>(kept.size())};
}

}  // namespace trend::features
