// One hand-written matcher per kind of mark, tried where its first byte occurs.
#include "rules/checks/citation_marks.h"

#include <array>
#include <string>

#include "rules/text/scan.h"

namespace trend::checks {
namespace {

using text::Offset;
using text::Range;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// A reading position; take_… moves on only when it succeeds.
struct Cursor {
  std::string_view s;
  std::size_t at = 0;

  bool take(std::string_view literal) {
    if (at >= s.size() || s[at] != literal[0] || !s.substr(at).starts_with(literal)) return false;
    at += literal.size();
    return true;
  }
  bool take_digits() {
    const std::size_t begin = at;
    while (at < s.size() && is_digit(s[at])) ++at;
    return at > begin;
  }
  /// Up to and with `end`, on this line and within `limit` bytes.
  bool take_through(std::string_view end, std::size_t limit) {
    const std::size_t found = s.find(end, at);
    if (found == std::string_view::npos || found - at > limit) return false;
    if (s.substr(at, found - at).find('\n') != std::string_view::npos) return false;
    at = found + end.size();
    return true;
  }
};

// :contentReference[oaicite:0]{index=0}, [oaicite:0], 【oaicite:0】
bool match_oaicite(Cursor& in) {
  const bool reference = in.take(":contentReference");
  const bool lenticular = !reference && in.take("【");
  if (!lenticular && !in.take("[")) return false;
  if (!in.take("oaicite:") || !in.take_digits() || !in.take(lenticular ? "】" : "]")) return false;
  if (in.take("{index=")) in.take_through("}", 8);
  return true;
}

// 【4†source】, 【4:1†report.pdf】, 【12†L3-L9】
bool match_dagger(Cursor& in) {
  if (!in.take("【") || !in.take_digits()) return false;
  if (in.take(":")) in.take_digits();
  return in.take("†") && in.take_through("】", 200);
}

// turn0search1, citeturn0search1turn0news2; the private-use marks around it belong to it
bool match_turn(Cursor& in) {
  constexpr std::array<std::string_view, 8> kSources = {"search", "view",     "news",    "image",
                                                        "file",   "academia", "finance", "product"};
  constexpr std::string_view kOpen = "\uE200";
  constexpr std::string_view kMiddle = "\uE202";
  constexpr std::string_view kClose = "\uE201";
  in.take(kOpen);
  for (std::string_view word : {"cite", "navlist", "filecite"})
    if (in.take(word)) break;
  in.take(kMiddle);
  int turns = 0;
  for (;;) {
    Cursor next = in;
    next.take(kMiddle);
    if (!next.take("turn") || !next.take_digits()) break;
    bool known = false;
    for (std::string_view source : kSources) known = known || next.take(source);
    if (!known || !next.take_digits()) break;
    in = next;
    ++turns;
  }
  in.take(kClose);
  return turns > 0 && (in.at == in.s.size() || !is_word(in.s[in.at]));
}

// [cite: 1, 2], [cite_start], [span_0](start_span)
bool match_gemini(Cursor& in) {
  if (in.take("[cite_start]") || in.take("[cite_end]")) return true;
  if (in.take("[span_"))
    return in.take_digits() && (in.take("](start_span)") || in.take("](end_span)"));
  if (!in.take("[cite:")) return false;
  do {
    in.take(" ");
    if (!in.take_digits()) return false;
    if (in.take("-") && !in.take_digits()) return false;
  } while (in.take(","));
  return in.take("]");
}

// <grok-card …></grok-card>, [](grok_render_citation_card_json={…})
bool match_grok(Cursor& in) {
  if (in.take("[](grok_render_citation_card_json=") || in.take("](grok_render_citation_card_json="))
    return in.take_through(")", 2000);
  if (!in.take("<grok-card") && !in.take("<grok:render")) return false;
  if (!in.take_through(">", 500)) return false;
  if (!in.take("</grok-card>")) in.take("</grok:render>");
  return true;
}

std::size_t match_at(std::string_view text, std::size_t at) {
  using Matcher = bool (*)(Cursor&);
  constexpr std::array<Matcher, 5> kMatchers = {match_oaicite, match_dagger, match_turn,
                                                match_gemini, match_grok};
  for (Matcher matcher : kMatchers) {
    Cursor in{text, at};
    if (matcher(in)) return in.at;
  }
  return at;
}

// Bytes with which a mark can start: nearly every byte of a text is asked.
constexpr text::ByteSet kStarts("[:<\xEE\xE3tcnf");

bool may_start(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  switch (rest.front()) {
    case '\xE3':
      return rest.starts_with("【");
    case 't':
    case 'c':
    case 'n':
    case 'f':
      break;
    default:
      return true;
  }
  if (at > 0 && is_word(text[at - 1])) return false;
  return rest.starts_with("turn") || rest.starts_with("cite") || rest.starts_with("navlist") ||
         rest.starts_with("filecite");
}

bool is_mention(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 8> kQuotes = {"“", "‘", "「", "『", "\"", "'", "《", "`"};
  const std::string_view before = text.substr(0, at);
  for (std::string_view quote : kQuotes)
    if (before.ends_with(quote)) return true;
  return false;
}

constexpr std::array<std::string_view, 2> kZeroWidth = {"\u200B", "&#8203;"};

/// Where the blanks of no width that end at `at` begin: ChatGPT sets them before its marks.
Offset before_zero_width(std::string_view text, Offset at) {
  for (bool more = true; more;) {
    more = false;
    for (std::string_view blank : kZeroWidth) {
      if (!text.substr(0, at).ends_with(blank)) continue;
      at -= static_cast<Offset>(blank.size());
      more = true;
    }
  }
  return at;
}

/// The mark with the backticks around it when these stand between blanks of no width, which nobody
/// types who talks about marks; else as it is.
Range with_own_backticks(std::string_view text, Range mark) {
  Range wide = mark;
  while (wide.begin > 0 && text[wide.begin - 1] == '`') --wide.begin;
  while (wide.end < text.size() && text[wide.end] == '`') ++wide.end;
  if (wide.begin == mark.begin || before_zero_width(text, wide.begin) == wide.begin) return mark;
  for (std::string_view blank : kZeroWidth)
    if (text.substr(wide.end).starts_with(blank)) wide.end += static_cast<Offset>(blank.size());
  return wide;
}

}  // namespace

std::vector<Range> find_citation_marks(std::string_view text) {
  std::vector<Range> marks;
  for (std::size_t at = kStarts.find_in(text); at < text.size(); at = kStarts.find_in(text, at)) {
    const std::size_t end = may_start(text, at) ? match_at(text, at) : at;
    if (end == at) {
      ++at;
      continue;
    }
    const Range bare{static_cast<Offset>(at), static_cast<Offset>(end)};
    Range mark = with_own_backticks(text, bare);
    const bool mention = mark == bare && is_mention(text, at);
    mark.begin = before_zero_width(text, mark.begin);
    if (!marks.empty() && marks.back().end >= mark.begin)
      marks.back().end = mark.end;
    else if (!mention)
      marks.push_back(mark);
    at = mark.end;
  }
  return marks;
}

}  // namespace trend::checks
