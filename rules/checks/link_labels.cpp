// See link_labels.h.
#include "rules/checks/link_labels.h"

#include <algorithm>

#include "rules/article/note_links.h"
#include "rules/text/unicode.h"

namespace trend::checks {

using article::InlineKind;
using text::Offset;
using text::Range;

std::vector<PlacedDefinition> find_definitions(const article::Article& article) {
  std::vector<PlacedDefinition> found;
  for (const article::TopBlock& top : article.blocks()) {
    if (!top.traits.definitions) continue;
    for (const article::Definition& definition : top.block->definitions) {
      if (definition.label.starts_with('^')) continue;
      const Range range = top.absolute(definition.range);
      const std::string_view written = article.slice(range);
      const std::size_t open = written.find('[');
      const std::size_t close = written.find("]:");
      if (open == std::string_view::npos || close == std::string_view::npos || close < open)
        continue;
      found.push_back({&definition,
                       range,
                       {range.begin + static_cast<Offset>(open),
                        range.begin + static_cast<Offset>(close) + 1}});
    }
  }
  std::sort(found.begin(), found.end(),
            [](const PlacedDefinition& a, const PlacedDefinition& b) { return a.range < b.range; });
  return found;
}

std::vector<std::string> find_used_labels(const article::Article& article) {
  std::vector<std::string> labels;
  for (const article::TopBlock& top : article.blocks()) {
    for (const article::NoteLink& link : article::find_note_links(article, top))
      labels.push_back(link.definition->label);
    for (const article::Inline& piece : top.block->inlines) {
      if (piece.kind != InlineKind::kLink && piece.kind != InlineKind::kImage) continue;
      if (!top.block->links[piece.link].reference) continue;
      // [text][label]; [label][] and [label], where the text is the label
      const Range range = top.absolute(piece.range);
      const Range content = top.absolute(piece.content);
      const bool full =
          content.end + 3 < range.end && article.text().substr(content.end, 2) == "][";
      const Range label = full ? Range{content.end + 2, range.end - 1} : content;
      labels.push_back(text::fold_label(article.slice(label)));
    }
  }
  return labels;
}

}  // namespace trend::checks
