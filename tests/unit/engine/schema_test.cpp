// The schema and the clock: small outputs of the engine.
#include "server/engine/schema.h"

#include <doctest/doctest.h>

#include "rules/lint/registry.h"
#include "server/engine/clock.h"

namespace trend::engine {
namespace {

TEST_CASE("the schema names every key and every rule in both languages") {
  for (const text::Language language : {text::Language::kZh, text::Language::kEn}) {
    const std::string schema = config_schema(language);
    CHECK(schema.ends_with("}\n"));
    for (const char* key : {"extends", "profile", "select", "extend-select", "ignore", "fail-on",
                            "lang", "exclude", "overrides", "rules"})
      CHECK(schema.find("\"" + std::string(key) + "\": {") != std::string::npos);
    for (const lint::Rule* rule : lint::all_rules())
      CHECK(schema.find("\"" + std::string(rule->name) + "\": {") != std::string::npos);
  }
  CHECK(config_schema(text::Language::kZh) != config_schema(text::Language::kEn));
}

TEST_CASE("dates are read strictly") {
  CHECK(parse_date("2025-02-18") == article::Date{2025, 2, 18, true});
  for (const char* text : {"", "2025-2-18", "2025-02-30", "2025-13-01", "2025/02/18", "-025-02-18",
                           "2025-02-18 ", "２０２５-02-18"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
  CHECK(local_today().valid);
}

}  // namespace
}  // namespace trend::engine
