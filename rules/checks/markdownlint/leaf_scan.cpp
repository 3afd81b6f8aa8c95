// See leaf_scan.h.
#include "rules/checks/markdownlint/leaf_scan.h"

#include <algorithm>

#include "rules/checks/markdownlint/html_scan.h"
#include "rules/checks/markdownlint/url_scan.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::md {

using article::Index;
using article::Inline;
using text::Offset;
using text::Range;

namespace {

/// End of the autolink <https://…> or <a@b.c> at `at`, 0 when there is none.
std::size_t autolink_end(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_of(" \t\n<>", at + 1);
  if (end == std::string_view::npos || text[end] != '>') return 0;
  const std::string_view inside = text.substr(at + 1, end - at - 1);
  const std::size_t colon = inside.find(':');
  const auto is_scheme = [](std::string_view scheme) {
    if (scheme.size() < 2 || scheme.size() > 32) return false;
    if (!text::is_latin_letter(static_cast<unsigned char>(scheme[0]))) return false;
    return std::all_of(scheme.begin(), scheme.end(), [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return text::is_latin_letter(byte) || text::is_ascii_digit(byte) || c == '+' || c == '.' ||
             c == '-';
    });
  };
  if (colon != std::string_view::npos && is_scheme(inside.substr(0, colon))) return end + 1;
  const std::size_t sign = inside.find('@');
  const bool email = sign != std::string_view::npos && sign > 0 && sign + 1 < inside.size() &&
                     inside.find_first_of("/=\"'") == std::string_view::npos;
  return email ? end + 1 : 0;
}

}  // namespace

LeafScan::LeafScan(Leaf& leaf, const article::LeafText& map, const MathBlocks& math)
    : leaf_(leaf), map_(map), text_(map.text()), math_(math) {
  const article::Block& block = *leaf.top->block;
  for (Index i = leaf.inlines.begin; i < leaf.inlines.end; ++i) {
    const Inline& piece = block.inlines[i];
    if (piece.kind != article::InlineKind::kLink && piece.kind != article::InlineKind::kImage)
      continue;
    const Range content = leaf.top->absolute(piece.content);
    ends_[content.end] = {content.begin - 1, leaf.top->absolute(piece.range).end, i};
  }
  for (std::size_t at = text_.find_first_of("`$"); at < text_.size();) {
    const std::size_t end = std::min(text_.find_first_not_of(text_[at], at), text_.size());
    runs_[{text_[at], end - at}].push_back(at);
    at = text_.find_first_of("`$", end);
  }
}

Offset LeafScan::absolute(std::size_t at) const {
  return leaf_.top->offset + map_.to_block(static_cast<Offset>(at));
}

Range LeafScan::absolute(std::size_t begin, std::size_t end) const {
  return leaf_.top->absolute(map_.to_block(static_cast<Offset>(begin), static_cast<Offset>(end)));
}

void LeafScan::add_span(Span::Kind kind, std::size_t begin, std::size_t end) {
  leaf_.spans.push_back({kind, absolute(begin, end)});
}

void LeafScan::run() {
  if (text_.empty()) return;
  rows_.emplace_back();
  for (std::size_t at = step_line(0); at < text_.size();) at = step(at);
  for (const Row& row : rows_) flush_row(row);
  std::sort(leaf_.links.begin(), leaf_.links.end());
}

std::size_t LeafScan::step(std::size_t at) {
  const char c = text_[at];
  const char next = at + 1 < text_.size() ? text_[at + 1] : '\0';
  switch (c) {
    case '\\':
      return at + (text::is_ascii_punctuation(static_cast<unsigned char>(next)) ? 2 : 1);
    case '\n':
      return step_line(at + 1);
    case '`':
      return step_run(at, c, Span::Kind::kCode);
    case '$':
      return step_run(at, c, Span::Kind::kMath);
    case '<':
      return step_angle(at);
    case '!':
      return next == '[' ? step_open(at + 1, true) : at + 1;
    case '[':
      return step_open(at, false);
    case ']':
      return step_close(at);
    case ':':
      return step_colon(at);
    default:
      return step_word(at);
  }
}

/// At the start of a line: formulas that are blocks take whole lines.
std::size_t LeafScan::step_line(std::size_t at) {
  if (math_.all().empty() || at >= text_.size()) return at;
  const Range* const block = math_.at(absolute(at));
  if (block == nullptr) return at;
  std::size_t end = at;
  while (end < text_.size() && absolute(end) < block->end) ++end;
  if (end > at) add_span(Span::Kind::kMath, at, end);
  return std::max(end, at);
}

/// Code and formulas: from a run of marks to the next of the same length.
std::size_t LeafScan::step_run(std::size_t at, char mark, Span::Kind kind) {
  const std::size_t begin = std::min(text_.find_first_not_of(mark, at), text_.size());
  const std::size_t size = begin - at;
  const auto found = runs_.find({mark, size});
  if (found == runs_.end()) return begin;
  const auto close = std::lower_bound(found->second.begin(), found->second.end(), begin);
  if (close == found->second.end()) return begin;
  add_span(kind, at, *close + size);
  return *close + size;
}

std::size_t LeafScan::step_angle(std::size_t at) {
  if (const std::size_t end = autolink_end(text_, at); end != 0) {
    add_span(Span::Kind::kAutolink, at, end);
    return end;
  }
  const std::string_view rest = text_.substr(at);
  const std::size_t kind = rest.starts_with("<!--") ? 0
                           : rest.starts_with("<!") ? 1
                           : rest.starts_with("<?") ? 2
                                                    : 3;
  if (unended_[kind]) return at + 1;
  const std::size_t end = html_end(text_, at);
  if (end == 0) {
    unended_[kind] = kind == 0 || kind == 2;
    return at + 1;
  }
  add_span(Span::Kind::kHtml, at, end);
  return end;
}

std::size_t LeafScan::step_open(std::size_t at, bool image) {
  open_.push_back({at, image, false});
  rows_.emplace_back();
  ++loose_;
  return at + 1;
}

std::size_t LeafScan::step_close(std::size_t at) {
  if (open_.empty()) return at + 1;
  const Open open = open_.back();
  open_.pop_back();
  flush_row(rows_.back());
  rows_.pop_back();
  if (open.directive) return skip_attributes(at + 1);
  --loose_;
  const auto link = ends_.find(absolute(at));
  if (link == ends_.end() || link->second.open != absolute(open.at)) {
    close_group(open, at + 1);
    return at + 1;
  }
  leaf_.links.push_back(link->second.index);
  while (at < text_.size() && absolute(at) < link->second.end) ++at;
  return at;
}

/// markdownlint reads directives: ":name" with a label and attributes behind it.
std::size_t LeafScan::step_colon(std::size_t at) {
  if (at > 0 && text_[at - 1] == ':') return at + 1;
  std::size_t end = at + 1;
  for (;;) {
    const text::CodePoint c = text::decode(text_, static_cast<Offset>(end));
    const bool part = c.size > 0 && (text::is_word(c.value) || c.value == '-');
    if (!part || (end == at + 1 && (c.value == '_' || c.value == '-'))) break;
    end += c.size;
  }
  const char last = text_[end - 1];
  if (end == at + 1 || last == '-' || last == '_') return at + 1;
  if (end < text_.size() && text_[end] == ':') return at + 1;
  if (end == text_.size() || text_[end] != '[' || !is_closed(end)) return skip_attributes(end);
  open_.push_back({end, false, true});
  rows_.emplace_back();
  return end + 1;
}

/// True when the bracket has its partner soon: enough for labels that authors write.
bool LeafScan::is_closed(std::size_t open) const {
  constexpr std::size_t kLongest = 1000;
  std::size_t depth = 0;
  for (std::size_t i = open; i < std::min(text_.size(), open + kLongest); ++i) {
    if (text_[i] == '[') ++depth;
    if (text_[i] == ']' && --depth == 0) return true;
  }
  return false;
}

std::size_t LeafScan::skip_attributes(std::size_t at) const {
  constexpr std::size_t kLongest = 1000;
  if (at >= text_.size() || text_[at] != '{') return at;
  const std::size_t size = text_.substr(at, kLongest).find_first_of("}\n");
  return size == std::string_view::npos || text_[at + size] != '}' ? at : at + size + 1;
}

std::size_t LeafScan::step_word(std::size_t at) {
  if (loose_ > 0) return at + 1;
  const char c = text_[at];
  std::size_t end = 0;
  if (c == 'h' || c == 'H' || c == 'w' || c == 'W') end = url_end(text_, at);
  if (end == 0) end = email_end(text_, at);
  if (end == 0) return at + 1;
  add_span(Span::Kind::kBareUrl, at, end);
  return end;
}

void LeafScan::close_group(const Open& open, std::size_t end) {
  Row& row = rows_.back();
  if (row.count > 0 && row.end == open.at && !open.image) {
    row.before_begin = row.last;
    ++row.count;
  } else {
    flush_row(row);
    row = {open.at - (open.image ? 1 : 0), open.at, end, open.at, 1};
  }
  row.last = open.at;
  row.end = end;
}

void LeafScan::flush_row(const Row& row) {
  if (row.count == 0) return;
  const auto is_label = [this](std::size_t begin, std::size_t end) {
    constexpr std::size_t kLongest = 999;
    if (end - begin > kLongest || text::is_blank(text_.substr(begin, end - begin))) return false;
    for (std::size_t i = begin; i < end; ++i) {
      if (text_[i] == '\\')
        ++i;
      else if (text_[i] == '[' || text_[i] == ']')
        return false;
    }
    return true;
  };
  const std::size_t begin = row.last + 1;
  const std::size_t end = row.end - 1;
  const Range range = absolute(row.begin, row.end);
  using Kind = LooseReference::Kind;
  if (row.count == 1) {
    if (is_label(begin, end))
      leaf_.references.push_back({Kind::kShortcut, range, absolute(begin, end)});
    return;
  }
  const std::size_t text_begin = row.before_begin + 1;
  const std::size_t text_end = row.last - 1;
  if (text::is_blank(text_.substr(text_begin, text_end - text_begin))) return;
  if (begin == end) {
    if (is_label(text_begin, text_end))
      leaf_.references.push_back({Kind::kCollapsed, range, absolute(text_begin, text_end)});
  } else if (is_label(begin, end)) {
    leaf_.references.push_back({Kind::kFull, range, absolute(begin, end)});
  }
}

}  // namespace trend::checks::md
