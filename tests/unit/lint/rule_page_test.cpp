// Pages taken apart: sections, prose, examples with what surrounds them; borrowed examples.
#include "rules/lint/rule_page.h"

#include <doctest/doctest.h>

#include "rules/lint/groups.h"
#include "rules/lint/registry.h"

namespace trend::lint {
namespace {

using text::Language;

constexpr OptionSpec kOptions[] = {{.name = "max",
                                    .type = OptionType::kInteger,
                                    .default_value = "1",
                                    .choices = {},
                                    .zh = "上限。",
                                    .en = "The limit."}};

Rule page_rule() {
  Rule rule{};
  rule.id = "XX001";
  rule.options = kOptions;
  rule.docs_zh = R"md(
说明。

```text
## 不是标题
```

## 正确

两种写法都对：

```markdown file=a.md today=2025-03-01
# 甲
```

````markdown max=3
```
乙␠
```
````

## 错误

```markdown no-final-newline rules=XX001,WS
丙
```

## 修复

没有。
)md";
  rule.docs_en = "\nWhat.\n\n## Fix\n\nNone.\n";
  return rule;
}

TEST_CASE("a page is its sections; examples come with file, date and options") {
  const Rule rule = page_rule();
  const std::vector<PageSection> page = read_rule_page(rule, Language::kZh);
  REQUIRE(page.size() == 4);
  CHECK(page[0].prose == std::vector<std::string>{"说明。\n\n```text\n## 不是标题\n```"});
  CHECK(page[1].part == PagePart::kRight);
  CHECK(page[1].prose == std::vector<std::string>{"两种写法都对：", "", ""});
  REQUIRE(page[1].examples.size() == 2);
  CHECK(page[1].examples[0].text == "# 甲\n");
  CHECK(page[1].examples[0].file_name == "a.md");
  CHECK(page[1].examples[0].settings.today == article::Date{2025, 3, 1, true});
  CHECK(page[1].examples[1].text == "```\n乙 \n```\n");
  CHECK(page[1].examples[1].settings.options_of(rule).integer("max") == 3);
  CHECK(page[2].part == PagePart::kWrong);
  CHECK(page[2].examples[0].text == "丙");
  CHECK(page[2].examples[0].settings.select == std::vector<std::string>{"XX001", "WS"});
  CHECK(page[3].heading == "修复");
  CHECK(page[3].prose == std::vector<std::string>{"没有。"});
}

TEST_CASE("a word behind the fence that means nothing is no silence") {
  Rule rule = page_rule();
  const auto mistake_of = [&](const std::string& info) {
    const std::string page = "x\n\n## 正确\n\n```markdown " + info + "\n甲\n```\n";
    rule.docs_zh = page;
    return read_rule_page(rule, Language::kZh)[1].examples.at(0).mistake;
  };
  CHECK(mistake_of("max=2 file=a.md files=b.png today=2025-01-31 no-final-newline") == "");
  CHECK(mistake_of("max=many") == "max=many");
  CHECK(mistake_of("min=1") == "min=1");
  CHECK(mistake_of("today=2025-02-30") == "today=2025-02-30");
  CHECK(mistake_of("rules=QQ999") == "rules=QQ999");
  CHECK(mistake_of("no-newline") == "no-newline");
}

TEST_CASE("an English page without examples shows the Chinese ones, ready to be read again") {
  Rule rule = page_rule();
  const std::string markdown = rule_page_markdown(rule, Language::kEn);
  CHECK(markdown == R"md(What.

## Right

```markdown file=a.md today=2025-03-01
# 甲
```

````markdown max=3
```
乙␠
```
````

## Wrong

```markdown no-final-newline rules=XX001,WS
丙
```

## Fix

None.
)md");
  CHECK(read_rule_page(rule, Language::kEn).size() == 4);
  CHECK(rule_page_markdown(rule, Language::kZh) == std::string(rule.docs_zh).substr(1));
}

TEST_CASE("a page of a rule without fixes says so, where it does not yet") {
  Rule rule = page_rule();
  rule.docs_en = "\nWhat.\n";
  const std::vector<PageSection> page = read_rule_page(rule, Language::kEn);
  CHECK(page.back().heading == "Fix");
  CHECK(page.back().prose == std::vector<std::string>{"There is no automatic fix."});
  CHECK(rule_page_markdown(rule, Language::kEn)
            .ends_with("\n## Fix\n\nThere is no automatic fix.\n"));
  rule.fix = FixKind::kSafe;
  CHECK(read_rule_page(rule, Language::kEn).back().heading == "Wrong");
}

TEST_CASE("every rule belongs to a named group") {
  for (const Rule* rule : all_rules()) {
    CAPTURE(rule->id);
    CHECK(group_of(rule->id).id == rule->id.substr(0, 2));
  }
  CHECK(group_of("XX001").id.empty());
}

}  // namespace
}  // namespace trend::lint
