// The schema is written as text: it is the same few shapes over and over, filled from the tables.
#include "server/engine/schema.h"

#include <cstddef>
#include <set>
#include <span>
#include <string_view>

#include "rules/lint/registry.h"
#include "server/engine/config_keys.h"

namespace trend::engine {
namespace {

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n') {
      result += "\\n";
    } else {
      result += c;
    }
  }
  return result + "\"";
}

// Indented JSON, member by member.
class SchemaWriter {
 public:
  explicit SchemaWriter(text::Language language) : language_(language) {}

  void open(std::string_view key = {}) {
    begin(key);
    out_ += "{";
    ++depth_;
    first_ = true;
  }
  void close() {
    --depth_;
    if (!first_) new_line();
    out_ += "}";
    first_ = false;
  }
  /// `json` is written as it stands.
  void raw(std::string_view key, std::string_view json) {
    begin(key);
    out_ += json;
  }
  void text(std::string_view key, std::string_view value) { raw(key, quoted(value)); }
  void description(std::string_view zh, std::string_view en) {
    text("description", language_ == text::Language::kZh ? zh : en);
  }
  void names(std::string_view key, std::span<const std::string_view> values) {
    std::string list;
    for (const std::string_view value : values) list += (list.empty() ? "" : ", ") + quoted(value);
    raw(key, "[" + list + "]");
  }
  void reference(std::string_view definition) {
    text("$ref", "#/definitions/" + std::string(definition));
  }
  std::string finish() { return out_ + "\n"; }

 private:
  void begin(std::string_view key) {
    if (depth_ == 0) return;
    if (!first_) out_ += ",";
    first_ = false;
    new_line();
    if (!key.empty()) out_ += quoted(key) + ": ";
  }
  void new_line() {
    out_ += '\n';
    out_.append(depth_ * 2, ' ');
  }

  text::Language language_;
  std::string out_;
  std::size_t depth_ = 0;
  bool first_ = true;
};

// YAML reads 3 and true as no text; where a text is expected they are taken as one.
constexpr std::string_view kText = R"(["string", "number", "boolean"])";
constexpr std::string_view kTexts =
    R"([{"type": ["string", "number", "boolean"]}, )"
    R"({"type": "array", "items": {"type": ["string", "number", "boolean"]}}])";
constexpr std::string_view kGlobs =
    R"([{"type": ["string", "number", "boolean", "null"]}, )"
    R"({"type": "array", "items": {"type": ["string", "number", "boolean"]}}])";
constexpr std::string_view kSelectors =
    R"([{"$ref": "#/definitions/selector"}, {"type": "null"}, )"
    R"({"type": "array", "items": {"$ref": "#/definitions/selector"}}])";

void write_key(SchemaWriter& out, const ConfigKeySpec& key) {
  out.open(key.name);
  out.description(key.zh, key.en);
  if (key.name == "profile") {
    out.names("enum", kProfiles);
  } else if (key.name == "fail-on") {
    out.names("enum", kFailOn);
  } else if (key.name == "lang") {
    out.names("enum", kLanguages);
  } else if (key.name == "rule-docs") {
    out.text("type", "string");
    out.text("pattern", R"(^(https?://|file:///)[!#-~]+$)");
  } else if (key.name == "rules") {
    out.raw("allOf", R"([{"$ref": "#/definitions/rules"}])");
  } else if (key.name == "overrides") {
    out.raw("anyOf", R"([{"$ref": "#/definitions/override"}, {"type": "null"}, )"
                     R"({"type": "array", "items": {"$ref": "#/definitions/override"}}])");
  } else if (key.name == "extends") {
    out.raw("anyOf", R"([{"$ref": "#/definitions/base"}, {"type": "null"}, )"
                     R"({"type": "array", "items": {"$ref": "#/definitions/base"}}])");
  } else if (key.name == "exclude" || key.name == "files") {
    out.raw("anyOf", kGlobs);
  } else {
    out.raw("anyOf", kSelectors);
  }
  out.close();
}

void write_object(SchemaWriter& out, std::span<const ConfigKeySpec> keys) {
  out.text("type", "object");
  out.raw("additionalProperties", "false");
  out.open("properties");
  for (const ConfigKeySpec& key : keys) write_key(out, key);
  out.close();
}

void write_option(SchemaWriter& out, const lint::OptionSpec& option) {
  out.open(option.name);
  out.description(option.zh, option.en);
  switch (option.type) {
    case lint::OptionType::kInteger:
      // Quoted numbers are numbers too.
      out.raw("type", R"(["integer", "string"])");
      out.text("pattern", "^-?[0-9]+$");
      out.raw("minimum", "-2147483648");
      out.raw("maximum", "2147483647");
      out.raw("default", option.default_value);
      break;
    case lint::OptionType::kFlag:
      out.text("type", "boolean");
      out.raw("default", option.default_value);
      break;
    case lint::OptionType::kChoice:
      out.names("enum", option.choices);
      out.text("default", option.default_value);
      break;
    case lint::OptionType::kTextList:
      out.raw("anyOf", kTexts);
      break;
    case lint::OptionType::kText:
      out.raw("type", kText);
      out.text("default", option.default_value);
      break;
  }
  out.close();
}

void write_rule(SchemaWriter& out, const lint::Rule& rule) {
  out.open(rule.id);
  const std::string title = std::string(rule.id) + " " + std::string(rule.name);
  out.description(title + "：" + std::string(rule.summary_zh),
                  title + ": " + std::string(rule.summary_en));
  out.raw("anyOf", R"([{"$ref": "#/definitions/severity"}, {"$ref": "#/definitions/)" +
                       std::string(rule.id) + R"(-options"}])");
  out.close();
  out.open(std::string(rule.id) + "-options");
  out.text("type", "object");
  out.raw("additionalProperties", "false");
  out.open("properties");
  for (const ConfigKeySpec& key : kRuleKeys) {
    out.open(key.name);
    out.description(key.zh, key.en);
    if (key.name == "severity") {
      out.raw("allOf", R"([{"$ref": "#/definitions/severity"}])");
    } else {
      std::string list;
      for (const std::string_view name : kFixClasses) list += quoted(name) + ", ";
      out.raw("enum", "[" + list + "false]");
    }
    out.close();
  }
  for (const lint::OptionSpec& option : rule.options) write_option(out, option);
  out.close();
  out.close();
}

// What selects rules: whole ids and names are offered, beginnings of ids only accepted.
void write_selector(SchemaWriter& out) {
  std::string exact = quoted("ALL");
  std::set<std::string_view> beginnings;
  std::set<std::string_view> names;  // two rules may share one
  for (const lint::Rule* rule : lint::all_rules()) {
    exact += ", " + quoted(rule->id);
    if (lint::selects_any(rule->name) && names.insert(rule->name).second)
      exact += ", " + quoted(rule->name);
    for (std::size_t size = 1; size < rule->id.size(); ++size)
      beginnings.insert(rule->id.substr(0, size));
  }
  std::string pattern = "^(";
  for (const std::string_view beginning : beginnings) {
    if (pattern.size() > 2) pattern += '|';
    pattern += beginning;
  }
  // Ids may be written in small letters.
  pattern += "|[a-z]{1,2}[0-9]{0,3})$";
  out.open("selector");
  out.raw("anyOf", R"([{"enum": [)" + exact + R"(]}, {"type": "string", "pattern": )" +
                       quoted(pattern) + "}]");
  out.close();
  std::string profiles;
  for (const std::string_view name : kProfiles)
    profiles += (profiles.empty() ? "" : ", ") + quoted(name);
  out.open("base");
  out.raw("anyOf", R"([{"enum": [)" + profiles + R"(]}, {"type": "string", "pattern": "[./]"}])");
  out.close();
}

void write_definitions(SchemaWriter& out) {
  out.open("definitions");
  out.open("severity");
  std::string list;
  for (const std::string_view name : kSeverities) list += quoted(name) + ", ";
  out.raw("enum", "[" + list + "true, false]");
  out.close();
  out.open("override");
  out.raw("required", R"(["files"])");
  write_object(out, kOverrideKeys);
  out.close();
  write_selector(out);
  out.open("rules");
  out.raw("type", R"(["object", "null"])");
  out.raw("patternProperties", R"({"^[a-z]{2}[0-9]{3}$": {}})");
  out.raw("additionalProperties", "false");
  out.open("properties");
  for (const lint::Rule* rule : lint::all_rules()) {
    for (const std::string_view key : {rule->id, rule->name}) {
      if (key == rule->name && !lint::owns_name(*rule)) continue;
      out.open(key);
      out.reference(rule->id);
      out.close();
    }
  }
  out.close();
  out.close();
  for (const lint::Rule* rule : lint::all_rules()) write_rule(out, *rule);
  out.close();
}

}  // namespace

std::string config_schema(text::Language language) {
  SchemaWriter out(language);
  out.open();
  out.text("$schema", "http://json-schema.org/draft-07/schema#");
  out.text("title", "trendlsp");
  out.description("trendlsp 的配置（.trendlsp.yaml）",
                  "Configuration of trendlsp (.trendlsp.yaml)");
  write_object(out, kConfigKeys);
  write_definitions(out);
  out.close();
  return out.finish();
}

}  // namespace trend::engine
