// See edits.h.
#include "tests/soak/edits.h"

#include <algorithm>
#include <iterator>

#include "rules/text/unicode.h"
#include "tests/soak/pieces.h"
#include "tests/support/random_article.h"

namespace trend::soak {
namespace {

constexpr std::string_view kTyped[] = {
    "a",  "B",  "7",  " ",  "\n", "趋", "势", "，", "。", "：",     "“",      "”",
    "（", "）", "、", "😀",  "\t", "*",  "_",  "`",  "~",  "#",      "|",      "-",
    "+",  ">",  "[",  "]",  "(",  ")",  "!",  "<",  "\\", "&",      ":",      ".",
    ",",  "1",  "=",  "\"", "'",  "/",  "^",  "$",  "　", "\u200B", "\u00A0", "e\u0301"};

/// What begins a line, or is a line of its own.
constexpr std::string_view kLines[] = {"# ",
                                       "## ",
                                       "### ",
                                       "#### 二、",
                                       "## 3. 展望\n",
                                       "- ",
                                       "* ",
                                       "1. ",
                                       "2) ",
                                       "> ",
                                       "    ",
                                       "```\n",
                                       "~~~\n",
                                       "```python\n",
                                       "---\n",
                                       "***\n",
                                       "===\n",
                                       "\n",
                                       "| 甲 | 乙 |\n",
                                       "| --- | --- |\n",
                                       "| --- |\n",
                                       "|-|:-:|\n",
                                       "| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n",
                                       "- [ ] ",
                                       "<div>\n",
                                       "</div>\n",
                                       "<!-- ",
                                       "-->\n",
                                       "<!-- trendlsp-disable -->\n",
                                       "<!-- trendlsp-enable -->\n",
                                       "<!-- trendlsp-disable-next-line -->\n",
                                       "<!-- trendlsp-disable ZH001, NU001 -->\n",
                                       "[甲]: https://example.org/a\n",
                                       "[b]: /b \"t\"\n",
                                       "[^1]: 注\n",
                                       "[^note]: ",
                                       "见 [甲] 与 [b]，[^1]。\n",
                                       "如表 1 与图 2 所示，见第二章。\n",
                                       "表 1：对比\n",
                                       "![图 1](a.png)\n",
                                       "## 参考文献\n",
                                       "[1] 作者. 题目. 2024.\n",
                                       "```markdown\n",
                                       "第一章 概述\n",
                                       "（1）要点\n",
                                       "①甲\n",
                                       "$$\n",
                                       "title: x\n",
                                       "---\n"};

/// What stands at the beginning of an article.
constexpr std::string_view kHeads[] = {"---\n",
                                       "---\ntitle: 示例\ndate: 2026-03-01\n---\n\n",
                                       "---\ntitle: a: b\ntags: [甲, 乙\n---\n",
                                       "---\n  title: \"移位\"\n  ---\n",
                                       "+++\ntitle = \"x\"\n+++\n",
                                       "\xEF\xBB\xBF",
                                       "```markdown\n",
                                       "# 趋势报告：2026 年 3 月\n\n",
                                       "\n",
                                       "---\ndate: 2099-01-01\ndraft: true\n---\n"};

template <std::size_t N>
std::string one_of(testing::Random& random, const std::string_view (&values)[N]) {
  return std::string(values[random.below(N)]);
}

text::Offset line_begin(std::string_view text, text::Offset at) {
  const std::size_t end = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return end == std::string_view::npos ? 0 : static_cast<text::Offset>(end + 1);
}

}  // namespace

text::Edit Typist::next(std::string_view text) {
  text::Edit edit;
  if (undo_ && random_.below(12) == 0) {
    edit = *undo_;
  } else {
    edit = invent(text);
  }
  const auto size = static_cast<text::Offset>(edit.text.size());
  undo_ = text::Edit{{edit.range.begin, edit.range.begin + size},
                     std::string(text.substr(edit.range.begin, edit.range.size()))};
  cursor_ = edit.range.begin + size;
  return edit;
}

text::Edit Typist::invent(std::string_view text) {
  const std::uint32_t dice = random_.below(100);
  if (dice < 42) {
    const text::Offset at = place(text);
    return {{at, at}, one_of(random_, kTyped)};
  }
  if (dice < 60) return remove(text);
  if (dice < 66) return join_lines(text);
  if (dice < 80) return insert_at_line(text, one_of(random_, kLines));
  if (dice < 90) {
    const text::Offset at = place(text);
    return {{at, at}, std::string(testing::random_piece(random_))};
  }
  if (dice < 93) return testing::random_edit(random_, text);
  if (dice < 95) return {{0, 0}, one_of(random_, kHeads)};
  if (dice < 97) return change_line_ends(text);
  if (dice < 99) return insert_at_line(text, stretch());
  return {{0, static_cast<text::Offset>(text.size())}, stretch()};
}

text::Offset Typist::place(std::string_view text) {
  if (random_.below(3) == 0) return testing::random_border(random_, text);
  const std::size_t from = cursor_ < 8 ? 0 : cursor_ - 8;
  return random_.below(2) == 0 ? testing::border_before(text, cursor_)
                               : testing::border_before(text, from + random_.below(24));
}

text::Edit Typist::insert_at_line(std::string_view text, std::string inserted) {
  const text::Offset at = line_begin(text, place(text));
  return {{at, at}, std::move(inserted)};
}

// A character, a few, a line, some lines.
text::Edit Typist::remove(std::string_view text) {
  if (text.empty()) return {{0, 0}, "a"};
  text::Offset begin = place(text);
  if (begin == text.size()) begin = testing::border_before(text, text.size() - 1);
  const std::uint32_t dice = random_.below(10);
  std::size_t end = begin + text::decode(text, begin).size;
  if (dice >= 6) end = begin + random_.below(40);
  if (dice >= 8) {
    begin = line_begin(text, begin);
    end = begin;
    for (std::uint32_t lines = dice == 8 ? 1 : 1 + random_.below(8); lines > 0; --lines)
      end = std::min(text.find('\n', end), text.size() - 1) + 1;
  }
  return {{begin, std::max(begin, testing::border_before(text, end))}, ""};
}

text::Edit Typist::join_lines(std::string_view text) {
  const std::size_t end = text.find('\n', place(text));
  if (end == std::string_view::npos) return remove(text);
  const auto at = static_cast<text::Offset>(end);
  return {{at, at + 1}, random_.below(2) == 0 ? "" : " "};
}

// One line end, or now and then those of the whole text.
text::Edit Typist::change_line_ends(std::string_view text) {
  const bool all = random_.below(4) == 0;
  const std::size_t from = all ? 0 : std::min(text.find('\n', place(text)), text.size());
  const std::size_t to = all ? text.size() : std::min(from + 1, text.size());
  const std::string_view end = random_.below(3) == 0 ? "\r" : "\r\n";
  const bool to_unix = random_.below(3) == 0;
  std::string changed;
  for (std::size_t i = from; i < to; ++i) {
    if (text[i] == '\n' && !to_unix) changed += end;
    if (text[i] == '\n' ? to_unix : (text[i] != '\r' || !to_unix)) changed += text[i];
  }
  return {{static_cast<text::Offset>(from), static_cast<text::Offset>(to)}, std::move(changed)};
}

std::string Typist::stretch() {
  std::string text = random_stretch(random_, articles_);
  return text.substr(0, testing::border_before(text, 3000));
}

}  // namespace trend::soak
