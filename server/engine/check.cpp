// The parallel batch: threads take the next file, results wait until their turn comes.
#include "server/engine/check.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include "rules/lint/noted_files.h"
#include "rules/lint/plan.h"
#include "rules/lint/registry.h"
#include "rules/lint/runner.h"
#include "server/engine/folder_cache.h"
#include "server/engine/result_key.h"
#include "server/engine/snapshot.h"

namespace trend::engine {
namespace {

// Results per thread that may wait for their turn: enough to go on while one long article is read.
constexpr std::size_t kAhead = 32;

// The plan of the settings met last: most articles of a run have the same. One per thread.
class Planner {
 public:
  const std::shared_ptr<const lint::Plan>& plan(const std::shared_ptr<const lint::Settings>& of) {
    // Overrides of a configuration make settings for each file, which mostly say the same.
    const bool known = plan_ != nullptr && (settings_ == of || *settings_ == *of);
    if (!known) plan_ = lint::make_plan(*of, lint::all_rules());
    settings_ = of;
    return plan_;
  }

 private:
  std::shared_ptr<const lint::Settings> settings_;
  std::shared_ptr<const lint::Plan> plan_;
};

// One file after the other. One per thread.
class Checker {
 public:
  explicit Checker(const CheckOptions& options)
      : options_(options), known_(options.fix ? nullptr : options.known) {}

  CheckedFile check(const FileSystem& files, const std::string& path,
                    const ResolveConfig& resolve) {
    FileContent content = files.read(path);
    if (!content.error) return check(path, std::move(content.bytes), resolve(path));
    CheckedFile failed;
    failed.path = path;
    failed.error = std::move(content.error);
    return failed;
  }

  CheckedFile check(std::string path, std::string bytes, const Configuration& configuration) {
    CheckedFile file;
    file.path = std::move(path);
    file.configuration = configuration;
    try {
      const ArticleFiles around(configuration.settings.folders, file.path);
      if (known_ == nullptr) {
        run_rules(file, std::move(bytes), around.seen());
      } else {
        recall_or_run(file, std::move(bytes), around);
      }
    } catch (const std::exception& error) {
      file.failure = error.what();
    }
    return file;
  }

 private:
  void recall_or_run(CheckedFile& file, std::string bytes, const ArticleFiles& around) {
    const std::shared_ptr<const lint::Settings>& settings = file.configuration.settings.lint;
    const Digest key = result_key(digest_of_settings(file.configuration.settings), around.folder(),
                                  file_name_of(file.path), bytes);
    const auto size = static_cast<text::Offset>(bytes.size());
    if (auto result = known_->find(key, size, settings->today, around.seen())) {
      // Only what is UTF-8 is remembered.
      file.document = text::Document(std::move(bytes));
      file.result = std::move(*result);
      file.known = true;
      return;
    }
    const lint::NotedFiles noted(around);
    const Outcome outcome =
        run_rules(file, std::move(bytes), around.seen() == nullptr ? nullptr : &noted);
    if (outcome.repeatable) known_->add(key, {file.result, outcome.same_on, noted.looks()});
  }

  struct Outcome {
    lint::DaySpan same_on;
    bool repeatable = false;  // the same text gives the same findings, however busy the machine is
  };

  // The article dies here, in the thread that made it: kept until the report, its memory would be
  // far from the processor by then, and its blocks another thread's to free.
  Outcome run_rules(CheckedFile& file, std::string bytes, const lint::Files* around) {
    const SnapshotPtr snapshot =
        make_snapshot(file.path, file.path, 0, bytes, file.configuration.settings);
    file.document = snapshot->document();
    const bool well_formed = file.document.repairs().empty();
    if (!well_formed) file.ill_formed = std::move(bytes);
    const std::shared_ptr<const lint::Plan>& plan = planner_.plan(snapshot->settings.lint);
    const auto run = [&](const article::Article& article) {
      return lint::run_plan(article, plan, snapshot->file_name(), nullptr, {}, around);
    };
    lint::RunResult result = run(*snapshot->article);
    file.result = {std::move(result.findings).take(), result.suppressed};
    if (options_.fix && well_formed)
      file.fix = lint::fix_all(snapshot->article, options_.unsafe,
                               [&](const article::Article& a) { return run(a).findings.take(); });
    return {result.same_on, well_formed && !snapshot->article->degraded() && !result.failed};
  }

  // Of the settings met last, like the plan.
  Digest digest_of_settings(const DocumentSettings& settings) {
    if (settings.lint != lint_ || settings.markdownlint != markdownlint_) {
      digest_ = settings_digest(settings);
      lint_ = settings.lint;
      markdownlint_ = settings.markdownlint;
    }
    return digest_;
  }

  const CheckOptions& options_;
  ResultCache* const known_;
  Planner planner_;
  Digest digest_;  // of these
  std::shared_ptr<const lint::Settings> lint_;
  std::shared_ptr<const MarkdownlintConfig> markdownlint_;
};

// The processors there are; one file does not ask, which costs as much as it takes to read it.
std::size_t cores(std::size_t files) {
  return files < 2 ? 1 : std::max(std::thread::hardware_concurrency(), 1U);
}

// Shared by the workers and the thread that takes the results, which works too while it waits for
// one. All stay at most `window` files ahead of what was taken, so that memory does not grow with
// the number of files.
class Batch {
 public:
  Batch(std::size_t count, std::size_t window) : count_(count), window_(window) {}

  // The next file to work on, or count when there is none.
  std::size_t next() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return stopped_ || given_ == count_ || given_ < taken_ + window_; });
    return stopped_ || given_ == count_ ? count_ : given_++;
  }
  // The same for the thread that takes the results, which never waits here: count when there is
  // nothing to do but to take the one at `wanted`.
  std::size_t next_unless_ready(std::size_t wanted) {
    const std::lock_guard lock(mutex_);
    const bool room = given_ < count_ && given_ < taken_ + window_;
    return room && ready_.count(wanted) == 0 ? given_++ : count_;
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
  return Checker(options).check(std::move(path), std::move(bytes), configuration);
}

void check_files(const FileSystem& files, const std::vector<std::string>& paths,
                 const ResolveConfig& resolve, const CheckOptions& options,
                 const std::function<bool(CheckedFile)>& done) {
  const std::size_t count = paths.size();
  const std::size_t threads = std::min(options.jobs == 0 ? cores(count) : options.jobs, count);
  Checker checker(options);
  if (threads <= 1) {
    for (std::size_t i = 0; i < count; ++i)
      if (!done(checker.check(files, paths[i], resolve))) return;
    return;
  }
  Batch batch(count, threads * kAhead);
  const Workers workers(batch, threads - 1, [&] {
    Checker own(options);
    for (std::size_t i = batch.next(); i < count; i = batch.next())
      batch.put(i, own.check(files, paths[i], resolve));
  });
  for (std::size_t wanted = 0; wanted < count; ++wanted) {
    for (std::size_t i = batch.next_unless_ready(wanted); i < count;
         i = batch.next_unless_ready(wanted))
      batch.put(i, checker.check(files, paths[i], resolve));
    if (!done(batch.take(wanted))) return;
  }
}

}  // namespace trend::engine
