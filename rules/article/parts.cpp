// See parts.h.
#include "rules/article/parts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "rules/article/visible_text.h"
#include "rules/text/scan.h"
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

/// `rest` follows the number. "Figure 2 shows the flow. It has …" begins with a verb, a title with
/// a capital.
bool is_sentence(std::string_view line, std::string_view rest) {
  const bool verb = !rest.empty() && rest.front() >= 'a' && rest.front() <= 'z';
  if (verb && (line.ends_with('.') || line.find(". ") != std::string_view::npos)) return true;
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
  const std::string_view rest = text::trim_left(written.substr(number.range.end));
  if (number.mark.empty() && is_sentence(text::trim_right(written), rest)) return {};
  number.range = shown.to_block(number.range.shifted(line.begin)).shifted(base);
  number.digits = shown.to_block(number.digits.shifted(line.begin)).shifted(base);
  return number;
}

enum class Side : std::uint8_t { kAbove, kBelow };

/// A node and those right above and below it in its container: only there are captions looked for.
struct Place {
  NodeRef node;
  std::optional<NodeRef> above;
  std::optional<NodeRef> below;
};

class Finder {
 public:
  explicit Finder(const Article& article) : article_(article) {}

  /// Tables in order, then figures.
  std::vector<Part> find() {
    const auto blocks = article_.blocks();
    for (auto top = blocks.begin(); top != blocks.end(); ++top)
      if (has_parts(*top)) add_part({NodeRef(&*top, 0), above(top), below(top)});
    for (const TopBlock& top : blocks)
      if (has_parts(top)) add_nested(top);
    sort();
    return std::move(others_);
  }

 private:
  using Blocks = std::span<const TopBlock>;

  static bool has_parts(const TopBlock& top) { return top.traits.tables || top.traits.figures; }

  // Blank lines and definitions at the start of the body are a block without nodes.
  std::optional<NodeRef> above(Blocks::iterator top) const {
    while (top != article_.blocks().begin())
      if (const TopBlock& other = *--top; !other.traits.bare) return NodeRef(&other, 0);
    return std::nullopt;
  }
  std::optional<NodeRef> below(Blocks::iterator top) const {
    while (++top != article_.blocks().end())
      if (!top->traits.bare) return NodeRef(&*top, 0);
    return std::nullopt;
  }

  void add_nested(const TopBlock& top) {
    for (Index i = 0; i < top.block->nodes.size(); ++i) {
      const NodeRef container(&top, i);
      const bool holds_blocks =
          container.kind() == BlockKind::kQuote || container.kind() == BlockKind::kItem;
      if (!holds_blocks || !container.has_children()) continue;
      used_ = {};
      Place place{container.first_child(), std::nullopt, std::nullopt};
      while (true) {
        const bool more = place.node.has_next_sibling();
        place.below = more ? std::optional(place.node.next_sibling()) : std::nullopt;
        add_part(place);
        if (!more) break;
        place.above = std::exchange(place.node, *place.below);
      }
    }
  }

  void add_part(const Place& place) {
    if (place.node.kind() == BlockKind::kTable) add_table(place);
    if (place.node.kind() == BlockKind::kParagraph) add_figure(place);
  }

  void add_table(const Place& place) {
    add({PartKind::kTable, {}, kNone, kNone, place.node.range(), {}},
        beside(place, PartKind::kTable));
  }

  void add_figure(const Place& place) {
    const NodeRef node = place.node;
    const Inline* const image = opening_image(node.block(), node.node());
    if (image == nullptr) return;
    std::optional<Caption> caption = alternative_text(node, *image);
    if (!caption) caption = caption_of(node, Side::kAbove, PartKind::kFigure);
    if (!caption) caption = beside(place, PartKind::kFigure);
    add({PartKind::kFigure, {}, kNone, kNone, node.absolute(image->range), {}}, std::move(caption));
  }

  std::optional<Caption> alternative_text(NodeRef node, const Inline& image) {
    if (!node.top().traits.captions) return std::nullopt;
    const Range content = node.absolute(image.content);
    Numbering number = parse_numbering(article_.slice(content));
    if (!has_label(number, PartKind::kFigure)) return std::nullopt;
    return Caption{shifted(std::move(number), content.begin), node.absolute(image.range)};
  }

  /// The caption in the line of `node` that is next to a part: its last line when the node stands
  /// `side` above, its first when below.
  std::optional<Caption> caption_of(NodeRef node, Side side, PartKind kind) {
    if (!node.top().traits.captions) return std::nullopt;
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
  std::optional<Caption> beside(const Place& place, PartKind kind) {
    std::optional<Caption> above;
    std::optional<Caption> below;
    if (place.above) above = caption_of(*place.above, Side::kAbove, kind);
    if (place.below) below = caption_of(*place.below, Side::kBelow, kind);
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

  void sort() {
    std::sort(others_.begin(), others_.end(), [](const Part& a, const Part& b) {
      return a.kind != b.kind ? a.kind < b.kind : a.range < b.range;
    });
    Index table = 0;
    for (Part& part : others_)
      if (part.kind == PartKind::kTable) part.table = table++;
  }

  const Article& article_;
  std::vector<Part> others_;  // tables and figures as they are found
  Range used_;                // the line of the last caption
  bool tables_have_below_ = false;
  bool figures_have_below_ = true;
};

}  // namespace

const Inline* opening_image(const Block& block, const Node& node) {
  if (node.kind != BlockKind::kParagraph || node.inlines.empty()) return nullptr;
  Index first = node.inlines.begin;
  if (block.inlines[first].kind == InlineKind::kLink && first + 1 < block.inlines[first].end)
    ++first;
  const Inline& image = block.inlines[first];
  return image.kind == InlineKind::kImage ? &image : nullptr;
}

bool may_hold_caption(const Block& block, std::string_view text) {
  if (block.nodes.empty()) return false;
  const BlockKind kind = block.nodes.front().kind;
  if (kind != BlockKind::kParagraph && kind != BlockKind::kHeading && kind != BlockKind::kList &&
      kind != BlockKind::kQuote)
    return false;
  constexpr auto npos = std::string_view::npos;
  // What an entity stands for is not looked up.
  if (text.find('&') != npos || text::find_word(text, "表") != npos ||
      text::find_word(text, "图") != npos)
    return true;
  constexpr text::ByteSet kEnds("bBgG");  // of "tab" and "fig", in either case
  const auto lower = [&](std::size_t at) { return text[at] | 0x20; };
  for (std::size_t at = 2; (at = kEnds.find_in(text, at)) != npos; ++at) {
    if (lower(at) == 'b' && lower(at - 1) == 'a' && lower(at - 2) == 't') return true;
    if (lower(at) == 'g' && lower(at - 1) == 'i' && lower(at - 2) == 'f') return true;
  }
  return false;
}

std::vector<Part> find_tables_and_figures(const Article& article) { return Finder(article).find(); }

std::vector<Part> find_parts(const Article& article) {
  std::vector<Part> others = find_tables_and_figures(article);
  std::vector<Part> parts;
  const auto sections = article.sections();
  parts.reserve(sections.size() + others.size());
  for (Index i = 0; i < sections.size(); ++i) {
    const NodeRef heading = sections[i].heading;
    Numbering number = shifted(heading.heading().numbering, heading.top().offset);
    parts.push_back(
        {PartKind::kSection, std::move(number), i, kNone, sections[i].heading_range, {}});
  }
  std::move(others.begin(), others.end(), std::back_inserter(parts));
  return parts;
}

}  // namespace trend::article
