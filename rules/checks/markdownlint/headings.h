// Headings as markdownlint's rules about them see an article.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/article/article.h"
#include "rules/checks/markdownlint/leaves.h"
#include "rules/checks/markdownlint/source.h"
#include "rules/lint/context.h"
#include "rules/lint/rule.h"

namespace trend::checks::md {

enum class HeadingStyle { kAtx, kAtxClosed, kSetext };
HeadingStyle style_of(const lint::ArticleContext& context, const article::NodeRef& heading);

/// The heading's own text with its markup, comments blotted out: what markdownlint compares.
std::string heading_text(const lint::ArticleContext& context, const article::NodeRef& heading);

/// Its first line from the marker, or from the text when it has no marker in front.
text::Range heading_line(const lint::ArticleContext& context, const article::NodeRef& heading);

inline constexpr lint::OptionSpec kFrontMatterTitle = {
    .name = "front_matter_title",
    .type = lint::OptionType::kText,
    .default_value = R"(^\s*title\s*[:=])",
    .zh = "front matter 中标题所在的行，用正则表达式写；留空则不看 front matter。",
    .en =
        "The line of front matter that holds the title, as a regular expression; empty: front "
        "matter is not looked at."};
/// True when a line of the front matter matches that option.
bool has_front_matter_title(const lint::ArticleContext& context);

/// What an article begins with, after blank lines and comments.
struct Opening {
  text::Offset begin = 0;
  article::NodeRef node;  ///< the block; none when it is a definition
  bool definition = false;
};
std::optional<Opening> opening_of(const lint::ArticleContext& context);

/// Level of the HTML heading that a block begins with: 1 for "<h1>", 0 for anything else.
int html_heading_level(const lint::ArticleContext& context, const article::NodeRef& node);

/// The characters at the end of `text` that are in `punctuation`, in bytes.
std::size_t trailing_size(std::string_view text, std::string_view punctuation);

/// Calls visit(NodeRef) for every heading, those in quotes and lists too, in order. What
/// stands in front matter is none, though our own reader may not take it for that.
template <class Visit>
void for_each_heading(const lint::ArticleContext& context, Visit visit) {
  const Source& source = context.facts.get<Source>();
  for_each_block(context, article::BlockKind::kHeading, [&](const article::NodeRef& heading) {
    if (source.first_line(heading) >= source.begin()) visit(heading);
  });
}

}  // namespace trend::checks::md
