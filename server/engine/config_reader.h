// Reading a configuration tree with complaints: each accessor checks the type, says what was
// expected and where, and gives nothing when the value does not fit.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lint/settings.h"
#include "server/engine/config.h"
#include "server/engine/config_value.h"

namespace trend::engine {

/// Collects problems; keeps track of the key path for trees without positions.
class ConfigReader {
 public:
  explicit ConfigReader(std::string source) : source_(std::move(source)) {}

  /// From now on rule names are markdownlint's, and its tags are understood: `line-length` is
  /// MD013.
  void prefer_markdownlint(bool prefer) { markdownlint_ = prefer; }
  bool prefers_markdownlint() const { return markdownlint_; }
  /// The rule of an id or name, or null.
  const lint::Rule* rule(std::string_view id_or_name) const;

  using Visit = std::function<void(const ConfigKey&, const ConfigValue&)>;

  /// Visits the members of a map; complains about another type (null is an empty map) and about
  /// keys that are not in `names`, offering the nearest. An empty `names` accepts all keys.
  void each_member(const ConfigValue& value, std::span<const std::string_view> names,
                   const Visit& visit);
  /// Visits the items of a list. A scalar counts as a list of one.
  void each_item(const ConfigValue& value, const std::function<void(const ConfigValue&)>& visit);

  /// A scalar as text.
  std::optional<std::string> text(const ConfigValue& value);
  /// A list of texts, or one text.
  std::vector<std::string> texts(const ConfigValue& value);
  /// One of `choices`.
  std::optional<std::string> choice(const ConfigValue& value,
                                    std::span<const std::string_view> choices);
  /// Rule selectors as a list or as one text with commas; unknown ones are left out with a problem.
  std::vector<std::string> selectors(const ConfigValue& value);

  void complain(const ConfigPlace& place, text::Bilingual message);
  std::vector<ConfigProblem> take_problems();

 private:
  std::string source_;
  bool markdownlint_ = false;
  std::vector<std::string> keys_;  // path to the value being read
  std::vector<ConfigProblem> problems_;
};

/// Reads the value of `rules:`.
std::vector<RuleSetting> read_rules(ConfigReader& reader, const ConfigValue& value);

/// The value in the form RuleOptions takes; nothing when its shape cannot fit.
std::optional<lint::OptionValue> option_value(const lint::OptionSpec& spec,
                                              const ConfigValue& value);

/// `names` as prose: a、b、c / a, b, c, with back-ticks.
text::Bilingual listed(std::span<const std::string_view> names);
/// What a value is, for messages: `x`, a list, nothing.
text::Bilingual described(const ConfigValue& value);

}  // namespace trend::engine
