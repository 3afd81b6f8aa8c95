// Front matter between +++ lines: a bounded line scan for keys and values, no validator.
#include "rules/article/front_matter_toml.h"

#include <algorithm>
#include <optional>

#include "rules/article/front_matter_problems.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::article {
namespace {

// TOML 1.0 "String": the escapes of basic strings.
std::string decode_basic(std::string_view raw) {
  std::string out;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '\\' || i + 1 == raw.size()) {
      out += raw[i];
      continue;
    }
    const char c = raw[++i];
    const std::size_t digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0 && i + digits < raw.size()) {
      char32_t value = 0;
      bool valid = true;
      for (const char digit : raw.substr(i + 1, digits)) {
        const std::size_t nibble = std::string_view("0123456789abcdef")
                                       .find(text::ascii_lower(std::string_view(&digit, 1)));
        valid = valid && nibble < 16;
        value = value * 16 + static_cast<char32_t>(nibble & 15U);
      }
      valid = valid && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
      text::append_utf8(out, valid ? value : 0xFFFD);
      i += digits;
      continue;
    }
    const std::size_t known = std::string_view("btnfr").find(c);
    out += known < 5 ? "\b\t\n\f\r"[known] : c;
  }
  return out;
}

class TomlReader {
 public:
  TomlReader(const text::Document& document, const FrontMatterLines& lines)
      : document_(document), text_(document.text()), end_(lines.yaml.end), at_(lines.yaml.begin) {}

  FrontMatter run() {
    while (at_ < end_) {
      skip(" \t\r\n");
      if (at_ >= end_) break;
      if (peek() == '[') {
        read_table();
      } else if (peek() != '#') {
        read_pair();
      }
      at_ = line_end();
    }
    if (in_table_) close_table();
    return std::move(result_);
  }

 private:
  char peek() const { return at_ < end_ ? text_[at_] : '\0'; }
  void skip(std::string_view blanks) {
    while (at_ < end_ && blanks.find(text_[at_]) != std::string_view::npos) ++at_;
  }
  Offset line_end() const {
    return std::min(end_, document_.line_range(document_.lines().line_of(at_)).end);
  }
  Offset line_start(Offset offset) const {
    return document_.lines().start(document_.lines().line_of(offset));
  }
  std::string_view slice(Range range) const { return document_.slice(range); }

  Range trimmed(Offset begin, Offset end) const {
    const std::string_view s = text::trim_right(slice({begin, end}));
    return {begin, begin + static_cast<Offset>(s.size())};
  }

  void close_table() {
    Entry& table = result_.entries.back();
    table.line_range.end = trimmed(table.line_range.begin, at_).end;
    const Offset header_end = table.value_range.begin;
    if (table.line_range.end > header_end) {
      const std::string_view below = slice({header_end, table.line_range.end});
      const auto blanks = static_cast<Offset>(below.find_first_not_of(" \t\r\n"));
      table.value_range = {header_end + blanks, table.line_range.end};
    }
    in_table_ = false;
  }

  void read_table() {
    if (in_table_) close_table();
    const Offset begin = at_;
    const Offset end = line_end();
    skip("[ \t");
    const Offset name = at_;
    while (at_ < end && text_[at_] != ']') ++at_;
    Entry table;
    table.key_range = trimmed(name, at_);
    table.key = std::string(slice(table.key_range));
    table.kind = ValueKind::kMapping;
    table.value_range = {end, end};
    table.line_range = {line_start(begin), end};
    result_.entries.push_back(std::move(table));
    in_table_ = true;
  }

  // Inside a table the values are read too, so that a bracket or # inside them misleads nobody.
  void read_pair() {
    const Offset begin = at_;
    const Offset end = line_end();
    while (at_ < end && text_[at_] != '=') ++at_;
    if (at_ == end) return;
    Entry entry;
    entry.key_range = trimmed(begin, at_);
    entry.key = std::string(slice(entry.key_range));
    if (entry.key.size() > 1 && (entry.key[0] == '"' || entry.key[0] == '\'')) {
      entry.key = entry.key.substr(1, entry.key.size() - 2);
    }
    ++at_;
    skip(" \t");
    read_value(entry);
    entry.line_range = {line_start(begin), line_end()};
    if (!in_table_) result_.entries.push_back(std::move(entry));
  }

  void read_value(Entry& entry) {
    const Offset begin = at_;
    const char c = peek();
    if (c == '"' || c == '\'') {
      read_string(entry, c);
    } else if (c == '[' || c == '{') {
      read_collection(entry, c == '[' ? ']' : '}');
    } else {
      const Offset end = line_end();
      while (at_ < end && text_[at_] != '#') ++at_;
      entry.value = std::string(slice(trimmed(begin, at_)));
      entry.kind = entry.value.empty() ? ValueKind::kEmpty : ValueKind::kScalar;
      at_ = trimmed(begin, at_).end;
    }
    entry.value_range = {begin, at_};
  }

  // Moves past the string at the cursor; the range of its content, or nothing when it never ends
  // (the cursor then stands at the end of the line).
  std::optional<Range> skip_string() {
    const char quote = peek();
    const std::string three(3, quote);
    const bool multi = slice({at_, end_}).starts_with(three);
    const Offset begin = at_ + (multi ? 3 : 1);
    const Offset limit = multi ? end_ : line_end();
    for (Offset i = begin; i < limit; ++i) {
      if (quote == '"' && text_[i] == '\\') {
        ++i;
      } else if (text_[i] == quote && (!multi || slice({i, end_}).starts_with(three))) {
        at_ = i + (multi ? 3 : 1);
        return Range{begin, i};
      }
    }
    at_ = line_end();
    return std::nullopt;
  }

  void read_string(Entry& entry, char quote) {
    const Offset begin = at_;
    const std::optional<Range> content = skip_string();
    entry.kind = ValueKind::kScalar;
    entry.quoting = quote == '"' ? Quoting::kDouble : Quoting::kSingle;
    if (!content) {
      entry.value = std::string(slice({begin + 1, at_}));
      result_.problems.push_back(
          make_problem(FrontMatterProblemKind::kUnclosedQuote, trimmed(begin, at_), entry.key));
      return;
    }
    const bool multi = content->begin - begin == 3;
    if (multi) entry.quoting = Quoting::kBlock;
    std::string_view raw = slice(*content);
    // TOML 1.0: a newline right after the opening delimiter is not part of the string.
    if (multi && raw.starts_with('\r')) raw.remove_prefix(1);
    if (multi && raw.starts_with('\n')) raw.remove_prefix(1);
    entry.value = quote == '"' ? decode_basic(raw) : std::string(raw);
  }

  // Arrays may span lines; their strings and bare words on the first level become the items.
  void read_collection(Entry& entry, char closer) {
    entry.kind = closer == ']' ? ValueKind::kSequence : ValueKind::kMapping;
    int depth = 0;
    while (at_ < end_) {
      const char c = peek();
      const Offset begin = at_;
      if (c == '"' || c == '\'') {
        const std::optional<Range> content = skip_string();
        if (!content) {
          result_.problems.push_back(
              make_problem(FrontMatterProblemKind::kUnclosedQuote, trimmed(begin, at_), entry.key));
          return;
        }
        add_item(entry, depth, {begin, at_}, *content);
        continue;
      }
      if (c == '#') {
        at_ = line_end();
      } else if (c == '[' || c == '{') {
        ++depth;
        ++at_;
      } else if (c == ']' || c == '}') {
        ++at_;
        if (--depth == 0) return;
      } else if (std::string_view(", \t\r\n").find(c) != std::string_view::npos) {
        ++at_;
      } else {
        while (at_ < end_ &&
               std::string_view(",]}#\r\n").find(text_[at_]) == std::string_view::npos)
          ++at_;
        const Range word = trimmed(begin, at_);
        add_item(entry, depth, word, word);
      }
    }
  }

  void add_item(Entry& entry, int depth, Range range, Range content) {
    if (entry.kind != ValueKind::kSequence || depth != 1) return;
    const bool basic = text_[range.begin] == '"';
    entry.items.push_back(basic ? decode_basic(slice(content)) : std::string(slice(content)));
    entry.item_ranges.push_back(range);
  }

  const text::Document& document_;
  std::string_view text_;
  Offset end_;
  Offset at_;
  FrontMatter result_;
  bool in_table_ = false;  // the last entry is a table that still takes lines
};

}  // namespace

FrontMatter read_toml(const text::Document& document, const FrontMatterLines& lines) {
  return TomlReader(document, lines).run();
}

}  // namespace trend::article
