// Json: an immutable JSON value whose representation is hidden, so that the JSON library's header
// (seconds of compile time) stays inside protocol/*.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "protocol/result.h"

namespace trend::protocol {

/// Bounds on text from a peer. Beyond them parsing is refused instead of exhausting stack or
/// memory.
inline constexpr std::size_t kMaxJsonDepth = 256;         ///< nested arrays and objects
inline constexpr std::size_t kMaxJsonValues = 1'000'000;  ///< elements and members in one text

enum class JsonKind { kNull, kBoolean, kInteger, kNumber, kString, kArray, kObject };

/// Why text could not become a Json.
struct JsonError {
  enum class Reason { kSyntax, kTooDeep, kTooManyValues };
  Reason reason = Reason::kSyntax;
  std::string message{};  ///< English, for logs and error replies.
};

/// A JSON value: null when default-constructed, never changed afterwards. Copies are cheap
/// (shared), parts keep their whole alive, and any number of threads may read one at the same time.
/// No value is ever nested deeper than `kMaxJsonDepth` unless our own code built it so.
class Json {
 public:
  Json() noexcept = default;

  /// Parses one JSON text (RFC 8259; a byte order mark is skipped, the last of duplicate keys
  /// wins). Ill-formed UTF-8 and lone surrogate escapes are repaired to U+FFFD.
  static Result<Json, JsonError> parse(std::string_view text);

  static Json boolean(bool value);
  static Json integer(std::int64_t value);
  static Json string(std::string_view value);

  [[nodiscard]] JsonKind kind() const noexcept;
  [[nodiscard]] bool is_null() const noexcept { return kind() == JsonKind::kNull; }

  /// The value when it has that kind. `as_integer` also takes doubles without a fraction,
  /// `as_number` also takes integers. A string view lives as long as any Json sharing the value.
  [[nodiscard]] std::optional<bool> as_boolean() const noexcept;
  [[nodiscard]] std::optional<std::int64_t> as_integer() const noexcept;
  [[nodiscard]] std::optional<double> as_number() const noexcept;
  [[nodiscard]] std::optional<std::string_view> as_string() const noexcept;

  /// Elements of an array or members of an object; 0 for everything else.
  [[nodiscard]] std::size_t size() const noexcept;
  /// The element at a 0-based index; null when there is none or this is no array.
  [[nodiscard]] Json at(std::size_t index) const;
  /// The member of that name; null when there is none or this is no object.
  [[nodiscard]] Json find(std::string_view key) const;
  [[nodiscard]] bool contains(std::string_view key) const;
  /// All members of an object in the order of their names; empty for everything else.
  [[nodiscard]] std::vector<std::pair<std::string, Json>> members() const;

  /// Compact JSON text. Anything nested deeper than `kMaxJsonDepth` is written as null.
  [[nodiscard]] std::string text() const;

  /// Deep equality; 1 equals 1.0.
  friend bool operator==(const Json& a, const Json& b);

  /// For json_dom.h only: the library's value behind this one, or nullptr for null.
  [[nodiscard]] const std::shared_ptr<const void>& shared() const noexcept { return value_; }
  /// For json_dom.h only: takes over a library value.
  static Json adopt(std::shared_ptr<const void> value) noexcept;

 private:
  std::shared_ptr<const void> value_;  // a nlohmann::json, or empty for null
};

}  // namespace trend::protocol
