// What an editor shows about the place under the cursor.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "rules/article/article.h"
#include "rules/lint/finding.h"
#include "rules/text/bilingual.h"
#include "rules/text/range.h"
#include "server/features/file_facts.h"

namespace trend::features {

struct Hover {
  text::Range range;         ///< what the text is about; holds or touches the offset asked for
  text::Bilingual markdown;  ///< CommonMark; see plain_text() for clients that show none
};

/// What is known about `offset`: the findings there, then the front-matter key, what a reference
/// (表 2, [^1], a link inside the article) leads to, the heading or table it stands in; several
/// things are separated by a thematic break. Nothing for ordinary prose. `file_name` is the last
/// component of the article's path (empty for an unnamed buffer). `files`: what links to other
/// articles lead to; null when there are none.
std::optional<Hover> hover(const article::Article& article, std::span<const lint::Finding> findings,
                           text::Offset offset, std::string_view file_name = {},
                           const FileFacts* files = nullptr);

/// The Markdown that hover() makes as readable plain text: no emphasis, code or escape marks,
/// thematic breaks drawn as a line. Not a general Markdown renderer.
std::string plain_text(std::string_view markdown);

}  // namespace trend::features
