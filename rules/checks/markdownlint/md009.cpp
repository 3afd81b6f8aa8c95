// MD009 no-trailing-spaces: blanks at the end of a line.
#include <fmt/core.h>

#include <cstdint>
#include <vector>

#include "rules/checks/markdownlint/source.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md009 {
namespace {

using article::BlockKind;
using article::NodeRef;
using md::Source;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
行末有空白（全角空格也算）。恰好 `br_spaces` 个（默认 2 个）不报告，不论是否真的换行；`strict` 为真时，只放过真正换行的。代码块里的空白默认不查。

与本工具的 WS001 不同：WS001 看行末的空格是否真的换行，不数个数；HTML 块里的不管。

## 正确

```markdown
第一行␠␠
第二行
```

## 错误

```markdown
第一行␠
第二行
```

## 修复

删去行末空白。空白表示换行，或者在代码里时，需要确认；否则是安全修复。

同类规则：markdownlint MD009。
)md";

constexpr std::string_view kDocsEn = R"md(
Blanks at the end of a line (ideographic ones too). Exactly `br_spaces` of them (2 by default) pass, whether they break the line or not; with `strict` only where they do. Code blocks are left alone by default.

Our WS001 looks at whether the blanks break the line rather than at how many they are, and leaves HTML blocks alone.

## Fix

Deletes the blanks. Where they break the line or stand in code it needs a look; elsewhere it is safe. Same as markdownlint MD009.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "br_spaces",
     .type = lint::OptionType::kInteger,
     .default_value = "2",
     .zh = "表示换行的空格数；小于 2 时，行末不许有空白。",
     .en = "Blanks that stand for a line break; below 2 none are allowed."},
    {.name = "code_blocks",
     .type = lint::OptionType::kFlag,
     .default_value = "false",
     .zh = "是否检查代码块。",
     .en = "Whether code blocks are checked."},
    {.name = "list_item_empty_lines",
     .type = lint::OptionType::kFlag,
     .default_value = "false",
     .zh = "列表里的空行是否可以有空格。",
     .en = "Whether empty lines in lists may hold blanks."},
    {.name = "strict",
     .type = lint::OptionType::kFlag,
     .default_value = "false",
     .zh = "是否也报告并不换行的空格。",
     .en = "Whether blanks that break no line are reported too."}};

using Lines = std::vector<bool>;

/// What blanks at the end of a line do.
enum class Use : std::uint8_t { kNone, kMayBreak, kCode };

/// They may break a line of a paragraph that more text follows; in a code span they are its own.
std::vector<Use> find_uses(const lint::ArticleContext& context, const Source& source) {
  std::vector<Use> uses(source.end(), Use::kNone);
  const auto set = [&](Range range, Use use) {
    const std::size_t last = source.line_of(range.end);
    for (std::size_t i = source.line_of(range.begin); i < last; ++i) uses[i] = use;
  };
  for (const article::TopBlock& top : context.article.blocks()) {
    for (const article::Node& node : top.block->nodes)
      if (node.kind == BlockKind::kParagraph) set(top.absolute(node.range), Use::kMayBreak);
    for (const article::Inline& piece : top.block->inlines)
      if (piece.kind == article::InlineKind::kCode) set(top.absolute(piece.range), Use::kCode);
  }
  return uses;
}

Lines find_empty_in_lists(const lint::ArticleContext& context, const Source& source) {
  Lines lines(source.end(), false);
  for (const NodeRef& list : context.article.lists())
    if (list.is_top_level() || list.parent().kind() != BlockKind::kItem)
      for (std::size_t i = source.first_line(list); i <= source.last_line(list); ++i)
        lines[i] = md::trimmed_end(source.line(i)) == 0;
  return lines;
}

struct Allowed {
  std::size_t blanks = 0;
  bool strict = false;
  std::vector<Use> uses;
  Lines exempt;
};

void check_line(const Source& source, std::size_t line, const Allowed& allowed, lint::Sink& sink) {
  const Range content = source.range(line);
  const std::string_view text = source.slice(content);
  const std::size_t kept = md::trimmed_end(text);
  if (kept == text.size() || allowed.exempt[line] || source.is_hidden(content.end - 1)) return;
  const std::size_t count = md::utf16_length(text.substr(kept));
  const bool breaks = allowed.uses[line] == Use::kMayBreak;
  if (count == allowed.blanks && (!allowed.strict || breaks)) return;
  const Range blanks{content.begin + static_cast<Offset>(kept), content.end};
  const bool safe = (!source.in_code(line) || source.is_fence(line)) && !source.in_html(line) &&
                    !(breaks && text.ends_with("  ")) && allowed.uses[line] != Use::kCode &&
                    !text.substr(0, kept).ends_with('\\') &&
                    text.substr(kept).find_first_not_of(" \t") == std::string_view::npos;
  const char* const plural = count == 1 ? "" : "s";
  const auto alternative = [&](std::string_view before) {
    return allowed.blanks == 0 ? std::string() : fmt::format("{}{}", before, allowed.blanks);
  };
  sink.add({.range = blanks,
            .message = {fmt::format("行末有 {} 个空白，应当是 0{} 个", count, alternative(" 或 ")),
                        fmt::format("{} blank{} at the end of the line, expected 0{}", count,
                                    plural, alternative(" or "))},
            .fixes = {lint::make_fix({"删去行末空白", "Delete the blanks"},
                                     safe ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe,
                                     {{blanks, ""}})},
            .unnecessary = true});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto& source = context.facts.get<Source>();
  const int wanted = context.options.integer("br_spaces");
  const Allowed allowed{.blanks = wanted < 2 ? 0U : static_cast<std::size_t>(wanted),
                        .strict = context.options.flag("strict"),
                        .uses = find_uses(context, source),
                        .exempt = context.options.flag("list_item_empty_lines")
                                      ? find_empty_in_lists(context, source)
                                      : Lines(source.end(), false)};
  const bool code = context.options.flag("code_blocks");
  for (std::size_t i = source.begin(); i < source.end(); ++i)
    if (code || !source.in_code(i) || source.is_fence(i)) check_line(source, i, allowed, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD009",
    .name = "no-trailing-spaces",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "行末有空白",
    .summary_en = "blanks at the end of a line",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md009
