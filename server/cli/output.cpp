// Buffered writing that tells a reader who left from a disk that is full.
#include "server/cli/output.h"

#include <cerrno>

namespace trend::cli {
namespace {
constexpr std::size_t kBufferSize = std::size_t{64} << 10;
}

StreamOutput::StreamOutput(std::FILE* stream) : stream_(stream) {}

StreamOutput::~StreamOutput() { flush(); }

void StreamOutput::write(std::string_view bytes) {
  if (!wanted_ || failed_) return;
  buffer_ += bytes;
  if (buffer_.size() >= kBufferSize) flush();
}

void StreamOutput::flush() {
  if (!wanted_ || failed_ || buffer_.empty()) return;
  errno = 0;
  const bool written = std::fwrite(buffer_.data(), 1, buffer_.size(), stream_) == buffer_.size() &&
                       std::fflush(stream_) == 0;
  if (!written) note_error();
  buffer_.clear();
}

void StreamOutput::note_error() {
  if (errno == EPIPE) {
    wanted_ = false;
  } else {
    failed_ = true;
  }
}

}  // namespace trend::cli
