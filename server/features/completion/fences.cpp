// Languages of fenced code: those of the article first.
#include <array>
#include <set>

#include "rules/text/strings.h"
#include "server/features/completion/parts.h"

namespace trend::features::completion {
namespace {

constexpr std::array<std::string_view, 31> kLanguages = {
    "bash",     "c",        "cpp",     "csharp", "css",        "diff",       "dockerfile", "go",
    "html",     "http",     "ini",     "java",   "javascript", "json",       "kotlin",     "lua",
    "makefile", "markdown", "mermaid", "php",    "protobuf",   "python",     "ruby",       "rust",
    "shell",    "sql",      "swift",   "text",   "toml",       "typescript", "yaml"};

std::string_view first_word(std::string_view info) {
  return info.substr(0, info.find_first_of(" \t{"));
}

}  // namespace

Found fence(const Request& request) {
  const Spot& spot = request.spot;
  const auto node = block_of(spot);
  if (!node || node->kind() != article::BlockKind::kFencedCode) return std::nullopt;
  const text::Range open = node->absolute(node->code().open);
  if (!spot.line_range.contains(open) || spot.offset < open.begin) return std::nullopt;
  const std::string_view written = request.article().slice({open.begin, spot.offset});
  const std::size_t marks = written.find_first_not_of(node->code().fence);
  const std::string_view typed =
      marks == std::string_view::npos ? std::string_view() : text::trim_left(written.substr(marks));
  if (written.size() < 3 || typed.find_first_of(" \t{") != std::string_view::npos) return Items();
  const text::Range range{spot.back(typed.size()).begin,
                          spot.offset + static_cast<text::Offset>(first_word(spot.after).size())};
  Items items;
  std::set<std::string_view> seen;
  const auto add = [&](std::string_view language, text::Bilingual detail) {
    if (language.empty() || !seen.insert(language).second) return;
    Completion item;
    item.kind = CompletionKind::kLanguage;
    item.label = item.filter = language;
    item.detail = std::move(detail);
    item.edit = {range, std::string(language)};
    items.push_back(std::move(item));
  };
  for (const article::TopBlock& top : request.article().blocks())
    for (const article::CodeDetail& code : top.block->codes)
      if (code.fenced && top.absolute(code.open) != open)
        add(first_word(request.article().slice(top.absolute(code.info))),
            {"本文已使用", "Used in this article"});
  for (const std::string_view language : kLanguages) add(language, {});
  return items;
}

}  // namespace trend::features::completion
