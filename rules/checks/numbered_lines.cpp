// See numbered_lines.h: a cheap look at the first bytes before a number is parsed.
#include "rules/checks/numbered_lines.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

using article::Numbering;
using article::NumberStyle;

constexpr int kMaxWidth = 60;
constexpr std::size_t kMaxBytes = 200;

constexpr std::array<std::string_view, 10> kSentenceEnds = {"。", "，", "；", "、", ",",
                                                            ";",  ".",  "！", "!",  "|"};

// Numbers that no list and no sentence begins with.
bool numbers_sections(const Numbering& number) {
  return number.style == NumberStyle::kDecimal || number.style == NumberStyle::kChinese ||
         (number.style == NumberStyle::kOrdinalUnit && !number.label.empty());
}

// The content of a line that is bold as a whole, else the line.
text::Range without_bold(const article::Block& block, const article::Node& node) {
  if (node.inlines.empty()) return node.range;
  const article::Inline& first = block.inlines[node.inlines.begin];
  const bool whole = first.kind == article::InlineKind::kStrong && first.end == node.inlines.end &&
                     first.range == node.range;
  return whole ? first.content : node.range;
}

}  // namespace

std::vector<NumberedLine> find_numbered_lines(const article::Article& article) {
  std::vector<NumberedLine> lines;
  for (const article::TopBlock& top : article.blocks()) {
    if (!top.traits.title_line) continue;
    const article::Node& node = top.block->nodes.front();
    if (node.lines.size() != 1) continue;
    if (node.range.size() > kMaxBytes) continue;
    const text::Range content = top.absolute(without_bold(*top.block, node));
    const std::string_view written = article.slice(content);
    const char32_t first = text::decode(written, 0).value;
    if (!text::is_ascii_digit(first) && !text::is_han(first)) continue;
    Numbering number = article::parse_numbering(written);
    if (!numbers_sections(number)) continue;
    const std::string_view title = text::trim(written.substr(number.range.end));
    if (title.empty() || text::display_width(written) > kMaxWidth) continue;
    if (std::ranges::any_of(kSentenceEnds,
                            [&](std::string_view end) { return title.ends_with(end); }))
      continue;
    number.range = number.range.shifted(content.begin);
    number.digits = number.digits.shifted(content.begin);
    lines.push_back({top.absolute(node.range), content, std::move(number), std::string(title)});
  }
  return lines;
}

}  // namespace trend::checks
