// A small hand-written grammar of figures; every reader takes from the front or leaves all as it
// is.
#include "server/features/figures.h"

#include <algorithm>
#include <array>
#include <optional>

#include "rules/text/unicode.h"

namespace trend::features {
namespace {

using text::Offset;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Longer ones before those they begin with.
constexpr std::array<std::string_view, 8> kMagnitudes = {"万", "亿", "千",      "百",
                                                         "兆", "bn", "billion", "million"};
constexpr std::array<std::string_view, 60> kHanUnits = {
    "个百分点", "个月", "个小时", "百分点", "美元", "欧元", "日元", "元",   "人民币", "英镑",
    "小时",     "分钟", "毫秒",   "微秒",   "秒",   "纳米", "微米", "毫米", "厘米",   "公里",
    "千米",     "米",   "千克",   "公斤",   "毫克", "克",   "吨",   "兆瓦", "千瓦",   "瓦",
    "比特",     "字节", "参数",   "倍",     "个",   "款",   "项",   "条",   "种",     "类",
    "次",       "台",   "颗",     "张",     "块",   "核",   "位",   "层",   "名",     "家",
    "人",       "篇",   "页",     "行",     "年",   "周",   "天",   "成",   "岁",     "℃"};
constexpr std::array<std::string_view, 64> kLatinUnits = {
    "TFLOPS", "GFLOPS", "PFLOPS", "FLOPS", "tokens", "token", "TOPS", "bits", "bytes", "bit", "GiB",
    "MiB",    "KiB",    "TiB",    "Gbps",  "Mbps",   "kbps",  "GB",   "MB",   "TB",    "KB",  "kB",
    "PB",     "Gb",     "Mb",     "GHz",   "MHz",    "kHz",   "Hz",   "kWh",  "MWh",   "GWh", "TWh",
    "Wh",     "kW",     "MW",     "GW",    "mW",     "mAh",   "Ah",   "nm",   "μm",    "um",  "mm",
    "cm",     "km",     "kg",     "mg",    "ms",     "μs",    "us",   "ns",   "min",   "fps", "px",
    "dB",     "°C",     "USD",    "RMB",   "W",      "V",     "s",    "m",    "h"};
// Only right behind the number: "7 B" is more often a name.
constexpr std::array<std::string_view, 8> kGluedUnits = {"K", "k", "M", "B", "T", "x", "X", "t"};
constexpr std::array<std::string_view, 5> kCurrencies = {"$", "€", "£", "¥", "￥"};

/// A reading position; every take… either moves on or leaves it where it was.
struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  std::string_view rest() const { return text.substr(at); }
  char peek() const { return at < text.size() ? text[at] : '\0'; }
  bool take(std::string_view literal) {
    if (!rest().starts_with(literal)) return false;
    at += literal.size();
    return true;
  }
  template <class Words>
  bool take_one_of(const Words& words) {
    return std::any_of(words.begin(), words.end(), [this](std::string_view w) { return take(w); });
  }
  /// A whole run of digits of that length.
  std::optional<int> take_digits(std::size_t min, std::size_t max) {
    std::size_t size = 0;
    int value = 0;
    while (is_digit(peek_at(size)) && size <= max) value = value * 10 + (peek_at(size++) - '0');
    if (size < min || size > max) return std::nullopt;
    at += size;
    return value;
  }
  char peek_at(std::size_t ahead) const {
    return at + ahead < text.size() ? text[at + ahead] : '\0';
  }
};

/// `N` with a Han unit, a blank allowed on both sides: 2 月.
bool take_part(Cursor& in, int largest, std::string_view unit) {
  Cursor next = in;
  next.take(" ");
  const std::optional<int> value = next.take_digits(1, 2);
  next.take(" ");
  if (!value || *value < 1 || *value > largest || !next.take(unit)) return false;
  in = next;
  return true;
}

bool take_month_day(Cursor& in) {
  if (!take_part(in, 12, "月")) return false;
  if (!take_part(in, 31, "日")) take_part(in, 31, "号");
  return true;
}

bool take_year(Cursor& in) {
  const std::optional<int> year = in.take_digits(4, 4);
  return year && *year >= 1900 && *year <= 2100;
}

bool take_han_date(Cursor& in) {
  Cursor next = in;
  if (take_year(next)) {
    next.take(" ");
    if (!next.take("年")) return false;
    take_month_day(next);
  } else {
    next = in;
    if (!take_month_day(next)) return false;
  }
  in = next;
  return true;
}

bool take_separated_date(Cursor& in) {
  Cursor next = in;
  if (!take_year(next)) return false;
  const char separator = next.peek();
  if (separator != '-' && separator != '/' && separator != '.') return false;
  ++next.at;
  if (!next.take_digits(1, 2) || next.peek() != separator) return false;
  ++next.at;
  if (!next.take_digits(1, 2) || is_digit(next.peek()) || is_letter(next.peek())) return false;
  in = next;
  return true;
}

/// 1,200.5
bool take_number(Cursor& in) {
  const std::size_t begin = in.at;
  while (is_digit(in.peek()) ||
         ((in.peek() == ',' || in.peek() == '.') && is_digit(in.peek_at(1)) && in.at > begin))
    ++in.at;
  return in.at > begin;
}

/// A number, or two of them: 10–20, 3~5, 10 至 20.
bool take_numbers(Cursor& in) {
  if (!take_number(in)) return false;
  Cursor next = in;
  next.take(" ");
  constexpr std::array<std::string_view, 8> kTo = {"-", "–", "—", "~", "～", "至", "到", "±"};
  if (!next.take_one_of(kTo)) return true;
  next.take(" ");
  if (take_number(next)) in = next;
  return true;
}

bool ends_word(const Cursor& in) { return !is_letter(in.peek()) && !is_digit(in.peek()); }

bool take_latin_unit(Cursor& in, bool glued) {
  Cursor next = in;
  if (!next.take_one_of(kLatinUnits) && !(glued && next.take_one_of(kGluedUnits))) return false;
  if (next.peek() == '/' && is_letter(next.peek_at(1))) {  // GB/s
    ++next.at;
    while (is_letter(next.peek())) ++next.at;
  }
  if (!ends_word(next)) return false;
  in = next;
  return true;
}

bool take_unit(Cursor& in) {
  Cursor next = in;
  const bool glued = !next.take(" ");
  // No other character begins a unit: most numbers are done here.
  const char first = next.peek();
  if (!is_letter(first) && static_cast<unsigned char>(first) < 0x80 && first != '%') return false;
  constexpr std::array<std::string_view, 3> kPercent = {"%", "％", "‰"};
  bool found = next.take_one_of(kPercent);
  if (!found) {
    while (next.take_one_of(kMagnitudes)) found = true;
    Cursor unit = next;
    if (found) unit.take(" ");
    if (unit.take_one_of(kHanUnits) || take_latin_unit(unit, glued && !found)) {
      next = unit;
      found = true;
    }
  }
  if (found) in = next;
  return found;
}

/// Letters, hyphens and the like before a digit make it a part of a name or another number.
bool continues_word(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const char before = text[at - 1];
  return is_letter(before) || is_digit(before) ||
         std::string_view("_-./#@:").find(before) != std::string_view::npos;
}

/// The figure whose first digit or currency sign stands at the cursor.
std::optional<FigureKind> take_figure(Cursor& in) {
  Cursor next = in;
  const bool currency = next.take_one_of(kCurrencies);
  if (!currency && (take_separated_date(next) || take_han_date(next))) {
    in = next;
    return FigureKind::kDate;
  }
  if (!take_numbers(next)) return std::nullopt;
  if (!take_unit(next) && !currency) return std::nullopt;
  in = next;
  return FigureKind::kQuantity;
}

/// Over a run of digits and what joins them, so that no part of it is looked at again.
void skip_number(Cursor& in) {
  ++in.at;
  while (is_digit(in.peek()) || (is_digit(in.peek_at(1)) && (in.peek() == '.' || in.peek() == ',')))
    ++in.at;
}

}  // namespace

std::vector<Figure> find_figures(std::string_view text) {
  std::vector<Figure> figures;
  Cursor in{text};
  while (in.at < text.size()) {
    const std::size_t begin = in.at;
    Cursor sign = in;
    const bool digit = is_digit(in.peek());
    if (!digit && !(sign.take_one_of(kCurrencies) && is_digit(sign.peek()))) {
      ++in.at;
      continue;
    }
    const std::optional<FigureKind> kind =
        digit && continues_word(text, begin) ? std::nullopt : take_figure(in);
    if (kind)
      figures.push_back({*kind, {static_cast<Offset>(begin), static_cast<Offset>(in.at)}});
    else
      skip_number(in);
  }
  return figures;
}

}  // namespace trend::features
