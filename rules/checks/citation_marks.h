// Finds the citation marks that chat interfaces leave in copied text.
#pragma once

#include <string_view>
#include <vector>

#include "rules/text/range.h"

namespace trend::checks {

/// One of these stands in every mark.
inline constexpr std::string_view kCitationMarkWords[] = {"oaicite:",
                                                          "†",
                                                          "turn0",
                                                          "turn1",
                                                          "turn2",
                                                          "turn3",
                                                          "turn4",
                                                          "turn5",
                                                          "turn6",
                                                          "turn7",
                                                          "turn8",
                                                          "turn9",
                                                          "[cite:",
                                                          "[span_",
                                                          "[cite_start]",
                                                          "[cite_end]",
                                                          "<grok-card",
                                                          "<grok:render",
                                                          "(grok_render_citation_card_json="};

/// Ranges (in `text`) of all citation marks, in order and disjoint; marks that touch are one range.
/// Known are ChatGPT's :contentReference[oaicite:0]{index=0}, 【4†source】, citeturn0search1 and
/// turn0search1, Gemini's [cite: 1, 2], [cite_start] and [span_1](start_span), and Grok's
/// <grok-card …> and grok_render_citation_card_json links. A mark directly behind a quotation mark
/// or a backtick is talked about and left out; but 【oaicite:0】 that stands in backticks between
/// blanks of no width is a mark, backticks and blanks included: older ChatGPT wrote it that way.
std::vector<text::Range> find_citation_marks(std::string_view text);

}  // namespace trend::checks
