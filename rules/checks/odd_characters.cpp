// One scan for all rules about odd characters.
#include "rules/checks/odd_characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "rules/text/scan.h"
#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

using namespace std::string_view_literals;

using article::BlockKind;
using article::InlineKind;
using text::CodePoint;
using text::Offset;
using text::Range;

bool is_bidi(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool is_selector(char32_t c) { return c >= 0xFE00 && c <= 0xFE0F; }

/// Whether a text has letters of Hebrew, Arabic and their neighbours; looked for once, when asked.
class RightToLeft {
 public:
  explicit RightToLeft(std::string_view text) : text_(text) {}
  bool any() {
    if (!any_)
      any_ = std::any_of(text_.begin(), text_.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0xD6 && static_cast<unsigned char>(c) <= 0xDF;
      });
    return *any_;
  }

 private:
  std::string_view text_;
  std::optional<bool> any_;
};

/// Characters that take part in no sequence with joiners: what such a joiner stands beside in text
/// that is neither emoji nor a script of India or Persia.
bool joins_nothing(CodePoint c) {
  return c.size == 0 || c.value < 0x80 || text::is_han(c.value) || text::is_whitespace(c.value) ||
         text::is_cjk_punctuation(c.value);
}

/// Scripts written without blanks use U+200B to part words.
bool parts_words(char32_t c) { return c >= 0x0E00 && c <= 0x17FF; }

std::optional<OddKind> kind_of(std::string_view text, Offset at, CodePoint c,
                               RightToLeft& right_to_left) {
  const char32_t v = c.value;
  if (v < 0x20 || (v >= 0x7F && v < 0xA0)) return OddKind::kControl;
  if (v == 0xFFFD) return OddKind::kReplacement;
  if ((v >= 0xE000 && v <= 0xF8FF) || v >= 0xF0000) return OddKind::kPrivate;
  if (v == 0xA0 || v == 0x2007 || v == 0x202F) return OddKind::kNoBreak;
  const CodePoint before = text::decode_before(text, at);
  const CodePoint after = text::decode(text, at + c.size);
  if (v == 0x200C || v == 0x200D) {
    if (joins_nothing(before) || joins_nothing(after)) return OddKind::kInvisible;
    return std::nullopt;
  }
  if (is_selector(
          v)) {  // 1️⃣ #️⃣ *️⃣ begin with ASCII; Han may have a variant selected
    const char32_t b = before.value;
    const bool keycap = text::is_ascii_digit(b) || b == U'#' || b == U'*';
    const bool lost = before.size == 0 || text::is_whitespace(b) || (b < 0x80 && !keycap);
    return lost ? std::optional(OddKind::kInvisible) : std::nullopt;
  }
  if (v == 0x200B && (parts_words(before.value) || parts_words(after.value))) return std::nullopt;
  if (v == 0xFEFF && at == 0) return std::nullopt;  // the byte order mark
  if (v == 0xAD || v == 0x200B || v == 0x2060 || v == 0xFEFF) return OddKind::kInvisible;
  if (is_bidi(v) && !right_to_left.any()) return OddKind::kBidi;
  if ((v == 0x200E || v == 0x200F) && !right_to_left.any()) return OddKind::kInvisible;
  return std::nullopt;
}

/// First bytes of the characters that kind_of knows, to pass over all others quickly.
constexpr text::ByteSet kFirstBytes(
    "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0B\x0C\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17"
    "\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F\x7F\xC2\xE2\xEE\xEF\xF3\xF4"sv);

/// False for the marks of Chinese text that begin like them: “ ” ‘ ’ — … and the full-width ones.
bool may_be_odd(CodePoint c) {
  return !(c.value > 0x200F && c.value < 0x202A) && !(c.value >= 0xFF00 && c.value < 0xFFC0);
}

}  // namespace

void OddCharacters::scan(std::string_view text, Range part) {
  const std::size_t first = found_.size();
  RightToLeft right_to_left(text);
  const std::string_view scanned = text.substr(0, part.end);
  for (Offset i = part.begin; i < part.end;) {
    const std::size_t next = kFirstBytes.find_in(scanned, i);
    if (next == std::string_view::npos) break;
    i = static_cast<Offset>(next);
    const CodePoint c = text::decode(text, i);
    const std::optional<OddKind> kind =
        may_be_odd(c) ? kind_of(text, i, c, right_to_left) : std::nullopt;
    const Range range{i, i + c.size};
    i = range.end;
    if (!kind) continue;
    const bool goes_on = found_.size() > first && found_.back().value == c.value &&
                         found_.back().range.end == range.begin;
    if (goes_on)
      found_.back().range.end = range.end;
    else
      found_.push_back({*kind, c.value, range});
  }
}

OddCharacters::OddCharacters(const article::Block&, std::string_view text) {
  scan(text, {0, static_cast<Offset>(text.size())});
}

OddCharacters::OddCharacters(const article::Article& article) {
  const auto& lines = article.envelope().front_matter;
  if (!lines) return;
  scan(article.text().substr(0, lines->range.end), lines->range);
}

std::string code_point_name(char32_t value) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(value));
}

bool comes_out_quietly(std::string_view text, Range range) {
  const CodePoint before = text::decode_before(text, range.begin);
  const CodePoint after = text::decode(text, range.end);
  const auto word = [](char32_t c) { return text::is_latin_letter(c) || text::is_ascii_digit(c); };
  if (before.size == 0) return false;
  const bool han_before = text::is_han(before.value);
  if (after.size == 0 || after.value == U'\n' || after.value == U'\r')
    return han_before || word(before.value) || text::is_cjk_punctuation(before.value);
  const bool han_after = text::is_han(after.value);
  if (word(before.value) && word(after.value)) return true;
  return (han_before && (han_after || text::is_cjk_punctuation(after.value))) ||
         (han_after && text::is_cjk_punctuation(before.value));
}

bool in_code(const article::Block& block, Offset offset) {
  for (const article::Node& node : block.nodes) {
    if (offset < node.range.begin || offset >= node.range.end) continue;
    if (node.kind == BlockKind::kFencedCode || node.kind == BlockKind::kIndentedCode) return true;
  }
  for (const article::Inline& in : block.inlines)
    if (in.kind == InlineKind::kCode && offset >= in.range.begin && offset < in.range.end)
      return true;
  return false;
}

bool in_destination(const article::Block& block, Offset offset) {
  return std::any_of(block.links.begin(), block.links.end(), [&](const article::Link& link) {
    return link.destination_range.begin <= offset && offset < link.destination_range.end;
  });
}

}  // namespace trend::checks
