// A reader for ordinary JSON text: what peers send all day, in one pass. It judges nothing: text
// that is anything but ordinary is declined and left to the careful way of Json::parse.
#pragma once

#include <optional>
#include <string_view>

#include "protocol/json_dom.h"

namespace trend::protocol::detail {

/// The value of `text`, equal to what the JSON library makes of it. Nothing for text that is broken
/// or exceeds the limits of Json::parse, and for what is merely rare: a byte order mark, numbers
/// that are no 64-bit integers, halves of characters. Linear time.
std::optional<Dom> read_ordinary_json(std::string_view text);

}  // namespace trend::protocol::detail
