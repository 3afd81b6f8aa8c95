// A *.test file: files to create, commands to run, what they must print and leave behind.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace trend::tests {

/// A section: `%%% NAME: ARGUMENT (FLAG)` and the lines up to the next one.
struct Section {
  std::string name;      ///< file, run, stdin, stdout, stderr, status, result
  std::string argument;  ///< path, command line or number
  bool open = false;     ///< "(no final newline)": the text lacks its last line end
  std::string text;
};

/// Everything above the first section is a comment.
struct CaseFile {
  std::string comment;
  std::vector<Section> sections;
};

CaseFile parse_case(const std::string& text);
std::string render_case(const CaseFile& file);

}  // namespace trend::tests
