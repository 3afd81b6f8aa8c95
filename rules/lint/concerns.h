// What a rule that sees the whole article depends on: an edit that touches none of it leaves the
// rule's findings as they were.
#pragma once

#include <cstdint>
#include <string_view>

#include "rules/article/article.h"

namespace trend::lint {

/// A set of the values below.
using Concerns = std::uint32_t;

namespace concern {

/// Nothing of the body: front matter, wrapper and names of files alone. A change there makes every
/// rule run again, as does another name of the article.
inline constexpr Concerns kNothing = 0;

// What a block that was taken out, put in or changed holds, nested nodes included.
inline constexpr Concerns kHeadings = 1U << 0;
inline constexpr Concerns kTitleLines = 1U << 1;  ///< a paragraph that may be meant as a heading
inline constexpr Concerns kTables = 1U << 2;
inline constexpr Concerns kLists = 1U << 3;
inline constexpr Concerns kCode = 1U << 4;  ///< code blocks, not spans
inline constexpr Concerns kHtml = 1U << 5;  ///< blocks and inlines
inline constexpr Concerns kThematicBreaks = 1U << 6;
inline constexpr Concerns kLinks = 1U << 7;  ///< links, images, autolinks
inline constexpr Concerns kDefinitions = 1U << 8;
inline constexpr Concerns kFootnotes = 1U << 9;   ///< BlockTraits::footnotes
inline constexpr Concerns kDegraded = 1U << 10;   ///< blocks at the limits of hostile input
inline constexpr Concerns kIndented = 1U << 11;   ///< a top-level block with blanks in front
inline constexpr Concerns kPipes = 1U << 12;      ///< a top-level paragraph with "|"
inline constexpr Concerns kBoldLeads = 1U << 13;  ///< a top-level paragraph that begins in bold
inline constexpr Concerns kReturns = 1U << 14;    ///< a carriage return
inline constexpr Concerns kFragments = 1U << 15;  ///< a link to an anchor of the article: #…

// How the blocks put in differ from those taken out.
inline constexpr Concerns kShape = 1U << 16;  ///< other kinds of top-level blocks, or another order
/// Another number of lines. Of a rule that found something.
inline constexpr Concerns kLines = 1U << 17;
inline constexpr Concerns kStart = 1U << 18;    ///< near the start of the body
inline constexpr Concerns kEnd = 1U << 19;      ///< near its end
inline constexpr Concerns kRepeats = 1U << 20;  ///< a paragraph whose bytes stand elsewhere as well
/// Like kShape, but only where a section may have no text yet: among headings, thematic breaks and
/// HTML or below one, or at the start of the body.
inline constexpr Concerns kLeads = 1U << 21;
/// Like kShape, but only where a section may end: among those or above one, or at the end. Of a
/// rule that found something: its fixes may depend on it, but not whether it finds anything.
inline constexpr Concerns kTails = 1U << 22;
/// Tables or figures (images that open paragraphs) came or went, or what may be the caption of one
/// changed.
inline constexpr Concerns kNumbered = 1U << 23;

/// The outline as its author meant it (checks::Outline).
inline constexpr Concerns kOutline = kHeadings | kTitleLines | kStart;

/// The blocks next to the changed ones count like these.
inline constexpr Concerns kBeside = 1U << 24;

/// More of what a block holds.
inline constexpr Concerns kFigures = 1U << 25;   ///< a paragraph that opens with an image
inline constexpr Concerns kCaptions = 1U << 26;  ///< see article::may_hold_caption

/// What has a number to point to (article::find_parts).
inline constexpr Concerns kParts = kHeadings | kNumbered;

/// Another number of lines, and one of the related ranges of what the rule found stands behind: its
/// messages name the lines of those.
inline constexpr Concerns kNamedLines = 1U << 27;

/// Of every run, even over the same text.
inline constexpr Concerns kAlways = 1U << 31;
inline constexpr Concerns kEverything = 0xFFFFFFFF;

}  // namespace concern

/// What the block at `top` (with these bytes) holds: of kHeadings … kFragments, kFigures,
/// kCaptions.
Concerns concerns_of(const article::TopBlock& top, std::string_view text);

}  // namespace trend::lint
