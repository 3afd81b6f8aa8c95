// See hash_lines.h.
#include "rules/checks/markdownlint/hash_lines.h"

#include <algorithm>

#include "rules/checks/markdownlint/source.h"

namespace trend::checks::md {

void for_each_hash_line(const lint::ArticleContext& context,
                        const std::function<void(const HashLine&)>& visit) {
  const Source& source = context.facts.get<Source>();
  for (std::size_t i = source.begin(); i < source.end(); ++i) {
    const text::Range range = source.range(i);
    if (!source.line(i).starts_with('#') || source.in_code(i) || source.in_html(i) ||
        source.is_hidden(range.begin))
      continue;
    HashLine line{range, std::string(source.line(i)), 0, 0, 0};
    std::string& written = line.written;
    for (std::size_t at = 0; at < written.size(); ++at)
      if (written[at] != ' ' && source.is_hidden(range.begin + static_cast<text::Offset>(at)))
        written[at] = '.';
    line.hashes = std::min(written.find_first_not_of('#'), written.size());
    line.blanks =
        std::min(written.find_first_not_of(" \t", line.hashes), written.size()) - line.hashes;
    line.end = trimmed_end(written);
    visit(line);
  }
}

}  // namespace trend::checks::md
