// Mentions as text: what is one, what only looks like one, and what each points to.
#include "rules/article/mentions.h"

#include <doctest/doctest.h>

#include <string>

#include "rules/article/parse.h"
#include "rules/text/strings.h"
#include "tests/support/articles.h"
#include "tests/support/random_article.h"

namespace trend::article {
namespace {

std::string name_of(const Article& article, const Part& part) {
  const std::string_view text = article.slice(part.caption.empty() ? part.range : part.caption);
  return std::string(text.substr(0, text.find_first_of("\r\n")));
}

/// One line each: <mention> digits -> first line of the part (? when found by counting).
std::string mentions_of(std::string text) {
  const auto article = parse(text::Document(std::move(text)));
  const Mentions found = find_mentions(*article);
  std::string out = "\n";
  for (const Mention& m : found.mentions) {
    out += "<" + std::string(article->slice(m.range)) + ">";
    if (m.form == MentionForm::kNumber) {
      CHECK(m.range.contains(m.number.digits));
      out += " " + std::string(article->slice(m.number.digits));
    }
    out += m.target == kNone
               ? " -> nothing"
               : " -> " + name_of(*article, found.parts[m.target]) + (m.certain ? "" : " ?");
    out += "\n";
  }
  return out;
}

std::string parts_of(std::string text) {
  const auto article = parse(text::Document(std::move(text)));
  std::string out = "\n";
  for (const Part& part : find_parts(*article)) {
    out += part.kind == PartKind::kSection ? "section"
           : part.kind == PartKind::kTable ? "table"
                                           : "figure";
    out += " <" + std::string(article->slice(part.number.range)) + "> " + name_of(*article, part);
    out += "\n";
  }
  return out;
}

/// The text stands below an article that has whatever might be meant.
std::string in_article(std::string_view text) {
  constexpr std::string_view kArticle = R"(# 标题

## 1. 引入

## 2. 路线

### 2.1 现状

### 2.3 比较

表 1：甲

| a |
|---|

表 2：乙

| b |
|---|

![图 1 丙](1.png)

![图 2 丁](2.png)

## 3. 展望

)";
  return mentions_of(std::string(kArticle) + std::string(text) + "\n");
}

TEST_CASE("sections by number") {
  CHECK(in_article("见 2.3 节，参见第三部分；第 2 章与第一节，上述第三部分。") == R"(
<2.3 节> 2.3 -> ### 2.3 比较
<第三部分> 三 -> ## 3. 展望
<第 2 章> 2 -> ## 2. 路线
<第一节> 一 -> ## 1. 引入
<第三部分> 三 -> ## 3. 展望
)");
  CHECK(in_article("see Section 2.3 and Table 2, cf. § 2.1 (Chapter 3)") == R"(
<Section 2.3> 2.3 -> ### 2.3 比较
<Table 2> 2 -> 表 2：乙
<§ 2.1> 2.1 -> ### 2.1 现状
<Chapter 3> 3 -> ## 3. 展望
)");
  CHECK(in_article("（见 2.3），详见2.1。参见第２节") == R"(
<2.3> 2.3 -> ### 2.3 比较
<2.1> 2.1 -> ### 2.1 现状
<第２节> ２ -> ## 2. 路线
)");
}

TEST_CASE("lists and ranges: each number is a mention") {
  CHECK(in_article("第 2–3 节；2.1、2.3 节；第二、三部分；第1章和第2章；第 1 至 3 部分") == R"(
<第 2> 2 -> ## 2. 路线
<3 节> 3 -> ## 3. 展望
<2.1> 2.1 -> ### 2.1 现状
<2.3 节> 2.3 -> ### 2.3 比较
<第二> 二 -> ## 2. 路线
<三部分> 三 -> ## 3. 展望
<第1章> 1 -> ## 1. 引入
<第2章> 2 -> ## 2. 路线
<第 1> 1 -> ## 1. 引入
<3 部分> 3 -> ## 3. 展望
)");
  CHECK(in_article("表 1 和表 2；图 1–2；表1、2；Tables 1 and 2; Sections 2.1, 2.3") == R"(
<表 1> 1 -> 表 1：甲
<表 2> 2 -> 表 2：乙
<图 1> 1 -> ![图 1 丙](1.png)
<2> 2 -> ![图 2 丁](2.png)
<表1> 1 -> 表 1：甲
<2> 2 -> 表 2：乙
<Tables 1> 1 -> 表 1：甲
<2> 2 -> 表 2：乙
<Sections 2.1> 2.1 -> ### 2.1 现状
<2.3> 2.3 -> ### 2.3 比较
)");
}

TEST_CASE("tables and figures by number") {
  CHECK(in_article("如表2所示，**图 1**（a）、图 2a 与[表 1](#t)；见表二。") == R"(
<表2> 2 -> 表 2：乙
<图 1> 1 -> ![图 1 丙](1.png)
<图 2> 2 -> ![图 2 丁](2.png)
<表 1> 1 -> 表 1：甲
<表二> 二 -> 表 2：乙
)");
}

TEST_CASE("neighbours") {
  CHECK(in_article("上表、上图；上一节和上一章。以上图为例，the table above.") == R"(
<上表> -> 表 2：乙 ?
<上图> -> ![图 2 丁](2.png) ?
<上一节> -> ## 2. 路线 ?
<上一章> -> ## 2. 路线 ?
<上图> -> ![图 2 丁](2.png) ?
<the table above> -> 表 2：乙 ?
)");
  CHECK(mentions_of("# 题\n\n## 甲\n\n下表、下一节、下面的表格。\n\n### "
                    "乙\n\n见上节，下一部分。\n\n| a |\n|---|\n"
                    "| 上表 |\n\n## 丙\n") == R"(
<下表> -> | a | ?
<下一节> -> ## 丙 ?
<下面的表格> -> | a | ?
<下一部分> -> ## 丙 ?
)");
}

TEST_CASE("sent to something that is not there") {
  CHECK(in_article("见表 7，参见第九章，见 2.9 节；而第九章与表 7 什么也不是。") == R"(
<表 7> 7 -> nothing
<第九章> 九 -> nothing
<2.9 节> 2.9 -> nothing
)");
}

TEST_CASE("not a mention") {
  for (const char* text : {"表 2023",
                           "图 2000 年",
                           "第三方",
                           "第一时间",
                           "第二代",
                           "第一节课",
                           "第二章程",
                           "第三部分析",
                           "《红楼梦》第 1 章",
                           "《书》的第三部分",
                           "该论文图 2",
                           "文献[2]的图 2",
                           "[2] 图 2",
                           "原文第三部分",
                           "该报告中的表 2",
                           "作者在第 2 节",
                           "白皮书第 2 章",
                           "版本 2.3 节",
                           "版本 2.3 节奏",
                           "2.3 节点",
                           "v2.3 节",
                           "升级到 2.3",
                           "可见 2.3",
                           "2.3 倍",
                           "GPT 2.3 部分用户",
                           "1.2.3 节约",
                           "192.168.2.3 节",
                           "在数据集上表现优异",
                           "上表面",
                           "下图腾",
                           "以上图示",
                           "下图片",
                           "网上表达",
                           "这一节",
                           "以上章节",
                           "上节课",
                           "代表 2 人",
                           "列表 2",
                           "地图 1",
                           "图表 2",
                           "发表 1",
                           "仪表2",
                           "试图一",
                           "图一乐",
                           "表一下",
                           "一图 2",
                           "表 2 个",
                           "图 2 张",
                           "图 2D",
                           "图 2%",
                           "表 2-1",
                           "表 2.5 倍",
                           "表 02",
                           "Figure 02",
                           "Figure 2D",
                           "Section 230",
                           "Part 9",
                           "Figure 9",
                           "Table 2 of the report",
                           "their report's Table 2",
                           "part 2 of the series",
                           "Timetable 2",
                           "Figure 3 robots",
                           "the tables above",
                           "`表 2`",
                           "<b title=\"表 2\">",
                           "[表 2](https://a.example)",
                           "![见表 2](x.png)",
                           "表\n2",
                           "    表 2"})
    CHECK_MESSAGE(in_article(text) == "\n", text);
}

TEST_CASE("own numbers are not mentions, neither are labels that nothing carries") {
  CHECK(in_article("第一部分：背景\n\n表 9：没有表\n\n- 第四章 尾声") == R"(
<第一部分> 一 -> ## 1. 引入
)");
}

TEST_CASE("this article may name itself") {
  CHECK(in_article("本文第三部分、本报告表 2、本篇文章第 2 章") == R"(
<第三部分> 三 -> ## 3. 展望
<表 2> 2 -> 表 2：乙
<第 2 章> 2 -> ## 2. 路线
)");
}

TEST_CASE("the written number wins, in the unit that is spoken of") {
  CHECK(mentions_of("# 题\n\n第三部分、第二章、2.1 节、第 2 节。\n\n## 一、甲\n\n## 二、乙\n\n### "
                    "1. 丙\n\n## 三、丁\n") == R"(
<第三部分> 三 -> ## 三、丁
<第二章> 二 -> ## 二、乙
<2.1 节> 2.1 -> ### 1. 丙 ?
<第 2 节> 2 -> ## 二、乙
)");
  CHECK(mentions_of(
            "## 第一章 甲\n\n### 第一节 乙\n\n### 第二节 丙\n\n见第一节\n\n## 第二章 丁\n\n"
            "### 第一节 戊\n\n如第一节、第二章、第十二章。第二节\n\n## 第十二章 己\n\n第二节\n") ==
        R"(
<第一节> 一 -> ### 第一节 乙
<第一节> 一 -> ### 第一节 戊
<第二章> 二 -> ## 第二章 丁
<第十二章> 十二 -> ## 第十二章 己
<第二节> 二 -> ### 第二节 丙
<第二节> 二 -> ### 第二节 丙
)");
  CHECK(mentions_of("# 一、甲\n\n见第二部分\n\n# 二、乙\n\n# 二、丙\n") == R"(
<第二部分> 二 -> # 二、乙 ?
)");
}

TEST_CASE("without numbers, by counting") {
  CHECK(mentions_of("# 题\n\n看第二部分、第 5 章、表 1、见图 3、1.2 节\n\n## 甲\n\n### 子\n\n### "
                    "丑\n\n## 乙\n\n| a |\n|---|\n") ==
        R"(
<第二部分> 二 -> ## 乙 ?
<表 1> 1 -> | a | ?
<图 3> 3 -> nothing
<1.2 节> 1.2 -> ### 丑 ?
)");
}

TEST_CASE("captions above") {
  CHECK(
      parts_of(
          "# 题\n\n**表 1** 路线\n\n| a |\n|---|\n\n正文\n表 2：指标\n\n| b |\n|---|\n\n表 3 "
          "列出了路线：\n\n"
          "| c |\n|---|\n\n### Table 4: D\n\n| d |\n|---|\n\n- 表 5. 里层\n\n  | e |\n  |---|\n") ==
      R"(
section <> # 题
section <Table 4:> ### Table 4: D
table <表 1> **表 1** 路线
table <表 2：> 表 2：指标
table <> | c |
table <Table 4:> ### Table 4: D
table <表 5.> 表 5. 里层
)");
}

TEST_CASE("captions below") {
  CHECK(parts_of(
            "| a |\n|---|\n\n表 1 甲\n\n| b |\n|---|\n\n表 2 乙\n说明\n\n![x](a.png)\n图 1：丙\n\n"
            "![Figure 2. y](b.png)\n\n[![z](c.png)](#c)\n\n图 3 丁\n\n文字 ![w](d.png)\n") == R"(
table <表 1> 表 1 甲
table <表 2> 表 2 乙
figure <图 1：> 图 1：丙
figure <Figure 2.> ![Figure 2. y](b.png)
figure <图 3> 图 3 丁
)");
}

TEST_CASE("one block alone gives what it gives among the others") {
  const auto article =
      parse(text::Document("# 题\n\n见第 1 节与表 1。\n\n## 1. 甲\n\n上一节\n\n| 第 1 节 "
                           "|\n|---|\n\n- 上表\n- 下一节\n\n## 2. 乙\n"));
  const Mentions all = find_mentions(*article);
  std::size_t next = 0;
  for (const TopBlock& top : article->blocks()) {
    for (const Mention& mention : find_mentions(*article, top).mentions) {
      REQUIRE(next < all.mentions.size());
      CHECK(mention.range == all.mentions[next].range);
      CHECK(mention.target == all.mentions[next].target);
      ++next;
    }
  }
  CHECK(next == all.mentions.size());
  CHECK(next == 5);
}

TEST_CASE("ranges with CRLF, emoji and emphasis inside") {
  CHECK(
      mentions_of("# 🚀 题\r\n\r\n👩‍💻 见**第三**部分，第 *2* 节。\r\n\r\n## 1. "
                  "甲\r\n\r\n## "
                  "2. "
                  "乙\r\n\r\n## 3. 丙\r\n") == R"(
<第三**部分> 三 -> ## 3. 丙
<第 *2* 节> 2 -> ## 2. 乙
)");
}

void check_mentions(const std::string& text) {
  const auto article = parse(text::Document::from_bytes(text));
  const Mentions found = find_mentions(*article);
  Offset end = 0;
  for (const Mention& mention : found.mentions) {
    CHECK(mention.range.begin >= end);
    end = mention.range.end;
    CHECK_FALSE(mention.range.empty());
    REQUIRE(end <= article->text().size());
    if (mention.form == MentionForm::kNumber) CHECK(mention.range.contains(mention.number.digits));
    if (mention.target == kNone) continue;
    REQUIRE(mention.target < found.parts.size());
    const Part& part = found.parts[mention.target];
    CHECK(part.kind == mention.kind);
    CHECK_FALSE(part.number.range.intersects(mention.range));
    if (mention.certain) CHECK(part.number.components == mention.number.components);
  }
}

TEST_CASE("any article: mentions in order, disjoint, on parts of their kind with their number") {
  for (const testing::NamedText& sample : testing::sample_articles()) check_mentions(sample.text);
  testing::Random random(20310506);
  constexpr std::string_view kPhrases[] = {"见 2.1 节 ",
                                           "第二部分",
                                           "表 1",
                                           "**图 2**",
                                           "上表",
                                           "Section 1",
                                           "第 1–3 节",
                                           "表 1：甲\n\n",
                                           "## 2. 乙\n\n",
                                           "## 一、丙\n\n",
                                           "\n\n| a |\n|---|\n\n",
                                           "### 2.1 丁\n\n",
                                           "![图 2](x)\n\n",
                                           "，",
                                           "\n"};
  for (int round = testing::rounds(200); round > 0; --round) {
    std::string text = "# 题\n\n";
    for (int i = 0; i < 30; ++i)
      text += random.below(3) == 0 ? testing::random_piece(random)
                                   : kPhrases[random.below(std::size(kPhrases))];
    check_mentions(text);
  }
}

}  // namespace
}  // namespace trend::article
