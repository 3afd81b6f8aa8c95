// JSON as the renderers write it: members in the order in which they are given, no blanks.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace trend::cli {

using Json = nlohmann::ordered_json;

/// One line without line end. Paths need not be UTF-8; their bad bytes become U+FFFD.
inline std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace trend::cli
