// Refactorings of front matter: title, H1 and slug in agreement, dates set to today.
#include <doctest/doctest.h>

#include "tests/unit/features/refactor_run.h"

namespace trend {
namespace {

using testing::RefactorRun;

TEST_CASE("title and H1 in either direction") {
  constexpr std::string_view kText =
      "---\ntitle: \"四条\\\"路线\\\"\"\n---\n\n# ¦三条 *路线*: 上\n";
  CHECK(RefactorRun(kText).after("一级标题照 title 改写") ==
        "---\ntitle: \"四条\\\"路线\\\"\"\n---\n\n# 四条\"路线\"\n");
  CHECK(RefactorRun(kText).after("title 照一级标题改写") ==
        "---\ntitle: \"三条 路线: 上\"\n---\n\n# 三条 *路线*: 上\n");
  CHECK(RefactorRun("---\ntitle: a_b ¦[x]\r\n---\r\n\r\n# y\r\n").after("the H1 as the title") ==
        "---\ntitle: a_b [x]\r\n---\r\n\r\n# a\\_b \\[x\\]\r\n");
  CHECK(RefactorRun("---\ntitle: 甲¦\n---\n\n# 乙: 丙\n").after("the title as the H1") ==
        "---\ntitle: \"乙: 丙\"\n---\n\n# 乙: 丙\n");
}

TEST_CASE("nothing where title and H1 agree, one is missing, or the title cannot be read") {
  CHECK(RefactorRun("---\ntitle: 甲¦\n---\n\n# 甲\n").menu() == "\n");
  CHECK(RefactorRun("---\ntitle: 甲¦\n---\n\n## 乙\n").after("同步") == "<not offered>");
  CHECK(RefactorRun("---\ntitle: \"甲¦\n---\n\n# 乙\n").after("同步") == "<not offered>");
  CHECK(RefactorRun("# 乙¦\n").menu() == "\n");
}

TEST_CASE("the slug of an ASCII title") {
  CHECK(RefactorRun("---\ntitle: \"Edge AI: don't wait (2025)\"¦\ndate: 2025-02-18\n---\n")
            .after("Make the slug") ==
        "---\ntitle: \"Edge AI: don't wait (2025)\"\n"
        "slug: edge-ai-dont-wait-2025\ndate: 2025-02-18\n---\n");
  CHECK(RefactorRun("---\ntitle: Edge AI\nslug: 'old'¦\n---\n").after("由 title 生成 slug") ==
        "---\ntitle: Edge AI\nslug: 'edge-ai'\n---\n");
  CHECK(RefactorRun("---\ntitle: 边缘 AI\nslug: old¦\n---\n").menu() == "\n");
  CHECK(RefactorRun("---\ntitle: Edge AI\nslug: edge-ai¦\n---\n").menu() == "\n");
}

TEST_CASE("a date set to today keeps quotes and time") {
  const auto today = [](std::string_view marked) {
    RefactorRun run(marked);
    run.settings.today = {2025, 3, 1, true};
    return run.after("to today");
  };
  CHECK(today("---\ndate: 2025-02-18¦\n---\n") == "---\ndate: 2025-03-01\n---\n");
  CHECK(today("---\nupdated: \"2025/2/18\"¦\n---\n") == "---\nupdated: \"2025-03-01\"\n---\n");
  CHECK(today("---\ndate: 2025-02-18 10:00:00 +0800¦\n---\n") ==
        "---\ndate: 2025-03-01 10:00:00 +0800\n---\n");
  CHECK(today("---\r\ndate:¦\r\n---\r\n") == "---\r\ndate: 2025-03-01\r\n---\r\n");
  CHECK(today("---\ndate: 2025-03-01¦\n---\n") == "---\ndate: 2025-03-01\n---\n");
  CHECK(today("---\ndate: 尽快¦\n---\n") == "<not offered>");
  CHECK(today("---\nauthor: 甲¦\n---\n") == "<not offered>");
  CHECK(RefactorRun("---\ndate: 2025-02-18¦\n---\n").after("设为今天") ==
        "---\ndate: 2025-02-18\n---\n");  // nobody knows what day it is
}

}  // namespace
}  // namespace trend
