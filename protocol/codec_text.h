// The writing half of the codec: one function template that streams any described struct through a
// JsonWriter. Needs no JSON library; included by codec_impl.h and by code that writes in place.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "protocol/codec.h"
#include "protocol/writer.h"

namespace trend::protocol {

/// Shape traits shared by both halves of the codec.
template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool kIsOptional<Boxed<T>> = true;
template <class T>
inline constexpr bool kIsNullable = false;
template <class T>
inline constexpr bool kIsNullable<Nullable<T>> = true;
template <class T>
inline constexpr bool kIsVector = false;
template <class T>
inline constexpr bool kIsVector<std::vector<T>> = true;
template <class T>
inline constexpr bool kIsMap = false;
template <class T>
inline constexpr bool kIsMap<std::map<std::string, T>> = true;
template <class T>
inline constexpr bool kIsVariant = false;
template <class... T>
inline constexpr bool kIsVariant<std::variant<T...>> = true;

template <class T>
void write_value(JsonWriter& out, const T& value);

/// Visits a struct's fields and writes each as a member; empty optionals are left out.
struct TextVisitor {
  JsonWriter& out;

  template <class T>
  void operator()(const char* name, const T& member) {
    if constexpr (kIsOptional<T>) {
      if (member.has_value()) (*this)(name, *member);
    } else {
      out.key(name);
      write_value(out, member);
    }
  }
  void literal(const char* name, std::string_view value) {
    out.key(name);
    out.string(value);
  }
};

template <class T>
void write_value(JsonWriter& out, const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    out.boolean(value);
  } else if constexpr (std::is_enum_v<T>) {
    out.integer(static_cast<std::int64_t>(value));
  } else if constexpr (std::is_integral_v<T>) {
    out.integer(static_cast<std::int64_t>(value));
  } else if constexpr (std::is_floating_point_v<T>) {
    out.number(value);
  } else if constexpr (std::is_same_v<T, std::string>) {
    out.string(value);
  } else if constexpr (std::is_same_v<T, Json>) {
    write_json(out, value);
  } else if constexpr (std::is_same_v<T, Null>) {
    out.null();
  } else if constexpr (kIsNullable<T>) {
    if (!value.has_value()) return out.null();
    write_value(out, *value);
  } else if constexpr (kIsVariant<T>) {
    std::visit([&out](const auto& choice) { write_value(out, choice); }, value);
  } else if constexpr (kIsVector<T>) {
    out.begin_array();
    for (const auto& element : value) write_value(out, element);
    out.end_array();
  } else if constexpr (kIsMap<T>) {
    out.begin_object();
    for (const auto& [name, element] : value) TextVisitor{out}(name.c_str(), element);
    out.end_object();
  } else {
    static_assert(Described<T>, "no way to write this type");
    out.begin_object();
    TextVisitor visitor{out};
    T::describe(visitor, value);
    out.end_object();
  }
}

}  // namespace trend::protocol
