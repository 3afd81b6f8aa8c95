// Completion of command lines by bash, zsh and fish, made from the table of options.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "rules/text/bilingual.h"

namespace trend::cli {

enum class Shell : std::uint8_t { kBash, kZsh, kFish };
/// Their names on the command line, in the same order.
constexpr std::string_view kShellNames = "bash|zsh|fish";

/// A script to be read by the shell: options, their values, rules and profiles; descriptions in
/// `language` where the shell shows them.
std::string completion_script(Shell shell, text::Language language);

}  // namespace trend::cli
