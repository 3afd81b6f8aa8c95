// Reads and validates option values by their declared types.
#include "rules/lint/options.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <optional>
#include <utility>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::lint {
namespace {

std::optional<int> parse_integer(std::string_view s) {
  int value = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (error != std::errc() || end != s.data() + s.size()) return std::nullopt;
  return value;
}

std::vector<std::string> split_list(std::string_view s) {
  std::vector<std::string> items;
  while (!s.empty()) {
    const std::size_t comma = std::min(s.find(','), s.size());
    const std::string_view item = text::trim(s.substr(0, comma));
    if (!item.empty()) items.emplace_back(item);
    s.remove_prefix(std::min(comma + 1, s.size()));
  }
  return items;
}

bool fits(const OptionSpec& spec, std::string_view value) {
  switch (spec.type) {
    case OptionType::kInteger:
      return parse_integer(value).has_value();
    case OptionType::kFlag:
      return value == "true" || value == "false";
    case OptionType::kChoice:
      return std::find(spec.choices.begin(), spec.choices.end(), value) != spec.choices.end();
    case OptionType::kText:
    case OptionType::kTextList:
      return true;
  }
  return false;
}

}  // namespace

RuleOptions::RuleOptions(const Rule& rule) : rule_(&rule) {
  for (const OptionSpec& spec : rule.options)
    if (spec.type == OptionType::kTextList)
      default_lists_.emplace(spec.name, split_list(spec.default_value));
}

const OptionSpec* RuleOptions::spec(std::string_view name) const {
  for (const OptionSpec& spec : rule_->options)
    if (spec.name == name) return &spec;
  return nullptr;
}

std::string_view RuleOptions::text(std::string_view name) const {
  const OptionSpec* const declared = spec(name);
  assert(declared != nullptr);
  if (declared == nullptr) return {};
  if (const auto configured = values_.find(name); configured != values_.end())
    return configured->second.texts.front();
  return declared->default_value;
}

int RuleOptions::integer(std::string_view name) const {
  return parse_integer(text(name)).value_or(0);
}

bool RuleOptions::flag(std::string_view name) const { return text(name) == "true"; }

const std::vector<std::string>& RuleOptions::list(std::string_view name) const {
  static const std::vector<std::string> kUndeclared;
  if (const auto configured = values_.find(name); configured != values_.end())
    return configured->second.texts;
  const auto declared = default_lists_.find(name);
  assert(declared != default_lists_.end());
  return declared != default_lists_.end() ? declared->second : kUndeclared;
}

bool RuleOptions::set(std::string_view name, OptionValue value) {
  const OptionSpec* const declared = spec(name);
  if (declared == nullptr) return false;
  if (declared->type != OptionType::kTextList) {
    if (value.texts.size() != 1 || !fits(*declared, value.texts.front())) return false;
  }
  values_.insert_or_assign(std::string(name), std::move(value));
  return true;
}

}  // namespace trend::lint
