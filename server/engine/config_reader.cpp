// Type checks of configuration values and the wording of their complaints.
#include "server/engine/config_reader.h"

#include <algorithm>
#include <utility>

#include "rules/lint/markdownlint.h"
#include "rules/lint/registry.h"
#include "rules/text/strings.h"
#include "server/engine/config_keys.h"

namespace trend::engine {
namespace {

using Kind = ConfigValue::Kind;

text::Bilingual did_you_mean(std::string_view nearest) {
  if (nearest.empty()) return {};
  const std::string name = "`" + std::string(nearest) + "`";
  return {"，是不是 " + name + "？", "; did you mean " + name + "?"};
}

bool is_scalar(const ConfigValue& value) {
  return value.kind == Kind::kText || value.kind == Kind::kBool || value.kind == Kind::kInteger;
}

std::vector<std::string> split_selectors(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(", \t"), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

}  // namespace

std::string_view nearest_name(std::string_view misspelt, std::span<const std::string_view> names) {
  const int limit = misspelt.size() <= 3 ? 1 : misspelt.size() <= 5 ? 2 : 3;
  std::string_view best;
  int best_distance = limit + 1;
  for (const std::string_view name : names) {
    const int distance =
        text::edit_distance(text::ascii_lower(misspelt), text::ascii_lower(name), limit);
    if (distance >= best_distance) continue;
    best = name;
    best_distance = distance;
  }
  return best;
}

std::vector<std::string_view> names_of(std::span<const ConfigKeySpec> keys) {
  std::vector<std::string_view> names;
  for (const ConfigKeySpec& key : keys) names.push_back(key.name);
  return names;
}

text::Bilingual listed(std::span<const std::string_view> names) {
  text::Bilingual list;
  for (const std::string_view name : names) {
    const std::string quoted = "`" + std::string(name) + "`";
    list.zh += (list.zh.empty() ? "" : "、") + quoted;
    list.en += (list.en.empty() ? "" : ", ") + quoted;
  }
  return list;
}

text::Bilingual described(const ConfigValue& value) {
  switch (value.kind) {
    case Kind::kNull:
      return {"空", "nothing"};
    case Kind::kList:
      return {"列表", "a list"};
    case Kind::kMap:
      return {"映射", "a map"};
    default:
      return {"`" + value.text + "`", "`" + value.text + "`"};
  }
}

void ConfigReader::each_member(const ConfigValue& value, std::span<const std::string_view> names,
                               const Visit& visit) {
  if (value.kind == Kind::kNull) return;
  if (value.kind != Kind::kMap) {
    const text::Bilingual found = described(value);
    complain(value.place, {"此处应为“键: 值”的映射，现为" + found.zh,
                           "expected a map of keys and values, found " + found.en});
    return;
  }
  for (std::size_t i = 0; i < value.keys.size(); ++i) {
    const ConfigKey& key = value.keys[i];
    const bool known =
        names.empty() || std::find(names.begin(), names.end(), key.name) != names.end();
    if (!known) {
      const text::Bilingual hint = did_you_mean(nearest_name(key.name, names));
      complain(key.place, {"未知的键 `" + key.name + "`" + hint.zh,
                           "unknown key `" + key.name + "`" + hint.en});
      continue;
    }
    keys_.push_back(key.name);
    visit(key, value.items[i]);
    keys_.pop_back();
  }
}

void ConfigReader::each_item(const ConfigValue& value,
                             const std::function<void(const ConfigValue&)>& visit) {
  if (value.kind == Kind::kList) {
    for (const ConfigValue& item : value.items) visit(item);
  } else if (value.kind != Kind::kNull) {
    visit(value);
  }
}

std::optional<std::string> ConfigReader::text(const ConfigValue& value) {
  if (is_scalar(value)) return value.text;
  const text::Bilingual found = described(value);
  complain(value.place, {"此处应为文字，现为" + found.zh, "expected a text, found " + found.en});
  return std::nullopt;
}

std::vector<std::string> ConfigReader::texts(const ConfigValue& value) {
  std::vector<std::string> result;
  each_item(value, [&](const ConfigValue& item) {
    if (auto one = text(item)) result.push_back(std::move(*one));
  });
  return result;
}

std::optional<std::string> ConfigReader::choice(const ConfigValue& value,
                                                std::span<const std::string_view> choices) {
  const bool fits =
      is_scalar(value) && std::find(choices.begin(), choices.end(), value.text) != choices.end();
  if (fits) return value.text;
  const text::Bilingual found = described(value);
  const text::Bilingual all = listed(choices);
  const text::Bilingual hint =
      is_scalar(value) ? did_you_mean(nearest_name(value.text, choices)) : text::Bilingual{};
  complain(value.place, {"此处应为 " + all.zh + " 之一，现为 " + found.zh + hint.zh,
                         "expected one of " + all.en + ", found " + found.en + hint.en});
  return std::nullopt;
}

std::vector<std::string> ConfigReader::selectors(const ConfigValue& value) {
  std::vector<std::string> result;
  each_item(value, [&](const ConfigValue& item) {
    const std::optional<std::string> written = text(item);
    if (!written) return;
    for (std::string& selector : split_selectors(*written)) {
      const std::vector<std::string> theirs =
          markdownlint_ ? lint::markdownlint_ids(selector) : std::vector<std::string>();
      result.insert(result.end(), theirs.begin(), theirs.end());
      if (!theirs.empty()) continue;
      if (lint::selects_any(selector)) {
        result.push_back(std::move(selector));
        continue;
      }
      const text::Bilingual hint = did_you_mean(nearest_selector(selector));
      complain(item.place,
               {"没有规则 `" + selector + "`" + hint.zh, "no rule `" + selector + "`" + hint.en});
    }
  });
  return result;
}

const lint::Rule* ConfigReader::rule(std::string_view id_or_name) const {
  if (markdownlint_) {
    const std::vector<std::string> theirs = lint::markdownlint_ids(id_or_name);
    if (theirs.size() == 1) return lint::find_rule(theirs.front());
  }
  return lint::find_rule(id_or_name);
}

void ConfigReader::complain(const ConfigPlace& place, text::Bilingual message) {
  if (place.line == 0 && !keys_.empty()) {
    std::string path;
    for (const std::string& key : keys_) path += (path.empty() ? "" : ".") + key;
    message = {path + "：" + message.zh, path + ": " + message.en};
  }
  problems_.push_back({source_, place.line, place.column, place.range, std::move(message)});
}

std::vector<ConfigProblem> ConfigReader::take_problems() { return std::exchange(problems_, {}); }

}  // namespace trend::engine
