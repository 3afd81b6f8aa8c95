// Collects runs from the parsed inlines; flanking as cmark-gfm computes it (Unicode P*, all ASCII
// punctuation).
#include "rules/checks/emphasis_runs.h"

#include <algorithm>
#include <array>
#include <utility>

#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

using article::Inline;
using article::InlineKind;

constexpr std::array<std::pair<char32_t, char32_t>, 13> kPairs = {{{U'“', U'”'},
                                                                   {U'‘', U'’'},
                                                                   {U'（', U'）'},
                                                                   {U'《', U'》'},
                                                                   {U'〈', U'〉'},
                                                                   {U'「', U'」'},
                                                                   {U'『', U'』'},
                                                                   {U'【', U'】'},
                                                                   {U'〔', U'〕'},
                                                                   {U'(', U')'},
                                                                   {U'[', U']'},
                                                                   {U'{', U'}'},
                                                                   {U'［', U'］'}}};

bool is_emphasis(InlineKind kind) {
  return kind == InlineKind::kEmphasis || kind == InlineKind::kStrong ||
         kind == InlineKind::kStrikethrough;
}

bool blocks_flanking(char32_t c) {
  return text::is_ascii_punctuation(c) || (c > 0x7F && text::is_punctuation(c));
}

struct Neighbours {
  char32_t before = U' ';
  char32_t after = U' ';
};

Neighbours neighbours(std::string_view text, text::Range run) {
  Neighbours result;
  if (const text::CodePoint c = text::decode_before(text, run.begin); c.size > 0)
    result.before = c.value;
  if (const text::CodePoint c = text::decode(text, run.end); c.size > 0) result.after = c.value;
  return result;
}

bool flanks(char32_t inside, char32_t outside) {
  if (text::is_whitespace(inside)) return false;
  return !blocks_flanking(inside) || text::is_whitespace(outside) || blocks_flanking(outside);
}

// Underscores do nothing inside a word, and Han text is one long word.
bool may_begin(std::string_view text, text::Range run, char32_t inside, char32_t outside) {
  if (!flanks(inside, outside)) return false;
  return text[run.begin] != '_' || !flanks(outside, inside) || blocks_flanking(outside);
}

char32_t opening_partner(char32_t close) {
  for (const auto& [open, other] : kPairs)
    if (other == close) return open;
  return 0;
}

}  // namespace

std::vector<MarkRun> find_runs(const article::Block& block, article::IndexRange inlines,
                               std::string_view text, std::string_view mark) {
  std::vector<MarkRun> runs;
  const auto is_mark = [&](text::Range range) {
    return text.substr(range.begin, range.size()) == mark;
  };
  for (article::Index i = inlines.begin; i < inlines.end; ++i) {
    const Inline& node = block.inlines[i];
    if (node.kind == InlineKind::kDelimiterRun && is_mark(node.range))
      runs.push_back({node.range, false, {}});
    if (!is_emphasis(node.kind)) continue;
    const text::Range open{node.range.begin, node.content.begin};
    const text::Range close{node.content.end, node.range.end};
    if (!is_mark(open) || !is_mark(close)) continue;
    runs.push_back({open, true, close});
    runs.push_back({close, true, open});
  }
  std::ranges::sort(runs, {}, [](const MarkRun& run) { return run.range.begin; });
  // *** is one mark to its author: strong and emphasis together.
  const char sign = mark.front();
  std::erase_if(runs, [&](const MarkRun& run) {
    const bool before = run.range.begin > 0 && text[run.range.begin - 1] == sign;
    const bool after = run.range.end < text.size() && text[run.range.end] == sign;
    return before || after;
  });
  return runs;
}

bool can_open(std::string_view text, text::Range run) {
  const Neighbours n = neighbours(text, run);
  return may_begin(text, run, n.after, n.before);
}

bool can_close(std::string_view text, text::Range run) {
  const Neighbours n = neighbours(text, run);
  return may_begin(text, run, n.before, n.after);
}

char32_t closing_partner(char32_t open) {
  for (const auto& [first, second] : kPairs)
    if (first == open) return second;
  return 0;
}

bool is_wrapped(std::string_view content) {
  // Straight quotes have no direction: exactly these two may stand there.
  if (content.size() > 2 && content.front() == '"')
    return content.find('"', 1) == content.size() - 1;
  const text::CodePoint first = text::decode(content, 0);
  const char32_t close = closing_partner(first.value);
  const auto size = static_cast<text::Offset>(content.size());
  const text::CodePoint last = text::decode_before(content, size);
  if (close == 0 || last.value != close || first.size + last.size >= size) return false;
  return is_balanced(content.substr(first.size, size - first.size - last.size));
}

bool is_balanced(std::string_view content) {
  std::vector<char32_t> open;
  for (text::Offset at = 0; at < content.size();) {
    const text::CodePoint c = text::decode(content, at);
    at += std::max<text::Offset>(1, c.size);
    if (const char32_t close = closing_partner(c.value); close != 0) {
      open.push_back(close);
    } else if (opening_partner(c.value) != 0) {
      // ’ is an apostrophe more often than a closing quote.
      if (!open.empty() && open.back() == c.value) {
        open.pop_back();
      } else if (c.value != U'’') {
        return false;
      }
    }
  }
  return open.empty();
}

}  // namespace trend::checks
