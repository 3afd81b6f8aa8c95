// One pass of single layers over a text, by size: what a byte costs where, and that it does not
// cost more in a larger text.
#include <benchmark/benchmark.h>

#include <string>
#include <string_view>

#include "rules/article/envelope.h"
#include "rules/article/mentions.h"
#include "rules/text/document.h"
#include "rules/text/edit.h"
#include "rules/text/scan.h"
#include "rules/text/unicode.h"
#include "tests/bench/sample.h"

namespace {

using namespace trend;

// Runs `scan` on a text of the size asked for.
template <class Scan>
void over_text(benchmark::State& state, Scan scan) {
  const std::string text = bench::sample_article(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(scan(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
  state.SetComplexityN(state.range(0));
}

void validate_utf8(benchmark::State& state) {
  over_text(state, [](const std::string& text) { return text::find_invalid_utf8(text); });
}
BENCHMARK(validate_utf8)->BENCH_SIZES;

void index_lines(benchmark::State& state) {
  over_text(state, [](const std::string& text) { return text::LineIndex(text); });
}
BENCHMARK(index_lines)->BENCH_SIZES;

void find_a_word(benchmark::State& state) {
  over_text(state, [](const std::string& text) { return text::find_word(text, "没有的词"); });
}
BENCHMARK(find_a_word)->BENCH_SIZES;

void display_width(benchmark::State& state) {
  over_text(state, [](const std::string& text) { return text::display_width(text); });
}
BENCHMARK(display_width)->BENCH_SIZES;

void find_envelope(benchmark::State& state) {
  over_text(state, [document = text::Document()](const std::string& text) mutable {
    if (document.size() != text.size()) document = text::Document(text);
    return article::find_envelope(document);
  });
}
BENCHMARK(find_envelope)->BENCH_SIZES;

// The text alone takes in one character: no article, no rules.
void edit_text(benchmark::State& state) {
  const text::Document document(bench::sample_article(static_cast<std::size_t>(state.range(0))));
  const auto middle = static_cast<text::Offset>(document.text().find("取舍", document.size() / 2));
  const text::Edit edit{{middle, middle}, "x"};
  for (auto _ : state) benchmark::DoNotOptimize(document.edited(edit));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(edit_text)->BENCH_SIZES;

}  // namespace
