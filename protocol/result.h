// A value or an error, for everything in this layer that can fail: decoding, parsing, framing.
// Exists because std::expected is not in the C++20 library; kept to what the layer needs.
#pragma once

#include <utility>
#include <variant>

namespace trend::protocol {

/// Either a `T` or an `E`. Check `ok()` before `value()` or `error()`: asking for the other one
/// throws std::bad_variant_access, which is a programming error and never a way to report failure.
template <class T, class E>
class [[nodiscard]] Result {
 public:
  /*implicit*/ Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  /*implicit*/ Result(E error) : state_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool ok() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return ok(); }

  [[nodiscard]] const T& value() const& { return std::get<0>(state_); }
  [[nodiscard]] T& value() & { return std::get<0>(state_); }
  [[nodiscard]] T&& value() && { return std::get<0>(std::move(state_)); }
  [[nodiscard]] const E& error() const { return std::get<1>(state_); }

  const T& operator*() const& { return value(); }
  const T* operator->() const { return &value(); }

 private:
  std::variant<T, E> state_;
};

}  // namespace trend::protocol
