// Heading numbers: what is one, what only looks like one, and writing the next.
#include "rules/article/numbering.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace trend::article {
namespace {

const char* name_of(NumberStyle style) {
  switch (style) {
    case NumberStyle::kNone:
      return "none";
    case NumberStyle::kDecimal:
      return "decimal";
    case NumberStyle::kArabic:
      return "arabic";
    case NumberStyle::kArabicBracket:
      return "arabic-bracket";
    case NumberStyle::kChinese:
      return "chinese";
    case NumberStyle::kChineseBracket:
      return "chinese-bracket";
    case NumberStyle::kOrdinalUnit:
      return "ordinal";
    case NumberStyle::kCircled:
      return "circled";
    case NumberStyle::kRoman:
      return "roman";
    case NumberStyle::kLetter:
      return "letter";
    case NumberStyle::kLabelled:
      return "labelled";
  }
  return "?";
}

// style [prefix] digits -> components, then what else was noticed.
std::string dump(const std::string& content) {
  const Numbering n = parse_numbering(content);
  std::ostringstream out;
  out << name_of(n.style);
  if (!n) return out.str();
  out << " [" << content.substr(n.range.begin, n.range.size()) << "] "
      << content.substr(n.digits.begin, n.digits.size()) << " ->";
  for (const std::uint32_t c : n.components) out << ' ' << c;
  if (!n.label.empty()) out << " label " << n.label;
  if (!n.mark.empty()) out << " mark " << n.mark;
  if (n.space_after) out << " space";
  if (n.fullwidth) out << " wide";
  return out.str();
}

TEST_CASE("Arabic numbers") {
  CHECK(dump("1. 今日总结") == "arabic [1.] 1 -> 1 mark . space");
  CHECK(dump("1.今日总结") == "arabic [1.] 1 -> 1 mark .");
  CHECK(dump("12、结语") == "arabic [12、] 12 -> 12 mark 、");
  CHECK(dump("3）结语") == "arabic [3）] 3 -> 3 mark ）");
  CHECK(dump("3) Outlook") == "arabic [3)] 3 -> 3 mark ) space");
  CHECK(dump("3 精读") == "arabic [3] 3 -> 3 space");
  CHECK(dump("１. 概述") == "arabic [１.] １ -> 1 mark . space wide");
  CHECK(dump("1\\. 概述") == "arabic [1\\.] 1 -> 1 mark . space");
  CHECK(dump("1.** 概述") == "arabic [1.] 1 -> 1 mark . space");
  CHECK(dump("1. **概述**") == "arabic [1.] 1 -> 1 mark . space");
  CHECK(dump("🔥 1. 热点") == "arabic [1.] 1 -> 1 mark . space");
  CHECK(dump("👨‍💻 2、开发者") == "arabic [2、] 2 -> 2 mark 、");
  CHECK(dump("1.") == "arabic [1.] 1 -> 1 mark .");
}

TEST_CASE("decimal numbers") {
  CHECK(dump("1.1 技术发展现状") == "decimal [1.1] 1.1 -> 1 1 space");
  CHECK(dump("1.1技术发展现状") == "decimal [1.1] 1.1 -> 1 1");
  CHECK(dump("2.1.3. 小结") == "decimal [2.1.3.] 2.1.3 -> 2 1 3 mark . space");
  CHECK(dump("1.2、小结") == "decimal [1.2、] 1.2 -> 1 2 mark 、");
  CHECK(dump("１．２ 小结") == "decimal [１．２] １．２ -> 1 2 space wide");
  CHECK(dump("1．2 小结") == "decimal [1．2] 1．2 -> 1 2 space wide");
  CHECK(dump("1。2 小结") == "decimal [1。2] 1。2 -> 1 2 space wide");
  CHECK(dump("1.2 个性化学习") == "decimal [1.2] 1.2 -> 1 2 space");
}

TEST_CASE("Chinese numbers") {
  CHECK(dump("一、生成式 AI") == "chinese [一、] 一 -> 1 mark 、");
  CHECK(dump("十二、结语") == "chinese [十二、] 十二 -> 12 mark 、");
  CHECK(dump("一. 生成式 AI") == "chinese [一.] 一 -> 1 mark . space");
  CHECK(dump("二 现状") == "chinese [二] 二 -> 2 space");
  CHECK(dump("一、三大趋势") == "chinese [一、] 一 -> 1 mark 、");
  CHECK(dump("九、3 大核心趋势") == "chinese [九、] 九 -> 9 mark 、");
  CHECK(dump("（三）应用") == "chinese-bracket [（三）] 三 -> 3 mark ）");
  CHECK(dump("(三) 应用") == "chinese-bracket [(三)] 三 -> 3 mark ) space");
  CHECK(dump("（三）、应用") == "chinese-bracket [（三）、] 三 -> 3 mark ）、");
  CHECK(dump("（3）应用") == "arabic-bracket [（3）] 3 -> 3 mark ）");
  CHECK(dump("(3) Figure AI") == "arabic-bracket [(3)] 3 -> 3 mark ) space");
}

TEST_CASE("ordinals with a unit") {
  CHECK(dump("第一部分：发展趋势") == "ordinal [第一部分：] 一 -> 1 label 部分 mark ：");
  CHECK(dump("第 3 部分：应用") == "ordinal [第 3 部分：] 3 -> 3 label 部分 mark ：");
  CHECK(dump("第十二章 展望") == "ordinal [第十二章] 十二 -> 12 label 章 space");
  CHECK(dump("第三章展望") == "ordinal [第三章] 三 -> 3 label 章");
  CHECK(dump("第二步") == "ordinal [第二步] 二 -> 2 label 步");
  CHECK(dump("第一、成本") == "ordinal [第一、] 一 -> 1 mark 、");
}

TEST_CASE("single signs") {
  CHECK(dump("①概述") == "circled [①] ① -> 1");
  CHECK(dump("⑳ 概述") == "circled [⑳] ⑳ -> 20 space");
  CHECK(dump("㉑、概述") == "circled [㉑、] ㉑ -> 21 mark 、");
  CHECK(dump("II. Outlook") == "roman [II.] II -> 2 mark . space");
  CHECK(dump("Ⅳ、展望") == "roman [Ⅳ、] Ⅳ -> 4 mark 、");
  CHECK(dump("XIV. Outlook") == "roman [XIV.] XIV -> 14 mark . space");
  CHECK(dump("B. Outlook") == "letter [B.] B -> 2 mark . space");
  CHECK(dump("C. 展望") == "letter [C.] C -> 3 mark . space");
  CHECK(dump("A、方案") == "letter [A、] A -> 1 mark 、");
}

TEST_CASE("labelled numbers") {
  CHECK(dump("趋势一：小模型") == "labelled [趋势一：] 一 -> 1 label 趋势 mark ：");
  CHECK(dump("趋势 1：小模型") == "labelled [趋势 1：] 1 -> 1 label 趋势 mark ：");
  CHECK(dump("步骤 2") == "labelled [步骤 2] 2 -> 2 label 步骤");
  CHECK(dump("Step 3: Deploy") == "labelled [Step 3:] 3 -> 3 label Step mark : space");
  CHECK(dump("Part 4") == "labelled [Part 4] 4 -> 4 label Part");
  CHECK(dump("Part VII: Reform") == "labelled [Part VII:] VII -> 7 label Part mark : space");
  CHECK(dump("表 2 三种路线") == "labelled [表 2] 2 -> 2 label 表 space");
}

TEST_CASE("what only looks like a number") {
  for (const char* content : {"",
                              "v2.7 发布",
                              "2.1.232的Bash",
                              "2023.11.27 阿里云发布",
                              "2025-02-18",
                              "2024 年回顾",
                              "2025年展望",
                              "4 档模式",
                              "7 つの変化",
                              "13 年前的预言",
                              "5 分钟安装",
                              "3 大核心趋势",
                              "#779 Analysis",
                              "10:30 会议",
                              "3:1 的比例",
                              "50% 的增长",
                              "1.5倍增速",
                              "2.5D 封装",
                              "3D 制作",
                              "2pc",
                              "1.x 版本",
                              "01 前言",
                              "1️⃣ 核心",
                              "1/2",
                              "7 ways to learn",
                              "3 + 2 模式",
                              "一句话总结",
                              "一致性模型",
                              "一、二线城市",

                              "第三方平台",
                              "第一性原理",
                              "第一部手机",
                              "第二曲线",
                              "趋势分析",
                              "问题一样",
                              "方案三选一",
                              "步骤",
                              "I think",
                              "I/O 模型",
                              "J. K. Rowling",
                              "E. coli",
                              "Q: 为什么",
                              "LLM. 概述",
                              "CI. 集成",
                              "A 方案",
                              "Particle 3",
                              "(2024) 回顾",
                              "(3D) 打印",
                              "🔥热点 1",
                              "（一",
                              "第",
                              "第十",
                              "一",
                              "12345. 长"}) {
    const std::string text = content;
    CAPTURE(text);
    CHECK(dump(text) == "none");
  }
}

TEST_CASE("a measure word decides only when it is one") {
  CHECK(dump("1 大模型概述") == "arabic [1] 1 -> 1 space");
  CHECK(dump("2 年度总结") == "arabic [2] 2 -> 2 space");
  CHECK(dump("3 人工智能") == "arabic [3] 3 -> 3 space");
  CHECK(dump("4 个性化推荐") == "arabic [4] 4 -> 4 space");
  CHECK(dump("4 个方向") == "none");
}

TEST_CASE("Chinese numerals") {
  CHECK(chinese_numeral_value("一") == 1);
  CHECK(chinese_numeral_value("十") == 10);
  CHECK(chinese_numeral_value("两") == 2);
  CHECK(chinese_numeral_value("二十一") == 21);
  CHECK(chinese_numeral_value("一百零五") == 105);
  CHECK(chinese_numeral_value("九百九十九") == 999);
  for (const char* none : {"", "百", "二二", "十十", "零", "一零", "十百", "一百零", "章", "1"}) {
    CAPTURE(none);
    CHECK(chinese_numeral_value(none) == 0);
  }
  for (std::uint32_t value = 1; value <= 999; ++value) {
    CAPTURE(value);
    REQUIRE(chinese_numeral_value(chinese_numeral(value)) == value);
  }
}

TEST_CASE("the next number in the style of a given one") {
  const auto next = [](const std::string& like, std::vector<std::uint32_t> components) {
    return render_number(parse_numbering(like), components);
  };
  CHECK(next("1.2 现状", {1, 3}) == "1.3");
  CHECK(next("１．２ 现状", {1, 10}) == "１．１０");
  CHECK(next("一、现状", {11}) == "十一、");
  CHECK(next("（一）现状", {20}) == "（二十）");
  CHECK(next("第 3 部分：现状", {4}) == "第 4 部分：");
  CHECK(next("第三章 现状", {10}) == "第十章");
  CHECK(next("趋势 1：现状", {2}) == "趋势 2：");
  CHECK(next("Part I: Now", {4}) == "Part IV:");
  CHECK(next("Part 1: Now", {4}) == "Part 4:");
  CHECK(next("① 现状", {51}) == "(51)");
  CHECK(next("Ⅻ、现状", {13}) == "XIII、");
  CHECK(next("第三章", {1000}) == "第1000章");
  CHECK(next("没有编号", {1}).empty());
}

TEST_CASE("rendering is the inverse of parsing") {
  const std::vector<std::string> prefixes = {
      "1",      "1.",      "1、",      "1）",        "1)",     "1．",      "1：",      "１.",
      "1.2",    "1.2.",    "1.2.3",    "１．２",     "1．2",   "(1)",      "（1）",    "（１）",
      "一",     "一、",    "一.",      "（一）",     "(一)",   "（一）、", "第一章",   "第 1 章",
      "第1章",  "第１章",  "第一步：", "第 一 篇：", "第一、", "①",        "①、",      "I.",
      "II、",   "Ⅳ、",     "Ⅰ.",       "A.",         "B)",     "趋势一：", "趋势 1：", "趋势1：",
      "Step 1", "Step 1:", "Part IV:", "Part Ⅳ:",    "图 1",   "表 1.2"};
  for (const std::string& prefix : prefixes) {
    const Numbering like = parse_numbering(prefix + " 标题");
    CAPTURE(prefix);
    REQUIRE(like);
    CHECK(like.range.size() == prefix.size());
    CHECK(render_number(like, like.components) == prefix);
    // Every value that is written can be read again, with the same style.
    for (std::uint32_t value = 1; value <= 12; ++value) {
      // I. reads as a Roman number: the one letter up to L. that does.
      if (like.style == NumberStyle::kLetter && value == 9) continue;
      std::vector<std::uint32_t> components = like.components;
      components.back() = value;
      const std::string written = render_number(like, components);
      CAPTURE(written);
      const Numbering again = parse_numbering(written + " 标题");
      REQUIRE(again.components == components);
      REQUIRE(again.mark == like.mark);
      REQUIRE(render_number(again, components) == written);
    }
  }
}

TEST_CASE("every sign and numeral begins a number") {
  for (const char* const prefix : {"①", "Ⅳ、", "１、", "1.", "一、", "（一）", "第一章", "A."}) {
    const Numbering like = parse_numbering(std::string(prefix) + " 标题");
    REQUIRE(like);
    const std::uint32_t most = like.style == NumberStyle::kCircled     ? 50
                               : like.numerals == Numerals::kRomanSign ? 12
                               : like.style == NumberStyle::kLetter    ? 8
                                                                       : 99;
    for (std::uint32_t value = 1; value <= most; ++value) {
      const std::string written = render_number(like, {value});
      CAPTURE(written);
      CHECK(parse_numbering(written + " 标题").components == std::vector<std::uint32_t>{value});
    }
  }
}

TEST_CASE("ranges lie on code points inside any text") {
  const char* const kPieces[] = {"1",  "２", ".",  "．", "、",   "一",    "十",          "第",
                                 "章", "（", "）", " ",  "趋势", "Step ", "V",           "Ⅳ",
                                 "①",  "🔥",  "*",  "\\", "的",   ":",     "\xEF\xB8\x8F"};
  std::uint32_t state = 99;
  for (int round = 0; round < 20000; ++round) {
    std::string content;
    for (int i = 0; i < 1 + round % 9; ++i) {
      state = state * 1664525U + 1013904223U;
      content += kPieces[(state >> 16) % std::size(kPieces)];
    }
    const Numbering n = parse_numbering(content);
    if (!n) continue;
    CAPTURE(content);
    REQUIRE_FALSE(n.components.empty());
    REQUIRE(n.range.end <= content.size());
    REQUIRE(n.range.contains(n.digits));
    REQUIRE_FALSE(n.digits.empty());
    REQUIRE_FALSE(render_number(n, n.components).empty());
  }
}

}  // namespace
}  // namespace trend::article
