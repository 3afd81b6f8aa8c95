// Questions that laws of refactorings ask of an article before and after.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/text/edit.h"

namespace trend::testing {

using ArticlePtr = std::shared_ptr<const article::Article>;

ArticlePtr parsed(const std::string& text);

/// The rules of default settings that have more to say about `after`, each with a blank behind it.
/// `rebuilt`: apart from those that hold sections against each other or against the title, or miss
/// the text of a new one (ST016, ST022, ST023, ST025): they say what was asked for when a section
/// was moved or inserted.
std::string added_findings(const article::Article& before, const article::Article& after,
                           bool rebuilt = false);

/// True when default settings say nothing about it.
bool is_clean(const article::Article& article);

/// The lines of the two rendered bodies, without headings and numbers, that only one of them has:
/// empty for articles that hold the same in another order.
std::string rendered_difference(const article::Article& before, const article::Article& after);

/// The edits that take `edits` of `text` back.
text::EditSet inverse(const text::EditSet& edits, std::string_view text);

/// A heading's title without its number.
std::string bare_title(const article::Article& article, article::Index section);

}  // namespace trend::testing
