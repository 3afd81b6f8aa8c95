// Joins what is known about a place; the pieces are in hover_*.cpp.
#include "server/features/hover.h"

#include <fmt/format.h>

#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "server/features/hover_parts.h"

namespace trend::features {
namespace {

constexpr std::string_view kRule = "\n\n---\n\n";

/// A rule's page up to its first heading: what is reported and why.
std::string_view introduction(std::string_view page) {
  const std::size_t heading = page.starts_with("## ") ? 0 : page.find("\n## ");
  return text::trim(page.substr(0, heading));
}

text::Bilingual severity_name(lint::Severity severity) {
  switch (severity) {
    case lint::Severity::kError:
      return {"错误", "Error"};
    case lint::Severity::kWarning:
      return {"警告", "Warning"};
    case lint::Severity::kInfo:
      return {"信息", "Information"};
    case lint::Severity::kHint:
      break;
  }
  return {"提示", "Hint"};
}

void append(std::string& text, std::string_view separator, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += separator;
  text += more;
}

/// The narrower of two ranges around the same place: what an editor should highlight.
text::Range narrower(text::Range a, text::Range b) { return b.size() < a.size() ? b : a; }

}  // namespace

Hover finding_hover(const lint::Finding& finding) {
  const lint::Rule& rule = *finding.rule;
  const text::Bilingual severity = severity_name(finding.severity);
  const auto heading = [&](const std::string& name, const std::string& message) {
    return fmt::format("**{} {} {}**  \n{}", name, rule.id, rule.name, escape_markdown(message));
  };
  Hover hover{finding.range,
              {heading(severity.zh, finding.message.zh), heading(severity.en, finding.message.en)}};
  append(hover.markdown.zh, "\n\n", introduction(rule.docs_zh));
  append(hover.markdown.en, "\n\n", introduction(rule.docs_en));
  append(hover.markdown.zh, "\n\n", fmt::format("详见 `trendlsp --explain {}`", rule.id));
  append(hover.markdown.en, "\n\n", fmt::format("More: `trendlsp --explain {}`", rule.id));
  return hover;
}

std::string escape_markdown(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>#|~&").find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

std::optional<Hover> hover(const article::Article& article, std::span<const lint::Finding> findings,
                           text::Offset offset, std::string_view file_name,
                           const FileFacts* files) {
  std::vector<Hover> parts;
  for (const lint::Finding& finding : findings)
    if (finding.range.touches(offset)) parts.push_back(finding_hover(finding));
  for (std::optional<Hover> part :
       {front_matter_hover(article, offset, file_name), reference_hover(article, offset, files),
        heading_hover(article, offset), table_hover(article, offset)})
    if (part) parts.push_back(*std::move(part));
  if (parts.empty()) return std::nullopt;
  Hover result{parts.front().range, {}};
  for (const Hover& part : parts) {
    result.range = narrower(result.range, part.range);
    append(result.markdown.zh, kRule, part.markdown.zh);
    append(result.markdown.en, kRule, part.markdown.en);
  }
  return result;
}

}  // namespace trend::features
