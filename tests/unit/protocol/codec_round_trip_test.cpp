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

// Empty when the value reads back equal, else what went wrong.
template <class T>
std::string round_trip_problem(const T& value) {
  const std::string text = encode_text(value);
  const auto parsed = Json::parse(text);
  if (!parsed) return "not JSON: " + text;
  const auto decoded = decode<T>(*parsed);
  if (!decoded) return decoded.error().message() + " in " + text;
  return *decoded == value ? "" : "read back as another value: " + text;
}

// What the checks below need to know of a struct; plain functions, so that doctest's macros are not
// compiled once per struct.
struct StructInfo {
  const char* name;
  std::vector<FieldInfo> (*fields)();
  std::string (*round_trip)(std::uint32_t seed, bool sparse);
  Json (*sample)(std::uint32_t seed);
  std::string (*reencode)(const Json& json, DecodeError& error);  // empty on error
};

template <class T>
StructInfo info_of(const char* name) {
  return {name, &fields_of<T>,
          [](std::uint32_t seed, bool sparse) {
            return round_trip_problem(testing::Filler(seed, sparse).make<T>());
          },
          [](std::uint32_t seed) { return encode(testing::Filler(seed, false).make<T>()); },
          [](const Json& json, DecodeError& error) {
            const auto decoded = decode<T>(json);
            if (!decoded) error = decoded.error();
            return decoded.ok() ? encode_text(*decoded) : std::string();
          }};
}

std::vector<StructInfo> all_structs() {
  std::vector<StructInfo> infos;
#define TREND_ADD_STRUCT(Name) infos.push_back(info_of<lsp::Name>(#Name));
  TREND_ALL_STRUCTS(TREND_ADD_STRUCT)
#undef TREND_ADD_STRUCT
  return infos;
}

// Decodes the sample with one member replaced or dropped; the error is empty when that is fine.
DecodeError decode_with(const StructInfo& info, const std::string& field, std::string_view value) {
  DecodeError error;
  const Json changed = Json::parse(with_member(info.sample(1), field, value)).value();
  (void)info.reencode(changed, error);
  return error;
}

}  // namespace

TEST_CASE("every struct reads back as it was written") {
  for (const StructInfo& info : all_structs()) {
    CAPTURE(info.name);
    for (std::uint32_t seed = 0; seed < 12; ++seed) {
      CHECK(info.round_trip(seed, false) == "");
      CHECK(info.round_trip(seed, true) == "");
    }
  }
}

TEST_CASE("a missing or ill-typed member is an error that names it") {
  for (const StructInfo& info : all_structs()) {
    CAPTURE(info.name);
    for (const FieldInfo& field : info.fields()) {
      CAPTURE(field.name);
      CHECK(decode_with(info, field.name, {}).path == (field.may_be_absent ? "" : field.name));
      // No field of any struct accepts a fraction.
      const DecodeError wrong = decode_with(info, field.name, "0.5");
      CHECK(wrong.path == (field.any_type ? "" : field.name));
      CHECK(wrong.expected.empty() == field.any_type);
    }
  }
}

TEST_CASE("unknown members are ignored") {
  for (const StructInfo& info : all_structs()) {
    CAPTURE(info.name);
    const Json extended = Json::parse(with_member(info.sample(2), "x-unknown", "[{}]")).value();
    DecodeError error;
    CHECK(Json::parse(info.reencode(extended, error)).value() == info.sample(2));
  }
}

TEST_CASE("no struct lists a field twice") {
  for (const StructInfo& info : all_structs()) {
    CAPTURE(info.name);
    std::set<std::string> seen;
    for (const FieldInfo& field : info.fields())
      CHECK_MESSAGE(seen.insert(field.name).second, field.name);
  }
}

TEST_CASE("results that are no structs survive the round trip too") {
  for (std::uint32_t seed = 0; seed < 8; ++seed) {
    testing::Filler filler(seed, seed % 2 == 0);
    CHECK(round_trip_problem(filler.make<lsp::Nullable<lsp::Hover>>()) == "");
    CHECK(round_trip_problem(filler.make<lsp::DocumentSymbols>()) == "");
    CHECK(round_trip_problem(filler.make<lsp::DocumentDiagnosticReport>()) == "");
    CHECK(round_trip_problem(filler.make<std::vector<lsp::CodeActionItem>>()) == "");
    CHECK(round_trip_problem(filler.make<std::vector<lsp::FoldingRange>>()) == "");
  }
  CHECK(round_trip_problem(lsp::Nullable<lsp::Hover>{}) == "");
}

}  // namespace trend::protocol
