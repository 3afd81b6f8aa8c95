// Labels of footnotes and of reference links.
#include <set>

#include "rules/article/footnotes.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/features/completion/parts.h"

namespace trend::features::completion {
namespace {

constexpr std::size_t kMaxDetail = 60;  // columns

/// The first line, cut to what a list can show.
std::string shortened(std::string_view text) {
  text = text.substr(0, text.find_first_of("\r\n"));
  std::size_t columns = 0;
  text::Offset end = 0;
  while (end < text.size()) {
    const text::CodePoint c = text::decode(text, end);
    columns += static_cast<std::size_t>(text::display_width(c.value));
    if (columns > kMaxDetail) return std::string(text.substr(0, end)) + "…";
    end += c.size;
  }
  return std::string(text);
}

/// What was typed behind the last `open`; nothing when a bracket or a blank came after it.
std::optional<std::string_view> behind(std::string_view before, std::string_view open) {
  const std::size_t at = before.rfind(open);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view typed = before.substr(at + open.size());
  if (typed.find_first_of("[]") != std::string_view::npos) return std::nullopt;
  return typed;
}

class LabelItems {
 public:
  /// `closing` follows the label unless a bracket stands there already.
  LabelItems(const Spot& spot, std::string_view typed, std::string_view closing)
      : range_(spot.back(typed.size())) {
    const std::size_t bracket = spot.after.find_first_of("[]");
    if (bracket != std::string_view::npos && spot.after[bracket] == ']')
      range_.end += static_cast<text::Offset>(bracket);
    else
      closing_ = closing;
  }

  void add(std::string_view label, std::string_view detail, text::Range preview) {
    if (!seen_.insert(label).second) return;
    Completion item;
    item.kind = CompletionKind::kReference;
    item.label = item.filter = label;
    item.detail = {shortened(detail), shortened(detail)};
    item.edit = {range_, std::string(label) + std::string(closing_)};
    item.preview = preview;
    items_.push_back(std::move(item));
  }

  Items take() { return std::move(items_); }

 private:
  text::Range range_;
  std::string_view closing_;
  std::set<std::string_view> seen_;
  Items items_;
};

/// At the start of a line: labels that are referred to and not explained yet.
Items missing_footnotes(const Request& request, std::string_view typed) {
  const article::Footnotes footnotes = article::find_footnotes(request.article());
  LabelItems items(request.spot, typed, "]: ");
  for (const article::FootnoteReference& reference : footnotes.references)
    if (footnotes.find(reference.label) == nullptr &&
        !reference.label_range.touches(request.spot.offset))
      items.add(request.article().slice(reference.label_range), {}, {});
  return items.take();
}

Items known_footnotes(const Request& request, std::string_view typed) {
  LabelItems items(request.spot, typed, "]");
  for (const article::FootnoteDefinition& footnote :
       article::find_footnotes(request.article()).definitions)
    items.add(request.article().slice(footnote.label_range),
              request.article().slice(footnote.content_range), footnote.content_range);
  return items.take();
}

Items known_definitions(const Request& request, std::string_view typed) {
  LabelItems items(request.spot, typed, "]");
  for (const article::TopBlock& top : request.article().blocks()) {
    for (const article::Definition& definition : top.block->definitions) {
      const std::string_view line = request.article().slice(top.absolute(definition.range));
      const std::size_t open = line.find('[');
      const std::size_t close = line.find("]:");
      if (open == std::string_view::npos || close == std::string_view::npos || close <= open)
        continue;
      const std::string_view label = line.substr(open + 1, close - open - 1);
      if (label.starts_with('^') || label.find_first_of("\r\n") != std::string_view::npos) continue;
      items.add(label, definition.destination, {});
    }
  }
  return items.take();
}

}  // namespace

Found label(const Request& request) {
  const std::string_view before = request.spot.before;
  if (const auto typed = behind(before, "[^")) {
    const bool defining = text::is_blank(before.substr(0, before.size() - typed->size() - 2));
    return defining && text::is_blank(request.spot.after) ? missing_footnotes(request, *typed)
                                                          : known_footnotes(request, *typed);
  }
  if (const auto typed = behind(before, "][")) return known_definitions(request, *typed);
  return std::nullopt;
}

}  // namespace trend::features::completion
