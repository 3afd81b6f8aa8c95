// Every step on every shape of text: four times the size may cost six times as much, not sixteen.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <memory>
#include <string>

#include "rules/article/limits.h"
#include "rules/article/parse.h"
#include "rules/lint/fixer.h"
#include "rules/lint/runner.h"
#include "server/features/formatting.h"
#include "server/features/symbols.h"
#include "tests/hostile/shapes.h"

namespace {

using namespace trend;
using ArticlePtr = std::shared_ptr<const article::Article>;

constexpr double kNoise = 0.004;  // seconds below which time says nothing
constexpr double kGrowth = 6;

// Kilobytes of the smaller text; TREND_HOSTILE asks for more than a debug build has time for.
std::size_t small_size() {
  const char* const wanted = std::getenv("TREND_HOSTILE");
  return std::size_t{1024} * (wanted == nullptr ? 4 : std::strtoul(wanted, nullptr, 10));
}

// Processor time of this thread: other programs on the machine do not count.
double seconds_of(const std::function<void()>& step) {
  const auto now = [] {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
  };
  const double start = now();
  step();
  return now() - start;
}

ArticlePtr parsed(const std::string& text) {
  return article::parse(text::Document::from_bytes(text));
}

lint::Settings every_rule() {
  lint::Settings settings;
  settings.select = {"ALL"};
  return settings;
}

// A character typed in the middle, and the rules over what changed.
void edit_middle(const ArticlePtr& article, const lint::Settings& settings,
                 const lint::RunResult& before) {
  std::string text(article->text());
  auto at = static_cast<text::Offset>(text.size() / 2);
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  const text::Edit edit{{at, at}, "x"};
  text.insert(at, edit.text);
  const ArticlePtr edited = article::reparse(*article, text::Document(std::move(text)), edit);
  lint::run(*edited, settings, {}, before.cache);
}

// A text with what the steps start from.
struct Work {
  explicit Work(std::string made)
      : text(std::move(made)), article(parsed(text)), findings(lint::run(*article, settings)) {}

  std::string text;
  lint::Settings settings = every_rule();
  ArticlePtr article;
  lint::RunResult findings;

  void parse() const { parsed(text); }
  void check() const { lint::run(*article, settings); }
  void edit() const { edit_middle(article, settings, findings); }
  void format() const { features::format_article(*article); }
  void outline() const { features::outline(*article); }
  void fix() const { lint::compatible_fixes(findings.findings.all(), true); }
  void fix_rounds() const { lint::fix_all(article, settings, true); }
};

struct NamedStep {
  const char* name;
  void (Work::*run)() const;
};

constexpr NamedStep kSteps[] = {
    {"parse", &Work::parse},
    {"check", &Work::check},
    {"edit in the middle", &Work::edit},
    {"format", &Work::format},
    {"outline", &Work::outline},
    {"choose fixes", &Work::fix},
    {"fix all", &Work::fix_rounds},
};

// Seconds below which a step need not prove anything: where cmark is not linear, the deadlines of a
// pass or two.
double allowance(const hostile::Shape& shape, std::size_t size) {
  if (!shape.capped) return kNoise;
  const std::chrono::duration<double> deadline =
      article::kPassDeadline + size * article::kDeadlinePerByte;
  return 2 * deadline.count();
}

// The best growth of three tries: once is a busy machine.
void check_growth(const hostile::Shape& shape, const NamedStep& step, const Work& small,
                  const Work& large) {
  const double least = allowance(shape, large.text.size());
  double before = 0;
  double after = 0;
  for (int attempt = 0; attempt < 3; ++attempt) {
    before = seconds_of([&] { (small.*step.run)(); });
    after = seconds_of([&] { (large.*step.run)(); });
    if (after <= kGrowth * std::max(before, least)) return;
  }
  const std::string what = std::string(shape.name) + ", " + step.name;
  CHECK_MESSAGE(after <= kGrowth * std::max(before, least),
                what << ": " << before << " s, then " << after << " s");
}

TEST_CASE("no step costs more than the size of the text") {
  const std::size_t size = small_size();
  for (const hostile::Shape& shape : hostile::shapes()) {
    const Work small(hostile::text_of(shape, size));
    const Work large(hostile::text_of(shape, 4 * size));
    for (const NamedStep& step : kSteps) check_growth(shape, step, small, large);
  }
}

TEST_CASE("a step that costs the square of the size is noticed") {
  const auto square = [](std::size_t n) {
    volatile std::size_t sum = 0;
    for (std::size_t i = 0; i < n * n; ++i) sum = sum + i;
  };
  const double before = seconds_of([&] { square(4000); });
  const double after = seconds_of([&] { square(16000); });
  CHECK(after > kGrowth * std::max(before, kNoise));
}

}  // namespace
