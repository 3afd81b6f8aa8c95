// The codec's definitions: reading and writing through the JSON library's document. The only header
// that includes json.hpp; for protocol/*.cpp, protocol/lsp/*.cpp and the codec's own tests.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "protocol/codec.h"
#include "protocol/codec_text.h"
#include "protocol/utf8.h"

namespace trend::protocol::detail {

using Dom = nlohmann::json;

inline const Dom& dom(const Json& json) {
  static const Dom kNull;
  return json.shared() ? *static_cast<const Dom*>(json.shared().get()) : kNull;
}

inline Json wrap(Dom value) {
  return Json::adopt(
      std::static_pointer_cast<const void>(std::make_shared<const Dom>(std::move(value))));
}

// The exact integer behind a JSON number: also 3.0 and 3e2, because some peers have only doubles.
inline std::optional<std::int64_t> integer_of(const Dom& value) noexcept {
  constexpr double kExact = 9007199254740992.0;  // 2^53: above, doubles skip integers
  if (const auto* natural = value.get_ptr<const Dom::number_unsigned_t*>()) {
    if (*natural > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      return std::nullopt;
    }
    return static_cast<std::int64_t>(*natural);
  }
  if (const auto* whole = value.get_ptr<const Dom::number_integer_t*>()) return *whole;
  if (const auto* real = value.get_ptr<const Dom::number_float_t*>()) {
    if (std::trunc(*real) == *real && std::fabs(*real) <= kExact) {
      return static_cast<std::int64_t>(*real);
    }
  }
  return std::nullopt;
}

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
bool read_value(const Dom& json, T& value, DecodeError& error);

/// Visits a struct's fields and fills each from the member of its name; stops at the first error.
struct ReadVisitor {
  const Dom& object;
  DecodeError& error;
  bool ok = true;

  template <class T>
  void operator()(const char* name, T& member) {
    if (!ok) return;
    static const Dom kAbsent;
    const auto found = object.find(name);
    const bool absent = found == object.end();
    const Dom& json = absent ? kAbsent : *found;
    if constexpr (kIsOptional<T>) {
      constexpr bool kKeepsNull = kIsNullable<typename T::value_type>;
      member.reset();
      if (absent || (json.is_null() && !kKeepsNull)) return;
      ok = read_value(json, member.emplace(), error) || add_member(error, name);
    } else {
      ok = read_value(json, member, error) || add_member(error, name);
    }
  }

  void literal(const char* name, std::string_view value) {
    if (!ok) return;
    const auto found = object.find(name);
    const auto* text =
        found == object.end() ? nullptr : found->template get_ptr<const Dom::string_t*>();
    if (text != nullptr && *text == value) return;
    fail(error, '"' + std::string(value) + '"');
    ok = add_member(error, name);
  }
};

template <class T>
bool read_integer(const Dom& json, T& value, DecodeError& error) {
  const auto number = integer_of(json);
  if (!number || *number < kLowest<T> || *number > kHighest<T>) {
    return fail(
        error, "integer from " + std::to_string(kLowest<T>) + " to " + std::to_string(kHighest<T>));
  }
  value = static_cast<T>(*number);
  return true;
}

// Takes the first alternative that fits; of several errors the one that got furthest is reported.
template <std::size_t I, class Variant>
bool read_choice(const Dom& json, Variant& value, DecodeError& error) {
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
bool read_elements(const Dom& json, T& value, DecodeError& error) {
  if (!json.is_array()) return fail(error, "array");
  value.clear();
  value.reserve(json.size());
  for (std::size_t i = 0; i < json.size(); ++i) {
    typename T::value_type element{};
    if (!read_value(json[i], element, error)) return add_index(error, i);
    value.push_back(std::move(element));
  }
  return true;
}

template <class T>
bool read_entries(const Dom& json, T& value, DecodeError& error) {
  const auto* object = json.get_ptr<const Dom::object_t*>();
  if (object == nullptr) return fail(error, "object");
  value.clear();
  for (const auto& [name, member] : *object) {
    if (!read_value(member, value[name], error)) return add_member(error, name);
  }
  return true;
}

template <class T>
bool read_value(const Dom& json, T& value, DecodeError& error) {
  if constexpr (std::is_same_v<T, bool>) {
    if (!json.is_boolean()) return fail(error, "boolean");
    value = json.get<bool>();
    return true;
  } else if constexpr (std::is_enum_v<T>) {
    std::underlying_type_t<T> number{};
    if (!read_integer(json, number, error)) return false;
    value = static_cast<T>(number);
    return true;
  } else if constexpr (std::is_integral_v<T>) {
    return read_integer(json, value, error);
  } else if constexpr (std::is_floating_point_v<T>) {
    if (!json.is_number()) return fail(error, "number");
    value = json.get<T>();
    return true;
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (!json.is_string()) return fail(error, "string");
    value = json.get_ref<const std::string&>();
    return true;
  } else if constexpr (std::is_same_v<T, Json>) {
    value = json.is_null() ? Json() : wrap(json);
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
    if (!json.is_object()) return fail(error, "object");
    ReadVisitor visitor{json, error};
    T::describe(visitor, value);
    return visitor.ok;
  }
}

template <class T>
Dom to_dom(const T& value);

/// Visits a struct's fields and puts each into a JSON object; empty optionals are left out.
struct DomVisitor {
  Dom object = Dom::object();

  template <class T>
  void operator()(const char* name, const T& member) {
    if constexpr (kIsOptional<T>) {
      if (member.has_value()) object[name] = to_dom(*member);
    } else {
      object[name] = to_dom(member);
    }
  }
  void literal(const char* name, std::string_view value) { object[name] = std::string(value); }
};

template <class T>
Dom to_dom(const T& value) {
  if constexpr (std::is_enum_v<T>) {
    return static_cast<std::int64_t>(value);
  } else if constexpr (std::is_arithmetic_v<T>) {
    return value;
  } else if constexpr (std::is_same_v<T, std::string>) {
    return repair_utf8(value);
  } else if constexpr (std::is_same_v<T, Json>) {
    return dom(value);
  } else if constexpr (std::is_same_v<T, Null>) {
    return nullptr;
  } else if constexpr (kIsNullable<T>) {
    return value.has_value() ? to_dom(*value) : Dom(nullptr);
  } else if constexpr (kIsVariant<T>) {
    return std::visit([](const auto& choice) { return to_dom(choice); }, value);
  } else if constexpr (kIsVector<T>) {
    Dom array = Dom::array();
    for (const auto& element : value) array.push_back(to_dom(element));
    return array;
  } else if constexpr (kIsMap<T>) {
    Dom object = Dom::object();
    for (const auto& [name, element] : value) object[repair_utf8(name)] = to_dom(element);
    return object;
  } else {
    DomVisitor visitor;
    T::describe(visitor, value);
    return std::move(visitor.object);
  }
}

}  // namespace trend::protocol::detail

namespace trend::protocol {

template <class T>
Result<T, DecodeError> decode(const Json& json) {
  T value{};
  DecodeError error;
  if (detail::read_value(detail::dom(json), value, error)) return value;
  return error;
}

template <class T>
Json encode(const T& value) {
  return detail::wrap(detail::to_dom(value));
}

template <class T>
std::string encode_text(const T& value) {
  JsonWriter out;
  write_value(out, value);
  return out.take();
}

}  // namespace trend::protocol

/// Instantiates the codec for one type; every type that users decode or encode needs one such line
/// in a .cpp file, at global scope. Variadic because type names may hold commas.
#define TREND_CODEC(...)                                                                   \
  template trend::protocol::Result<__VA_ARGS__, trend::protocol::DecodeError>              \
  trend::protocol::decode<__VA_ARGS__>(const trend::protocol::Json&);                      \
  template trend::protocol::Json trend::protocol::encode<__VA_ARGS__>(const __VA_ARGS__&); \
  template std::string trend::protocol::encode_text<__VA_ARGS__>(const __VA_ARGS__&)
