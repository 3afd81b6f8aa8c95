// Settings as editors send them, turned into the tree that engine/config.h reads.
#pragma once

#include "protocol/json.h"
#include "server/engine/config_value.h"

namespace trend::server {

/// The name of our section in an editor's settings.
inline constexpr const char* kSettingsSection = "trendlsp";

/// Our part of `settings`: the member `trendlsp` when there is one, else all of it if it has one of
/// our keys (clients differ in what they wrap). Members that are null, and those that only concern
/// the editor's extension (how to start the server, tracing), are left out. Anything but an object
/// is an empty configuration. Numbers with a fraction count as text, so that they are complained
/// about.
engine::ConfigValue read_editor_settings(const protocol::Json& settings);

}  // namespace trend::server
