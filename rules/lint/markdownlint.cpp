// The correspondence of ids, as one table.
#include "rules/lint/markdownlint.h"

#include <algorithm>

namespace trend::lint {
namespace {

struct Entry {
  std::string_view theirs;
  std::string_view ours;  ///< separated by blanks
};

// markdownlint and, from MD057 on, what rumdl adds to it.
constexpr Entry kEntries[] = {
    {"MD001", "ST003"},       {"MD003", "ST007"},
    {"MD004", "LS006"},       {"MD005", "LS007"},
    {"MD007", "LS007"},       {"MD009", "WS001"},
    {"MD010", "WS002"},       {"MD011", "LK004"},
    {"MD012", "WS003"},       {"MD013", "WS006"},
    {"MD014", "CB012"},       {"MD018", "ST004"},
    {"MD019", "ST005"},       {"MD020", "ST004"},
    {"MD021", "ST005"},       {"MD022", "ST026"},
    {"MD023", "ST006"},       {"MD024", "ST013"},
    {"MD025", "ST002"},       {"MD026", "ST010"},
    {"MD027", "WS009"},       {"MD028", "WS009"},
    {"MD029", "LS001"},       {"MD030", "LS008"},
    {"MD031", "CB010"},       {"MD032", "LS009"},
    {"MD033", "IN009"},       {"MD034", "LK010"},
    {"MD035", "WS007"},       {"MD036", "ST012 ST027"},
    {"MD037", "IN002"},       {"MD038", "IN015"},
    {"MD039", "LK011"},       {"MD040", "CB006"},
    {"MD041", "ST001 ST024"}, {"MD042", "LK003"},
    {"MD043", "ST021"},       {"MD044", "ZH031"},
    {"MD045", "LK016"},       {"MD046", "CB002"},
    {"MD047", "WS004"},       {"MD048", "CB008"},
    {"MD049", "IN005"},       {"MD050", "IN005"},
    {"MD051", "LK001"},       {"MD052", "LK006"},
    {"MD053", "LK007"},       {"MD054", "LK025"},
    {"MD055", "TB008"},       {"MD056", "TB002 TB003"},
    {"MD057", "LK002"},       {"MD058", "TB007"},
    {"MD059", "LK013"},       {"MD060", "TB009"},
    {"MD061", "AI005"},       {"MD062", "LK012"},
    {"MD064", "WS005"},       {"MD065", "WS008"},
    {"MD066", "LK017 LK018"}, {"MD067", "LK021"},
    {"MD068", "LK020"},       {"MD069", "LS014"},
    {"MD070", "CB004"},       {"MD071", "FM017"},
    {"MD072", "FM014"},       {"MD073", "LK024"},
    {"MD075", "TB001 TB004"}, {"MD076", "LS011"},
    {"MD077", "LS012"},       {"MD080", "ST015"},
    {"MD081", "IN006"},       {"MD082", "ST016 ST017"},
    {"MD083", "TX009"},       {"MD084", "TX002 TX004 TX006"},
    {"MD085", "WS010"},       {"MD086", "IN008"},
    {"MD087", "CF003"},       {"MD089", "ZH001 ZH002"},
    {"MD090", "ST025"},       {"MD091", "IN011"},
    {"MD092", "TX015"},       {"MD093", "ST011"},
};

void append_ids(std::string_view ids, std::vector<std::string>& out) {
  while (!ids.empty()) {
    const std::size_t end = std::min(ids.find(' '), ids.size());
    out.emplace_back(ids.substr(0, end));
    ids.remove_prefix(std::min(end + 1, ids.size()));
  }
}

}  // namespace

std::vector<std::string> rules_of_markdownlint(std::string_view id) {
  std::string upper(id);
  std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  std::vector<std::string> ids;
  for (const Entry& entry : kEntries)
    if (entry.theirs == upper) append_ids(entry.ours, ids);
  return ids;
}

std::vector<std::string> all_rules_of_markdownlint() {
  std::vector<std::string> ids;
  for (const Entry& entry : kEntries) append_ids(entry.ours, ids);
  return ids;
}

}  // namespace trend::lint
