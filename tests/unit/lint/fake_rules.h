// Small rules for tests of the machinery, so that these do not depend on what real rules say.
#pragma once

#include <string>

#include "rules/lint/rule.h"

namespace trend::testing {

/// A rule that never reports by itself.
inline lint::Rule fake_rule(std::string_view id, std::string_view name = "fake",
                            std::span<const std::string_view> silences = {}) {
  lint::Rule rule;
  rule.id = id;
  rule.name = name;
  rule.silences = silences;
  return rule;
}

/// A finding of `rule` at `range`.
inline lint::Finding fake_finding(const lint::Rule& rule, text::Range range) {
  lint::Finding finding;
  finding.rule = &rule;
  finding.range = range;
  finding.message = {"某事", "something"};
  return finding;
}

/// A finding with one fix of one edit.
inline lint::Finding fixable(const lint::Rule& rule, text::Range range, std::string text,
                             lint::FixSafety safety = lint::FixSafety::kSafe) {
  lint::Finding finding = fake_finding(rule, range);
  finding.fixes = {lint::make_fix({"改", "Change"}, safety, {{range, std::move(text)}})};
  return finding;
}

/// Adds a finding for every occurrence of `word` in `text`, fixed by `replacement`.
inline void report_each(std::string_view text, std::string_view word, std::string_view replacement,
                        lint::Sink& sink) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + word.size())) {
    const text::Range range{static_cast<text::Offset>(at),
                            static_cast<text::Offset>(at + word.size())};
    lint::Finding finding;
    finding.range = range;
    finding.message = {"改写", "rewrite"};
    finding.fixes = {lint::make_fix({"改写", "Rewrite"}, lint::FixSafety::kSafe,
                                    {{range, std::string(replacement)}})};
    sink.add(std::move(finding));
  }
}

}  // namespace trend::testing
