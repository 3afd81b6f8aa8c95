// See parts.h.
#include "rules/article/parts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "rules/article/visible_text.h"
#include "rules/text/strings.h"

namespace trend::article {
namespace {

Numbering shifted(Numbering number, Offset by) {
  number.range = number.range.shifted(by);
  number.digits = number.digits.shifted(by);
  return number;
}

bool has_label(const Numbering& number, PartKind kind) {
  if (number.style != NumberStyle::kLabelled) return false;
  const std::string label = text::ascii_lower(number.label);
  return kind == PartKind::kTable ? label == "表" || label == "table"
                                  : label == "图" || label == "figure" || label == "fig.";
}

bool ends_sentence(std::string_view line) {
  constexpr std::array<std::string_view, 9> kEnds = {"。", "：", "；", "！", "？",
                                                     ":",  ";",  "!",  "?"};
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [&](std::string_view end) { return line.ends_with(end); });
}

struct Caption {
  Numbering number;
  Range line;
};

/// The number of the caption that a line (bytes of `shown`) is, if it is one: the number is closed
/// by a mark, or what follows is a title and not a sentence that only begins by naming the table.
Numbering caption_number(const VisibleText& shown, Range line, Offset base, PartKind kind) {
  const std::string_view written = shown.text().substr(line.begin, line.size());
  Numbering number = parse_numbering(written);
  if (!has_label(number, kind)) return {};
  if (number.mark.empty() && ends_sentence(text::trim_right(written))) return {};
  number.range = shown.to_block(number.range.shifted(line.begin)).shifted(base);
  number.digits = shown.to_block(number.digits.shifted(line.begin)).shifted(base);
  return number;
}

enum class Side : std::uint8_t { kAbove, kBelow };

class Finder {
 public:
  explicit Finder(const Article& article) : article_(article) {}

  std::vector<Part> find() {
    std::vector<NodeRef> siblings;
    for (const TopBlock& top : article_.blocks())
      if (!top.block->nodes.empty()) siblings.emplace_back(&top, 0);
    add_siblings(siblings);
    for_each_node(article_, [&](NodeRef node) {
      if (node.kind() != BlockKind::kQuote && node.kind() != BlockKind::kItem) return;
      siblings.clear();
      if (!node.has_children()) return;
      for (NodeRef child = node.first_child();; child = child.next_sibling()) {
        siblings.push_back(child);
        if (!child.has_next_sibling()) break;
      }
      add_siblings(siblings);
    });
    return ordered();
  }

 private:
  /// Blocks that stand one below the other in one container: only there are captions looked for.
  void add_siblings(const std::vector<NodeRef>& siblings) {
    used_ = {};
    for (std::size_t i = 0; i < siblings.size(); ++i) {
      if (siblings[i].kind() == BlockKind::kTable) add_table(siblings, i);
      if (siblings[i].kind() == BlockKind::kParagraph) add_figure(siblings, i);
    }
  }

  void add_table(const std::vector<NodeRef>& siblings, std::size_t i) {
    add({PartKind::kTable, {}, kNone, kNone, siblings[i].range(), {}},
        beside(siblings, i, PartKind::kTable));
  }

  void add_figure(const std::vector<NodeRef>& siblings, std::size_t i) {
    const NodeRef node = siblings[i];
    const Block& block = node.block();
    Index first = node.node().inlines.begin;
    if (node.node().inlines.empty()) return;
    if (block.inlines[first].kind == InlineKind::kLink && first + 1 < block.inlines[first].end)
      ++first;
    const Inline& image = block.inlines[first];
    if (image.kind != InlineKind::kImage) return;
    const Range range = node.absolute(image.range);
    std::optional<Caption> caption = alternative_text(node, image);
    if (!caption) caption = caption_of(node, Side::kAbove, PartKind::kFigure);
    if (!caption) caption = beside(siblings, i, PartKind::kFigure);
    add({PartKind::kFigure, {}, kNone, kNone, range, {}}, std::move(caption));
  }

  std::optional<Caption> alternative_text(NodeRef node, const Inline& image) {
    const Range content = node.absolute(image.content);
    Numbering number = parse_numbering(article_.slice(content));
    if (!has_label(number, PartKind::kFigure)) return std::nullopt;
    return Caption{shifted(std::move(number), content.begin), node.absolute(image.range)};
  }

  /// The caption in the line of `node` that is next to a part: its last line when the node stands
  /// `side` above, its first when below.
  std::optional<Caption> caption_of(NodeRef node, Side side, PartKind kind) {
    const bool heading = node.kind() == BlockKind::kHeading;
    if (node.kind() != BlockKind::kParagraph && !(heading && side == Side::kAbove))
      return std::nullopt;
    const TopBlock& top = node.top();
    const VisibleText shown(node.block(), node.node().inlines, article_.slice(top.range()));
    const std::string_view text = shown.text();
    const std::size_t end_of_first = std::min(text.find('\n'), text.size());
    const std::size_t before_last = text.rfind('\n');
    Range line{0, static_cast<Offset>(end_of_first)};
    if (side == Side::kAbove && before_last != std::string_view::npos)
      line = {static_cast<Offset>(before_last) + 1, static_cast<Offset>(text.size())};
    if (line.empty()) return std::nullopt;
    Numbering number = caption_number(shown, line, top.offset, kind);
    const IndexRange lines = node.node().lines;
    const Range written =
        heading
            ? node.range()
            : node.absolute(node.block().lines[side == Side::kAbove ? lines.end - 1 : lines.begin]);
    if (!number || used_ == written) return std::nullopt;
    return Caption{std::move(number), written};
  }

  /// Where both sides offer one, the side counts on which this article has captions without doubt.
  std::optional<Caption> beside(const std::vector<NodeRef>& siblings, std::size_t i,
                                PartKind kind) {
    std::optional<Caption> above;
    std::optional<Caption> below;
    if (i > 0) above = caption_of(siblings[i - 1], Side::kAbove, kind);
    if (i + 1 < siblings.size()) below = caption_of(siblings[i + 1], Side::kBelow, kind);
    bool& captions_below = kind == PartKind::kTable ? tables_have_below_ : figures_have_below_;
    if (above && below) return captions_below ? below : above;
    if (above || below) captions_below = below.has_value();
    return above ? above : below;
  }

  void add(Part part, std::optional<Caption> caption) {
    part.section = article_.section_at(part.range.begin);
    if (caption) {
      part.number = std::move(caption->number);
      part.caption = used_ = caption->line;
    }
    others_.push_back(std::move(part));
  }

  std::vector<Part> ordered() {
    std::vector<Part> parts;
    const auto sections = article_.sections();
    parts.reserve(sections.size() + others_.size());
    for (Index i = 0; i < sections.size(); ++i) {
      const NodeRef heading = sections[i].heading;
      Numbering number = shifted(heading.heading().numbering, heading.top().offset);
      parts.push_back(
          {PartKind::kSection, std::move(number), i, kNone, sections[i].heading_range, {}});
    }
    std::sort(others_.begin(), others_.end(), [](const Part& a, const Part& b) {
      return a.kind != b.kind ? a.kind < b.kind : a.range < b.range;
    });
    Index table = 0;
    for (Part& part : others_) {
      if (part.kind == PartKind::kTable) part.table = table++;
      parts.push_back(std::move(part));
    }
    return parts;
  }

  const Article& article_;
  std::vector<Part> others_;  // tables and figures as they are found
  Range used_;                // the line of the last caption
  bool tables_have_below_ = false;
  bool figures_have_below_ = true;
};

}  // namespace

std::vector<Part> find_parts(const Article& article) { return Finder(article).find(); }

}  // namespace trend::article
