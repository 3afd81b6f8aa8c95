// What must hold for every LSP struct: it reads back as it was written, both writers agree, missing
// and ill-typed members are reported by their path, unknown members are ignored.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/unit/protocol/all_structs.h"
#include "tests/unit/protocol/filler.h"

namespace trend::protocol {
namespace {

struct FieldInfo {
  std::string name;
  bool may_be_absent = false;  // optional, nullable or of any type
  bool any_type = false;
};

// Lists the fields of a struct by visiting it.
struct FieldLister {
  std::vector<FieldInfo> fields;

  template <class T>
  void operator()(const char* name, T& /*member*/) {
    constexpr bool kAny = std::is_same_v<T, Json> || std::is_same_v<T, std::optional<Json>>;
    fields.push_back({name, kIsOptional<T> || kIsNullable<T> || kAny, kAny});
  }
  void literal(const char* name, std::string_view /*value*/) { fields.push_back({name}); }
};

template <class T>
std::vector<FieldInfo> fields_of() {
  FieldLister lister;
  T value{};
  T::describe(lister, value);
  return lister.fields;
}

// The object's text with one member replaced, or dropped when the new value is empty.
std::string with_member(const Json& object, const std::string& name, std::string_view value) {
  JsonWriter out;
  out.begin_object();
  for (const auto& [key, member] : object.members()) {
    if (key == name) continue;
    out.key(key);
    write_json(out, member);
  }
  if (!value.empty()) {
    out.key(name);
    out.raw(value);
  }
  out.end_object();
  return out.take();
}

template <class T>
void check_round_trip(const T& value) {
  const std::string text = encode_text(value);
  CAPTURE(text);
  const auto parsed = Json::parse(text);
  REQUIRE(parsed.ok());
  CHECK(*parsed == encode(value));
  const auto decoded = decode<T>(*parsed);
  REQUIRE_MESSAGE(decoded.ok(), decoded.error().message());
  CHECK(*decoded == value);
}

template <class T>
void check_members(const T& value) {
  const Json full = encode(value);
  for (const FieldInfo& field : fields_of<T>()) {
    CAPTURE(field.name);
    const auto without = decode<T>(Json::parse(with_member(full, field.name, {})).value());
    CHECK(without.ok() == field.may_be_absent);
    if (!without.ok()) CHECK(without.error().path == field.name);
    // No field of any struct accepts a fraction.
    const auto wrong = decode<T>(Json::parse(with_member(full, field.name, "0.5")).value());
    CHECK(wrong.ok() == field.any_type);
    if (!wrong.ok()) {
      CHECK(wrong.error().path == field.name);
      CHECK(!wrong.error().expected.empty());
    }
  }
  const auto extended = decode<T>(Json::parse(with_member(full, "x-unknown", "[{}]")).value());
  REQUIRE(extended.ok());
  CHECK(*extended == value);
}

template <class T>
void check_struct() {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    check_round_trip(testing::Filler(seed, false).make<T>());
    check_round_trip(testing::Filler(seed, true).make<T>());
  }
  check_round_trip(T{});
  check_members(testing::Filler(1, false).make<T>());
}

}  // namespace

TEST_CASE("every struct survives the round trip and names the member that is wrong"){
#define TREND_CHECK_STRUCT(Name) \
  SUBCASE(#Name) { check_struct<lsp::Name>(); }
    TREND_ALL_STRUCTS(TREND_CHECK_STRUCT)
#undef TREND_CHECK_STRUCT
}

TEST_CASE("no struct lists a field twice"){
#define TREND_CHECK_FIELDS(Name)                                 \
  {                                                              \
    CAPTURE(#Name);                                              \
    std::set<std::string> seen;                                  \
    for (const FieldInfo& field : fields_of<lsp::Name>()) {      \
      CHECK_MESSAGE(seen.insert(field.name).second, field.name); \
    }                                                            \
  }
    TREND_ALL_STRUCTS(TREND_CHECK_FIELDS)
#undef TREND_CHECK_FIELDS
}

TEST_CASE("results that are no structs survive the round trip too") {
  for (std::uint32_t seed = 0; seed < 8; ++seed) {
    testing::Filler filler(seed, seed % 2 == 0);
    check_round_trip(filler.make<lsp::Nullable<lsp::Hover>>());
    check_round_trip(filler.make<lsp::DocumentSymbols>());
    check_round_trip(filler.make<lsp::DocumentDiagnosticReport>());
    check_round_trip(filler.make<std::vector<lsp::CodeActionItem>>());
    check_round_trip(filler.make<std::vector<lsp::FoldingRange>>());
  }
  check_round_trip(lsp::Nullable<lsp::Hover>{});
}

}  // namespace trend::protocol
