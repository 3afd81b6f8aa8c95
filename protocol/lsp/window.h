// Messages to the user and progress of long work.
// Source: LSP 3.17, "Window Features", "Work Done Progress".
#pragma once

#include "protocol/lsp/base.h"

namespace trend::lsp {

enum class MessageType : std::int32_t { kError = 1, kWarning = 2, kInfo = 3, kLog = 4 };

/// Of window/showMessage (shown) and window/logMessage (kept in a log).
struct MessageParams {
  MessageType type = MessageType::kInfo;
  std::string message{};

  static void describe(auto& visit, auto& self) {
    visit("type", self.type);
    visit("message", self.message);
  }
  bool operator==(const MessageParams&) const = default;
};

struct MessageActionItem {
  std::string title{};

  static void describe(auto& visit, auto& self) { visit("title", self.title); }
  bool operator==(const MessageActionItem&) const = default;
};

struct ShowMessageRequestParams {
  MessageType type = MessageType::kInfo;
  std::string message{};
  std::optional<std::vector<MessageActionItem>> actions{};

  static void describe(auto& visit, auto& self) {
    visit("type", self.type);
    visit("message", self.message);
    visit("actions", self.actions);
  }
  bool operator==(const ShowMessageRequestParams&) const = default;
};

struct ShowDocumentParams {
  std::string uri{};
  std::optional<bool> external{};
  std::optional<bool> takeFocus{};
  std::optional<Range> selection{};

  static void describe(auto& visit, auto& self) {
    visit("uri", self.uri);
    visit("external", self.external);
    visit("takeFocus", self.takeFocus);
    visit("selection", self.selection);
  }
  bool operator==(const ShowDocumentParams&) const = default;
};

struct ShowDocumentResult {
  bool success = false;

  static void describe(auto& visit, auto& self) { visit("success", self.success); }
  bool operator==(const ShowDocumentResult&) const = default;
};

/// `value` is one of the three structs below, or a partial result.
struct ProgressParams {
  ProgressToken token{};
  Json value{};

  static void describe(auto& visit, auto& self) {
    visit("token", self.token);
    visit("value", self.value);
  }
  bool operator==(const ProgressParams&) const = default;
};

struct WorkDoneProgressBegin {
  std::string title{};
  std::optional<bool> cancellable{};
  std::optional<std::string> message{};
  std::optional<std::uint32_t> percentage{};  ///< 0 to 100; absent: unknown for all of the work

  static void describe(auto& visit, auto& self) {
    visit.literal("kind", "begin");
    visit("title", self.title);
    visit("cancellable", self.cancellable);
    visit("message", self.message);
    visit("percentage", self.percentage);
  }
  bool operator==(const WorkDoneProgressBegin&) const = default;
};

struct WorkDoneProgressReport {
  std::optional<bool> cancellable{};
  std::optional<std::string> message{};
  std::optional<std::uint32_t> percentage{};

  static void describe(auto& visit, auto& self) {
    visit.literal("kind", "report");
    visit("cancellable", self.cancellable);
    visit("message", self.message);
    visit("percentage", self.percentage);
  }
  bool operator==(const WorkDoneProgressReport&) const = default;
};

struct WorkDoneProgressEnd {
  std::optional<std::string> message{};

  static void describe(auto& visit, auto& self) {
    visit.literal("kind", "end");
    visit("message", self.message);
  }
  bool operator==(const WorkDoneProgressEnd&) const = default;
};

struct WorkDoneProgressCreateParams {
  ProgressToken token{};

  static void describe(auto& visit, auto& self) { visit("token", self.token); }
  bool operator==(const WorkDoneProgressCreateParams&) const = default;
};

struct WorkDoneProgressCancelParams {
  ProgressToken token{};

  static void describe(auto& visit, auto& self) { visit("token", self.token); }
  bool operator==(const WorkDoneProgressCancelParams&) const = default;
};

struct MessageActionItemSupport {
  std::optional<bool> additionalPropertiesSupport{};

  static void describe(auto& visit, auto& self) {
    visit("additionalPropertiesSupport", self.additionalPropertiesSupport);
  }
  bool operator==(const MessageActionItemSupport&) const = default;
};

struct ShowMessageRequestClientCapabilities {
  std::optional<MessageActionItemSupport> messageActionItem{};

  static void describe(auto& visit, auto& self) {
    visit("messageActionItem", self.messageActionItem);
  }
  bool operator==(const ShowMessageRequestClientCapabilities&) const = default;
};

struct ShowDocumentClientCapabilities {
  bool support = false;

  static void describe(auto& visit, auto& self) { visit("support", self.support); }
  bool operator==(const ShowDocumentClientCapabilities&) const = default;
};

/// Client capability.
struct WindowClientCapabilities {
  std::optional<bool> workDoneProgress{};
  std::optional<ShowMessageRequestClientCapabilities> showMessage{};
  std::optional<ShowDocumentClientCapabilities> showDocument{};

  static void describe(auto& visit, auto& self) {
    visit("workDoneProgress", self.workDoneProgress);
    visit("showMessage", self.showMessage);
    visit("showDocument", self.showDocument);
  }
  bool operator==(const WindowClientCapabilities&) const = default;
};

namespace methods {

struct ShowMessage : protocol::ClientNotification<MessageParams> {
  static constexpr const char* kMethod = "window/showMessage";
};
struct ShowMessageRequest
    : protocol::ClientRequest<ShowMessageRequestParams, Nullable<MessageActionItem>> {
  static constexpr const char* kMethod = "window/showMessageRequest";
};
struct ShowDocument : protocol::ClientRequest<ShowDocumentParams, ShowDocumentResult> {
  static constexpr const char* kMethod = "window/showDocument";
};
struct LogMessage : protocol::ClientNotification<MessageParams> {
  static constexpr const char* kMethod = "window/logMessage";
};
struct WorkDoneProgressCreate : protocol::ClientRequest<WorkDoneProgressCreateParams, Null> {
  static constexpr const char* kMethod = "window/workDoneProgress/create";
};
struct WorkDoneProgressCancel : protocol::ServerNotification<WorkDoneProgressCancelParams> {
  static constexpr const char* kMethod = "window/workDoneProgress/cancel";
};
struct Progress : protocol::NotificationShape<ProgressParams, protocol::Direction::kBoth> {
  static constexpr const char* kMethod = "$/progress";
};

}  // namespace methods
}  // namespace trend::lsp
