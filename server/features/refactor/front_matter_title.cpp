// Title, H1 and slug brought into agreement, in the direction that the author picks.
#include <optional>
#include <string>
#include <string_view>

#include "rules/checks/markdown_text.h"
#include "rules/checks/yaml_text.h"
#include "rules/text/strings.h"
#include "server/features/refactor/refactoring.h"

namespace trend::features {
namespace {

using article::Article;
using article::Entry;

enum Direction : std::uint32_t { kToHeading, kToTitle, kToSlug };

bool is_toml(const Article& article) {
  const auto& lines = article.envelope().front_matter;
  return lines && lines->format == article::FrontMatterLines::Format::kToml;
}

// An entry that can be read as it stands, and written anew; null otherwise.
const Entry* text_entry(const Article& article, std::string_view key) {
  const article::FrontMatter& matter = article.front_matter();
  const Entry* entry = matter.find(key);
  if (entry == nullptr || entry->kind != article::ValueKind::kScalar ||
      entry->quoting == article::Quoting::kBlock || entry->value.empty())
    return nullptr;
  for (const article::FrontMatterProblem& problem : matter.problems)
    if (entry->line_range.touches(problem.range.begin)) return nullptr;
  return entry;
}

struct Pair {
  const Entry* title = nullptr;
  const article::Section* heading = nullptr;
};

// Title and H1 where both are there and differ.
std::optional<Pair> unequal(const Article& article) {
  const article::Index index = article.title_section();
  const Entry* title = text_entry(article, "title");
  if (index == article::kNone || title == nullptr) return std::nullopt;
  const article::Section& heading = article.sections()[index];
  const std::string& text = heading.detail().text;
  const bool one_line = text.find('\n') == std::string::npos;
  if (heading.level != 1 || text.empty() || !one_line || text == title->value) return std::nullopt;
  return Pair{title, &heading};
}

std::string as_value(const Article& article, std::string_view text, article::Quoting like) {
  // A literal string of TOML has no escape.
  const bool literal = is_toml(article) && like == article::Quoting::kSingle;
  const bool holds = text.find('\'') == std::string_view::npos;
  return checks::yaml_scalar(text, literal && !holds ? article::Quoting::kDouble : like);
}

// Four Routes: A Review → four-routes-a-review; empty unless all of it is ASCII.
std::string slug_of(std::string_view title) {
  std::string slug;
  for (const char c : text::ascii_lower(title)) {
    if (static_cast<unsigned char>(c) >= 0x80) return {};
    const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (word)
      slug += c;
    else if (c != '\'' && !slug.empty() && slug.back() != '-')
      slug += '-';
  }
  if (slug.ends_with('-')) slug.pop_back();
  return slug;
}

std::optional<text::Edit> slug_edit(const Article& article) {
  const Entry* title = text_entry(article, "title");
  const std::string slug = title == nullptr ? std::string() : slug_of(title->value);
  if (slug.empty()) return std::nullopt;
  const Entry* entry = article.front_matter().find("slug");
  if (entry != nullptr) {
    const bool scalar =
        entry->kind == article::ValueKind::kScalar || entry->kind == article::ValueKind::kEmpty;
    if (!scalar || entry->value == slug || entry->value_range.empty()) return std::nullopt;
    return text::Edit{entry->value_range, as_value(article, slug, entry->quoting)};
  }
  if (is_toml(article)) return std::nullopt;
  const text::Document& document = article.document();
  const std::size_t line = document.lines().line_of(title->key_range.begin);
  const std::string indent(
      article.slice({document.line_range(line).begin, title->key_range.begin}));
  const text::Offset end = title->line_range.end;
  return text::Edit{{end, end},
                    std::string(document.line_end()) + indent +
                        "slug: " + checks::yaml_scalar(slug, article::Quoting::kPlain)};
}

void offer(const Place& place, std::vector<Offer>& offers) {
  const Article& article = place.article;
  const text::Offset at = place.range.begin;
  const Entry* title = article.front_matter().find("title");
  const Entry* slug = article.front_matter().find("slug");
  const bool at_title = title != nullptr && title->line_range.touches(at);
  const bool at_slug = slug != nullptr && slug->line_range.touches(at);
  const article::Index heading = article.title_section();
  const bool at_heading =
      heading != article::kNone && article.sections()[heading].heading_range.touches(at);
  if ((at_title || at_heading) && unequal(article)) {
    offers.push_back(
        {{"同步：一级标题照 title 改写", "Synchronize: write the H1 as the title"}, kToHeading});
    offers.push_back(
        {{"同步：title 照一级标题改写", "Synchronize: write the title as the H1"}, kToTitle});
  }
  if ((at_title || at_slug) && slug_edit(article))
    offers.push_back({{"由 title 生成 slug", "Make the slug from the title"}, kToSlug});
}

std::optional<text::Edit> edit_of(const Article& article, std::uint32_t choice) {
  if (choice == kToSlug) return slug_edit(article);
  const std::optional<Pair> pair = unequal(article);
  if (!pair || choice > kToSlug) return std::nullopt;
  const article::HeadingDetail& heading = pair->heading->detail();
  if (choice == kToTitle)
    return text::Edit{pair->title->value_range,
                      as_value(article, heading.text, pair->title->quoting)};
  return text::Edit{pair->heading->heading.absolute(heading.content),
                    checks::escaped_markdown(pair->title->value)};
}

std::vector<EditGroup> edits(const ActionScope& scope, text::Range, std::uint32_t choice) {
  const std::optional<text::Edit> edit = edit_of(*scope.article, choice);
  if (!edit) return {};
  EditGroup group;
  group.edits.add(*edit);
  return {std::move(group)};
}

}  // namespace

extern const Refactoring front_matter_title = {
    .kind = ActionKind::kRewrite, .offer = offer, .edits = edits};

}  // namespace trend::features
