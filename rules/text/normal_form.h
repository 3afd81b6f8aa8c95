// Unicode normalization form C (UAX #15): é as one character, not as e with an accent behind it.
#pragma once

#include <string>
#include <string_view>

namespace trend::text {

/// `text` in NFC; itself when it is no UTF-8.
std::string composed(std::string_view text);

}  // namespace trend::text
