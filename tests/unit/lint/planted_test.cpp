// One defect planted in the demo article gives exactly one more finding, of the rule that names it:
// one cause, one finding, and silence about everything else.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/parse.h"
#include "rules/lint/rule.h"
#include "rules/lint/runner.h"
#include "tests/support/articles.h"

namespace {

using namespace trend;

struct Replacement {
  std::string_view from;
  std::string_view to;
};

struct Planted {
  const char* rule;
  std::vector<Replacement> edits;  // each `from` occurs; its first occurrence is replaced
};

const Planted kPlanted[] = {
    {"FM007", {{"date: 2026", "date：2026"}}},
    {"FM011", {{"            date: 2026-03-18\n", ""}}},
    {"FM013", {{"date: 2026-03-18", "dtae: 2026-03-18"}}},
    {"FM030",
     {{"            date: 2026-03-18\n",
       "            date: 2026-03-18\n            slug: open source\n"}}},
    {"FM019", {{"2026-03-18", "2026-02-30"}}},
    {"FM020", {{"2026-03-18", "2026/3/18"}}},
    {"FM006",
     {{"            date: 2026-03-18\n",
       "            date: 2026-03-18\n            date: 2026-03-18\n"}}},
    {"FM021", {{"2026-03-18", "02/03/2026"}}},
    {"FM023",
     {{"            date: 2026-03-18\n",
       "            date: 2026-03-18\n            updated: 2025-03-18\n"}}},
    {"TX003", {{"共用一份", "共用\uFFFD份"}}},
    {"TX004", {{"共用一份", "共用\u200B一份"}}},
    {"TX006", {{"共用一份", "共用\x08一份"}}},
    {"TX002", {{"---\n            title", "\uFEFF---\n            title"}}},
    {"TX008", {{"共用一份", "共用\u3000一份"}}},
    {"TX010", {{"共用一份", "共用\uE001一份"}}},
    {"TX013", {{"Parquet 文件", "Parque\u0301t 文件"}}},
    {"TX009", {{"共用一份", "共用ä¸€ä»½"}}},
    {"TX011", {{"共用一份", "共⽤一份"}}},
    {"TX015",
     {{"逐步推广。",
       "逐步推广。\n\n<<<<<<< HEAD\n甲方案更好。\n\n=======\n乙方案更好。\n\n>>>>>>> draft"}}},
    {"FM026", {{"# 2026 年开源数据库的三个方向", "# 2026 年开源数据库观察"}}},
    {"ST002", {{"## 结语", "# 结语"}}},
    {"ST003", {{"逐步推广。", "逐步推广。\n\n#### 附注\n\n数据截至三月。"}}},
    {"ST004", {{"### 2.1 现状", "###2.1 现状"}}},
    {"ST005", {{"### 2.1 现状", "###  2.1 现状"}}},
    {"ST006", {{"### 2.1 现状", "  ### 2.1 现状"}}},
    {"ST007", {{"### 2.1 现状", "### 2.1 现状 ###"}}},
    {"ST008", {{"直接执行的建议。\n\n---", "直接执行的建议。\n---"}}},
    {"ST010", {{"## 结语", "## 结语："}}},
    {"ST011", {{"## 结语", "## **结语**"}}},
    {"ST013", {{"## 向量检索：从插件到内建类型", "## 存算分离：把数据放进对象存储"}}},
    {"ST014", {{"逐步推广。", "逐步推广。\n\n### 结语\n\n再谈。"}}},
    {"ST016", {{"逐步推广。", "逐步推广。\n\n## 参考资料"}}},
    {"ST022", {{"### 3.3 给工程团队的建议\n\n", ""}}},
    {"ST023",
     {{"三个方向\"", "四个方向\""}, {"# 2026 年开源数据库的三个", "# 2026 年开源数据库的四个"}}},
    {"ST024", {{"# 2026 年开源", "本文由编辑部整理。\n\n# 2026 年开源"}}},
    {"ST025", {{"---\n\n## 向量检索", "## 向量检索"}}},
    {"ST026", {{"|\n\n### 1.3 给", "|\n### 1.3 给"}}},
    {"ST027", {{"### 2.2 路线对比", "**2.2 路线对比**"}}},
    {"ST028",
     {{"# 2026 年开源数据库的三个方向\n", ""},
      {"## 存算分离：把数据放进对象存储", "## 2026 年开源数据库的三个方向"}}},
    {"NU001", {{"### 1.3 给", "### 1.4 给"}}},
    {"NU003", {{"### 2.2 路线", "### 3.2 路线"}}},
    {"NU004", {{"### 2.2 路线", "## 2.2 路线"}}},
    {"NU005", {{"### 2.2 路线", "### 二、路线"}}},
    {"NU008", {{"### 2.1 现状", "### 2.1、现状"}}},
    {"NU009", {{"### 2.1 现状", "### ２．１ 现状"}}},
    {"NU010", {{"### 2.1 现状", "### 2.1现状"}}},
    {"NU012", {{"逐步推广。", "逐步推广，详见 2.7 节。"}}},
    {"TB001", {{"| --- | --- | --- |\n| **图索引", "| **图索引"}}},
    {"TB002", {{"| --- | --- | --- |\n| **图索引", "| --- | --- |\n| **图索引"}}},
    {"TB003", {{" | 空间小，易于分片 | 精度需要调参 |", " | 空间小，易于分片 |"}}},
    {"TB004", {{"| **倒排量化**", "\n| **倒排量化**"}}},
    {"TB005",
     {{"| 路线 | 优点 | 缺点 |\n| --- | --- | --- |",
       "｜ 路线 ｜ 优点 ｜ 缺点 ｜\n｜ --- ｜ --- ｜ --- ｜"}}},
    {"TB006", {{"| --- | --- | --- |\n| **图索引", "| —— | —— | —— |\n| **图索引"}}},
    {"TB007", {{"| 路线 | 优点 | 缺点 |", "比较如下：\n| 路线 | 优点 | 缺点 |"}}},
    {"TB010", {{" | 空间小，易于分片 | 精度需要调参 |", " | 空间小，易于分片 | |"}}},
    {"TB011", {{"| 路线 | 优点 | 缺点 |", "| 路线 | | 缺点 |"}}},
    {"TB012", {{"| 路线 | 优点 | 缺点 |", "| 路线 | 缺点 | 缺点 |"}}},
    {"TB013", {{"| 路线 | 优点 | 缺点 |", "| 路线 | 优势 | 缺点 |"}}},
    {"TB014", {{"| **混合检索** | 结果", "| **图索引** | 结果"}}},
    {"LS001", {{"3. **统一口径", "5. **统一口径"}}},
    {"LS002", {{"1. **限制", "1、**限制"}, {"2. **选好", "2、**选好"}, {"3. **统一", "3、**统一"}}},
    {"LS003", {{"1. **限制", "1.**限制"}, {"2. **选好", "2.**选好"}, {"3. **统一", "3.**统一"}}},
    {"LS004", {{"- **分层缓存**", "-**分层缓存**"}}},
    {"LS005", {{"- **图索引", "• **图索引"}, {"- **倒排", "• **倒排"}, {"- **混合", "• **混合"}}},
    {"LS010",
     {{"1. **限制", "如下：\n2. **限制"}, {"2. **选好", "3. **选好"}, {"3. **统一", "4. **统一"}}},
    {"LS012", {{"不要拖垮应用。", "不要拖垮应用。\n  - 落盘目录用独立磁盘。"}}},
    {"LS013", {{"扩容只需几秒。", "扩容只需几秒。\n-"}}},
    {"LS014", {{"- **边缘汇总**", "- - **边缘汇总**"}}},
    {"LS015",
     {{"**混合检索**：先按标量条件过滤，再做近邻搜索。",
       "**图索引**：召回率高，适合内存充足的场景。"}}},
    {"LS016", {{"适合千万级以上的数据。", "适合千万级以上的数据"}}},
    {"LS018", {{"**倒排量化**：占用小", "**倒排量化**——占用小"}}},
    {"LS019", {{"- **边缘汇总**", "- [] **边缘汇总**"}}},
    {"IN001", {{"- **分层缓存**：热", "- **分层缓存（LRU）**热"}}},
    {"CB003", {{"逐步推广。", "逐步推广。\n\n    ```sh\n    ls -l\n    ```"}}},
    {"IN003", {{"- **分层缓存**：热", "- **分层缓存：热"}}},
    {"IN004", {{"- **分层缓存**：热", "- ＊＊分层缓存＊＊：热"}}},
    {"IN007", {{"用 200 条真实", "用 100~200 条、至多 300~400 条真实"}}},
    {"IN010", {{"逐步推广。", "逐步推广。</center>"}}},
    {"IN012", {{"共用一份。", "共用 \\(O(n)\\) 一份。"}}},
    {"IN014", {{"- **分层缓存**：热", "- \\*\\*分层缓存\\*\\*：热"}}},
    {"IN016", {{"直接查询 Parquet 文件", "直接查询 `Parquet 文件"}}},
    {"CB009", {{"逐步推广。", "逐步推广。\n\n    先从痛点最明显的一处开始，再推广到全部系统。"}}},
    {"CB011", {{"逐步推广。", "逐步推广。\n\n```sh\n```"}}},
    {"WS001", {{"逐步推广。", "逐步推广。 "}}},
    {"WS003", {{"## 结语\n\n", "## 结语\n\n\n"}}},
    {"WS005", {{"直接查询 Parquet", "直接查询  Parquet"}}},
    {"AI001", {{"# 2026 年开源", "好的，以下是为您撰写的文章：\n\n# 2026 年开源"}}},
    {"AI002", {{"共用一份。\n\n---", "共用一份。\n\n希望以上内容对您有所帮助！\n\n---"}}},
    {"AI005", {{"逐步推广。", "逐步推广。[此处插入架构图]"}}},
    {"AI007", {{"共用一份。", "共用一份【4†source】。"}}},
    {"AI008",
     {{"逐步推广。", "逐步推广，见[报告](https://example.org/a?utm_source=chatgpt.com)。"}}},
    {"AI009", {{"## 结语", "<|im_end|>\n\n## 结语"}}},
    {"AI010", {{"逐步推广。", "逐步推广 {{topic}}。"}}},
    {"AI012", {{"小步验证，再逐步推广。", "小步验证，再逐步"}}},
    {"AI022", {{"## 结语", "[Content generation failed after 3 attempts]\n\n## 结语"}}},
    {"AI023", {{"## 结语", "让我继续搜索更多信息：\n\n## 结语"}}},
    {"LK001", {{"逐步推广。", "逐步推广，见[成本](#成本分析)。"}}},
    {"LK003", {{"逐步推广。", "逐步推广，见[报告]()。"}}},
    {"LK004", {{"逐步推广。", "逐步推广，见(报告)[https://example.org/a]。"}}},
    {"LK005", {{"逐步推广。", "逐步推广，见[报告]（https://example.org/a）。"}}},
    {"LK009", {{"逐步推广。", "逐步推广，见 https://example.org/a，供参考。"}}},
    {"LK012", {{"逐步推广。", "逐步推广，见[报告](docs/年度 报告.md)。"}}},
    {"ZH001", {{"本地 NVMe", "本地NVMe"}}},
    {"ZH005", {{"一处开始，小步", "一处开 始，小步"}}},
    {"ZH006", {{"冷数据按需", " 冷数据按需"}}},
    {"ZH007", {{"本文比较 ", "本文（ 一）比较 "}}},
    {"ZH009", {{"拓宽用途，嵌", "拓宽用途\n，嵌"}}},
    {"ZH010", {{"小步验证，再", "小步验证,再"}}},
    {"ZH011", {{"逐步推广。", "逐步推广."}}},
    {"ZH016", {{"测试替身", "测试（替身"}}},
    {"ZH017", {{"看板", "”看板“"}}},
    {"ZH019", {{"缩短路径。", "缩短路径。。"}}},
    {"ZH020", {{"缩短路径。", "缩短路径，。"}}},
    {"ZH022", {{"有三种：", "有三种...有："}}},
    {"ZH024", {{"不互斥：", "不互斥--但"}}},
    {"ZH026", {{"P99", "Ｐ99"}}},
    {"ZH027", {{"Parquet 文件", "Parquet／ORC 文件"}}},
    {"ZH028", {{"90% 的", "90 % 的"}}},
    {"ZH030", {{"200 条", "2，000 条"}}},
    {"ZH031", {{"Parquet 文件", "Github 文件"}}},
    {"ZH032", {{"形式嵌入应用", "形式嵌入應用"}}},
};

std::vector<std::string> rules_found(std::string text) {
  const auto article = article::parse(text::Document(std::move(text)));
  std::vector<std::string> ids;
  for (const lint::Finding& finding :
       lint::run(*article, lint::Settings{}, "2026-03-18.md").findings)
    ids.emplace_back(finding.rule->id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::string joined(const std::vector<std::string>& ids) {
  std::string line;
  for (const std::string& id : ids) line += id + " ";
  return line;
}

TEST_CASE("a clean article has no finding, the generated one exactly its three causes") {
  const std::string folder = std::string(TREND_TESTS_DIR) + "/articles/";
  CHECK(joined(rules_found(testing::read_file(folder + "clean.md"))) == "");
  CHECK(joined(rules_found(testing::read_file(folder + "generated-wrapper.md"))) ==
        "CB001 FM001 WS004 ");
}

TEST_CASE("each planted defect is named once, and nothing else is said") {
  const std::string base =
      testing::read_file(std::string(TREND_TESTS_DIR) + "/articles/generated-wrapper.md");
  for (const Planted& planted : kPlanted) {
    std::string text = base;
    for (const Replacement& edit : planted.edits) {
      const std::size_t at = text.find(edit.from);
      REQUIRE_MESSAGE(at != std::string::npos, planted.rule, ": ", edit.from);
      text.replace(at, edit.from.size(), edit.to);
    }
    std::vector<std::string> expected = {"CB001", "FM001", "WS004", planted.rule};
    std::sort(expected.begin(), expected.end());
    CAPTURE(planted.rule);
    CHECK(joined(rules_found(text)) == joined(expected));
  }
}

}  // namespace
