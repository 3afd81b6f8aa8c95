// Files that the client renames: what follows is asked for before, and told after.
// Source: LSP 3.17, "WillRenameFiles Request", "DidRenameFiles Notification".
#pragma once

#include "protocol/lsp/edit.h"

namespace trend::lsp {

/// A file or, with everything in it, a folder.
struct FileRename {
  DocumentUri oldUri{};
  DocumentUri newUri{};

  static void describe(auto& visit, auto& self) {
    visit("oldUri", self.oldUri);
    visit("newUri", self.newUri);
  }
  bool operator==(const FileRename&) const = default;
};

struct RenameFilesParams {
  std::vector<FileRename> files{};

  static void describe(auto& visit, auto& self) { visit("files", self.files); }
  bool operator==(const RenameFilesParams&) const = default;
};

struct FileOperationPatternOptions {
  std::optional<bool> ignoreCase{};

  static void describe(auto& visit, auto& self) { visit("ignoreCase", self.ignoreCase); }
  bool operator==(const FileOperationPatternOptions&) const = default;
};

struct FileOperationPattern {
  std::string glob{};
  std::optional<std::string> matches{};  ///< `file` or `folder`; absent: both
  std::optional<FileOperationPatternOptions> options{};

  static void describe(auto& visit, auto& self) {
    visit("glob", self.glob);
    visit("matches", self.matches);
    visit("options", self.options);
  }
  bool operator==(const FileOperationPattern&) const = default;
};

struct FileOperationFilter {
  std::optional<std::string> scheme{};
  FileOperationPattern pattern{};

  static void describe(auto& visit, auto& self) {
    visit("scheme", self.scheme);
    visit("pattern", self.pattern);
  }
  bool operator==(const FileOperationFilter&) const = default;
};

struct FileOperationRegistrationOptions {
  std::vector<FileOperationFilter> filters{};

  static void describe(auto& visit, auto& self) { visit("filters", self.filters); }
  bool operator==(const FileOperationRegistrationOptions&) const = default;
};

/// Server capability, `workspace.fileOperations`.
struct FileOperationOptions {
  std::optional<FileOperationRegistrationOptions> willRename{};
  std::optional<FileOperationRegistrationOptions> didRename{};

  static void describe(auto& visit, auto& self) {
    visit("willRename", self.willRename);
    visit("didRename", self.didRename);
  }
  bool operator==(const FileOperationOptions&) const = default;
};

/// Client capability, `workspace.fileOperations`.
struct FileOperationClientCapabilities {
  std::optional<bool> willRename{};
  std::optional<bool> didRename{};

  static void describe(auto& visit, auto& self) {
    visit("willRename", self.willRename);
    visit("didRename", self.didRename);
  }
  bool operator==(const FileOperationClientCapabilities&) const = default;
};

namespace methods {

/// The edit is applied before the files are renamed: it speaks of old names. Clients wait for the
/// answer but for a few seconds only.
struct WillRenameFiles : protocol::ServerRequest<RenameFilesParams, Nullable<WorkspaceEdit>> {
  static constexpr const char* kMethod = "workspace/willRenameFiles";
};
struct DidRenameFiles : protocol::ServerNotification<RenameFilesParams> {
  static constexpr const char* kMethod = "workspace/didRenameFiles";
};

}  // namespace methods
}  // namespace trend::lsp
