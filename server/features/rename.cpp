// Finds what can be renamed; labels and anchors are renamed here, headings in rename_heading.cpp.
#include "server/features/rename.h"

#include <algorithm>
#include <utility>

#include "rules/article/anchors.h"
#include "rules/checks/sibling_numbers.h"
#include "rules/text/link_path.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/features/link_sites.h"
#include "server/features/refactor/sections.h"
#include "server/features/references.h"
#include "server/features/rename_parts.h"

namespace trend::features {
namespace {

using article::Article;
using article::Index;
using article::kNone;

// CommonMark 0.31 §4.7: longer labels are none.
constexpr std::size_t kMaxLabel = 999;

std::optional<Renameable> in_heading(const Article& article, text::Offset offset) {
  const Index section = section_of_heading(article, offset);
  if (section == kNone) return std::nullopt;
  const article::Section& own = article.sections()[section];
  const text::Range title = title_range(article, section);
  const article::Numbering& numbering = own.detail().numbering;
  if (numbering && offset < own.heading.absolute(numbering.range).end &&
      checks::counts_sections(numbering)) {
    const text::Range digits = own.heading.absolute(numbering.digits);
    if (digits.touches(offset))
      return Renameable{RenameKind::kNumber, digits, std::string(article.slice(digits)), section};
  }
  const bool one_line = article.slice(title).find_first_of("\r\n") == std::string_view::npos;
  if (!title.touches(offset) || title.empty() || !one_line) return std::nullopt;
  return Renameable{RenameKind::kTitle, title, std::string(article.slice(title)), section};
}

bool on_link(const Article& article, text::Offset offset) {
  const article::TopBlock* top = article.block_at(offset);
  if (top == nullptr) return false;
  const std::vector<LinkSite> sites = link_sites(article, *top);
  return std::any_of(sites.begin(), sites.end(),
                     [&](const LinkSite& site) { return site.range.touches(offset); });
}

/// The occurrence at `offset`, as it is written there.
std::optional<text::Range> occurrence_at(const std::vector<Occurrence>& all, text::Offset offset) {
  for (const Occurrence& occurrence : all)
    if (occurrence.range.touches(offset)) return occurrence.range;
  return std::nullopt;
}

text::Bilingual check_label(std::string_view label) {
  if (label.find_first_of("[]\r\n\\") != std::string_view::npos || label.size() > kMaxLabel)
    return {"标签里不能有方括号、反斜杠或换行",
            "A label holds no brackets, backslashes or line ends"};
  return {};
}

bool is_taken(const Article& article, TargetKind kind, std::string_view label) {
  Target target;
  target.kind = kind;
  target.name = text::fold_label(label);
  return !occurrences(article, target).empty();
}

text::Bilingual check_footnote(const Article& article, std::string_view label) {
  if (label.find_first_of(" \t[]^\r\n\\") != std::string_view::npos)
    return {"脚注标签里不能有空格、方括号或 ^",
            "A footnote's label holds no blanks, brackets or ^"};
  if (is_taken(article, TargetKind::kFootnote, label))
    return {"已有这个标签的脚注", "A footnote with this label exists already"};
  return {};
}

text::Bilingual check_reference(const Article& article, std::string_view label) {
  if (text::Bilingual problem = check_label(label); !problem.zh.empty()) return problem;
  if (label.starts_with('^'))
    return {"以 ^ 开头的标签会成为脚注", "A label that begins with ^ would be a footnote"};
  if (is_taken(article, TargetKind::kLabel, label))
    return {"已有这个标签的链接定义", "A definition with this label exists already"};
  return {};
}

text::Bilingual check_anchor(const Article& article, std::string_view name) {
  if (name.find_first_of(" \t\r\n\"'<>{}") != std::string_view::npos)
    return {"锚点名里不能有空格、引号、尖括号或花括号",
            "An anchor's name holds no blanks, quotes, angle brackets or braces"};
  for (const article::Anchor& anchor : article::find_anchors(article))
    if (anchor.name == name) return {"已有这个名称的锚点", "An anchor of this name exists already"};
  return {};
}

/// Renames one occurrence of a reference label so that the reader sees the same as before.
text::Edit relabelled(const Article& article, const Occurrence& occurrence, std::string_view name) {
  const std::string_view text = article.text();
  const text::Range label = occurrence.range;
  const bool full = label.begin >= 2 && text.substr(label.begin - 2, 2) == "][";
  if (occurrence.declaration || full) return {label, std::string(name)};
  // [label][] or [label]: the label is what is read, so it stays in the first brackets.
  if (text.substr(label.end, 3) == "][]")
    return {{label.end + 2, label.end + 2}, std::string(name)};
  return {{label.end + 1, label.end + 1}, '[' + std::string(name) + ']'};
}

Renaming rename_occurrences(const Article& article, const Target& target, std::string_view name) {
  Renaming renaming;
  for (const Occurrence& occurrence : occurrences(article, target)) {
    switch (occurrence.kind) {
      case OccurrenceKind::kLabel:
        renaming.edits.add(relabelled(article, occurrence, name));
        break;
      case OccurrenceKind::kFragment:
        renaming.edits.add({occurrence.range, text::encode_destination(name)});
        break;
      default:
        renaming.edits.add({occurrence.range, std::string(name)});
        break;
    }
  }
  if (target.kind == TargetKind::kAnchor)
    renaming.anchors.push_back({target.name, std::string(name)});
  return renaming;
}

Renaming refused(text::Bilingual problem) { return {.problem = std::move(problem)}; }

}  // namespace

std::optional<Renameable> find_renameable(const Article& article, text::Offset offset) {
  const std::optional<Target> target = find_target(article, offset);
  if (!target || (target->kind == TargetKind::kSection && target->declaration))
    return in_heading(article, offset);
  RenameKind kind = RenameKind::kTitle;
  switch (target->kind) {
    case TargetKind::kFootnote:
      kind = RenameKind::kFootnote;
      break;
    case TargetKind::kLabel:
      kind = RenameKind::kLabel;
      break;
    case TargetKind::kAnchor:
      kind = RenameKind::kAnchor;
      break;
    case TargetKind::kSection:
      if (!on_link(article, offset)) return std::nullopt;
      return Renameable{kind, target->origin,
                        std::string(article.slice(title_range(article, target->index))),
                        target->index};
    default:
      return in_heading(article, offset);
  }
  const auto range = occurrence_at(occurrences(article, *target), offset);
  if (!range) return in_heading(article, offset);
  const std::string name =
      kind == RenameKind::kAnchor ? target->name : std::string(article.slice(*range));
  return Renameable{kind, *range, name};
}

Renaming rename_at(const Article& article, text::Offset offset, std::string_view name) {
  const std::optional<Renameable> found = find_renameable(article, offset);
  if (!found) return refused({"这里没有可以重命名的内容", "There is nothing to rename here"});
  name = text::trim(name);
  if (name.empty()) return refused({"新名称不能为空", "The new name is empty"});
  if (name.find_first_of("\r\n") != std::string_view::npos)
    return refused({"新名称不能换行", "The new name has a line end"});
  if (name == found->name) return {};
  const std::optional<Target> target = find_target(article, offset);
  const bool same = target && text::fold_label(name) == target->name;  // only spelt otherwise
  switch (found->kind) {
    case RenameKind::kTitle:
      return rename_title(article, found->section, name);
    case RenameKind::kNumber:
      return renumber_section(article, found->section, name);
    case RenameKind::kFootnote:
      if (same) break;
      if (auto problem = check_footnote(article, name); !problem.zh.empty())
        return refused(std::move(problem));
      break;
    case RenameKind::kLabel:
      if (same) break;
      if (auto problem = check_reference(article, name); !problem.zh.empty())
        return refused(std::move(problem));
      break;
    case RenameKind::kAnchor:
      if (auto problem = check_anchor(article, name); !problem.zh.empty())
        return refused(std::move(problem));
      break;
  }
  return rename_occurrences(article, *target, name);
}

text::EditSet follow_anchors(const Article& other, const std::vector<RenamedAnchor>& anchors,
                             const std::function<bool(const std::string& path)>& is_file) {
  text::EditSet edits;
  if (anchors.empty()) return edits;
  for (const LinkSite& site : link_sites(other)) {
    if (site.destination.empty() || !text::is_relative_path(site.target)) continue;
    const text::LinkTarget to = text::split_destination(site.target);
    const auto renamed =
        std::find_if(anchors.begin(), anchors.end(),
                     [&](const RenamedAnchor& anchor) { return anchor.before == to.fragment; });
    if (to.fragment.empty() || renamed == anchors.end() || !is_file(to.path)) continue;
    edits.add({fragment_range(other, site), text::encode_destination(renamed->after)});
  }
  return edits;
}

}  // namespace trend::features
