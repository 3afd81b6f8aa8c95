// inotify tells about folders, a signalfd about Ctrl-C: both are waited for in one poll.
#include "server/cli/changes.h"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstddef>

namespace trend::cli {
namespace {

constexpr int kPollPeriod = 500;  // milliseconds, where nothing is told
constexpr int kQuiet = 50;        // milliseconds without news end a burst of changes
constexpr int kLongestBurst = 20;
constexpr std::uint32_t kNews = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

class SystemChanges final : public ChangeSource {
 public:
  explicit SystemChanges(bool notify)
      : news_(notify ? ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK) : -1) {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
    ::pthread_sigmask(SIG_BLOCK, &signals, &old_signals_);
    signals_ = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
  }
  ~SystemChanges() override {
    stopped();  // takes what came meanwhile: it shall not end the process now
    ::close(signals_);
    if (news_ >= 0) ::close(news_);
    ::pthread_sigmask(SIG_SETMASK, &old_signals_, nullptr);
  }
  SystemChanges(const SystemChanges&) = delete;
  SystemChanges& operator=(const SystemChanges&) = delete;

  void watch(const std::vector<std::string>& folders) override {
    polling_ = news_ < 0;
    for (const std::string& folder : folders)
      if (news_ >= 0 && ::inotify_add_watch(news_, folder.c_str(), kNews) < 0)
        polling_ = true;  // too many folders, or a file system without
  }

  bool wait() override {
    if (!ready(polling_ ? kPollPeriod : -1)) return !stopped_;
    for (int i = 0; i < kLongestBurst && !stopped_; ++i) {
      drain();
      if (!ready(kQuiet)) break;
    }
    return !stopped_;
  }

  bool stopped() override {
    signalfd_siginfo info = {};
    while (::read(signals_, &info, sizeof info) == sizeof info) stopped_ = true;
    return stopped_;
  }

 private:
  // Whether there is news within so many milliseconds; notes a wish to end.
  bool ready(int milliseconds) {
    std::array<pollfd, 2> sources = {{{signals_, POLLIN, 0}, {news_, POLLIN, 0}}};
    ::poll(sources.data(), sources.size(), milliseconds);
    if (sources[0].revents != 0) stopped();
    return sources[1].revents != 0;
  }

  void drain() const {
    std::array<char, std::size_t{16} << 10> buffer;
    while (::read(news_, buffer.data(), buffer.size()) > 0) continue;
  }

  const int news_;
  int signals_ = -1;
  sigset_t old_signals_ = {};
  bool polling_ = false;
  bool stopped_ = false;
};

}  // namespace

std::unique_ptr<ChangeSource> make_change_source(bool notify) {
  return std::make_unique<SystemChanges>(notify);
}

}  // namespace trend::cli
