// Links by the names of the headings they lead to; mentions see mention_edits.cpp.
#include "server/features/refactor/references.h"
#include "rules/text/link_path.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "rules/article/anchors.h"
#include "server/features/refactor/mention_edits.h"

namespace trend::features {
namespace {

using article::Article;
using article::Index;
using article::kNone;
using text::EditSet;
using text::Range;

// Han as bytes too, the way the fragment was written before.
std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      out += c;
    } else {
      out += '%';
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
    }
  }
  return out;
}

using Names = std::map<std::string, std::string, std::less<>>;

// Old name of each heading's anchor to its new one, where they differ. Names that an author wrote
// ({#id}) stay.
Names renamed_anchors(const Article& before, const Article& after,
                      const std::vector<Index>& sections) {
  std::map<Index, std::string> names;
  for (const article::Anchor& anchor : article::find_anchors(after))
    if (anchor.generated && anchor.section != kNone) names.try_emplace(anchor.section, anchor.name);
  Names renamed;
  for (const article::Anchor& anchor : article::find_anchors(before)) {
    if (!anchor.generated || anchor.section == kNone) continue;
    const auto found = names.find(sections[anchor.section]);
    if (found != names.end() && found->second != anchor.name)
      renamed.try_emplace(anchor.name, found->second);
  }
  return renamed;
}

// `written` is a destination with its "#".
void follow_fragment(const Names& renamed, std::string_view written, text::Offset at,
                     EditSet& edits) {
  if (!written.starts_with('#')) return;
  const auto found = renamed.find(text::decode_percent(written.substr(1)));
  if (found == renamed.end()) return;
  const bool encoded = written.find('%') != std::string_view::npos;
  const auto end = static_cast<text::Offset>(at + written.size());
  edits.add({{at + 1, end}, encoded ? percent_encoded(found->second) : found->second});
}

// Where a definition writes its destination; it has no blanks there, being a fragment.
Range destination_of(const Article& article, Range definition) {
  const std::string_view text = article.slice(definition);
  const std::size_t label_end = text.find("]:");
  const std::size_t begin =
      label_end == std::string_view::npos ? text.size() : text.find('#', label_end);
  if (begin >= text.size()) return {definition.end, definition.end};
  const std::size_t end = std::min(text.find_first_of(" \t\r\n>", begin), text.size());
  return Range{static_cast<text::Offset>(begin), static_cast<text::Offset>(end)}.shifted(
      definition.begin);
}

EditSet follow_links(const Article& article, const Names& renamed) {
  EditSet edits;
  if (renamed.empty()) return edits;
  for (const article::TopBlock& top : article.blocks()) {
    for (const article::Link& link : top.block->links) {
      if (!link.destination.starts_with('#')) continue;
      const Range range = top.absolute(link.destination_range);
      follow_fragment(renamed, article.slice(range), range.begin, edits);
    }
    for (const article::Definition& definition : top.block->definitions) {
      if (!definition.destination.starts_with('#')) continue;
      const Range range = destination_of(article, top.absolute(definition.range));
      follow_fragment(renamed, article.slice(range), range.begin, edits);
    }
  }
  return edits;
}

}  // namespace

ReferenceEdits follow_references(const Article& before, const Article& after,
                                 const std::vector<Index>& sections) {
  ReferenceEdits edits;
  follow_mentions(before, after, sections, edits);
  edits.links = follow_links(before, renamed_anchors(before, after, sections));
  return edits;
}

}  // namespace trend::features
