// The JSON Schema of the configuration, made from the rules and keys this program knows.
#pragma once

#include <string>

#include "rules/text/bilingual.h"

namespace trend::engine {

/// JSON Schema (draft-07) of .trendlsp.yaml as indented text with a final newline; descriptions in
/// `language`.
std::string config_schema(text::Language language);

}  // namespace trend::engine
