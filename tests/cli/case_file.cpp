// Reading and writing *.test files; writing what was read gives the same bytes.
#include "tests/cli/case_file.h"

#include <string_view>

namespace trend::tests {
namespace {

constexpr std::string_view kMark = "%%% ";
constexpr std::string_view kOpen = " (no final newline)";

Section parse_head(std::string_view line) {
  Section section;
  line.remove_prefix(kMark.size());
  if (line.ends_with(kOpen)) {
    section.open = true;
    line.remove_suffix(kOpen.size());
  }
  const std::size_t colon = line.find(": ");
  section.name = line.substr(0, colon);
  if (colon != std::string_view::npos) section.argument = line.substr(colon + 2);
  return section;
}

}  // namespace

CaseFile parse_case(const std::string& text) {
  CaseFile file;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const std::size_t size = end == std::string_view::npos ? rest.size() : end + 1;
    const std::string_view line = rest.substr(0, size);
    rest.remove_prefix(size);
    if (line.starts_with(kMark)) {
      file.sections.push_back(parse_head(line.substr(0, line.find('\n'))));
    } else {
      (file.sections.empty() ? file.comment : file.sections.back().text) += line;
    }
  }
  for (Section& section : file.sections)
    if (section.open && section.text.ends_with('\n')) section.text.pop_back();
  return file;
}

std::string render_case(const CaseFile& file) {
  std::string text = file.comment;
  for (const Section& section : file.sections) {
    text += std::string(kMark) + section.name;
    if (!section.argument.empty()) text += ": " + section.argument;
    if (section.open) text += kOpen;
    text += "\n" + section.text;
    if (section.open && !section.text.empty()) text += "\n";
  }
  return text;
}

}  // namespace trend::tests
