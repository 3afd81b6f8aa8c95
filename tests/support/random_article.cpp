// See random_article.h.
#include "tests/support/random_article.h"

#include <algorithm>
#include <iterator>

namespace trend::testing {
namespace {

constexpr std::string_view kPieces[] = {
    "# 量子计算的四个方向\n",
    "## 一、超导路线\n",
    "### 1.1 现状\n",
    "## 2. Outlook **bold** ##\n",
    "标题\n===\n",
    "短文\n---\n",
    "---\n",
    "***\n",
    "\n",
    "\n\n",
    "  \n",
    "普通段落，含 *强调* 和 `code`。\n",
    "- 甲\n- 乙\n",
    "* 第一\n\n  续段\n",
    "1. 一\n2. 二\n",
    "   - 深一层\n",
    "10) x\n",
    "- [ ] 待办\n",
    "| 路线 | 优点 | 缺点 |\n| --- | :-: | --: |\n| 离子阱 | 稳 | 慢 |\n",
    "| a \\| b | `c` |\n",
    "|-|-|\n",
    "| x |\n",
    "text | pipe\n",
    "> 引文\n",
    "> - 列\n",
    ">",
    "> \n",
    "```\n",
    "```cpp\nint x;\n",
    "~~~\n",
    "````md\n",
    "    缩进代码\n",
    "\t制表\n",
    "<div>\n",
    "</div>\n\n",
    "<!-- 注释\n",
    "-->\n",
    "<b>",
    "[a]: /u \"t\"\n",
    "[乙]: <x y>\n",
    "[a]",
    "[文][乙]",
    "![图](i.png)",
    "[x](u \"多\n行\")",
    "<https://a.b/>",
    "**“重点”**后",
    "***三***",
    "~~删~~",
    "~",
    "*",
    "**",
    "_",
    "`",
    "``",
    "\\",
    "\\*",
    "&amp;",
    "&",
    "[",
    "](",
    ")",
    "😀",
    "e\xCC\x81",
    "👩‍💻",
    "汉字",
    "word ",
    " ",
    "\r\n",
    "\r",
    "\xE2\x80\x8B",
    "　",
    "：",
    "。\n",
    "1、项\n2、项\n",
    "第三章 展望\n",
    "最后一行 ",
    "\\\n",
    "  \n续",
    "foo\n  bar\n",
    "[^1]: 注\n",
    "见[^1]\n",
    "$x|y$",
    "{{ v }}\n"};

constexpr std::string_view kFrontMatters[] = {
    "---\ntitle: 示例\ndate: 2026-03-01\n---\n\n",
    "---\n    title: \"移位\"\n    date: 2026-03-01\n    ---\n\n",
    "---\ntitle: 未闭合\n\n",
    "---\ntitle：全角\ntags: [a, b]\n---\n",
    "+++\ntitle = \"toml\"\n+++\n",
    "\xEF\xBB\xBF---\ntitle: bom\n---\n"};

void replace_all(std::string& s, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = s.find(from, at)) != std::string::npos; at += to.size())
    s.replace(at, from.size(), to);
}

std::size_t border_at_or_before(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  while (offset > 0 && offset < text.size() &&
         (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80)
    --offset;
  return offset;
}

bool one_in(Random& random, std::uint32_t n) { return random.below(n) == 0; }

}  // namespace

std::string_view random_piece(Random& random) {
  return kPieces[random.below(static_cast<std::uint32_t>(std::size(kPieces)))];
}

std::string random_article(Random& random, std::uint32_t pieces) {
  std::string body;
  for (std::uint32_t i = 0; i < pieces; ++i) {
    body += random_piece(random);
    if (one_in(random, 3)) body += '\n';
  }
  if (one_in(random, 6))
    body = "```markdown\n# 标题\n" + body + "\n```" + (one_in(random, 2) ? "\n" : "");
  std::string article;
  if (one_in(random, 3))
    article = kFrontMatters[random.below(static_cast<std::uint32_t>(std::size(kFrontMatters)))];
  article += body;
  if (one_in(random, 8)) replace_all(article, "\n", "\r\n");
  if (one_in(random, 16)) replace_all(article, "\n", "\r");
  if (one_in(random, 3))
    while (!article.empty() && article.back() == '\n') article.pop_back();
  return article;
}

text::Edit random_edit(Random& random, std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::size_t begin = border_at_or_before(text, random.below(size + 1));
  std::size_t end = begin;
  if (one_in(random, 2)) {
    const std::uint32_t longest = one_in(random, 4) ? 200 : 12;
    end = std::max(begin, border_at_or_before(text, begin + random.below(longest)));
  }
  std::string inserted;
  if (end == begin || one_in(random, 2)) inserted = random_piece(random);
  return {{static_cast<text::Offset>(begin), static_cast<text::Offset>(end)}, inserted};
}

}  // namespace trend::testing
