// Refactorings of tables: what the menu offers at a cell and what becomes of the source.
#include <doctest/doctest.h>

#include "server/features/refactor/cell_order.h"
#include "tests/unit/features/refactor_run.h"

namespace trend {
namespace {

using testing::RefactorRun;

TEST_CASE("the menu at a cell") {
  const RefactorRun run("| 路线 | 优¦势 |\n| --- | --- |\n| 端侧 | 快 |\n| 云端 | 强 |\n");
  CHECK(run.menu() == R"(
Insert a column right of “优势”
Insert a column left of “优势”
Move column “优势” left
Delete column “优势”
Sort the rows by “优势”, ascending
Sort the rows by “优势”, descending
Transpose the table
Align the table's columns
Turn the table into a list
)");
  CHECK(RefactorRun("文¦字。\n\n| a | b |\n| - | - |\n").menu() == "\n");
}

TEST_CASE("columns are changed in this table or in all with its header") {
  constexpr std::string_view kTwo = R"(# 题

| 路线 | 优势¦ | 劣势 |
|---|:-:|---|
| 端侧 | 快 | 弱 |

> | 路线 | 优势 | 劣势 |
> | --- | --- | --- |
> | 云端 | 强 \| 稳 | 贵 |

| 路线 | 其他 | 劣势 |
| --- | --- | --- |
)";
  CHECK(RefactorRun(kTwo).after("Move column “优势” right (in all 2 tables") == R"(# 题

| 路线 | 劣势 | 优势 |
| --- | --- | :-: |
| 端侧 | 弱 | 快 |

> | 路线 | 劣势 | 优势 |
> | --- | --- | --- |
> | 云端 | 贵 | 强 \| 稳 |

| 路线 | 其他 | 劣势 |
| --- | --- | --- |
)");
  CHECK(RefactorRun(kTwo).after("删除“优势”列（仅此表格）") == R"(# 题

| 路线 | 劣势 |
| --- | --- |
| 端侧 | 弱 |

> | 路线 | 优势 | 劣势 |
> | --- | --- | --- |
> | 云端 | 强 \| 稳 | 贵 |

| 路线 | 其他 | 劣势 |
| --- | --- | --- |
)");
}

TEST_CASE("an aligned table stays aligned, a tight one tight, line ends stay") {
  CHECK(RefactorRun("| 路线 | 优势😀¦ |\r\n| ---- | ------ |\r\n| a    | b      |\r\n")
            .after("Insert a column left") ==
        "| 路线 |     | 优势😀 |\r\n| ---- | --- | ------ |\r\n| a    |     | b      |\r\n");
  CHECK(RefactorRun("|a|b¦|\n|-|-|\n|1|2|\n").after("Insert a column right") ==
        "|a|b| |\n|---|---|---|\n|1|2| |\n");
}

TEST_CASE("rows are sorted by what the column holds") {
  CHECK(RefactorRun(
            "| 模型 | 参数¦ |\n| - | - |\n| a | 1.5 亿 |\n| b | 900 万 |\n| c |  |\n| d | 70B |\n")
            .after("Sort the rows by “参数”, ascending") ==
        "| 模型 | 参数 |\n| - | - |\n| b | 900 万 |\n| a | 1.5 亿 |\n| d | 70B |\n| c |  |\n");
  CHECK(RefactorRun("| 日¦期 |\n| - |\n| 2025-02-18 |\n| 2024年12月1日 |\n| 2025年1月 |\n")
            .after("descending") ==
        "| 日期 |\n| - |\n| 2025-02-18 |\n| 2025年1月 |\n| 2024年12月1日 |\n");
}

TEST_CASE("cells read as numbers and days") {
  CHECK(features::cell_number("约 1,200 ms") == 1200);
  CHECK(features::cell_number("**¥3.5 万**") == 35000);
  CHECK(features::cell_number("−2%") == -2);
  CHECK(features::cell_number("40GB/s") == 40);
  CHECK_FALSE(features::cell_number("3–5"));
  CHECK_FALSE(features::cell_number("第三"));
  CHECK_FALSE(features::cell_number("1.2.3"));
  CHECK(features::cell_day("1970-01-02") == 1);
  CHECK(features::cell_day("1970年2月") == 31);
  CHECK_FALSE(features::cell_day("2025-02-30"));
  CHECK_FALSE(features::cell_day("2025"));
  CHECK_FALSE(features::cell_day("2025-02-01 起"));
}

TEST_CASE("transposed, aligned, compacted") {
  CHECK(RefactorRun("| 路线 | 优势¦ |\n|---|---|\n| 端侧 | 快 |\n| 云端 |\n").after("Transpose") ==
        "| 路线 | 端侧 | 云端 |\n| --- | --- | --- |\n| 优势 | 快 | |\n");
  CHECK(RefactorRun("|¦ 路线 | 数 |\n|---|--:|\n| a | 10 |\n").after("Align") ==
        "| 路线 |  数 |\n| ---- | --: |\n| a    |  10 |\n");
  CHECK(RefactorRun("| 路线 |  数 |\n| --¦-- | --: |\n| a    |  10 |\n").after("Compact") ==
        "| 路线 | 数 |\n| --- | --: |\n| a | 10 |\n");
}

TEST_CASE("a table becomes a list, and the list the table again") {
  const std::string table = "| 路线 | 优势 |\n| --- | --- |\n| 端侧 | 快 \\| 省 |\n| 云端 | |\n";
  const std::string list = "- 路线：端侧\n  - 优势：快 | 省\n- 路线：云端\n  - 优势：\n";
  CHECK(RefactorRun(table, {3, 3}).after("into a list") == list);
  CHECK(RefactorRun(list, {3, 3}).after("into a table") == table);
  CHECK(RefactorRun("- 甲：一\n- 乙：二¦\n").after("into a table") == "<not offered>");
  CHECK(RefactorRun("| a: | b |\n| - | - |\n| 1 | ¦2 |\n").after("into a list") == "<not offered>");
}

TEST_CASE("selected values become a table") {
  CHECK(RefactorRun("前文\n¦路线\t优势\n端侧\t快|省\n¦后文\n").after("CSV") ==
        "前文\n\n| 路线 | 优势 |\n| --- | --- |\n| 端侧 | 快\\|省 |\n\n后文\n");
  CHECK(RefactorRun("¦a,b\r\n\"x, \"\"y\"\"\",2¦\r\n").after("CSV") ==
        "| a | b |\r\n| --- | --- |\r\n| x, \"y\" | 2 |\r\n");
  CHECK(RefactorRun("¦一句话, 两半\n另一句话\n¦").menu() == "\n");
}

}  // namespace
}  // namespace trend
