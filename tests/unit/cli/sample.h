// An article with made-up findings, to be shown by a renderer.
#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "rules/lint/rule.h"
#include "server/cli/report.h"

namespace trend::cli {

inline lint::Rule sample_rule(std::string_view id, std::string_view name) {
  lint::Rule rule{};
  rule.id = id;
  rule.name = name;
  rule.severity = lint::Severity::kError;
  rule.summary_zh = "概要";
  rule.summary_en = "summary";
  rule.docs_zh = "\n第一段。\n\n第二段。\n";
  rule.docs_en = "\nThe first.\n\nThe second.\n";
  return rule;
}
inline const lint::Rule kFirst = sample_rule("XX001", "first-rule");
inline const lint::Rule kSecond = sample_rule("XX002", "second-rule");

struct Sample {
  std::string path;
  std::string text;
  text::Language language = text::Language::kEn;
  lint::Severity fail_on = lint::Severity::kWarning;
  std::deque<lint::Finding> findings = {};
  std::string rule_docs = {};

  text::Range range_of(std::string_view found) const {
    const auto begin = static_cast<text::Offset>(text.find(found));
    return {begin, begin + static_cast<text::Offset>(found.size())};
  }
  /// A finding at the first `found`.
  lint::Finding& add(std::string_view found, text::Bilingual message,
                     lint::Severity severity = lint::Severity::kError,
                     const lint::Rule& rule = kFirst) {
    lint::Finding& finding = findings.emplace_back();
    finding.rule = &rule;
    finding.severity = severity;
    finding.range = range_of(found);
    finding.message = std::move(message);
    return finding;
  }
  FileReport report() const {
    FileReport report{path, text::Document::from_bytes(text), {}, language, fail_on, rule_docs};
    for (const lint::Finding& finding : findings) report.findings.push_back(&finding);
    return report;
  }
};

/// What `make(Output&)` renders of some articles.
template <typename Make>
std::string rendered(const Make& make, const std::deque<Sample>& samples) {
  StringOutput out;
  const std::unique_ptr<Renderer> renderer = make(out);
  Summary summary;
  renderer->begin();
  for (const Sample& sample : samples) {
    const FileReport report = sample.report();
    summary.add(report);
    renderer->file(report);
  }
  renderer->end(summary);
  return out.text();
}

}  // namespace trend::cli
