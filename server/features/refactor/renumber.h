// All numbers of an article set right as one change: headings, lists, captions, and what the text
// says of them.
#pragma once

#include <memory>
#include <vector>

#include "rules/article/article.h"
#include "rules/lint/settings.h"
#include "server/features/code_actions.h"

namespace trend::features {

/// The change in groups: headings, captions, lists, mentions, mentions to confirm, links. Headings
/// take the prevailing style of their siblings (rule NU005) and count as number_headings() says;
/// captions with single numbers count through the article, unless they begin again more than once;
/// lists count as LS001 says. Mentions and links follow their parts (follow_references()).
std::vector<EditGroup> renumber_article(const std::shared_ptr<const article::Article>& article,
                                        const lint::Settings& settings);

}  // namespace trend::features
