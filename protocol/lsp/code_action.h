// Fixes and refactorings offered at a place.
// Source: LSP 3.17, "Code Action Request", "Code Action Resolve Request".
#pragma once

#include "protocol/lsp/diagnostic.h"
#include "protocol/lsp/edit.h"

namespace trend::lsp {

/// Kinds form a hierarchy by dots: `source.fixAll.trendlsp` is a `source.fixAll`.
namespace code_action_kind {
inline constexpr const char* kQuickFix = "quickfix";
inline constexpr const char* kRefactor = "refactor";
inline constexpr const char* kRefactorExtract = "refactor.extract";
inline constexpr const char* kRefactorInline = "refactor.inline";
inline constexpr const char* kRefactorMove = "refactor.move";  // LSP 3.18
inline constexpr const char* kRefactorRewrite = "refactor.rewrite";
inline constexpr const char* kSource = "source";
inline constexpr const char* kSourceOrganizeImports = "source.organizeImports";
inline constexpr const char* kSourceFixAll = "source.fixAll";
}  // namespace code_action_kind

enum class CodeActionTriggerKind : std::int32_t { kInvoked = 1, kAutomatic = 2 };

struct CodeActionContext {
  std::vector<Diagnostic>
      diagnostics{};  ///< what the client knows at the range; often empty or stale
  std::optional<std::vector<std::string>> only{};  ///< kinds wanted, with everything below them
  std::optional<CodeActionTriggerKind> triggerKind{};

  static void describe(auto& visit, auto& self) {
    visit("diagnostics", self.diagnostics);
    visit("only", self.only);
    visit("triggerKind", self.triggerKind);
  }
  bool operator==(const CodeActionContext&) const = default;
};

struct CodeActionParams {
  std::optional<ProgressToken> workDoneToken{};
  std::optional<ProgressToken> partialResultToken{};
  TextDocumentIdentifier textDocument{};
  Range range{};
  CodeActionContext context{};

  static void describe(auto& visit, auto& self) {
    visit("workDoneToken", self.workDoneToken);
    visit("partialResultToken", self.partialResultToken);
    visit("textDocument", self.textDocument);
    visit("range", self.range);
    visit("context", self.context);
  }
  bool operator==(const CodeActionParams&) const = default;
};

struct CodeActionDisabled {
  std::string reason{};

  static void describe(auto& visit, auto& self) { visit("reason", self.reason); }
  bool operator==(const CodeActionDisabled&) const = default;
};

struct CodeAction {
  std::string title{};
  std::optional<std::string> kind{};
  std::optional<std::vector<Diagnostic>> diagnostics{};  ///< what the action resolves
  std::optional<bool> isPreferred{};
  std::optional<CodeActionDisabled> disabled{};
  std::optional<WorkspaceEdit> edit{};  ///< applied before `command` is executed
  std::optional<Command> command{};
  std::optional<Json> data{};  ///< comes back in codeAction/resolve

  static void describe(auto& visit, auto& self) {
    visit("title", self.title);
    visit("kind", self.kind);
    visit("diagnostics", self.diagnostics);
    visit("isPreferred", self.isPreferred);
    visit("disabled", self.disabled);
    visit("edit", self.edit);
    visit("command", self.command);
    visit("data", self.data);
  }
  bool operator==(const CodeAction&) const = default;
};

/// A bare Command for clients without codeActionLiteralSupport.
using CodeActionItem = std::variant<Command, CodeAction>;

/// Server capability.
struct CodeActionOptions {
  std::optional<bool> workDoneProgress{};
  std::optional<std::vector<std::string>> codeActionKinds{};
  std::optional<bool> resolveProvider{};

  static void describe(auto& visit, auto& self) {
    visit("workDoneProgress", self.workDoneProgress);
    visit("codeActionKinds", self.codeActionKinds);
    visit("resolveProvider", self.resolveProvider);
  }
  bool operator==(const CodeActionOptions&) const = default;
};

struct CodeActionKindSupport {
  std::vector<std::string> valueSet{};

  static void describe(auto& visit, auto& self) { visit("valueSet", self.valueSet); }
  bool operator==(const CodeActionKindSupport&) const = default;
};

struct CodeActionLiteralSupport {
  CodeActionKindSupport codeActionKind{};

  static void describe(auto& visit, auto& self) { visit("codeActionKind", self.codeActionKind); }
  bool operator==(const CodeActionLiteralSupport&) const = default;
};

/// Client capability.
struct CodeActionClientCapabilities {
  std::optional<bool> dynamicRegistration{};
  std::optional<CodeActionLiteralSupport> codeActionLiteralSupport{};
  std::optional<bool> isPreferredSupport{};
  std::optional<bool> disabledSupport{};
  std::optional<bool> dataSupport{};
  std::optional<ResolveSupport> resolveSupport{};
  std::optional<bool> honorsChangeAnnotations{};

  static void describe(auto& visit, auto& self) {
    visit("dynamicRegistration", self.dynamicRegistration);
    visit("codeActionLiteralSupport", self.codeActionLiteralSupport);
    visit("isPreferredSupport", self.isPreferredSupport);
    visit("disabledSupport", self.disabledSupport);
    visit("dataSupport", self.dataSupport);
    visit("resolveSupport", self.resolveSupport);
    visit("honorsChangeAnnotations", self.honorsChangeAnnotations);
  }
  bool operator==(const CodeActionClientCapabilities&) const = default;
};

namespace methods {

struct CodeAction : protocol::ServerRequest<CodeActionParams, std::vector<CodeActionItem>> {
  static constexpr const char* kMethod = "textDocument/codeAction";
};
struct CodeActionResolve : protocol::ServerRequest<lsp::CodeAction, lsp::CodeAction> {
  static constexpr const char* kMethod = "codeAction/resolve";
};

}  // namespace methods
}  // namespace trend::lsp
