// A fixed permutation per class of letters; members of messages by name.
#include "server/lsp/scramble.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "protocol/codec.h"
#include "protocol/uri.h"
#include "protocol/writer.h"
#include "rules/text/unicode.h"

namespace trend::server {
namespace {

// Han characters that rules and features look at.
constexpr std::u32string_view kStructure =
    U"一二三四五六七八九十百千零〇两第章节部分篇点条步项步骤图表附录见参如上下前后本文中大要趋势"
    U"年月日今明去来结论总结摘要引言目录参考文献注释来源日期标题作者优劣势技术路线比较对现状建议";

constexpr auto kWords = std::to_array<std::string_view>(
    {"author",  "categories", "chapter",  "config",    "created", "date",      "description",
     "disable", "draft",      "enable",   "false",     "fig",     "figure",    "file",
     "html",    "http",       "https",    "id",        "image",   "jpg",       "keywords",
     "lang",    "layout",     "line",     "markdown",  "md",      "mdown",     "modified",
     "name",    "next",       "no",       "permalink", "png",     "published", "section",
     "series",  "slug",       "source",   "summary",   "svg",     "table",     "tags",
     "title",   "toc",        "trendlsp", "true",      "type",    "updated",   "version",
     "weight",  "www",        "yaml",     "yes",       "zh"});

// A run of code points that is permuted in itself. `factor` has no divisor in common with `count`;
// `factor - 1` has one that is none of kShift, so that nothing stays where it is.
struct Block {
  char32_t first;
  char32_t count;
  char32_t factor;
};
constexpr char32_t kShift = 7;
constexpr Block kSmall{U'a', 26, 11};
constexpr Block kCapital{U'A', 26, 11};
constexpr Block kLatin{0xE0, 23, 7};          // à to ö: two bytes, one column
constexpr Block kVietnamese{0x1EA0, 90, 37};  // three bytes, one column
constexpr Block kHan{0x4E00, 20992, 4099};
constexpr Block kRareHan{0x20000, 42711, 4099};

char32_t permuted(char32_t c, const Block& block) {
  return block.first + ((c - block.first) * block.factor + kShift) % block.count;
}

bool inside(char32_t c, const Block& block) {
  return c >= block.first && c - block.first < block.count;
}

bool is_structure(char32_t c) { return kStructure.find(c) != std::u32string_view::npos; }

// Walks on while the result would be read as structure: still one to one.
char32_t other_han(char32_t c) {
  do {
    c = permuted(c, kHan);
  } while (is_structure(c));
  return c;
}

// Any letter as one of `block`; not one to one, since these are few.
char32_t folded(char32_t c, const Block& block) {
  return permuted(block.first + c % block.count, block);
}

char32_t other(const text::CodePoint& at) {
  const char32_t c = at.value;
  if (inside(c, kSmall)) return permuted(c, kSmall);
  if (inside(c, kCapital)) return permuted(c, kCapital);
  if (at.size == 1 || is_structure(c) || text::is_punctuation(c)) return c;
  if (inside(c, kHan)) return other_han(c);
  if (inside(c, kRareHan)) return permuted(c, kRareHan);
  if (!text::is_word(c) || text::display_width(c) == 0) return c;
  const bool wide = text::display_width(c) == 2;
  if (at.size == 2 && !wide) return folded(c, kLatin);
  if (at.size == 3) return wide ? other_han(kHan.first + c % kHan.count) : folded(c, kVietnamese);
  return c;
}

bool is_kept_word(std::string_view word) {
  std::string lower;
  for (const char c : word) lower += static_cast<char>(text::to_lower(static_cast<char32_t>(c)));
  return std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
}

std::string_view latin_word(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && text::is_latin_letter(static_cast<unsigned char>(text[end]))) ++end;
  return text.substr(begin, end - begin);
}

// Members whose strings are the protocol's words, with everything below them.
constexpr auto kKept = std::to_array<std::string_view>({"jsonrpc",
                                                        "id",
                                                        "method",
                                                        "kind",
                                                        "code",
                                                        "source",
                                                        "languageId",
                                                        "token",
                                                        "workDoneToken",
                                                        "partialResultToken",
                                                        "capabilities",
                                                        "locale",
                                                        "clientInfo",
                                                        "serverInfo",
                                                        "trace",
                                                        "settings",
                                                        "initializationOptions",
                                                        "only",
                                                        "codeActionKind",
                                                        "resultId",
                                                        "previousResultId",
                                                        "value_set",
                                                        "registerOptions",
                                                        "triggerCharacter",
                                                        "ch",
                                                        "section",
                                                        "sortText",
                                                        "command",
                                                        "positionEncoding"});

std::string scrambled_uri(std::string_view uri) {
  const auto path = protocol::uri_to_path(uri);
  return path ? protocol::path_to_uri(scrambled(*path)) : scrambled(uri);
}

std::string scrambled_string(std::string_view text) {
  return text.starts_with("file:") ? scrambled_uri(text) : scrambled(text);
}

bool is_kept(std::string_view name) {
  return std::find(kKept.begin(), kKept.end(), name) != kKept.end();
}

using Replace = void (*)(protocol::JsonWriter& out, std::string_view text);
using Kept = bool (*)(std::string_view name);

// Writes a message with `replace` for all strings but those below members that are kept.
void write(protocol::JsonWriter& out, const protocol::Json& json, Replace replace, Kept kept) {
  switch (json.kind()) {
    case protocol::JsonKind::kString:
      replace(out, json.as_string().value_or(""));
      break;
    case protocol::JsonKind::kArray:
      out.begin_array();
      for (std::size_t i = 0; i < json.size(); ++i) write(out, json.at(i), replace, kept);
      out.end_array();
      break;
    case protocol::JsonKind::kObject:
      out.begin_object();
      for (const auto& [name, member] : json.members()) {
        const bool is_uri = name.starts_with("file:");  // of WorkspaceEdit.changes
        out.key(is_uri ? scrambled_uri(name) : std::string(name));
        if (kept(name)) {
          protocol::write_json(out, member);
        } else {
          write(out, member, replace, kept);
        }
      }
      out.end_object();
      break;
    default:
      protocol::write_json(out, json);
  }
}

}  // namespace

std::string scrambled(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = latin_word(text, at);
    if (is_kept_word(word)) {
      out += word;
      at += word.size();
      continue;
    }
    const std::size_t end = at + std::max<std::size_t>(word.size(), 1);
    do {
      const text::CodePoint point = text::decode(text, static_cast<text::Offset>(at));
      const char32_t c = other(point);
      if (c == point.value) {
        out += text.substr(at, point.size);
      } else {
        text::append_utf8(out, c);
      }
      at += point.size;
    } while (at < end);
  }
  return out;
}

std::string scrambled_message(const protocol::Json& message) {
  protocol::JsonWriter out;
  write(
      out, message,
      [](protocol::JsonWriter& to, std::string_view text) { to.string(scrambled_string(text)); },
      is_kept);
  return out.take();
}

protocol::Json shape(const protocol::Json& message) {
  protocol::JsonWriter out;
  write(
      out, message,
      [](protocol::JsonWriter& to, std::string_view text) {
        to.integer(static_cast<std::uint64_t>(text.size()));
      },
      [](std::string_view name) { return name != "resultId" && is_kept(name); });
  return protocol::Json::parse(out.take()).value();
}

}  // namespace trend::server
