// Care for the standard descriptors, which we share with a shell, an editor or a log.
#pragma once

namespace trend::transport {

/// Opens the null device for every standard descriptor (0, 1, 2) that is closed. Otherwise the next
/// file or the event queue would get its number and be read from or written to as if it were ours.
void open_closed_standard_descriptors();

/// Remembers whether a descriptor blocks and puts that back when destroyed: the mode belongs to the
/// open file, which other processes may share and which outlives this one.
class BlockingMode {
 public:
  explicit BlockingMode(int descriptor);
  ~BlockingMode();
  BlockingMode(const BlockingMode&) = delete;
  BlockingMode& operator=(const BlockingMode&) = delete;

 private:
  int descriptor_;
  int flags_;  // -1: could not be read
};

}  // namespace trend::transport
