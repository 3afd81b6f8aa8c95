// AI010 template-variable: {{topic}} or <%= title %> that nothing replaced.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::generated_template_variable {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
模板里的变量没有换成内容：`{{topic}}`、`{{ 日期 }}`、`<%= title %>`。读者看到的是大括号和变量名；用 Jekyll、Hugo 一类工具发布时，这里会变成空白，甚至构建失败。

网站自己的模板语法不报告：带点、过滤器或引号的 `{{ site.url }}`、`{{ "a" | relative_url }}`，Hugo 的 `{{< … >}}`，以及选项 `known` 里的名称。公式和代码不看；代码里也有这样的变量时，文章讲的就是模板，正文里的也不报告。

## 错误

```markdown
# {{topic}} 的三大趋势

本报告由 {{ 作者姓名 }} 撰写。
```

## 正确

```markdown
# 端侧推理的三大趋势

![图]({{ site.url }}/a.png) {{ content }} {{< ref "a.md" >}} `{{topic}}`
```

## 修复

没有自动修复：该填什么只有作者知道。
)md";

constexpr std::string_view kDocsEn = R"md(
A variable of a template was not replaced: `{{topic}}`, `{{ date }}`, `<%= title %>`. Readers see braces and the variable's name; published with Jekyll or Hugo, the place stays empty, or the build fails.

A site's own template syntax is left alone: what has dots, filters or quotes (`{{ site.url }}`), Hugo's `{{< … >}}`, and the names in the option `known`. Formulas and code are not looked at; where code has such variables too, the article is about templates, and those in its prose are left alone.

## Fix

There is no fix: only the author knows what belongs there.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "known",
     .type = lint::OptionType::kTextList,
     .default_value = "content,toc,excerpt,baseurl",
     .choices = {},
     .zh = "网站生成器会替换的变量，不报告。",
     .en = "Variables that the site generator replaces; they are not reported."}};

bool is_name_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

/// A variable's name: no dots, filters, quotes or blanks inside, not a number.
bool is_name(std::string_view name) {
  const bool letters = std::all_of(name.begin(), name.end(), is_name_byte);
  return letters && name.size() >= 2 && !(name.front() >= '0' && name.front() <= '9') &&
         name.find("，") == std::string_view::npos && name.find("。") == std::string_view::npos;
}

/// True behind what a formula or nested braces would leave there.
bool follows_formula(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const char before = text[at - 1];
  const std::size_t word = text.substr(0, at).find_last_not_of(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", at - 1);
  if (word != std::string_view::npos && text[word] == '\\' && word + 1 < at) return true;  // \frac
  return std::string_view("{}\\_^$").find(before) != std::string_view::npos;
}

enum Form : std::uint8_t {
  kVariable,
  kInCode,  // the article shows templates: what looks like a variable may be meant
};

class Finder {
 public:
  Finder(const lint::BlockContext& context, lint::Survey& survey)
      : context_(context), known_(context.options.list("known")), survey_(survey) {}

  void look_in(Range run, std::string_view open, std::string_view close) {
    constexpr std::size_t kLongest = 80;
    const std::string_view text = context_.slice(run);
    for (std::size_t at = text.find(open); at != std::string_view::npos;
         at = text.find(open, at + open.size())) {
      const std::size_t begin = at + open.size();
      const std::size_t size = text.substr(begin, kLongest).find(close);
      if (size == std::string_view::npos) continue;
      const std::string_view name = text::trim(text.substr(begin, size));
      const std::size_t end = begin + size + close.size();
      const bool nested = end < text.size() && text[end] == '}';
      if (!is_name(name) || nested || follows_formula(text, at)) continue;
      if (is_quoted_at(text, static_cast<Offset>(at)) || is_known(name)) continue;
      survey_.push_back(
          {{run.begin + static_cast<Offset>(at), run.begin + static_cast<Offset>(end)}, kVariable});
    }
  }

 private:
  bool is_known(std::string_view name) const {
    return std::find(known_.begin(), known_.end(), name) != known_.end();
  }

  const lint::BlockContext& context_;
  const std::vector<std::string>& known_;
  lint::Survey& survey_;
};

constexpr std::string_view kWords[] = {"{{", "<%="};

bool opens_variable(std::string_view text) {
  return std::any_of(std::begin(kWords), std::end(kWords), [&](std::string_view open) {
    return text.find(open) != std::string_view::npos;
  });
}

void note_code(const lint::BlockContext& context, lint::Survey& survey) {
  const auto note = [&](Range range) {
    if (opens_variable(context.slice(range))) survey.push_back({range, kInCode});
  };
  for (const article::Node& node : context.block.nodes)
    if (node.kind == article::BlockKind::kFencedCode ||
        node.kind == article::BlockKind::kIndentedCode)
      note(node.range);
  for (const article::Inline& piece : context.block.inlines)
    if (piece.kind == article::InlineKind::kCode) note(piece.range);
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  Finder finder(context, survey);
  for (const Range run : text_runs(context)) {
    finder.look_in(run, "{{", "}}");
    finder.look_in(run, "<%=", "%>");
  }
  note_code(context, survey);
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  if (surveyed.count(kInCode) > 0) return;
  surveyed.for_each(kVariable, [&](Range range) {
    const std::string_view written = context.slice(range);
    sink.add({.range = range,
              .message = {fmt::format("模板变量“{}”没有换成内容", written),
                          fmt::format("the template variable “{}” was not replaced", written)}});
  });
}

constexpr std::string_view kSilences[] = {"ZH"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI010",
    .name = "template-variable",
    .severity = lint::Severity::kError,
    .summary_zh = "模板变量没有换成内容",
    .summary_en = "a template variable that nothing replaced",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .silences = kSilences,
    .concerns = lint::concern::kNothing,
    .words = kWords,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::generated_template_variable
