// MD043 required-headings: the headings are those that the configuration names.
#include <string>
#include <vector>

#include "rules/checks/markdownlint/headings.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::markdownlint_md043 {
namespace {

constexpr std::string_view kDocsZh = R"md(
文章的标题与 `headings` 列出的不同。`*` 代表任意多个标题，`+` 代表至少一个，`?` 代表恰好一个；不设 `headings` 就不查。

只报告第一处：不符的标题，或者缺标题时的文章末尾。判断与 markdownlint MD043 一致。我们自己的 ST021 查必有的章节，不限次序之外的其他标题。

## 正确

```markdown headings=?,*
# 甲

## 乙
```

## 错误

```markdown headings=?
# 甲

## 乙
```
)md";

constexpr std::string_view kDocsEn = R"md(
The article's headings are not those that `headings` lists. There `*` stands for any number of headings, `+` for at least one, `?` for exactly one; without `headings` nothing is checked.

The first difference is reported: the heading that does not fit, or the article's end when one is missing. Judges as markdownlint MD043 does. Our own ST021 asks for sections and lets others stand between.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "headings",
     .type = lint::OptionType::kTextList,
     .default_value = "",
     .zh = "依次应有的标题，连同井号：`# 甲`、`## 乙`、`*`、`+`、`?`。",
     .en = "The headings in order, with their hashes: `# A`, `## B`, `*`, `+`, `?`."},
    {.name = "match_case",
     .type = lint::OptionType::kFlag,
     .default_value = "false",
     .zh = "区分大小写。",
     .en = "Letters must agree in case."}};

std::string lower_case(std::string_view text) {
  std::string out;
  for (text::Offset at = 0; at < text.size();) {
    const text::CodePoint c = text::decode(text, at);
    text::append_utf8(out, text::to_lower(c.value));
    at += c.size;
  }
  return out;
}

// Goes through the list of required headings as the article's come in.
class Required {
 public:
  Required(std::vector<std::string> headings, bool match_case)
      : headings_(std::move(headings)), match_case_(match_case) {}

  /// True when the next heading, "## 乙", fits.
  bool take(const std::string& heading) {
    const std::string* wanted = next();
    if (wanted != nullptr && *wanted == "*") {
      any_ = true;
      ++at_;
      wanted = next();
    }
    if (wanted != nullptr && *wanted == "+") {
      any_ = true;
      ++at_;
      return true;
    }
    if (wanted != nullptr && (*wanted == "?" || same(*wanted, heading))) {
      any_ = false;
      ++at_;
      return true;
    }
    return any_;
  }
  /// The heading that comes next; null at the end of the list.
  const std::string* next() const { return at_ < headings_.size() ? &headings_[at_] : nullptr; }
  /// The heading that is missing when the article ends here; null when none is.
  const std::string* missing() const {
    const std::string* const wanted = next();
    const bool last = wanted != nullptr && *wanted == "*" && at_ + 1 == headings_.size();
    return last ? nullptr : wanted;
  }

 private:
  bool same(const std::string& a, const std::string& b) const {
    return match_case_ ? a == b : lower_case(a) == lower_case(b);
  }

  std::vector<std::string> headings_;
  bool match_case_;
  std::size_t at_ = 0;
  bool any_ = false;  // others may stand before the next
};

// As `headings` is written, in one line.
std::string written_as(const lint::ArticleContext& context, const article::NodeRef& heading) {
  std::string text = std::string(static_cast<std::size_t>(heading.heading().level), '#') + " ";
  for (const char c : md::heading_text(context, heading)) {
    if (c == '\r') continue;
    text += c == '\n' ? ' ' : c;
  }
  return text;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::vector<std::string> headings = context.options.list("headings");
  if (headings.empty()) return;
  Required required(headings, context.options.flag("match_case"));
  bool fits = true;
  md::for_each_heading(context, [&](const article::NodeRef& heading) {
    const std::string text = fits ? written_as(context, heading) : std::string();
    if (!fits || required.take(text)) return;
    fits = false;
    const std::string* const wanted = required.next();
    sink.add({.range = md::heading_line(context, heading),
              .message = {wanted == nullptr ? "不应再有标题" : "此处的标题应为“" + *wanted + "”",
                          wanted == nullptr ? "expected no further heading"
                                            : "expected the heading '" + *wanted + "' here"}});
  });
  const std::string* const missing = fits ? required.missing() : nullptr;
  if (missing == nullptr) return;
  const text::Offset end = context.article.document().size();
  sink.add({.range = {end, end},
            .message = {"缺标题“" + *missing + "”", "the heading '" + *missing + "' is missing"}});
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD043",
    .name = "required-headings",
    .by_default = lint::Default::kOff,
    .summary_zh = "标题与要求的不符",
    .summary_en = "the headings are not those required",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md043
