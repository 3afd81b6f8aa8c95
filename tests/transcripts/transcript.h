// A conversation as written in a *.lsp file: the steps, and how they are played.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/transcripts/wire.h"

namespace trend::testing {

/// One step of a conversation; see README.md.
struct Step {
  enum class Kind { kSend, kExpect, kFile, kRaw, kQuiet, kEndOfInput, kExit };
  Kind kind = Kind::kSend;
  std::size_t line = 0;  ///< 1-based, in the file
  nlohmann::json json;   ///< kSend, kExpect
  std::string path;      ///< kFile: below the root
  std::string text;      ///< kFile: content; kRaw: bytes
  int code = 0;          ///< kExit
};

/// What a text says.
struct Transcript {
  std::vector<Step> steps;
  std::string error;  ///< "12: …" when the text is no transcript; then there are no steps
};

/// `root` replaces {root} in JSON.
Transcript parse_transcript(std::string_view text, std::string_view root);

/// Plays the conversation. Empty when all went as written, else what did not, with the line.
std::string play(const Transcript& transcript, Wire& wire);

/// Empty when `actual` holds everything in `expected`, else the path of the first difference.
std::string difference(const nlohmann::json& expected, const nlohmann::json& actual);

}  // namespace trend::testing
