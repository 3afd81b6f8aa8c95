// JsonWriter: streams JSON text straight into a string, without building a document first.
// Replies sent on every keystroke (diagnostics, symbols, tokens) are written with it; building the
// same value as a JSON document costs some thirty times more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace trend::protocol {

/// Appends one JSON value to a string it owns. The caller keeps begin/end balanced and gives every
/// member a key; commas, escapes and valid UTF-8 are the writer's affair. Not thread-safe.
///
///     JsonWriter out;
///     out.begin_object();
///     out.key("line");
///     out.integer(3);
///     out.end_object();
///     std::string body = out.take();      // {"line":3}
class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// The name of the next member; escaped like any string.
  void key(std::string_view name);

  void null() { literal("null"); }
  void boolean(bool value) { literal(value ? "true" : "false"); }
  void integer(std::int64_t value);
  void integer(std::uint64_t value);
  /// Shortest text that reads back as the same double; NaN and infinities become null.
  void number(double value);
  /// Escapes control characters, quotes and backslashes; ill-formed UTF-8 becomes U+FFFD.
  void string(std::string_view value);
  /// Appends text that already is one complete JSON value, or members that another writer wrote.
  void raw(std::string_view json) { literal(json); }

  /// Makes room for about so many bytes more.
  void reserve(std::size_t bytes) { text_.reserve(text_.size() + bytes); }

  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  /// Hands the text out and starts anew.
  [[nodiscard]] std::string take();

 private:
  void open(char bracket);
  void close(char bracket);
  void literal(std::string_view token);
  void separate();
  void quote(std::string_view value);

  std::string text_;
  bool needs_comma_ = false;  // true after a value, false after an opening bracket or a key
};

}  // namespace trend::protocol
