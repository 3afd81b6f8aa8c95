// The word lists behind section_role; whole titles are compared without punctuation and blanks.
#include "rules/checks/section_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "rules/checks/han_variants.h"
#include "rules/text/scan.h"
#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

// Whole titles.
constexpr std::array<std::string_view, 57> kOpening = {"引言",
                                                       "前言",
                                                       "导言",
                                                       "导语",
                                                       "导读",
                                                       "序",
                                                       "序言",
                                                       "序章",
                                                       "摘要",
                                                       "概要",
                                                       "概述",
                                                       "概览",
                                                       "简介",
                                                       "总览",
                                                       "总体概览",
                                                       "背景",
                                                       "背景介绍",
                                                       "研究背景",
                                                       "写在前面",
                                                       "开篇",
                                                       "开场",
                                                       "目录",
                                                       "关键词",
                                                       "关键字",
                                                       "作者",
                                                       "编者按",
                                                       "编者的话",
                                                       "卷首语",
                                                       "本期导读",
                                                       "今日导读",
                                                       "今日摘要",
                                                       "内容概要",
                                                       "内容摘要",
                                                       "内容简介",
                                                       "本期看点",
                                                       "核心观点",
                                                       "核心摘要",
                                                       "执行摘要",
                                                       "一句话总结",
                                                       "太长不看",
                                                       "前情提要",
                                                       "绪论",
                                                       "文章信息",
                                                       "abstract",
                                                       "introduction",
                                                       "intro",
                                                       "overview",
                                                       "preface",
                                                       "foreword",
                                                       "background",
                                                       "contents",
                                                       "tableofcontents",
                                                       "keywords",
                                                       "tldr",
                                                       "executivesummary",
                                                       "summary",
                                                       "highlights"};

constexpr std::array<std::string_view, 59> kClosing = {"结语",
                                                       "结束语",
                                                       "尾声",
                                                       "总结",
                                                       "小结",
                                                       "结论",
                                                       "展望",
                                                       "未来展望",
                                                       "趋势展望",
                                                       "前景展望",
                                                       "后记",
                                                       "後记",
                                                       "写在最后",
                                                       "最后",
                                                       "最后的话",
                                                       "参考",
                                                       "引用",
                                                       "致谢",
                                                       "鸣谢",
                                                       "延伸阅读",
                                                       "相关阅读",
                                                       "推荐阅读",
                                                       "扩展阅读",
                                                       "更多阅读",
                                                       "更多",
                                                       "声明",
                                                       "免责声明",
                                                       "版权声明",
                                                       "版权",
                                                       "联系我们",
                                                       "资料来源",
                                                       "数据来源",
                                                       "信息来源",
                                                       "来源",
                                                       "相关链接",
                                                       "链接",
                                                       "说明",
                                                       "备注",
                                                       "注释",
                                                       "注",
                                                       "脚注",
                                                       "更新日志",
                                                       "更新记录",
                                                       "其他",
                                                       "其它",
                                                       "常见问题",
                                                       "faq",
                                                       "conclusion",
                                                       "conclusions",
                                                       "references",
                                                       "acknowledgements",
                                                       "acknowledgments",
                                                       "furtherreading",
                                                       "sources",
                                                       "closingthoughts",
                                                       "finalthoughts",
                                                       "notes",
                                                       "disclaimer",
                                                       "outlook"};

// Titles that begin with one of these close whatever follows: 附录 A, 参考文献, 关于作者.
constexpr std::array<std::string_view, 8> kClosingPrefix = {
    "附录", "附件", "参考文献", "参考资料", "参考链接", "参考来源", "关于作者", "appendix"};

// 总结与展望, 引言：为什么是现在: the word, then a joint.
constexpr std::array<std::string_view, 11> kJoints = {"与", "和", "及", "以及", "：", ":",
                                                      "—",  "-",  "（", "(",    "，"};

// 全文总结, 本章小结: short titles that end with one of these.
constexpr std::array<std::string_view, 4> kClosingSuffix = {"总结", "小结", "结语", "结束语"};
constexpr std::size_t kLongestShortTitle = 5;

/// Tells most titles from those that begin with a word of the lists.
constexpr text::HanFilter kFirstCharacters = [] {
  text::HanFilter all;
  all.add_starts(kOpening);
  all.add_starts(kClosing);
  all.add_starts(kClosingPrefix);
  return all;
}();

bool may_begin(std::string_view title) {
  return !title.empty() && (kFirstCharacters.may_hold(title) ||
                            text::is_latin_letter(static_cast<unsigned char>(title.front())));
}

template <std::size_t N>
bool names(const std::array<std::string_view, N>& words, std::string_view title,
           std::string_view folded) {
  return std::ranges::any_of(words, [&](std::string_view word) {
    if (folded == word) return true;
    if (!title.starts_with(word)) return false;
    const std::string_view rest = title.substr(word.size());
    return std::ranges::any_of(kJoints,
                               [&](std::string_view joint) { return rest.starts_with(joint); });
  });
}

bool is_short_summary(std::string_view folded) {
  return text::count_han(folded) <= kLongestShortTitle &&
         std::ranges::any_of(kClosingSuffix,
                             [&](std::string_view word) { return folded.ends_with(word); });
}

// Emoji in front of a title (📚 参考资料) are decoration.
std::string_view skip_decoration(std::string_view title) {
  text::Offset at = 0;
  while (at < title.size()) {
    const text::CodePoint c = text::decode(title, at);
    if (text::is_cjk_letter(c.value) || text::is_latin_letter(c.value) ||
        text::is_ascii_digit(c.value))
      break;
    at += c.size;
  }
  return title.substr(at);
}

// The lists are in simplified characters: 結語 is looked up as 结语.
std::string simplified(std::string_view title) {
  std::string result;
  for (text::Offset at = 0; at < title.size();) {
    const text::CodePoint c = text::decode(title, at);
    const char32_t other = simplified_of(c.value);
    text::append_utf8(result, other != 0 ? other : c.value);
    at += std::max<text::Offset>(1, c.size);
  }
  return result;
}

}  // namespace

SectionRole section_role(std::string_view title) {
  const std::string in_simplified = simplified(title);
  const std::string_view plain = skip_decoration(in_simplified);
  const std::string folded = text::fold_title(plain);
  if (!may_begin(plain) && !may_begin(folded))
    return is_short_summary(folded) ? SectionRole::kClosing : SectionRole::kBody;
  if (names(kOpening, plain, folded)) return SectionRole::kOpening;
  if (names(kClosing, plain, folded) || is_short_summary(folded) ||
      std::ranges::any_of(kClosingPrefix,
                          [&](std::string_view word) { return folded.starts_with(word); }))
    return SectionRole::kClosing;
  return SectionRole::kBody;
}

}  // namespace trend::checks
