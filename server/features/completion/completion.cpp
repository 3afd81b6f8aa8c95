// Asks each place in turn.
#include "server/features/completion/completion.h"

#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/features/completion/parts.h"

namespace trend::features {
namespace {

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

// Whether `filter` has the Han (and kana, hangul) of `typed`, in this order. Clients filter by what
// was typed, but not all of them by such characters; Latin stays theirs: it may be pinyin.
bool has_han_of(std::string_view typed, std::string_view filter) {
  std::size_t from = 0;
  for (text::Offset at = 0; at < typed.size();) {
    const text::CodePoint c = text::decode(typed, at);
    if (text::is_cjk_letter(c.value)) {
      const std::size_t found = filter.find(typed.substr(at, c.size), from);
      if (found == std::string_view::npos) return false;
      from = found + c.size;
    }
    at += c.size;
  }
  return true;
}

}  // namespace

std::vector<Completion> complete(const CompletionScope& scope) {
  const completion::Request request{scope, spot_at(scope.article, scope.offset)};
  completion::Items items = found_at(request);
  // What stands there already needs no completing, and would take the Enter key from its author.
  std::erase_if(items, [&](const Completion& item) {
    const text::Range typed{item.edit.range.begin, request.spot.offset};
    return text::trim_right(item.edit.text) == scope.article.slice(item.edit.range) ||
           !has_han_of(scope.article.slice(typed), item.filter);
  });
  if (items.size() > kMaxCompletions) items.resize(kMaxCompletions);
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
