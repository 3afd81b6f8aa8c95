// The pieces a hover is joined from; each looks at one kind of thing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/article/article.h"
#include "rules/lint/finding.h"
#include "server/features/hover.h"

namespace trend::features {

/// A finding: its message and why the rule exists (the first part of the rule's page).
Hover finding_hover(const lint::Finding& finding);

/// The heading at `offset`: place in the outline, number, length and contents of its section.
std::optional<Hover> heading_hover(const article::Article& article, text::Offset offset);

/// The table at `offset`: the cell under the cursor, size, columns, and how its columns compare
/// with those of the article's other tables that share a column name.
std::optional<Hover> table_hover(const article::Article& article, text::Offset offset);

/// What the mention, link, footnote or label at `offset` speaks of: a section's heading and first
/// sentence, a table's caption and columns, the footnote's text, the label's destination; of
/// another article (if `files` has it) its title or the section that the link names. Nothing on the
/// thing itself.
std::optional<Hover> reference_hover(const article::Article& article, text::Offset offset,
                                     const FileFacts* files);

/// The front-matter entry at `offset`: what the key means and what the value is taken for.
std::optional<Hover> front_matter_hover(const article::Article& article, text::Offset offset,
                                        std::string_view file_name);

/// `text` so that Markdown prints it as it stands.
std::string escape_markdown(std::string_view text);

}  // namespace trend::features
