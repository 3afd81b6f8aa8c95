// What a reader of the published page gets: the oracle for fixes that must not change it.
#pragma once

#include <string>
#include <string_view>

#include "rules/article/article.h"

namespace trend::testing {

/// HTML that cmark-gfm makes of `markdown` with the extensions trendlsp parses with. Not for use
/// from several threads: cmark_parser_finish changes a global table (put back before returning).
std::string render_html(std::string_view markdown);

/// HTML of the article's body, seen through envelope and dedent.
std::string render_body(const article::Article& article);

}  // namespace trend::testing
