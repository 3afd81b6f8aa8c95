// The transport framing of LSP: `Content-Length: N`, a blank line, N bytes of JSON. Reading is
// incremental and survives broken input; writing is one function.
// Source: LSP 3.17, "Base Protocol", "Header Part".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trend::protocol {

/// Something on the wire that is not a message. The reader has already moved on.
struct FrameError {
  enum class Reason {
    kMalformedHeader,  ///< a header line without a colon, or a second Content-Length
    kBadLength,        ///< Content-Length is no decimal number
    kMissingLength,    ///< a header part without Content-Length
    kHeaderTooLarge,
    kBodyTooLarge,
    kUnknownCharset,  ///< Content-Type names a charset other than UTF-8
    kTruncated,       ///< the stream ended inside a message
  };
  Reason reason = Reason::kMalformedHeader;
  std::string detail{};  ///< English, for logs; holds at most a short excerpt of the input.
};

/// A complete message body, or what went wrong in its place.
using Frame = std::variant<std::string, FrameError>;

/// Upper bounds, in bytes.
struct FrameLimits {
  std::size_t header = 8UL * 1024;
  std::size_t body = 64UL * 1024 * 1024;
};

/// Cuts a byte stream into message bodies, however the bytes arrive. Header names are matched
/// without regard to case, lines may end in LF alone, blank lines between messages are skipped.
/// After broken input the reader resynchronises: it skips to the next text that can only be a
/// header
/// (`Content-Length: digits` with a raw line break, which no compact JSON contains) and goes on.
/// Holds at most one unfinished message; one stream each; not thread-safe.
class MessageReader {
 public:
  explicit MessageReader(FrameLimits limits = {}) : limits_(limits) {}

  /// Takes the next bytes of the stream, any number of them; returns what they completed, in order.
  std::vector<Frame> feed(std::string_view bytes);

  /// To be called at the end of the stream: an error when it ended inside a message.
  [[nodiscard]] std::optional<FrameError> finish() const;

 private:
  enum class State { kHeader, kBody, kLost };

  // Each consumes what it can; false means that more bytes are needed.
  bool step(std::vector<Frame>& frames);
  bool read_header_line(std::vector<Frame>& frames);
  bool read_body(std::vector<Frame>& frames);
  bool resynchronise();

  std::optional<FrameError> take_header(std::string_view line);
  void lose(std::vector<Frame>& frames, FrameError error);
  void release_memory();

  FrameLimits limits_;
  State state_ = State::kHeader;
  std::string buffer_;                 // bytes not yet delivered
  std::size_t start_ = 0;              // where the current header part begins
  std::size_t position_ = 0;           // what is before has been looked at
  std::size_t scanned_ = 0;            // what is before holds no line end (after position_)
  std::optional<std::size_t> length_;  // the Content-Length of the current header part
};

/// A body with its header, ready to be written to the stream.
std::string frame(std::string_view body);
/// What stands before a body of `size` bytes.
std::string frame_header(std::size_t size);

}  // namespace trend::protocol
