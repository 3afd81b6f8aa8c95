// A connection to one client as bytes in and out, whatever carries it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace trend::transport {

/// Bytes in both directions. All members are called on the client's strand, and so are the
/// callbacks, never from inside the call that takes them.
class Stream {
 public:
  /// Bytes that arrived; empty: the other side ended or broke its direction, nothing will follow.
  /// The view lives as long as the call.
  using OnRead = std::function<void(std::string_view bytes)>;
  /// False: the other side does not take bytes any more.
  using OnWritten = std::function<void(bool ok)>;

  Stream() = default;
  virtual ~Stream() = default;
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  /// Waits for the next bytes, any number of them. One read at a time.
  virtual void read(OnRead done) = 0;
  /// Writes all of `parts`, one behind the other. One write at a time.
  virtual void write(std::vector<std::string> parts, OnWritten done) = 0;
  /// Ends both directions. What is under way is called back as ended. Idempotent.
  virtual void close() = 0;
};

}  // namespace trend::transport
