// fcntl(2) on the standard descriptors.
#include "server/transport/descriptors.h"

#include <fcntl.h>
#include <unistd.h>

namespace trend::transport {

void open_closed_standard_descriptors() {
  for (int descriptor = 0; descriptor <= 2; ++descriptor) {
    if (fcntl(descriptor, F_GETFD) != -1) continue;
    // open() gives the lowest free number, which is this one.
    if (open("/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY) < 0) return;
  }
}

BlockingMode::BlockingMode(int descriptor)
    : descriptor_(descriptor), flags_(fcntl(descriptor, F_GETFL)) {}

BlockingMode::~BlockingMode() {
  if (flags_ != -1) fcntl(descriptor_, F_SETFL, flags_);
}

}  // namespace trend::transport
