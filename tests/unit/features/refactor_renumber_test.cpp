// Renumber everything: headings, captions, lists, and every mention of them as one change.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "rules/article/mentions.h"
#include "tests/support/articles.h"
#include "tests/support/random_text.h"
#include "tests/unit/features/refactor_laws.h"
#include "tests/unit/features/refactor_run.h"

namespace trend {
namespace {

using testing::ArticlePtr;
using testing::parsed;
using testing::RefactorRun;

constexpr std::string_view kRenumber = "Renumber everything";
constexpr std::string_view kNotOffered = "\n<not offered>:\n";

// The text with everything renumbered; itself where that is not offered, as nothing would change.
std::string renumbered(const std::string& text) {
  const RefactorRun run(text, {0, 0});
  const std::string after = run.after(kRenumber);
  return after == "<not offered>" ? text : after;
}

// The change by groups: "label: old → new, …", uncertain ones with a question mark.
std::string changes(std::string_view marked) {
  const RefactorRun run(marked);
  std::string out = "\n";
  for (const features::EditGroup& group : run.groups(kRenumber)) {
    out += group.label.zh + (group.confirm ? "?" : "") + ":";
    for (const text::Edit& edit : group.edits.edits())
      out += " " + std::string(run.article->slice(edit.range)) + "→" + edit.text;
    out += "\n";
  }
  return out;
}

TEST_CASE("the groups of one change") {
  CHECK(changes(R"(# 题¦

## 一、新增

## 一、算力

### 1.1 现状

见第二部分、1.2 节和[路线](#12-路线)，另见表 1。

### 1.2 路线

表 1：路线

| 路线 | 优势 |
| --- | --- |
| 端侧 | 快 |

## 二、能效

表 3：能效

| 路线 | 能效 |
| --- | --- |
| 端侧 | 高 |

如表 3 与第一部分所示：

1. 选型
2. 试点
4. 推广
)") == R"(
标题编号: 一、→二、 1.1 →2.1  1.2 →2.2  二、→三、
题注: 3→2
列表编号: 4→3
正文引用: 二→三 1.2→2.2 3→2
正文引用（请确认）?: 一→二
链接: 12-路线→22-路线
)");
}

TEST_CASE("what is numbered right stays, and so does what nobody can tell") {
  CHECK(changes("# 题¦\n\n## 一、甲\n\n见第二部分和第七部分。\n\n## 二、乙\n") == kNotOffered);
  // Nothing was pushed on: the second 二 is a slip for 三, and 第二部分 is right as it stands.
  CHECK(changes("# 题¦\n\n## 一、甲\n\n见第二部分。\n\n## 二、乙\n\n## 二、丙\n\n## 四、丁\n") ==
        "\n标题编号: 二、→三、\n");
}

TEST_CASE("it is offered where something would change: headings, styles, captions, lists") {
  const std::string rest = "\n\n## 二、乙\n\n1. 子\n2. 丑\n\n表 1：甲\n\n| 甲 |\n| --- |\n";
  CHECK(changes("## 一、甲¦" + rest) == kNotOffered);
  CHECK(changes("## 一、甲¦\n\n1. 子\n1. 丑\n1. 寅\n") == kNotOffered);
  CHECK(changes("## 一、甲¦\n\n3. 子\n4. 丑\n" + rest) == kNotOffered);
  CHECK(changes("## 一、甲¦" + rest + "\n## 四、丙\n") == "\n标题编号: 四、→三、\n");
  CHECK(changes("## 一、甲¦" + rest + "\n1. 子\n2. 丑\n4. 寅\n") == "\n列表编号: 4→3\n");
  CHECK(changes("## 一、甲¦" + rest + "\n表 3：乙\n\n| 乙 |\n| --- |\n") == "\n题注: 3→2\n");
  CHECK(changes("## 一、甲¦" + rest + "\n## 3. 丙\n") == "\n标题编号: 3. →三、\n");
}

TEST_CASE("a table inserted with the number of the one behind it pushes that one on") {
  constexpr std::string_view kTable = "\n\n| 甲 | 乙 |\n| --- | --- |\n\n";
  const std::string table(kTable);
  CHECK(changes("**表 1**：新¦" + table + "表 1：旧" + table + "表 2：后" + table +
                "见表 1 和表 2，Table 2。\n") ==
        "\n题注: 1→2 2→3\n正文引用: 2→3 2→3\n正文引用（请确认）?: 1→2\n");
  CHECK(changes("图 1 是示意。¦\n\n表 2023 年的数据。\n") == kNotOffered);
}

TEST_CASE("mentions move on with what was pushed on, in their own script") {
  CHECK(changes("# 题¦\n\n## 第一章 新\n\n## 第一章 甲\n\n## 第二章 乙\n\n见第２章、第 2 "
                "章、第二章。\n") ==
        "\n标题编号: 第一章 →第二章  第二章 →第三章 \n正文引用: ２→３ 2→3 二→三\n");
  CHECK(changes("## 2.1 新¦\n\n## 2. 乙\n\n### 2.1 子\n\nSee Section 2.1.\r\n") != "<not offered>");
}

TEST_CASE("a moved section takes the mentions of it along") {
  CHECK(RefactorRun("# 题\n\n## 一、甲¦\n\n见第二部分。\n\n## 二、乙\n\n见第一部分与 1.1 节。\n\n"
                    "### 2.1 子\n\n第 2.1 节如上。\n")
            .after("下移本节") ==
        "# 题\n\n## 一、乙\n\n见第二部分与 1.1 节。\n\n### 1.1 子\n\n第 1.1 节如上。\n\n"
        "## 二、甲\n\n见第一部分。\n");
}

// Thirty mentions of sections, subsections and tables, spread over an article.
std::string thirty_mentions() {
  std::string text = "# 推理芯片观察\n\n";
  const char* const kHan[] = {"一", "二", "三", "四", "五"};
  int table = 0;
  for (int i = 1; i <= 5; ++i) {
    const std::string other = std::to_string(i % 5 + 1);
    text += "## " + std::string(kHan[i - 1]) + "、主题" + std::to_string(i) + "号\n\n";
    text += "承接第" + std::string(kHan[i % 5]) + "部分，见 " + other + ".1 节与 " + other +
            ".2 节。\n\n";
    for (int j = 1; j <= 2; ++j)
      text += "### " + std::to_string(i) + "." + std::to_string(j) + " 小节\n\n参见第" +
              kHan[(i + 1) % 5] + "部分。\n\n";
    text += "表 " + std::to_string(++table) +
            "：对比\n\n| 路线 | 优势 |\n| --- | --- |\n| 端侧 | 快 |\n\n" + "如表 " + other +
            " 所示。\n\n";
  }
  return text;
}

// For each mention what it points to: the title without number, or the table's place.
std::vector<std::string> targets_of(const article::Article& article) {
  std::vector<std::string> targets;
  const article::Mentions found = article::find_mentions(article);
  for (const article::Mention& mention : found.mentions) {
    if (mention.target == article::kNone) {
      targets.emplace_back("nothing");
      continue;
    }
    const article::Part& part = found.parts[mention.target];
    std::string parent;
    if (part.section != article::kNone && article.sections()[part.section].parent != article::kNone)
      parent = testing::bare_title(article, article.sections()[part.section].parent);
    targets.push_back(parent + "/" + testing::bare_title(article, part.section) +
                      (part.table == article::kNone ? "" : " table"));
  }
  return targets;
}

TEST_CASE("a section inserted at the front: every one of thirty mentions is updated") {
  const std::string old = thirty_mentions();
  const std::vector<std::string> targets = targets_of(*parsed(old));
  REQUIRE(targets.size() == 30);
  REQUIRE(std::ranges::count(targets, "nothing") == 0);
  for (const std::string inserted : {"## 一、新主题\n\n", "## 一、新主题\n\n### 1.1 新小节\n\n"}) {
    std::string text = old;
    text.insert(text.find("## 一"), inserted);
    const RefactorRun run(text, {0, 0});
    const std::string after = run.after(kRenumber);
    CHECK(targets_of(*parsed(after)) == targets);
    std::size_t mentions = 0;
    for (const features::EditGroup& group : run.groups(kRenumber))
      if (group.label.zh.starts_with("正文引用")) mentions += group.edits.edits().size();
    CHECK(mentions == 25);  // all but the five of tables, whose numbers stay
    CHECK(renumbered(after) == after);
  }
}

// Random articles of numbered sections with mentions in them, then damaged as authors do.
class RandomNumbered {
 public:
  explicit RandomNumbered(testing::Random& random) : random_(random) {}

  std::string make() {
    style_ = random_.below(4);
    count_ = 2 + random_.below(5);
    std::string text = "# 题目\n\n";
    for (std::uint32_t i = 1; i <= count_; ++i) {
      std::string section = "## " + number(i) + "主题" + letter(i) + "\n\n" + prose();
      for (std::uint32_t j = 1, n = random_.below(4); j <= n; ++j)
        section += "### " + std::to_string(i) + "." + std::to_string(j) + " 小节" + letter(i) +
                   letter(j) + "\n\n" + prose();
      if (random_.below(3) == 0)
        section += "表 " + std::to_string(++tables_) + "：对比\n\n| 甲 | 乙 |\n| --- | --- |\n\n";
      if (random_.below(5) == 0) continue;  // the section was deleted
      if (random_.below(5) == 0) text += "## " + number(i) + "新增" + letter(i) + "\n\n" + prose();
      if (random_.below(8) == 0) text += "## 插叙" + letter(i) + "\n\n" + prose();
      text += section;
    }
    return text;
  }

 private:
  std::string letter(std::uint32_t i) { return std::string(1, static_cast<char>('a' + i)); }
  std::string number(std::uint32_t i) {
    const std::string han = article::chinese_numeral(i);
    if (style_ == 0) return han + "、";
    if (style_ == 1) return std::to_string(i) + ". ";
    return style_ == 2 ? "第" + han + "章 " : "第" + han + "部分：";
  }
  std::string prose() {
    std::string text;
    for (std::uint32_t n = random_.below(4); n > 0; --n) {
      const std::uint32_t i = 1 + random_.below(count_ + 1);
      const std::uint32_t kind = random_.below(4);
      if (kind == 0)
        text += "见 " + std::to_string(i) + "." + std::to_string(1 + random_.below(3)) + " 节。";
      if (kind == 1) text += "如表 " + std::to_string(1 + random_.below(3)) + " 所示。";
      if (kind == 2)
        text += "参见第" + article::chinese_numeral(i) + (style_ == 2 ? "章。" : "部分。");
      if (kind == 3) text += "See Section " + std::to_string(i) + ".1 too. ";
    }
    return text + "正文。\n\n";
  }

  testing::Random& random_;
  std::uint32_t style_ = 0;
  std::uint32_t count_ = 0;
  std::uint32_t tables_ = 0;
};

const article::Mention* mention_at(const article::Mentions& found, text::Offset offset) {
  for (const article::Mention& mention : found.mentions)
    if (mention.range.touches(offset)) return &mention;
  return nullptr;
}

// The mentions of `text` that are certain, but not those in a group to be confirmed, mean the same
// part afterwards. Returns how many there were.
std::size_t check_mentions(const std::string& text, text::Offset at = 0) {
  const RefactorRun run(text, {at, at});
  const std::vector<features::EditGroup> groups = run.groups(kRenumber);
  const text::EditSet all = features::merged(groups);
  const ArticlePtr after = parsed(all.apply(text));
  const article::Mentions before = article::find_mentions(*run.article);
  const article::Mentions renewed = article::find_mentions(*after);
  CHECK(before.parts.size() == renewed.parts.size());
  std::size_t certain = 0;
  for (const article::Mention& mention : before.mentions) {
    const bool asked = std::ranges::any_of(groups, [&](const features::EditGroup& group) {
      return group.confirm && std::ranges::any_of(group.edits.edits(), [&](const text::Edit& edit) {
               return edit.range.intersects(mention.range);
             });
    });
    if (!mention.certain || asked) continue;
    ++certain;
    const std::string_view words = run.article->slice(mention.range);
    CAPTURE(words);
    const article::Mention* now = mention_at(renewed, all.map_offset(mention.number.digits.begin));
    REQUIRE(now != nullptr);
    CHECK(now->target == mention.target);
  }
  return certain;
}

TEST_CASE("every certain mention means the same part before and after") {
  testing::Random random(20250218);
  std::size_t certain = 0;
  for (int round = 0; round < testing::rounds(300); ++round) {
    const std::string text = RandomNumbered(random).make();
    CAPTURE(text);
    certain += check_mentions(text);
    const std::string after = renumbered(text);
    CAPTURE(after);
    CHECK(renumbered(after) == after);
  }
  CHECK(certain > 500);
}

// "section → target" for each mention of a numbered part; in articles whose titles are unique.
std::vector<std::string> meanings(const article::Article& article, bool certain_only,
                                  const std::vector<std::string>& lost) {
  std::vector<std::string> result;
  const article::Mentions found = article::find_mentions(article);
  for (const article::Mention& mention : found.mentions) {
    if (mention.target == article::kNone || (certain_only && !mention.certain)) continue;
    const article::Part& part = found.parts[mention.target];
    const std::string target = testing::bare_title(article, part.section);
    if (std::ranges::count(lost, target) > 0) continue;
    result.push_back(testing::bare_title(article, article.section_at(mention.range.begin)) + " → " +
                     target + (part.table == article::kNone ? "" : " table"));
  }
  std::ranges::sort(result);
  return result;
}

// Sections that no mention can name.
std::vector<std::string> unnumbered(const article::Article& article) {
  std::vector<std::string> titles;
  for (article::Index i = 0; i < article.sections().size(); ++i)
    if (!article.sections()[i].detail().numbering)
      titles.push_back(testing::bare_title(article, i));
  return titles;
}

bool repeats_numbers(const article::Article& article) {
  std::set<std::vector<std::uint32_t>> seen;
  return std::ranges::any_of(article.sections(), [&](const article::Section& section) {
    const article::Numbering& number = section.detail().numbering;
    return number && !seen.insert(number.components).second;
  });
}

std::size_t check_moved(const std::string& text, article::Index section) {
  const ArticlePtr article = parsed(text);
  const text::Offset at = article->sections()[section].heading_range.begin;
  const RefactorRun run(text, {at, at});
  std::size_t checked = 0;
  for (const features::CodeAction& action : run.actions()) {
    if (action.kind != features::ActionKind::kMove) continue;
    CAPTURE(action.title.en);
    const std::string moved = testing::result_of(run, action);
    CAPTURE(moved);
    const ArticlePtr after = parsed(moved);
    const std::vector<std::string> before = meanings(*article, true, unnumbered(*after));
    const std::vector<std::string> now = meanings(*after, false, {});
    std::vector<std::string> missing;
    std::ranges::set_difference(before, now, std::back_inserter(missing));
    std::string names;
    for (const std::string& each : missing) names += each + "\n";
    CHECK(names == "");
    checked += before.size();
  }
  return checked;
}

TEST_CASE("every certain mention means the same section after one was moved") {
  testing::Random random(20250219);
  std::size_t checked = 0;
  for (int round = 0; round < testing::rounds(150); ++round) {
    // Numbers that are wrong before a move are not set right by it.
    const std::string text = renumbered(RandomNumbered(random).make());
    CAPTURE(text);
    const std::size_t sections = parsed(text)->sections().size();
    // A count that begins again gives numbers that two sections carry.
    if (sections == 0 || repeats_numbers(*parsed(text))) continue;
    checked += check_moved(text, random.below(sections));
  }
  CHECK(checked > 500);
}

TEST_CASE("every certain mention of the sample articles means the same part before and after") {
  for (const testing::NamedText& sample : testing::sample_articles()) {
    CAPTURE(sample.name);
    const ArticlePtr article = parsed(sample.text);
    if (article->sections().empty()) continue;
    const text::Offset at = article->sections().front().heading_range.begin;
    const std::string text(article->text());
    const RefactorRun run(text, {at, at});
    if (run.after(kRenumber) == "<not offered>") continue;
    check_mentions(text, at);
    CHECK(testing::added_findings(*article, *parsed(run.after(kRenumber))) == "");
  }
}

}  // namespace
}  // namespace trend
