// Building and reading configuration trees.
#include "server/engine/config_value.h"

#include <utility>

namespace trend::engine {

ConfigValue ConfigValue::boolean(bool value) {
  ConfigValue result;
  result.kind = Kind::kBool;
  result.flag = value;
  result.text = value ? "true" : "false";
  return result;
}

ConfigValue ConfigValue::number(std::int64_t value) {
  ConfigValue result;
  result.kind = Kind::kInteger;
  result.integer = value;
  result.text = std::to_string(value);
  return result;
}

ConfigValue ConfigValue::string(std::string value) {
  ConfigValue result;
  result.kind = Kind::kText;
  result.text = std::move(value);
  return result;
}

ConfigValue ConfigValue::list(std::vector<ConfigValue> values) {
  ConfigValue result;
  result.kind = Kind::kList;
  result.items = std::move(values);
  return result;
}

ConfigValue ConfigValue::map() {
  ConfigValue result;
  result.kind = Kind::kMap;
  return result;
}

void ConfigValue::add(std::string name, ConfigValue value) {
  keys.push_back({std::move(name), {}});
  items.push_back(std::move(value));
}

const ConfigValue* ConfigValue::find(std::string_view name) const {
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (keys[i].name == name) return &items[i];
  return nullptr;
}

}  // namespace trend::engine
