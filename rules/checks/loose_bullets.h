// Lines of a paragraph that were meant as items of a bullet list and run together when rendered.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rules/lint/context.h"
#include "rules/lint/finding.h"

namespace trend::checks {

/// A line that starts with a mark. Ranges count from the block.
struct LooseBullet {
  article::Index line = 0;  ///< entry of Block::lines
  text::Range mark;
  text::Offset indent = 0;   ///< where surplus blanks before the mark begin (surplus_indent)
  text::Offset content = 0;  ///< the first byte after the mark and its blanks
  bool runs_on = false;      ///< only a soft break separates it from the line above
};

/// Where the blanks before `content` on a line of the paragraph `node` begin that stand deeper than
/// its first line (`content` itself where there are none): four of them, and a list marker written
/// there would be text again.
text::Offset surplus_indent(std::string_view text, const article::Node& node, text::Offset content);

/// The mark at the start of a line (without blanks before it): its size in bytes, or 0.
using ReadMark = text::Offset (*)(std::string_view line);

/// The lines of the paragraph `node` that start with the mark of the first such line, if one
/// of them would be run together with the line above it; else nothing.
std::vector<LooseBullet> find_loose_bullets(const lint::BlockContext& context,
                                            const article::Node& node, ReadMark read_mark);

/// Whether making a list of the bullets has one reading: a line without a mark behind the first of
/// them may go on with the item above or begin a new paragraph.
lint::FixSafety list_safety(const article::Node& node, const std::vector<LooseBullet>& bullets);

}  // namespace trend::checks
