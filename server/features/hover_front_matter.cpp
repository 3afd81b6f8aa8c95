// Hover over a front-matter entry: the key's meaning and the value as understood.
#include <fmt/format.h>

#include <algorithm>

#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/features/dates.h"
#include "server/features/front_matter_keys.h"
#include "server/features/hover_parts.h"
#include "server/features/section_facts.h"

namespace trend::features {
namespace {

using article::Entry;
using article::ValueKind;

text::Bilingual flag_text(std::string_view value) {
  const std::string lower = text::ascii_lower(value);
  if (lower == "true" || lower == "yes" || lower == "on") return {"值：是", "Value: yes"};
  if (lower == "false" || lower == "no" || lower == "off") return {"值：否", "Value: no"};
  return {"值不是 true 或 false", "The value is neither true nor false"};
}

/// How the date stands to the one in the file's name; empty when that has none.
text::Bilingual against_file_name(const article::Date& date, std::string_view file_name) {
  const article::Date named = find_date(file_name);
  if (!named.valid) return {};
  const std::int64_t days = days_between(named, date);
  if (days == 0) return {"，与文件名中的日期相同", ", the same as in the file name"};
  const std::int64_t distance = days < 0 ? -days : days;
  return {fmt::format("，比文件名中的日期{} {} 天", days < 0 ? "早" : "晚", distance),
          fmt::format(", {} {} {} the date in the file name", distance,
                      distance == 1 ? "day" : "days", days < 0 ? "before" : "after")};
}

text::Bilingual date_value(const Entry& entry, std::string_view file_name) {
  const article::Date date = find_date(entry.value);
  if (date.year == 0)
    return {"值不是日期，应写成 2025-02-18 的形式",
            "The value is no date; write it like 2025-02-18"};
  if (!date.valid) return {"这个日期不存在", "This date does not exist"};
  text::Bilingual text = date_text(date);
  const text::Bilingual relation = against_file_name(date, file_name);
  return {text.zh + relation.zh, text.en + relation.en};
}

text::Bilingual title_value(const article::Article& article, const Entry& entry) {
  const article::Index section = article.title_section();
  if (section == article::kNone) return {"文中没有一级标题", "The article has no level-1 heading"};
  const std::string heading = section_name(article, section);
  if (text::fold_title(heading) == text::fold_title(entry.value))
    return {"与文中的一级标题相同", "The same as the level-1 heading"};
  const std::string escaped = escape_markdown(heading);
  return {fmt::format("文中的一级标题是“{}”", escaped),
          fmt::format("The level-1 heading is “{}”", escaped)};
}

text::Bilingual list_value(const Entry& entry) {
  if (entry.kind != ValueKind::kSequence) return {};
  text::Bilingual text{
      fmt::format("{} 项", entry.items.size()),
      fmt::format("{} {}", entry.items.size(), entry.items.size() == 1 ? "item" : "items")};
  for (std::size_t i = 0; i < entry.items.size(); ++i) {
    const std::string item = escape_markdown(entry.items[i]);
    text.zh += (i == 0 ? "：" : "、") + item;
    text.en += (i == 0 ? ": " : ", ") + item;
  }
  return text;
}

text::Bilingual length_value(const Entry& entry) {
  const std::size_t han = text::count_han(entry.value);
  if (entry.kind != ValueKind::kScalar || han == 0) return {};
  return {fmt::format("汉字 {} 个", han),
          fmt::format("{} Han {}", han, han == 1 ? "character" : "characters")};
}

text::Bilingual value_text(const article::Article& article, const Entry& entry, KeyMeaning meaning,
                           std::string_view file_name) {
  if (entry.kind == ValueKind::kEmpty) return {"没有值", "No value"};
  switch (meaning) {
    case KeyMeaning::kTitle:
      return title_value(article, entry);
    case KeyMeaning::kDate:
      return date_value(entry, file_name);
    case KeyMeaning::kList:
      return list_value(entry);
    case KeyMeaning::kFlag:
      return flag_text(entry.value);
    case KeyMeaning::kText:
      break;
  }
  return length_value(entry);
}

}  // namespace

std::optional<Hover> front_matter_hover(const article::Article& article, text::Offset offset,
                                        std::string_view file_name) {
  const auto& entries = article.front_matter().entries;
  const auto entry = std::find_if(entries.begin(), entries.end(), [&](const Entry& candidate) {
    return candidate.line_range.touches(offset);
  });
  if (entry == entries.end()) return std::nullopt;
  const KnownKey* known = find_known_key(entry->key);
  const bool found = known != nullptr;
  const std::string name = escape_markdown(entry->key);
  Hover hover;
  hover.range = entry->line_range;
  for (const text::Range part : {entry->key_range, entry->value_range})
    if (!part.empty() && part.touches(offset)) hover.range = part;
  hover.markdown = {
      fmt::format("**{}** {}", name, found ? known->zh : "自定义的键，trendlsp 不解释它的值"),
      fmt::format("**{}** {}", name,
                  found ? known->en : "A key of your own; trendlsp does not interpret it")};
  if (!found) return hover;
  const text::Bilingual value = value_text(article, *entry, known->meaning, file_name);
  if (!value.zh.empty()) {
    hover.markdown.zh += "\n\n" + value.zh;
    hover.markdown.en += "\n\n" + value.en;
  }
  return hover;
}

}  // namespace trend::features
