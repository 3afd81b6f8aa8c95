// A decoded configuration tree with positions: made from YAML here, from JSON by the session.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/text/bilingual.h"
#include "rules/text/range.h"

namespace trend::engine {

/// Where something stands in a configuration text. Line and column count from 1, the column in code
/// points; line 0 means that the tree did not come from a text.
struct ConfigPlace {
  std::size_t line = 0;
  std::size_t column = 0;
  text::Range range;  ///< bytes of the configuration text
};

/// A mistake in a configuration.
struct ConfigProblem {
  std::string path;        ///< the file, or a name such as "initializationOptions"
  std::size_t line = 0;    ///< counts from 1; 0 when there is no text
  std::size_t column = 0;  ///< counts from 1, code points
  text::Range range;       ///< bytes of that file
  text::Bilingual message;
};

struct ConfigKey {
  std::string name;
  ConfigPlace place;
};

/// null, bool, integer, text, list or map. A YAML scalar keeps how it was written in `text`, so
/// that `2024-01-01` or `0x10` can be read as text where text is wanted.
struct ConfigValue {
  enum class Kind : std::uint8_t { kNull, kBool, kInteger, kText, kList, kMap };

  Kind kind = Kind::kNull;
  bool flag = false;               ///< kBool
  std::int64_t integer = 0;        ///< kInteger
  std::string text;                ///< kText; for other scalars as written
  std::vector<ConfigKey> keys;     ///< kMap, in order, each name once
  std::vector<ConfigValue> items;  ///< kList; kMap: items[i] is the value of keys[i]
  ConfigPlace place;

  static ConfigValue null() { return {}; }
  static ConfigValue boolean(bool value);
  static ConfigValue number(std::int64_t value);
  static ConfigValue string(std::string value);
  static ConfigValue list(std::vector<ConfigValue> values);
  static ConfigValue map();
  /// Appends a member to a map.
  void add(std::string name, ConfigValue value);

  /// The member of a map, or null.
  const ConfigValue* find(std::string_view name) const;
};

/// A tree and what was wrong with the text it comes from.
struct ConfigTree {
  ConfigValue root;  ///< kNull for an empty text
  std::vector<ConfigProblem> problems;
};

/// Reads YAML (libyaml) with exact positions. Invalid UTF-8, syntax errors, duplicate keys, more
/// than one document, anchors, nesting over 64 and texts over 1 MB are problems; what stands before
/// a syntax error is kept.
ConfigTree parse_config_yaml(std::string_view yaml, const std::string& path);

}  // namespace trend::engine
