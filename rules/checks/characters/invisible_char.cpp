// TX004 invisible-char: characters that take no room and that nobody meant to write.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "rules/checks/odd_characters.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::characters_invisible_char {
namespace {

constexpr std::string_view kDocsZh = R"md(
文中有看不见的字符：零宽空格（U+200B）、词连接符（U+2060）、软连字符（U+00AD）、方向标记（U+200E、U+200F），或者不在表情符号和相应文字里的零宽连接符（U+200C、U+200D）和变体选择符。

它们多半是从网页、聊天窗口或 PDF 里粘贴来的。读者看不见，搜索“模型”却找不到中间夹着零宽空格的“模⌀型”；夹在网址或命令里，复制出来就打不开、跑不通；出现在行首，`##` 和 `-` 不再是标题和列表。

由多个符号拼成的表情（👩‍💻）、键帽（1️⃣）、波斯语和印度文字里的连接符、泰语里的零宽空格、阿拉伯语和希伯来语旁边的方向标记都是正当的，不报告。

## 正确

```markdown
大模型 👩‍💻 与 1️⃣ 号方案
```

## 错误

```markdown
大模⌀型的价格又降了
```

## 修复

全文的这些字符归为两组，每组报告一次：夹在词中间、汉字和标点之间或行末的，删除是安全修复；紧挨着标记、空格或另一种文字的，删除后两边会连到一起，需要确认。

## 选项

`allow`：允许的字符，如 `U+00AD`。
)md";

constexpr std::string_view kDocsEn = R"md(
The text holds characters that cannot be seen: zero width space (U+200B), word joiner (U+2060), soft hyphen (U+00AD), direction marks (U+200E, U+200F), or joiners (U+200C, U+200D) and variation selectors outside the sequences they are for.

Most were pasted from web pages, chat windows or PDF. Readers do not see them, but a search for a word does not find it with a zero width space inside; an address or a command that holds one does not work when copied; at the start of a line `##` and `-` are no heading and no item any more.

Emoji made of several characters (👩‍💻), keycaps (1️⃣), joiners of Persian and the scripts of India, U+200B of Thai and direction marks beside Arabic and Hebrew are rightful and not reported.

## Fix

The article's characters are reported in two groups, once each. Deleting those within a word, between Han and punctuation or at the end of a line is safe; beside markup, blanks or another script the two sides would touch, which needs a look.

## Options

`allow`: characters to leave alone, such as `U+00AD`.
)md";

constexpr std::size_t kMaxRelated = 20;

struct Name {
  char32_t value;
  std::string_view zh;
  std::string_view en;
};

constexpr Name kNames[] = {
    {0x200B, "零宽空格", "zero width space"},     {0x200C, "零宽不连字", "zero width non-joiner"},
    {0x200D, "零宽连接符", "zero width joiner"},  {0x2060, "词连接符", "word joiner"},
    {0xFEFF, "字节序标记", "byte order mark"},    {0x00AD, "软连字符", "soft hyphen"},
    {0x200E, "左至右标记", "left-to-right mark"}, {0x200F, "右至左标记", "right-to-left mark"}};

Name name_of(char32_t value) {
  for (const Name& name : kNames)
    if (name.value == value) return name;
  return {value, "变体选择符", "variation selector"};
}

enum Form : std::uint8_t { kQuiet, kLoud };

bool is_meant(const OddCharacter& odd, const std::vector<std::string>& allowed) {
  return odd.kind != OddKind::kInvisible ||
         std::find(allowed.begin(), allowed.end(), code_point_name(odd.value)) != allowed.end();
}

template <class Visit>
void for_each_unwanted(const OddCharacters& characters, std::string_view text,
                       const lint::RuleOptions& options, Visit visit) {
  if (characters.found().empty()) return;
  const std::vector<std::string>& allowed = options.list("allow");
  for (const OddCharacter& odd : characters.found())
    if (!is_meant(odd, allowed))
      visit(odd.range, comes_out_quietly(text, odd.range) ? kQuiet : kLoud);
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for_each_unwanted(context.facts.get<OddCharacters>(), context.text, context.options,
                    [&](text::Range range, Form form) {
                      survey.push_back({range, form});
                    });
}

/// One finding for all places of one form: they are one mistake, and have one repair.
void report(const lint::ArticleContext& context, const std::vector<text::Range>& places, Form form,
            lint::Sink& sink) {
  if (places.empty()) return;
  const Name name = name_of(text::decode(context.article.text(), places.front().begin).value);
  const std::string code =
      code_point_name(text::decode(context.article.text(), places.front().begin).value);
  lint::Finding finding{.range = places.front(),
                        .message = {fmt::format("看不见的字符：{}（{}）", name.zh, code),
                                    fmt::format("invisible character: {} ({})", name.en, code)},
                        .unnecessary = true};
  std::vector<text::Edit> edits;
  for (const text::Range place : places) edits.push_back({place, ""});
  if (places.size() > 1) {
    finding.message.zh += fmt::format("，这样的地方共 {} 处", places.size());
    finding.message.en += fmt::format(", one of {} such places", places.size());
  }
  for (std::size_t i = 1; i < std::min(places.size(), kMaxRelated + 1); ++i)
    finding.related.push_back({places[i], {"这里也有", "here, too"}});
  finding.fixes.push_back(lint::make_fix(
      {"删除看不见的字符", "Delete the invisible characters"},
      form == kQuiet ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe, std::move(edits)));
  sink.add(std::move(finding));
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  std::array<std::vector<text::Range>, 2> places;
  for_each_unwanted(context.facts.get<OddCharacters>(), context.article.text(), context.options,
                    [&](text::Range range, Form form) { places[form].push_back(range); });
  for (const Form form : {kQuiet, kLoud}) {
    surveyed.for_each(form, [&](text::Range range) { places[form].push_back(range); });
    report(context, places[form], form, sink);
  }
}

constexpr lint::OptionSpec kOptions[] = {{.name = "allow",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = "",
                                          .zh = "允许的字符，如 U+00AD。",
                                          .en = "Characters to leave alone, such as U+00AD."}};

constexpr text::CharacterRange kInvisible[] = {
    {0xAD, 0xAD}, {0x200B, 0x200F}, {0x2060, 0x2060}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TX004",
    .name = "invisible-char",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "看不见的字符",
    .summary_en = "character that cannot be seen",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .needs_within = kInvisible,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::characters_invisible_char
