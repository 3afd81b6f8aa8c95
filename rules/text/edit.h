// Edits of a text: single replacements and sets of them that apply as one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/text/range.h"

namespace trend::text {

/// Replace the bytes `range` by `text` (valid UTF-8). An empty range inserts, an empty text
/// deletes.
struct Edit {
  Range range;
  std::string text;
  friend bool operator==(const Edit&, const Edit&) = default;
};

}  // namespace trend::text

extern template class std::vector<trend::text::Edit>;  // made once, in edit.cpp

namespace trend::text {

/// Edits of one text, all in its coordinates: sorted by range, disjoint, applied simultaneously.
/// Two insertions at one offset keep the order in which they were added.
class EditSet {
 public:
  EditSet() = default;

  /// Adds an edit; false (and nothing added) when it overlaps one already there. Touching ranges
  /// do not overlap; an insertion inside a replaced range does.
  bool add(Edit edit);
  /// Adds all edits of `other` or none.
  bool add_all(const EditSet& other);

  const std::vector<Edit>& edits() const { return edits_; }
  bool empty() const { return edits_.empty(); }

  /// The same edits `by` bytes further on.
  EditSet shifted(Offset by) const;
  /// The same edits where `place(range)` says; none may be moved over another.
  template <class Place>
  EditSet moved(Place place) const {
    EditSet result = *this;
    for (Edit& edit : result.edits_) edit.range = place(edit.range);
    return result;
  }

  /// The text after all edits. Ranges beyond the text are a caller's error (checked).
  std::string apply(std::string_view text) const;

  /// Where `offset` of the old text stands in the new one; an offset inside a replaced range
  /// moves to the end of the replacement, one at an insertion or at a range's start stays before
  /// it.
  Offset map_offset(Offset offset) const;

 private:
  std::vector<Edit>::const_iterator place_of(const Edit& edit) const;
  bool fits(const Edit& edit) const;

  std::vector<Edit> edits_;
};

/// The one smallest edit that turns `before` into `after` (common prefix and suffix trimmed on
/// code-point borders), or nothing when they are equal.
std::optional<Edit> minimal_edit(std::string_view before, std::string_view after);

}  // namespace trend::text
