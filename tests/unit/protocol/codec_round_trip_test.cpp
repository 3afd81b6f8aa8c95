// What must hold for every LSP struct: it reads back as it was written, both writers agree, missing
// and ill-typed members are reported by their path, unknown members are ignored.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "tests/unit/protocol/struct_info.h"

namespace trend::protocol {
namespace {

using testing::all_structs;
using testing::FieldInfo;
using testing::StructInfo;

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

// Decodes the sample with one member replaced or dropped; the error is empty when that is fine.
DecodeError decode_with(const StructInfo& info, const std::string& field, std::string_view value) {
  DecodeError error;
  const Json changed = Json::parse(with_member(info.sample(1), field, value)).value();
  (void)info.reencode(changed, error);
  return error;
}

template <class Use>
void for_each_header_line(Use use) {
  for (const auto& entry : std::filesystem::directory_iterator(TREND_SOURCE_DIR "/protocol/lsp")) {
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) use(line);
  }
}

// The names after `struct` where a body follows at once: message types in namespace methods derive
// from their shape and are left out.
std::set<std::string> structs_in_headers() {
  std::set<std::string> names;
  for_each_header_line([&names](const std::string& line) {
    if (!line.starts_with("struct ") || !line.ends_with(" {")) return;
    const std::string name = line.substr(7, line.size() - 9);
    if (name.find(' ') == std::string::npos) names.insert(name);
  });
  return names;
}

}  // namespace

TEST_CASE("every struct is among those tested") {
  std::set<std::string> missing = structs_in_headers();
  CHECK(missing.size() > 100);
  for (const StructInfo& info : all_structs())
    CHECK_MESSAGE(missing.erase(info.name) == 1, info.name);
  for (const std::string& name : missing) FAIL_CHECK(name);
}

TEST_CASE("no two messages have one name") {
  std::set<std::string> seen;
  for_each_header_line([&seen](const std::string& line) {
    if (const auto at = line.find("kMethod = "); at != std::string::npos)
      CHECK_MESSAGE(seen.insert(line.substr(at)).second, line);
  });
  CHECK(seen.size() > 60);
}

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

}  // namespace trend::protocol
