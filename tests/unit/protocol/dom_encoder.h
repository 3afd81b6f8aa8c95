// The slow oracle of the streaming writer: encodes a struct by building the JSON library's
// document, through the same `describe`, sharing no code with JsonWriter.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "protocol/codec_text.h"
#include "protocol/json_dom.h"
#include "protocol/utf8.h"

namespace trend::protocol::testing {

using detail::Dom;

template <class T>
Dom to_dom(const T& value);

/// Puts each field into a JSON object; empty optionals are left out.
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
    return detail::dom(value);
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

}  // namespace trend::protocol::testing
