// Titles and numbers of sections.
#include <fmt/format.h>

#include <map>
#include <memory>

#include "rules/article/anchors.h"
#include "rules/article/parse.h"
#include "rules/checks/sibling_numbers.h"
#include "rules/checks/yaml_text.h"
#include "rules/text/strings.h"
#include "server/features/refactor/rearrange.h"
#include "server/features/refactor/references.h"
#include "server/features/refactor/sections.h"
#include "server/features/rename_parts.h"

namespace trend::features {
namespace {

using article::Article;
using article::Index;
using article::kNone;

std::shared_ptr<const Article> parsed(std::string text) {
  return article::parse(text::Document(std::move(text)));
}

/// Generated names whose section stays but which are called otherwise.
std::vector<RenamedAnchor> renamed_anchors(const Article& before, const Article& after) {
  std::map<Index, std::string> names;
  for (const article::Anchor& anchor : article::find_anchors(after))
    if (anchor.generated && anchor.section != kNone) names.try_emplace(anchor.section, anchor.name);
  std::vector<RenamedAnchor> renamed;
  for (const article::Anchor& anchor : article::find_anchors(before)) {
    const auto found = names.find(anchor.section);
    if (anchor.generated && found != names.end() && found->second != anchor.name)
      renamed.push_back({anchor.name, found->second});
  }
  return renamed;
}

/// True when the outline is as before but for the title of `section`, which is `title`.
bool only_title_changed(const Article& before, const Article& after, Index section,
                        std::string_view title) {
  if (before.sections().size() != after.sections().size()) return false;
  for (Index i = 0; i < before.sections().size(); ++i) {
    const article::Section& old = before.sections()[i];
    const article::Section& now = after.sections()[i];
    if (old.level != now.level) return false;
    if (i != section && old.detail().text != now.detail().text) return false;
  }
  return after.slice(title_range(after, section)) == title;
}

/// The title in the front matter that says the same as the article's heading, or null.
const article::Entry* equal_title(const Article& article, Index section) {
  const article::Entry* entry = article.front_matter().find("title");
  const bool equal = entry != nullptr && section == article.title_section() &&
                     entry->kind == article::ValueKind::kScalar &&
                     entry->quoting != article::Quoting::kBlock &&
                     entry->value == article.sections()[section].detail().text;
  return equal ? entry : nullptr;
}

}  // namespace

text::Range title_range(const Article& article, Index section) {
  const article::Section& own = article.sections()[section];
  text::Range range = own.heading.absolute(own.detail().content);
  if (own.detail().numbering) range.begin = own.heading.absolute(own.detail().numbering.range).end;
  std::string_view title = article.slice(range);
  if (title.ends_with('}') && title.rfind("{#") != std::string_view::npos)
    title = title.substr(0, title.rfind("{#"));
  const std::string_view start = text::trim_left(title);
  range.begin += static_cast<text::Offset>(title.size() - start.size());
  return {range.begin, range.begin + static_cast<text::Offset>(text::trim_right(start).size())};
}

Renaming rename_title(const Article& article, Index section, std::string_view title) {
  Renaming renaming;
  if (article.slice(title_range(article, section)) == title) return renaming;
  text::EditSet edits;
  edits.add({title_range(article, section), std::string(title)});
  auto after = parsed(edits.apply(article.text()));
  if (!only_title_changed(article, *after, section, title)) {
    renaming.problem = {"这样命名会改变文章的结构",
                        "This name would change the article's structure"};
    return renaming;
  }
  if (const article::Entry* entry = equal_title(article, section)) {
    const std::string& plain = after->sections()[section].detail().text;
    edits.add({entry->value_range, checks::yaml_scalar(plain, entry->quoting)});
    after = parsed(edits.apply(article.text()));
  }
  const ReferenceEdits references = follow_references(article, *after, identity(article));
  // A link inside the heading itself went with the old title.
  for (const text::EditSet* set : {&references.links, &references.certain})
    for (const text::Edit& edit : set->edits()) edits.add(edit);
  renaming.edits = std::move(edits);
  renaming.anchors = renamed_anchors(article, *after);
  return renaming;
}

namespace {

/// One step after another, as the author would do it.
std::optional<Rearranged> moved_to(const Article& article, Index section, std::uint32_t value) {
  Rearranged result{std::string(article.text()), identity(article)};
  auto current = parsed(result.text);
  while (true) {
    const Index here = result.sections[section];
    const article::Numbering& number = current->sections()[here].detail().numbering;
    if (!number) return std::nullopt;
    const std::uint32_t now = number.components.back();
    if (now == value) return result;
    std::optional<Rearranged> step =
        value < now ? move_up(*current, here) : move_down(*current, here);
    if (!step) return std::nullopt;
    current = parsed(step->text);
    for (Index& place : result.sections) place = step->sections[place];
    result.text = std::move(step->text);
    const article::Numbering& next =
        current->sections()[result.sections[section]].detail().numbering;
    // Numbers that do not follow the order would send it back and forth.
    const bool nearer =
        next && (value < now ? next.components.back() < now : next.components.back() > now);
    if (!nearer) return std::nullopt;
  }
}

/// The sibling that carries `components`, or kNone.
Index sibling_with(const Article& article, Index section,
                   const std::vector<std::uint32_t>& components) {
  for (const Index sibling : article.children_of(article.sections()[section].parent))
    if (article.sections()[sibling].level == article.sections()[section].level &&
        article.sections()[sibling].detail().numbering.components == components)
      return sibling;
  return kNone;
}

/// `number` read in the style of `like`: 3, 2.3, 三, 三、 and 第三章 for the same.
std::vector<std::uint32_t> read_number(const article::Numbering& like, std::string_view number) {
  std::vector<std::uint32_t> components = article::parse_numbering(number).components;
  if (components.empty())
    components = article::parse_numbering(std::string(number) + "、").components;
  if (components.size() == 1 && like.components.size() > 1) {
    std::vector<std::uint32_t> whole = like.components;
    whole.back() = components.front();
    return whole;
  }
  return components;
}

}  // namespace

Renaming renumber_section(const Article& article, Index section, std::string_view number) {
  Renaming renaming;
  const article::Numbering& own = article.sections()[section].detail().numbering;
  const std::vector<std::uint32_t> components = read_number(own, number);
  if (components == own.components) return renaming;
  if (components.empty() || sibling_with(article, section, components) == kNone) {
    renaming.problem = {fmt::format("同级标题里没有编号“{}”，无法移到那里", number),
                        fmt::format("No sibling carries the number “{}” to move to", number)};
    return renaming;
  }
  const std::uint32_t value = components.back();
  const Rearrange rearrange = [section, value](const Article& any) {
    return moved_to(any, section, value);
  };
  renaming.edits = rearrange_article(article, rearrange);
  if (renaming.edits.empty()) {
    renaming.problem = {"同级标题的编号不连续，无法移动本节；请先重新编号",
                        "The siblings' numbers are not in order; renumber them before moving this"};
    return renaming;
  }
  return renaming;
}

}  // namespace trend::features
