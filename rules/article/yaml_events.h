// libyaml behind a value interface: the entries of one YAML text with byte ranges, or its error.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/front_matter.h"

namespace trend::article {

/// Collections nested deeper than this are not read; libyaml is quadratic in the flow depth.
inline constexpr int kMaxYamlDepth = 64;

struct YamlEntry {
  Entry entry;       ///< ranges count from the text's start; line_range is not set
  bool cut = false;  ///< an alias, an anchor or a tag took what was written as text
};

struct YamlError {
  std::string problem;    ///< libyaml's words
  Offset at = 0;          ///< byte at which it noticed
  bool too_deep = false;  ///< more than kMaxYamlDepth levels
};

struct YamlText {
  enum class Root { kNothing, kMapping, kOther };
  Root root = Root::kNothing;
  std::vector<YamlEntry> entries;  ///< of a mapping, in order, those before the error included;
                                   ///< keys that are no scalars are left out
  YamlEntry value;                 ///< the root when it is no mapping (its key is empty)
  std::optional<YamlError> error;
};

/// Reads the first document of `text` (valid UTF-8).
YamlText parse_yaml(std::string_view text);

/// True for code points that no YAML text may contain (YAML 1.1 §5.1), as libyaml judges.
bool is_forbidden_in_yaml(char32_t c);

}  // namespace trend::article
