// CB007 fence-language-unknown: the label of a code block is no language we know.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::code_fence_language_unknown {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
围栏后的语言不认识，多半是拼错了（`pyhton`、`javascipt`）：高亮器认不出，代码不会上色。

各个高亮器支持的名称不同，所以默认不开启；站点自己的名称加入选项 `allow`。

## 正确

````markdown
```python
print(1)
```
````

## 错误

````markdown
```pyhton
print(1)
```
````

## 修复

有相近的名称时，由作者选择改为它。

同类规则：rumdl MD040 的选项。
)md";

constexpr std::string_view kDocsEn = R"md(
The label behind the fence is unknown and mostly misspelt (`pyhton`, `javascipt`): no highlighter takes it.

Highlighters differ in the names they know, so the rule is off by default; names of your own site go to the option `allow`.

## Fix

Where a known name is near, for the author to choose.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "allow",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = "",
                                          .zh = "另外允许的名称。",
                                          .en = "Further names that are fine."}};

constexpr std::array<std::string_view, 146> kKnown = {
    "ada",        "apache",      "applescript",  "arduino",    "asciidoc",   "asm",
    "astro",      "awk",         "bash",         "bat",        "batch",      "bibtex",
    "c",          "c#",          "c++",          "cfg",        "clojure",    "cmake",
    "cmd",        "cobol",       "coffeescript", "console",    "cpp",        "cs",
    "csharp",     "css",         "csv",          "cuda",       "cypher",     "d",
    "dart",       "delphi",      "diff",         "docker",     "dockerfile", "dos",
    "dot",        "ebnf",        "elixir",       "elm",        "env",        "erlang",
    "f#",         "fish",        "fortran",      "fsharp",     "gherkin",    "gitignore",
    "glsl",       "go",          "golang",       "gradle",     "graphql",    "graphviz",
    "groovy",     "handlebars",  "haskell",      "hcl",        "hjson",      "html",
    "http",       "ini",         "java",         "javascript", "jinja",      "js",
    "json",       "json5",       "jsonc",        "jsonl",      "jsx",        "julia",
    "kotlin",     "latex",       "less",         "lisp",       "log",        "lua",
    "make",       "makefile",    "markdown",     "math",       "matlab",     "md",
    "mdx",        "mermaid",     "nasm",         "nginx",      "nim",        "nix",
    "objc",       "objective-c", "ocaml",        "pascal",     "patch",      "perl",
    "php",        "plaintext",   "plantuml",     "powershell", "prisma",     "prolog",
    "properties", "proto",       "protobuf",     "ps1",        "pseudocode", "py",
    "python",     "r",           "rb",           "regex",      "rs",         "ruby",
    "rust",       "sass",        "scala",        "scheme",     "scss",       "sh",
    "shell",      "solidity",    "sql",          "stylus",     "svelte",     "swift",
    "tcl",        "terraform",   "tex",          "text",       "toml",       "ts",
    "tsx",        "txt",         "typescript",   "vb",         "verilog",    "vhdl",
    "vim",        "vue",         "wasm",         "xml",        "yaml",       "yml",
    "zig",        "zsh"};

template <class Names>
bool has(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The known name that is at most two typing errors away, and fewer than half of the word; empty
/// when there is none.
std::string_view nearest(std::string_view name) {
  std::string_view best;
  int limit = std::min(2, static_cast<int>(name.size() - 1) / 2);
  for (const std::string_view known : kKnown) {
    const int distance = text::edit_distance(name, known, limit);
    if (distance > limit || (!best.empty() && distance == limit)) continue;
    best = known;
    limit = distance;
  }
  return best;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const article::Node& node : context.block.nodes) {
    if (node.kind != article::BlockKind::kFencedCode) continue;
    const Range info = context.block.code(node).info;
    const std::string_view written =
        context.slice(info).substr(0, context.slice(info).find_first_of(" \t{:,"));
    const std::string name = text::ascii_lower(written);
    constexpr std::size_t kLongest = 40;
    if (name.empty() || name.size() > kLongest || has(kKnown, name) ||
        has(context.options.list("allow"), name))
      continue;
    const Range range{info.begin, info.begin + static_cast<Offset>(written.size())};
    const std::string_view near = nearest(name);
    lint::Finding finding{.range = range};
    finding.message = {"不认识的语言“" + std::string(written) + "”",
                       "unknown language " + std::string(written)};
    if (!near.empty()) {
      const std::string meant(near);
      finding.message.zh += "，是不是“" + meant + "”";
      finding.message.en += ", did you mean " + meant;
      finding.fixes = {lint::make_fix({"改为 " + meant, "Change to " + meant},
                                      lint::FixSafety::kPick, {{range, meant}})};
    }
    sink.add(std::move(finding));
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "CB007",
    .name = "fence-language-unknown",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kPick,
    .summary_zh = "代码块标注的语言不认识",
    .summary_en = "a code block is labelled with an unknown language",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .holds = lint::concern::kCode,
    .check_block = check_block,
};

}  // namespace trend::checks::code_fence_language_unknown
