// The rules' own fixes for style and lists: there is one opinion about them.
#include "server/features/refactor/renumber.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "rules/article/parse.h"
#include "rules/article/parts.h"
#include "rules/checks/outline.h"
#include "rules/checks/sibling_numbers.h"
#include "rules/lint/fixer.h"
#include "rules/lint/runner.h"
#include "server/features/refactor/numbers.h"
#include "server/features/refactor/refactoring.h"
#include "server/features/refactor/references.h"
#include "server/features/refactor/sections.h"
#include "server/features/section_facts.h"

namespace trend::features {
namespace {

using article::Article;
using article::Index;
using article::PartKind;
using text::EditSet;
using text::Range;
using ArticlePtr = std::shared_ptr<const Article>;

ArticlePtr parsed(std::string text) { return article::parse(text::Document(std::move(text))); }

// The fixes of one rule with the user's options.
EditSet fixes_of(const char* rule, const Article& article, lint::Settings settings) {
  settings.select_only = true;
  settings.select = {rule};
  settings.ignore.clear();
  settings.fixes_off.clear();
  return lint::compatible_fixes(lint::run(article, settings).findings.all(), /*unsafe=*/true);
}

// A heading's number with the blanks behind it; empty at the content's start where there is none.
Range number_range(const Article& article, const checks::Heading& heading) {
  if (!heading.numbering) return {heading.content.begin, heading.content.begin};
  Range range = heading.numbering.range;
  while (range.end < heading.content.end && article.text()[range.end] == ' ') ++range.end;
  return range;
}

EditSet heading_edits(const Article& before, const lint::Settings& settings) {
  const ArticlePtr styled = parsed(fixes_of("NU005", before, settings).apply(before.text()));
  const ArticlePtr after = parsed(number_headings(*styled).apply(styled->text()));
  const checks::Outline old(before);
  const checks::Outline renewed(*after);
  EditSet edits;
  if (old.size() != renewed.size()) return edits;
  for (Index i = 0; i < old.size(); ++i) {
    const Range range = number_range(before, old[i]);
    const std::string_view number = after->slice(number_range(*after, renewed[i]));
    if (before.slice(range) != number) edits.add({range, std::string(number)});
  }
  return edits;
}

bool has_plain_number(const article::Part& part, PartKind kind) {
  return part.kind == kind && part.number.components.size() == 1 && !part.caption.empty();
}

EditSet caption_edits(const Article& article) {
  EditSet edits;
  const std::vector<article::Part> parts = article::find_parts(article);
  for (const PartKind kind : {PartKind::kTable, PartKind::kFigure}) {
    const auto begins = std::ranges::count_if(parts, [&](const article::Part& part) {
      return has_plain_number(part, kind) && part.number.components.front() == 1;
    });
    if (begins > 2) continue;  // each section counts its own
    std::uint32_t value = 0;
    for (const article::Part& part : parts) {
      if (!has_plain_number(part, kind) || part.number.components.front() == ++value) continue;
      article::Numbering plain = part.number;
      plain.style = article::NumberStyle::kArabic;
      plain.mark.clear();
      edits.add({part.number.digits, article::render_number(plain, {value})});
    }
  }
  return edits;
}

// What another group changes already is not changed twice.
void add_group(std::vector<EditGroup>& groups, text::Bilingual label, const EditSet& edits,
               bool confirm = false) {
  EditGroup group{.label = std::move(label), .confirm = confirm, .edits = {}};
  EditSet all = merged(groups);
  for (const text::Edit& edit : edits.edits())
    if (all.add(edit)) group.edits.add(edit);
  if (!group.edits.empty()) groups.push_back(std::move(group));
}

bool is_ordered_list(const article::TopBlock& top) {
  const article::Node& node = top.block->nodes.front();
  return node.kind == article::BlockKind::kList && top.block->list(node).ordered;
}

// 表 2：…, **图 1** …, Table 2. …
bool is_caption(const Article& article, const article::TopBlock& top) {
  const article::Node& node = top.block->nodes.front();
  if (node.kind != article::BlockKind::kParagraph) return false;
  const article::Numbering number =
      article::parse_numbering(inline_text(article, top, node.inlines));
  return number.style == article::NumberStyle::kLabelled && !checks::counts_sections(number);
}

// Looks at the nearest sections: where the article numbers any, some of these are.
bool is_numbered_near(const Article& article, Index section) {
  constexpr Index kNearest = 100;
  const auto sections = article.sections();
  const auto size = static_cast<Index>(sections.size());
  const Index first = section - std::min(section, kNearest);
  const Index last = section + std::min(size - section, kNearest);
  return std::ranges::any_of(sections.subspan(first, last - first), [](const auto& each) {
    return static_cast<bool>(each.detail().numbering);
  });
}

// 1. 2. 4.: numbers that neither run on nor are all the same.
bool is_out_of_order(article::NodeRef list) {
  const article::Block& block = list.block();
  std::uint32_t count = 0;
  bool runs_on = true;
  bool same = true;
  const std::uint32_t start = list.list().start;
  for (Index i = list.index() + 1; i < list.node().end; i = block.nodes[i].end, ++count) {
    const std::uint32_t number = block.item(block.nodes[i]).number;
    runs_on = runs_on && number == start + count;
    same = same && number == start;
  }
  return !runs_on && !same;
}

bool mixes_styles(const Article& article) {
  const checks::Outline outline(article);
  for (const std::vector<Index>& group : outline.sibling_groups()) {
    const article::Numbering* first = nullptr;
    for (const Index i : group) {
      const article::Numbering& number = outline[i].numbering;
      if (first != nullptr && number && number.style != first->style) return true;
      if (number && first == nullptr) first = &number;
    }
  }
  return false;
}

// Whether there is anything to set right; the rules behind it are not run.
bool may_change(const Article& article) {
  const auto lists = article.lists();
  return std::ranges::any_of(lists,
                             [](const article::NodeRef& list) {
                               return list.list().ordered && is_out_of_order(list);
                             }) ||
         mixes_styles(article) || !number_headings(article).empty() ||
         !caption_edits(article).empty();
}

void offer(const Place& place, std::vector<Offer>& offers) {
  const Article& article = place.article;
  const article::TopBlock* top = article.block_at(place.range.begin);
  const bool in_text = top != nullptr && !top->block->nodes.empty();
  const bool counted = in_text && (is_ordered_list(*top) || is_caption(article, *top));
  const Index section = section_of_heading(article, place.range.begin);
  const bool here = counted || (section != article::kNone && is_numbered_near(article, section));
  if (here && may_change(article))
    offers.push_back({{"全文重新编号（标题、列表、题注及正文引用）",
                       "Renumber everything (headings, lists, captions and references)"},
                      0});
}

std::vector<EditGroup> edits(const ActionScope& scope, text::Range, std::uint32_t) {
  return renumber_article(scope.article, scope.settings);
}

}  // namespace

std::vector<EditGroup> renumber_article(const ArticlePtr& article, const lint::Settings& settings) {
  std::vector<EditGroup> groups;
  add_group(groups, {"标题编号", "Heading numbers"}, heading_edits(*article, settings));
  add_group(groups, {"题注", "Captions"}, caption_edits(*article));
  const ArticlePtr after = parsed(merged(groups).apply(article->text()));
  add_group(groups, {"列表编号", "List numbers"}, fixes_of("LS001", *article, settings));
  if (after->sections().size() != article->sections().size()) return groups;
  const ReferenceEdits references = follow_references(*article, *after, identity(*article));
  add_group(groups, {"正文引用", "References"}, references.certain);
  add_group(groups, {"正文引用（请确认）", "References to confirm"}, references.uncertain,
            /*confirm=*/true);
  add_group(groups, {"链接", "Links"}, references.links);
  return groups;
}

extern const Refactoring renumber_all = {
    .kind = ActionKind::kRewrite, .offer = offer, .edits = edits};

}  // namespace trend::features
