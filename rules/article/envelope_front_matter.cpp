// Finds the lines of a front matter block, shifted or unclosed ones included.
//
// The search walks the lines after the opening delimiter, sorts each into a LineClass and stops at
// the closing delimiter or at the first line that cannot belong to front matter. Only then does it
// decide, from what it counted, whether the block is front matter or an ordinary thematic break.
#include "rules/article/envelope_front_matter.h"

#include <algorithm>

#include "rules/article/front_matter_key.h"
#include "rules/article/raw_lines.h"

namespace trend::article {
namespace {

using Format = FrontMatterLines::Format;

// A comment before front matter is a line or two (a licence, a linter directive).
constexpr std::size_t kMaxCommentLines = 100;
// A line this long without key is a paragraph.
constexpr std::size_t kProseSize = 120;

enum class LineClass {
  kClose,    // a closing delimiter
  kComment,  // # …
  kKey,      // key: value with an ASCII word as key
  kWeakKey,  // any other key: Chinese, several words
  kNested,   // belongs to the key above
  kOther,    // none of these
  kProse,    // certainly text
  kStop,     // a heading or a fence
};

bool is_run_of(std::string_view s, char c) {
  return s.size() >= 3 && s.find_first_not_of(c) == std::string_view::npos;
}

bool is_delimiter(std::string_view s, Format format) {
  return format == Format::kToml ? s == "+++" : is_run_of(s, '-');
}

bool is_closer(std::string_view s, Format format) {
  return is_delimiter(s, format) || (format == Format::kYaml && s == "...");
}

bool is_prose(std::string_view s) {
  for (const std::string_view mark : {"。", "！", "？", "](", "**"}) {
    if (s.find(mark) != std::string_view::npos) return true;
  }
  return s.size() > kProseSize || s[0] == '|' || s[0] == '>' || s[0] == '<' || s[0] == '!';
}

class BlockScan {
 public:
  BlockScan(const text::Document& document, std::size_t open_line, Format format, bool preceded)
      : document_(document), format_(format), preceded_(preceded), open_line_(open_line) {}

  std::optional<FrontMatterLines> run() {
    walk();
    if (!accepted()) return std::nullopt;
    return result();
  }

 private:
  RawLine line(std::size_t i) const { return raw_line(document_, i); }
  std::size_t count() const { return document_.lines().count(); }

  void walk() {
    std::size_t i = open_line_ + 1;
    bool after_blank = false;
    for (; i < count(); ++i) {
      const RawLine current = line(i);
      if (current.blank()) {
        after_blank = true;
        continue;
      }
      const LineClass kind = classify(current, i, after_blank);
      if (kind == LineClass::kClose) {
        close_line_ = i;
        return;
      }
      const bool text = kind == LineClass::kOther || kind == LineClass::kProse;
      if (kind == LineClass::kStop || (after_blank && text)) return;
      note(kind, current, i);
      end_line_ = i + 1;
      after_blank = false;
    }
  }

  LineClass classify(const RawLine& current, std::size_t i, bool after_blank) {
    const std::string_view s = current.stripped();
    const bool deeper = keys_ + weak_keys_ > 0 && current.indent > key_indent_;
    if (deeper && block_scalar_) return LineClass::kNested;
    if (is_closer(s, format_)) return LineClass::kClose;
    if (parse_raw_fence(current)) return LineClass::kStop;
    if (s[0] == '#') return classify_hash(current, i, after_blank);
    if (pending_ != '\0') return LineClass::kNested;
    if (s[0] == '-' && value_open_) return LineClass::kNested;
    if (deeper && (!after_blank || value_open_)) return LineClass::kNested;
    if (format_ == Format::kToml) return classify_toml(s);
    const std::optional<KeyLine> key = find_key(current.text);
    if (!key) return is_prose(s) ? LineClass::kProse : LineClass::kOther;
    if (key->identifier) return LineClass::kKey;
    if (!after_blank && !is_prose(s)) return LineClass::kWeakKey;
    return key->kind == Colon::kAscii && !is_prose(s) ? LineClass::kWeakKey : LineClass::kProse;
  }

  // `# …` is a comment where keys or the closing delimiter follow, and a heading elsewhere.
  LineClass classify_hash(const RawLine& current, std::size_t i, bool after_blank) const {
    if (raw_heading_level(current) == 0) return LineClass::kComment;
    const bool before_blank = i + 1 >= count() || line(i + 1).blank();
    if (after_blank && before_blank) return LineClass::kStop;
    const std::size_t next = skip_blank_lines(document_, i + 1);
    if (next >= count()) return LineClass::kStop;
    const RawLine follower = line(next);
    const std::string_view s = follower.stripped();
    const bool goes_on = is_closer(s, format_) || (format_ == Format::kYaml && find_key(s)) ||
                         (format_ == Format::kToml && classify_toml(s) == LineClass::kKey) ||
                         (!before_blank && s[0] == '#');
    return goes_on ? LineClass::kComment : LineClass::kStop;
  }

  static LineClass classify_toml(std::string_view s) {
    if (s[0] == '[') return LineClass::kKey;
    const std::size_t equals = s.find('=');
    return equals != std::string_view::npos && equals > 0 ? LineClass::kKey : LineClass::kOther;
  }

  void note(LineClass kind, const RawLine& current, std::size_t i) {
    switch (kind) {
      case LineClass::kKey:
        ++keys_;
        break;
      case LineClass::kWeakKey:
        ++weak_keys_;
        break;
      case LineClass::kNested:
        close_pending(current.stripped());
        break;
      case LineClass::kProse:
        ++prose_;
        if (!first_prose_) first_prose_ = i;
        break;
      case LineClass::kOther:
        ++others_;
        break;
      default:
        break;
    }
    if (kind != LineClass::kComment) indent_ = std::min(indent_, current.indent);
    if (kind == LineClass::kKey || kind == LineClass::kWeakKey) note_key(current);
  }

  void note_key(const RawLine& current) {
    if (keys_ + weak_keys_ == 1) key_indent_ = current.indent;
    std::string_view value;
    if (format_ == Format::kYaml) {
      const std::optional<KeyLine> key = find_key(current.text);
      known_ = known_ || key->is_known();
      if (key->kind == Colon::kAscii) ++ascii_colons_;
      value = key->value;
    } else {
      known_ = true;
      const std::string_view s = current.stripped();
      if (s[0] != '[') value = RawLine{s.substr(s.find('=') + 1), {}, 0}.stripped();
    }
    value_open_ = value.empty() || value[0] == '#';
    block_scalar_ = format_ == Format::kYaml && !value.empty() &&
                    (value[0] == '|' || value[0] == '>') && value.size() <= 3;
    pending_ = '\0';
    if (value.empty()) return;
    const std::string_view openers = "\"'[{";
    const std::size_t which = openers.find(value[0]);
    if (which == std::string_view::npos) return;
    const char closer = "\"']}"[which];
    if (value.find(closer, 1) == std::string_view::npos) pending_ = closer;
  }

  void close_pending(std::string_view s) {
    if (pending_ != '\0' && s.find(pending_) != std::string_view::npos) pending_ = '\0';
  }

  bool accepted() const {
    const std::size_t keys = keys_ + weak_keys_;
    if (close_line_) {
      if (keys == 0) return !preceded_ && end_line_ == 0;
      // One Chinese key with a full-width colon may be a line of text between two rules.
      if (keys_ == 0) return others_ + prose_ == 0 && (keys >= 2 || ascii_colons_ == keys);
      return others_ + prose_ <= keys && (prose_ == 0 || keys_ >= 2);
    }
    return (known_ || keys_ >= 2) && others_ <= keys && (!first_prose_ || keys_ >= 2 || known_);
  }

  FrontMatterLines result() const {
    FrontMatterLines found;
    found.format = format_;
    found.preceded = preceded_;
    found.open_line = open_line_;
    found.close_line = close_line_;
    // Without closing delimiter nothing tells text from a broken line but its looks.
    found.end_line =
        close_line_ ? *close_line_ + 1 : std::max(first_prose_.value_or(end_line_), open_line_ + 1);
    const auto& lines = document_.lines();
    const RawLine open = line(open_line_);
    found.range = {open.stripped_range().begin, line(found.end_line - 1).range.end};
    found.yaml = {lines.start(open_line_ + 1), lines.start(close_line_.value_or(found.end_line))};
    found.indent = keys_ + weak_keys_ > 0 ? indent_ : 0;
    found.close_indented = close_line_ && line(*close_line_).indent > 0;
    return found;
  }

  const text::Document& document_;
  Format format_;
  bool preceded_;
  std::size_t open_line_;
  std::size_t end_line_ = 0;  // one past the last line that was noted
  std::optional<std::size_t> close_line_;
  std::optional<std::size_t> first_prose_;
  std::size_t keys_ = 0;
  std::size_t weak_keys_ = 0;
  std::size_t ascii_colons_ = 0;  // keys of either kind
  std::size_t others_ = 0;
  std::size_t prose_ = 0;
  Offset key_indent_ = 0;
  Offset indent_ = 0xFFFFFFFF;
  bool known_ = false;
  bool value_open_ = false;    // the last key has no value on its own line
  bool block_scalar_ = false;  // the last key's value is | or >
  char pending_ = '\0';        // quote or bracket that the last value still has to close
};

// The line after the HTML comment that starts at `line`; `line` itself when there is none.
std::size_t skip_comment(const text::Document& document, std::size_t line) {
  const std::size_t count = document.lines().count();
  if (line >= count || !raw_line(document, line).stripped().starts_with("<!--")) return line;
  const std::size_t limit = std::min(count, line + kMaxCommentLines);
  for (std::size_t i = line; i < limit; ++i) {
    if (raw_line(document, i).stripped().ends_with("-->")) return i + 1;
  }
  return line;
}

}  // namespace

std::optional<FrontMatterLines> find_front_matter_lines(const text::Document& document,
                                                        std::size_t first_line) {
  std::size_t open = skip_blank_lines(document, first_line);
  open = skip_blank_lines(document, skip_comment(document, open));
  if (open >= document.lines().count()) return std::nullopt;
  const std::string_view s = raw_line(document, open).stripped();
  for (const Format format : {Format::kYaml, Format::kToml}) {
    if (is_delimiter(s, format)) {
      return BlockScan(document, open, format, open > first_line).run();
    }
  }
  return std::nullopt;
}

}  // namespace trend::article
