// Recognises `key: value` lines of front matter, the damaged ones included.
#pragma once

#include <optional>
#include <string_view>

#include "rules/text/range.h"

namespace trend::article {

enum class Colon { kAscii, kFullwidth };

/// The key of a line. Ranges count from the start of the line.
struct KeyLine {
  text::Range key;        ///< as written, quotes included
  std::string_view name;  ///< without quotes
  text::Range colon;
  Colon kind = Colon::kAscii;
  bool spaced = false;      ///< a blank or the end of the line follows the colon
  bool identifier = false;  ///< the name is a plain ASCII word: title, lastmod, og_image
  std::string_view value;   ///< what follows the colon, trimmed of spaces and tabs
  bool is_known() const;    ///< one of the keys that nearly every site generator uses
};

/// Finds the key in one line of YAML (leading blanks are skipped). Also `key：value` and
/// `key:value` count; prose with a colon, links and Markdown markup do not.
std::optional<KeyLine> find_key(std::string_view line);

}  // namespace trend::article
