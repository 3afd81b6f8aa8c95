// Dates in <…>, quantities in {…}.
#include "server/features/figures.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/articles.h"
#include "tests/support/random_text.h"

namespace trend {
namespace {

std::string marked(const std::string& text) {
  std::string out = text;
  const auto figures = features::find_figures(text);
  for (auto figure = figures.rbegin(); figure != figures.rend(); ++figure) {
    const bool date = figure->kind == features::FigureKind::kDate;
    out.insert(figure->range.end, date ? ">" : "}");
    out.insert(figure->range.begin, date ? "<" : "{");
  }
  return out;
}

TEST_CASE("dates in every form") {
  CHECK(marked("2031-05-06 发布，2031/5/6、2031.5.6") ==
        "<2031-05-06> 发布，<2031/5/6>、<2031.5.6>");
  CHECK(marked("自 2031 年 5 月 6 日起，2031年5月、2031 年") ==
        "自 <2031 年 5 月 6 日>起，<2031年5月>、<2031 年>");
  CHECK(marked("5 月 6 日和 12月") == "<5 月 6 日>和 <12月>");
}

TEST_CASE("quantities with Han, Latin and no-letter units, ranges and currencies") {
  CHECK(marked("提升 45%，约 3.5 倍，1,200 亿美元，30 万元") ==
        "提升 {45%}，约 {3.5 倍}，{1,200 亿美元}，{30 万元}");
  CHECK(marked("12–16 GB/s，75 W，7B 参数，$3.5B，¥200") ==
        "{12–16 GB/s}，{75 W}，{7B} 参数，{$3.5B}，{¥200}");
  CHECK(marked("700 亿参数，5 个百分点，3 年，18 个月，2.5 s") ==
        "{700 亿参数}，{5 个百分点}，{3 年}，{18 个月}，{2.5 s}");
}

TEST_CASE("names, versions, bare numbers and ordinals are none") {
  for (const char* text : {"GPT-4 与 H100", "v2.5 版", "第 12 期", "见 2.3 节", "10:30", "#779",
                           "192.168.1.1", "3 Days", "1234-56-789", "2031-05-06x", "0", "12.5"})
    CHECK(marked(text) == text);
}

TEST_CASE("figures are in order, disjoint and inside, whatever the text") {
  testing::Random random(5);
  for (int round = testing::rounds(500); round > 0; --round) {
    std::string text = testing::random_text(random, 20);
    for (int i = 0; i < 10; ++i)
      text.insert(testing::random_border(random, text),
                  random.pick(std::vector<std::string>{"7", "12", "2031", "年", "月", "%", "亿",
                                                       "-", ".", "GB", "$", " "}));
    text::Offset last = 0;
    for (const features::Figure& figure : features::find_figures(text)) {
      CHECK(figure.range.begin >= last);
      CHECK(figure.range.end > figure.range.begin);
      CHECK(figure.range.end <= text.size());
      last = figure.range.end;
    }
  }
}

}  // namespace
}  // namespace trend
