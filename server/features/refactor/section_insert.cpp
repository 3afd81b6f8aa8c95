// A part that most sibling sections have and this one lacks: its heading, in its place and with its
// number.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rules/article/parse.h"
#include "rules/checks/section_words.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/features/refactor/numbers.h"
#include "server/features/refactor/refactoring.h"
#include "server/features/refactor/sections.h"

namespace trend::features {
namespace {

using article::Article;
using article::Index;
using article::kNone;
using article::Numbering;
using article::Section;

// So many siblings on either side show what sections here are made of, however long the article.
constexpr int kNearest = 8;
// A section of more parts is no comparison by parts; the offer looks at all of them.
constexpr std::size_t kMostParts = 50;
constexpr std::size_t kMostOffers = 5;

std::string_view title_of(const Section& section) {
  std::string_view title = section.detail().text;
  title.remove_prefix(article::parse_numbering(title).range.end);
  return text::trim(title);
}

// The parts of a section by folded title, in order.
struct Parts {
  std::vector<Index> sections;
  std::vector<std::string> titles;

  std::size_t find(const std::string& title) const {
    return static_cast<std::size_t>(std::ranges::find(titles, title) - titles.begin());
  }
  bool has(const std::string& title) const { return find(title) < titles.size(); }
};

Parts parts_of(const Article& article, Index section) {
  const auto sections = article.sections();
  Parts parts;
  for (Index i = section + 1; i < sections[section].end && parts.sections.size() < kMostParts;
       i = sections[i].end) {
    parts.sections.push_back(i);
    parts.titles.push_back(text::fold_title(title_of(sections[i])));
  }
  return parts;
}

// The nearest siblings that have parts, nearest ones first on either side.
std::vector<Parts> sibling_parts(const Article& article, Index section) {
  std::vector<Parts> result;
  const auto add = [&](Index sibling) {
    const Section& other = article.sections()[sibling];
    const bool body = checks::section_role(title_of(other)) == checks::SectionRole::kBody;
    if (body && other.end > sibling + 1) result.push_back(parts_of(article, sibling));
  };
  Index other = section;
  for (int i = 0; i < kNearest && (other = sibling_before(article, other)) != kNone; ++i)
    add(other);
  other = section;
  for (int i = 0; i < kNearest && (other = sibling_after(article, other)) != kNone; ++i) add(other);
  return result;
}

// A sibling's part that is missing here, and the parts that it stands among.
struct Missing {
  Index part = kNone;
  Parts model;
};

std::vector<Missing> missing_parts(const Article& article, Index section) {
  const std::vector<Parts> siblings = sibling_parts(article, section);
  if (siblings.size() < 2) return {};
  const Parts own = parts_of(article, section);
  if (own.sections.size() == kMostParts) return {};
  std::map<std::string, std::size_t> uses;
  for (const Parts& sibling : siblings)
    for (std::size_t i = 0; i < sibling.titles.size(); ++i)
      if (sibling.find(sibling.titles[i]) == i) ++uses[sibling.titles[i]];
  std::vector<Missing> missing;
  for (const Parts& sibling : siblings)
    for (std::size_t i = 0; i < sibling.titles.size(); ++i) {
      std::size_t& count = uses[sibling.titles[i]];
      const bool usual = count > 1 && count * 2 > siblings.size();
      if (usual && !own.has(sibling.titles[i]) && !sibling.titles[i].empty())
        missing.push_back({sibling.sections[i], sibling});
      count = 0;  // named once
    }
  return missing;
}

// Where the part goes, and the section that it then stands before (by old index).
struct Gap {
  text::Offset at = 0;
  bool before_heading = false;  ///< right before a heading, else behind text
  Index next = kNone;
  Index neighbour = kNone;  ///< a part of the section that shows the style of numbers
};

Gap gap_for(const Article& article, Index section, const Missing& missing) {
  const auto sections = article.sections();
  const Parts own = parts_of(article, section);
  const auto place = static_cast<std::size_t>(
      std::ranges::find(missing.model.sections, missing.part) - missing.model.sections.begin());
  const auto own_part = [&](std::size_t i) {
    const std::size_t found = own.find(missing.model.titles[i]);
    return found < own.sections.size() ? own.sections[found] : kNone;
  };
  for (std::size_t i = place; i-- > 0;)
    if (const Index part = own_part(i); part != kNone)
      return {content_end(article, sections[part].range), false, sections[part].end, part};
  for (std::size_t i = place + 1; i < missing.model.titles.size(); ++i)
    if (const Index part = own_part(i); part != kNone)
      return {sections[part].range.begin, true, part, part};
  const Index last = own.sections.empty() ? kNone : own.sections.back();
  return {content_end(article, sections[section].range), false, sections[section].end, last};
}

// A first guess in the right style: the section's parts are numbered anew afterwards.
std::string number_for(const Article& article, Index section, const Missing& missing,
                       const Gap& gap) {
  const auto sections = article.sections();
  const Index like = gap.neighbour == kNone ? missing.part : gap.neighbour;
  const Numbering& model = sections[like].detail().numbering;
  if (!model) return {};
  std::vector<std::uint32_t> components = model.components;
  if (gap.neighbour == kNone) {
    const Index parent = sections[like].parent;
    const std::vector<std::uint32_t>& own = sections[section].detail().numbering.components;
    components.back() = 1;
    if (own.size() + 1 == components.size())
      std::copy(own.begin(), own.end(), components.begin());
    else if (components.size() == 2)
      components[0] += sections[section].ordinal - sections[parent].ordinal;
  } else if (!gap.before_heading) {
    ++components.back();
  }
  return article::render_number(model, components) + (model.space_after ? " " : "");
}

// The heading's text as it is written in the sibling, without number.
std::string_view written_title(const Article& article, Index section) {
  const Section& own = article.sections()[section];
  const text::Range content = own.heading.absolute(own.detail().content);
  std::string_view text = article.slice(content);
  const Numbering& number = own.detail().numbering;
  if (number) text.remove_prefix(own.heading.absolute(number.range).end - content.begin);
  return text::trim(text);
}

std::optional<Rearranged> inserted(const Article& article, Index section, const Missing& missing) {
  const Gap gap = gap_for(article, section, missing);
  const std::string line_end(article.document().line_end());
  const std::string indent(article.envelope().dedent, ' ');  // of a body that is shifted as a whole
  const auto level = static_cast<std::size_t>(article.sections()[missing.part].level);
  std::string line = std::string(level, '#') + ' ' + number_for(article, section, missing, gap);
  line += written_title(article, missing.part);
  const std::string blank = line_end + line_end + indent;
  text::EditSet edits;
  edits.add({{gap.at, gap.at}, gap.before_heading ? line + blank : blank + line});
  const auto after = article::parse(text::Document(edits.apply(article.text())));
  Rearranged result{{}, identity(article)};
  for (Index& each : result.sections)
    if (each >= gap.next) ++each;
  const NumberingScope scope{.everywhere = number_headings(article).empty(), .parents = {section}};
  result.text = number_headings(*after, scope).apply(after->text());
  return result;
}

void offer(const Place& place, std::vector<Offer>& offers) {
  const Index section = section_of_heading(place.article, place.range.begin);
  if (section == kNone) return;
  const std::vector<Missing> missing = missing_parts(place.article, section);
  for (std::size_t i = 0; i < std::min(missing.size(), kMostOffers); ++i) {
    const std::string_view title = title_of(place.article.sections()[missing[i].part]);
    offers.push_back({{fmt::format("插入同级各节都有的小节“{}”", title),
                       fmt::format("Insert the part “{}” that sibling sections have", title)},
                      missing[i].part});
  }
}

std::vector<EditGroup> edits(const ActionScope& scope, text::Range range, std::uint32_t choice) {
  const Index section = section_of_heading(*scope.article, range.begin);
  if (section == kNone) return {};
  for (const Missing& missing : missing_parts(*scope.article, section)) {
    if (missing.part != choice) continue;
    return {{.edits = rearrange_article(*scope.article, [&](const Article& article) {
               return inserted(article, section, missing);
             })}};
  }
  return {};
}

}  // namespace

extern const Refactoring section_insert = {
    .kind = ActionKind::kRewrite, .offer = offer, .edits = edits};

}  // namespace trend::features
