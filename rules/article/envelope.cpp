// Puts the envelope together: byte order mark, front matter, wrapper, body.
#include "rules/article/envelope.h"

#include <algorithm>

#include "rules/article/envelope_front_matter.h"
#include "rules/article/envelope_wrapper.h"
#include "rules/article/raw_lines.h"

namespace trend::article {
namespace {

// Columns of the blanks before a line, tabs advancing to the next multiple of 4.
std::size_t columns_of(std::string_view blanks) {
  std::size_t columns = 0;
  for (const char c : blanks) columns = c == '\t' ? columns / 4 * 4 + 4 : columns + 1;
  return columns;
}

// The common indentation of all body lines when it hides headings. Stops at the first line without
// indentation, which in an ordinary article is the first one.
Offset find_dedent(const text::Document& document, std::size_t first, std::size_t end) {
  std::optional<std::string_view> common;
  std::size_t first_text = end;
  for (std::size_t i = first; i < end; ++i) {
    const RawLine line = raw_line(document, i);
    if (line.blank()) continue;
    const std::string_view blanks = line.text.substr(0, line.indent);
    if (!common) {
      common = blanks;
      first_text = i;
    }
    const auto differs =
        std::mismatch(common->begin(), common->end(), blanks.begin(), blanks.end());
    common = common->substr(0, static_cast<std::size_t>(differs.first - common->begin()));
    if (common->empty()) return 0;
  }
  if (!common) return 0;
  for (std::size_t i = first_text; i < end; ++i) {
    const RawLine line = raw_line(document, i);
    const std::size_t columns = columns_of(line.text.substr(0, line.indent));
    const bool hidden = columns >= 4 && columns - columns_of(*common) < 4;
    if (hidden && raw_heading_level(line) > 0) return static_cast<Offset>(common->size());
  }
  return 0;
}

}  // namespace

Envelope find_envelope(const text::Document& document) {
  Envelope envelope;
  envelope.bom = bom_size(document) > 0;
  envelope.front_matter = find_front_matter_lines(document, 0);
  std::size_t first = envelope.front_matter ? envelope.front_matter->end_line : 0;
  if (auto found = find_wrapper(document, first, !envelope.front_matter)) {
    first = found->wrapper.open_line + 1;
    envelope.wrapper = std::move(found->wrapper);
    if (found->front_matter) {
      envelope.front_matter = found->front_matter;
      first = found->front_matter->end_line;
    }
  }
  const auto& lines = document.lines();
  std::size_t end = lines.count();
  if (envelope.wrapper && envelope.wrapper->close_line) end = *envelope.wrapper->close_line;
  envelope.body_line = first;
  envelope.body = {lines.start(first), lines.start(end)};
  envelope.dedent = find_dedent(document, first, end);
  return envelope;
}

}  // namespace trend::article
