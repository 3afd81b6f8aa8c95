// The codec's definitions: reading by visiting a struct's fields. Writing is in codec_text.h. Works
// on Json alone, so that the files instantiating it (protocol/lsp/*.cpp) compile quickly.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include "protocol/codec.h"
#include "protocol/codec_text.h"

namespace trend::protocol::detail {

// LSP's base types: `integer` is a signed 32-bit number, `uinteger` ends at 2^31 - 1.
template <class T>
inline constexpr std::int64_t kLowest = std::is_unsigned_v<T> ? 0 : std::numeric_limits<T>::min();
template <class T>
inline constexpr std::int64_t kHighest = sizeof(T) < sizeof(std::int64_t)
                                             ? std::numeric_limits<std::int32_t>::max()
                                             : std::numeric_limits<std::int64_t>::max();

inline bool fail(DecodeError& error, std::string expected) {
  error = {.path = {}, .expected = std::move(expected)};
  return false;
}

// Called while unwinding, innermost first: a correct message costs nothing for paths.
inline bool add_member(DecodeError& error, std::string_view name) {
  const bool joins = !error.path.empty() && error.path.front() != '[';
  error.path.insert(0, std::string(name) + (joins ? "." : ""));
  return false;
}

inline bool add_index(DecodeError& error, std::size_t index) {
  const bool joins = !error.path.empty() && error.path.front() != '[';
  error.path.insert(0, '[' + std::to_string(index) + ']' + (joins ? "." : ""));
  return false;
}

template <class T>
bool read_value(const Json& json, T& value, DecodeError& error);

/// Visits a struct's fields and fills each from the member of its name; stops at the first error.
struct ReadVisitor {
  const Json& object;
  DecodeError& error;
  bool ok = true;

  template <class T>
  void operator()(const char* name, T& member) {
    if (!ok) return;
    const Json json = object.find(name);  // null when absent
    if constexpr (kIsOptional<T>) {
      constexpr bool kKeepsNull = kIsNullable<typename T::value_type>;
      member.reset();
      if (json.is_null() && !(kKeepsNull && object.contains(name))) return;
      ok = read_value(json, member.emplace(), error) || add_member(error, name);
    } else {
      ok = read_value(json, member, error) || add_member(error, name);
    }
  }

  void literal(const char* name, std::string_view value) {
    if (!ok || object.find(name).as_string() == value) return;
    fail(error, '"' + std::string(value) + '"');
    ok = add_member(error, name);
  }
};

template <class T>
bool read_integer(const Json& json, T& value, DecodeError& error) {
  const auto number = json.as_integer();
  if (!number || *number < kLowest<T> || *number > kHighest<T>) {
    return fail(
        error, "integer from " + std::to_string(kLowest<T>) + " to " + std::to_string(kHighest<T>));
  }
  value = static_cast<T>(*number);
  return true;
}

// Takes the first alternative that fits; of several errors the one that got furthest is reported.
template <std::size_t I, class Variant>
bool read_choice(const Json& json, Variant& value, DecodeError& error) {
  if constexpr (I == std::variant_size_v<Variant>) {
    return false;
  } else {
    DecodeError mine;
    if (read_value(json, value.template emplace<I>(), mine)) return true;
    if (I == 0 || mine.path.size() > error.path.size()) {
      error = std::move(mine);
    } else if (mine.path.empty() && error.path.empty()) {
      error.expected += " or " + mine.expected;
    }
    return read_choice<I + 1>(json, value, error);
  }
}

template <class T>
bool read_elements(const Json& json, T& value, DecodeError& error) {
  if (json.kind() != JsonKind::kArray) return fail(error, "array");
  value.clear();
  value.reserve(json.size());
  for (std::size_t i = 0; i < json.size(); ++i) {
    typename T::value_type element{};
    if (!read_value(json.at(i), element, error)) return add_index(error, i);
    value.push_back(std::move(element));
  }
  return true;
}

template <class T>
bool read_entries(const Json& json, T& value, DecodeError& error) {
  if (json.kind() != JsonKind::kObject) return fail(error, "object");
  value.clear();
  for (const auto& [name, member] : json.members()) {
    if (!read_value(member, value[name], error)) return add_member(error, name);
  }
  return true;
}

template <class T>
bool read_value(const Json& json, T& value, DecodeError& error) {
  if constexpr (std::is_same_v<T, bool>) {
    const auto flag = json.as_boolean();
    value = flag.value_or(false);
    return flag.has_value() || fail(error, "boolean");
  } else if constexpr (std::is_enum_v<T>) {
    std::underlying_type_t<T> number{};
    if (!read_integer(json, number, error)) return false;
    value = static_cast<T>(number);
    return true;
  } else if constexpr (std::is_integral_v<T>) {
    return read_integer(json, value, error);
  } else if constexpr (std::is_floating_point_v<T>) {
    const auto number = json.as_number();
    value = static_cast<T>(number.value_or(0));
    return number.has_value() || fail(error, "number");
  } else if constexpr (std::is_same_v<T, std::string>) {
    const auto text = json.as_string();
    value = text.value_or(std::string_view{});
    return text.has_value() || fail(error, "string");
  } else if constexpr (std::is_same_v<T, Json>) {
    value = json;  // shared with the message, not copied
    return true;
  } else if constexpr (std::is_same_v<T, Null>) {
    return true;
  } else if constexpr (kIsNullable<T>) {
    value.reset();
    return json.is_null() || read_value(json, value.emplace(), error);
  } else if constexpr (kIsVariant<T>) {
    return read_choice<0>(json, value, error);
  } else if constexpr (kIsVector<T>) {
    return read_elements(json, value, error);
  } else if constexpr (kIsMap<T>) {
    return read_entries(json, value, error);
  } else {
    static_assert(Described<T>, "no way to read this type");
    if (json.kind() != JsonKind::kObject) return fail(error, "object");
    ReadVisitor visitor{json, error};
    T::describe(visitor, value);
    return visitor.ok;
  }
}

}  // namespace trend::protocol::detail

namespace trend::protocol {

template <class T>
Result<T, DecodeError> decode(const Json& json) {
  T value{};
  DecodeError error;
  if (detail::read_value(json, value, error)) return value;
  return error;
}

template <class T>
std::string encode_text(const T& value) {
  JsonWriter out;
  write_value(out, value);
  return out.take();
}

template <class T>
Json encode(const T& value) {
  const auto parsed = Json::parse(encode_text(value));
  return parsed.ok() ? *parsed : Json();
}

}  // namespace trend::protocol

/// Instantiates the codec for one type; every type that users decode or encode needs one such line
/// in a .cpp file, at global scope. Variadic because type names may hold commas.
#define TREND_CODEC(...)                                                                   \
  template bool trend::protocol::detail::read_value<__VA_ARGS__>(                          \
      const trend::protocol::Json&, __VA_ARGS__&, trend::protocol::DecodeError&);          \
  template void trend::protocol::write_value<__VA_ARGS__>(trend::protocol::JsonWriter&,    \
                                                          const __VA_ARGS__&);             \
  template trend::protocol::Result<__VA_ARGS__, trend::protocol::DecodeError>              \
  trend::protocol::decode<__VA_ARGS__>(const trend::protocol::Json&);                      \
  template trend::protocol::Json trend::protocol::encode<__VA_ARGS__>(const __VA_ARGS__&); \
  template std::string trend::protocol::encode_text<__VA_ARGS__>(const __VA_ARGS__&)

/// Says that another .cpp file has the TREND_CODEC line of a type that is a member here: large
/// structs are then compiled once and not again in each struct that holds them.
#define TREND_CODEC_ELSEWHERE(...)                                                             \
  extern template bool trend::protocol::detail::read_value<__VA_ARGS__>(                       \
      const trend::protocol::Json&, __VA_ARGS__&, trend::protocol::DecodeError&);              \
  extern template void trend::protocol::write_value<__VA_ARGS__>(trend::protocol::JsonWriter&, \
                                                                 const __VA_ARGS__&)
