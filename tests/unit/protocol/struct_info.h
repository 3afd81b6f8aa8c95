// Every LSP struct as plain functions, for tests that must hold for all of them. The structs are
// listed in structs_*.cpp: several files, so that none takes long to compile.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/unit/protocol/filler.h"

namespace trend::protocol::testing {

struct FieldInfo {
  std::string name;
  bool may_be_absent = false;  ///< optional, nullable or of any type
  bool any_type = false;
};

/// Lists the fields of a struct by visiting it.
struct FieldLister {
  std::vector<FieldInfo> fields;

  template <class T>
  void operator()(const char* name, T& /*member*/) {
    constexpr bool kAny = std::is_same_v<T, Json> || std::is_same_v<T, std::optional<Json>>;
    fields.push_back({name, kIsOptional<T> || kIsNullable<T> || kAny, kAny});
  }
  void literal(const char* name, std::string_view /*value*/) { fields.push_back({name}); }
};

struct StructInfo {
  const char* name;
  std::vector<FieldInfo> (*fields)();
  std::string (*round_trip)(std::uint32_t seed, bool sparse);  ///< what went wrong; empty: nothing
  Json (*sample)(std::uint32_t seed);                          ///< with every optional filled
  std::string (*reencode)(const Json& json, DecodeError& error);  ///< empty on error
};

/// Empty when the value reads back equal, else what went wrong.
template <class T>
std::string round_trip_problem(const T& value) {
  const std::string text = encode_text(value);
  const auto parsed = Json::parse(text);
  if (!parsed) return "not JSON: " + text;
  const auto decoded = decode<T>(*parsed);
  if (!decoded) return decoded.error().message() + " in " + text;
  return *decoded == value ? "" : "read back as another value: " + text;
}

template <class T>
void add(std::vector<StructInfo>& to, const char* name) {
  to.push_back({name,
                [] {
                  FieldLister lister;
                  T value{};
                  T::describe(lister, value);
                  return lister.fields;
                },
                [](std::uint32_t seed, bool sparse) {
                  return round_trip_problem(Filler(seed, sparse).make<T>());
                },
                [](std::uint32_t seed) { return encode(Filler(seed, false).make<T>()); },
                [](const Json& json, DecodeError& error) {
                  const auto decoded = decode<T>(json);
                  if (!decoded) error = decoded.error();
                  return decoded.ok() ? encode_text(*decoded) : std::string();
                }});
}

void add_structs_of_annotations(std::vector<StructInfo>& to);
void add_structs_of_base(std::vector<StructInfo>& to);
void add_structs_of_capabilities(std::vector<StructInfo>& to);
void add_structs_of_diagnostics(std::vector<StructInfo>& to);
void add_structs_of_edits(std::vector<StructInfo>& to);
void add_structs_of_navigation(std::vector<StructInfo>& to);
void add_structs_of_views(std::vector<StructInfo>& to);
void add_structs_of_writing(std::vector<StructInfo>& to);

/// All of them, from the files above. A test holds the list against the headers in protocol/lsp/.
inline std::vector<StructInfo> all_structs() {
  std::vector<StructInfo> all;
  add_structs_of_annotations(all);
  add_structs_of_base(all);
  add_structs_of_capabilities(all);
  add_structs_of_diagnostics(all);
  add_structs_of_edits(all);
  add_structs_of_navigation(all);
  add_structs_of_views(all);
  add_structs_of_writing(all);
  return all;
}

}  // namespace trend::protocol::testing
