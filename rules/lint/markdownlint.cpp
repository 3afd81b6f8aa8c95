// The correspondence of ids, as one table.
#include "rules/lint/markdownlint.h"

#include <algorithm>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::lint {
namespace {

struct Entry {
  std::string_view theirs;
  std::string_view ours;  ///< several are separated by blanks, as in what follows
  std::string_view names;
  std::string_view tags;
};

// markdownlint and, from MD057 on, what rumdl adds to it.
constexpr Entry kEntries[] = {
    {"MD001", "ST003", "heading-increment", "headings"},
    {"MD003", "ST007", "heading-style", "headings"},
    {"MD004", "LS006", "ul-style", "bullet ul"},
    {"MD005", "LS007", "list-indent", "bullet ul indentation"},
    {"MD007", "LS007", "ul-indent", "bullet ul indentation"},
    {"MD009", "WS001", "no-trailing-spaces", "whitespace"},
    {"MD010", "WS002", "no-hard-tabs", "whitespace hard_tab"},
    {"MD011", "LK004", "no-reversed-links", "links"},
    {"MD012", "WS003", "no-multiple-blanks", "whitespace blank_lines"},
    {"MD013", "WS006", "line-length", "line_length"},
    {"MD014", "CB012", "commands-show-output", "code"},
    {"MD018", "ST004", "no-missing-space-atx", "headings atx spaces"},
    {"MD019", "ST005", "no-multiple-space-atx", "headings atx spaces"},
    {"MD020", "ST004", "no-missing-space-closed-atx", "headings atx_closed spaces"},
    {"MD021", "ST005", "no-multiple-space-closed-atx", "headings atx_closed spaces"},
    {"MD022", "ST026", "blanks-around-headings", "headings blank_lines"},
    {"MD023", "ST006", "heading-start-left", "headings spaces"},
    {"MD024", "ST013", "no-duplicate-heading", "headings"},
    {"MD025", "ST002", "single-title single-h1", "headings"},
    {"MD026", "ST010", "no-trailing-punctuation", "headings"},
    {"MD027", "WS009", "no-multiple-space-blockquote", "blockquote whitespace indentation"},
    {"MD028", "WS009", "no-blanks-blockquote", "blockquote whitespace"},
    {"MD029", "LS001", "ol-prefix", "ol"},
    {"MD030", "LS008", "list-marker-space", "ol ul whitespace"},
    {"MD031", "CB010", "blanks-around-fences", "code blank_lines"},
    {"MD032", "LS009", "blanks-around-lists", "bullet ul ol blank_lines"},
    {"MD033", "IN009", "no-inline-html", "html"},
    {"MD034", "LK010", "no-bare-urls", "links url"},
    {"MD035", "WS007", "hr-style", "hr"},
    {"MD036", "ST012 ST027", "no-emphasis-as-heading", "headings emphasis"},
    {"MD037", "IN002", "no-space-in-emphasis", "whitespace emphasis"},
    {"MD038", "IN015", "no-space-in-code", "whitespace code"},
    {"MD039", "LK011", "no-space-in-links", "whitespace links"},
    {"MD040", "CB006", "fenced-code-language", "code language"},
    {"MD041", "ST001 ST024", "first-line-heading first-line-h1", "headings"},
    {"MD042", "LK003", "no-empty-links", "links"},
    {"MD043", "ST021", "required-headings", "headings"},
    {"MD044", "ZH031", "proper-names", "spelling"},
    {"MD045", "LK016", "no-alt-text", "accessibility images"},
    {"MD046", "CB002", "code-block-style", "code"},
    {"MD047", "WS004", "single-trailing-newline", "blank_lines"},
    {"MD048", "CB008", "code-fence-style", "code"},
    {"MD049", "IN005", "emphasis-style", "emphasis"},
    {"MD050", "IN005", "strong-style", "emphasis"},
    {"MD051", "LK001", "link-fragments", "links"},
    {"MD052", "LK006", "reference-links-images", "images links"},
    {"MD053", "LK007", "link-image-reference-definitions", "images links"},
    {"MD054", "LK025", "link-image-style", "images links"},
    {"MD055", "TB008", "table-pipe-style", "table"},
    {"MD056", "TB002 TB003", "table-column-count", "table"},
    {"MD057", "LK002", "", ""},
    {"MD058", "TB007", "blanks-around-tables", "table"},
    {"MD059", "LK013", "descriptive-link-text", "accessibility links"},
    {"MD060", "TB009", "table-column-style", "table"},
    {"MD061", "AI005", "", ""},
    {"MD062", "LK012", "", ""},
    {"MD064", "WS005", "", ""},
    {"MD065", "WS008", "", ""},
    {"MD066", "LK017 LK018", "", ""},
    {"MD067", "LK021", "", ""},
    {"MD068", "LK020", "", ""},
    {"MD069", "LS014", "", ""},
    {"MD070", "CB004", "", ""},
    {"MD071", "FM017", "", ""},
    {"MD072", "FM014", "", ""},
    {"MD073", "LK024", "", ""},
    {"MD075", "TB001 TB004", "", ""},
    {"MD076", "LS011", "", ""},
    {"MD077", "LS012", "", ""},
    {"MD080", "ST015", "", ""},
    {"MD081", "IN006", "", ""},
    {"MD082", "ST016 ST017", "", ""},
    {"MD083", "TX009", "", ""},
    {"MD084", "TX002 TX004 TX006", "", ""},
    {"MD085", "WS010", "", ""},
    {"MD086", "IN008", "", ""},
    {"MD087", "CF003", "", ""},
    {"MD089", "ZH001 ZH002", "", ""},
    {"MD090", "ST025", "", ""},
    {"MD091", "IN011", "", ""},
    {"MD092", "TX015", "", ""},
    {"MD093", "ST011", "", ""},
};

// Calls visit(word) for each word of `words`.
template <class Visit>
void each_word(std::string_view words, Visit visit) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    visit(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

bool has_word(std::string_view words, std::string_view wanted) {
  bool found = false;
  each_word(words, [&](std::string_view word) { found = found || word == wanted; });
  return found;
}

void append_ids(std::string_view ids, std::vector<std::string>& out) {
  each_word(ids, [&](std::string_view id) { out.emplace_back(id); });
}

}  // namespace

bool is_markdownlint(const Rule& rule) { return rule.id.starts_with("MD"); }

std::vector<std::string> markdownlint_ids(std::string_view word) {
  const std::string lower = text::ascii_lower(word);
  std::vector<std::string> ids;
  for (const Entry& entry : kEntries) {
    if (text::ascii_lower(entry.theirs) == lower || has_word(entry.names, lower) ||
        has_word(entry.tags, lower))
      ids.emplace_back(entry.theirs);
  }
  return ids;
}

std::vector<std::string> rules_of_markdownlint(std::string_view id) {
  const std::string lower = text::ascii_lower(id);
  std::vector<std::string> ids;
  for (const Entry& entry : kEntries)
    if (text::ascii_lower(entry.theirs) == lower) append_ids(entry.ours, ids);
  return ids;
}

std::vector<std::string> all_rules_of_markdownlint() {
  std::vector<std::string> ids;
  for (const Entry& entry : kEntries) append_ids(entry.ours, ids);
  return ids;
}

}  // namespace trend::lint
