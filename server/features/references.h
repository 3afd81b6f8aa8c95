// What a place in the article speaks of, and all other places that speak of the same.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/article/anchors.h"
#include "rules/article/article.h"
#include "rules/text/range.h"

namespace trend::features {

enum class TargetKind : std::uint8_t {
  kSection,
  kTable,
  kFigure,
  kAnchor,    ///< an HTML id
  kFootnote,  ///< [^1]
  kLabel,     ///< the label of a link reference definition
  kFile,      ///< another file, or a place in it
};

/// Something that can be referred to, as found at a place.
struct Target {
  TargetKind kind = TargetKind::kSection;
  text::Range origin;        ///< what at the place asked for names it
  bool declaration = false;  ///< the place is where the thing itself stands
  /// kSection: index into Article::sections(); kTable, kFigure: into find_parts(article).
  article::Index index = article::kNone;
  std::string name;      ///< kAnchor; kFootnote and kLabel (folded); kFile: relative path, decoded
  std::string fragment;  ///< kFile: decoded, may be empty
};

/// What `offset` is on: a link, image or definition, a footnote, a mention (表 2), a heading, a
/// caption's number, an HTML id. Nothing for ordinary text, and for what leads nowhere: to a
/// missing heading or footnote, or out of the file tree (https:). Costs the block at `offset` when
/// there is nothing.
std::optional<Target> find_target(const article::Article& article, text::Offset offset);

/// How an occurrence is written, and with it how a new name would have to be.
enum class OccurrenceKind : std::uint8_t {
  kHeading,   ///< the heading's content, without marker and `{#id}`
  kCaption,   ///< a caption's number; without one the table's header or the image
  kAnchor,    ///< an id in HTML, or `{#id}` of a heading
  kMention,   ///< 2.3 节, 表 2
  kFragment,  ///< the part of a destination after "#"
  kPath,      ///< a whole destination
  kFootnote,  ///< a label without [^ ]
  kLabel,     ///< a label without [ ]
};

struct Occurrence {
  OccurrenceKind kind = OccurrenceKind::kMention;
  text::Range range;  ///< exactly the name
  bool declaration = false;
};

/// All places of the article that name `target`, in document order and disjoint, declarations
/// included. A heading's are its mentions and the links to its anchors. Linear.
std::vector<Occurrence> occurrences(const article::Article& article, const Target& target);

/// What a fragment of a link from another file means here; the empty one means the title. Nothing
/// when there is no such place.
std::optional<Target> find_fragment(const article::Article& article, std::string_view fragment);
/// The fragments that mean `target`: a heading's or an HTML id's names, for the title also the
/// empty one. None for all other kinds.
std::vector<std::string> fragments_of(const article::Article& article, const Target& target);
/// The links of another article with one of `fragments` to a file; `is_file` tells whether a
/// relative path, decoded, names it.
std::vector<Occurrence> links_to(const article::Article& other,
                                 const std::vector<std::string>& fragments,
                                 const std::function<bool(const std::string& path)>& is_file);

/// Where a target stands: what to show, and in it what to select.
struct Declaration {
  text::Range range;
  text::Range selection;
};
/// The declaration that counts; nothing for kFile and when there is none.
std::optional<Declaration> declaration_of(const article::Article& article, const Target& target);
/// The place that a fragment of a link from another file names, or nothing.
std::optional<Declaration> declaration_of_fragment(const article::Article& article,
                                                   std::string_view fragment);

/// The same for many fragments of one article, which must outlive it.
class Fragments {
 public:
  explicit Fragments(const article::Article& article);
  std::optional<Declaration> find(std::string_view fragment) const;

 private:
  const article::Article& article_;
  std::vector<article::Anchor> anchors_;
  std::unordered_map<std::string, std::size_t> exact_;  // entries of anchors_
  std::unordered_map<std::string, std::size_t> folded_;
};

}  // namespace trend::features
