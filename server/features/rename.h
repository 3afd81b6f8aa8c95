// New names for what other places refer to: headings, section numbers, labels, anchors.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/text/bilingual.h"
#include "rules/text/edit.h"

namespace trend::features {

enum class RenameKind : std::uint8_t {
  kTitle,     ///< a heading without its number: links to it follow, and the front matter's title
  kNumber,    ///< a section's number: the section moves among its siblings
  kFootnote,  ///< [^label]
  kLabel,     ///< the label of a link reference definition
  kAnchor,    ///< an HTML id
};

/// What can be renamed at a place.
struct Renameable {
  RenameKind kind = RenameKind::kTitle;
  text::Range range;                        ///< what stands at the place for it
  std::string name;                         ///< the present name, to begin with
  article::Index section = article::kNone;  ///< kTitle, kNumber
};

/// Nothing in ordinary text, and on mentions (见 2.3 节), which follow the section they mean.
std::optional<Renameable> find_renameable(const article::Article& article, text::Offset offset);

/// A name of this article that links in other articles may use.
struct RenamedAnchor {
  std::string before;
  std::string after;
};

struct Renaming {
  text::EditSet edits = {};                 ///< none when the name is the same as before
  std::vector<RenamedAnchor> anchors = {};  ///< that are called otherwise afterwards
  text::Bilingual problem = {};             ///< why the name cannot be taken; then no edits
};

/// Gives what is at `offset` the new name. Where a label is also what the reader sees ([label]),
/// the page stays as it is: [label][new]. Refuses names that are taken, that their place cannot
/// hold, or that would change the article's structure.
Renaming rename_at(const article::Article& article, text::Offset offset, std::string_view name);

/// The edits by which the links of another article follow. `is_file` tells whether a relative path,
/// decoded, names the renamed anchors' article.
text::EditSet follow_anchors(const article::Article& other,
                             const std::vector<RenamedAnchor>& anchors,
                             const std::function<bool(const std::string& path)>& is_file);

}  // namespace trend::features
