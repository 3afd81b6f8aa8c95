// MD051 link-fragments: fragments that name a heading of the article.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "rules/checks/anchor_facts.h"
#include "rules/checks/link_labels.h"
#include "rules/checks/markdownlint/leaves.h"
#include "rules/checks/markdownlint/pattern.h"
#include "rules/lint/rule.h"
#include "rules/text/link_path.h"
#include "rules/text/unicode.h"

namespace trend::checks::markdownlint_md051 {
namespace {

constexpr std::string_view kDocsZh = R"md(
文内链接 `#…` 没有对应的标题。标题的名称按 GitHub 的算法生成，大小写也要一致；标题末尾的 `{#名称}`、HTML 的 `id` 和 `<a name>` 也算，`#top` 和 GitHub 的行号 `#L10` 总是允许。

判断与 markdownlint MD051 一致。我们自己的 LK001 不管大小写，还会给出最接近的标题。

## 正确

```markdown
# 路线对比

见[对比](#路线对比)。
```

## 错误

```markdown
# 路线对比

见[对比](#路线比较)。
```

## 修复

只有大小写不同时，改成标题的写法：只有一种读法，属于安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A link `#…` inside the article names no heading. Names are made as GitHub makes them, and case counts; `{#name}` at the end of a heading, `id` of HTML and `<a name>` are names too, and `#top` and GitHub's line numbers `#L10` are always fine.

Judges as markdownlint MD051 does. Our own LK001 does not mind case and names the nearest heading.

## Fix

Where only case differs, writes it as the heading's name is: there is one reading, so the fix is safe.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "ignore_case",
     .type = lint::OptionType::kFlag,
     .default_value = "false",
     .zh = "大小写不同也算对应。",
     .en = "Case does not count."},
    {.name = "ignored_pattern",
     .type = lint::OptionType::kText,
     .default_value = "",
     .zh = "符合这个正则表达式的名称不检查。",
     .en = "Names that this regular expression finds are left alone."}};

using text::Range;

/// #top and GitHub's places in a file: #L10, #L10-L20, #L10C2-L11C3.
bool is_built_in(std::string_view name) {
  if (name == "top") return true;
  const auto skip_number = [&](char mark) {
    if (!name.starts_with(mark)) return false;
    const std::size_t digits = std::min(name.find_first_not_of("0123456789", 1), name.size());
    name.remove_prefix(digits);
    return digits > 1;
  };
  if (!skip_number('L')) return false;
  if (name.starts_with('C') && !skip_number('C')) return false;
  if (name.empty()) return true;
  if (!name.starts_with('-')) return false;
  name.remove_prefix(1);
  if (!skip_number('L')) return false;
  if (name.starts_with('C') && !skip_number('C')) return false;
  return name.empty();
}

/// The name in {#name} at the end of a heading, as markdownlint takes it; empty without one.
std::string_view own_name(std::string_view heading) {
  const std::size_t open = heading.rfind("{#");
  if (open == std::string_view::npos || !heading.ends_with('}')) return {};
  const std::string_view name = heading.substr(open + 2, heading.size() - open - 3);
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return std::all_of(name.begin(), name.end(), fits) ? name : std::string_view();
}

/// The article's names, and their lower-case forms with the name that comes first.
class Names {
 public:
  explicit Names(const lint::ArticleContext& context) {
    std::map<std::string, int> repeats;
    md::for_each_block(context, article::BlockKind::kHeading, [&](const article::NodeRef& node) {
      const std::string& words = node.heading().text;
      const std::string_view own = own_name(words);
      std::string name = own.empty() ? article::github_slug(words) : std::string(own);
      if (own.empty())
        if (const int count = repeats[name]++; count > 0) name += "-" + std::to_string(count);
      add(name);
    });
    for (const article::Anchor& anchor : context.facts.get<AnchorFacts>().anchors) {
      const bool heading =
          anchor.generated || context.article.text().substr(0, anchor.range.begin).ends_with("{#");
      if (!heading) add(anchor.name);
    }
  }
  bool has(const std::string& name) const { return names_.count(name) > 0; }
  /// The name that differs in case only, or null.
  const std::string* like(std::string_view name) const {
    const auto found = folded_.find(text::fold_label(name));
    return found == folded_.end() ? nullptr : &found->second;
  }

 private:
  void add(const std::string& name) {
    names_.insert(name);
    folded_.emplace(text::fold_label(name), name);
  }

  std::set<std::string> names_;
  std::map<std::string, std::string> folded_;
};

/// Names, and what the options let pass.
struct Known {
  Names names;
  bool ignore_case = false;
  std::optional<md::Pattern> ignored;
};

void check_target(const Known& known, const std::string& target, Range shown, Range written,
                  lint::Sink& sink) {
  if (target.size() < 2 || target[0] != '#') return;
  const std::string name = text::decode_percent(std::string_view(target).substr(1));
  if (known.names.has(name) || is_built_in(name)) return;
  if (known.ignored && known.ignored->found_in(name)) return;
  const std::string* const like = known.names.like(name);
  if (like != nullptr && known.ignore_case) return;
  lint::Finding finding{
      .range = shown,
      .message = {"文章里没有标题叫“#" + name + "”", "no heading is named #" + name}};
  if (like != nullptr && !written.empty()) {
    finding.message.zh += "，只有“#" + *like + "”";
    finding.message.en += ", only #" + *like;
    finding.fixes = {lint::make_fix({"改为 #" + *like, "Change to #" + *like},
                                    lint::FixSafety::kSafe, {{written, "#" + *like}})};
  }
  sink.add(std::move(finding));
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::string_view pattern = context.options.text("ignored_pattern");
  const Known known{Names(context), context.options.flag("ignore_case"),
                    pattern.empty() ? std::nullopt : md::Pattern::compile(pattern)};
  md::for_each_link(context, article::InlineKind::kLink,
                    [&](const md::Leaf& leaf, const article::Inline& link) {
                      const article::Link& target = leaf.top->block->links[link.link];
                      if (target.reference) return;
                      check_target(known, target.destination, leaf.top->absolute(link.range),
                                   leaf.top->absolute(target.destination_range), sink);
                    });
  for (const PlacedDefinition& placed : find_definitions(context.article))
    check_target(known, placed.definition->destination, placed.range, {}, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD051",
    .name = "link-fragments",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "文内链接没有对应的标题",
    .summary_en = "a fragment that names no heading",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md051
