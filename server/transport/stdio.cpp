// Private duplicates of descriptors 0 and 1 as asio stream descriptors.
#include "server/transport/stdio.h"

#include <fcntl.h>
#include <unistd.h>

#include <asio/posix/stream_descriptor.hpp>
#include <memory>
#include <utility>

#include "server/transport/asio_stream.h"
#include "server/transport/descriptors.h"

namespace trend::transport {
namespace {

class StdioDevice {
 public:
  StdioDevice(asio::io_context& context, int input, int output)
      : input_mode_(std::make_unique<BlockingMode>(input)),
        output_mode_(std::make_unique<BlockingMode>(output)),
        in_(context, input),
        out_(context, output) {}

  asio::posix::stream_descriptor& in() { return in_; }
  asio::posix::stream_descriptor& out() { return out_; }

  void close() {
    // While the descriptors are still open; asio has set them non-blocking.
    input_mode_.reset();
    output_mode_.reset();
    asio::error_code ignored;
    in_.close(ignored);
    out_.close(ignored);
  }

 private:
  std::unique_ptr<BlockingMode> input_mode_;
  std::unique_ptr<BlockingMode> output_mode_;
  asio::posix::stream_descriptor in_;
  asio::posix::stream_descriptor out_;
};

// Has a pipe take what is said about a long article in one piece, where it would hold 64 KB and
// both sides would wake each other for each of them. No harm where that is not to be had, or where
// it is no pipe.
void make_room(int output) {
#ifdef F_SETPIPE_SZ
  constexpr int kRoom = 1 << 20;  // the most that Linux gives to all by default
  fcntl(output, F_SETPIPE_SZ, kRoom);
#endif
}

}  // namespace

std::shared_ptr<Stream> open_stdio(EventLoop& loop) {
  open_closed_standard_descriptors();
  const int input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
  const int output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (input < 0 || output < 0) return nullptr;
  make_room(output);
  if (const int null_device = open("/dev/null", O_RDONLY | O_CLOEXEC); null_device >= 0) {
    dup2(null_device, STDIN_FILENO);
    close(null_device);
  }
  dup2(STDERR_FILENO, STDOUT_FILENO);
  return std::make_shared<AsioStream<StdioDevice>>(StdioDevice(loop.context(), input, output));
}

}  // namespace trend::transport
