// What an editor shows between and inside the lines: code lenses and inlay hints.
// Source: LSP 3.17, "Code Lens Request", "Inlay Hint Request", their resolve and refresh requests.
#pragma once

#include "protocol/lsp/edit.h"

namespace trend::lsp {

using CodeLensParams = TextDocumentParams;

/// Shown above its line. Without a command it is not shown until resolved.
struct CodeLens {
  Range range{};  ///< on one line
  std::optional<Command> command{};
  std::optional<Json> data{};  ///< comes back in codeLens/resolve

  static void describe(auto& visit, auto& self) {
    visit("range", self.range);
    visit("command", self.command);
    visit("data", self.data);
  }
  bool operator==(const CodeLens&) const = default;
};

struct InlayHintParams {
  TextDocumentIdentifier textDocument{};
  Range range{};  ///< what is visible; hints outside are not wanted

  static void describe(auto& visit, auto& self) {
    visit("textDocument", self.textDocument);
    visit("range", self.range);
  }
  bool operator==(const InlayHintParams&) const = default;
};

enum class InlayHintKind : std::int32_t { kType = 1, kParameter = 2 };

/// A part of a label that can be pointed at and, with a location, followed.
struct InlayHintLabelPart {
  std::string value{};
  std::optional<std::variant<std::string, MarkupContent>> tooltip{};
  std::optional<Location> location{};
  std::optional<Command> command{};

  static void describe(auto& visit, auto& self) {
    visit("value", self.value);
    visit("tooltip", self.tooltip);
    visit("location", self.location);
    visit("command", self.command);
  }
  bool operator==(const InlayHintLabelPart&) const = default;
};

struct InlayHint {
  Position position{};
  std::variant<std::string, std::vector<InlayHintLabelPart>> label{};  ///< not empty
  std::optional<InlayHintKind> kind{};
  std::optional<std::vector<TextEdit>> textEdits{};  ///< makes the hint part of the text
  std::optional<std::variant<std::string, MarkupContent>> tooltip{};
  std::optional<bool> paddingLeft{};
  std::optional<bool> paddingRight{};
  std::optional<Json> data{};  ///< comes back in inlayHint/resolve

  static void describe(auto& visit, auto& self) {
    visit("position", self.position);
    visit("label", self.label);
    visit("kind", self.kind);
    visit("textEdits", self.textEdits);
    visit("tooltip", self.tooltip);
    visit("paddingLeft", self.paddingLeft);
    visit("paddingRight", self.paddingRight);
    visit("data", self.data);
  }
  bool operator==(const InlayHint&) const = default;
};

/// Client capability.
struct InlayHintClientCapabilities {
  std::optional<bool> dynamicRegistration{};
  std::optional<ResolveSupport> resolveSupport{};

  static void describe(auto& visit, auto& self) {
    visit("dynamicRegistration", self.dynamicRegistration);
    visit("resolveSupport", self.resolveSupport);
  }
  bool operator==(const InlayHintClientCapabilities&) const = default;
};

namespace methods {

struct CodeLens : protocol::ServerRequest<CodeLensParams, std::vector<lsp::CodeLens>> {
  static constexpr const char* kMethod = "textDocument/codeLens";
};
struct CodeLensResolve : protocol::ServerRequest<lsp::CodeLens, lsp::CodeLens> {
  static constexpr const char* kMethod = "codeLens/resolve";
};
struct CodeLensRefresh : protocol::ClientRequest<Null, Null> {
  static constexpr const char* kMethod = "workspace/codeLens/refresh";
};
struct InlayHint : protocol::ServerRequest<InlayHintParams, std::vector<lsp::InlayHint>> {
  static constexpr const char* kMethod = "textDocument/inlayHint";
};
struct InlayHintResolve : protocol::ServerRequest<lsp::InlayHint, lsp::InlayHint> {
  static constexpr const char* kMethod = "inlayHint/resolve";
};
struct InlayHintRefresh : protocol::ClientRequest<Null, Null> {
  static constexpr const char* kMethod = "workspace/inlayHint/refresh";
};

}  // namespace methods
}  // namespace trend::lsp
