// spdlog behind five functions; the only file that knows it.
#include "server/log.h"

#include <fcntl.h>
#include <poll.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <mutex>
#include <utility>

namespace trend::log {
namespace {

// A pipe that polls as writable takes at least this much without blocking (POSIX: PIPE_BUF ≥ 512;
// 4096 on Linux).
constexpr std::size_t kLongestLine = 4096;

// Writes whole lines with write(2). Unlike the library's own sinks it never waits for a reader.
class DescriptorSink final : public spdlog::sinks::base_sink<std::mutex> {
 public:
  DescriptorSink(int descriptor, bool owned) : descriptor_(descriptor), owned_(owned) {}
  ~DescriptorSink() override {
    if (owned_) close(descriptor_);
  }
  DescriptorSink(const DescriptorSink&) = delete;
  DescriptorSink& operator=(const DescriptorSink&) = delete;

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    std::size_t size = line.size();
    if (size > kLongestLine) {
      size = kLongestLine;
      line[size - 1] = '\n';
    }
    pollfd target{descriptor_, POLLOUT, 0};
    if (poll(&target, 1, 0) != 1 || (target.revents & POLLOUT) == 0) return;
    // A failed write has nobody to be reported to.
    [[maybe_unused]] const auto written = write(descriptor_, line.data(), size);
  }
  void flush_() override {}

 private:
  int descriptor_;
  bool owned_;
};

constexpr std::array<std::pair<std::string_view, Level>, 5> kNames = {{{"debug", Level::kDebug},
                                                                       {"info", Level::kInfo},
                                                                       {"warn", Level::kWarn},
                                                                       {"error", Level::kError},
                                                                       {"off", Level::kOff}}};

spdlog::level::level_enum to_spdlog(Level level) {
  switch (level) {
    case Level::kDebug:
      return spdlog::level::debug;
    case Level::kInfo:
      return spdlog::level::info;
    case Level::kWarn:
      return spdlog::level::warn;
    case Level::kError:
      return spdlog::level::err;
    case Level::kOff:
      break;
  }
  return spdlog::level::off;
}

// What comes from a peer must not move a terminal's cursor or forge lines.
std::string printable(std::string_view line) {
  std::string result;
  result.reserve(std::min(line.size(), kLongestLine));
  for (const char c : line.substr(0, kLongestLine)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7F) {
      result += c;
    } else {
      result += c == '\n' ? "\\n" : "\\?";
    }
  }
  return result;
}

// Until set_up() there is no logger and nothing is logged.
std::shared_ptr<spdlog::logger>& logger() {
  static std::shared_ptr<spdlog::logger> instance;
  return instance;
}

void write_line(spdlog::level::level_enum level, std::string_view line) {
  const auto& target = logger();
  if (target && target->should_log(level)) target->log(level, "{}", printable(line));
}

}  // namespace

std::optional<std::string> set_up(Level level, const std::string& file) {
  std::optional<std::string> problem;
  int descriptor = STDERR_FILENO;
  if (!file.empty()) {
    descriptor = open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
      problem = "cannot open the log file " + file + ": " + std::strerror(errno);
      descriptor = STDERR_FILENO;
    }
  }
  auto sink = std::make_shared<DescriptorSink>(descriptor, descriptor != STDERR_FILENO);
  auto made = std::make_shared<spdlog::logger>("trendlsp", std::move(sink));
  made->set_pattern("%Y-%m-%dT%H:%M:%S.%e [%P] %l: %v");
  made->set_level(to_spdlog(level));
  logger() = std::move(made);
  return problem;
}

void debug(std::string_view line) { write_line(spdlog::level::debug, line); }
void info(std::string_view line) { write_line(spdlog::level::info, line); }
void warn(std::string_view line) { write_line(spdlog::level::warn, line); }
void error(std::string_view line) { write_line(spdlog::level::err, line); }

std::optional<Level> parse_level(std::string_view name) {
  const auto* found = std::find_if(kNames.begin(), kNames.end(),
                                   [name](const auto& entry) { return entry.first == name; });
  if (found == kNames.end()) return std::nullopt;
  return found->second;
}

}  // namespace trend::log
