// Decoding and character classes: ranges of Unicode 15.0 here, categories and folding by utf8proc.
#include "rules/text/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <memory>

#include "rules/text/strings.h"

namespace trend::text {
namespace {

struct Span {
  char32_t first;
  char32_t last;
};

// Scripts.txt, Script=Han, and U+3006.
constexpr Span kHan[] = {
    {0x2E80, 0x2E99},   {0x2E9B, 0x2EF3},   {0x2F00, 0x2FD5},   {0x3005, 0x3007},
    {0x3021, 0x3029},   {0x3038, 0x303B},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
    {0xF900, 0xFA6D},   {0xFA70, 0xFAD9},   {0x16FE2, 0x16FE3}, {0x16FF0, 0x16FF1},
    {0x20000, 0x2A6DF}, {0x2A700, 0x2B739}, {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1},
    {0x2CEB0, 0x2EBE0}, {0x2F800, 0x2FA1D}, {0x30000, 0x3134A}, {0x31350, 0x323AF},
};

// Scripts.txt, letters of Script=Hiragana, Katakana, Bopomofo and Hangul.
constexpr Span kKanaBopomofoHangul[] = {
    {0x1100, 0x11FF},   {0x3041, 0x3096},   {0x309D, 0x309F},   {0x30A1, 0x30FA},
    {0x30FC, 0x30FF},   {0x3105, 0x312F},   {0x3131, 0x318E},   {0x31A0, 0x31BF},
    {0x31F0, 0x31FF},   {0xA960, 0xA97C},   {0xAC00, 0xD7A3},   {0xD7B0, 0xD7C6},
    {0xD7CB, 0xD7FB},   {0xFF66, 0xFF9F},   {0xFFA0, 0xFFBE},   {0xFFC2, 0xFFDC},
    {0x1AFF0, 0x1AFFE}, {0x1B000, 0x1B122}, {0x1B132, 0x1B155}, {0x1B164, 0x1B167},
};

// CJK Symbols and Punctuation, vertical, small and full-width forms; the shared marks are first.
constexpr Span kCjkPunctuation[] = {
    {0x00B7, 0x00B7}, {0x2014, 0x2014}, {0x2018, 0x2019}, {0x201C, 0x201D}, {0x2026, 0x2026},
    {0x3001, 0x3003}, {0x3008, 0x3011}, {0x3014, 0x301F}, {0x3030, 0x3030}, {0x303D, 0x303D},
    {0x30FB, 0x30FB}, {0xFE10, 0xFE19}, {0xFE30, 0xFE52}, {0xFE54, 0xFE66}, {0xFE68, 0xFE6B},
    {0xFF01, 0xFF0F}, {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65},
};

template <std::size_t n>
bool is_in(const Span (&spans)[n], char32_t c) {
  const Span* const after =
      std::upper_bound(std::begin(spans), std::end(spans), c,
                       [](char32_t value, Span s) { return value < s.first; });
  return after != std::begin(spans) && c <= std::prev(after)->last;
}

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

// `text` mapped by utf8proc; itself when the mapping fails (invalid UTF-8, no memory).
std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* raw = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                             static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                             static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(raw, &std::free);
  if (size < 0) return std::string(text);
  return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)};
}

}  // namespace

CodePoint decode_multibyte(std::string_view text, Offset offset) {
  constexpr CodePoint kBroken{0xFFFD, 1};
  const unsigned char lead = byte_at(text, offset);
  if (lead < 0xC2 || lead > 0xF4) return kBroken;
  const Offset size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (offset + size > text.size()) return kBroken;
  char32_t value = lead & (0xFFU >> (size + 1));
  for (Offset i = 1; i < size; ++i) {
    const unsigned char byte = byte_at(text, offset + i);
    if (!is_continuation(byte)) return kBroken;
    value = (value << 6) | (byte & 0x3FU);
  }
  return {value, size};
}

CodePoint decode_before(std::string_view text, Offset offset) {
  if (offset == 0) return {};
  const Offset floor = offset > 4 ? offset - 4 : 0;
  Offset start = offset - 1;
  while (start > floor && is_continuation(byte_at(text, start))) --start;
  const CodePoint found = decode(text, start);
  return found.size == offset - start ? found : CodePoint{0xFFFD, 1};
}

void append_utf8(std::string& out, char32_t value) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (value < 0x80) return put(value);
  if (value < 0x800) {
    put(0xC0 | (value >> 6));
  } else {
    if (value < 0x10000) {
      put(0xE0 | (value >> 12));
    } else {
      put(0xF0 | (value >> 18));
      put(0x80 | ((value >> 12) & 0x3F));
    }
    put(0x80 | ((value >> 6) & 0x3F));
  }
  put(0x80 | (value & 0x3F));
}

bool is_han(char32_t c) {
  if (c < 0x2E80) return false;
  if (c >= 0x4E00 && c <= 0x9FFF) return true;
  return is_in(kHan, c);
}

bool is_cjk_letter(char32_t c) {
  return c >= 0x1100 && (is_han(c) || is_in(kKanaBopomofoHangul, c));
}

bool is_cjk_punctuation(char32_t c) { return c >= 0xB7 && is_in(kCjkPunctuation, c); }

bool is_punctuation(char32_t c) {
  if (c < 0x80)  // Unicode counts the other marks of ASCII among the symbols
    return is_ascii_punctuation(c) &&
           std::string_view("$+<=>^`|~").find(static_cast<char>(c)) == std::string_view::npos;
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO;
}

bool is_whitespace(char32_t c) {
  if (c < 0x80) return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ZS;
}

bool is_word(char32_t c) {
  if (c < 0x80) return is_latin_letter(c) || is_ascii_digit(c) || c == U'_';
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC:
      return true;
    default:  // circled and squared letters are Alphabetic without being letters
      return (c >= 0x24B6 && c <= 0x24E9) || (c >= 0x1F130 && c <= 0x1F149) ||
             (c >= 0x1F150 && c <= 0x1F169) || (c >= 0x1F170 && c <= 0x1F189);
  }
}

char32_t to_lower(char32_t c) {
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

std::string fold_label(std::string_view text) {
  std::string collapsed;
  for (const char c : text) {
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (!blank) {
      collapsed.push_back(c);
    } else if (!collapsed.empty() && collapsed.back() != ' ') {
      collapsed.push_back(' ');
    }
  }
  if (collapsed.ends_with(' ')) collapsed.pop_back();
  const bool ascii = std::all_of(collapsed.begin(), collapsed.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii ? ascii_lower(collapsed) : mapped(collapsed, UTF8PROC_CASEFOLD);
}

namespace {

// Han and ASCII, which NFKC leaves as they are, and marks that are dropped whatever they become:
// nearly all of a title. None of them combines with what stands before it.
bool is_common(char32_t c) {
  return c < 0x80 || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3001 && c <= 0x3002) ||
         (c >= 0x3008 && c <= 0x3011) || c == U'，' || c == U'：' || c == U'；' || c == U'（' ||
         c == U'）' || c == U'！' || c == U'？' || (c >= 0x2018 && c <= 0x201D) || c == U'—' ||
         c == U'…' || c == U'·';
}

// Appends what folding makes of any text, without blanks and punctuation.
void append_folded(std::string_view text, std::string& kept) {
  const std::string folded =
      mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
  for (Offset at = 0; at < folded.size();) {
    const CodePoint c = decode(folded, at);
    if (!is_whitespace(c.value) && !is_punctuation(c.value)) kept.append(folded, at, c.size);
    at += c.size;
  }
}

// Appends what folding makes of an ASCII character.
void append_folded(char32_t c, std::string& kept) {
  if (is_whitespace(c) || is_punctuation(c)) return;
  kept.push_back(static_cast<char>(c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c));
}

}  // namespace

std::string fold_title(std::string_view text) {
  return fold_title_start(text, std::string_view::npos);
}

std::string fold_title_start(std::string_view text, std::size_t size) {
  std::string kept;
  kept.reserve(std::min(text.size(), size));
  for (Offset at = 0; at < text.size();) {
    // U+5000 to U+9FFF, most of what there is, need not be decoded to be kept.
    Offset end = at;
    while (end + 3 <= text.size() && byte_at(text, end) >= 0xE5 && byte_at(text, end) <= 0xE9)
      end += 3;
    if (end > at) {
      kept.append(text, at, end - at);
      at = end;
      if (kept.size() >= size) break;  // Han combines with nothing that follows
      continue;
    }
    const CodePoint c = decode(text, at);
    const bool ascii = c.value < 0x80;
    if (!ascii && is_common(c.value)) {
      if (c.value >= 0x4E00 && c.value <= 0x9FFF) kept.append(text, at, c.size);
      at += c.size;
      continue;
    }
    // Accents that follow change an ASCII character: what is not common is folded with it.
    end = at + c.size;
    for (CodePoint next = decode(text, end); next.size > 0 && !is_common(next.value);
         next = decode(text, end))
      end += next.size;
    if (ascii && end == at + 1)
      append_folded(c.value, kept);
    else
      append_folded(text.substr(at, end - at), kept);
    at = end;
  }
  kept.resize(std::min(kept.size(), size));
  return kept;
}

std::size_t count_han(std::string_view text) {
  std::size_t count = 0;
  for (Offset at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    count += is_han(c.value) ? 1U : 0U;
    at += c.size;
  }
  return count;
}

}  // namespace trend::text
