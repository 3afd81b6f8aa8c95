// See builder.h; also the accessors of Article that search.
#include "rules/article/builder.h"

#include <algorithm>

#include "rules/article/outline.h"

namespace trend::article {

std::vector<const Definition*> collect_definitions(const std::vector<TopBlock>& blocks) {
  std::vector<const Definition*> all;
  for (const TopBlock& top : blocks)
    for (const Definition& definition : top.block->definitions) all.push_back(&definition);
  std::stable_sort(all.begin(), all.end(),
                   [](const Definition* a, const Definition* b) { return a->label < b->label; });
  all.erase(
      std::unique(all.begin(), all.end(),
                  [](const Definition* a, const Definition* b) { return a->label == b->label; }),
      all.end());
  return all;
}

const Definition* find_in(const std::vector<const Definition*>& definitions,
                          std::string_view folded_label) {
  const auto found = std::lower_bound(
      definitions.begin(), definitions.end(), folded_label,
      [](const Definition* d, std::string_view label) { return d->label < label; });
  return found != definitions.end() && (*found)->label == folded_label ? *found : nullptr;
}

std::shared_ptr<const Article> ArticleBuilder::build(text::Document document, Envelope envelope,
                                                     FrontMatter front_matter,
                                                     std::vector<TopBlock> blocks) {
  std::shared_ptr<Article> article(new Article);
  article->document_ = std::move(document);
  article->envelope_ = std::move(envelope);
  article->front_matter_ = std::move(front_matter);
  article->blocks_ = std::move(blocks);
  article->sections_ = build_sections(article->blocks_, article->envelope_.body.end);
  for (const TopBlock& top : article->blocks_) {
    const Block& block = *top.block;
    if (block.tables.empty() && block.lists.empty()) continue;
    for (Index i = 0; i < block.nodes.size(); ++i) {
      if (block.nodes[i].kind == BlockKind::kTable) article->tables_.emplace_back(&top, i);
      if (block.nodes[i].kind == BlockKind::kList) article->lists_.emplace_back(&top, i);
    }
  }
  article->definitions_ = collect_definitions(article->blocks_);
  const auto title = std::find_if(article->sections_.begin(), article->sections_.end(),
                                  [](const Section& s) { return s.level == 1; });
  if (title != article->sections_.end())
    article->title_section_ = static_cast<Index>(title - article->sections_.begin());
  return article;
}

const TopBlock* Article::block_at(Offset offset) const {
  auto after = std::upper_bound(blocks_.begin(), blocks_.end(), offset,
                                [](Offset o, const TopBlock& b) { return o < b.offset; });
  if (after == blocks_.begin()) return nullptr;
  --after;
  return offset < after->range().end ? &*after : nullptr;
}

Index Article::section_at(Offset offset) const {
  const auto after = std::upper_bound(sections_.begin(), sections_.end(), offset,
                                      [](Offset o, const Section& s) { return o < s.range.begin; });
  if (after == sections_.begin()) return kNone;
  auto index = static_cast<Index>(after - sections_.begin() - 1);
  // The article's last byte position belongs to the last section.
  while (index != kNone && offset >= sections_[index].range.end &&
         sections_[index].range.end != envelope_.body.end)
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

const Definition* Article::find_definition(std::string_view folded_label) const {
  return find_in(definitions_, folded_label);
}

}  // namespace trend::article
