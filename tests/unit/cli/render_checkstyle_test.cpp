// Checkstyle: files with findings only, columns in code points, everything escaped.
#include <doctest/doctest.h>

#include "tests/unit/cli/sample.h"

namespace trend::cli {
namespace {

TEST_CASE("an error element per finding") {
  Sample sample{"夹/<a>.md", "# 😀标题\r\n\te\u0301甲\r\n乙"};
  sample.add("标题", {"坏", "\"bad\" & worse"});
  sample.add("甲", {"坏", "line\nbreak"}, lint::Severity::kWarning, kSecond);
  sample.add("乙", {"坏", "small"}, lint::Severity::kInfo, kSecond);
  Sample chinese{"b.md", "甲", text::Language::kZh};
  chinese.add("甲", {"不好", "bad"});
  CHECK(rendered(make_checkstyle_renderer, {sample, {"clean.md", ""}, chinese}) ==
        R"(<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="夹/&lt;a&gt;.md">
    <error line="1" column="4" severity="error" message="&quot;bad&quot; &amp; worse" source="trendlsp.XX001"/>
    <error line="2" column="4" severity="warning" message="line&#10;break" source="trendlsp.XX002"/>
    <error line="3" column="1" severity="info" message="small" source="trendlsp.XX002"/>
  </file>
  <file name="b.md">
    <error line="1" column="1" severity="error" message="不好" source="trendlsp.XX001"/>
  </file>
</checkstyle>
)");
}

TEST_CASE("nothing found") {
  CHECK(rendered(make_checkstyle_renderer, {{"a.md", "甲"}}) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
        "</checkstyle>\n");
}

}  // namespace
}  // namespace trend::cli
