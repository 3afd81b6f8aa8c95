// A rule's page taken apart: what it says, and its examples ready to be run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/lint/settings.h"
#include "rules/text/bilingual.h"

namespace trend::lint {

/// An example with what surrounds it.
struct PageExample {
  std::string info;       ///< of its fence, behind `markdown`: "file=a.md max=3"
  std::string text;       ///< the article's bytes
  std::string file_name;  ///< of the article, or empty
  std::string files;      ///< paths that exist around it, with commas between
  Settings settings;      ///< under which the rule runs, alone unless `info` names others
  std::string mistake;    ///< a word of `info` that means nothing to the rule; empty when all do
};

enum class PagePart : std::uint8_t { kProse, kRight, kWrong };

/// What stands below one heading. Prose (Markdown, trimmed) and examples in order: `examples[i]`
/// comes after `prose[i]`, which may be empty.
struct PageSection {
  PagePart part = PagePart::kProse;
  std::string heading;             ///< without its marks; empty for what stands above all headings
  std::vector<std::string> prose;  ///< one more than examples
  std::vector<PageExample> examples;
};

/// The rule's page in `language`. An English page without examples gets those of the Chinese page,
/// in front of its first section with a heading; one of a rule without fixes that does not speak of
/// them says so at its end.
std::vector<PageSection> read_rule_page(const Rule& rule, text::Language language);

/// The page as Markdown: docs_zh or docs_en with what is added above.
std::string rule_page_markdown(const Rule& rule, text::Language language);

}  // namespace trend::lint
