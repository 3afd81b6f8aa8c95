// Folders, files on disk and commands of the workspace.
// Source: LSP 3.17, "Workspace folders", "DidChangeWatchedFiles Notification", "Execute a command".
#pragma once

#include "protocol/lsp/base.h"

namespace trend::lsp {

struct WorkspaceFolder {
  DocumentUri uri{};
  std::string name{};

  static void describe(auto& visit, auto& self) {
    visit("uri", self.uri);
    visit("name", self.name);
  }
  bool operator==(const WorkspaceFolder&) const = default;
};

struct WorkspaceFoldersChangeEvent {
  std::vector<WorkspaceFolder> added{};
  std::vector<WorkspaceFolder> removed{};

  static void describe(auto& visit, auto& self) {
    visit("added", self.added);
    visit("removed", self.removed);
  }
  bool operator==(const WorkspaceFoldersChangeEvent&) const = default;
};

struct DidChangeWorkspaceFoldersParams {
  WorkspaceFoldersChangeEvent event{};

  static void describe(auto& visit, auto& self) { visit("event", self.event); }
  bool operator==(const DidChangeWorkspaceFoldersParams&) const = default;
};

/// Server capability. A string as `changeNotifications` is an id to unregister by.
struct WorkspaceFoldersServerCapabilities {
  std::optional<bool> supported{};
  std::optional<std::variant<bool, std::string>> changeNotifications{};

  static void describe(auto& visit, auto& self) {
    visit("supported", self.supported);
    visit("changeNotifications", self.changeNotifications);
  }
  bool operator==(const WorkspaceFoldersServerCapabilities&) const = default;
};

enum class FileChangeType : std::int32_t { kCreated = 1, kChanged = 2, kDeleted = 3 };

struct FileEvent {
  DocumentUri uri{};
  FileChangeType type = FileChangeType::kCreated;

  static void describe(auto& visit, auto& self) {
    visit("uri", self.uri);
    visit("type", self.type);
  }
  bool operator==(const FileEvent&) const = default;
};

struct DidChangeWatchedFilesParams {
  std::vector<FileEvent> changes{};

  static void describe(auto& visit, auto& self) { visit("changes", self.changes); }
  bool operator==(const DidChangeWatchedFilesParams&) const = default;
};

/// Bits of FileSystemWatcher::kind.
namespace watch_kind {
inline constexpr std::uint32_t kCreate = 1;
inline constexpr std::uint32_t kChange = 2;
inline constexpr std::uint32_t kDelete = 4;
}  // namespace watch_kind

struct RelativePattern {
  std::variant<WorkspaceFolder, std::string> baseUri{};
  std::string pattern{};

  static void describe(auto& visit, auto& self) {
    visit("baseUri", self.baseUri);
    visit("pattern", self.pattern);
  }
  bool operator==(const RelativePattern&) const = default;
};

struct FileSystemWatcher {
  std::variant<std::string, RelativePattern> globPattern{};
  std::optional<std::uint32_t> kind{};  ///< watch_kind bits; all when absent

  static void describe(auto& visit, auto& self) {
    visit("globPattern", self.globPattern);
    visit("kind", self.kind);
  }
  bool operator==(const FileSystemWatcher&) const = default;
};

/// `registerOptions` of workspace/didChangeWatchedFiles.
struct DidChangeWatchedFilesRegistrationOptions {
  std::vector<FileSystemWatcher> watchers{};

  static void describe(auto& visit, auto& self) { visit("watchers", self.watchers); }
  bool operator==(const DidChangeWatchedFilesRegistrationOptions&) const = default;
};

/// Client capability.
struct DidChangeWatchedFilesClientCapabilities {
  std::optional<bool> dynamicRegistration{};
  std::optional<bool> relativePatternSupport{};

  static void describe(auto& visit, auto& self) {
    visit("dynamicRegistration", self.dynamicRegistration);
    visit("relativePatternSupport", self.relativePatternSupport);
  }
  bool operator==(const DidChangeWatchedFilesClientCapabilities&) const = default;
};

struct ExecuteCommandParams {
  std::optional<ProgressToken> workDoneToken{};
  std::string command{};
  std::optional<std::vector<Json>> arguments{};

  static void describe(auto& visit, auto& self) {
    visit("workDoneToken", self.workDoneToken);
    visit("command", self.command);
    visit("arguments", self.arguments);
  }
  bool operator==(const ExecuteCommandParams&) const = default;
};

/// Server capability.
struct ExecuteCommandOptions {
  std::optional<bool> workDoneProgress{};
  std::vector<std::string> commands{};

  static void describe(auto& visit, auto& self) {
    visit("workDoneProgress", self.workDoneProgress);
    visit("commands", self.commands);
  }
  bool operator==(const ExecuteCommandOptions&) const = default;
};

namespace methods {

struct WorkspaceFolders : protocol::ClientRequest<Null, Nullable<std::vector<WorkspaceFolder>>> {
  static constexpr const char* kMethod = "workspace/workspaceFolders";
};
struct DidChangeWorkspaceFolders : protocol::ServerNotification<DidChangeWorkspaceFoldersParams> {
  static constexpr const char* kMethod = "workspace/didChangeWorkspaceFolders";
};
struct DidChangeWatchedFiles : protocol::ServerNotification<DidChangeWatchedFilesParams> {
  static constexpr const char* kMethod = "workspace/didChangeWatchedFiles";
};
struct ExecuteCommand : protocol::ServerRequest<ExecuteCommandParams, Json> {
  static constexpr const char* kMethod = "workspace/executeCommand";
};

}  // namespace methods
}  // namespace trend::lsp
