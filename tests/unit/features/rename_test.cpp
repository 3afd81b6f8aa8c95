// Renaming at the cursor ¦: the text afterwards, or the reason why not.
#include "server/features/rename.h"

#include <doctest/doctest.h>

#include "rules/article/parse.h"
#include "tests/support/articles.h"
#include "tests/support/marked_text.h"
#include "tests/support/random_article.h"
#include "tests/support/render.h"

namespace trend {
namespace {

std::string rename(std::string_view marked, std::string_view name) {
  const testing::MarkedText text = testing::unmark(marked);
  const auto article = article::parse(text::Document(text.text));
  const features::Renaming renaming = features::rename_at(*article, text.cursor(), name);
  if (!renaming.problem.zh.empty()) return "✗ " + renaming.problem.zh;
  return renaming.edits.empty() ? "(unchanged)" : renaming.edits.apply(text.text);
}

/// The name that the editor's input begins with, and in brackets where it stands.
std::string prepare(std::string_view marked) {
  const testing::MarkedText text = testing::unmark(marked);
  const auto article = article::parse(text::Document(text.text));
  const auto found = features::find_renameable(*article, text.cursor());
  if (!found) return "(nothing)";
  return found->name + " ⟦" + text.text.substr(found->range.begin, found->range.size()) + "⟧";
}

TEST_CASE("what can be renamed") {
  CHECK(prepare("## 一、推理¦芯片\n") == "推理芯片 ⟦推理芯片⟧");
  CHECK(prepare("## 一、¦推理\n") == "推理 ⟦推理⟧");
  CHECK(prepare("## ¦一、推理\n") == "一 ⟦一⟧");
  CHECK(prepare("### 2.¦3 推理 ###\n") == "2.3 ⟦2.3⟧");
  CHECK(prepare("## 推理¦ {#chips}\n") == "推理 ⟦推理⟧");
  CHECK(prepare("推理¦\n===\n") == "推理 ⟦推理⟧");
  CHECK(prepare("## 甲\n\n[见](#¦甲)\n") == "甲 ⟦[见](#甲)⟧");
  CHECK(prepare("甲[^a¦]\n\n[^a]: 乙\n") == "a ⟦a⟧");
  CHECK(prepare("[甲][b¦]\n\n[b]: /u\n") == "b ⟦b⟧");
  CHECK(prepare("<a id=\"x¦y\"></a>\n") == "xy ⟦xy⟧");
}

TEST_CASE("what cannot: prose, mentions, code, links out, front matter") {
  for (const std::string_view marked :
       {"正¦文\n", "## 二、甲\n\n见第二¦部分\n", "`甲¦`\n", "甲¦\n乙\n===\n",
        "[甲¦](https://a.example)\n", "---\ntitle: 甲¦\n---\n", "正文\n\n```\n# 甲¦\n```\n", "¦",
        "甲[^没¦有]\n", "¦## 甲\n"}) {
    CAPTURE(marked);
    CHECK(prepare(marked) == "(nothing)");
    CHECK(rename(marked, "新") == "✗ 这里没有可以重命名的内容");
  }
}

TEST_CASE("a heading: links to it follow, the number stays") {
  CHECK(rename("## 1. 推¦理 芯片\n\n[见](#1-推理-芯片)，[又见][r]\n\n[r]: #1-推理-芯片\n",
               "端侧") == "## 1. 端侧\n\n[见](#1-端侧)，[又见][r]\n\n[r]: #1-端侧\n");
  CHECK(rename("## 甲¦ ##\r\n\r\n[见](#甲)\r\n", "乙 丙") == "## 乙 丙 ##\r\n\r\n[见](#乙-丙)\r\n");
  CHECK(rename("## 甲\n\n[见](#¦甲)\n", "乙") == "## 乙\n\n[见](#乙)\n");
  CHECK(rename("## 甲 {#k}¦\n\n[见](#k)\n", "乙") == "✗ 这里没有可以重命名的内容");
  CHECK(rename("## 甲¦ {#k}\n\n[见](#k)\n", "乙") == "## 乙 {#k}\n\n[见](#k)\n");
}

TEST_CASE("a heading of a name that another has: the later one's number goes") {
  CHECK(rename("## 甲¦\n\n## 甲\n\n[一](#甲)[二](#甲-1)\n", "乙") ==
        "## 乙\n\n## 甲\n\n[一](#乙)[二](#甲)\n");
}

TEST_CASE("the level-1 heading takes an equal title in the front matter along") {
  CHECK(rename("---\ntitle: \"甲\"\n---\n# 甲¦\n", "乙") == "---\ntitle: \"乙\"\n---\n# 乙\n");
  CHECK(rename("---\ntitle: 甲\n---\n# 甲¦\n", "乙: 丙") ==
        "---\ntitle: \"乙: 丙\"\n---\n# 乙: 丙\n");
  CHECK(rename("---\ntitle: 甲\n---\n# 甲¦\n", "**乙**") == "---\ntitle: 乙\n---\n# **乙**\n");
  CHECK(rename("---\ntitle: 丁\n---\n# 甲¦\n", "乙") == "---\ntitle: 丁\n---\n# 乙\n");
}

TEST_CASE("a heading's name is refused where it would be something else") {
  CHECK(rename("## 甲¦\n", "  ") == "✗ 新名称不能为空");
  CHECK(rename("## 甲¦\n", "乙\n丙") == "✗ 新名称不能换行");
  CHECK(rename("## 甲¦\n", "乙 #") == "✗ 这样命名会改变文章的结构");
  CHECK(rename("甲¦\n---\n", "- 乙") == "✗ 这样命名会改变文章的结构");
  CHECK(rename("## 甲¦\n", "甲") == "(unchanged)");
}

TEST_CASE("a section's number: the section moves there, numbers and mentions follow") {
  constexpr std::string_view kArticle =
      "## 一、甲\n\n甲文\n\n## ¦二、乙\n\n### 2.1 里\n\n## 三、丙\n\n见第二部分、2.1 "
      "节和第三部分。\n";
  CHECK(rename(kArticle, "三") ==
        "## 一、甲\n\n甲文\n\n## 二、丙\n\n见第三部分、3.1 节和第二部分。\n\n## 三、乙\n\n### 3.1 "
        "里\n");
  CHECK(rename(kArticle, "1") ==
        "## 一、乙\n\n### 1.1 里\n\n## 二、甲\n\n甲文\n\n## 三、丙\n\n见第一部分、1.1 "
        "节和第三部分。\n");
  CHECK(rename(kArticle, "二、") == "(unchanged)");
  CHECK(rename(kArticle, "七") == "✗ 同级标题里没有编号“七”，无法移到那里");
  CHECK(rename(kArticle, "甲") == "✗ 同级标题里没有编号“甲”，无法移到那里");
}

TEST_CASE("footnotes and anchors") {
  CHECK(rename("甲[^a¦]乙[^A]\n\n[^a]: 丙\n", "注") == "甲[^注]乙[^注]\n\n[^注]: 丙\n");
  CHECK(rename("甲[^a]\n\n[^a¦]: 丙\n[^b]: 丁\n", "b") == "✗ 已有这个标签的脚注");
  CHECK(rename("甲[^a¦]\n\n[^a]: 丙\n", "b c") == "✗ 脚注标签里不能有空格、方括号或 ^");
  CHECK(rename("甲[^a¦]\n\n[^a]: 丙\n", "A") == "甲[^A]\n\n[^A]: 丙\n");
  CHECK(rename("<a id=\"x¦\"></a>\n\n[甲](#x)\n", "y") == "<a id=\"y\"></a>\n\n[甲](#y)\n");
  CHECK(rename("<a id=\"x¦\"></a>\n\n## y\n", "y") == "✗ 已有这个名称的锚点");
}

TEST_CASE("reference labels: what is read stays as it was") {
  CHECK(rename("[甲][a¦]，![图][A]，[a][]，[a]\n\n[a]: /u\n", "b") ==
        "[甲][b]，![图][b]，[a][b]，[a][b]\n\n[b]: /u\n");
  CHECK(rename("[甲][a¦]\n\n[a]: /u\n[b]: /v\n", "B") == "✗ 已有这个标签的链接定义");
  CHECK(rename("[甲][a¦]\n\n[a]: /u\n", "b]") == "✗ 标签里不能有方括号、反斜杠或换行");
  CHECK(rename("[甲][a¦]\n\n[a]: /u\n", "^b") == "✗ 以 ^ 开头的标签会成为脚注");
}

TEST_CASE("other articles follow renamed anchors") {
  const auto article = article::parse(text::Document("## 甲 一\n"));
  const features::Renaming renaming = features::rename_at(*article, 4, "乙 二");
  const auto other = article::parse(text::Document(
      "[1](a.md#甲-一) [2](b.md#甲-一) [3](#甲-一) [4](a.md#丙) [5](./a.md#%E7%94%B2-%E4%B8%80)\n\n"
      "[r]: a.md#甲-一\n"));
  const text::EditSet edits = features::follow_anchors(
      *other, renaming.anchors,
      [](const std::string& path) { return path == "a.md" || path == "./a.md"; });
  CHECK(edits.apply(other->text()) ==
        "[1](a.md#乙-二) [2](b.md#甲-一) [3](#甲-一) [4](a.md#丙) [5](./a.md#乙-二)\n\n"
        "[r]: a.md#乙-二\n");
}

// Renames at `offset` to a name that nothing has, and back.
void there_and_back(const std::string& text, text::Offset offset) {
  const auto before = article::parse(text::Document::from_bytes(text));
  const auto found = features::find_renameable(*before, offset);
  if (!found || found->kind == features::RenameKind::kNumber) return;
  CAPTURE(found->name);
  const features::Renaming there = features::rename_at(*before, offset, "qqq");
  if (there.edits.empty()) return;
  const auto after = article::parse(text::Document(there.edits.apply(before->text())));
  if (found->kind == features::RenameKind::kLabel) {
    CHECK(testing::render_body(*after) == testing::render_body(*before));
    return;  // [label] became [label][qqq] and stays so
  }
  const text::Offset moved = there.edits.map_offset(found->range.begin);
  const auto again = features::find_renameable(*after, moved);
  REQUIRE(again);
  CHECK(again->kind == found->kind);
  CHECK(again->name == "qqq");
}

TEST_CASE("there is something of the new name where the old one was: random articles") {
  testing::Random random(11);
  for (int round = 0; round < testing::rounds(100); ++round) {
    const std::string text = testing::random_article(random, 30);
    for (int i = 0; i < 20; ++i) there_and_back(text, random.below(text.size() + 1));
  }
}

TEST_CASE("a heading renamed there and back is the article as it was") {
  for (const testing::NamedText& sample : testing::sample_articles()) {
    CAPTURE(sample.name);
    const auto before = article::parse(text::Document::from_bytes(sample.text));
    for (const article::Section& section : before->sections()) {
      const text::Offset offset = section.heading_range.end;
      const auto found = features::find_renameable(*before, offset);
      if (!found || found->kind != features::RenameKind::kTitle) continue;
      const features::Renaming there = features::rename_at(*before, offset, "qqq 甲");
      if (!there.problem.zh.empty()) continue;
      const auto after = article::parse(text::Document(there.edits.apply(before->text())));
      const text::Offset back = there.edits.map_offset(offset);
      const features::Renaming again = features::rename_at(*after, back, found->name);
      CAPTURE(found->name);
      CHECK(again.problem.zh == "");
      CHECK(again.edits.apply(after->text()) == before->text());
    }
  }
}

}  // namespace
}  // namespace trend
