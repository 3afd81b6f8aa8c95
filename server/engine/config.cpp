// The keys at the top of a configuration, and how a selection is laid over settings.
#include "server/engine/config.h"

#include <algorithm>
#include <utility>

#include "rules/lint/registry.h"
#include "rules/text/strings.h"
#include "server/engine/config_keys.h"
#include "server/engine/config_reader.h"

namespace trend::engine {
namespace {

// Keys that the top level and an override share; false for any other key.
bool read_selection_key(ConfigReader& reader, const ConfigKey& key, const ConfigValue& value,
                        RuleSelection& selection) {
  if (key.name == "profile") {
    if (const auto name = reader.choice(value, kProfiles))
      selection.profile = lint::find_profile(*name);
  } else if (key.name == "select") {
    selection.select = reader.selectors(value);
  } else if (key.name == "extend-select") {
    selection.extend_select = reader.selectors(value);
  } else if (key.name == "ignore") {
    selection.ignore = reader.selectors(value);
  } else if (key.name == "rules") {
    selection.rules = read_rules(reader, value);
  } else {
    return false;
  }
  return true;
}

// True when the map names markdownlint's profile: then its rules go by markdownlint's names.
bool speaks_markdownlint(const ConfigValue& value) {
  const ConfigValue* const profile = value.find("profile");
  return profile != nullptr && profile->text == lint::profile_name(lint::Profile::kMarkdownlint);
}

void read_extends(ConfigReader& reader, const ConfigValue& value, ConfigLayer& layer) {
  reader.each_item(value, [&](const ConfigValue& item) {
    const std::optional<std::string> name = reader.text(item);
    if (!name) return;
    if (const auto profile = lint::find_profile(*name)) {
      if (!layer.selection.profile) layer.selection.profile = profile;
    } else if (name->find_first_of("./") != std::string::npos) {
      layer.extends.emplace_back(*name, item.place);
    } else {
      reader.choice(item, kProfiles);
    }
  });
}

void read_overrides(ConfigReader& reader, const ConfigValue& value, ConfigLayer& layer) {
  const std::vector<std::string_view> names = names_of(kOverrideKeys);
  reader.each_item(value, [&](const ConfigValue& item) {
    ConfigOverride one;
    const bool outside = reader.prefers_markdownlint();
    reader.prefer_markdownlint(outside || speaks_markdownlint(item));
    reader.each_member(item, names, [&](const ConfigKey& key, const ConfigValue& member) {
      if (!read_selection_key(reader, key, member, one.selection)) one.files = reader.texts(member);
    });
    if (item.kind == ConfigValue::Kind::kMap && item.find("files") == nullptr) {
      reader.complain(item.place, {"缺少 `files`：要写明适用于哪些文件",
                                   "`files` is missing: say which files this is for"});
    }
    reader.prefer_markdownlint(outside);
    layer.overrides.push_back(std::move(one));
  });
}

// A configuration comes with a repository: nothing but an address of pages may become a link.
std::optional<std::string> read_address(ConfigReader& reader, const ConfigValue& value) {
  std::optional<std::string> address = reader.text(value);
  if (!address) return std::nullopt;
  constexpr std::string_view kSchemes[] = {"https://", "http://", "file:///"};
  const auto scheme = std::find_if(std::begin(kSchemes), std::end(kSchemes),
                                   [&](std::string_view one) { return address->starts_with(one); });
  const bool printable = std::all_of(address->begin(), address->end(),
                                     [](char c) { return c > ' ' && c < '\x7F' && c != '"'; });
  if (scheme == std::end(kSchemes) || !printable || address->size() == scheme->size()) {
    reader.complain(value.place, {"此处应为以 https://、http:// 或 file:/// 开头的网址",
                                  "expected an address that starts with https://, http:// or "
                                  "file:///"});
    return std::nullopt;
  }
  if (address->back() != '/') address->push_back('/');
  return address;
}

void read_key(ConfigReader& reader, const ConfigKey& key, const ConfigValue& value,
              ConfigLayer& layer) {
  if (read_selection_key(reader, key, value, layer.selection)) return;
  if (key.name == "extends") {
    read_extends(reader, value, layer);
  } else if (key.name == "fail-on") {
    if (const auto name = reader.choice(value, kFailOn))
      layer.fail_on = parse_severity(*name, false);
  } else if (key.name == "lang") {
    if (const auto name = reader.choice(value, kLanguages)) layer.language = parse_language(*name);
  } else if (key.name == "rule-docs") {
    layer.rule_docs = read_address(reader, value);
  } else if (key.name == "exclude") {
    layer.exclude = reader.texts(value);
  } else if (key.name == "overrides") {
    read_overrides(reader, value, layer);
  }
}

bool selects_exactly(const std::string& selector, std::string_view id) {
  const lint::Rule* rule = lint::find_rule(selector);
  return rule != nullptr && rule->id == id;
}

void switch_on(lint::Settings& settings, const std::string& selector) {
  const lint::Rule* rule = lint::find_rule(selector);
  std::erase_if(settings.ignore, [&](const std::string& ignored) {
    return ignored == selector || (rule != nullptr && selects_exactly(ignored, rule->id));
  });
  settings.select.push_back(selector);
}

void apply_rule(const RuleSetting& setting, lint::Settings& settings) {
  if (setting.off) {
    settings.ignore.push_back(setting.id);
  } else if (setting.severity) {
    switch_on(settings, setting.id);
    settings.severities.insert_or_assign(setting.id, *setting.severity);
  }
  if (setting.fix) {
    settings.fix_safety.insert_or_assign(setting.id, *setting.fix);
    settings.fixes_off.erase(setting.id);
  }
  if (setting.fix_off) settings.fixes_off.insert_or_assign(setting.id, true);
  if (setting.options.empty()) return;
  const lint::Rule* rule = lint::find_rule(setting.id);
  if (rule == nullptr) return;
  const auto options = settings.options.try_emplace(setting.id, *rule).first;
  for (const auto& [name, value] : setting.options) options->second.set(name, value);
}

}  // namespace

ConfigReading read_config_value(const ConfigValue& value, const std::string& source) {
  ConfigReader reader(source);
  reader.prefer_markdownlint(speaks_markdownlint(value));
  ConfigReading reading;
  reader.each_member(value, names_of(kConfigKeys),
                     [&](const ConfigKey& key, const ConfigValue& member) {
                       read_key(reader, key, member, reading.layer);
                     });
  reading.problems = reader.take_problems();
  return reading;
}

ConfigReading read_config_yaml(std::string_view yaml, const std::string& path) {
  ConfigTree tree = parse_config_yaml(yaml, path);
  ConfigReading reading = read_config_value(tree.root, path);
  reading.problems.insert(reading.problems.end(), std::make_move_iterator(tree.problems.begin()),
                          std::make_move_iterator(tree.problems.end()));
  std::stable_sort(
      reading.problems.begin(), reading.problems.end(),
      [](const ConfigProblem& a, const ConfigProblem& b) { return a.range < b.range; });
  return reading;
}

void apply(const RuleSelection& selection, lint::Settings& settings) {
  if (selection.profile) {
    settings.profile = *selection.profile;
    settings.select_only = false;
    settings.select.clear();
  }
  if (selection.select) {
    settings.select_only = true;
    settings.select = *selection.select;
    settings.ignore.clear();
  }
  for (const std::string& selector : selection.extend_select) switch_on(settings, selector);
  settings.ignore.insert(settings.ignore.end(), selection.ignore.begin(), selection.ignore.end());
  for (const RuleSetting& setting : selection.rules) apply_rule(setting, settings);
}

std::optional<lint::Severity> parse_severity(std::string_view name, bool with_hint) {
  if (name == "error") return lint::Severity::kError;
  if (name == "warning") return lint::Severity::kWarning;
  if (name == "info") return lint::Severity::kInfo;
  if (name == "hint" && with_hint) return lint::Severity::kHint;
  return std::nullopt;
}

std::string_view severity_name(lint::Severity severity) {
  switch (severity) {
    case lint::Severity::kError:
      return "error";
    case lint::Severity::kWarning:
      return "warning";
    case lint::Severity::kInfo:
      return "info";
    default:
      return "hint";
  }
}

std::optional<text::Language> parse_language(std::string_view name) {
  const std::string lower = text::ascii_lower(name.substr(0, name.find_first_of("-_.@")));
  if (lower == "zh") return text::Language::kZh;
  if (lower == "en") return text::Language::kEn;
  return std::nullopt;
}

}  // namespace trend::engine
