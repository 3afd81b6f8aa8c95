// The sentences in which problems of front matter are told, each naming the repair.
#include "rules/article/front_matter_problems.h"

#include <array>
#include <string>

#include "rules/text/unicode.h"

namespace trend::article {
namespace {

using Kind = FrontMatterProblemKind;
using text::Bilingual;

struct Words {
  Kind kind;
  std::string_view zh;
  std::string_view en;
};

// Said after "键 title " or "key title: "; the key is left out where there is none.
constexpr std::array<Words, 11> kWords = {{
    {Kind::kSyntax, "这里不符合 YAML 语法", "this is not valid YAML"},
    {Kind::kUnclosedQuote, "值的引号没有闭合，请在值的末尾补上相同的引号",
     "the quote is never closed; add the same quote at the end of the value"},
    {Kind::kInnerQuote,
     "值的引号里又有同样的引号，请改用单引号包住整个值，或在里面的引号前加反斜杠",
     "a quote inside the quoted value ends it early; wrap the value in single quotes or put a "
     "backslash before the inner quotes"},
    {Kind::kMissingColon, "这一行没有冒号，请写成“键: 值”，或在行首加 # 变成注释",
     "this line has no colon; write it as \"key: value\" or start it with # to make it a comment"},
    {Kind::kFullwidthColon, "冒号是全角的，请改成半角冒号加一个空格",
     "the colon is full-width; use an ASCII colon and a space"},
    {Kind::kMissingSpace, "冒号后面缺少空格，请补一个空格",
     "the space after the colon is missing; add one"},
    {Kind::kFullwidthSpace, "冒号后面是全角或不换行空格，请改成普通空格",
     "the blank after the colon is not an ordinary space; replace it with one"},
    {Kind::kTab, "缩进里有制表符，YAML 只允许空格，请改成空格",
     "the indentation contains a tab, which YAML does not allow; use spaces"},
    {Kind::kNeedsQuotes, "值里有 YAML 的特殊符号，请给整个值加上引号",
     "the value contains characters that mean something to YAML; put the whole value in quotes"},
    {Kind::kDuplicateKey, "重复出现，请只保留一个", "the key appears twice; keep only one"},
    {Kind::kTooLarge, "front matter 超过 64 KB 或嵌套超过 64 层，没有读取",
     "the front matter is larger than 64 KB or nested deeper than 64 levels and was not read"},
}};

Bilingual say(std::string_view key, std::string_view zh, std::string_view en) {
  Bilingual message;
  if (!key.empty()) {
    constexpr Offset kMaxShown = 60;
    Offset shown = 0;
    while (shown < key.size() && shown < kMaxShown) shown += text::decode(key, shown).size;
    const std::string name(key.substr(0, shown));
    message.zh = "“" + name + "”：";
    message.en = "\"" + name + "\": ";
  }
  message.zh += zh;
  message.en += en;
  return message;
}

FrontMatterProblem problem_of(Kind kind, Range range, Bilingual message) {
  return {kind, range, {}, std::move(message)};
}

struct Translation {
  std::string_view problem;  // a part of libyaml's sentence
  std::string_view zh;
  std::string_view en;
};

constexpr std::array<Translation, 7> kTranslations = {{
    {"unknown escape character",
     "双引号里的反斜杠是转义符，这里的写法无效；请写成 \\\\，或改用单引号",
     "a backslash in double quotes starts an escape and this one is unknown; write \\\\ or use "
     "single quotes"},
    {"hexdecimal", "反斜杠转义后面需要十六进制数字；请补全，或改用单引号",
     "the backslash escape needs hexadecimal digits; complete it or use single quotes"},
    {"cannot start any token", "值不能以这个符号开头，请给整个值加上引号",
     "a value cannot start with this character; put the whole value in quotes"},
    {"mapping values are not allowed", "这里多了一个冒号；如果它是文字的一部分，请给整个值加上引号",
     "there is a colon too many here; if it belongs to the text, put the whole value in quotes"},
    {"block sequence entries are not allowed",
     "列表项（- ）不能写在这里；请另起一行并缩进，或给整个值加上引号",
     "a list item (- ) cannot stand here; put it on a line of its own, indented, or quote the "
     "value"},
    {"expected comment or line break", "| 和 > 之后必须换行；请另起一行写正文，或给整个值加上引号",
     "nothing may follow | or > on its line; start the text on the next line or quote the value"},
    {"did not find expected key", "这一行的缩进或写法和上面的键对不上，请检查缩进和冒号",
     "this line does not fit the keys above it; check its indentation and colon"},
}};

}  // namespace

FrontMatterProblem make_problem(Kind kind, Range range, std::string_view key) {
  for (const Words& words : kWords) {
    if (words.kind == kind) return problem_of(kind, range, say(key, words.zh, words.en));
  }
  return problem_of(kind, range, {});
}

FrontMatterProblem make_syntax_problem(std::string_view libyaml_problem, Range range,
                                       std::string_view key) {
  for (const Translation& words : kTranslations) {
    if (libyaml_problem.find(words.problem) != std::string_view::npos) {
      return problem_of(Kind::kSyntax, range, say(key, words.zh, words.en));
    }
  }
  const std::string detail(libyaml_problem);
  return problem_of(
      Kind::kSyntax, range,
      say(key, "这里不符合 YAML 语法（" + detail + "），请检查引号、括号和缩进",
          "this is not valid YAML (" + detail + "); check quotes, brackets and indentation"));
}

FrontMatterProblem make_indentation_problem(Range range, std::string_view key) {
  return problem_of(Kind::kSyntax, range,
                    say(key, "这一行比上面的键多缩进了，请与其他键左对齐",
                        "this line is indented more than the key above it; align it with the "
                        "other keys"));
}

FrontMatterProblem make_bracket_problem(char bracket, Range range, std::string_view key) {
  const std::string closer(1, bracket == '[' ? ']' : '}');
  return problem_of(Kind::kSyntax, range,
                    say(key, std::string("缺少与 ") + bracket + " 配对的 " + closer + "，请补上",
                        std::string("the ") + bracket + " has no matching " + closer + "; add it"));
}

FrontMatterProblem make_character_problem(char32_t character, Range range) {
  std::string name = "U+";
  for (int shift = character > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) {
    name += "0123456789ABCDEF"[(character >> shift) & 0xFU];
  }
  return problem_of(Kind::kSyntax, range,
                    {"YAML 不允许字符 " + name + "，请删除它",
                     "YAML does not allow the character " + name + "; delete it"});
}

FrontMatterProblem make_trailing_text_problem(Range range, std::string_view key) {
  return problem_of(Kind::kNeedsQuotes, range,
                    say(key, "引号闭合之后还有文字，请用另一种引号包住整个值",
                        "there is text after the closing quote; wrap the whole value in quotes "
                        "of the other kind"));
}

FrontMatterProblem make_typographic_close_problem(Range range, std::string_view key) {
  return problem_of(Kind::kUnclosedQuote, range,
                    say(key, "开头是英文引号，结尾却是中文引号，请把结尾改成相同的英文引号",
                        "the value opens with a straight quote but ends with a typographic one; "
                        "end it with the same straight quote"));
}

}  // namespace trend::article
