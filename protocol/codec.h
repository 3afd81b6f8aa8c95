// The codec's public face: decode<T>, encode and encode_text.
// A message struct lists its fields once in a static `describe(visit, self)`; reading, writing and
// the tests' enumeration all go through that one list. Definitions are in codec_impl.h and are
// instantiated once per struct in protocol/lsp/*.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "protocol/json.h"
#include "protocol/result.h"
#include "protocol/writer.h"

namespace trend::protocol {

/// Why a value did not fit its type.
struct DecodeError {
  std::string path{};      ///< e.g. `textDocument.edits[2].range`; empty for the value itself.
  std::string expected{};  ///< e.g. `string`, `integer from 0 to 2147483647`.

  /// `textDocument.uri: expected string`.
  [[nodiscard]] std::string message() const;
  bool operator==(const DecodeError&) const = default;
};

/// A member that is always present but may be an explicit null (`integer | null` in the
/// specification), unlike std::optional, which is omitted when empty. An absent member reads as
/// null.
template <class T>
class Nullable {
 public:
  Nullable() = default;
  /*implicit*/ Nullable(std::nullopt_t) {}
  /*implicit*/ Nullable(T value) : value_(std::move(value)) {}

  [[nodiscard]] bool has_value() const noexcept { return value_.has_value(); }
  explicit operator bool() const noexcept { return has_value(); }
  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  T* operator->() { return &*value_; }
  const T* operator->() const { return &*value_; }
  void reset() noexcept { value_.reset(); }
  T& emplace() { return value_.emplace(); }
  bool operator==(const Nullable&) const = default;

 private:
  std::optional<T> value_;
};

/// An optional member of a type that is not complete yet, such as the type it is a member of.
template <class T>
class Boxed {
 public:
  using value_type = T;

  [[nodiscard]] bool has_value() const noexcept { return !value_.empty(); }
  explicit operator bool() const noexcept { return has_value(); }
  T& operator*() { return value_.front(); }
  const T& operator*() const { return value_.front(); }
  T* operator->() { return value_.data(); }
  const T* operator->() const { return value_.data(); }
  void reset() noexcept { value_.clear(); }
  T& emplace() {
    value_.clear();
    return value_.emplace_back();
  }
  bool operator==(const Boxed&) const = default;

 private:
  std::vector<T> value_;  // of one at most: unlike std::optional it takes an incomplete type
};

/// The parameters or the result of a message that has none: reads anything, writes null.
struct Null {
  bool operator==(const Null&) const = default;
};

/// A visitor that looks at nothing; defines what `describe` may ask of a visitor.
struct IgnoringVisitor {
  template <class T>
  void operator()(const char* /*name*/, T& /*member*/) {}
  /// A member that always has the same string value, such as `"kind": "full"`.
  void literal(const char* /*name*/, std::string_view /*value*/) {}
};

/// A struct with a static member template `describe(auto& visit, auto& self)`.
template <class T>
concept Described = std::is_class_v<T> && requires(IgnoringVisitor& visit, T& value) {
  T::describe(visit, value);
};

/// Reads a T. Unknown members are ignored and unknown numbers of an enumeration are kept; a null
/// counts as absent for optional members; integers out of the field's range are errors.
/// Linear in the size of the value; never throws.
template <class T>
Result<T, DecodeError> decode(const Json& json);

/// The value as a Json, for members the protocol leaves open (`data`, `registerOptions`, …); null
/// if it exceeds the limits of Json::parse.
template <class T>
Json encode(const T& value);

/// The value as compact JSON text, streamed without building a document: the normal way to send.
template <class T>
std::string encode_text(const T& value);

/// Appends a Json to a text under construction; stops at `kMaxJsonDepth` like Json::text.
void write_json(JsonWriter& out, const Json& value);

}  // namespace trend::protocol
