// Text as XML 1.0 takes it.
#pragma once

#include <string>
#include <string_view>

namespace trend::cli {

/// `text` for an attribute value in double quotes or for element content: markup characters and
/// line ends as references, so that no parser normalises them; what XML 1.0 §2.2 forbids (control
/// characters, bad UTF-8, U+FFFE, U+FFFF) as U+FFFD.
std::string xml_escaped(std::string_view text);

}  // namespace trend::cli
