// Texts that are all of one kind, to find what costs more than their size.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace trend::hostile {

/// `head`, `piece` again and again (up to half the size when there is a `second`), `second` again
/// and again, `tail`. In the pieces \1 is the number of the repetition, \2 are up to 78 blanks and
/// \3 up to 199 back-ticks, more with each.
struct Shape {
  std::string_view name;
  std::string_view head = {};
  std::string_view piece;
  std::string_view second = {};
  std::string_view tail = {};
  /// cmark-gfm itself needs more than linear time, up to the deadline of article/limits.h.
  bool capped = false;
};

std::span<const Shape> shapes();

/// The text of about `size` bytes.
std::string text_of(const Shape& shape, std::size_t size);

}  // namespace trend::hostile
