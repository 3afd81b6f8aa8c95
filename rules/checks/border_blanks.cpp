// Sightings of borders and the reports on those that depart from the rest.
#include "rules/checks/border_blanks.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "rules/checks/habit.h"
#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

text::Bilingual sentence(const text::Bilingual& between, const char* zh, const char* en,
                         bool by_majority) {
  text::Bilingual message{between.zh + zh, en + between.en};
  if (by_majority) {
    message.zh += "，与全文多数写法一致";
    message.en += ", as in most of the article";
  }
  return message;
}

/// Whether the article links to its own anchors; for ArticleContext::facts.
struct AnchorUse {
  explicit AnchorUse(const article::Article& article) {
    any = std::ranges::any_of(article.blocks(),
                              [](const article::TopBlock& top) { return top.traits.fragments; });
  }
  bool any = false;
};

}  // namespace

void note_border(const GlyphRow& row, Border border, std::uint8_t family, lint::Survey& survey) {
  const Glyph& right = row.glyphs[border.right];
  if (border.has_blank())
    survey.push_back({row.glyphs[border.left + 1].range, with_blank(family)});
  else  // what is no character is underlined by its first
    survey.push_back({{blank_before(row, border.right),
                       right.value != 0 ? right.range.end : right.range.begin + 1},
                      without_blank(family)});
}

void judge_borders(const lint::ArticleContext& context, const lint::Surveyed& surveyed,
                   std::uint8_t family, const text::Bilingual& between, lint::Sink& sink) {
  if (is_partly_read(context.article)) return;
  const std::string_view style = context.options.text("style");
  const bool by_majority = style == "auto";
  bool blank = style == "space";
  if (by_majority) {
    const auto usual = usual_form(surveyed, with_blank(family), without_blank(family));
    if (!usual) return;
    blank = *usual == with_blank(family);
  }
  const auto report_missing = [&](text::Range range) {
    const text::CodePoint next = text::decode_before(context.article.text(), range.end);
    sink.add(
        {.range = {range.end - next.size, range.end},
         .message = sentence(between, "应有空格", "expected a blank ", by_majority),
         .fixes = {lint::make_fix({"加上空格", "Insert a blank"}, anchor_safety(context, range),
                                  {{{range.begin, range.begin}, " "}})}});
  };
  const auto report_surplus = [&](text::Range range) {
    sink.add({.range = range,
              .message = sentence(between, "不应有空格", "expected no blank ", by_majority),
              .fixes = {lint::make_fix({"删去空格", "Remove the blank"},
                                       anchor_safety(context, range), {{range, ""}})},
              .unnecessary = true});
  };
  if (blank)
    surveyed.for_each(without_blank(family), report_missing);
  else
    surveyed.for_each(with_blank(family), report_surplus);
}

lint::FixSafety anchor_safety(const lint::ArticleContext& context, text::Range range) {
  const article::Article& article = context.article;
  const article::Index section = article.section_at(range.begin);
  const bool heading =
      section != article::kNone && article.sections()[section].heading_range.contains(range);
  return heading && context.facts.get<AnchorUse>().any ? lint::FixSafety::kUnsafe
                                                       : lint::FixSafety::kSafe;
}

}  // namespace trend::checks
