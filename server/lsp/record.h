// Sessions written down, to be looked at or repeated: one JSON object a line.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "protocol/json.h"
#include "server/engine/clock.h"

namespace trend::server {

enum class Sender : std::uint8_t { kClient, kServer };

/// The first line of a recording.
struct RecordHeader {
  std::string trendlsp;    ///< version of the program that wrote it
  bool scrambled = false;  ///< letters were replaced, see scramble.h

  static void describe(auto& visit, auto& self) {
    visit("trendlsp", self.trendlsp);
    visit("scrambled", self.scrambled);
  }
};

/// Every other line: a message, or the bytes of a body that was not JSON.
struct RecordLine {
  std::int64_t ms = 0;       ///< since the recording began
  std::int32_t session = 1;  ///< clients of one server are numbered from 1
  std::string from;          ///< `client` or `server`
  protocol::Json message{};  ///< null when `bytes` is there
  std::optional<std::string> bytes{};

  static void describe(auto& visit, auto& self) {
    visit("ms", self.ms);
    visit("session", self.session);
    visit("from", self.from);
    visit("message", self.message);
    visit("bytes", self.bytes);
  }
};

/// Appends to a file, line by line, so that a crash loses nothing. One thread.
class Recorder {
 public:
  /// Null when the file cannot be written; an existing one is replaced.
  static std::unique_ptr<Recorder> open(const std::string& path, bool scramble);

  void write(std::int32_t session, Sender from, std::string_view body);

 private:
  using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
  Recorder(File file, bool scramble) : file_(std::move(file)), scramble_(scramble) {}
  void write_line(const std::string& line);

  File file_;
  bool scramble_;
  engine::Stopwatch watch_;
};

struct Recording {
  RecordHeader header;
  std::vector<RecordLine> lines;
};

/// Reads what a Recorder wrote; the error names the line.
std::variant<Recording, std::string> parse_recording(std::string_view text);

}  // namespace trend::server
