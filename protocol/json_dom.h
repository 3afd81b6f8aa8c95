// The JSON library's document behind a Json. The only header that includes json.hpp, which costs
// seconds per file: for protocol/*.cpp and the tests' oracles, never for lsp/*.cpp or other layers.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

#include "protocol/json.h"

namespace trend::protocol::detail {

using Dom = nlohmann::json;

/// The value itself; lives as long as the Json.
inline const Dom& dom(const Json& json) {
  static const Dom kNull;
  return json.shared() ? *static_cast<const Dom*>(json.shared().get()) : kNull;
}

inline Json wrap(Dom value) { return Json::adopt(std::make_shared<const Dom>(std::move(value))); }

}  // namespace trend::protocol::detail
