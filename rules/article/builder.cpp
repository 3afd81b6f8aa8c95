// See builder.h; also the accessors of Article that search.
#include "rules/article/builder.h"

#include <algorithm>
#include <utility>

#include "rules/article/outline.h"
#include "rules/article/parts.h"
#include "rules/article/title_line.h"

namespace trend::article {
namespace {

// Small enough that an edit, which makes one run anew, is cheap; large enough that a long article
// has few.
constexpr std::size_t kRunSize = 128;

// A blank line closes these whatever comes below; a list may go on behind it.
bool ends_at_blank_line(const Block& block) {
  if (block.nodes.empty()) return false;
  switch (block.nodes[0].kind) {
    case BlockKind::kParagraph:
    case BlockKind::kHeading:
    case BlockKind::kThematicBreak:
    case BlockKind::kQuote:
    case BlockKind::kTable:
      return true;
    case BlockKind::kFencedCode:
      return block.code(block.nodes[0]).closed;
    default:
      return false;
  }
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

BlockTraits traits_of(const Block& block, std::string_view text, std::string_view last_line) {
  BlockTraits traits;
  traits.bare = block.nodes.empty();
  if (!traits.bare) traits.kind = block.nodes[0].kind;
  traits.tables = !block.tables.empty();
  traits.lists = !block.lists.empty();
  traits.definitions = !block.definitions.empty();
  traits.glued = block.glued;
  traits.degraded = block.degraded;
  traits.figures = std::any_of(block.nodes.begin(), block.nodes.end(), [&](const Node& node) {
    return opening_image(block, node) != nullptr;
  });
  traits.title_line = has_title_line(block, text);
  traits.captions = may_hold_caption(block, text);
  if (traits.is(BlockKind::kHeading)) {
    const HeadingDetail& heading = block.heading(block.nodes[0]);
    traits.setext = heading.setext;
    traits.closed = !heading.setext && !heading.content.empty() &&
                    heading.content.end < block.nodes[0].range.end;
  }
  traits.fragments = std::any_of(block.links.begin(), block.links.end(), [](const Link& link) {
    return link.destination.starts_with('#');
  });
  traits.footnotes = text.find("[^") != std::string_view::npos;
  traits.settled = is_blank(last_line) && ends_at_blank_line(block);
  return traits;
}

template <class Sequence>
auto at(const Sequence& sequence, std::size_t index) {
  return sequence.begin() + static_cast<std::ptrdiff_t>(index);
}

}  // namespace

/// Makes the tables of a new version one by one, each from the same table of the old one. Offsets
/// and lines are unsigned and wrap, so moving back is adding, too. Friend of Article.
class ArticleBuilder {
 public:
  ArticleBuilder(const Article* old, Surroundings surroundings, Splice splice)
      : old_(old != nullptr ? *old : empty_),
        splice_(std::move(splice)),
        fresh_end_(splice_.first + splice_.blocks.size()) {
    article_->surroundings_ = std::move(surroundings);
  }

  std::shared_ptr<const Article> build(DefinitionTable definitions) {
    place_blocks();
    own_blocks();
    make_sections();
    article_->tables_ = spliced(old_.tables_, BlockKind::kTable);
    article_->lists_ = spliced(old_.lists_, BlockKind::kList);
    article_->definitions_ = std::move(definitions);
    return article_;
  }

 private:
  void place_blocks() {
    const auto old = old_.blocks();
    std::vector<TopBlock>& blocks = article_->blocks_;
    blocks.reserve(fresh_end_ + old.size() - splice_.last);
    blocks.assign(old.begin(), at(old, splice_.first));
    for (const PlacedBlock& placed : splice_.blocks) blocks.push_back(place(placed));
    blocks.insert(blocks.end(), at(old, splice_.last), old.end());
    byte_shift_ = article_->document().size() - old_.document().size();
    const auto line_shift =
        static_cast<Index>(article_->document().lines().count() - old_.document().lines().count());
    for (TopBlock& moved : std::span(blocks).subspan(fresh_end_)) {
      moved.offset += byte_shift_;
      moved.first_line += line_shift;
    }
    const std::span<const TopBlock> doubtful = old_.degraded() ? std::span(blocks) : fresh();
    article_->degraded_ = std::any_of(doubtful.begin(), doubtful.end(),
                                      [](const TopBlock& top) { return top.traits.degraded; });
  }

  TopBlock place(const PlacedBlock& placed) {
    const text::Document& document = article_->document();
    const Block& block = *placed.block;
    const Offset begin = document.lines().start(placed.first_line);
    return {&block,
            begin,
            block.size,
            static_cast<Index>(placed.first_line),
            traits_of(block, document.slice({begin, begin + block.size}),
                      document.line(placed.first_line + block.line_count - 1)),
            static_cast<std::uint32_t>(block.hash)};
  }

  // The runs that the splice cuts are made anew, the others shared.
  void own_blocks() {
    const auto& old = old_.runs_;
    const auto head = std::partition_point(
        old.begin(), old.end(), [&](const PlacedRun& run) { return run.end() <= splice_.first; });
    const auto tail = std::partition_point(
        head, old.end(), [&](const PlacedRun& run) { return run.first < splice_.last; });
    BlockRun between;
    for (auto run = head; run != tail; ++run)  // what stands before the splice
      for (std::size_t i = run->first; i < std::min(run->end(), splice_.first); ++i)
        between.push_back((*run->run)[i - run->first]);
    for (PlacedBlock& placed : splice_.blocks) between.push_back(std::move(placed.block));
    for (auto run = head; run != tail; ++run)  // and what behind
      for (std::size_t i = std::max(run->first, splice_.last); i < run->end(); ++i)
        between.push_back((*run->run)[i - run->first]);

    std::vector<PlacedRun>& runs = article_->runs_;
    const std::size_t made = (between.size() + kRunSize - 1) / kRunSize;
    runs.reserve(old.size() + made);
    runs.assign(old.begin(), head);
    const auto add = [&](std::shared_ptr<const BlockRun> run) {
      const std::size_t first = runs.empty() ? 0 : runs.back().end();
      runs.push_back({first, std::move(run)});
    };
    for (std::size_t i = 0; i < made; ++i) {  // of about equal size
      const auto border = [&](std::size_t n) { return at(between, between.size() * n / made); };
      add(std::make_shared<const BlockRun>(border(i), border(i + 1)));
    }
    for (auto run = tail; run != old.end(); ++run) add(run->run);
  }

  void make_sections() {
    const auto is_heading = [](const TopBlock& top) { return top.traits.is(BlockKind::kHeading); };
    const auto gone = old_.blocks().subspan(splice_.first, splice_.last - splice_.first);
    if (std::none_of(gone.begin(), gone.end(), is_heading) &&
        std::none_of(fresh().begin(), fresh().end(), is_heading))
      move_sections();
    else
      rebuild_sections();
  }

  // The headings are those of the old version.
  void move_sections() {
    const Offset old_end = old_.envelope().body.end;
    const Offset moved_from =
        splice_.last < old_.blocks_.size() ? old_.blocks_[splice_.last].offset : old_end;
    article_->sections_ = old_.sections_;
    article_->title_section_ = old_.title_section_;
    for (Section& section : article_->sections_) {
      if (old_index(section) < splice_.first) {
        section.heading = kept(section.heading);
      } else {
        section.heading = moved(section.heading);
        section.heading_range = section.heading_range.shifted(byte_shift_);
        section.range.begin += byte_shift_;
      }
      if (section.range.end == old_end)
        section.range.end = article_->envelope().body.end;
      else if (section.range.end >= moved_from)
        section.range.end += byte_shift_;
    }
  }

  void rebuild_sections() {
    const std::vector<Section>& old = old_.sections_;
    OutlineBuilder outline(old.size() + splice_.blocks.size());
    const auto changed = first_in(old, splice_.first);
    for (auto section = old.begin(); section != changed; ++section)
      outline.add(kept(section->heading), section->level, section->heading_range);
    for (const TopBlock& top : fresh())
      if (top.traits.is(BlockKind::kHeading)) {
        const NodeRef heading(&top, 0);
        outline.add(heading, heading.heading().level, heading.range());
      }
    for (auto section = first_in(old, splice_.last); section != old.end(); ++section)
      outline.add(moved(section->heading), section->level,
                  section->heading_range.shifted(byte_shift_));
    article_->sections_ = outline.finish(article_->envelope().body.end);
    const auto& sections = article_->sections_;
    const auto title = std::find_if(sections.begin(), sections.end(),
                                    [](const Section& section) { return section.level == 1; });
    if (title != sections.end())
      article_->title_section_ = static_cast<Index>(title - sections.begin());
  }

  std::vector<NodeRef> spliced(const std::vector<NodeRef>& old, BlockKind kind) const {
    std::vector<NodeRef> result;
    result.reserve(old.size() + splice_.blocks.size());
    const auto changed = first_in(old, splice_.first);
    for (auto node = old.begin(); node != changed; ++node) result.push_back(kept(*node));
    for (const TopBlock& top : fresh()) {
      if (!top.traits.tables && !top.traits.lists) continue;
      for (Index i = 0; i < top.block->nodes.size(); ++i)
        if (top.block->nodes[i].kind == kind) result.emplace_back(&top, i);
    }
    for (auto node = first_in(old, splice_.last); node != old.end(); ++node)
      result.push_back(moved(*node));
    return result;
  }

  std::span<const TopBlock> fresh() const {
    return std::span(article_->blocks_).subspan(splice_.first, splice_.blocks.size());
  }
  std::size_t old_index(NodeRef node) const {
    return static_cast<std::size_t>(&node.top() - old_.blocks_.data());
  }
  std::size_t old_index(const Section& section) const { return old_index(section.heading); }
  /// The first of `table` that stands in old block `block` or later.
  template <class Entry>
  typename std::vector<Entry>::const_iterator first_in(const std::vector<Entry>& table,
                                                       std::size_t block) const {
    return std::partition_point(table.begin(), table.end(),
                                [&](const Entry& entry) { return old_index(entry) < block; });
  }
  NodeRef kept(NodeRef old) const { return {&article_->blocks_[old_index(old)], old.index()}; }
  NodeRef moved(NodeRef old) const {
    return {&article_->blocks_[old_index(old) - splice_.last + fresh_end_], old.index()};
  }

  const Article empty_;
  const Article& old_;
  Splice splice_;
  std::size_t fresh_end_;
  Offset byte_shift_ = 0;
  std::shared_ptr<Article> article_{new Article};
};

std::shared_ptr<const Article> build_article(const Article* old, Surroundings surroundings,
                                             Splice splice, DefinitionTable definitions) {
  return ArticleBuilder(old, std::move(surroundings), std::move(splice))
      .build(std::move(definitions));
}

const TopBlock* Article::block_at(Offset offset) const {
  auto after = std::upper_bound(blocks_.begin(), blocks_.end(), offset,
                                [](Offset o, const TopBlock& b) { return o < b.offset; });
  if (after == blocks_.begin()) return nullptr;
  --after;
  return offset < after->range().end ? &*after : nullptr;
}

std::shared_ptr<const Block> Article::share(const TopBlock& top) const {
  const auto index = static_cast<std::size_t>(&top - blocks_.data());
  const auto run = std::partition_point(runs_.begin(), runs_.end(),
                                        [index](const PlacedRun& r) { return r.end() <= index; });
  return (*run->run)[index - run->first];
}

Index Article::section_at(Offset offset) const {
  const auto after = std::upper_bound(sections_.begin(), sections_.end(), offset,
                                      [](Offset o, const Section& s) { return o < s.range.begin; });
  if (after == sections_.begin()) return kNone;
  auto index = static_cast<Index>(after - sections_.begin() - 1);
  // The article's last byte position belongs to the last section.
  while (index != kNone && offset >= sections_[index].range.end &&
         sections_[index].range.end != envelope().body.end)
    index = sections_[index].parent;
  return index;
}

std::vector<Index> Article::children_of(Index section) const {
  std::vector<Index> children;
  Index i = section == kNone ? 0 : section + 1;
  const Index end =
      section == kNone ? static_cast<Index>(sections_.size()) : sections_[section].end;
  for (; i < end; i = sections_[i].end) children.push_back(i);
  return children;
}

}  // namespace trend::article
