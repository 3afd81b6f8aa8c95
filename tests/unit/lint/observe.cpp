// Runs the linter for tests and judges what comes back.
#include "tests/unit/lint/observe.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "rules/article/parse.h"
#include "rules/text/encoding.h"
#include "tests/unit/lint/fixture.h"

namespace trend::testing {
namespace {

std::string place(const text::Document& document, text::Offset offset) {
  const text::Position at = text::to_position(document, offset, text::Encoding::kUtf32);
  return std::to_string(at.line + 1) + ":" + std::to_string(at.column + 1);
}

std::string_view severity_name(lint::Severity severity) {
  constexpr std::string_view kNames[] = {"error", "warning", "info", "hint"};
  return kNames[static_cast<std::size_t>(severity)];
}

// The lines of the new text that differ from the old one.
std::string changed_lines(std::string_view before, const text::EditSet& edits) {
  const std::string after = edits.apply(before);
  const auto edit = text::minimal_edit(before, after);
  if (!edit) return "nothing";
  const text::Document document(after);
  const auto end = static_cast<text::Offset>(edit->range.begin + edit->text.size());
  std::string lines;
  for (std::size_t line = document.lines().line_of(edit->range.begin);
       line <= document.lines().line_of(end); ++line) {
    if (!lines.empty()) lines += " ⏎ ";
    lines += escape(document.line(line));
  }
  return lines;
}

bool is_border(std::string_view text, text::Offset at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

bool is_sound(std::string_view text, text::Range range) {
  return range.begin <= range.end && range.end <= text.size() && is_border(text, range.begin) &&
         is_border(text, range.end);
}

bool has_applicable_fix(const lint::Finding& finding, bool unsafe) {
  if (finding.fixes.empty() || finding.fixes.front().edits.empty()) return false;
  const lint::FixSafety safety = finding.fixes.front().safety;
  return safety == lint::FixSafety::kSafe || (unsafe && safety == lint::FixSafety::kUnsafe);
}

std::string fix_problem(std::string_view text, const lint::Fix& fix) {
  if (fix.title.zh.empty() || fix.title.en.empty()) return "a fix without title";
  if (fix.edits.empty()) return "a fix without edits";
  for (const text::Edit& edit : fix.edits.edits()) {
    if (!is_sound(text, edit.range)) return "an edit outside the text or inside a code point";
    if (text::find_invalid_utf8(edit.text) != std::string::npos) return "an edit of invalid UTF-8";
  }
  return fix.edits.apply(text) == text ? "a fix that changes nothing" : "";
}

std::string finding_problem(std::string_view text, const lint::Finding& finding) {
  if (!is_sound(text, finding.range)) return "a range outside the text or inside a code point";
  if (finding.range.empty() && finding.range.end != text.size()) return "an empty range";
  if (finding.message.zh.empty() || finding.message.en.empty()) return "no message";
  for (const lint::Related& related : finding.related)
    if (!is_sound(text, related.range) || related.message.zh.empty() || related.message.en.empty())
      return "a related place outside the text or without message";
  for (const lint::Fix& fix : finding.fixes)
    if (const std::string problem = fix_problem(text, fix); !problem.empty()) return problem;
  return {};
}

}  // namespace

std::shared_ptr<const article::Article> article_of(std::string bytes) {
  return article::parse(text::Document::from_bytes(std::move(bytes)));
}

std::string render_finding(const text::Document& document, const lint::Finding& finding) {
  return place(document, finding.range.begin) + "-" + place(document, finding.range.end) + " " +
         std::string(severity_name(finding.severity)) + " " + std::string(finding.rule->id) + " " +
         escape(finding.message.en) + "\n";
}

std::string render_findings(const text::Document& document,
                            const std::vector<lint::Finding>& findings) {
  std::string lines;
  for (const lint::Finding& finding : findings) lines += render_finding(document, finding);
  return lines;
}

std::string render_picks(const text::Document& document,
                         const std::vector<lint::Finding>& findings) {
  std::string lines;
  for (const lint::Finding& finding : findings) {
    for (const lint::Fix& fix : finding.fixes) {
      if (fix.safety != lint::FixSafety::kPick) continue;
      lines += place(document, finding.range.begin) + " " + escape(fix.title.en) + " => " +
               changed_lines(document.text(), fix.edits) + "\n";
    }
  }
  return lines;
}

std::vector<std::string> fix_problems(const article::Article& article,
                                      const lint::FixOutcome& outcome,
                                      const lint::Settings& settings, bool unsafe,
                                      std::string_view file_name) {
  std::vector<std::string> problems;
  if (!outcome.converged) problems.push_back("the fixes do not converge");
  if (outcome.text == article.text()) return problems;
  const lint::FixOutcome again = lint::fix_all(outcome.article, settings, unsafe, file_name);
  if (again.text != outcome.text)
    problems.push_back("a second run changes the text again:\n" +
                       line_diff(escape(outcome.text), escape(again.text)));
  return problems;
}

std::vector<std::string> removal_problems(const std::vector<lint::Finding>& before,
                                          const lint::FixOutcome& outcome, bool unsafe) {
  std::vector<std::string> problems;
  std::map<std::string_view, int> left;  // findings that may remain, by rule
  for (const lint::Finding& finding : before)
    left[finding.rule->id] += has_applicable_fix(finding, unsafe) ? 0 : 1;
  for (const lint::Finding& finding : outcome.remaining)
    // YAML reading stops at the first error: mending it may show the next one.
    if (--left[finding.rule->id] < 0 && finding.rule->id != "FM005")
      problems.push_back("not removed by the fix, or added: " +
                         render_finding(outcome.article->document(), finding));
  return problems;
}

std::vector<std::string> finding_problems(const text::Document& document,
                                          const std::vector<lint::Finding>& findings) {
  std::vector<std::string> problems;
  for (const lint::Finding& finding : findings) {
    const std::string problem = finding_problem(document.text(), finding);
    if (!problem.empty()) problems.push_back(std::string(finding.rule->id) + ": " + problem);
  }
  return problems;
}

std::vector<std::string> files_below(const std::string& folder, std::string_view ending) {
  std::vector<std::string> files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().string().ends_with(ending))
      files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace trend::testing
