// The parallel batch: workers take the next file, results wait until their turn comes.
#include "server/engine/check.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include "rules/text/document.h"

namespace trend::engine {
namespace {

CheckedFile check_one(const FileSystem& files, const std::string& path,
                      const ResolveConfig& resolve, const CheckOptions& options) {
  FileContent content = files.read(path);
  if (content.error) {
    CheckedFile failed;
    failed.path = path;
    failed.error = std::move(content.error);
    return failed;
  }
  return check_bytes(path, std::move(content.bytes), resolve(path), options);
}

// Shared by the workers and the thread that takes the results. Workers stay at most `window` files
// ahead of what was taken, so that memory does not grow with the number of files.
class Batch {
 public:
  Batch(std::size_t count, std::size_t window) : count_(count), window_(window) {}

  // The next file to work on, or count when there is none.
  std::size_t next() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return stopped_ || given_ == count_ || given_ < taken_ + window_; });
    return stopped_ || given_ == count_ ? count_ : given_++;
  }
  void put(std::size_t index, CheckedFile result) {
    const std::lock_guard lock(mutex_);
    ready_.emplace(index, std::move(result));
    arrived_.notify_one();
  }
  CheckedFile take(std::size_t index) {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, [&] { return ready_.count(index) > 0; });
    CheckedFile result = std::move(ready_.extract(index).mapped());
    taken_ = index + 1;
    room_.notify_all();
    return result;
  }
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

 private:
  const std::size_t count_;
  const std::size_t window_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable arrived_;
  std::map<std::size_t, CheckedFile> ready_;
  std::size_t given_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
};

// Threads that are stopped and joined however the scope is left.
class Workers {
 public:
  Workers(Batch& batch, std::size_t threads, const std::function<void()>& work) : batch_(batch) {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back(work);
  }
  ~Workers() {
    batch_.stop();
    for (std::thread& thread : threads_) thread.join();
  }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

 private:
  Batch& batch_;
  std::vector<std::thread> threads_;
};

}  // namespace

CheckedFile check_bytes(std::string path, std::string bytes, const Configuration& configuration,
                        const CheckOptions& options) {
  CheckedFile result;
  result.path = std::move(path);
  result.configuration = configuration;
  result.bytes = std::move(bytes);
  try {
    result.snapshot =
        make_snapshot(result.path, result.path, 0, result.bytes, configuration.settings);
    const lint::Settings& settings = *result.snapshot->settings.lint;
    const std::string_view name = result.snapshot->file_name();
    const ArticleFiles files(configuration.settings.folders, result.path);
    result.run = lint::run(*result.snapshot->article, settings, name, nullptr, {}, files.seen());
    const bool fixable = options.fix && result.snapshot->document().repairs().empty();
    if (fixable)
      result.fix =
          lint::fix_all(result.snapshot->article, settings, options.unsafe, name, files.seen());
  } catch (const std::exception& error) {
    result.failure = error.what();
  }
  return result;
}

void check_files(const FileSystem& files, const std::vector<std::string>& paths,
                 const ResolveConfig& resolve, const CheckOptions& options,
                 const std::function<bool(CheckedFile)>& done) {
  const std::size_t cores = std::max(std::thread::hardware_concurrency(), 1U);
  const std::size_t threads = std::min(options.jobs == 0 ? cores : options.jobs, paths.size());
  if (threads <= 1) {
    for (const std::string& path : paths)
      if (!done(check_one(files, path, resolve, options))) return;
    return;
  }
  Batch batch(paths.size(), threads * 4);
  const Workers workers(batch, threads, [&] {
    for (std::size_t i = batch.next(); i < paths.size(); i = batch.next())
      batch.put(i, check_one(files, paths[i], resolve, options));
  });
  for (std::size_t i = 0; i < paths.size(); ++i)
    if (!done(batch.take(i))) return;
}

}  // namespace trend::engine
