// See blank_lines.h.
#include "rules/checks/blank_lines.h"

#include <string>

#include "rules/checks/lines.h"
#include "rules/text/strings.h"

namespace trend::checks {

text::Edit blank_line_before(std::string_view text, text::Offset content) {
  const text::Offset line = line_begin(text, content);
  std::string prefix(text::trim_right(line_prefix(text, content)));
  // Behind a list marker only blanks belong to the lines below; a quote needs its mark.
  if (prefix.find_first_not_of("> \t") != std::string::npos) prefix.clear();
  return {{line, line}, prefix + std::string(line_end_near(text, line))};
}

}  // namespace trend::checks
