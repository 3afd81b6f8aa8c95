// Anchors: what the fragment of a link (#route-comparison) can name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"

namespace trend::article {

/// One name that a fragment can have.
struct Anchor {
  std::string name;        ///< as in a URL after percent-decoding, without "#"; never empty
  Range range;             ///< absolute: a heading's content, or the id itself of `{#id}` and HTML
  Index section = kNone;   ///< for a heading that makes a section, its `{#id}` included
  bool generated = false;  ///< made from a heading's text, so that it changes with the heading
};

/// GitHub's slug of a heading's plain text: lower case; letters, digits, marks, "-" and "_" kept
/// (Han too), spaces to "-", everything else dropped. Without the "-1" of repeated ones.
std::string github_slug(std::string_view heading_text);

/// Every anchor of the article in document order: headings (with "-1", "-2" for repeats, as GitHub
/// numbers them; `{#id}` at the end of a heading is a further name), and HTML id= of any element
/// and name= of <a>. Linear.
std::vector<Anchor> find_anchors(const Article& article);

/// The anchor of a name, or null. An exact match wins over one that differs in case only.
const Anchor* find_anchor(const std::vector<Anchor>& anchors, std::string_view name);

}  // namespace trend::article
