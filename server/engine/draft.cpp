// See draft.h. Of an edit, only what really changes something is taken: editors often replace whole
// texts or lines.
#include "server/engine/draft.h"

#include <algorithm>
#include <utility>

#include "rules/article/parse.h"

namespace trend::engine {
namespace {

std::optional<text::Edit> trimmed(const text::Document& document, const text::Edit& edit) {
  std::optional<text::Edit> smallest = text::minimal_edit(document.slice(edit.range), edit.text);
  if (smallest) smallest->range = smallest->range.shifted(edit.range.begin);
  return smallest;
}

text::Range written_by(const text::Edit& edit) {
  return {edit.range.begin, edit.range.begin + static_cast<text::Offset>(edit.text.size())};
}

bool is_near(text::Range a, text::Range b, text::Offset reach) {
  const text::Offset gap = a.end < b.begin   ? b.begin - a.end
                           : b.end < a.begin ? a.begin - b.end
                                             : 0;
  return gap <= reach;
}

}  // namespace

void Draft::apply(const text::Edit& edit, text::Offset reach) {
  const std::optional<text::Edit> smallest = trimmed(document(), edit);
  if (!smallest) return;
  if (changed_ && !is_near(changed_->now, smallest->range, reach)) settle();
  changed_ =
      changed_ ? joined(*changed_, *smallest) : Stretch{smallest->range, written_by(*smallest)};
  document_ =
      document_ ? std::move(*document_).edited(*smallest) : article_->document().edited(*smallest);
}

Draft::Stretch Draft::joined(Stretch stretch, const text::Edit& edit) {
  const text::Offset begin = std::min(stretch.now.begin, edit.range.begin);
  const text::Offset end = std::max(stretch.now.end, edit.range.end);
  return {{begin, stretch.before.end + (end - stretch.now.end)},
          {begin, end - edit.range.size() + written_by(edit).size()}};
}

const ArticlePtr& Draft::settle() {
  if (!changed_) return article_;
  const text::Edit whole{changed_->before, std::string(document_->slice(changed_->now))};
  if (const std::optional<text::Edit> smallest = trimmed(article_->document(), whole))
    article_ = article::reparse(*article_, *std::move(document_), *smallest);
  document_.reset();
  changed_.reset();
  return article_;
}

}  // namespace trend::engine
