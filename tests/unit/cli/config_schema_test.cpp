// The JSON Schema and the reader of configurations agree: what one accepts, the other does. The
// cases are JSON, which is YAML too. The validator below knows the keywords that the schema uses.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>

#include "rules/lint/registry.h"
#include "rules/lint/rule.h"
#include "server/engine/config.h"
#include "server/engine/schema.h"

namespace trend::cli {
namespace {

using nlohmann::json;

class Validator {
 public:
  explicit Validator(text::Language language)
      : root_(json::parse(engine::config_schema(language))) {}

  bool accepts(const json& value) const { return fits(root_, value); }

 private:
  bool fits(const json& schema, const json& value) const {
    for (const auto& [name, wanted] : schema.items())
      if (!keyword(name, wanted, schema, value)) return false;
    return true;
  }

  bool keyword(const std::string& name, const json& wanted, const json& schema,
               const json& value) const {
    const auto any = [&](const json& one) { return fits(one, value); };
    if (name == "$ref") {
      const std::string path = wanted.get<std::string>().substr(1);
      return fits(root_.at(json::json_pointer(path)), value);
    }
    if (name == "type") return has_type(wanted, value);
    if (name == "enum") return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
    if (name == "anyOf") return std::any_of(wanted.begin(), wanted.end(), any);
    if (name == "allOf") return std::all_of(wanted.begin(), wanted.end(), any);
    if (name == "minimum") return !value.is_number() || value >= wanted;
    if (name == "maximum") return !value.is_number() || value <= wanted;
    if (name == "pattern")
      return !value.is_string() ||
             std::regex_search(value.get<std::string>(), std::regex(wanted.get<std::string>()));
    if (name == "items")
      return !value.is_array() || std::all_of(value.begin(), value.end(),
                                              [&](const json& item) { return fits(wanted, item); });
    if (name == "required")
      return !value.is_object() || std::all_of(wanted.begin(), wanted.end(), [&](const json& key) {
        return value.contains(key.get<std::string>());
      });
    if (name == "additionalProperties") return members_fit(schema, value);
    const auto known = {"$schema",     "title",      "description",      "default",
                        "definitions", "properties", "patternProperties"};
    REQUIRE_MESSAGE(std::find(known.begin(), known.end(), name) != known.end(), name);
    return true;
  }

  // Every object of the schema is closed.
  bool members_fit(const json& schema, const json& value) const {
    if (!value.is_object()) return true;
    const json patterns = schema.value("patternProperties", json::object());
    for (const auto& [key, member] : value.items()) {
      const auto property = schema.at("properties").find(key);
      if (property != schema.at("properties").end()) {
        if (!fits(*property, member)) return false;
        continue;
      }
      bool matched = false;
      for (const auto& [pattern, one] : patterns.items())
        matched = matched || (std::regex_search(key, std::regex(pattern)) && fits(one, member));
      if (!matched) return false;
    }
    return true;
  }

  static bool has_type(const json& wanted, const json& value) {
    if (wanted.is_array())
      return std::any_of(wanted.begin(), wanted.end(),
                         [&](const json& one) { return has_type(one, value); });
    if (wanted == "integer") return value.is_number_integer();
    if (wanted == "number") return value.is_number();
    return wanted == value.type_name();
  }

  json root_;
};

const char* const kAccepted[] = {
    R"({})",
    R"({"profile": "zh-hant"})",
    R"({"extends": "strict"})",
    R"({"extends": ["./a.yaml", "en"]})",
    R"({"select": "FM"})",
    R"({"select": ["FM", "ZH001", "title-count", "ALL", "NU0", "fm001"]})",
    R"({"select": []})",
    R"({"select": null})",
    R"({"ignore": ["MD013", "MD"]})",
    R"({"extend-select": "unused-suppression"})",
    R"({"fail-on": "info", "lang": "zh"})",
    R"({"exclude": "x"})",
    R"({"exclude": ["x", 3]})",
    R"({"overrides": []})",
    R"({"overrides": [{"files": "x", "profile": "none"}]})",
    R"({"overrides": {"files": ["x"], "rules": {"ZH001": "off"}}})",
    R"({"rules": null})",
    R"({"rules": {"ZH001": true, "NU001": false, "final-newline": "hint", "zh002": "error"}})",
    R"({"rules": {"ZH001": {}, "NU001": {"severity": "off", "fix": "unsafe"}}})",
    R"({"rules": {"ZH001": {"fix": false}}})",
    R"({"rules": {"ZH015": {"style": "corner"}, "ZH033": {"max": 80}}})",
    R"({"rules": {"ZH033": {"max": "80"}}})",
    R"({"rules": {"FM011": {"required": "title"}}})",
    R"({"rules": {"FM011": {"required": ["title", 3]}}})",
    R"({"rules": {"ZH027": {"characters": "％"}}})",
};

const char* const kRefused[] = {
    R"([])",
    R"(3)",
    R"({"selct": "FM"})",
    R"({"profile": "strikt"})",
    R"({"profile": ["strict"]})",
    R"({"extends": "nowhere"})",
    R"({"select": ["QQ"]})",
    R"({"select": ["FM999"]})",
    R"({"select": {"a": "b"}})",
    R"({"ignore": [["FM"]]})",
    R"({"fail-on": "hint"})",
    R"({"lang": "fr"})",
    R"({"exclude": [["x"]]})",
    R"({"overrides": [{"profile": "none"}]})",
    R"({"overrides": [{"files": "x", "lang": "zh"}]})",
    R"({"overrides": [3]})",
    R"({"rules": []})",
    R"({"rules": {"QQ001": "error"}})",
    R"({"rules": {"ZH": "error"}})",
    R"({"rules": {"ZH001": "fatal"}})",
    R"({"rules": {"ZH001": 3}})",
    R"({"rules": {"ZH001": {"fix": "pick"}}})",
    R"({"rules": {"ZH001": {"fix": true}}})",
    R"({"rules": {"ZH015": {"style": "round"}}})",
    R"({"rules": {"ZH015": {"stile": "corner"}}})",
    R"({"rules": {"ZH033": {"max": "many"}}})",
    R"({"rules": {"ZH033": {"max": 80.5}}})",
    R"({"rules": {"ZH033": {"max": [80]}}})",
    R"({"rules": {"ZH033": {"max": 99999999999}}})",
    R"({"rules": {"FM011": {"required": {"a": "b"}}}})",
    R"({"rules": {"FM011": {"required": null}}})",
    R"({"rules": {"FM011": {"required": [["title"]]}}})",
};

bool reader_accepts(const char* text) {
  return engine::read_config_yaml(text, "x").problems.empty();
}

TEST_CASE("the schema accepts and refuses what the reader does") {
  const Validator zh(text::Language::kZh);
  const Validator en(text::Language::kEn);
  for (const char* text : kAccepted) {
    CAPTURE(text);
    CHECK(reader_accepts(text));
    CHECK(zh.accepts(json::parse(text)));
    CHECK(en.accepts(json::parse(text)));
  }
  for (const char* text : kRefused) {
    CAPTURE(text);
    CHECK_FALSE(reader_accepts(text));
    CHECK_FALSE(zh.accepts(json::parse(text)));
    CHECK_FALSE(en.accepts(json::parse(text)));
  }
}

// The text of an option as JSON of its type.
json as_json(const lint::OptionSpec& option, const std::string& value) {
  if (option.type == lint::OptionType::kInteger || option.type == lint::OptionType::kFlag)
    return json::parse(value);
  return value;
}

TEST_CASE(
    "every option of every rule is typed: its default and choices fit, a list or map does not") {
  const Validator validator(text::Language::kEn);
  const auto check = [&](const lint::Rule& rule, const lint::OptionSpec& option, const json& value,
                         bool fits) {
    const json config = {{"rules", {{rule.id, {{option.name, value}}}}}};
    CAPTURE(config.dump());
    CHECK(validator.accepts(config) == fits);
    CHECK(reader_accepts(config.dump().c_str()) == fits);
  };
  for (const lint::Rule* rule : lint::all_rules()) {
    for (const lint::OptionSpec& option : rule->options) {
      check(*rule, option, as_json(option, std::string(option.default_value)), true);
      check(*rule, option, {{"a", "b"}}, false);
      for (const std::string_view choice : option.choices) check(*rule, option, choice, true);
    }
  }
}

}  // namespace
}  // namespace trend::cli
