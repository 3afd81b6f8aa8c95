// What a reader of the published page gets: the oracle for fixes that must not change it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "rules/article/article.h"

struct cmark_node;

namespace trend::testing {

/// HTML that cmark-gfm makes of `markdown` with the extensions trendlsp parses with. Not for use
/// from several threads: cmark_parser_finish changes a global table (put back before returning).
std::string render_html(std::string_view markdown);

/// Calls use(document) with cmark-gfm's finished tree of `markdown`, with the same extensions and
/// the same care.
void with_document(std::string_view markdown, const std::function<void(cmark_node*)>& use);

/// The article's body as a reader of Markdown should get it, seen through envelope and dedent: line
/// for line that of the document from the body's first line on, ended by line feeds.
std::string body_of(const article::Article& article);

/// HTML of the article's body, seen through envelope and dedent.
std::string render_body(const article::Article& article);

}  // namespace trend::testing
