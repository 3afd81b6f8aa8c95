// Json: reading access, sharing, and text that is always valid and bounded.
#include <doctest/doctest.h>

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "protocol/json.h"
#include "protocol/json_dom.h"
#include "protocol/json_read.h"
#include "protocol/json_scan.h"

namespace trend::protocol {

TEST_CASE("values are read by kind and never by force") {
  const Json json =
      Json::parse(
          R"({"b":true,"i":-3,"u":18446744073709551615,"n":2.5,"s":"文","a":[1,[2]],"z":null})")
          .value();
  CHECK(json.kind() == JsonKind::kObject);
  CHECK(json.size() == 7);
  CHECK(json.find("b").as_boolean() == true);
  CHECK(json.find("i").as_integer() == -3);
  CHECK(json.find("i").as_number() == -3.0);
  CHECK(json.find("u").kind() == JsonKind::kNumber);
  CHECK(json.find("u").as_integer() == std::nullopt);
  CHECK(json.find("n").as_integer() == std::nullopt);
  CHECK(json.find("n").as_number() == 2.5);
  CHECK(json.find("s").as_string() == "文");
  CHECK(json.find("s").as_boolean() == std::nullopt);
  CHECK(json.find("a").at(1).at(0).as_integer() == 2);
  CHECK(json.find("a").at(2).is_null());
  CHECK(json.find("a").find("x").is_null());
  CHECK(json.contains("z"));
  CHECK(json.find("z").is_null());
  CHECK(!json.contains("missing"));
  CHECK(json.find("s").size() == 0);
}

TEST_CASE("a part keeps its whole alive") {
  std::optional<Json> whole = Json::parse(R"({"a":{"b":["deep"]}})").value();
  const Json part = whole->find("a").find("b").at(0);
  whole.reset();
  CHECK(part.as_string() == "deep");
}

TEST_CASE("members come in the order of their names; the last duplicate wins") {
  const Json json = Json::parse(R"({"b":1,"a":2,"b":3})").value();
  std::string seen;
  for (const auto& [name, value] : json.members()) seen += name + "=" + value.text() + ";";
  CHECK(seen == "a=2;b=3;");
  CHECK(Json::parse("[1]").value().members().empty());
}

TEST_CASE("a null is a null, however made") {
  CHECK(Json().is_null());
  CHECK(Json() == Json::parse("null").value());
  CHECK(Json().text() == "null");
  CHECK(Json::boolean(true).text() == "true");
  CHECK(Json::integer(-7).text() == "-7");
  CHECK(Json::string("a\xFF").text() == "\"a\uFFFD\"");
}

TEST_CASE("text reads back as the same value") {
  for (const char* text : {"[]", "{}", R"([{},[[]],"\u0000\u001f\"\\/"])", R"({"":{"a":-0.5}})",
                           "[1e300,5e-324,123456789012345678,18446744073709551615,1.0]"}) {
    CAPTURE(text);
    const Json json = Json::parse(text).value();
    CHECK(Json::parse(json.text()).value() == json);
  }
  CHECK(Json::parse("1.0").value().text() == "1.0");
}

TEST_CASE("limits are errors with a reason") {
  const auto reason = [](const std::string& text) { return Json::parse(text).error().reason; };
  const auto nest = [](std::size_t n) { return std::string(n, '[') + std::string(n, ']'); };
  CHECK(Json::parse(nest(kMaxJsonDepth)).ok());
  CHECK(reason(nest(kMaxJsonDepth + 1)) == JsonError::Reason::kTooDeep);
  CHECK(reason("[" + std::string(kMaxJsonValues + 1, ',') + "]") ==
        JsonError::Reason::kTooManyValues);
  CHECK(reason("[1 2]") == JsonError::Reason::kSyntax);
  CHECK(Json::parse("\"" + std::string(1000, '[') + "\"").ok());
}

TEST_CASE("a value that our own code nested too deep is cut, not overflowed") {
  nlohmann::json deep;
  for (int i = 0; i < 20'000; ++i) deep = nlohmann::json::array({std::move(deep)});
  const std::string text = detail::wrap(std::move(deep)).text();
  CHECK(text.size() < 3 * kMaxJsonDepth);
  CHECK(Json::parse(text).error().reason == JsonError::Reason::kTooDeep);
}

TEST_CASE("the scan sees strings as strings") {
  const JsonScan scan = scan_json(R"({"a\"[":["\\",{"]}":"\ud83d\ude00"}]})");
  CHECK(scan.depth == 3);
  CHECK(!scan.lone_surrogate);
  CHECK(scan_json(R"(["\uD83D"])").lone_surrogate);
  CHECK(scan_json(R"(["\ude00\ud83d"])").lone_surrogate);
  CHECK(!scan_json(R"(["\\ud800"])").lone_surrogate);
  std::string text = R"(["\uD83D\u0041\\uD800\ud83d\ude00","\udfff"])";
  repair_surrogate_escapes(text);
  CHECK(text == R"(["\uFFFD\u0041\\uD800\ud83d\ude00","\uFFFD"])");
  CHECK(scan_json(R"(["\)").depth == 1);
}

namespace {

// JSON, nearly JSON, and anything that its pieces can make.
std::string random_json(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {"{",
                                                   "}",
                                                   "[",
                                                   "]",
                                                   ",",
                                                   ":",
                                                   "\"a\"",
                                                   "\"a\":",
                                                   "\"键\":1",
                                                   "\"\\u4e00\\ud83d\\ude00\"",
                                                   "\"\\ud83d\"",
                                                   "\"\\udE00x\"",
                                                   "\"\\n\\/\\\"\\b\"",
                                                   "\"\\x\"",
                                                   "\"\n\"",
                                                   "\"\xE4\xB8\"",
                                                   "\"a long enough plain string\"",
                                                   "0",
                                                   "-0",
                                                   "-12",
                                                   "01",
                                                   "-",
                                                   "7",
                                                   "1.5",
                                                   "1e3",
                                                   "18446744073709551615",
                                                   "18446744073709551616",
                                                   "-9223372036854775808",
                                                   "-9223372036854775809",
                                                   "true",
                                                   "false",
                                                   "null",
                                                   "nul",
                                                   " ",
                                                   "\n",
                                                   "\"",
                                                   "\xEF\xBB\xBF"};
  std::string text;
  for (std::size_t n = random() % 7; n > 0; --n) text += kPieces[random() % kPieces.size()];
  switch (random() % 4) {
    case 0:
      return "[" + text + "]";
    case 1:
      return "{\"k\":" + text + "}";
    default:
      return text;
  }
}

}  // namespace

TEST_CASE("the quick reader agrees with the library or declines") {
  std::mt19937 random(3);
  int read = 0;
  for (int round = 0; round < 200'000; ++round) {
    const std::string text = random_json(random);
    const std::optional<detail::Dom> quick = detail::read_ordinary_json(text);
    if (!quick) continue;
    ++read;
    CAPTURE(text);
    const detail::Dom slow = detail::Dom::parse(text, nullptr, false);
    REQUIRE(*quick == slow);
    REQUIRE(quick->dump() == slow.dump());
    REQUIRE(quick->type() == slow.type());
  }
  CHECK(read > 5000);
}

TEST_CASE("the quick reader declines what is broken, rare or too much, and nothing common") {
  const auto reads = [](std::string_view text) {
    return detail::read_ordinary_json(text).has_value();
  };
  CHECK(reads(R"({"a":[1,-2,true,false,null,"\u4e00\n\ud83d\ude00",{}],"b":{"c":[]}})"));
  CHECK(reads(" [ 1 , { \"a\" : 2 } ] \r\n"));
  for (const char* text : {"", "[1,]", "{\"a\":1,}", "[1 2]", "{\"a\" 1}", "{1:2}", "[", "\"",
                           "\"\\\"", "nulls", "1.0", "\"\\ud800\"", "\"\xFF\"", "\"\t\""}) {
    CAPTURE(text);
    CHECK_FALSE(reads(text));
  }
  const auto nest = [](std::size_t n) { return std::string(n, '[') + std::string(n, ']'); };
  CHECK(reads(nest(kMaxJsonDepth)));
  CHECK_FALSE(reads(nest(kMaxJsonDepth + 1)));
  std::string many = "[1";
  for (std::size_t i = 1; i < kMaxJsonValues; ++i) many += ",1";
  CHECK(reads(many + "]"));
  CHECK_FALSE(reads(many + ",1]"));
}

}  // namespace trend::protocol
