// Word lists of number recognition: what makes a number a count, and which words numbers follow.
#include "rules/article/numbering_words.h"

#include <array>
#include <cstdint>

#include "rules/text/character_range.h"
#include "rules/text/scan.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::article {
namespace {

// A measure word and the characters after it with which it forms another word (年度 is no 年).
struct Measure {
  std::string_view word;
  std::string_view exceptions;
};

constexpr std::array<Measure, 73> kMeasures = {{
    {"档", "案"},
    {"种", "子植群"},
    {"个", "人性体案别"},
    {"年", "度终轻鉴代龄"},
    {"月", ""},
    {"日", "志常报记程"},
    {"天", "气然空文"},
    {"周", "边期报刊"},
    {"季", "度节"},
    {"分钟", ""},
    {"分之", ""},
    {"秒", ""},
    {"小时", ""},
    {"大", "模语数会厂型规小众学脑"},
    {"款", ""},
    {"条", "件款"},
    {"项", "目"},
    {"位", "置"},
    {"名", "称词字"},
    {"家", "庭居用具电"},
    {"次", "级要"},
    {"步", "骤"},
    {"点", "评"},
    {"件", ""},
    {"篇", "章"},
    {"本", "文章地质期周月次节体身土田"},
    {"张", ""},
    {"轮", "廓"},
    {"层", "次级"},
    {"级", "联别"},
    {"期", "望待刊权货"},
    {"章", "节程"},
    {"节", "点能奏省约"},
    {"部", "署分门件"},
    {"代", "码理表价"},
    {"国", "内际家产外防务"},
    {"人", "工类机才形物们文员力脸格"},
    {"元", "宇学数素"},
    {"美元", ""},
    {"万", "物能象"},
    {"亿", ""},
    {"千", "问"},
    {"百", "度川炼科"},
    {"倍", ""},
    {"行", "业动为情程政"},
    {"字", "节符段体典"},
    {"台", "积湾"},
    {"套", "件餐"},
    {"类", "型比别"},
    {"组", "织件合成"},
    {"份", "额"},
    {"批", "量处判评"},
    {"场", "景"},
    {"颗", "粒"},
    {"只", ""},
    {"支", "持付撑"},
    {"道", "德路"},
    {"句", "法子"},
    {"段", "落"},
    {"门", "槛户"},
    {"岁", ""},
    {"米", ""},
    {"公里", ""},
    {"页", "面"},
    {"号", "称"},
    {"届", ""},
    {"度", "量"},
    {"块", ""},
    {"卡", "片顿"},
    {"核", "心"},
    {"比特", "币"},
    {"つ", ""},
    {"版", "本权图"},
}};

constexpr std::array<std::string_view, 16> kUnits = {"部分", "阶段", "章", "节", "篇", "步",
                                                     "期",   "讲",   "课", "卷", "回", "编",
                                                     "点",   "集",   "弹", "部"};

constexpr std::array<std::string_view, 43> kHanLabels = {
    "趋势", "步骤", "亮点", "案例", "要点", "阶段", "方法", "方案", "方向", "场景", "问题",
    "观点", "建议", "原则", "挑战", "机遇", "优势", "策略", "技巧", "附录", "部分", "主题",
    "变化", "热点", "事件", "任务", "模块", "特点", "结论", "目标", "误区", "标准", "维度",
    "路线", "路径", "环节", "示例", "章节", "实验", "定理", "例",   "图",   "表"};

constexpr std::array<std::string_view, 24> kLatinLabels = {
    "step", "part",  "chapter", "section", "trend",    "phase",     "stage",    "lesson",
    "day",  "week",  "case",    "tip",     "figure",   "fig.",      "table",    "example",
    "rule", "issue", "episode", "volume",  "appendix", "principle", "scenario", "module"};

// Nearly every line that is asked begins with no number: its first character tells.
constexpr text::HanFilter kHanLabelStarts = [] {
  text::HanFilter starts;
  starts.add_starts(kHanLabels);
  return starts;
}();
constexpr std::uint32_t kLatinLabelStarts = [] {
  std::uint32_t starts = 0;
  for (const std::string_view label : kLatinLabels)
    starts |= 1U << (static_cast<unsigned char>(label[0]) % 32);
  return starts;
}();
constexpr text::CharacterRange kSigns[] = {{0x2460, 0x2473},   // ① to ⑳
                                           {0x3251, 0x325F},   // to ㉟
                                           {0x32B1, 0x32BF},   // to ㊿
                                           {0x2160, 0x216B},   // Ⅰ to Ⅻ
                                           {0xFF10, 0xFF19}};  // ０ to ９
constexpr text::HanFilter kOtherStarts = [] {
  text::HanFilter starts("（第零一二三四五六七八九十百〇");
  for (const text::CharacterRange& range : kSigns) starts.add(range);
  return starts;
}();

bool may_start_latin_label(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return text::is_latin_letter(byte) && (kLatinLabelStarts >> (byte % 32) & 1) != 0;
}

/// Size of the first of `words` that `text` starts with, or 0.
template <class Words>
std::size_t start_size(const Words& words, std::string_view text) {
  for (const std::string_view word : words)
    if (text.starts_with(word)) return word.size();
  return 0;
}

std::string_view next_character(std::string_view text, std::size_t at) {
  return text.substr(at, text::decode(text, static_cast<text::Offset>(at)).size);
}

}  // namespace

bool starts_with_measure(std::string_view text) {
  for (const Measure& measure : kMeasures) {
    if (!text.starts_with(measure.word)) continue;
    const std::string_view next = next_character(text, measure.word.size());
    if (next.empty() || measure.exceptions.find(next) == std::string_view::npos) return true;
  }
  return false;
}

std::string_view ordinal_unit(std::string_view text) {
  for (const std::string_view unit : kUnits) {
    if (text.starts_with(unit)) return unit;
  }
  return {};
}

bool unit_needs_no_gap(std::string_view unit) { return unit == "章" || unit == "部分"; }

bool may_start_number(std::string_view text) {
  if (text.empty()) return false;
  const char c = text[0];
  return (c >= '0' && c <= '9') || c == '(' || (c >= 'A' && c <= 'Z') || may_start_latin_label(c) ||
         kHanLabelStarts.may_hold(text) || kOtherStarts.may_hold(text);
}

std::string_view label_word(std::string_view text) {
  if (text.empty()) return {};
  if (kHanLabelStarts.may_hold(text)) return text.substr(0, start_size(kHanLabels, text));
  if (!may_start_latin_label(text[0])) return {};
  const std::string start = text::ascii_lower(text.substr(0, 12));
  return text.substr(0, start_size(kLatinLabels, start));
}

}  // namespace trend::article
