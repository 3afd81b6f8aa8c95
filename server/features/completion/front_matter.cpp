// Keys and values of the front matter.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "rules/checks/yaml_text.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/features/completion/parts.h"
#include "server/features/dates.h"
#include "server/features/front_matter_keys.h"
#include "server/features/section_facts.h"

namespace trend::features::completion {
namespace {

using article::FrontMatterLines;

// Longer front matter is none that an author writes by hand.
constexpr std::size_t kMaxLines = 200;
constexpr int kMaxTagWidth = 24;
constexpr std::size_t kMaxTags = 50;

struct Named {
  std::string_view value;
  std::string_view zh;
  std::string_view en;
};
constexpr std::array<Named, 6> kLanguages = {{{"zh-CN", "简体中文（中国大陆）", "Chinese (China)"},
                                              {"zh-Hans", "简体中文", "Simplified Chinese"},
                                              {"zh-TW", "繁体中文（台湾）", "Chinese (Taiwan)"},
                                              {"zh-Hant", "繁体中文", "Traditional Chinese"},
                                              {"en", "英文", "English"},
                                              {"ja", "日文", "Japanese"}}};

/// Where front matter is written: its lines, and how keys stand in it.
struct Block {
  std::size_t first = 0;  ///< line behind the opening delimiter
  std::size_t end = 0;    ///< the closing delimiter's line, or one past the last line
  bool toml = false;
};

bool is_delimiter(std::string_view line) { return text::trim(line) == "---"; }

/// A block without any key yet is no front matter to the parser: `---` at the top, and another.
std::optional<Block> empty_block(const Request& request) {
  const text::Document& document = request.article().document();
  std::string_view first = document.line(0);
  if (first.starts_with("\xEF\xBB\xBF")) first.remove_prefix(3);
  if (!is_delimiter(first) || request.spot.line == 0) return std::nullopt;
  const std::size_t last = std::min(document.lines().count(), kMaxLines);
  for (std::size_t line = 1; line < last; ++line) {
    if (is_delimiter(document.line(line)))
      return request.spot.line < line ? std::optional(Block{1, line, false}) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<Block> block_of(const Request& request) {
  const auto& lines = request.article().envelope().front_matter;
  if (!lines) return empty_block(request);
  // Without a closing delimiter the block ends where text begins: the line being written may be
  // the next one.
  const std::size_t end = lines->close_line.value_or(lines->end_line + 1);
  const std::size_t line = request.spot.line;
  if (line <= lines->open_line || line >= end) return std::nullopt;
  return Block{lines->open_line + 1, end, lines->format == FrontMatterLines::Format::kToml};
}

bool is_key_character(char c) {
  return text::is_latin_letter(static_cast<unsigned char>(c)) || (c >= '0' && c <= '9') ||
         c == '_' || c == '-';
}

/// The key that a line begins with, empty when there is none.
std::string_view key_of(std::string_view line, bool toml) {
  line = text::trim_left(line);
  std::size_t size = 0;
  while (size < line.size() && is_key_character(line[size])) ++size;
  const std::string_view rest = text::trim_left(line.substr(size));
  return rest.starts_with(toml ? '=' : ':') ? line.substr(0, size) : std::string_view();
}

Items key_items(const Request& request, bool toml) {
  const Spot& spot = request.spot;
  const std::string_view typed = text::trim_left(spot.before);
  std::size_t rest = 0;  // of the word behind the cursor
  while (rest < spot.after.size() && is_key_character(spot.after[rest])) ++rest;
  const bool has_value = !text::is_blank(spot.after.substr(rest));
  const text::Range range{spot.back(typed.size()).begin,
                          spot.offset + static_cast<text::Offset>(rest)};
  std::set<std::string_view> meanings;  // of the keys that are there
  for (const article::Entry& entry : request.article().front_matter().entries) {
    const KnownKey* known = find_known_key(entry.key);
    if (known != nullptr && !entry.line_range.touches(spot.offset)) meanings.insert(known->zh);
  }
  Items items;
  for (const KnownKey& known : known_keys()) {
    if (meanings.count(known.zh) > 0) continue;
    Completion item;
    item.kind = CompletionKind::kKey;
    item.label = item.filter = known.key;
    item.detail = {std::string(known.zh), std::string(known.en)};
    item.edit = {range, std::string(known.key)};
    if (!has_value) item.edit.text += toml ? " = " : ": ";
    items.push_back(std::move(item));
  }
  return items;
}

class ValueItems {
 public:
  /// `range` is what stands there as value.
  ValueItems(text::Range range, std::string_view lead) : range_(range), lead_(lead) {}

  void add(std::string value, text::Bilingual detail) {
    for (const Completion& item : items_)
      if (item.label == value) return;
    Completion item;
    item.label = item.filter = value;
    item.detail = std::move(detail);
    item.edit = {range_, std::string(lead_) + std::move(value)};
    items_.push_back(std::move(item));
  }

  void add_date(const article::Date& date, text::Bilingual detail) {
    if (!date.valid) return;
    const text::Bilingual day = date_text(date);
    add(fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day),
        {detail.zh + "：" + day.zh, detail.en + ": " + day.en});
  }

  Items take() { return std::move(items_); }

 private:
  text::Range range_;
  std::string_view lead_;
  Items items_;
};

/// Names that the article compares: the first cells of its tables' rows.
std::vector<std::string> compared_names(const article::Article& article) {
  std::vector<std::string> names;
  std::set<std::string> seen;
  for (const article::NodeRef table : article.tables()) {
    for (const article::Row& row : table.table().rows) {
      if (names.size() >= kMaxTags) return names;
      if (row.cells.empty()) continue;
      std::string name = inline_text(article, table.top(), row.cells.front().inlines);
      const bool fits = checks::is_plain_scalar(name) && text::display_width(name) <= kMaxTagWidth;
      if (fits && name.find(',') == std::string::npos && seen.insert(name).second)
        names.push_back(std::move(name));
    }
  }
  return names;
}

/// Tags in `tags: [a, b]` or as items of a list below the key.
Items tag_items(const Request& request, const article::Entry* entry, text::Range range) {
  ValueItems items(range, "");
  for (std::string& name : compared_names(request.article())) {
    bool there = false;
    if (entry != nullptr)
      for (std::size_t i = 0; i < entry->items.size(); ++i)
        there = there || (entry->items[i] == name && !entry->item_ranges[i].touches(range.begin));
    if (!there) items.add(std::move(name), {"本文比较的对象", "Compared in this article"});
  }
  return items.take();
}

void title_item(const Request& request, bool toml, ValueItems& items) {
  const article::Index section = request.article().title_section();
  if (section == article::kNone) return;
  const std::string title = section_name(request.article(), section);
  const auto quoting = toml ? article::Quoting::kDouble : article::Quoting::kPlain;
  items.add(checks::yaml_scalar(title, quoting), {"一级标题", "The level-1 heading"});
}

/// The value written on the cursor's line from `begin` on, without a comment.
text::Range value_range(const Spot& spot, text::Offset begin) {
  std::string_view rest = spot.article.slice({spot.offset, spot.line_range.end});
  rest = rest.substr(0, std::min(rest.find(" #"), rest.size()));
  return {begin, spot.offset + static_cast<text::Offset>(text::trim_right(rest).size())};
}

Items value_items(const Request& request, const KnownKey& key, std::string_view typed, bool toml,
                  bool glued) {
  ValueItems items(value_range(request.spot, request.spot.back(typed.size()).begin),
                   glued ? " " : "");
  const article::Date named = find_date(request.scope.file_name);
  switch (key.meaning) {
    case KeyMeaning::kDate:
      if (key.key == "date") items.add_date(named, {"文件名中的日期", "The file name's date"});
      items.add_date(request.scope.today, {"今天", "Today"});
      items.add_date(named, {"文件名中的日期", "The file name's date"});
      break;
    case KeyMeaning::kFlag:
      items.add("true", {"是", "Yes"});
      items.add("false", {"否", "No"});
      break;
    case KeyMeaning::kTitle:
      title_item(request, toml, items);
      break;
    case KeyMeaning::kText:
      if (key.key != "lang") break;
      for (const Named& language : kLanguages)
        items.add(toml ? fmt::format("\"{}\"", language.value) : std::string(language.value),
                  {std::string(language.zh), std::string(language.en)});
      break;
    case KeyMeaning::kList:
      break;
  }
  return items.take();
}

bool is_tag_key(std::string_view key) {
  const std::string lower = text::ascii_lower(key);
  return lower == "tags" || lower == "keywords";
}

/// Behind `- ` below a key, or nothing.
Found list_item(const Request& request, const Block& block) {
  const std::string_view line = text::trim_left(request.spot.before);
  if (!line.starts_with("- ")) return std::nullopt;
  const std::string_view typed = text::trim_left(line.substr(1));
  const text::Document& document = request.article().document();
  for (std::size_t above = request.spot.line; above-- > block.first;) {
    const std::string_view key = key_of(document.line(above), false);
    if (key.empty() && text::trim_left(document.line(above)).starts_with("- ")) continue;
    if (!is_tag_key(key)) break;
    return tag_items(request, request.article().front_matter().find(key),
                     value_range(request.spot, request.spot.back(typed.size()).begin));
  }
  return Items();
}

/// In the brackets of `tags: [a, b]`, or nothing.
Found flow_item(const Request& request, std::string_view key, std::string_view value) {
  if (!value.starts_with('[') || !is_tag_key(key)) return std::nullopt;
  const std::string_view typed = text::trim_left(value.substr(value.find_last_of("[,") + 1));
  std::string_view rest = request.spot.after;
  rest = text::trim_right(rest.substr(0, std::min(rest.find_first_of(",]"), rest.size())));
  return tag_items(request, request.article().front_matter().find(key),
                   {request.spot.back(typed.size()).begin,
                    request.spot.offset + static_cast<text::Offset>(rest.size())});
}

}  // namespace

Found front_matter(const Request& request) {
  const std::optional<Block> block = block_of(request);
  if (!block) return std::nullopt;
  if (Found found = list_item(request, *block)) return found;
  const std::string_view before = request.spot.before;
  const std::string_view key = key_of(before, block->toml);
  if (key.empty()) {
    const bool word = std::all_of(before.begin(), before.end(),
                                  [](char c) { return is_key_character(c) || c == ' '; });
    const std::string_view typed = text::trim_left(before);
    const bool one_word = word && typed.find(' ') == std::string_view::npos;
    return one_word ? key_items(request, block->toml) : Items();
  }
  const std::string_view behind = before.substr(before.find(block->toml ? '=' : ':') + 1);
  const std::string_view value = text::trim_left(behind);
  if (Found found = flow_item(request, key, value)) return found;
  const KnownKey* known = find_known_key(key);
  if (known == nullptr) return Items();
  return value_items(request, *known, value, block->toml, behind.empty());
}

}  // namespace trend::features::completion
