// Pieces of HTML for the site of rules. What is no HTML yet goes through html_escaped, nowhere
// else.
#pragma once

#include <string>
#include <string_view>

#include "rules/text/bilingual.h"

namespace trend::cli {

/// `text` for element content or an attribute value in double quotes. Line ends stay.
std::string html_escaped(std::string_view text);

/// `text` in one language inside a page of both: shown when that language is chosen.
std::string in_language(text::Language language, std::string_view html,
                        std::string_view element = "span");

/// Plain text in both languages.
std::string bilingual(const text::Bilingual& text);

/// Markdown of a rule's page as HTML: tags left out, ids of rules made links (see below), lines of
/// Han text joined as readers expect them.
std::string page_html(std::string_view markdown, std::string_view root, std::string_view own);

/// "<code>text</code>".
std::string code(std::string_view text);

/// Mentions of rules (ids such as NU001) in the text of `html` made links, except of `own`. `root`
/// leads to the site's root: "" or "../".
std::string with_rule_links(std::string_view html, std::string_view root, std::string_view own);

/// "<a href="../rules/NU001.html">NU001</a>".
std::string rule_link(std::string_view id, std::string_view root);

/// A whole page around `body`. `title` is plain text.
std::string html_page(std::string_view title, std::string_view root, std::string_view body,
                      std::string_view more_head = {});

}  // namespace trend::cli
