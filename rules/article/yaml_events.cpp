// libyaml behind a value interface: the entries of one YAML text with byte ranges, or its error.
#include "rules/article/yaml_events.h"

#include <yaml.h>

#include <algorithm>
#include <cstddef>

#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::article {
namespace {

// Turns libyaml's code point counts into byte offsets.
class CodePointOffsets {
 public:
  explicit CodePointOffsets(std::string_view text) : text_(text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (is_continuation(i)) continue;
      if (count++ % kStride == 0) checkpoints_.push_back(static_cast<Offset>(i));
    }
  }

  Offset at(std::size_t code_points) const {
    const std::size_t checkpoint = code_points / kStride;
    if (checkpoint >= checkpoints_.size()) return static_cast<Offset>(text_.size());
    std::size_t i = checkpoints_[checkpoint];
    for (std::size_t left = code_points % kStride; left > 0 && i < text_.size(); --left) {
      do ++i;
      while (i < text_.size() && is_continuation(i));
    }
    return static_cast<Offset>(i);
  }

 private:
  static constexpr std::size_t kStride = 64;
  bool is_continuation(std::size_t i) const {
    return (static_cast<unsigned char>(text_[i]) & 0xC0U) == 0x80U;
  }

  std::string_view text_;
  std::vector<Offset> checkpoints_;
};

std::string to_string(const yaml_char_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

Quoting quoting_of(yaml_scalar_style_t style) {
  switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
      return Quoting::kSingle;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      return Quoting::kDouble;
    case YAML_LITERAL_SCALAR_STYLE:
    case YAML_FOLDED_SCALAR_STYLE:
      return Quoting::kBlock;
    default:
      return Quoting::kPlain;
  }
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), offsets_(text) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  ~Reader() { yaml_parser_delete(&parser_); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  YamlText run() {
    bool done = false;
    while (!done) {
      yaml_event_t event;
      if (yaml_parser_parse(&parser_, &event) == 0) {
        note_error();
        break;
      }
      done = event.type == YAML_DOCUMENT_END_EVENT || event.type == YAML_STREAM_END_EVENT;
      handle(event);
      yaml_event_delete(&event);
      if (depth_ > kMaxYamlDepth) {
        result_.error = YamlError{"nested too deep", last_end_, true};
        break;
      }
    }
    return std::move(result_);
  }

 private:
  // Depth at which keys and values of the root mapping stand.
  bool at_top() const { return depth_ == (result_.root == YamlText::Root::kMapping ? 1 : 0); }

  Range range_of(const yaml_event_t& event) const {
    return {offsets_.at(event.start_mark.index), offsets_.at(event.end_mark.index)};
  }

  void handle(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_SCALAR_EVENT:
        handle_scalar(event);
        break;
      case YAML_ALIAS_EVENT:
        handle_alias(event);
        break;
      case YAML_SEQUENCE_START_EVENT:
        open(ValueKind::kSequence, range_of(event));
        break;
      case YAML_MAPPING_START_EVENT:
        if (result_.root == YamlText::Root::kNothing) {
          result_.root = YamlText::Root::kMapping;
          depth_ = 1;
        } else {
          open(ValueKind::kMapping, range_of(event));
        }
        break;
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        close(event);
        break;
      default:
        break;
    }
  }

  void handle_scalar(const yaml_event_t& event) {
    const Range range = scalar_range(event);
    std::string value = to_string(event.data.scalar.value, event.data.scalar.length);
    const Quoting quoting = quoting_of(event.data.scalar.style);
    note_end(range.end);
    if (!at_top()) {
      const bool item = depth_ == item_depth_ && current_ != nullptr &&
                        current_->entry.kind == ValueKind::kSequence;
      if (item) add_item(std::move(value), range);
      return;
    }
    if (result_.root == YamlText::Root::kNothing) start_root();
    if (awaiting_key()) {
      begin_key(std::move(value), range);
      return;
    }
    if (current_ != nullptr) {
      Entry& entry = current_->entry;
      const bool empty = value.empty() && quoting == Quoting::kPlain;
      entry.kind = empty ? ValueKind::kEmpty : ValueKind::kScalar;
      entry.quoting = quoting;
      entry.value = std::move(value);
      entry.value_range = range;
      current_->cut = is_cut(event);
    }
    end_value();
  }

  // A tag of the author's own (`!important`) or an anchor without a value eats text.
  static bool is_cut(const yaml_event_t& event) {
    const yaml_char_t* tag = event.data.scalar.tag;
    const bool anchored = event.data.scalar.anchor != nullptr && event.data.scalar.length == 0;
    const bool standard =
        tag == nullptr ||
        std::string_view(reinterpret_cast<const char*>(tag)).starts_with("tag:yaml.org,2002:");
    return anchored || !standard;
  }

  Range scalar_range(const yaml_event_t& event) const {
    Range range = range_of(event);
    // A block scalar's end mark stands on the next token's line.
    const std::string_view written =
        text::trim_right(text_.substr(range.begin, range.end - range.begin));
    range.end = range.begin + static_cast<Offset>(written.size());
    return range;
  }

  void add_item(std::string value, Range range) {
    current_->entry.items.push_back(std::move(value));
    current_->entry.item_ranges.push_back(range);
  }

  void handle_alias(const yaml_event_t& event) {
    const Range range = range_of(event);
    note_end(range.end);
    if (!at_top()) return;
    if (awaiting_key()) {
      skip_key();
      return;
    }
    if (current_ != nullptr) {
      current_->entry.kind = ValueKind::kScalar;
      current_->entry.value = std::string(text_.substr(range.begin, range.size()));
      current_->entry.value_range = range;
      current_->cut = true;
    }
    end_value();
  }

  void open(ValueKind kind, Range start) {
    if (at_top()) {
      if (awaiting_key()) {
        skip_key();
        key_depth_ = depth_;
      } else {
        if (result_.root == YamlText::Root::kNothing) start_root();
        if (current_ != nullptr) {
          current_->entry.kind = kind;
          current_->entry.value_range = start;
          item_depth_ = depth_ + 1;
        }
      }
    }
    ++depth_;
  }

  void close(const yaml_event_t& event) {
    if (depth_ == 0) return;
    --depth_;
    // A block collection ends where the next token starts; its last leaf is its true end.
    const Range range = range_of(event);
    if (!range.empty()) note_end(range.end);
    if (result_.root == YamlText::Root::kMapping && depth_ == 0) return;
    if (!at_top()) return;
    if (key_depth_ == depth_) {
      key_depth_ = -1;
      return;
    }
    if (current_ != nullptr) {
      Range& written = current_->entry.value_range;
      written.end = std::max(written.begin, last_end_);
    }
    end_value();
  }

  bool awaiting_key() const {
    return result_.root == YamlText::Root::kMapping && expect_ == Expect::kKey;
  }

  void begin_key(std::string key, Range range) {
    YamlEntry next;
    next.entry.key = std::move(key);
    next.entry.key_range = range;
    next.entry.value_range = {range.end, range.end};
    result_.entries.push_back(std::move(next));
    current_ = &result_.entries.back();
    expect_ = Expect::kValue;
  }

  void start_root() {
    result_.root = YamlText::Root::kOther;
    current_ = &result_.value;
  }

  void skip_key() {
    current_ = nullptr;
    expect_ = Expect::kValue;
  }

  void end_value() {
    current_ = nullptr;
    expect_ = Expect::kKey;
    item_depth_ = -1;
  }

  void note_end(Offset end) { last_end_ = std::max(last_end_, end); }

  void note_error() {
    YamlError error;
    if (parser_.problem != nullptr) error.problem = parser_.problem;
    error.at = parser_.error == YAML_READER_ERROR
                   ? static_cast<Offset>(std::min(parser_.problem_offset, text_.size()))
                   : offsets_.at(parser_.problem_mark.index);
    result_.error = std::move(error);
  }

  enum class Expect { kKey, kValue };

  std::string_view text_;
  CodePointOffsets offsets_;
  yaml_parser_t parser_;
  YamlText result_;
  YamlEntry* current_ = nullptr;  // the entry whose value is being read
  Expect expect_ = Expect::kKey;
  int depth_ = 0;
  int item_depth_ = -1;  // depth at which the current sequence's items stand
  int key_depth_ = -1;   // depth of a collection used as a key
  Offset last_end_ = 0;  // end of the last leaf
};

}  // namespace

YamlText parse_yaml(std::string_view text) { return Reader(text).run(); }

bool is_forbidden_in_yaml(char32_t c) {
  const bool allowed = c == 0x09 || c == 0x0A || c == 0x0D || (c >= 0x20 && c <= 0x7E) ||
                       c == 0x85 || (c >= 0xA0 && c <= 0xD7FF) ||
                       (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF) ||
                       (c >= 0x10000 && c <= 0x10FFFF);
  return !allowed;
}

}  // namespace trend::article
