// What the linter says and does with a text, rendered as the lines of a fixture.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/lint/fixer.h"
#include "rules/lint/rule.h"
#include "rules/lint/runner.h"
#include "tests/support/articles.h"

namespace trend::testing {

/// Parses any bytes.
std::shared_ptr<const article::Article> article_of(std::string bytes);

/// "5:1-5:5 warning NU001 message": 1-based, columns in code points, end exclusive.
std::string render_finding(const text::Document& document, const lint::Finding& finding);
std::string render_findings(const text::Document& document,
                            const std::vector<lint::Finding>& findings);
/// One line for each fix of kind pick: "5:1 Title => the lines it makes".
std::string render_picks(const text::Document& document,
                         const std::vector<lint::Finding>& findings);

/// Why `outcome`, made of `article`, is no good fix: it does not converge, or fixing its text again
/// changes it. Empty when all is well.
std::vector<std::string> fix_problems(const article::Article& article,
                                      const lint::FixOutcome& outcome,
                                      const lint::Settings& settings, bool unsafe,
                                      std::string_view file_name);

/// Findings in `outcome` beyond those of `before` that had no fix to apply: not removed, or added.
/// For runs of one rule.
std::vector<std::string> removal_problems(const std::vector<lint::Finding>& before,
                                          const lint::FixOutcome& outcome, bool unsafe);

/// Why the findings are ill-formed: ranges outside the text or through a code point, an empty range
/// before the end of the text, empty messages, edits outside the text. Empty when all is well.
std::vector<std::string> finding_problems(const text::Document& document,
                                          const std::vector<lint::Finding>& findings);

/// The files below `folder` (absolute) with that ending, sorted.
std::vector<std::string> files_below(const std::string& folder, std::string_view ending);

}  // namespace trend::testing
