// An address in the text becomes a link reference definition at the article's end; every link to it
// refers to that.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "rules/article/parse.h"
#include "rules/text/unicode.h"
#include "server/features/refactor/refactoring.h"

namespace trend::features {
namespace {

using article::Inline;
using article::InlineKind;
using article::Link;
using article::TopBlock;
using text::Range;

// Calls visit(top, inline, link) for every link of the article with its address in place.
template <class Visit>
void for_each_inline_link(const TopBlock& top, Visit visit) {
  if (top.block->degraded) return;
  for (const Inline& piece : top.block->inlines) {
    if (piece.kind != InlineKind::kLink || piece.link == article::kNone) continue;
    const Link& link = top.block->links[piece.link];
    if (!link.reference && !link.destination.empty()) visit(top, piece, link);
  }
}

struct Found {
  const TopBlock* top = nullptr;
  const Inline* piece = nullptr;
  const Link* link = nullptr;
};

std::optional<Found> link_at(const article::Article& article, text::Offset offset) {
  std::optional<Found> found;
  const TopBlock* at = article.block_at(offset);
  if (at == nullptr) return found;
  for_each_inline_link(*at, [&](const TopBlock& top, const Inline& piece, const Link& link) {
    if (top.absolute(piece.range).touches(offset)) found = {&top, &piece, &link};
  });
  return found;
}

void offer(const Place& place, std::vector<Offer>& offers) {
  if (link_at(place.article, place.range.begin))
    offers.push_back({{"把链接地址提取为引用定义", "Extract the address to a link definition"}, 0});
}

// A label that reads like the link's words, or a numbered one where the words are markup or taken.
std::string free_label(const article::Article& article, std::string_view words) {
  const auto taken = [&](std::string_view label) {
    return article.find_definition(text::fold_label(label)) != nullptr;
  };
  const bool plain = !words.empty() && words.size() <= 60 && words.front() != '^' &&
                     words.find_first_of("[]*_`<>\\|!&\n\r\t~") == std::string_view::npos;
  if (plain && !taken(words)) return std::string(words);
  int number = 1;
  while (taken("ref-" + std::to_string(number))) ++number;
  return "ref-" + std::to_string(number);
}

// The address as it was written, with its angle brackets and title.
std::string address_of(const article::Article& article, const Found& found) {
  Range range = found.top->absolute(found.link->destination_range);
  const std::string_view text = article.text();
  if (range.begin > 0 && text[range.begin - 1] == '<') range = {range.begin - 1, range.end + 1};
  std::string address(article.slice(range));
  if (found.link->title.empty()) return address;
  address += " \"";
  for (const char c : found.link->title) {
    if (c == '"' || c == '\\') address += '\\';
    if (c == '\n')
      address += article.document().line_end();  // the parser knows only this one
    else
      address += c;
  }
  return address + '"';
}

// The definition as it stands at the article's end: below other definitions, or after a blank line.
text::Edit definition_edit(const article::Article& article, const std::string& definition) {
  const Range body = article.envelope().body;
  const std::string_view text = article.slice(body);
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  const text::Offset content = last == std::string_view::npos
                                   ? body.begin
                                   : body.begin + static_cast<text::Offset>(last) + 1;
  const text::Document& document = article.document();
  const Range line = document.line_range(document.lines().line_of(content));
  const auto& blocks = article.blocks();
  const bool below = !blocks.empty() &&
                     std::ranges::any_of(blocks.back().block->definitions, [&](const auto& one) {
                       return blocks.back().absolute(one.range).touches(line.end);
                     });
  const std::string end(document.line_end());
  const std::string lead = below ? end : end + end;
  const bool open = line.end == document.size();  // the last line has no line end
  return {{line.end, line.end}, lead + definition + (open ? end : std::string())};
}

std::vector<EditGroup> edits(const ActionScope& scope, Range range, std::uint32_t) {
  const article::Article& article = *scope.article;
  const std::optional<Found> found = link_at(article, range.begin);
  if (!found || article.envelope().dedent > 0) return {};
  const std::string label =
      free_label(article, article.slice(found->top->absolute(found->piece->content)));
  EditGroup group;
  for (const TopBlock& block : article.blocks()) {
    for_each_inline_link(block, [&](const TopBlock& top, const Inline& piece, const Link& link) {
      if (link.destination != found->link->destination || link.title != found->link->title) return;
      const bool same_words = article.slice(top.absolute(piece.content)) == label;
      group.edits.add({top.absolute({piece.content.end, piece.range.end}),
                       same_words ? "][]" : "][" + label + "]"});
    });
  }
  group.edits.add(definition_edit(article, "[" + label + "]: " + address_of(article, *found)));
  // Behind an open fence, or where a title holds a blank line, the definition would not be one.
  const auto after = article::parse(text::Document(group.edits.apply(article.text())));
  const article::Definition* made = after->find_definition(text::fold_label(label));
  const bool works = made != nullptr && made->destination == found->link->destination &&
                     made->title == found->link->title;
  return works ? std::vector<EditGroup>{std::move(group)} : std::vector<EditGroup>{};
}

}  // namespace

extern const Refactoring link_extract = {
    .kind = ActionKind::kExtract, .offer = offer, .edits = edits};

}  // namespace trend::features
