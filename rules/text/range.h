// Byte offsets and half-open byte ranges: the one coordinate system of everything below the server.
#pragma once

#include <cstdint>

namespace trend::text {

/// A byte offset from the start of a text, counted from 0. Articles are limited to 4 GiB by this
/// type and to far less by the readers (see engine/files.h).
using Offset = std::uint32_t;

/// The bytes [begin, end). Valid when begin <= end.
struct Range {
  Offset begin = 0;
  Offset end = 0;

  constexpr Offset size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  /// True for begin <= offset < end.
  constexpr bool contains(Offset offset) const { return begin <= offset && offset < end; }
  /// True for begin <= offset <= end: what a cursor standing at the end still touches.
  constexpr bool touches(Offset offset) const { return begin <= offset && offset <= end; }
  constexpr bool contains(Range other) const { return begin <= other.begin && other.end <= end; }
  /// True when the two share at least one byte; empty ranges share none.
  constexpr bool intersects(Range other) const { return begin < other.end && other.begin < end; }
  constexpr Range shifted(Offset by) const { return {begin + by, end + by}; }

  friend constexpr bool operator==(Range, Range) = default;
  friend constexpr auto operator<=>(Range, Range) = default;
};

}  // namespace trend::text
