// Hover over a reference: the thing that it speaks of, in short.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "rules/article/footnotes.h"
#include "rules/article/parts.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/features/hover_parts.h"
#include "server/features/references.h"
#include "server/features/section_facts.h"

namespace trend::features {
namespace {

using article::Article;
using article::BlockKind;
using article::Index;

constexpr std::size_t kMaxSentence = 120;  // characters

/// The first sentence of a text, cut where it is long.
std::string first_sentence(std::string_view text) {
  std::size_t characters = 0;
  for (text::Offset at = 0; at < text.size();) {
    const text::CodePoint c = text::decode(text, at);
    at += c.size;
    const bool latin_end = c.value == U'.' || c.value == U'!' || c.value == U'?';
    const bool ends = c.value == U'。' || c.value == U'！' || c.value == U'？' ||
                      (latin_end && at < text.size() && text[at] == ' ');
    if (ends) return std::string(text.substr(0, at));
    if (++characters == kMaxSentence && at < text.size())
      return std::string(text.substr(0, at)) + "…";
  }
  return std::string(text);
}

std::string without_footnotes(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    const std::size_t mark = std::min(text.find("[^"), text.size());
    kept += text.substr(0, mark);
    text.remove_prefix(mark);
    if (text.empty()) break;
    const std::size_t end = text.find_first_of("] \n");
    const bool footnote = end != std::string_view::npos && text[end] == ']';
    if (!footnote) kept += text.substr(0, 2);
    text.remove_prefix(footnote ? end + 1 : 2);
  }
  return kept;
}

/// The first sentence of the section's first paragraph, before any subsection; may be empty.
std::string opening_of(const Article& article, Index section) {
  for (const article::TopBlock& top : blocks_of(article, section).subspan(1)) {
    if (top.block->nodes.empty()) continue;
    const article::Node& node = top.block->nodes[0];
    if (node.kind == BlockKind::kHeading) break;
    if (node.kind == BlockKind::kParagraph)
      return first_sentence(text::trim(without_footnotes(inline_text(article, top, node.inlines))));
  }
  return {};
}

text::Bilingual same(std::string text) { return {text, text}; }

text::Bilingual about_section(const Article& article, Index section) {
  std::string text = fmt::format("**{}**", escape_markdown(section_name(article, section)));
  const std::string opening = opening_of(article, section);
  if (!opening.empty()) text += "\n\n" + escape_markdown(opening);
  return same(std::move(text));
}

/// The caption without markup, or nothing.
std::string caption_of(const Article& article, const article::Part& part) {
  if (part.caption.empty()) return {};
  std::string_view line = article.slice(part.caption);
  while (line.starts_with('#')) line.remove_prefix(1);
  std::string plain;
  for (const char c : text::trim(line))
    if (c != '*' && c != '\\') plain += c;
  return plain;
}

text::Bilingual about_table(const Article& article, const article::Part& part) {
  const article::NodeRef table = article.tables()[part.table];
  std::string columns;
  for (const std::string& name : column_names(article, table)) {
    if (!columns.empty()) columns += " · ";
    columns += name;
  }
  const std::string caption = caption_of(article, part);
  const std::string title =
      caption.empty() ? std::string() : fmt::format("**{}**\n\n", escape_markdown(caption));
  const std::size_t rows = table.table().rows.size();
  const std::string names = escape_markdown(columns);
  return {fmt::format("{}{} 行：{}", title, rows, names),
          fmt::format("{}{} {}: {}", title, rows, rows == 1 ? "row" : "rows", names)};
}

text::Bilingual about_figure(const Article& article, const article::Part& part) {
  // An image as its own caption is worth being shown.
  if (part.caption.empty() || part.caption == part.range)
    return same(std::string(article.slice(part.range)));
  return same(fmt::format("**{}**", escape_markdown(caption_of(article, part))));
}

text::Bilingual about_footnote(const Article& article, const std::string& label) {
  const article::Footnotes footnotes = article::find_footnotes(article);
  const article::FootnoteDefinition* definition = footnotes.find(label);
  if (definition == nullptr) return {};
  std::string text;  // further paragraphs without their indentation, which would make them code
  std::string_view rest = article.slice(definition->content_range);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    text += text::trim(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!rest.empty()) text += '\n';
  }
  return same(std::move(text));
}

text::Bilingual about_label(const Article& article, const std::string& label) {
  const article::Definition* definition = article.find_definition(label);
  if (definition == nullptr) return {};
  std::string text = escape_markdown(definition->destination);
  if (!definition->title.empty()) text += "\n\n" + escape_markdown(definition->title);
  return same(std::move(text));
}

bool is_article_name(std::string_view path) {
  const std::string lower = text::ascii_lower(path);
  return lower.ends_with(".md") || lower.ends_with(".markdown") || lower.ends_with(".mdown");
}

/// The section of another article that a link names, or its title.
text::Bilingual about_file(const FileFacts* files, const Target& link) {
  if (files == nullptr || !is_article_name(link.name)) return {};
  const auto article = files->article(link.name);
  if (article == nullptr) return {};
  const auto target = find_fragment(*article, link.fragment);
  if (!target || target->kind != TargetKind::kSection) return {};
  return about_section(*article, target->index);
}

text::Bilingual about(const Article& article, const Target& target, const FileFacts* files) {
  switch (target.kind) {
    case TargetKind::kSection:
      return about_section(article, target.index);
    case TargetKind::kTable:
      return about_table(article, article::find_parts(article)[target.index]);
    case TargetKind::kFigure:
      return about_figure(article, article::find_parts(article)[target.index]);
    case TargetKind::kFootnote:
      return about_footnote(article, target.name);
    case TargetKind::kLabel:
      return about_label(article, target.name);
    case TargetKind::kFile:
      return about_file(files, target);
    case TargetKind::kAnchor:
      break;
  }
  return {};
}

}  // namespace

std::optional<Hover> reference_hover(const Article& article, text::Offset offset,
                                     const FileFacts* files) {
  const std::optional<Target> target = find_target(article, offset);
  if (!target || target->declaration) return std::nullopt;
  Hover hover{target->origin, about(article, *target, files)};
  if (hover.markdown.zh.empty()) return std::nullopt;
  return hover;
}

}  // namespace trend::features
