// Handshake, shutdown, cancellation and tracing.
// Source: LSP 3.17, "Lifecycle Messages", "Cancellation Support".
#pragma once

#include "protocol/lsp/client_capabilities.h"
#include "protocol/lsp/server_capabilities.h"
#include "protocol/lsp/workspace.h"

namespace trend::lsp {

namespace trace_value {
inline constexpr const char* kOff = "off";
inline constexpr const char* kMessages = "messages";
inline constexpr const char* kVerbose = "verbose";
}  // namespace trace_value

/// Name and version of a program: `clientInfo` and `serverInfo`.
struct ProgramInfo {
  std::string name{};
  std::optional<std::string> version{};

  static void describe(auto& visit, auto& self) {
    visit("name", self.name);
    visit("version", self.version);
  }
  bool operator==(const ProgramInfo&) const = default;
};

struct InitializeParams {
  std::optional<ProgressToken> workDoneToken{};
  Nullable<std::int32_t> processId{};  ///< the client's process; the server ends when it is gone
  std::optional<ProgramInfo> clientInfo{};
  std::optional<std::string> locale{};              ///< of the user interface, such as `zh-cn`
  std::optional<Nullable<std::string>> rootPath{};  ///< deprecated
  Nullable<DocumentUri> rootUri{};                  ///< deprecated; workspaceFolders wins
  ClientCapabilities capabilities{};
  std::optional<Json> initializationOptions{};
  std::optional<std::string> trace{};
  std::optional<Nullable<std::vector<WorkspaceFolder>>>
      workspaceFolders{};  ///< null: no folder is open

  static void describe(auto& visit, auto& self) {
    visit("workDoneToken", self.workDoneToken);
    visit("processId", self.processId);
    visit("clientInfo", self.clientInfo);
    visit("locale", self.locale);
    visit("rootPath", self.rootPath);
    visit("rootUri", self.rootUri);
    visit("capabilities", self.capabilities);
    visit("initializationOptions", self.initializationOptions);
    visit("trace", self.trace);
    visit("workspaceFolders", self.workspaceFolders);
  }
  bool operator==(const InitializeParams&) const = default;
};

struct InitializeResult {
  ServerCapabilities capabilities{};
  std::optional<ProgramInfo> serverInfo{};

  static void describe(auto& visit, auto& self) {
    visit("capabilities", self.capabilities);
    visit("serverInfo", self.serverInfo);
  }
  bool operator==(const InitializeResult&) const = default;
};

struct InitializedParams {
  static void describe(auto& /*visit*/, auto& /*self*/) {}
  bool operator==(const InitializedParams&) const = default;
};

struct SetTraceParams {
  std::string value{};

  static void describe(auto& visit, auto& self) { visit("value", self.value); }
  bool operator==(const SetTraceParams&) const = default;
};

struct LogTraceParams {
  std::string message{};
  std::optional<std::string> verbose{};

  static void describe(auto& visit, auto& self) {
    visit("message", self.message);
    visit("verbose", self.verbose);
  }
  bool operator==(const LogTraceParams&) const = default;
};

struct CancelParams {
  ProgressToken id{};  ///< of the request to cancel

  static void describe(auto& visit, auto& self) { visit("id", self.id); }
  bool operator==(const CancelParams&) const = default;
};

namespace methods {

struct Initialize : protocol::ServerRequest<InitializeParams, InitializeResult> {
  static constexpr const char* kMethod = "initialize";
};
struct Initialized : protocol::ServerNotification<InitializedParams> {
  static constexpr const char* kMethod = "initialized";
};
struct Shutdown : protocol::ServerRequest<Null, Null> {
  static constexpr const char* kMethod = "shutdown";
};
struct Exit : protocol::ServerNotification<Null> {
  static constexpr const char* kMethod = "exit";
};
struct CancelRequest : protocol::NotificationShape<CancelParams, protocol::Direction::kBoth> {
  static constexpr const char* kMethod = "$/cancelRequest";
};
struct SetTrace : protocol::ServerNotification<SetTraceParams> {
  static constexpr const char* kMethod = "$/setTrace";
};
struct LogTrace : protocol::ClientNotification<LogTraceParams> {
  static constexpr const char* kMethod = "$/logTrace";
};

}  // namespace methods
}  // namespace trend::lsp
