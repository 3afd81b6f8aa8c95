// The text between the front matter's delimiters as a YAML reader needs it: dedented, with a way
// back to the bytes of the document.
#include "rules/article/front_matter_source.h"

#include <algorithm>

#include "rules/article/raw_lines.h"
#include "rules/article/yaml_events.h"
#include "rules/text/unicode.h"

namespace trend::article {

DedentedText::DedentedText(const text::Document& document, const FrontMatterLines& lines) {
  const text::LineIndex& index = document.lines();
  const std::size_t end = lines.close_line.value_or(lines.end_line);
  for (std::size_t i = lines.open_line + 1; i < end; ++i) {
    const RawLine raw = raw_line(document, i);
    const Offset removed = std::min(lines.indent, raw.indent);
    const Offset begin = raw.range.begin + removed;
    const auto at = static_cast<Offset>(text_.size());
    text_ += document.slice({begin, index.full(i).end});
    lines_.push_back({at, at + (raw.range.end - begin), begin});
  }
  replace_forbidden();
}

std::size_t DedentedText::line_of(Offset offset) const {
  const auto after =
      std::upper_bound(lines_.begin(), lines_.end(), offset,
                       [](Offset value, const SourceLine& line) { return value < line.begin; });
  return after == lines_.begin() ? 0 : static_cast<std::size_t>(after - lines_.begin()) - 1;
}

Offset DedentedText::to_document(Offset offset) const {
  const SourceLine& line = lines_[line_of(offset)];
  return line.document_begin + (offset - line.begin);
}

Range DedentedText::to_document(Range range) const {
  if (lines_.empty()) return range;
  return {to_document(range.begin), to_document(range.end)};
}

void DedentedText::replace_forbidden() {
  for (Offset i = 0; i < text_.size();) {
    const text::CodePoint c = text::decode(text_, i);
    if (is_forbidden_in_yaml(c.value)) {
      forbidden_.push_back(to_document(Range{i, i + c.size}));
      const std::string_view substitute = c.size == 1   ? " "
                                          : c.size == 2 ? "\xC2\xA0"
                                                        : "\xEF\xBF\xBD";
      if (c.size <= 3) text_.replace(i, c.size, substitute);
    }
    i += std::max<Offset>(c.size, 1);
  }
}

}  // namespace trend::article
