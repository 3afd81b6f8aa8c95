// Which rules run on an article, how severe they are and with which options: the merged result of
// profile, configuration file, editor settings and command line.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/front_matter.h"
#include "rules/lint/finding.h"
#include "rules/lint/options.h"

namespace trend::lint {

struct Rule;

/// Named selections of rules. kMarkdownlint runs all rules of markdownlint's and none of ours; the
/// others run ours only. kZhHans, kZhHant and kEn are kRecommended with the typography of articles
/// in simplified Chinese, traditional Chinese and English: which rules of the group ZH run, and
/// which marks they expect where no option says otherwise.
enum class Profile {
  kRecommended,
  kStrict,
  kPublish,
  kZhHans,
  kZhHant,
  kEn,
  kMarkdownlint,
  kNone,
};
/// Their names, in the same order.
inline constexpr std::array<std::string_view, 8> kProfileNames = {
    "recommended", "strict", "publish", "zh-hans", "zh-hant", "en", "markdownlint", "none"};
std::optional<Profile> find_profile(std::string_view name);
std::string_view profile_name(Profile profile);

/// Plain value; equal settings give equal findings on equal articles.
struct Settings {
  Profile profile = Profile::kRecommended;
  std::vector<std::string> select;  ///< ids, names or id prefixes added to the profile; when
                                    ///< `select_only`, they replace it
  bool select_only = false;         ///< --select given: only what is selected runs
  std::vector<std::string> ignore;  ///< ids, names or id prefixes taken away last; one of
                                    ///< markdownlint's ids takes our counterparts away too
  std::map<std::string, Severity, std::less<>> severities;   ///< by rule id
  std::map<std::string, FixSafety, std::less<>> fix_safety;  ///< by rule id
  std::map<std::string, bool, std::less<>> fixes_off;        ///< by rule id: offer no fix
  std::map<std::string, RuleOptions, std::less<>> options;   ///< by rule id
  article::Date today;  ///< for rules about dates in the future

  bool enabled(const Rule& rule) const;
  Severity severity_of(const Rule& rule) const;
  /// As configured, else as the profile has them, else as the rule declares them.
  RuleOptions options_of(const Rule& rule) const;
  friend bool operator==(const Settings&, const Settings&) = default;
};

/// True when `selector` (an id, a name, or a prefix of ids such as "FM" or "NU0", or "ALL") selects
/// the rule. ALL is all of ours; MD is all of markdownlint's.
bool selects(std::string_view selector, const Rule& rule);
/// True when it selects any rule at all.
bool selects_any(std::string_view selector);

}  // namespace trend::lint
