// Configurations in, rendered reading out: what was understood and every complaint with its place.
#include "server/engine/config.h"

#include <doctest/doctest.h>

#include "rules/lint/registry.h"

namespace trend::engine {
namespace {

std::string joined(const std::vector<std::string>& texts) {
  std::string result;
  for (const std::string& text : texts) result += (result.empty() ? "" : ",") + text;
  return result;
}

std::string problems_of(const ConfigReading& reading) {
  std::string text;
  for (const ConfigProblem& problem : reading.problems) {
    text += std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " +
            problem.message.en + "\n";
    CHECK_FALSE(problem.message.zh.empty());
    CHECK(problem.path == "c.yaml");
  }
  return text;
}

ConfigReading read(std::string_view yaml) { return read_config_yaml(yaml, "c.yaml"); }

// A rule with an integer option and one with a choice, whatever the rules of the program are.
const lint::Rule* rule_with(lint::OptionType type, std::string_view& name) {
  for (const lint::Rule* rule : lint::all_rules()) {
    for (const lint::OptionSpec& option : rule->options) {
      if (option.type != type) continue;
      name = option.name;
      return rule;
    }
  }
  return nullptr;
}

TEST_CASE("an empty configuration says nothing and is right") {
  for (const char* yaml :
       {"", "\n", "# only a comment\n", "---\n", "{}\n", "\xEF\xBB\xBF# bom\n", "null"}) {
    CAPTURE(yaml);
    const ConfigReading reading = read(yaml);
    CHECK(problems_of(reading).empty());
    CHECK_FALSE(reading.layer.selection.profile);
    CHECK_FALSE(reading.layer.selection.select);
  }
}

TEST_CASE("all keys") {
  const ConfigReading reading = read(R"(extends: [strict, ../base.yaml]
profile: publish
select: [FM, NU001]
extend-select: WS004, body-in-fence
ignore: [CB]
fail-on: info
lang: en
rule-docs: https://rules.example/trendlsp
exclude: [drafts/, "*.tmp.md"]
overrides:
  - files: ["2024/**"]
    ignore: [NU]
rules:
  FM001: off
  WS004: {severity: error, fix: off}
)");
  CHECK(problems_of(reading).empty());
  const ConfigLayer& layer = reading.layer;
  REQUIRE(layer.extends.size() == 1);
  CHECK(layer.extends[0].first == "../base.yaml");
  CHECK(layer.extends[0].second.line == 1);
  CHECK(layer.selection.profile == lint::Profile::kPublish);
  CHECK(joined(layer.selection.select.value()) == "FM,NU001");
  CHECK(joined(layer.selection.extend_select) == "WS004,body-in-fence");
  CHECK(joined(layer.selection.ignore) == "CB");
  CHECK(layer.fail_on == lint::Severity::kInfo);
  CHECK(layer.language == text::Language::kEn);
  CHECK(layer.rule_docs == "https://rules.example/trendlsp/");
  CHECK(joined(layer.exclude) == "drafts/,*.tmp.md");
  REQUIRE(layer.overrides.size() == 1);
  CHECK(joined(layer.overrides[0].files) == "2024/**");
  CHECK(joined(layer.overrides[0].selection.ignore) == "NU");
  REQUIRE(layer.selection.rules.size() == 2);
  CHECK(layer.selection.rules[0].off);
  CHECK(layer.selection.rules[1].severity == lint::Severity::kError);
  CHECK(layer.selection.rules[1].fix_off);
}

TEST_CASE("mistakes have their place and the nearest right word") {
  struct Case {
    const char* yaml;
    const char* problems;
  };
  const Case cases[] = {
      {"rule-docs: javascript:alert(1)\n",
       "1:12 expected an address that starts with https://, http:// or file:///\n"},
      {"rule-docs: https://a b\n",
       "1:12 expected an address that starts with https://, http:// or file:///\n"},
      {"rule-docs: https://\n",
       "1:12 expected an address that starts with https://, http:// or file:///\n"},
      {"profle: strict\n", "1:1 unknown key `profle`; did you mean `profile`?\n"},
      {"规则: 1\n", "1:1 unknown key `规则`\n"},
      {"# 中文\n\nprofile: strikt\n",
       "3:10 expected one of `recommended`, `strict`, `publish`, `zh-hans`, `zh-hant`, `en`, "
       "`markdownlint`, `none`, found `strikt`; did you "
       "mean "
       "`strict`?\n"},
      {"fail-on: hint\n", "1:10 expected one of `error`, `warning`, `info`, found `hint`\n"},
      {"lang: [zh]\n", "1:7 expected one of `zh`, `en`, found a list\n"},
      {"select: {a: b}\n", "1:9 expected a text, found a map\n"},
      {"select: [FM, XX999]\n", "1:14 no rule `XX999`\n"},
      {"ignore: [final-newlin]\n", "1:10 no rule `final-newlin`; did you mean `final-newline`?\n"},
      {"- a\n", "1:1 expected a map of keys and values, found a list\n"},
      {"text\n", "1:1 expected a map of keys and values, found `text`\n"},
      {"overrides:\n  - ignore: [FM]\n", "2:5 `files` is missing: say which files this is for\n"},
      {"overrides:\n  - files: a\n    lang: en\n", "3:5 unknown key `lang`\n"},
      {"rules:\n  FM999: off\n  fm001: of\n",
       "2:3 no rule `FM999`; did you mean `FM009`?\n3:10 expected one of `off`, `error`, "
       "`warning`, "
       "`info`, `hint`, found `of`; did you mean `off`?\n"},
      {"rules:\n  FM001: {fix: saf}\n",
       "2:16 expected one of `safe`, `unsafe`, `off`, found `saf`; did you mean `safe`?\n"},
      {"rules:\n  FM001: {severty: off}\n",
       "2:11 unknown key `severty`; did you mean `severity`?\n"},
      {"lang: en\nlang: zh\n", "2:1 key `lang` is given twice; the second is not used\n"},
      {"a: &x 1\n",
       "1:1 unknown key `a`\n1:4 YAML anchors and aliases (& and *) are not supported\n"},
      {"lang: en\n---\nlang: zh\n",
       "2:1 a configuration is one YAML document; what follows is not read\n"},
      {"extends: srict\n",
       "1:10 expected one of `recommended`, `strict`, `publish`, `zh-hans`, `zh-hant`, `en`, "
       "`markdownlint`, `none`, found `srict`; did you "
       "mean "
       "`strict`?\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.yaml);
    const std::string found = problems_of(read(c.yaml));
    if (std::string_view(c.problems).find("FM999") == std::string_view::npos) {
      CHECK(found == c.problems);
    } else {  // which rule is nearest depends on the rules there are
      CHECK(found.starts_with("2:3 no rule `FM999`"));
      CHECK(found.find("3:10 expected one of `off`") != std::string::npos);
    }
  }
}

TEST_CASE("broken YAML: what stands before is kept, the place is exact") {
  const ConfigReading reading = read("lang: en\n标题: \"未闭合\n");
  CHECK(reading.layer.language == text::Language::kEn);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].line == 3);
  CHECK(reading.problems[0].message.en.starts_with("YAML syntax error"));
  const ConfigReading crlf = read("lang: en\r\n  x: [\r\n");
  REQUIRE_FALSE(crlf.problems.empty());
}

TEST_CASE("places count code points, ranges count bytes") {
  const ConfigReading reading = read("\xEF\xBB\xBF# 一\nselect: [\"FM\", 中文]\n");
  REQUIRE(reading.problems.size() == 1);
  const ConfigProblem& problem = reading.problems[0];
  CHECK(problem.line == 2);
  CHECK(problem.column == 16);
  CHECK(problem.range.begin == 3 + 6 + 15);
  CHECK(problem.range.size() == 6);
}

TEST_CASE("any bytes give problems, never worse") {
  const std::string hostile[] = {
      std::string("\xFF\xFE"),          std::string("a: \x01"),      std::string(5000, '['),
      std::string(5000, '{'),           std::string("a: *b"),        std::string("? [x]\n: y\n"),
      std::string("%YAML 9.9\n---\na"), std::string(2U << 20U, 'a'), std::string("a\0b", 3)};
  for (const std::string& yaml : hostile) {
    CAPTURE(yaml.substr(0, 20));
    CHECK_FALSE(read(yaml).problems.empty());
  }
}

TEST_CASE("options are checked against what the rule declares") {
  std::string_view name;
  const lint::Rule* rule = rule_with(lint::OptionType::kInteger, name);
  REQUIRE(rule != nullptr);
  const std::string head =
      "rules:\n  " + std::string(rule->id) + ":\n    " + std::string(name) + ": ";
  const ConfigReading right = read(head + "7\n");
  CHECK(problems_of(right).empty());
  lint::Settings settings;
  apply(right.layer.selection, settings);
  CHECK(settings.options_of(*rule).integer(name) == 7);
  const std::string wrong = problems_of(read(head + "many\n"));
  CHECK(wrong.find("expected a whole number, found `many`") != std::string::npos);
  CHECK(problems_of(read(head + "[1]\n")).find("found a list") != std::string::npos);
}

TEST_CASE("decoded trees read the same, with key paths instead of places") {
  ConfigValue rules = ConfigValue::map();
  rules.add("FM001", ConfigValue::boolean(false));
  rules.add("WS004", ConfigValue::string("sever"));
  ConfigValue root = ConfigValue::map();
  root.add("lang", ConfigValue::string("en"));
  root.add("select", ConfigValue::list({ConfigValue::string("FM"), ConfigValue::number(7)}));
  root.add("rules", rules);
  const ConfigReading reading = read_config_value(root, "c.yaml");
  CHECK(reading.layer.language == text::Language::kEn);
  CHECK(joined(reading.layer.selection.select.value()) == "FM");
  REQUIRE(reading.layer.selection.rules.size() == 2);
  CHECK(reading.layer.selection.rules[0].off);
  CHECK(problems_of(reading) ==
        "0:0 select: no rule `7`\n"
        "0:0 rules.WS004: expected one of `off`, `error`, `warning`, `info`, `hint`, found "
        "`sever`\n");
}

TEST_CASE("selections are laid over each other") {
  struct Case {
    const char* first;
    const char* second;
    const char* result;
  };
  const Case cases[] = {
      {"profile: strict", "ignore: FM", "strict + - FM"},
      {"select: FM", "ignore: FM001", "only FM - FM001"},
      {"ignore: FM", "select: FM001", "only FM001 -"},
      {"select: FM", "profile: publish", "publish + -"},
      {"extend-select: NU", "extend-select: CB", "recommended + NU,CB -"},
      {"ignore: WS004", "extend-select: final-newline", "recommended + final-newline -"},
      {"rules: {FM001: off}", "rules: {FM001: info}", "recommended + FM001 -"},
      {"rules: {FM001: info}", "rules: {FM001: off}", "recommended + FM001 - FM001"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.first);
    CAPTURE(c.second);
    lint::Settings settings;
    apply(read(c.first).layer.selection, settings);
    apply(read(c.second).layer.selection, settings);
    std::string text =
        settings.select_only ? "only" : std::string(lint::profile_name(settings.profile)) + " +";
    if (!settings.select.empty()) text += " " + joined(settings.select);
    text += " -";
    if (!settings.ignore.empty()) text += " " + joined(settings.ignore);
    CHECK(text == c.result);
  }
}

TEST_CASE("languages by name and by locale") {
  CHECK(parse_language("zh-CN") == text::Language::kZh);
  CHECK(parse_language("zh_TW.UTF-8") == text::Language::kZh);
  CHECK(parse_language("EN") == text::Language::kEn);
  CHECK_FALSE(parse_language("C"));
  CHECK_FALSE(parse_language("zhx"));
}

}  // namespace
}  // namespace trend::engine
