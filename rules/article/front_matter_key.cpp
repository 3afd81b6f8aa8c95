// Recognises `key: value` lines of front matter, the damaged ones included.
#include "rules/article/front_matter_key.h"

#include <algorithm>
#include <array>

#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::article {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kFullwidthColon = "：";
constexpr std::size_t kMaxKeySize = 128;

bool is_identifier(std::string_view name) {
  if (name.empty()) return false;
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  const auto inner = [&](char c) {
    return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  };
  return letter(name[0]) && std::all_of(name.begin(), name.end(), inner);
}

// A short name made of letters only: what may stand before a full-width colon and still be a key.
bool is_word(std::string_view name) {
  if (is_identifier(name)) return true;
  std::size_t letters = 0;
  for (Offset i = 0; i < name.size();) {
    const text::CodePoint c = text::decode(name, i);
    if (!text::is_cjk_letter(c.value) && !text::is_latin_letter(c.value)) return false;
    i += c.size;
    ++letters;
  }
  return letters > 0 && letters <= 8;
}

KeyLine make_key(std::string_view line, Range key, Range colon, Colon kind) {
  KeyLine result;
  result.key = key;
  result.name = line.substr(key.begin, key.size());
  result.colon = colon;
  result.kind = kind;
  const std::string_view rest = line.substr(colon.end);
  result.spaced = rest.empty() || rest[0] == ' ' || rest[0] == '\t';
  result.value = text::trim(rest);
  result.identifier = is_identifier(result.name);
  return result;
}

// `"key": value`: the quoted name must be closed and followed by a colon.
std::optional<KeyLine> find_quoted_key(std::string_view line, Offset begin) {
  const std::size_t close = line.find(line[begin], begin + 1);
  if (close == std::string_view::npos || close - begin > kMaxKeySize) return std::nullopt;
  const std::size_t colon = line.find_first_not_of(" \t", close + 1);
  if (colon == std::string_view::npos) return std::nullopt;
  const bool wide = line.substr(colon, kFullwidthColon.size()) == kFullwidthColon;
  if (!wide && line[colon] != ':') return std::nullopt;
  const auto at = static_cast<Offset>(colon);
  const Offset size = wide ? static_cast<Offset>(kFullwidthColon.size()) : 1;
  KeyLine key = make_key(line, {begin, static_cast<Offset>(close) + 1}, {at, at + size},
                         wide ? Colon::kFullwidth : Colon::kAscii);
  key.name = line.substr(begin + 1, close - begin - 1);
  key.identifier = is_identifier(key.name);
  return key;
}

// The end of the name that starts at `begin` and stands before the colon at `colon`.
Range name_before(std::string_view line, Offset begin, std::size_t colon) {
  const std::string_view name = text::trim_right(line.substr(begin, colon - begin));
  return {begin, begin + static_cast<Offset>(name.size())};
}

}  // namespace

bool KeyLine::is_known() const {
  static constexpr std::array<std::string_view, 16> kKnown = {
      "title", "date",    "tags",     "description", "author",  "categories", "category", "layout",
      "draft", "summary", "keywords", "slug",        "lastmod", "updated",    "cover",    "image"};
  const std::string lower = text::ascii_lower(name);
  return std::find(kKnown.begin(), kKnown.end(), lower) != kKnown.end();
}

std::optional<KeyLine> find_key(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos) return std::nullopt;
  const auto begin = static_cast<Offset>(first);
  if (line[begin] == '"' || line[begin] == '\'') return find_quoted_key(line, begin);
  if (std::string_view("-?:,[]{}#&*!|>%@`").find(line[begin]) != std::string_view::npos) {
    return std::nullopt;
  }
  std::optional<KeyLine> wide;
  const std::size_t limit = std::min(line.size(), first + kMaxKeySize);
  for (std::size_t i = begin; i < limit; ++i) {
    if (!wide && line.substr(i, kFullwidthColon.size()) == kFullwidthColon) {
      const Range name = name_before(line, begin, i);
      if (!is_word(line.substr(name.begin, name.size()))) return std::nullopt;
      const auto at = static_cast<Offset>(i);
      wide = make_key(line, name, {at, at + static_cast<Offset>(kFullwidthColon.size())},
                      Colon::kFullwidth);
      if (wide->identifier) return wide;
      continue;
    }
    if (line[i] != ':') continue;
    const auto at = static_cast<Offset>(i);
    const KeyLine key = make_key(line, name_before(line, begin, i), {at, at + 1}, Colon::kAscii);
    if (key.spaced) return key;
    // `https://…` and `12:30` are text; `title:x` and `tags:[a]` are keys without their blank.
    if (!wide && key.identifier && line.substr(i + 1, 2) != "//") return key;
  }
  return wide;
}

}  // namespace trend::article
