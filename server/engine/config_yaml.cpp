// YAML to configuration tree by libyaml's events. libyaml counts code points; here they become
// bytes, and lines as editors count them.
#include <yaml.h>

#include <charconv>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "rules/text/document.h"
#include "rules/text/encoding.h"
#include "rules/text/unicode.h"
#include "server/engine/config_value.h"

namespace trend::engine {
namespace {

using text::Offset;

constexpr std::size_t kMaxDepth = 64;
constexpr std::size_t kMaxConfigSize = std::size_t{1} << 20;
constexpr std::string_view kBom = "\xEF\xBB\xBF";

// A libyaml event that frees itself.
struct Event {
  yaml_event_t raw = {};
  Event() = default;
  ~Event() { yaml_event_delete(&raw); }
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
};

std::string as_text(const yaml_char_t* bytes, std::size_t size) {
  return bytes == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(bytes), size);
}

// YAML 1.2 core schema: what a plain scalar means. 1.1's yes, no, on and off are texts.
ConfigValue resolve_plain(std::string written) {
  ConfigValue value = ConfigValue::string(std::move(written));
  const std::string& text = value.text;
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") {
    value.kind = ConfigValue::Kind::kNull;
  } else if (text == "true" || text == "True" || text == "TRUE") {
    value.kind = ConfigValue::Kind::kBool;
    value.flag = true;
  } else if (text == "false" || text == "False" || text == "FALSE") {
    value.kind = ConfigValue::Kind::kBool;
  } else {
    const char* first = text.data() + (text.front() == '+' && text.size() > 1 ? 1 : 0);
    const char* last = text.data() + text.size();
    const auto [end, code] = std::from_chars(first, last, value.integer);
    if (code == std::errc() && end == last) value.kind = ConfigValue::Kind::kInteger;
  }
  return value;
}

class TreeReader {
 public:
  TreeReader(std::string_view yaml, const std::string& path)
      : path_(path), document_(std::string(yaml)) {
    if (yaml.starts_with(kBom)) skipped_ = static_cast<Offset>(kBom.size());
    for (Offset at = skipped_; at < document_.size(); at += text::decode(yaml, at).size)
      offsets_.push_back(at);
    offsets_.push_back(document_.size());
    yaml_parser_initialize(&parser_);
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    const std::string_view rest = document_.text().substr(skipped_);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(rest.data()),
                                 rest.size());
  }
  ~TreeReader() { yaml_parser_delete(&parser_); }
  TreeReader(const TreeReader&) = delete;
  TreeReader& operator=(const TreeReader&) = delete;

  ConfigTree read() {
    bool seen = false;
    while (!failed_) {
      Event event;
      if (!next(event) || event.raw.type == YAML_STREAM_END_EVENT) break;
      if (event.raw.type == YAML_DOCUMENT_START_EVENT && seen) {
        complain(place(event.raw.start_mark, event.raw.end_mark),
                 {"配置只能有一个 YAML 文档，这里起的内容未读取",
                  "a configuration is one YAML document; what follows is not read"});
        break;
      }
      if (event.raw.type == YAML_STREAM_START_EVENT ||
          event.raw.type == YAML_DOCUMENT_START_EVENT ||
          event.raw.type == YAML_DOCUMENT_END_EVENT) {
        continue;
      }
      seen = true;
      tree_.root = read_value(event, 0);
    }
    return std::move(tree_);
  }

 private:
  bool next(Event& event) {
    if (yaml_parser_parse(&parser_, &event.raw) != 0) return true;
    failed_ = true;
    const std::string reason = parser_.problem == nullptr ? "?" : parser_.problem;
    ConfigPlace where = place(parser_.problem_mark, parser_.problem_mark);
    if (parser_.error == YAML_READER_ERROR)
      where = place_of({static_cast<Offset>(parser_.problem_offset) + skipped_,
                        static_cast<Offset>(parser_.problem_offset) + skipped_});
    complain(where, {"YAML 语法错误，这里起的内容未读取：" + reason,
                     "YAML syntax error, what follows is not read: " + reason});
    return false;
  }

  ConfigValue read_value(const Event& event, std::size_t depth) {
    ConfigValue value;
    const yaml_event_t& raw = event.raw;
    if (raw.type == YAML_SCALAR_EVENT) {
      refuse_anchor(raw, raw.data.scalar.anchor);
      std::string written = as_text(raw.data.scalar.value, raw.data.scalar.length);
      value = raw.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
                  ? resolve_plain(std::move(written))
                  : ConfigValue::string(std::move(written));
    } else if (raw.type == YAML_ALIAS_EVENT) {
      refuse_anchor(raw, raw.data.alias.anchor);
    } else if (depth >= kMaxDepth) {
      complain(place(raw.start_mark, raw.end_mark),
               {"嵌套超过 64 层，这里起的内容未读取",
                "nested deeper than 64; what follows is not read"});
      failed_ = true;
    } else if (raw.type == YAML_SEQUENCE_START_EVENT) {
      refuse_anchor(raw, raw.data.sequence_start.anchor);
      value = read_list(depth);
    } else if (raw.type == YAML_MAPPING_START_EVENT) {
      refuse_anchor(raw, raw.data.mapping_start.anchor);
      value = read_map(depth);
    }
    value.place = place(raw.start_mark, raw.end_mark);
    return value;
  }

  ConfigValue read_list(std::size_t depth) {
    ConfigValue list = ConfigValue::list({});
    while (!failed_) {
      Event event;
      if (!next(event) || event.raw.type == YAML_SEQUENCE_END_EVENT) break;
      list.items.push_back(read_value(event, depth + 1));
    }
    return list;
  }

  ConfigValue read_map(std::size_t depth) {
    ConfigValue map = ConfigValue::map();
    while (!failed_) {
      Event key;
      if (!next(key) || key.raw.type == YAML_MAPPING_END_EVENT) break;
      ConfigValue name = read_value(key, depth + 1);
      Event event;
      if (failed_ || !next(event)) break;
      ConfigValue value = read_value(event, depth + 1);
      const bool scalar =
          name.kind != ConfigValue::Kind::kList && name.kind != ConfigValue::Kind::kMap;
      if (!scalar) {
        complain(name.place, {"键必须是一个词", "a key must be a single word"});
      } else if (map.find(name.text) != nullptr) {
        complain(name.place, {"键 `" + name.text + "` 重复，后一个未采用",
                              "key `" + name.text + "` is given twice; the second is not used"});
      } else {
        map.keys.push_back({name.text, name.place});
        map.items.push_back(std::move(value));
      }
    }
    return map;
  }

  void refuse_anchor(const yaml_event_t& raw, const yaml_char_t* anchor) {
    if (anchor == nullptr) return;
    complain(place(raw.start_mark, raw.end_mark),
             {"配置不支持 YAML 锚点和引用（& 与 *）",
              "YAML anchors and aliases (& and *) are not supported"});
  }

  ConfigPlace place(const yaml_mark_t& start, const yaml_mark_t& end) const {
    return place_of({offset(start), offset(end)});
  }
  ConfigPlace place_of(text::Range range) const {
    range.begin = std::min(range.begin, document_.size());
    range.end = std::max(range.begin, std::min(range.end, document_.size()));
    const text::Position position =
        text::to_position(document_, range.begin, text::Encoding::kUtf32);
    return {position.line + std::size_t{1}, position.column + std::size_t{1}, range};
  }
  Offset offset(const yaml_mark_t& mark) const {
    return offsets_[std::min(mark.index, offsets_.size() - 1)];
  }

  void complain(const ConfigPlace& where, text::Bilingual message) {
    tree_.problems.push_back({path_, where.line, where.column, where.range, std::move(message)});
  }

  const std::string& path_;
  text::Document document_;
  Offset skipped_ = 0;           // a byte order mark, which libyaml does not count
  std::vector<Offset> offsets_;  // of each code point, and of the end
  yaml_parser_t parser_ = {};
  ConfigTree tree_;
  bool failed_ = false;
};

ConfigTree refused(const std::string& path, ConfigPlace where, text::Bilingual message) {
  ConfigTree tree;
  tree.problems.push_back({path, where.line, where.column, where.range, std::move(message)});
  return tree;
}

}  // namespace

ConfigTree parse_config_yaml(std::string_view yaml, const std::string& path) {
  if (yaml.size() > kMaxConfigSize) {
    return refused(
        path, {1, 1, {}},
        {"配置文件超过 1 MB，未读取", "the configuration is larger than 1 MB and not read"});
  }
  const std::size_t invalid = text::find_invalid_utf8(yaml);
  if (invalid != std::string_view::npos) {
    const std::string_view before = yaml.substr(0, invalid);
    const text::Document valid{std::string(before)};
    const text::Position at = text::to_position(valid, valid.size(), text::Encoding::kUtf32);
    const auto offset = static_cast<Offset>(invalid);
    return refused(path,
                   {at.line + std::size_t{1}, at.column + std::size_t{1}, {offset, offset + 1}},
                   {"配置文件不是 UTF-8，未读取；请另存为 UTF-8",
                    "the configuration is not UTF-8 and not read; save it as UTF-8"});
  }
  return TreeReader(yaml, path).read();
}

}  // namespace trend::engine
