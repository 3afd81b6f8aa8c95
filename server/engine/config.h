// What a configuration says: keys validated into plain values, every mistake with its position.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/lint/settings.h"
#include "rules/text/bilingual.h"
#include "server/engine/config_value.h"

namespace trend::engine {

/// The name of the configuration file that is looked for upwards from an article.
inline constexpr std::string_view kConfigFileName = ".trendlsp.yaml";

/// What is said about one rule under `rules:`.
struct RuleSetting {
  std::string id;                          ///< a known rule's id
  bool off = false;                        ///< the rule shall not run
  std::optional<lint::Severity> severity;  ///< given: the rule runs, with this severity
  std::optional<lint::FixSafety> fix;      ///< fix: safe|unsafe
  bool fix_off = false;                    ///< fix: off
  std::vector<std::pair<std::string, lint::OptionValue>> options;  ///< valid ones only
};

/// Which rules run and how. Selectors are known ids, names or id prefixes, or ALL.
struct RuleSelection {
  std::optional<lint::Profile> profile;
  std::optional<std::vector<std::string>> select;  ///< instead of a profile
  std::vector<std::string> extend_select;          ///< added to what is selected so far
  std::vector<std::string> ignore;                 ///< taken away
  std::vector<RuleSetting> rules;
};

/// A selection for the files that match one of the globs.
struct ConfigOverride {
  std::vector<std::string> files;  ///< globs relative to the configuration file's folder
  RuleSelection selection;
};

/// Everything one source (a file, the editor, the command line) says; what it does not say is
/// absent. Layers are merged in the order defaults < file < editor < command line.
struct ConfigLayer {
  std::vector<std::pair<std::string, ConfigPlace>> extends;  ///< file paths, as written
  RuleSelection selection;
  std::optional<lint::Severity> fail_on;  ///< kError, kWarning or kInfo
  std::optional<text::Language> language;
  std::optional<std::string> rule_docs;  ///< http://, https:// or file://, with a slash at its end
  std::vector<std::string> exclude;      ///< globs relative to the configuration file's folder
  std::vector<ConfigOverride> overrides;
};

struct ConfigReading {
  ConfigLayer layer;
  std::vector<ConfigProblem> problems;  ///< in order of position; empty when all is understood
};

/// Reads a configuration file's text. `extends` is recorded, not followed (see resolver.h).
ConfigReading read_config_yaml(std::string_view yaml, const std::string& path);

/// Reads an already decoded tree (workspace/configuration, initializationOptions). `source` names
/// it in problems, whose line is 0 unless the tree carries places; there the key path is part of
/// the message. Null is an empty configuration.
ConfigReading read_config_value(const ConfigValue& value, const std::string& source);

/// Lays `selection` over `settings`: a profile or `select` replaces what was selected and
/// un-ignores, extend-select adds, ignore and `off` take away.
void apply(const RuleSelection& selection, lint::Settings& settings);

/// Nearest valid selector to a misspelt rule id or name, empty when nothing is near.
std::string nearest_selector(std::string_view misspelt);

/// error, warning, info (and hint when `with_hint`).
std::optional<lint::Severity> parse_severity(std::string_view name, bool with_hint);
std::string_view severity_name(lint::Severity severity);
/// zh, en, and locales such as zh-CN, zh_CN.UTF-8, en-US; nothing for other languages.
std::optional<text::Language> parse_language(std::string_view name);

}  // namespace trend::engine
