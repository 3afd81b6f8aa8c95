// JSON to ConfigValue, with the liberties that editors take.
#include "server/lsp/editor_settings.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "server/engine/config_keys.h"

namespace trend::server {
namespace {

using engine::ConfigValue;
using protocol::Json;
using protocol::JsonKind;

// Read by the extension itself, never by the server.
constexpr std::array<std::string_view, 5> kOfTheEditor = {"enable", "outline", "path", "server",
                                                          "trace"};

// The protocol layer bounds the depth of what a peer sends.
ConfigValue convert(const Json& json) {
  switch (json.kind()) {
    case JsonKind::kNull:
      return ConfigValue::null();
    case JsonKind::kBoolean:
      return ConfigValue::boolean(*json.as_boolean());
    case JsonKind::kInteger:
      if (const auto number = json.as_integer()) return ConfigValue::number(*number);
      return ConfigValue::string(json.text());
    case JsonKind::kNumber:
      return ConfigValue::string(json.text());
    case JsonKind::kString:
      return ConfigValue::string(std::string(*json.as_string()));
    case JsonKind::kArray: {
      std::vector<ConfigValue> items;
      for (std::size_t i = 0; i < json.size(); ++i) items.push_back(convert(json.at(i)));
      return ConfigValue::list(std::move(items));
    }
    case JsonKind::kObject:
      break;
  }
  ConfigValue map = ConfigValue::map();
  for (const auto& [name, member] : json.members()) map.add(name, convert(member));
  return map;
}

bool is_ours(const Json& settings) {
  return std::any_of(
      engine::kConfigKeys.begin(), engine::kConfigKeys.end(),
      [&settings](const engine::ConfigKeySpec& key) { return settings.contains(key.name); });
}

}  // namespace

ConfigValue read_editor_settings(const Json& settings) {
  Json section = settings.find(kSettingsSection);
  if (!settings.contains(kSettingsSection) && is_ours(settings)) section = settings;
  ConfigValue map = ConfigValue::map();
  for (const auto& [name, member] : section.members()) {
    const bool foreign =
        std::find(kOfTheEditor.begin(), kOfTheEditor.end(), name) != kOfTheEditor.end();
    if (!member.is_null() && !foreign) map.add(name, convert(member));
  }
  return map;
}

}  // namespace trend::server
