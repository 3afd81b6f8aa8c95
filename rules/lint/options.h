// Values of a rule's options: declared in the rule, read from configuration, validated on the way.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trend::lint {

struct Rule;
struct OptionSpec;

/// One option's value in the form its OptionType says; scalars have one text.
struct OptionValue {
  std::vector<std::string> texts;
  friend bool operator==(const OptionValue&, const OptionValue&) = default;
};

/// The options of one rule: configured values over declared defaults. Asking for an undeclared
/// option is a programming error (checked in tests).
class RuleOptions {
 public:
  explicit RuleOptions(const Rule& rule);

  int integer(std::string_view name) const;
  bool flag(std::string_view name) const;
  std::string_view text(std::string_view name) const;
  /// Items of a list option; a configured empty list is empty. Valid as long as the options, which
  /// live as long as a run: rules that ask in every block pay nothing.
  const std::vector<std::string>& list(std::string_view name) const;

  /// Sets a value; false when the rule has no such option or the value does not fit its type
  /// (integer syntax, true/false, one of the choices).
  bool set(std::string_view name, OptionValue value);

  /// All values that were set, by the option's name.
  const std::map<std::string, OptionValue, std::less<>>& configured() const { return values_; }

  friend bool operator==(const RuleOptions&, const RuleOptions&) = default;

 private:
  const OptionSpec* spec(std::string_view name) const;

  const Rule* rule_;
  std::map<std::string, OptionValue, std::less<>> values_;
  std::map<std::string_view, std::vector<std::string>> default_lists_;  ///< by the spec's name
};

}  // namespace trend::lint
