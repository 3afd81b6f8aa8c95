// JsonWriter: exact text of small values, and on random ones agreement with the JSON library.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>
#include <string>

#include "protocol/methods.h"
#include "protocol/writer.h"
#include "tests/unit/protocol/dom_encoder.h"
#include "tests/unit/protocol/filler.h"

namespace trend::protocol {
namespace {

using detail::Dom;
using testing::to_dom;

std::string random_string(std::mt19937& random) {
  static const std::string kBytes =
      "ab\"\\/\b\f\n\r\t\x1F\x7F \x80\xC3\xA9\xE6\x96\x87\xF0\x9F\x98\x80";
  std::string text;
  for (std::uint32_t i = 0; i < random() % 12; ++i) {
    text += random() % 8 == 0 ? '\0' : kBytes[random() % kBytes.size()];
  }
  return text;
}

Dom random_value(std::mt19937& random, int depth) {
  switch (random() % (depth > 0 ? 8U : 6U)) {
    case 0:
      return nullptr;
    case 1:
      return random() % 2 == 0;
    case 2:
      return static_cast<std::int64_t>(random()) - 0x7FFFFFFF;
    case 3:
      return std::ldexp(static_cast<double>(random()), static_cast<int>(random() % 200) - 100);
    case 4:
      return static_cast<std::uint64_t>(random()) << 32U;
    case 5:
      return repair_utf8(random_string(random));
    case 6: {
      Dom array = Dom::array();
      for (std::uint32_t i = 0; i < random() % 4; ++i)
        array.push_back(random_value(random, depth - 1));
      return array;
    }
    default: {
      Dom object = Dom::object();
      for (std::uint32_t i = 0; i < random() % 4; ++i) {
        object[repair_utf8(random_string(random))] = random_value(random, depth - 1);
      }
      return object;
    }
  }
}

}  // namespace

TEST_CASE("commas, keys and brackets") {
  JsonWriter out;
  out.begin_object();
  out.key("a");
  out.begin_array();
  out.integer(std::int64_t{-1});
  out.boolean(false);
  out.null();
  out.begin_array();
  out.end_array();
  out.begin_object();
  out.end_object();
  out.end_array();
  out.key("键\"");
  out.raw("[1]");
  out.key("c");
  out.string("x");
  out.end_object();
  CHECK(out.text() == R"({"a":[-1,false,null,[],{}],"键\"":[1],"c":"x"})");
  CHECK(!out.take().empty());
  out.integer(std::numeric_limits<std::uint64_t>::max());
  CHECK(out.take() == "18446744073709551615");
}

TEST_CASE("numbers keep their kind and value; what JSON cannot say is null") {
  const auto text = [](double value) {
    JsonWriter out;
    out.number(value);
    return out.take();
  };
  CHECK(text(1) == "1.0");
  CHECK(text(0.1) == "0.1");
  CHECK(text(-1e300) == "-1e+300");
  CHECK(text(std::nan("")) == "null");
  CHECK(text(std::numeric_limits<double>::infinity()) == "null");
}

TEST_CASE("strings are escaped where JSON demands it and nowhere else") {
  const auto text = [](std::string_view value) {
    JsonWriter out;
    out.string(value);
    return out.take();
  };
  CHECK(text("标题 😀 /") == "\"标题 😀 /\"");
  CHECK(text("\"\\\b\f\n\r\t") == R"("\"\\\b\f\n\r\t")");
  CHECK(text(std::string_view("\0\x1F", 2)) == "\"\\u0000\\u001f\"");
  CHECK(text("a\xE6\x96") == "\"a\uFFFD\"");
}

TEST_CASE("any string reads back as its repaired self") {
  std::mt19937 random(11);
  for (int round = 0; round < 5000; ++round) {
    const std::string value = random_string(random);
    JsonWriter out;
    out.string(value);
    REQUIRE(Dom::parse(out.text()).get<std::string>() == repair_utf8(value));
  }
}

TEST_CASE("any JSON value reads back equal") {
  std::mt19937 random(12);
  for (int round = 0; round < 3000; ++round) {
    const Dom value = random_value(random, 4);
    REQUIRE(Dom::parse(detail::wrap(value).text()) == value);
  }
}

TEST_CASE("frequent replies: the streamed text says what the document encoder says") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    testing::Filler filler(seed, true);
    auto pushed = filler.make<lsp::PublishDiagnosticsParams>();
    std::mt19937 random(seed);
    for (lsp::Diagnostic& diagnostic : pushed.diagnostics)
      diagnostic.message = random_string(random);
    REQUIRE(Dom::parse(encode_text(pushed)) == to_dom(pushed));
    const auto symbols = filler.make<lsp::DocumentSymbols>();
    REQUIRE(Dom::parse(encode_text(symbols)) == to_dom(symbols));
    const auto report = filler.make<lsp::DocumentDiagnosticReport>();
    REQUIRE(Dom::parse(encode_text(report)) == to_dom(report));
  }
}

}  // namespace trend::protocol
