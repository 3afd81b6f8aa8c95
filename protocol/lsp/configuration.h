// Settings of the editor, and capabilities the server registers after the handshake.
// Source: LSP 3.17, "Configuration Request", "DidChangeConfiguration", "Register Capability".
#pragma once

#include "protocol/lsp/base.h"

namespace trend::lsp {

struct DidChangeConfigurationParams {
  Json settings{};  ///< null from clients that want to be asked instead

  static void describe(auto& visit, auto& self) { visit("settings", self.settings); }
  bool operator==(const DidChangeConfigurationParams&) const = default;
};

struct ConfigurationItem {
  std::optional<DocumentUri> scopeUri{};
  std::optional<std::string> section{};

  static void describe(auto& visit, auto& self) {
    visit("scopeUri", self.scopeUri);
    visit("section", self.section);
  }
  bool operator==(const ConfigurationItem&) const = default;
};

/// The answer is an array with one value per item, null where the client has none.
struct ConfigurationParams {
  std::vector<ConfigurationItem> items{};

  static void describe(auto& visit, auto& self) { visit("items", self.items); }
  bool operator==(const ConfigurationParams&) const = default;
};

/// `registerOptions` of workspace/didChangeConfiguration.
struct DidChangeConfigurationRegistrationOptions {
  std::optional<std::variant<std::string, std::vector<std::string>>> section{};

  static void describe(auto& visit, auto& self) { visit("section", self.section); }
  bool operator==(const DidChangeConfigurationRegistrationOptions&) const = default;
};

struct Registration {
  std::string id{};  ///< unique; to unregister by
  std::string method{};
  std::optional<Json> registerOptions{};

  static void describe(auto& visit, auto& self) {
    visit("id", self.id);
    visit("method", self.method);
    visit("registerOptions", self.registerOptions);
  }
  bool operator==(const Registration&) const = default;
};

struct RegistrationParams {
  std::vector<Registration> registrations{};

  static void describe(auto& visit, auto& self) { visit("registrations", self.registrations); }
  bool operator==(const RegistrationParams&) const = default;
};

struct Unregistration {
  std::string id{};
  std::string method{};

  static void describe(auto& visit, auto& self) {
    visit("id", self.id);
    visit("method", self.method);
  }
  bool operator==(const Unregistration&) const = default;
};

/// The misspelt field name is the protocol's own.
struct UnregistrationParams {
  std::vector<Unregistration> unregisterations{};

  static void describe(auto& visit, auto& self) {
    visit("unregisterations", self.unregisterations);
  }
  bool operator==(const UnregistrationParams&) const = default;
};

namespace methods {

struct DidChangeConfiguration : protocol::ServerNotification<DidChangeConfigurationParams> {
  static constexpr const char* kMethod = "workspace/didChangeConfiguration";
};
struct Configuration : protocol::ClientRequest<ConfigurationParams, std::vector<Json>> {
  static constexpr const char* kMethod = "workspace/configuration";
};
struct RegisterCapability : protocol::ClientRequest<RegistrationParams, Null> {
  static constexpr const char* kMethod = "client/registerCapability";
};
struct UnregisterCapability : protocol::ClientRequest<UnregistrationParams, Null> {
  static constexpr const char* kMethod = "client/unregisterCapability";
};

}  // namespace methods
}  // namespace trend::lsp
