// Finds the line, indentation and quote marks for suppression comments.
//
// A comment is an HTML block: it may stand above any block, even directly below a paragraph, and
// the block after it starts afresh. Between two list items it must be indented to belong to the
// first one, or it would end the list.
#include "server/features/suppression.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "rules/text/strings.h"

namespace trend::features {
namespace {

using article::BlockKind;
using article::Index;
using article::NodeRef;
using text::Offset;
using text::Range;

constexpr std::string_view kNextLine = "<!-- trendlsp-disable-next-line ";

std::string comment(std::string_view verb, std::string_view rule_id) {
  return fmt::format("<!-- trendlsp-{} {} -->", verb, rule_id);
}

class Placement {
 public:
  Placement(const article::Article& article, const article::TopBlock& top)
      : article_(article), top_(top) {}

  text::EditSet disable(Range place, std::string_view rule_id) const {
    const Offset start = line_start(place.begin);
    const Index leaf = leaf_at(place.begin);
    text::EditSet edits;
    if (leaf == article::kNone) {  // only blank lines and definitions here
      edits.add({{start, start}, next_line(rule_id)});
    } else if (range_of(leaf).end < start) {  // on a blank line below the leaf
      edits.add({{start, start}, continuation(leaf) + next_line(rule_id)});
    } else if (line_start(range_of(leaf).begin) == start) {
      add_above(edits, leaf, rule_id);
    } else {
      add_around(edits, leaf, rule_id);
    }
    return edits;
  }

 private:
  const article::Node& node(Index index) const { return top_.block->nodes[index]; }
  Range range_of(Index index) const { return top_.absolute(node(index).range); }
  Offset line_start(Offset offset) const {
    const text::LineIndex& lines = article_.document().lines();
    return lines.start(lines.line_of(offset));
  }
  std::string line_end() const { return std::string(article_.document().line_end()); }
  std::string next_line(std::string_view rule_id) const {
    return comment("disable-next-line", rule_id) + line_end();
  }

  /// The innermost node on the line of `offset`, or the last one above it.
  Index leaf_at(Offset offset) const {
    const Offset start = line_start(offset);
    Index leaf = article::kNone;
    for (Index i = 0; i < top_.block->nodes.size(); ++i) {
      const Range range = range_of(i);
      if (range.begin > offset && line_start(range.begin) > start) break;
      const bool has_children = node(i).end > i + 1;
      if (!has_children) leaf = i;
    }
    return leaf;
  }

  /// The outermost node that starts on the line on which `leaf` starts.
  Index outermost(Index leaf) const {
    const Offset start = line_start(range_of(leaf).begin);
    while (node(leaf).parent != article::kNone &&
           line_start(range_of(node(leaf).parent).begin) == start)
      leaf = node(leaf).parent;
    return leaf;
  }

  /// What stands before the node on its first line, list markers turned into the blanks that later
  /// lines of the item start with.
  std::string continuation(Index index) const {
    const Offset begin = range_of(index).begin;
    std::string prefix(article_.slice({line_start(begin), begin}));
    for (char& c : prefix)
      if (c != '>' && c != '\t') c = ' ';
    if (node(index).kind == BlockKind::kIndentedCode) {
      if (prefix.ends_with("    "))
        prefix.resize(prefix.size() - 4);
      else if (prefix.ends_with('\t'))
        prefix.pop_back();
    }
    return prefix;
  }

  /// The prefix of a comment above `index`, the outermost node of its line. Above a later item of a
  /// list the comment belongs to the item before.
  std::string prefix_above(Index index) const {
    std::string prefix = continuation(index);
    if (node(index).kind != BlockKind::kItem) return prefix;
    Index before = node(index).parent + 1;
    while (node(before).end != index) before = node(before).end;
    if (node(before).end > before + 1) return continuation(before + 1);
    const Range marker = top_.block->item(node(before)).marker;
    return continuation(before) + std::string(marker.size() + 1, ' ');
  }

  void add_above(text::EditSet& edits, Index leaf, std::string_view rule_id) const {
    const Index index = outermost(leaf);
    const Offset start = line_start(range_of(index).begin);
    if (const Offset ids = ids_of_comment_above(start); ids != 0) {
      edits.add({{ids, ids}, std::string(rule_id) + " "});
      return;
    }
    edits.add({{start, start}, prefix_above(index) + next_line(rule_id)});
  }

  /// Where the ids of a next-line comment directly above the line at `start` begin, or 0.
  Offset ids_of_comment_above(Offset start) const {
    const std::size_t line = article_.document().lines().line_of(start);
    if (line == 0) return 0;
    const Range above = article_.document().line_range(line - 1);
    const std::size_t found = article_.slice(above).find(kNextLine);
    if (found == std::string_view::npos) return 0;
    return above.begin + static_cast<Offset>(found + kNextLine.size());
  }

  void add_around(text::EditSet& edits, Index leaf, std::string_view rule_id) const {
    const Index index = outermost(leaf);
    const Offset start = line_start(range_of(index).begin);
    edits.add({{start, start}, prefix_above(index) + comment("disable", rule_id) + line_end()});
    const Offset end = range_of(leaf).end;
    const bool open_code =
        node(leaf).kind == BlockKind::kFencedCode && !top_.block->code(node(leaf)).closed;
    if (open_code || end == article_.document().size()) return;  // nothing to enable it for
    edits.add({{end, end}, line_end() + continuation(leaf) + comment("enable", rule_id)});
  }

  const article::Article& article_;
  const article::TopBlock& top_;
};

/// The block that a comment for `place` goes to, or null: the end of the body belongs to its last
/// block.
const article::TopBlock* block_for(const article::Article& article, Range place) {
  const article::Envelope& envelope = article.envelope();
  if (place.begin < envelope.body.begin || place.begin > envelope.body.end) return nullptr;
  if (const article::TopBlock* top = article.block_at(place.begin)) return top;
  if (place.begin != envelope.body.end || article.blocks().empty() || envelope.wrapper)
    return nullptr;
  return &article.blocks().back();
}

}  // namespace

bool can_disable_at(const article::Article& article, Range place) {
  return block_for(article, place) != nullptr;
}

std::optional<text::EditSet> disable_at(const article::Article& article, Range place,
                                        std::string_view rule_id) {
  const article::TopBlock* top = block_for(article, place);
  if (top == nullptr) return std::nullopt;
  return Placement(article, *top).disable(place, rule_id);
}

text::EditSet disable_in_file(const article::Article& article, std::string_view rule_id) {
  const article::Envelope& envelope = article.envelope();
  std::string line(envelope.dedent, ' ');
  line += comment("disable-file", rule_id);
  line += article.document().line_end();
  text::EditSet edits;
  edits.add({{envelope.body.begin, envelope.body.begin}, std::move(line)});
  return edits;
}

}  // namespace trend::features
