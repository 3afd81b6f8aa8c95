// See mention_words.h.
#include "rules/article/mention_words.h"

#include <algorithm>
#include <array>

#include "rules/text/unicode.h"

namespace trend::article {
namespace {

using text::CodePoint;
using text::Offset;

// What a work is called, and who it belongs to.
constexpr std::array<std::string_view, 34> kWorks = {
    "》",   "】",   "]",    "论文", "文献",   "原文",   "原书",  "该文", "此文",
    "书",   "报告", "教材", "教程", "手册",   "文档",   "官网",  "博客", "标准",
    "规范", "法案", "协议", "合同", "章程",   "文章",   "作者",  "等人", "他们",
    "其",   "附件", "’s",   "'s",   "et al.", "第三版", "第二版"};

constexpr std::array<std::string_view, 8> kParticles = {"的", "中", "里", "内",
                                                        "之", "在", " ",  "　"};

// Characters that end a word before 表 or 图: verbs, prepositions and conjunctions of one character
// or the last one of such a word (根据, 结合, 位于, 参考).
constexpr std::string_view kWordEnds =
    "见如在由从据看与和及或对比将把按参照合考到中出了而即是读阅览于过用循同凭解述面的以至让请给为";

bool ends_with(std::string_view text, std::string_view word) {
  return !text.empty() && text.back() == word.back() && text.ends_with(word);
}

std::string_view without_particles(std::string_view text) {
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view particle : kParticles) {
      if (!ends_with(text, particle)) continue;
      text.remove_suffix(particle.size());
      more = true;
    }
  }
  return text;
}

bool holds(std::string_view list, std::string_view text) {
  const Offset size = text::decode(text, 0).size;
  return size > 0 && list.find(text.substr(0, size)) != std::string_view::npos;
}

/// 本报告, 这篇文章: the work is this article.
bool ends_with_this(std::string_view text) {
  return text.ends_with("本") || text.ends_with("本篇") || text.ends_with("这篇");
}

}  // namespace

bool ends_with_lead(std::string_view before) {
  while (before.ends_with(' ')) before.remove_suffix(1);
  return std::any_of(kLeads.begin(), kLeads.end(),
                     [&](std::string_view lead) { return ends_with(before, lead); });
}

bool ends_with_other_work(std::string_view before) {
  before = before.substr(before.size() - std::min<std::size_t>(before.size(), 48));
  const std::string_view text = without_particles(before);
  return std::any_of(kWorks.begin(), kWorks.end(), [&](std::string_view work) {
    return ends_with(text, work) && !ends_with_this(text.substr(0, text.size() - work.size()));
  });
}

bool ends_with_word(std::string_view before) {
  const CodePoint last = text::decode_before(before, static_cast<Offset>(before.size()));
  if (last.size == 0 || !text::is_han(last.value)) return true;
  if (before.ends_with("本文") || before.ends_with("本报告")) return true;
  return kWordEnds.find(before.substr(before.size() - last.size)) != std::string_view::npos;
}

bool goes_on_as_word(std::string_view unit, std::string_view after) {
  if (unit.ends_with("节")) return holds("奏点目日约能省气课拍水流育假食操律俭外支余录选", after);
  if (unit.ends_with("章")) return holds("程鱼法", after);
  if (unit.ends_with("部分")) return holds("析", after);
  if (unit.ends_with("表")) return holds("现达明面示态层演情白征决彰扬皮象述露率姐哥弟妹", after);
  if (unit.ends_with("图"))
    return holds("片形像案腾灵书标谱纸库层解鉴表示景册钉谋利强论纹章腊画", after);
  return false;
}

bool starts_with_count(std::string_view after) {
  while (after.starts_with(' ')) after.remove_prefix(1);
  if (after.starts_with("类似") || after.starts_with("层次")) return false;
  return after.starts_with('%') || holds("张个份种幅款类页块层万亿千百倍元年月日件条项岁％", after);
}

}  // namespace trend::article
