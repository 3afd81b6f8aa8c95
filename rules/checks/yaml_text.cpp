// Quoting of YAML scalars.
#include "rules/checks/yaml_text.h"

#include <array>

#include "rules/text/strings.h"

namespace trend::checks {
namespace {

constexpr std::array<std::string_view, 9> kWords = {"true", "false", "yes", "no",  "on",
                                                    "off",  "null",  "~",   ".nan"};

// Readers disagree on what else than 12, 1.5, 1_000, 0x1F, 12:30 and 2025-02-18 is no string.
bool looks_numeric(std::string_view value) {
  if (value.find_first_of("0123456789") == std::string_view::npos) return false;
  return value.find_first_not_of("0123456789+-.,_:eExXabcdefABCDEFoTZ ") == std::string_view::npos;
}

}  // namespace

bool is_plain_scalar(std::string_view value) {
  if (value.empty() || text::trim(value).size() != value.size()) return false;
  if (std::string_view("-?:,[]{}#&*!|>'\"%@`=").find(value.front()) != std::string_view::npos)
    return false;
  if (value.back() == ':') return false;
  for (std::string_view part : {": ", " #", "\t", "\n", "\r"})
    if (value.find(part) != std::string_view::npos) return false;
  const std::string lower = text::ascii_lower(value);
  for (std::string_view word : kWords)
    if (lower == word) return false;
  return !looks_numeric(value);
}

std::string yaml_scalar(std::string_view value, article::Quoting like) {
  if (like != article::Quoting::kSingle && like != article::Quoting::kDouble &&
      is_plain_scalar(value))
    return std::string(value);
  const bool single = like == article::Quoting::kSingle;
  std::string quoted(1, single ? '\'' : '"');
  for (char c : value) {
    if (single && c == '\'') quoted += '\'';
    if (!single && (c == '"' || c == '\\')) quoted += '\\';
    quoted += c;
  }
  quoted += single ? '\'' : '"';
  return quoted;
}

text::Range inner_value_range(const article::Entry& entry) {
  const bool quoted =
      (entry.quoting == article::Quoting::kSingle || entry.quoting == article::Quoting::kDouble) &&
      entry.value_range.size() >= 2;
  return quoted ? text::Range{entry.value_range.begin + 1, entry.value_range.end - 1}
                : entry.value_range;
}

}  // namespace trend::checks
