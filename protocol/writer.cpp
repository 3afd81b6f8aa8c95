// JsonWriter: comma bookkeeping, number formatting and string escaping.
#include "protocol/writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "protocol/json_scan.h"
#include "protocol/utf8.h"

namespace trend::protocol {
namespace {

// Long enough for any 64-bit integer and any shortest double ("-2.2250738585072014e-308").
constexpr std::size_t kNumberSize = 32;

void append_escape(std::string& out, char c) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  const auto code = static_cast<unsigned char>(c);
  out += "\\u00";
  out += kHex[code >> 4U];
  out += kHex[code & 0xFU];
}

// Names of members and the like: worth no more than a look at each character.
bool is_short_and_plain(std::string_view value) {
  constexpr std::size_t kShort = 24;
  return value.size() <= kShort && std::all_of(value.begin(), value.end(), [](char c) {
           return c >= ' ' && c <= '~' && c != '"' && c != '\\';
         });
}

}  // namespace

void JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  text_ += ':';
  needs_comma_ = false;
}

void JsonWriter::integer(std::int64_t value) {
  std::array<char, kNumberSize> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  literal({buffer.data(), static_cast<std::size_t>(end - buffer.data())});
}

void JsonWriter::integer(std::uint64_t value) {
  std::array<char, kNumberSize> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  literal({buffer.data(), static_cast<std::size_t>(end - buffer.data())});
}

void JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  std::array<char, kNumberSize> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  std::string_view digits{buffer.data(), static_cast<std::size_t>(end - buffer.data())};
  literal(digits);
  // "1" would read back as an integer; keep the kind of the number visible.
  if (digits.find_first_of(".e") == std::string_view::npos) text_ += ".0";
}

void JsonWriter::string(std::string_view value) {
  separate();
  quote(value);
  needs_comma_ = true;
}

std::string JsonWriter::take() {
  needs_comma_ = false;
  return std::exchange(text_, {});
}

void JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
  needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
  text_ += bracket;
  needs_comma_ = true;
}

void JsonWriter::literal(std::string_view token) {
  separate();
  text_ += token;
  needs_comma_ = true;
}

void JsonWriter::separate() {
  if (needs_comma_) text_ += ',';
}

void JsonWriter::quote(std::string_view value) {
  if (is_short_and_plain(value)) {
    text_ += '"';
    text_.append(value);
    text_ += '"';
    return;
  }
  if (valid_utf8_prefix(value) != value.size()) return quote(repair_utf8(value));
  text_ += '"';
  while (true) {
    const std::size_t plain = plain_string_prefix(value);
    text_.append(value.substr(0, plain));
    if (plain == value.size()) break;
    append_escape(text_, value[plain]);
    value.remove_prefix(plain + 1);
  }
  text_ += '"';
}

}  // namespace trend::protocol
