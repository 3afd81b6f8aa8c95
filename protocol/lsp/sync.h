// Opening, changing, saving and closing documents.
// Source: LSP 3.17, "Text Document Synchronization".
#pragma once

#include "protocol/lsp/base.h"

namespace trend::lsp {

enum class TextDocumentSyncKind : std::int32_t { kNone = 0, kFull = 1, kIncremental = 2 };

struct DidOpenTextDocumentParams {
  TextDocumentItem textDocument{};

  static void describe(auto& visit, auto& self) { visit("textDocument", self.textDocument); }
  bool operator==(const DidOpenTextDocumentParams&) const = default;
};

/// One edit, or with no `range` the whole new text. Events of one notification apply one after the
/// other: each range is in the text left by the event before it.
struct TextDocumentContentChangeEvent {
  std::optional<Range> range{};
  std::optional<std::uint32_t>
      rangeLength{};  ///< deprecated, ignored: length of the range in code units
  std::string text{};

  static void describe(auto& visit, auto& self) {
    visit("range", self.range);
    visit("rangeLength", self.rangeLength);
    visit("text", self.text);
  }
  bool operator==(const TextDocumentContentChangeEvent&) const = default;
};

struct DidChangeTextDocumentParams {
  VersionedTextDocumentIdentifier textDocument{};  ///< the version after all the changes
  std::vector<TextDocumentContentChangeEvent> contentChanges{};

  static void describe(auto& visit, auto& self) {
    visit("textDocument", self.textDocument);
    visit("contentChanges", self.contentChanges);
  }
  bool operator==(const DidChangeTextDocumentParams&) const = default;
};

struct DidCloseTextDocumentParams {
  TextDocumentIdentifier textDocument{};

  static void describe(auto& visit, auto& self) { visit("textDocument", self.textDocument); }
  bool operator==(const DidCloseTextDocumentParams&) const = default;
};

struct DidSaveTextDocumentParams {
  TextDocumentIdentifier textDocument{};
  std::optional<std::string> text{};  ///< only when the server asked for it by SaveOptions

  static void describe(auto& visit, auto& self) {
    visit("textDocument", self.textDocument);
    visit("text", self.text);
  }
  bool operator==(const DidSaveTextDocumentParams&) const = default;
};

enum class TextDocumentSaveReason : std::int32_t { kManual = 1, kAfterDelay = 2, kFocusOut = 3 };

struct WillSaveTextDocumentParams {
  TextDocumentIdentifier textDocument{};
  TextDocumentSaveReason reason = TextDocumentSaveReason::kManual;

  static void describe(auto& visit, auto& self) {
    visit("textDocument", self.textDocument);
    visit("reason", self.reason);
  }
  bool operator==(const WillSaveTextDocumentParams&) const = default;
};

struct SaveOptions {
  std::optional<bool> includeText{};

  static void describe(auto& visit, auto& self) { visit("includeText", self.includeText); }
  bool operator==(const SaveOptions&) const = default;
};

/// Server capability.
struct TextDocumentSyncOptions {
  std::optional<bool> openClose{};
  std::optional<TextDocumentSyncKind> change{};
  std::optional<bool> willSave{};
  std::optional<bool> willSaveWaitUntil{};
  std::optional<std::variant<bool, SaveOptions>> save{};

  static void describe(auto& visit, auto& self) {
    visit("openClose", self.openClose);
    visit("change", self.change);
    visit("willSave", self.willSave);
    visit("willSaveWaitUntil", self.willSaveWaitUntil);
    visit("save", self.save);
  }
  bool operator==(const TextDocumentSyncOptions&) const = default;
};

/// Client capability.
struct TextDocumentSyncClientCapabilities {
  std::optional<bool> dynamicRegistration{};
  std::optional<bool> willSave{};
  std::optional<bool> willSaveWaitUntil{};
  std::optional<bool> didSave{};

  static void describe(auto& visit, auto& self) {
    visit("dynamicRegistration", self.dynamicRegistration);
    visit("willSave", self.willSave);
    visit("willSaveWaitUntil", self.willSaveWaitUntil);
    visit("didSave", self.didSave);
  }
  bool operator==(const TextDocumentSyncClientCapabilities&) const = default;
};

namespace methods {

struct DidOpen : protocol::ServerNotification<DidOpenTextDocumentParams> {
  static constexpr const char* kMethod = "textDocument/didOpen";
};
struct DidChange : protocol::ServerNotification<DidChangeTextDocumentParams> {
  static constexpr const char* kMethod = "textDocument/didChange";
};
struct WillSave : protocol::ServerNotification<WillSaveTextDocumentParams> {
  static constexpr const char* kMethod = "textDocument/willSave";
};
struct DidSave : protocol::ServerNotification<DidSaveTextDocumentParams> {
  static constexpr const char* kMethod = "textDocument/didSave";
};
struct DidClose : protocol::ServerNotification<DidCloseTextDocumentParams> {
  static constexpr const char* kMethod = "textDocument/didClose";
};

}  // namespace methods
}  // namespace trend::lsp
