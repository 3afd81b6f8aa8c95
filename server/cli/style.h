// Colours and links of terminal output; plain text when they are off.
#pragma once

#include <string>
#include <string_view>

#include "rules/lint/finding.h"

namespace trend::cli {

/// Wraps text in ANSI sequences (ECMA-48 SGR) when colours are on, in OSC 8 links when links are.
struct Style {
  bool color = false;
  bool links = false;

  std::string bold(std::string_view text) const { return paint("1", text); }
  std::string dim(std::string_view text) const { return paint("2", text); }
  std::string red(std::string_view text) const { return paint("31", text); }
  std::string green(std::string_view text) const { return paint("32", text); }
  std::string cyan(std::string_view text) const { return paint("36", text); }
  /// In the colour of the severity, bold.
  std::string severity(lint::Severity severity, std::string_view text) const {
    return paint(code(severity), text);
  }
  std::string link(std::string_view address, std::string_view text) const {
    if (!links) return std::string(text);
    return "\x1b]8;;" + std::string(address) + "\x1b\\" + std::string(text) + "\x1b]8;;\x1b\\";
  }

 private:
  std::string paint(std::string_view code, std::string_view text) const {
    if (!color) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
  }
  static std::string_view code(lint::Severity severity) {
    switch (severity) {
      case lint::Severity::kError:
        return "1;31";
      case lint::Severity::kWarning:
        return "1;33";
      default:
        return "1;36";
    }
  }
};

}  // namespace trend::cli
