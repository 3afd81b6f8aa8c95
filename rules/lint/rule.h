// A rule: one constant aggregate kRule per file in rules/checks/<family>/, in a namespace of its
// own.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "rules/lint/concerns.h"
#include "rules/lint/context.h"
#include "rules/lint/finding.h"
#include "rules/text/character_range.h"

namespace trend::lint {

struct Directive;

/// When a rule runs without being selected by name.
enum class Default : std::uint8_t { kOn, kOff, kAuto };

/// Strongest class of fix the rule can offer.
enum class FixKind : std::uint8_t { kNone, kSafe, kUnsafe, kPick };

enum class OptionType : std::uint8_t { kInteger, kFlag, kText, kChoice, kTextList };

/// One option of a rule; its key in .trendlsp.yaml is rules.<ID>.<name>.
struct OptionSpec {
  std::string_view name;
  OptionType type = OptionType::kText;
  std::string_view default_value = {};             ///< lists: comma-separated
  std::span<const std::string_view> choices = {};  ///< kChoice only
  std::string_view zh;                             ///< one sentence each
  std::string_view en;
};

struct Rule {
  std::string_view id;    ///< "NU001": two-letter group and three digits, never reused
  std::string_view name;  ///< "number-sequence": kebab-case, unique
  Severity severity = Severity::kWarning;
  Default by_default = Default::kOn;
  FixKind fix = FixKind::kNone;
  std::string_view summary_zh;  ///< one line without full stop, for lists of rules
  std::string_view summary_en;
  /// Markdown page in each language: what is reported and why, then `## 正确`/`## Right` and
  /// `## 错误`/`## Wrong` examples (each a fenced block; the fence's info string starts with
  /// `markdown`; run as tests: right examples give no finding of this rule, wrong ones at least
  /// one), then what the fix does. The English page carries the same examples or none.
  std::string_view docs_zh;
  std::string_view docs_en;
  std::span<const OptionSpec> options = {};
  /// Ids that this rule's finding silences on the lines it covers (rules.md §6); prefixes allowed.
  std::span<const std::string_view> silences = {};
  /// What of the body check_article and judge look at, besides what a survey saw; see concerns.h.
  /// An edit that touches none of it leaves their findings as they were, moved along. Too little
  /// named makes stale findings (a property test looks for them); everything is always right.
  Concerns concerns = concern::kEverything;
  /// Characters, stretches of them, words (ASCII in either case) and a list option whose values are
  /// such words: one of them all stands in every block that check_block or survey has anything to
  /// say about, whatever the options. Blocks without any are not shown to the rule. None named: it
  /// sees all blocks.
  std::string_view needs = {};
  std::span<const text::CharacterRange> needs_within = {};
  std::span<const std::string_view> words = {};
  std::string_view words_of = {};
  /// Every such block holds one of these as well (of kHeadings … kFragments).
  Concerns holds = concern::kEverything;

  /// Exactly the scopes that the rule needs are set.
  /// Looks at one top-level block; all ranges count from the block's start. Its findings are cached
  /// as long as the block lives, so it must depend on nothing but the block and the options.
  void (*check_block)(const BlockContext&, Sink&) = nullptr;
  /// Looks at the whole article; absolute ranges. Runs on every change that concerns it: use the
  /// article's tables (sections, tables, lists, front matter), do not walk all text.
  void (*check_article)(const ArticleContext&, Sink&) = nullptr;
  /// Majority rules: `survey` notes each use of a form in one block (cached like check_block),
  /// `judge` sees them all and reports the minority.
  void (*survey)(const BlockContext&, Survey&) = nullptr;
  void (*judge)(const ArticleContext&, const Surveyed&, Sink&) = nullptr;
  /// `judge` goes by the counts and visits the forms that it reports; what it says of a sighting
  /// depends on that, on its block, the options and what `concerns` names (not kBeside). An edit
  /// that leaves the reported forms as they were then costs what changed.
  bool by_sighting = false;
  /// Looks at the suppression comments (suppress.h), knowing what they switched off. Absolute
  /// ranges; its findings cannot be suppressed.
  void (*check_comments)(const ArticleContext&, std::span<const Directive>, Sink&) = nullptr;
};

}  // namespace trend::lint
