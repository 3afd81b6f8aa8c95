// Why the value of one entry cannot be read.
#pragma once

#include <optional>
#include <string_view>

#include "rules/article/front_matter.h"
#include "rules/article/yaml_events.h"

namespace trend::article {

/// One entry as text: `text` starts at the value and goes to the entry's end; `origin` is where it
/// stands, so that the problem's range counts like `origin`.
struct WrittenValue {
  std::string_view text;
  Offset origin = 0;
  std::string_view key;
};

/// The cause of `error`, which libyaml reported for the entry.
FrontMatterProblem explain_value(const WrittenValue& value, const YamlError& error);

/// The problem of a value that YAML reads, but not as the text it is: a template such as {{date}}.
std::optional<FrontMatterProblem> find_misread_value(const WrittenValue& value, bool cut);

/// The first line of `text` without surrounding blanks and without a comment at its end.
std::string_view first_line_of(std::string_view text);

}  // namespace trend::article
