// Millions of random edits of real articles on all cores: incremental must equal full.
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "rules/article/parse.h"
#include "rules/lint/registry.h"
#include "tests/soak/case.h"
#include "tests/soak/edits.h"
#include "tests/soak/pieces.h"

namespace trend::soak {
namespace {

constexpr std::uint64_t kEditsPerPiece = 60;
constexpr std::size_t kMaxPiece = 100'000;  // bytes; a larger one is put away
constexpr std::size_t kMaxTold = 5;

struct Options {
  std::uint64_t edits = 1'000'000;
  std::uint64_t seed = 1;
  std::uint64_t first = 0;  ///< number of the first piece
  unsigned jobs = std::thread::hardware_concurrency();
  lint::Profile profile = lint::Profile::kRecommended;
  bool must_fail = false;
  std::vector<std::string> paths;
};

bool read_option(std::string_view name, const char* value, Options& options) {
  const auto number = [value] { return std::strtoull(value, nullptr, 10); };
  if (name == "--edits") return (options.edits = number()) > 0;
  if (name == "--jobs") return (options.jobs = static_cast<unsigned>(number())) > 0;
  if (name == "--seed") options.seed = number();
  if (name == "--first") options.first = number();
  if (name == "--profile") {
    const auto found = lint::find_profile(value);
    if (found) options.profile = *found;
    return found.has_value();
  }
  return name == "--seed" || name == "--first";
}

bool read_options(int argc, char** argv, Options& options) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--must-fail") {
      options.must_fail = true;
    } else if (!word.starts_with("--")) {
      options.paths.emplace_back(word);
    } else if (++i >= argc || !read_option(word, argv[i], options)) {
      return false;
    }
  }
  return !options.paths.empty();
}

/// A re-parse that fails at definitions, as a real one might.
std::shared_ptr<const article::Article> forgetful(const article::Article& old,
                                                  text::Document document, const text::Edit& edit) {
  if (edit.text.find("]: ") == std::string::npos)
    return article::reparse(old, std::move(document), edit);
  const text::Edit nothing{{edit.range.begin, edit.range.end}, ""};
  return article::reparse(old, old.document().edited(nothing), nothing);
}

class Soak {
 public:
  Soak(const Options& options, std::vector<std::string> articles)
      : options_(options), articles_(std::move(articles)) {
    lint::Settings settings;
    settings.profile = options.profile;
    settings.today = {2025, 3, 1, true};
    trial_.plan = lint::make_plan(settings, lint::all_rules());
    trial_.reparse = options.must_fail ? forgetful : article::reparse;
    next_piece_ = options.first;
  }

  /// Whether no difference was found.
  bool run() {
    std::vector<std::thread> workers;
    for (unsigned i = 0; i < options_.jobs; ++i) workers.emplace_back([this] { work(); });
    for (std::thread& worker : workers) worker.join();
    progress();
    return told_.empty();
  }

 private:
  bool enough() const { return edits_ >= options_.edits || full_; }

  void work() {
    while (!enough()) {
      edit_piece(next_piece_++);
      const std::lock_guard lock(mutex_);
      if (Clock::now() - shown_ > std::chrono::seconds(10)) progress();
    }
  }

  // All that happens to a piece follows from its number and the seed.
  void edit_piece(std::uint64_t piece) {
    testing::Random random(options_.seed * 0x9E3779B97F4A7C15ULL + piece);
    random.next();
    Case one{random_stretch(random, articles_), {}};
    Typist typist(random, articles_);
    Subject subject(trial_, one.text);
    for (std::uint64_t i = 0; i < kEditsPerPiece && !subject.degraded() && !enough(); ++i) {
      if (subject.article().text().size() > kMaxPiece) return;
      one.edits.push_back(typist.next(subject.article().text()));
      ++edits_;
      if (const std::string why = subject.apply(one.edits.back()); !why.empty())
        return tell(piece, why, one);
    }
  }

  // One case of each kind is enough: the first words of `why` name it.
  void tell(std::uint64_t piece, const std::string& why, const Case& one) {
    const std::string kind = why.substr(0, why.find(" ["));
    {
      const std::lock_guard lock(mutex_);
      if (++told_[kind] > 1) return;
      full_ = told_.size() >= kMaxTold || options_.must_fail;
    }
    const Case smaller = shrink(trial_, one);
    const std::string text = "piece " + std::to_string(piece) + ": " + why +
                             "\nshrunk: " + broken(trial_, smaller) + "\n" + to_text(smaller);
    const std::lock_guard lock(mutex_);
    std::puts(text.c_str());
    std::fflush(stdout);
  }

  void progress() {
    shown_ = Clock::now();
    const std::chrono::duration<double> seconds = shown_ - begun_;
    std::uint64_t differences = 0;
    for (const auto& [kind, count] : told_) differences += count;
    std::fprintf(stderr, "%llu edits of %llu pieces, %.0f a second, %llu differences\n",
                 static_cast<unsigned long long>(edits_.load()),
                 static_cast<unsigned long long>(next_piece_ - options_.first),
                 static_cast<double>(edits_) / seconds.count(),
                 static_cast<unsigned long long>(differences));
  }

  using Clock = std::chrono::steady_clock;
  const Options& options_;
  const std::vector<std::string> articles_;
  Trial trial_;
  std::atomic<std::uint64_t> next_piece_{0};
  std::atomic<std::uint64_t> edits_{0};
  std::atomic<bool> full_{false};
  std::mutex mutex_;
  std::map<std::string, std::uint64_t> told_;
  const Clock::time_point begun_ = Clock::now();
  Clock::time_point shown_ = begun_;
};

}  // namespace
}  // namespace trend::soak

int main(int argc, char** argv) {
  using namespace trend::soak;
  Options options;
  if (!read_options(argc, argv, options)) {
    std::fputs(
        "usage: trend_soak [--edits N] [--jobs N] [--seed N] [--first PIECE] [--profile NAME] "
        "[--must-fail] PATH...\n",
        stderr);
    return 2;
  }
  std::vector<std::string> articles = read_articles(options.paths);
  if (articles.empty()) {
    std::fputs("trend_soak: no articles there\n", stderr);
    return 2;
  }
  const bool equal = Soak(options, std::move(articles)).run();
  return equal == options.must_fail ? 1 : 0;
}
