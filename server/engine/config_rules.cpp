// The value of `rules:`: which rule, how severe, which fixes, which options.
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "rules/lint/registry.h"
#include "server/engine/config_keys.h"
#include "server/engine/config_reader.h"

namespace trend::engine {
namespace {

using Kind = ConfigValue::Kind;

void set_severity(ConfigReader& reader, const ConfigValue& value, RuleSetting& setting) {
  if (value.kind == Kind::kBool) {
    setting.off = !value.flag;
    return;
  }
  const std::optional<std::string> name = reader.choice(value, kSeverities);
  if (!name) return;
  setting.off = *name == "off";
  setting.severity = parse_severity(*name, true);
}

void set_fix(ConfigReader& reader, const ConfigValue& value, RuleSetting& setting) {
  const std::optional<std::string> name = value.kind == Kind::kBool && !value.flag
                                              ? std::optional<std::string>("off")
                                              : reader.choice(value, kFixClasses);
  if (!name) return;
  setting.fix_off = *name == "off";
  if (*name == "safe") setting.fix = lint::FixSafety::kSafe;
  if (*name == "unsafe") setting.fix = lint::FixSafety::kUnsafe;
}

text::Bilingual expected(const lint::OptionSpec& spec) {
  switch (spec.type) {
    case lint::OptionType::kInteger:
      return {"整数", "a whole number"};
    case lint::OptionType::kFlag:
      return {"`true` 或 `false`", "`true` or `false`"};
    case lint::OptionType::kChoice: {
      const text::Bilingual all = listed(spec.choices);
      return {" " + all.zh + " 之一", "one of " + all.en};
    }
    case lint::OptionType::kTextList:
      return {"文字的列表", "a list of texts"};
    default:
      return {"文字", "a text"};
  }
}

void set_option(ConfigReader& reader, const lint::Rule& rule, const lint::OptionSpec& spec,
                const ConfigValue& value, RuleSetting& setting) {
  std::optional<lint::OptionValue> option = option_value(spec, value);
  lint::RuleOptions trial(rule);
  if (option && trial.set(spec.name, *option)) {
    setting.options.emplace_back(std::string(spec.name), std::move(*option));
    return;
  }
  const text::Bilingual wanted = expected(spec);
  const text::Bilingual found = described(value);
  reader.complain(value.place, {"此处应为" + wanted.zh + "，现为 " + found.zh,
                                "expected " + wanted.en + ", found " + found.en});
}

RuleSetting read_rule(ConfigReader& reader, const lint::Rule& rule, const ConfigValue& value) {
  RuleSetting setting;
  setting.id = rule.id;
  if (value.kind != Kind::kMap) {
    set_severity(reader, value, setting);
    return setting;
  }
  std::vector<std::string_view> names = names_of(kRuleKeys);
  for (const lint::OptionSpec& spec : rule.options) names.push_back(spec.name);
  reader.each_member(value, names, [&](const ConfigKey& key, const ConfigValue& member) {
    const auto spec = std::find_if(rule.options.begin(), rule.options.end(),
                                   [&](const lint::OptionSpec& s) { return s.name == key.name; });
    if (spec != rule.options.end()) {
      set_option(reader, rule, *spec, member, setting);
    } else if (key.name == "severity") {
      set_severity(reader, member, setting);
    } else {
      set_fix(reader, member, setting);
    }
  });
  return setting;
}

}  // namespace

std::optional<lint::OptionValue> option_value(const lint::OptionSpec& spec,
                                              const ConfigValue& value) {
  lint::OptionValue result;
  const bool scalar = value.kind != Kind::kList && value.kind != Kind::kMap;
  if (spec.type == lint::OptionType::kTextList && value.kind == Kind::kList) {
    for (const ConfigValue& item : value.items) {
      if (item.kind == Kind::kList || item.kind == Kind::kMap) return std::nullopt;
      result.texts.push_back(item.text);
    }
    return result;
  }
  if (!scalar || value.kind == Kind::kNull) return std::nullopt;
  if (spec.type == lint::OptionType::kFlag && value.kind != Kind::kBool) return std::nullopt;
  const bool flag = value.kind == Kind::kBool;
  result.texts.push_back(flag ? (value.flag ? "true" : "false") : value.text);
  return result;
}

std::vector<RuleSetting> read_rules(ConfigReader& reader, const ConfigValue& value) {
  std::vector<RuleSetting> settings;
  reader.each_member(value, {}, [&](const ConfigKey& key, const ConfigValue& member) {
    if (const lint::Rule* rule = reader.rule(key.name)) {
      settings.push_back(read_rule(reader, *rule, member));
      return;
    }
    const std::string nearest = nearest_selector(key.name);
    const std::string zh = nearest.empty() ? "" : "，是不是 `" + nearest + "`？";
    const std::string en = nearest.empty() ? "" : "; did you mean `" + nearest + "`?";
    reader.complain(key.place,
                    {"没有规则 `" + key.name + "`" + zh, "no rule `" + key.name + "`" + en});
  });
  return settings;
}

std::string nearest_selector(std::string_view misspelt) {
  const lint::Rule* rule = lint::nearest_rule(misspelt);
  if (rule == nullptr) return {};
  const bool by_id = nearest_name(misspelt, std::array{rule->id}) == rule->id;
  return std::string(by_id ? rule->id : rule->name);
}

}  // namespace trend::engine
