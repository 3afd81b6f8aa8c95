// Hover over a heading: where the section stands and what is in it.
#include <fmt/format.h>

#include "server/features/hover_parts.h"
#include "server/features/section_facts.h"

namespace trend::features {
namespace {

using article::Index;

void append(text::Bilingual& text, std::string_view zh_separator, std::string_view en_separator,
            const text::Bilingual& more) {
  if (!text.zh.empty()) text.zh += zh_separator;
  if (!text.en.empty()) text.en += en_separator;
  text.zh += more.zh;
  text.en += more.en;
}

text::Bilingual counted(std::size_t count, std::string_view zh, std::string_view one,
                        std::string_view many) {
  return {fmt::format("{} {}", count, zh), fmt::format("{} {}", count, count == 1 ? one : many)};
}

/// 第 2 节，共 4 节，属于“…” · 编号 2（按位置）
text::Bilingual place_of(const article::Article& article, Index index) {
  const article::Section& section = article.sections()[index];
  text::Bilingual place;
  if (index == article.title_section()) {
    place = {"文章标题", "Title of the article"};
  } else {
    const std::size_t siblings = article.children_of(section.parent).size();
    place = {fmt::format("第 {} 节，共 {} 节", section.ordinal + 1, siblings),
             fmt::format("Section {} of {}", section.ordinal + 1, siblings)};
    if (section.parent != article::kNone && section.parent != article.title_section()) {
      const std::string parent = escape_markdown(section_name(article, section.parent));
      append(place, "，", " ", {fmt::format("属于“{}”", parent), fmt::format("in “{}”", parent)});
    }
  }
  const SectionNumber number = section_numbers(article)[index];
  if (number.number.empty()) return place;
  const std::string written = escape_markdown(number.number);
  if (number.written)
    append(place, " · ", " · ", {"编号 " + written, "number " + written});
  else
    append(place, " · ", " · ",
           {fmt::format("编号 {}（按位置）", written),
            fmt::format("number {} (by position)", written)});
  return place;
}

text::Bilingual length_of(const ReadingMeasure& measure) {
  text::Bilingual length;
  if (measure.words == 0)
    length = counted(measure.han, "字", "character", "characters");
  else if (measure.han == 0)
    length = counted(measure.words, "词", "word", "words");
  else
    length = {
        fmt::format("{} 字（汉字 {}，西文词 {}）", measure.length(), measure.han, measure.words),
        fmt::format("length {} ({} Han {}, {} {})", measure.length(), measure.han,
                    measure.han == 1 ? "character" : "characters", measure.words,
                    measure.words == 1 ? "word" : "words")};
  const std::size_t minutes = measure.minutes();
  if (minutes == 0)
    append(length, "，", ", ", {"阅读不到 1 分钟", "under a minute to read"});
  else
    append(length, "，", ", ",
           {fmt::format("阅读约 {} 分钟", minutes),
            fmt::format("about {} {} to read", minutes, minutes == 1 ? "minute" : "minutes")});
  return length;
}

/// 3 个小节 · 1 个表格 · 2 个列表（6 项）
text::Bilingual contents_of(std::size_t subsections, const ReadingMeasure& measure) {
  text::Bilingual contents;
  if (subsections > 0)
    append(contents, " · ", " · ", counted(subsections, "个小节", "subsection", "subsections"));
  if (measure.tables > 0)
    append(contents, " · ", " · ", counted(measure.tables, "个表格", "table", "tables"));
  if (measure.lists > 0) {
    append(contents, " · ", " · ", counted(measure.lists, "个列表", "list", "lists"));
    const text::Bilingual items = counted(measure.items, "项", "item", "items");
    contents.zh += fmt::format("（{}）", items.zh);
    contents.en += fmt::format(" ({})", items.en);
  }
  return contents;
}

}  // namespace

std::optional<Hover> heading_hover(const article::Article& article, text::Offset offset) {
  const Index index = article.section_at(offset);
  if (index == article::kNone) return std::nullopt;
  const article::Section& section = article.sections()[index];
  if (!section.heading_range.touches(offset)) return std::nullopt;
  const ReadingMeasure measure = measure_section(article, index);
  const std::string name = fmt::format("**{}**", escape_markdown(section_name(article, index)));
  Hover hover{section.heading_range, {name, name}};
  append(hover.markdown, "\n\n", "\n\n", place_of(article, index));
  append(hover.markdown, "\n\n", "\n\n", length_of(measure));
  const text::Bilingual contents = contents_of(article.children_of(index).size(), measure);
  if (!contents.zh.empty()) append(hover.markdown, " · ", " · ", contents);
  return hover;
}

}  // namespace trend::features
