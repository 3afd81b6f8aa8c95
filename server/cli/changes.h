// Waiting for changes of files, and for the wish to end.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace trend::cli {

/// Says when to look at files again. It may be wrong in one direction only: nothing that changes
/// goes unsaid, but not everything it says is a change that matters.
class ChangeSource {
 public:
  virtual ~ChangeSource() = default;
  /// From now on these folders count (absolute paths), without what is below them.
  virtual void watch(const std::vector<std::string>& folders) = 0;
  /// Waits until something may have changed and things are quiet again; false: end now.
  virtual bool wait() = 0;
  /// Whether somebody asked to end.
  virtual bool stopped() = 0;
};

/// Changes as the operating system tells them, every half second where it does not or when `notify`
/// is false. While the object lives, SIGINT, SIGTERM and SIGHUP ask to end instead of ending the
/// process; it is to be made before other threads are.
std::unique_ptr<ChangeSource> make_change_source(bool notify = true);

}  // namespace trend::cli
