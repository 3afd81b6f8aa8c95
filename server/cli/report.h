// What renderers are given: the shown findings of one file, and the totals of a run.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lint/finding.h"
#include "rules/text/bilingual.h"
#include "rules/text/document.h"
#include "rules/text/encoding.h"
#include "server/cli/options.h"
#include "server/cli/output.h"
#include "server/cli/style.h"

namespace trend::cli {

/// One file's findings; hints are not among them (they are for editors).
struct FileReport {
  std::string path;
  text::Document document;  ///< the text that the findings are about
  std::vector<const lint::Finding*> findings;
  text::Language language = text::Language::kEn;
  lint::Severity fail_on = lint::Severity::kWarning;  ///< findings from here on fail the run
  std::string rule_docs = {};  ///< the site of the rules' pages; empty: no links to them
};

/// Totals over all files of a run.
struct Summary {
  std::size_t files = 0;
  std::size_t findings = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t fixable = 0;               ///< findings whose first fix is safe
  std::size_t unsafe_fixable = 0;        ///< findings whose first fix is unsafe
  std::size_t fixed = 0;                 ///< findings settled by fixes that were written
  bool fixing = false;                   ///< --fix was given
  std::optional<std::size_t> baselined;  ///< findings that a baseline lists; none without one
  std::map<std::string_view, std::size_t> by_rule;

  void add(const FileReport& report);
};

/// One output format. begin, then file for each file in path order, then end; all once per run.
class Renderer {
 public:
  virtual ~Renderer() = default;
  virtual void begin() {}
  virtual void file(const FileReport& report) = 0;
  virtual void end(const Summary& summary) = 0;
};

/// How to render text.
struct TextStyle {
  Style style;
  bool quiet = false;
  bool statistics = false;
  text::Language language = text::Language::kEn;  ///< of the summary
};

std::unique_ptr<Renderer> make_text_renderer(Output& out, const TextStyle& style);
/// One JSON object with all findings, or one line per finding.
std::unique_ptr<Renderer> make_json_renderer(Output& out, bool lines, bool statistics);
/// Workflow commands of GitHub Actions.
std::unique_ptr<Renderer> make_github_renderer(Output& out);
/// SARIF 2.1.0 with the rules' help in `language`, that of the run.
std::unique_ptr<Renderer> make_sarif_renderer(Output& out, text::Language language);
/// GitLab's Code Quality report.
std::unique_ptr<Renderer> make_gitlab_renderer(Output& out);
/// JUnit's XML: an article is a suite, a rule with findings in it a case.
std::unique_ptr<Renderer> make_junit_renderer(Output& out);
/// Checkstyle's XML.
std::unique_ptr<Renderer> make_checkstyle_renderer(Output& out);
/// Reviewdog's diagnostic format as one object.
std::unique_ptr<Renderer> make_rdjson_renderer(Output& out);

/// The list of rules as JSON text with a final newline.
std::string rules_as_json(text::Language language);

/// The finding's fixes that a program may apply to the file's bytes: none in a text that had to be
/// repaired when it was read, since edits would land elsewhere.
std::span<const lint::Fix> applicable_fixes(const FileReport& report, const lint::Finding& finding);

/// The same edit with no border between CR and LF, a place that line and column cannot name.
text::Edit around_line_ends(const text::Document& document, const text::Edit& edit);

/// A path with all bytes but the unreserved ones and / percent-encoded (RFC 3986 §2.1).
std::string percent_encoded(std::string_view path);

/// A finding's first line and column and where it ends, counted from 1; columns in code points
/// unless the finder was told otherwise.
struct Spot {
  std::size_t line = 1;
  std::size_t column = 1;
  std::size_t end_line = 1;
  std::size_t end_column = 1;
};

/// Finds spots of one document. Findings come in order, so it goes on from the last place where it
/// can: many findings on one very long line cost one pass over it.
class SpotFinder {
 public:
  /// `document` must outlive the finder.
  explicit SpotFinder(const text::Document& document, text::Encoding unit = text::Encoding::kUtf32)
      : document_(document), unit_(unit) {}

  Spot of(text::Range range);

 private:
  struct Place {
    std::size_t line = 0;    ///< 0-based
    std::size_t column = 0;  ///< 0-based
    text::Offset offset = 0;
  };
  Place place_of(text::Offset offset, const Place& known) const;

  const text::Document& document_;
  const text::Encoding unit_;
  Place last_;
};

/// safe, unsafe or pick.
std::string_view safety_name(lint::FixSafety safety);

}  // namespace trend::cli
