// Words, clauses and sentences around a cursor, in Chinese, English and mixtures of both.
#pragma once

#include <string_view>

#include "rules/text/range.h"

namespace trend::features {

/// The three grow in that order, but any may be empty: at `offset` there is nothing of its kind.
struct TextSpans {
  /// A run of Han (or kana, hangul), or of other letters and digits; full stops, hyphens,
  /// apostrophes and underscores inside the latter join it: RISC-V, v2.5, can't.
  text::Range word;
  text::Range clause;    ///< between ，；： or a full stop, without them
  text::Range sentence;  ///< with its full stop 。！？….!? and the quotes closed after it
};

/// The spans of `text` that hold or touch `offset`, none of them reaching out of `bounds` (which
/// holds or touches the offset). Where two meet, the one after the offset. Ranges count from the
/// start of `text`.
TextSpans text_spans(std::string_view text, text::Range bounds, text::Offset offset);

}  // namespace trend::features
