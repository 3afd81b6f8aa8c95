// Rounds of fixes: collect what goes together, apply, parse and check again.
#include "rules/lint/fixer.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "rules/article/parse.h"
#include "rules/lint/rule.h"

namespace trend::lint {
namespace {

constexpr int kMaxRounds = 10;

// Groups whose defects hide or distort the rest of the article: repaired before anything else.
constexpr std::array<std::string_view, 3> kStructuralGroups = {"FM", "CB", "TB"};

bool is_structural(const Finding& finding) {
  return std::any_of(kStructuralGroups.begin(), kStructuralGroups.end(),
                     [&](std::string_view group) { return finding.rule->id.starts_with(group); });
}

// The fix to apply unattended, or null.
const Fix* applicable_fix(const Finding& finding, bool unsafe) {
  if (finding.fixes.empty()) return nullptr;
  const Fix& fix = finding.fixes.front();
  const bool allowed =
      fix.safety == FixSafety::kSafe || (unsafe && fix.safety == FixSafety::kUnsafe);
  return allowed && !fix.edits.empty() ? &fix : nullptr;
}

// An insertion that touches another fix's edit may depend on it: whether a blank line is still
// needed, say, shows only after the other one is applied.
bool meet(const text::Edit& a, const text::Edit& b) {
  if (a.range.empty() || b.range.empty())
    return a.range.begin <= b.range.end && b.range.begin <= a.range.end;
  return a.range.intersects(b.range);
}

// The edits of fixes that go together. A tree, since fixes come in the order of their findings and
// their edits may stand anywhere.
class Compatible {
 public:
  /// False, and nothing is added, when an edit of `fix` meets one of an earlier fix.
  bool add(const text::EditSet& fix) {
    if (meets(fix)) return false;
    edits_.insert(fix.edits().begin(), fix.edits().end());
    return true;
  }
  text::EditSet take() const {
    text::EditSet set;
    for (const text::Edit& edit : edits_) set.add(edit);
    return set;
  }

 private:
  struct ByRange {
    using is_transparent = void;
    bool operator()(const text::Edit& a, const text::Edit& b) const { return a.range < b.range; }
    bool operator()(text::Offset end, const text::Edit& b) const { return end < b.range.begin; }
  };

  bool meets(const text::EditSet& fix) const {
    for (const text::Edit& edit : fix.edits()) {
      // From the last edit that begins where this one ends, back to the last that ends before it.
      for (auto at = edits_.upper_bound(edit.range.end); at != edits_.begin();) {
        --at;
        if (at->range.end < edit.range.begin) break;
        if (meet(*at, edit)) return true;
      }
    }
    return false;
  }

  std::multiset<text::Edit, ByRange> edits_;
};

std::size_t add_compatible(const std::vector<Finding>& findings, bool unsafe, bool structural,
                           Compatible& compatible) {
  std::size_t count = 0;
  for (const Finding& finding : findings) {
    const Fix* const fix = applicable_fix(finding, unsafe);
    if (fix == nullptr || is_structural(finding) != structural) continue;
    if (compatible.add(fix->edits)) ++count;
  }
  return count;
}

bool is_border(std::string_view text, text::Offset at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

// A fix that cannot be applied (outside the text, through a code point) or that changes nothing
// would spoil its round or run forever; there is none to offer then.
void drop_unusable_fixes(std::string_view text, std::vector<Finding>& findings) {
  const auto usable = [&](const text::Edit& edit) {
    return edit.range.end <= text.size() && is_border(text, edit.range.begin) &&
           is_border(text, edit.range.end);
  };
  for (Finding& finding : findings) {
    if (finding.fixes.empty()) continue;
    const auto& edits = finding.fixes.front().edits.edits();
    const bool all_usable = std::all_of(edits.begin(), edits.end(), usable);
    const bool changes =
        all_usable && std::any_of(edits.begin(), edits.end(), [&](const text::Edit& edit) {
          return text.substr(edit.range.begin, edit.range.size()) != edit.text;
        });
    if (!changes) finding.fixes.clear();
  }
}

}  // namespace

text::EditSet compatible_fixes(const std::vector<Finding>& findings, bool unsafe,
                               std::size_t* count) {
  Compatible compatible;
  std::size_t added = add_compatible(findings, unsafe, true, compatible);
  if (added == 0) added = add_compatible(findings, unsafe, false, compatible);
  if (count != nullptr) *count = added;
  return compatible.take();
}

FixOutcome fix_all(std::shared_ptr<const article::Article> article, const Settings& settings,
                   bool unsafe, std::string_view file_name, const Files* files) {
  return fix_all(std::move(article), unsafe, [&](const article::Article& version) {
    return run(version, settings, file_name, nullptr, {}, files).findings.take();
  });
}

FixOutcome fix_all(std::shared_ptr<const article::Article> article, bool unsafe,
                   const Checker& check) {
  // Every version seen, with its findings and the fixes that led to it: where a run that goes round
  // in circles, or does not end, returns to.
  struct Version {
    std::shared_ptr<const article::Article> article;
    std::vector<Finding> findings;
    std::size_t fixed = 0;
  };
  std::vector<Version> versions;
  const auto outcome = [&](const Version& version, int rounds, bool converged) {
    return FixOutcome{.text = std::string(version.article->text()),
                      .fixed = version.fixed,
                      .rounds = rounds,
                      .converged = converged,
                      .remaining = version.findings,
                      .article = version.article};
  };
  versions.push_back({article, check(*article), 0});
  for (int round = 0;; ++round) {
    const Version& current = versions.back();
    const std::string_view text = current.article->text();
    std::vector<Finding> candidates = current.findings;
    drop_unusable_fixes(text, candidates);
    std::size_t count = 0;
    const text::EditSet edits = compatible_fixes(candidates, unsafe, &count);
    if (count == 0) return outcome(current, round, true);
    if (round == kMaxRounds) return outcome(versions.front(), round, false);
    std::string fixed_text = edits.apply(text);
    const auto earlier =
        std::find_if(versions.begin(), versions.end(),
                     [&](const Version& version) { return version.article->text() == fixed_text; });
    if (earlier != versions.end()) return outcome(*earlier, round, true);
    Version next;
    next.article = article::parse(text::Document(std::move(fixed_text)));
    next.findings = check(*next.article);
    next.fixed = current.fixed + count;
    versions.push_back(std::move(next));
  }
}

}  // namespace trend::lint
