// Bounds that keep hostile input from costing more than its size: cmark-gfm 0.29.0.gfm.6 has inputs
// of a few kilobytes that take it seconds and gigabytes
// (CVE-2023-22483/-22484/-22486/-24824/-26485/ -37463). Real articles are far below every one of
// them, and rule ST030 says where they were reached.
#pragma once

#include <chrono>
#include <cstddef>

namespace trend::article {

/// Container markers (> - + * 1.) in front of one line; a line with more is taken as plain text.
inline constexpr std::size_t kMaxMarkersPerLine = 48;
/// Columns of one table row; a delimiter row with more is taken as plain text.
inline constexpr std::size_t kMaxTableColumns = 128;
/// Lines of one paragraph that look like a delimiter row but fit no header; more are plain text.
inline constexpr std::size_t kMaxFailedDelimiterRows = 8;
/// Inlines within inlines (emphasis, links, images); a leaf with more is taken as plain text, so
/// that whoever walks them may recurse.
inline constexpr std::size_t kMaxInlineDepth = 256;
/// Bytes of a definition's address or title that each reference to it repeats; what is beyond, such
/// as an image in a data: address, stands in the definition only.
inline constexpr std::size_t kMaxReferencedBytes = 1024;
/// Bytes of text after which a structure pass is cut at the next top-level block.
inline constexpr std::size_t kChunkBytes = 16 * 1024;
/// Memory and processor time for one structure pass or the inlines of one leaf; beyond, the block
/// degrades to text. Memory: the base plus a factor times the bytes parsed.
inline constexpr std::size_t kBudgetBase = 4 * 1024 * 1024;
inline constexpr std::size_t kBudgetPerByte = 600;
inline constexpr std::chrono::milliseconds kPassDeadline{250};
/// Deadline added per byte parsed, so that long honest input has the time it needs.
inline constexpr std::chrono::nanoseconds kDeadlinePerByte{2000};

}  // namespace trend::article
