// Gathers the lines that begin with one mark.
#include "rules/checks/loose_bullets.h"

#include <algorithm>

#include "rules/checks/lines.h"
#include "rules/checks/marked_lines.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks {

text::Offset surplus_indent(std::string_view text, const article::Node& node,
                            text::Offset content) {
  const text::Offset column = node.range.begin - line_begin(text, node.range.begin);
  const text::Offset begin = std::min(line_begin(text, content) + column, content);
  return text::is_blank(text.substr(begin, content - begin)) ? begin : content;
}

std::vector<LooseBullet> find_loose_bullets(const lint::BlockContext& context,
                                            const article::Node& node, ReadMark read_mark) {
  std::vector<LooseBullet> bullets;
  for (article::Index i = node.lines.begin; i < node.lines.end; ++i) {
    const text::Range whole = context.block.lines[i];
    const std::string_view line = text::trim_left(context.slice(whole));
    const text::Offset size = read_mark(line);
    if (size == 0) continue;
    const text::Offset begin = whole.end - static_cast<text::Offset>(line.size());
    const text::Range mark{begin, begin + size};
    if (!bullets.empty() && context.slice(bullets.front().mark) != context.slice(mark)) continue;
    text::Offset blanks = 0;
    for (text::CodePoint c = text::decode(line, size); text::is_whitespace(c.value);
         c = text::decode(line, size + blanks))
      blanks += c.size;
    const text::Offset indent = surplus_indent(context.text, node, begin);
    bullets.push_back({i, mark, indent, mark.end + blanks, false});
  }
  if (bullets.empty()) return {};
  const std::vector<bool> broken = lines_broken_above(context, node);
  for (LooseBullet& bullet : bullets)
    bullet.runs_on = bullet.line > node.lines.begin && !broken[bullet.line - node.lines.begin];
  const bool runs_on = std::any_of(bullets.begin(), bullets.end(),
                                   [](const LooseBullet& bullet) { return bullet.runs_on; });
  return runs_on ? bullets : std::vector<LooseBullet>();
}

lint::FixSafety list_safety(const article::Node& node, const std::vector<LooseBullet>& bullets) {
  const bool bullets_only = bullets.size() == node.lines.end - bullets.front().line;
  return bullets_only ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe;
}

}  // namespace trend::checks
