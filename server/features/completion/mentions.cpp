// Mentions of numbered sections, tables and figures: 见 2.3 节, 表 2, Section 2.3.
#include <algorithm>
#include <array>

#include "rules/article/parts.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/features/completion/parts.h"
#include "server/features/section_facts.h"

namespace trend::features::completion {
namespace {

using article::Numbering;
using article::NumberStyle;
using article::Part;
using article::PartKind;

/// Which wordings are wanted, and how many bytes of them stand there.
struct Cue {
  bool english = false;
  bool sections = true;
  bool tables = true;
  bool figures = true;
  std::size_t typed = 0;  ///< bytes before the cursor that the wording replaces
  bool glued = false;     ///< a Han character stands right before the wording
};

constexpr std::array<std::string_view, 6> kSee = {"参见", "详见", "请见", "另见", "见", "如"};
// 见 and 如 mean this only at the start of a clause, not in 可见, 意见, 例如.
bool starts_clause(std::string_view before) {
  if (text::is_blank(before)) return true;
  const text::CodePoint c = text::decode_before(before, static_cast<text::Offset>(before.size()));
  return !text::is_cjk_letter(c.value) && (text::is_punctuation(c.value) || c.value == U' ');
}

/// True when `before` ends with a word that announces a mention.
bool ends_with_see(std::string_view before) {
  return std::any_of(kSee.begin(), kSee.end(), [&](std::string_view word) {
    return before.ends_with(word) &&
           (word.size() > 3 || starts_clause(before.substr(0, before.size() - word.size())));
  });
}

/// Digits, dots and blanks, or Chinese numerals, at the end of `before`.
std::string_view trailing_number(std::string_view before) {
  std::size_t size = 0;
  while (size < before.size()) {
    const text::CodePoint c =
        text::decode_before(before, static_cast<text::Offset>(before.size() - size));
    const bool part =
        text::is_ascii_digit(c.value) || c.value == U'.' || c.value == U' ' ||
        std::u32string_view(U"一二三四五六七八九十").find(c.value) != std::u32string_view::npos;
    if (!part) break;
    size += c.size;
  }
  return before.substr(before.size() - size);
}

/// Section, Table or Figure as a word of its own, a blank, and perhaps a number.
std::optional<Cue> english_cue(std::string_view before) {
  const std::string_view number = trailing_number(before);
  if (!number.starts_with(' ')) return std::nullopt;
  const std::string_view words = before.substr(0, before.size() - number.size());
  for (const std::string_view word : {"Section", "Table", "Figure"}) {
    if (!words.ends_with(word)) continue;
    const std::string_view rest = words.substr(0, words.size() - word.size());
    if (!rest.empty() && text::is_latin_letter(static_cast<unsigned char>(rest.back()))) break;
    return Cue{.english = true,
               .sections = word == "Section",
               .tables = word == "Table",
               .figures = word == "Figure",
               .typed = word.size() + number.size()};
  }
  return std::nullopt;
}

/// 第, 表 or 图 with perhaps a number, or 见 and its like with perhaps a decimal one.
std::optional<Cue> chinese_cue(std::string_view before) {
  const std::string_view number = trailing_number(before);
  const std::string_view words = before.substr(0, before.size() - number.size());
  const auto cue_of = [&](std::string_view head, bool sections, bool tables, bool figures) {
    const std::string_view rest = words.substr(0, words.size() - head.size());
    const text::CodePoint c = text::decode_before(rest, static_cast<text::Offset>(rest.size()));
    return Cue{.sections = sections,
               .tables = tables,
               .figures = figures,
               .typed = head.size() + (head.empty() ? text::trim_left(number) : number).size(),
               .glued = text::is_cjk_letter(c.value)};
  };
  const auto announced = [&](std::string_view head) {
    const std::string_view rest = text::trim_right(words.substr(0, words.size() - head.size()));
    return starts_clause(rest) || ends_with_see(rest);
  };
  if (words.ends_with("第")) return cue_of("第", true, false, false);
  if (words.ends_with("表") && announced("表")) return cue_of("表", false, true, false);
  if (words.ends_with("图") && announced("图")) return cue_of("图", false, false, true);
  if (!ends_with_see(words)) return std::nullopt;
  Cue cue = cue_of("", true, true, true);
  cue.glued = number.empty() || number.front() != ' ';
  return cue;
}

/// The number of a caption or of 第三部分 without the mark that closes it.
std::string written(const article::Article& article, const Numbering& number) {
  std::string_view text = article.slice(number.range);
  if (!number.mark.empty() && text.ends_with(number.mark)) text.remove_suffix(number.mark.size());
  return std::string(text::trim_right(text));
}

/// How the text calls a section by its number; empty when its style has no usual wording.
std::string section_wording(const article::Article& article, const Part& part, bool english) {
  const std::string digits(article.slice(part.number.digits));
  if (english)
    return part.number.style == NumberStyle::kDecimal || part.number.style == NumberStyle::kArabic
               ? "Section " + digits
               : "";
  // 第三部分 speaks of the top level.
  const article::Section& section = article.sections()[part.section];
  const bool top = section.parent == article::kNone || section.parent == article.title_section();
  switch (part.number.style) {
    case NumberStyle::kDecimal:
      return digits + " 节";
    case NumberStyle::kOrdinalUnit:
      return written(article, part.number);
    case NumberStyle::kChinese:
      return top ? "第" + digits + "部分" : "";
    case NumberStyle::kArabic:
      return top && !part.number.mark.empty() ? "第 " + digits + " 部分" : "";
    default:
      return "";
  }
}

std::string wording_of(const article::Article& article, const Part& part, const Cue& cue) {
  if (!part.number) return "";
  switch (part.kind) {
    case PartKind::kSection:
      return cue.sections ? section_wording(article, part, cue.english) : "";
    case PartKind::kTable:
      return cue.tables ? written(article, part.number) : "";
    case PartKind::kFigure:
      return cue.figures ? written(article, part.number) : "";
  }
  return "";
}

/// What is said about a part beside its wording: the section's title, or the caption.
std::string name_of(const article::Article& article, const Part& part) {
  if (part.kind == PartKind::kSection) return section_name(article, part.section);
  std::string_view caption = text::trim(article.slice(part.caption));
  if (caption.starts_with("![")) caption = caption.substr(2, caption.find(']') - 2);
  return std::string(caption);
}

}  // namespace

Found mention(const Request& request) {
  const Spot& spot = request.spot;
  std::optional<Cue> cue = english_cue(spot.before);
  if (!cue) cue = chinese_cue(spot.before);
  if (!cue) return std::nullopt;
  const article::Article& article = request.article();
  const std::string_view typed = spot.before.substr(spot.before.size() - cue->typed);
  Items items;
  for (const Part& part : article::find_parts(article)) {
    std::string wording = wording_of(article, part, *cue);
    const std::string_view head = typed.substr(0, typed.find_first_of(" 0123456789"));
    if (wording.empty() || !wording.starts_with(head)) continue;
    // Beside a figure in Han a blank stands between it and the number: 见 2.3 节.
    const bool blank = cue->glued && text::is_ascii_digit(static_cast<unsigned char>(wording[0]));
    const std::string name = name_of(article, part);
    Completion item;
    item.kind = CompletionKind::kReference;
    item.label = wording;
    item.detail = {name, name};
    item.filter = wording + ' ' + name;
    item.edit = {spot.back(cue->typed), (blank ? " " : "") + std::move(wording)};
    item.preview =
        part.kind == PartKind::kSection ? article.sections()[part.section].range : part.range;
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace trend::features::completion
