// Settings in the shapes that editors send.
#include "server/lsp/editor_settings.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using trend::engine::ConfigValue;

namespace {

// Compact rendering of a tree.
std::string render(const ConfigValue& value) {
  using Kind = ConfigValue::Kind;
  switch (value.kind) {
    case Kind::kNull:
      return "null";
    case Kind::kBool:
      return value.flag ? "true" : "false";
    case Kind::kInteger:
      return std::to_string(value.integer);
    case Kind::kText:
      return "'" + value.text + "'";
    case Kind::kList:
    case Kind::kMap:
      break;
  }
  const bool map = value.kind == Kind::kMap;
  std::string text = map ? "{" : "[";
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    if (i > 0) text += ' ';
    if (map) text += value.keys[i].name + ":";
    text += render(value.items[i]);
  }
  return text + (map ? "}" : "]");
}

std::string read(std::string_view json) {
  const auto parsed = trend::protocol::Json::parse(json);
  REQUIRE(parsed.ok());
  return render(trend::server::read_editor_settings(*parsed));
}

}  // namespace

TEST_CASE("the section may be wrapped or not") {
  CHECK(read(R"({"trendlsp": {"profile": "strict"}})") == "{profile:'strict'}");
  CHECK(read(R"({"profile": "strict"})") == "{profile:'strict'}");
}

TEST_CASE("settings of others are not ours") {
  CHECK(read(R"({"markdown": {"validate": true}})") == "{}");
  CHECK(read(R"({"trendlsp": {"lang": "en"}, "profile": "strict"})") == "{lang:'en'}");
}

TEST_CASE("nulls and what only the editor's extension reads are left out") {
  CHECK(
      read(
          R"({"trendlsp": {"lang": null, "path": "/x", "trace": {"server": "off"}, "ignore": ["NU"]}})") ==
      "{ignore:['NU']}");
}

TEST_CASE("values of every kind keep their kind") {
  CHECK(read(R"({"rules": {"NU001": {"a": 1, "b": 1.5, "c": false, "d": [null, "x"]}}})") ==
        "{rules:{NU001:{a:1 b:'1.5' c:false d:[null 'x']}}}");
}

TEST_CASE("nonsense is an empty configuration") {
  for (const char* json : {"null", "[]", "5", "\"text\"", R"({"trendlsp": null})",
                           R"({"trendlsp": "x"})", R"({"trendlsp": [1]})"}) {
    CAPTURE(json);
    CHECK(read(json) == "{}");
  }
}
