// Recursive descent over the bytes; the depth is limited before the stack could be.
#include "protocol/json_read.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "protocol/json_scan.h"
#include "protocol/utf8.h"

namespace trend::protocol::detail {
namespace {

// What a letter behind a backslash stands for; NUL for those that are no such letter.
char unescaped(char letter) noexcept {
  switch (letter) {
    case '"':
    case '\\':
    case '/':
      return letter;
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return '\0';
  }
}

void append_utf8(std::string& out, std::uint32_t point) {
  const auto tail = [&out, point](unsigned shift) {
    out += static_cast<char>(0x80U | ((point >> shift) & 0x3FU));
  };
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0U | (point >> 6U));
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0U | (point >> 12U));
    tail(6);
  } else {
    out += static_cast<char>(0xF0U | (point >> 18U));
    tail(12);
    tail(6);
  }
  if (point >= 0x80) tail(0);
}

// Every member returns false to decline; the text is then read no further.
class OrdinaryReader {
 public:
  explicit OrdinaryReader(std::string_view text) : rest_(text) {}

  bool whole(Dom& out) {
    if (!value(out, 0)) return false;
    skip_blanks();
    return rest_.empty();
  }

 private:
  bool value(Dom& out, std::size_t depth) {
    skip_blanks();
    if (rest_.empty()) return false;
    switch (rest_.front()) {
      case '{':
        return object(out, depth + 1);
      case '[':
        return array(out, depth + 1);
      case '"':
        out = Dom(Dom::value_t::string);
        return string(out.get_ref<std::string&>());
      case 't':
        out = true;
        return take("true");
      case 'f':
        out = false;
        return take("false");
      case 'n':
        out = nullptr;
        return take("null");
      default:
        return integer(out);
    }
  }

  bool object(Dom& out, std::size_t depth) {
    out = Dom::object();
    auto& members = out.get_ref<Dom::object_t&>();
    if (!open(depth)) return false;
    if (take("}")) return true;
    while (true) {
      std::string name;
      skip_blanks();
      if (!string(name)) return false;
      skip_blanks();
      if (!take(":") || !value(members[std::move(name)], depth)) return false;
      skip_blanks();
      if (take("}")) return true;
      if (!comma()) return false;
    }
  }

  bool array(Dom& out, std::size_t depth) {
    out = Dom::array();
    auto& elements = out.get_ref<Dom::array_t&>();
    if (!open(depth)) return false;
    if (take("]")) return true;
    while (true) {
      if (!value(elements.emplace_back(), depth)) return false;
      skip_blanks();
      if (take("]")) return true;
      if (!comma()) return false;
    }
  }

  // The limits count as scan_json does, which looks at brackets and commas only.
  bool open(std::size_t depth) {
    rest_.remove_prefix(1);
    skip_blanks();
    return depth <= kMaxJsonDepth && ++values_ <= kMaxJsonValues;
  }
  bool comma() { return take(",") && ++values_ <= kMaxJsonValues; }

  bool string(std::string& out) {
    if (!take("\"")) return false;
    const std::size_t size = string_size(rest_);
    if (size == std::string_view::npos) return false;
    std::string_view raw = rest_.substr(0, size);
    rest_.remove_prefix(size + 1);
    if (valid_utf8_prefix(raw) != raw.size()) return false;
    out.reserve(raw.size());
    while (true) {
      const std::size_t plain = plain_string_prefix(raw);
      out.append(raw.substr(0, plain));
      raw.remove_prefix(plain);
      if (raw.empty()) return true;
      if (raw.front() != '\\' || !escape(raw, out)) return false;
    }
  }

  static bool escape(std::string_view& raw, std::string& out) {
    if (raw.size() >= 2 && raw[1] == 'u') return unicode_escape(raw, out);
    const char meant = raw.size() >= 2 ? unescaped(raw[1]) : '\0';
    if (meant == '\0') return false;
    out += meant;
    raw.remove_prefix(2);
    return true;
  }

  static bool unicode_escape(std::string_view& raw, std::string& out) {
    const auto unit = escaped_unit(raw, 0);
    if (!unit) return false;
    std::size_t size = kEscapeLength;
    std::uint32_t point = *unit;
    if (is_surrogate(point)) {
      const auto low = escaped_unit(raw, kEscapeLength);
      if (is_low_surrogate(point) || !low || !is_low_surrogate(*low)) return false;
      point = 0x10000U + ((point & 0x3FFU) << 10U) + (*low & 0x3FFU);
      size += kEscapeLength;
    }
    append_utf8(out, point);
    raw.remove_prefix(size);
    return true;
  }

  bool integer(Dom& out) {
    const std::size_t size = std::min(rest_.find_first_not_of("-0123456789"), rest_.size());
    const std::string_view digits = rest_.substr(0, size);
    const bool negative = !digits.empty() && digits.front() == '-';
    const std::string_view natural = digits.substr(negative ? 1 : 0);
    if (natural.empty() || (natural.front() == '0' && natural.size() > 1)) return false;
    rest_.remove_prefix(size);
    if (!rest_.empty() && std::string_view(".eE").find(rest_.front()) != std::string_view::npos)
      return false;
    return negative ? number<std::int64_t>(out, digits) : number<std::uint64_t>(out, digits);
  }

  template <class T>
  static bool number(Dom& out, std::string_view digits) {
    T value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stopped, problem] = std::from_chars(digits.data(), end, value);
    out = value;
    return problem == std::errc() && stopped == end;
  }

  bool take(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }
  void skip_blanks() {
    while (!rest_.empty() && std::string_view(" \t\r\n").find(rest_.front()) != rest_.npos)
      rest_.remove_prefix(1);
  }

  std::string_view rest_;
  std::size_t values_ = 0;
};

}  // namespace

std::optional<Dom> read_ordinary_json(std::string_view text) {
  Dom value;
  if (!OrdinaryReader(text).whole(value)) return std::nullopt;
  return value;
}

}  // namespace trend::protocol::detail
