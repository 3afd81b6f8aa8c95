// What a rule says about an article: findings with their fixes.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/text/bilingual.h"
#include "rules/text/edit.h"
#include "rules/text/range.h"

namespace trend::lint {

struct Rule;

/// Four levels as in LSP DiagnosticSeverity; hints are shown in editors only.
enum class Severity : std::uint8_t { kError, kWarning, kInfo, kHint };

/// Who may apply a fix. Safe: anybody, unattended (rendered HTML equal, or a repair with exactly
/// one reading). Unsafe: on request (wording, numbering or outline changes). Pick: one of several
/// right answers, only by choice in an editor.
enum class FixSafety : std::uint8_t { kSafe, kUnsafe, kPick };

struct Fix {
  text::Bilingual title;  ///< imperative, as a menu entry: 删除围栏 / Remove the fences
  FixSafety safety = FixSafety::kSafe;
  text::EditSet edits = {};
};

/// A fix of `edits` in any order. They must not overlap (checked); see text::EditSet::add.
Fix make_fix(text::Bilingual title, FixSafety safety, std::vector<text::Edit> edits);

/// A second place that explains the finding: first duplicate, other delimiter, majority example.
struct Related {
  text::Range range;
  text::Bilingual message;
};

/// One finding. `range` is what the editor underlines: as short as it can be and never empty
/// except at the end of the text; all ranges are byte ranges of the article's document.
struct Finding {
  const Rule* rule = nullptr;              ///< set by the runner
  Severity severity = Severity::kWarning;  ///< set by the runner from rule and options
  text::Range range = {};
  text::Bilingual message = {};  ///< one sentence naming the thing and what was expected
  std::vector<Related> related = {};
  std::vector<Fix> fixes = {};  ///< the first is the preferred one; several only for kPick
  bool unnecessary = false;     ///< the range is superfluous text (LSP DiagnosticTag.Unnecessary)
};

}  // namespace trend::lint

// Made once, in finding.cpp: every rule file uses them and would compile them again.
extern template class std::vector<trend::lint::Related>;
extern template class std::vector<trend::lint::Fix>;
extern template class std::vector<trend::lint::Finding>;

namespace trend::lint {

/// Collects the findings of one rule.
class Sink {
 public:
  explicit Sink(std::vector<Finding>& out) : out_(out) {}
  void add(Finding finding);

 private:
  std::vector<Finding>& out_;
};

}  // namespace trend::lint
