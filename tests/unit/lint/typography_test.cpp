// All rules of typography together: correct text that looks wrong to simple rules is left alone,
// and the safe fixes of a careless text add up to a tidy one.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "rules/lint/fixer.h"
#include "rules/lint/runner.h"
#include "tests/unit/lint/observe.h"

namespace trend::lint {
namespace {

constexpr std::string_view kCorrect = R"md(
他说：“模型（GPT-4）在 2024 年 12 月发布，售价 20 美元/月。”随后又说：“不，是 200 美元。”

- 支持 C++、C#、.NET 与 Node.js；版本 v2.1.0，端口 8080。
- 链接见 <https://example.com/a,b>，代码 `a,b`，公式 $a，b$。
- 时间 12:30–13:00，比例 3:1，比分 2:1，2025-02-18 发布，2024/12/01 截止。
- 1) 第一；2) 第二；（1）第三；（2）第四；①第五。
- 选项 A. 甲；B. 乙；C. 丙。
- 表情 :) ;) （笑） ¯\_(ツ)_/¯ 😂 👍🏻！
- Q&A：问：怎么用？答：直接用。AT&T 与 R&D。
- “双引号里有‘单引号’”，《书名〈篇名〉》，「直角『套叠』」。
- It's a test, isn't it? 他答道：“It’s OK.”
- 省略号……破折号——连接号—范围 10～20，波浪 5~6。
- 5′10″ 与 15"、27" 屏幕；角度 90°，温度 25℃，湿度 60%，千分 3‰。
- A股、B端、T恤、5G、3D、K线、Wi-Fi 6、USB 3.0、H.264、SHA-256。
- 张三（1990—2020）说过 [1]，另见 [2][3]。
- 价格：￥100，＄200，€300；涨幅 +3.5%，跌幅 -2%。
- 路径 /usr/local/bin 与 C:\Windows，命令 ls -l，参数 --check。
- 邮箱 a@b.com，账号 @Github_user，话题 #Github#。
- 英文句子：The quick brown fox jumps over the lazy dog. 中文继续。
- 第 1 章、第2节；一、二、三；（一）（二）。
- e.g. 例如；i.e. 即；etc. 等等。
- 他问：“什么？！”她答：“没什么……”
- “Scaling Law”（规模定律）与“Agent”的关系。
- 集合 {a, b, c}、区间 [0, 1)、函数 f(x, y)、下标 a[0]。
- 键位 Ctrl+C、Ctrl + V；a + b = c；x > y；1 < 2。
- 2024 Q3、FY2025、GPT-4o、Claude 3.5 Sonnet、Llama 3.1-405B。
- 作者：张三 李四 王五；来源：新华社 北京。
- 标签：大模型 推理 芯片
- 10 万、100万、3 亿、5亿元、20 余家。

> “第一段没有结束。
>
> “第二段结束了。”

| 模型 | 参数 | 说明 |
| --- | --- | --- |
| GPT‑4 | 1.8T | 未公开（传闻） |
| Llama 3 | 8B/70B/405B | ✅ 开源；❌ 商用受限 |
| Qwen2.5 | 0.5B–72B | — |
| 合计 | 3 | …… |

参考文献：[1] 李四. 深度学习综述[J]. 软件学报, 2020, 31(2): 1-10.

台湾《聯合報》报道，香港「蘋果」之类的名称。

東京（Tokyo）的名称。
)md";

constexpr std::string_view kCareless = R"md(
## 大模型:现状

🚀 算力在涨， 成本在降 。百度放了个"大招”，叫做“先查后答“ ；它用ＡＩ技术。。

检索 (RAG） 很常用, 部署在 Github 上. 占比 15 %,共 1，000 个，8：30 开始...

算力在涨
，成本在降，Ａ／B 测试与 A／B 测试（ 二 ）

| 项 | 说明 |
| --- | --- |
| 甲 | 快，，省!真的？ |
)md";

constexpr std::string_view kTidy = R"md(
## 大模型：现状

🚀 算力在涨，成本在降。百度放了个“大招”，叫做“先查后答”；它用AI技术。

检索（RAG）很常用，部署在 GitHub 上。占比 15%,共 1,000 个，8:30 开始……

算力在涨，成本在降，A/B 测试与 A/B 测试（二）

| 项 | 说明 |
| --- | --- |
| 甲 | 快，省！真的？ |
)md";

Settings typography() {
  Settings settings;
  settings.select_only = true;
  settings.select = {"ZH"};
  settings.ignore = {"ZH004", "ZH008", "ZH015", "ZH018", "ZH023",
                     "ZH025", "ZH029", "ZH033", "ZH034"};
  return settings;
}

TEST_CASE("correct text with traps in it is left alone") {
  const auto article = testing::article_of(std::string(kCorrect));
  CHECK(testing::render_findings(article->document(), run(*article, typography()).findings.all()) ==
        "");
}

TEST_CASE("the safe fixes of a careless text add up") {
  const auto article = testing::article_of(std::string(kCareless));
  const FixOutcome outcome = fix_all(article, typography(), false);
  CHECK(outcome.converged);
  CHECK(outcome.text == kTidy);
  CHECK(testing::render_findings(outcome.article->document(), outcome.remaining) == "");
}

}  // namespace
}  // namespace trend::lint
