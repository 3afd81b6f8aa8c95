// ZH031 proper-name: names are written as their owners write them.
#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::typography_proper_name {
namespace {

constexpr std::string_view kDocsZh = R"md(
产品、公司和语言的名称有固定的大小写：GitHub、OpenAI、DeepSeek、PyTorch。写成 Github、Openai，熟悉的读者一眼看出不专业，全文搜索也会漏掉。

只看正文里首字母大写却写错的整词：全小写多半是包名、网址或命令，不算；与 `-` `_` `.` `/` `@` 相连的是标识符，不算。名单只收写法没有争议的名称，可用选项 names 增加。

## 正确

```markdown
代码在 GitHub 上，用 PyTorch 训练，包名是 pytorch，仓库是 Github-cards。
```

## 错误

```markdown
代码在 Github 上，用 Pytorch 训练。
```

## 修复

改为正确的大小写。只有一种读法，属于安全修复；锚点不分大小写，不受影响。

等价规则：markdownlint MD044（默认名单为空）、autocorrect spellcheck（默认关闭）。
)md";

constexpr std::string_view kDocsEn = R"md(
Names of products, companies and languages have their own capitals: GitHub, OpenAI, DeepSeek, PyTorch. Github and Openai look careless, and searching for the right name misses them.

Only whole words of prose that begin with a capital and are wrong are looked at: in lower case they are mostly packages, addresses or commands, and joined by - _ . / @ they are identifiers. The list holds undisputed names only; the option names adds others.

## Fix

Writes the right capitals. There is one reading only, so the fix is safe; anchors do not care about case. Like markdownlint MD044, whose list is empty.
)md";

// Sorted by their lower-case forms.
constexpr std::string_view kNames[] = {
    "ByteDance",  "ChatGPT",    "DeepMind",   "DeepSeek",   "GitHub",    "GitLab", "GraphQL",
    "JavaScript", "LangChain",  "LinkedIn",   "LlamaIndex", "MongoDB",   "MySQL",  "OpenAI",
    "OpenCV",     "PayPal",     "PostgreSQL", "PyTorch",    "RabbitMQ",  "SQLite", "TensorFlow",
    "TikTok",     "TypeScript", "WeChat",     "WhatsApp",   "WordPress", "YouTube"};

constexpr lint::OptionSpec kOptions[] = {{.name = "names",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = "",
                                          .choices = {},
                                          .zh = "另外检查的名称，写作正确的大小写。",
                                          .en = "More names to look at, in their right capitals."}};

using Kind = Glyph::Kind;

class Checker {
 public:
  Checker(const lint::BlockContext& context, lint::Sink& sink)
      : context_(context), more_(context.options.list("names")), sink_(sink) {}

  void check(const GlyphRow& row) {
    const auto& glyphs = row.glyphs;
    for (std::size_t i = 1; i + 1 < glyphs.size(); ++i) {
      if (!glyphs[i].is(Kind::kLatin)) continue;
      const std::size_t begin = i;
      std::string word;
      for (; glyphs[i].is_ascii_word() && (i == begin || glyphs[i].seam == Glyph::Seam::kNone); ++i)
        word += static_cast<char>(glyphs[i].value);
      const Glyph& next = i + 1 < glyphs.size() ? glyphs[i + 1] : glyphs[i];
      if (!is_joined(glyphs[begin - 1]) && !is_joined(glyphs[i], next))
        check_word(range_of(row, begin, i), word);
      --i;
    }
  }

 private:
  bool is_joined(const Glyph& beside) const {
    if (beside.is(Kind::kOpaque)) return context_.slice(beside.range).starts_with('_');
    return beside.is_ascii_word() ||
           (beside.is(Kind::kAscii) &&
            std::u32string_view(U"-_./@#\\:").find(beside.value) != std::u32string_view::npos);
  }
  // A stop or colon that ends a clause joins nothing.
  bool is_joined(const Glyph& beside, const Glyph& next) const {
    const bool ends = beside.value == U'.' || beside.value == U':';
    return is_joined(beside) && !(ends && !next.is_ascii_word());
  }

  void check_word(text::Range range, const std::string& word) {
    if (word.size() < 4 || word.front() < 'A' || word.front() > 'Z') return;
    const std::string_view name = find_name(text::ascii_lower(word));
    if (name.empty() || name == word || is_upper(word)) return;
    sink_.add({.range = range,
               .message = {quoted_zh(word) + "应写作" + quoted_zh(name),
                           "expected " + quoted_en(name) + ", found " + quoted_en(word)},
               .fixes = {write_instead(range, std::string(name))}});
  }

  // GITHUB may stand in a heading that is all capitals.
  static bool is_upper(std::string_view word) {
    return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  std::string_view find_name(const std::string& lower) const {
    for (const std::string& name : more_)
      if (text::ascii_lower(name) == lower) return name;
    // Called for every capitalised word: names are compared without a copy in lower case.
    const auto lower_of = [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; };
    const auto is_less = [&](std::string_view name, const std::string& key) {
      return std::lexicographical_compare(
          name.begin(), name.end(), key.begin(), key.end(),
          [&](char a, char b) { return lower_of(a) < lower_of(b); });
    };
    const auto* const at = std::lower_bound(std::begin(kNames), std::end(kNames), lower, is_less);
    const bool found = at != std::end(kNames) && text::ascii_lower(*at) == lower;
    return found ? *at : std::string_view{};
  }

  const lint::BlockContext& context_;
  const std::vector<std::string>& more_;
  lint::Sink& sink_;
};

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  Checker checker(context, sink);
  for (const GlyphRow& row : context.facts.get<Prose>().rows()) checker.check(row);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH031",
    .name = "proper-name",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "名称的大小写不正确",
    .summary_en = "a name is written in wrong capitals",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .words = kNames,
    .words_of = "names",
    .check_block = check_block,
};

}  // namespace trend::checks::typography_proper_name
