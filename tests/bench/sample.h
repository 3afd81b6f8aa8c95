// Articles of any size for benchmarks: sections with tables, lists and prose, numbered throughout.
#pragma once

#include <cstddef>
#include <string>

/// 1 KB to 10 MB, with the order of growth that the times show.
#define BENCH_SIZES \
  RangeMultiplier(10)->Range(1'000, 10'000'000)->Complexity()->Unit(benchmark::kMicrosecond)

namespace trend::bench {

/// A clean article of at least `bytes` bytes.
inline std::string sample_article(std::size_t bytes) {
  std::string text = "---\ntitle: \"性能样本\"\ndate: 2026-03-18\n---\n\n# 性能样本\n\n";
  for (int section = 1; text.size() < bytes; ++section) {
    const std::string n = std::to_string(section);
    text += "## " + n + ". 方向 " + n + "\n\n### " + n + ".1 现状\n\n";
    text +=
        "过去一年，**存储引擎** 与 `索引` "
        "都在变化：写入更稳，查询更快，[文档](https://example.org/" +
        n + ") 也更完整。团队需要在成本、延迟和可维护性之间取舍。\n\n";
    text += "### " + n + ".2 对比\n\n| 路线 | 优点 | 缺点 |\n| --- | --- | --- |\n";
    for (int row = 0; row < 4; ++row)
      text += "| **方案 " + std::to_string(row + 1) +
              "** | 部署简单，兼容旧版本 | 需要调参，依赖网络 |\n";
    text += "\n### " + n +
            ".3 建议\n\n1. **先测量**：用真实负载压测。\n2. **再决定**：比较三种方案。\n"
            "3. **留退路**：双写一周。\n\n";
  }
  return text;
}

}  // namespace trend::bench
