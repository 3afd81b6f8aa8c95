// Reads YAML that libyaml refused as a whole: entry by entry, telling what is wrong with each.
#include "rules/article/front_matter_recovery.h"

#include <algorithm>
#include <optional>
#include <string>

#include "rules/article/front_matter_key.h"
#include "rules/article/front_matter_problems.h"
#include "rules/article/front_matter_value.h"
#include "rules/text/strings.h"

namespace trend::article {
namespace {

using Kind = FrontMatterProblemKind;

// A parser costs some microseconds; front matter with more keys than this is no front matter.
constexpr std::size_t kMaxParsedParts = 500;
constexpr std::string_view kIdeographicSpace = "\xE3\x80\x80";
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

// The lines [first, end) of one top-level entry, or of lines that belong to none.
struct Part {
  std::size_t first = 0;
  std::size_t end = 0;
  bool stray = false;
};

Offset leading_blanks(std::string_view line) {
  return static_cast<Offset>(std::min(line.find_first_not_of(" \t"), line.size()));
}

// What a value that starts with a quote or bracket still waits for after its first line.
char pending_of(std::string_view value) {
  const std::size_t which =
      value.empty() ? std::string_view::npos : std::string_view("\"'[{").find(value[0]);
  if (which == std::string_view::npos) return '\0';
  const char closer = "\"']}"[which];
  return value.find(closer, 1) == std::string_view::npos ? closer : '\0';
}

std::vector<Part> split(const DedentedText& source) {
  std::vector<Part> parts;
  char pending = '\0';
  for (std::size_t i = 0; i < source.lines().size(); ++i) {
    const std::string_view line = source.line(i);
    const Offset indent = leading_blanks(line);
    if (indent == line.size() || line[indent] == '#') continue;
    const std::optional<KeyLine> key = parts.empty() || indent == 0 ? find_key(line) : std::nullopt;
    const bool list_item = line[indent] == '-' && !key;
    const bool stray = !key && indent == 0 && !list_item && pending == '\0';
    const bool joins_stray = stray && !parts.empty() && parts.back().stray;
    if (parts.empty() || key || (stray && !joins_stray)) {
      parts.push_back({i, i + 1, !key});
      pending = key ? pending_of(key->value) : '\0';
    } else {
      parts.back().end = i + 1;
      if (pending != '\0' && line.find(pending) != std::string_view::npos) pending = '\0';
    }
  }
  return parts;
}

class Recovery {
 public:
  explicit Recovery(const DedentedText& source) : source_(source) {}

  Recovered run() {
    for (const Part& part : split(source_)) read(part);
    return std::move(result_);
  }

 private:
  void read(const Part& part) {
    const SourceLine& head = source_.lines()[part.first];
    const std::string_view line = source_.line(part.first);
    const std::optional<KeyLine> key = find_key(line);
    if (part.stray || !key) {
      const Offset begin = head.begin + leading_blanks(line);
      const auto size = static_cast<Offset>(text::trim(line).size());
      report(make_problem(Kind::kMissingColon, {begin, begin + size}, {}));
      return;
    }
    key_ = *key;
    part_ = part;
    end_ = source_.lines()[part.end - 1].end;
    value_begin_ = head.begin + key->colon.end;
    if (read_defective_colon(head, line)) return;
    skip_blanks();
    if (parse_part()) return;
    if (repair_tabs() || split_at_indentation()) return;
    report(explain_value(written(), *error_));
    add_raw();
  }

  std::string_view slice(Offset begin, Offset end) const {
    return source_.text().substr(begin, end - begin);
  }
  WrittenValue written() const { return {slice(value_begin_, end_), value_begin_, key_.name}; }

  void skip_blanks() {
    const std::string_view rest = slice(value_begin_, end_);
    value_begin_ += leading_blanks(rest);
  }

  // `key：value`, `key:value` and a wide blank after the colon: libyaml knows only that something
  // is wrong, so the value is read on its own.
  bool read_defective_colon(const SourceLine& head, std::string_view line) {
    const Range colon = key_.colon;
    const std::string_view rest = line.substr(colon.end);
    Offset wide = 0;
    while (true) {
      const std::string_view at = rest.substr(wide);
      if (at.starts_with(kIdeographicSpace))
        wide += 3;
      else if (at.starts_with(kNoBreakSpace))
        wide += 2;
      else
        break;
    }
    if (key_.kind == Colon::kFullwidth) {
      report(make_problem(Kind::kFullwidthColon, colon.shifted(head.begin), key_.name));
    } else if (wide > 0) {
      const Range blanks{colon.end, colon.end + wide};
      report(make_problem(Kind::kFullwidthSpace, blanks.shifted(head.begin), key_.name));
    } else if (!key_.spaced) {
      report(make_problem(Kind::kMissingSpace, colon.shifted(head.begin), key_.name));
    } else {
      return false;
    }
    value_begin_ += wide;
    skip_blanks();
    if (!parse_value()) add_raw();
    return true;
  }

  YamlText parse(Offset begin, const std::string& text) {
    ++parsed_;
    YamlText read = parse_yaml(text);
    for (YamlEntry& e : read.entries) shift(e.entry, begin);
    shift(read.value.entry, begin);
    if (read.error) read.error->at += begin;
    return read;
  }

  static void shift(Entry& entry, Offset by) {
    entry.key_range = entry.key_range.shifted(by);
    entry.value_range = entry.value_range.shifted(by);
    for (Range& range : entry.item_ranges) range = range.shifted(by);
  }

  bool take(YamlText read) {
    if (read.error || read.root != YamlText::Root::kMapping) {
      error_ = read.error.value_or(YamlError{"expected a key", value_begin_, false});
      return false;
    }
    for (YamlEntry& e : read.entries) result_.entries.push_back(std::move(e));
    return true;
  }

  Offset part_begin() const { return source_.lines()[part_.first].begin; }

  bool parse_part() {
    if (parsed_ >= kMaxParsedParts) {
      add_raw();
      return true;
    }
    return take(parse(part_begin(), std::string(slice(part_begin(), end_))));
  }

  // Reads the value alone: everything before it is blanked out, so offsets stay as they are.
  bool parse_value() {
    if (parsed_ >= kMaxParsedParts) return false;
    std::string text(slice(part_begin(), end_));
    std::fill_n(text.begin(), value_begin_ - part_begin(), ' ');
    YamlText read = parse(part_begin(), text);
    if (read.error) return false;
    Entry& entry = read.value.entry;
    if (read.root == YamlText::Root::kMapping && !read.entries.empty()) {
      entry.kind = ValueKind::kMapping;
      entry.value_range = {read.entries.front().entry.key_range.begin,
                           read.entries.back().entry.value_range.end};
    }
    if (entry.kind == ValueKind::kEmpty) entry.value_range = {value_begin_, value_begin_};
    set_key(entry);
    result_.entries.push_back(std::move(read.value));
    return true;
  }

  void set_key(Entry& entry) const {
    entry.key = std::string(key_.name);
    entry.key_range = key_.key.shifted(part_begin());
  }

  bool repair_tabs() {
    for (std::size_t i = part_.first; i < part_.end; ++i) {
      const std::string_view line = source_.line(i);
      const Offset indent = leading_blanks(line);
      if (indent == line.size() || line.substr(0, indent).find('\t') == std::string_view::npos) {
        continue;
      }
      const Offset begin = source_.lines()[i].begin;
      report(make_problem(Kind::kTab, {begin, begin + indent}, key_.name));
      std::string text(slice(part_begin(), end_));
      std::replace(text.begin(), text.end(), '\t', ' ');
      if (!take(parse(part_begin(), text))) add_raw();
      return true;
    }
    return false;
  }

  // A key that is indented below a key with a value: the lines from there on are read as entries
  // of their own.
  bool split_at_indentation() {
    if (error_->problem.find("mapping values") == std::string::npos) return false;
    const std::size_t at = source_.line_of(error_->at);
    if (at <= part_.first || at >= part_.end) return false;
    const std::optional<KeyLine> inner = find_key(source_.line(at));
    if (!inner) return false;
    const SourceLine& line = source_.lines()[at];
    YamlText head = parse(part_begin(), std::string(slice(part_begin(), line.begin)));
    if (head.error || head.root != YamlText::Root::kMapping) return false;
    report(make_indentation_problem(inner->key.shifted(line.begin), inner->name));
    take(std::move(head));
    key_ = *inner;
    part_.first = at;
    value_begin_ = line.begin + inner->colon.end;
    skip_blanks();
    if (!parse_part()) add_raw();
    return true;
  }

  // The entry as far as its first line shows it.
  void add_raw() {
    YamlEntry raw;
    Entry& entry = raw.entry;
    set_key(entry);
    const std::string_view value = first_line_of(slice(value_begin_, end_));
    entry.value_range = {value_begin_, value_begin_ + static_cast<Offset>(value.size())};
    entry.value = std::string(value);
    entry.kind = value.empty() ? ValueKind::kEmpty : ValueKind::kScalar;
    if (!value.empty() && (value[0] == '"' || value[0] == '\'')) {
      entry.quoting = value[0] == '"' ? Quoting::kDouble : Quoting::kSingle;
      entry.value.erase(0, 1);
      if (value.size() > 1 && value.back() == value[0]) entry.value.pop_back();
    }
    if (value.empty()) guess_nested(entry);
    result_.entries.push_back(std::move(raw));
  }

  // Lines below a key without a value of its own: a list when they start with dashes.
  void guess_nested(Entry& entry) const {
    for (std::size_t i = part_.first + 1; i < part_.end; ++i) {
      const std::string_view line = source_.line(i);
      const Offset indent = leading_blanks(line);
      if (indent == line.size() || line[indent] == '#') continue;
      const Offset begin = source_.lines()[i].begin + indent;
      if (entry.kind == ValueKind::kEmpty) {
        entry.kind = line[indent] == '-' ? ValueKind::kSequence : ValueKind::kMapping;
        entry.value_range.begin = begin;
      }
      const std::string_view text = first_line_of(line.substr(indent));
      entry.value_range.end = begin + static_cast<Offset>(text.size());
      if (entry.kind != ValueKind::kSequence || !text.starts_with("- ")) continue;
      const std::string_view item = text::trim(text.substr(1));
      const Offset end = entry.value_range.end;
      entry.items.emplace_back(item);
      entry.item_ranges.push_back({end - static_cast<Offset>(item.size()), end});
    }
  }

  void report(FrontMatterProblem problem) { result_.problems.push_back(std::move(problem)); }

  const DedentedText& source_;
  Recovered result_;
  std::size_t parsed_ = 0;
  // The part being read.
  Part part_;
  KeyLine key_;
  Offset value_begin_ = 0;
  Offset end_ = 0;
  std::optional<YamlError> error_;
};

}  // namespace

Recovered recover_entries(const DedentedText& source, const std::optional<YamlError>& whole) {
  Recovered result = Recovery(source).run();
  if (result.problems.empty() && whole && !source.lines().empty()) {
    const std::size_t line = source.line_of(whole->at);
    const std::string_view text = source.line(line);
    const Offset begin = source.lines()[line].begin + leading_blanks(text);
    const Range range{begin, begin + static_cast<Offset>(text::trim(text).size())};
    result.problems.push_back(make_syntax_problem(whole->problem, range, {}));
  }
  return result;
}

}  // namespace trend::article
