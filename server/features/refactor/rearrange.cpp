// References are written anew where they stand in the old article, which is then rearranged again:
// so they move with the sections that they stand in.
#include "server/features/refactor/rearrange.h"

#include <algorithm>
#include <memory>
#include <tuple>
#include <utility>
#include <vector>

#include "rules/article/parse.h"
#include "rules/text/strings.h"
#include "server/features/line_diff.h"
#include "server/features/refactor/references.h"

namespace trend::features {
namespace {

using article::Article;
using article::Index;

std::shared_ptr<const Article> parsed(std::string text) {
  return article::parse(text::Document(std::move(text)));
}

std::string_view title_of(const Article& article, Index section) {
  const article::HeadingDetail& heading = article.sections()[section].detail();
  std::string_view text = heading.text;
  text.remove_prefix(article::parse_numbering(text).range.end);
  return text::trim(text);
}

// Titles without numbers show whether each section went where it should.
bool sections_follow(const Article& before, const Article& after,
                     const std::vector<Index>& sections) {
  if (sections.size() != before.sections().size()) return false;
  for (Index i = 0; i < sections.size(); ++i)
    if (sections[i] >= after.sections().size() ||
        title_of(before, i) != title_of(after, sections[i]))
      return false;
  return true;
}

// What the blocks other than headings are made of, whatever their order.
using Shapes = std::vector<std::tuple<article::BlockKind, std::size_t, std::size_t>>;

Shapes shapes_of(const Article& article) {
  Shapes shapes;
  for (const article::TopBlock& top : article.blocks()) {
    const article::Block& block = *top.block;
    if (block.nodes.empty() || block.nodes.front().kind == article::BlockKind::kHeading) continue;
    shapes.emplace_back(block.nodes.front().kind, block.nodes.size(), block.inlines.size());
  }
  std::ranges::sort(shapes);
  return shapes;
}

}  // namespace

text::EditSet rearrange_article(const Article& article, const Rearrange& rearrange) {
  std::optional<Rearranged> result = rearrange(article);
  if (!result) return {};
  const auto after = parsed(result->text);
  if (!sections_follow(article, *after, result->sections) ||
      shapes_of(article) != shapes_of(*after))
    return {};
  const ReferenceEdits references = follow_references(article, *after, result->sections);
  text::EditSet all = references.certain;
  all.add_all(references.uncertain);
  all.add_all(references.links);
  if (!all.empty()) {
    result = rearrange(*parsed(all.apply(article.text())));
    if (!result) return {};
  }
  return diff_edits(article.text(), result->text);
}

}  // namespace trend::features
