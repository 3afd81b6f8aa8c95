// What the editor does along with a typed character: numbers, list markers, table padding.
#pragma once

#include <cstdint>

#include "rules/article/article.h"
#include "rules/text/edit.h"

namespace trend::features {

/// The characters that something can follow on.
enum class TypedCharacter : std::uint8_t { kBlank, kLineEnd, kPipe };

/// The edits that go along with a character just typed; `offset` is the cursor behind it. None
/// unless the line is exactly what is expected, so that an author who wants something else can
/// simply type on:
/// - a blank behind the hashes of an otherwise empty heading: its next number;
/// - a line end behind a list item: the next item's marker, the later items counted on; behind an
///   empty item: the list ends (the marker goes);
/// - a pipe in a table whose pipes stood below each other before: they do so again.
/// Linear in the top-level block.
text::EditSet edits_after_typing(const article::Article& article, text::Offset offset,
                                 TypedCharacter typed);

}  // namespace trend::features
