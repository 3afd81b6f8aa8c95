// Asks each place in turn.
#include "server/features/completion/completion.h"

#include "rules/text/strings.h"
#include "server/features/completion/parts.h"

namespace trend::features {
namespace {

constexpr std::size_t kMaxItems = 300;
constexpr std::size_t kPreviewLines = 12;

completion::Items found_at(const completion::Request& request) {
  if (auto found = completion::front_matter(request)) return *std::move(found);
  if (!in_body(request.spot)) return {};
  if (auto found = completion::fence(request)) return *std::move(found);
  if (is_verbatim(request.spot)) return {};
  for (const auto place : {completion::link_destination, completion::label, completion::heading,
                           completion::table, completion::mention})
    if (auto found = place(request)) return *std::move(found);
  return {};
}

}  // namespace

std::vector<Completion> complete(const CompletionScope& scope) {
  const completion::Request request{scope, spot_at(scope.article, scope.offset)};
  completion::Items items = found_at(request);
  // What stands there already needs no completing, and would take the Enter key from its author.
  std::erase_if(items, [&](const Completion& item) {
    return text::trim_right(item.edit.text) == scope.article.slice(item.edit.range);
  });
  if (items.size() > kMaxItems) items.resize(kMaxItems);
  return items;
}

std::string preview_of(const article::Article& article, text::Range range) {
  const text::Document& document = article.document();
  const auto border = [&](text::Offset offset) {  // a client may send any number
    while (offset < document.size() && (document.text()[offset] & 0xC0) == 0x80) ++offset;
    return offset;
  };
  range = {border(range.begin), border(range.end)};
  if (range.end > document.size() || range.begin >= range.end) return {};
  const std::size_t first = document.lines().line_of(range.begin);
  const std::size_t cut = document.lines().start(first + kPreviewLines);
  const bool longer = cut < range.end;
  std::string shown(text::trim_right(
      document.slice({range.begin, longer ? static_cast<text::Offset>(cut) : range.end})));
  if (longer) shown += "\n\n…";
  return shown;
}

std::string completion::escape_snippet(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '$' || c == '}' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

}  // namespace trend::features
