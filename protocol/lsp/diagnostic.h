// Diagnostics, pushed by the server or pulled by the client.
// Source: LSP 3.17, "Diagnostic", "PublishDiagnostics Notification", "Pull Diagnostics".
#pragma once

#include "protocol/lsp/base.h"

namespace trend::lsp {

enum class DiagnosticSeverity : std::int32_t {
  kError = 1,
  kWarning = 2,
  kInformation = 3,
  kHint = 4
};

enum class DiagnosticTag : std::int32_t { kUnnecessary = 1, kDeprecated = 2 };

/// Where the code is explained.
struct CodeDescription {
  std::string href{};

  static void describe(auto& visit, auto& self) { visit("href", self.href); }
  bool operator==(const CodeDescription&) const = default;
};

struct DiagnosticRelatedInformation {
  Location location{};
  std::string message{};

  static void describe(auto& visit, auto& self) {
    visit("location", self.location);
    visit("message", self.message);
  }
  bool operator==(const DiagnosticRelatedInformation&) const = default;
};

struct Diagnostic {
  Range range{};
  std::optional<DiagnosticSeverity> severity{};
  std::optional<std::variant<std::int32_t, std::string>> code{};
  std::optional<CodeDescription> codeDescription{};
  std::optional<std::string> source{};
  std::string message{};
  std::optional<std::vector<DiagnosticTag>> tags{};
  std::optional<std::vector<DiagnosticRelatedInformation>> relatedInformation{};
  std::optional<Json> data{};  ///< comes back in textDocument/codeAction

  static void describe(auto& visit, auto& self) {
    visit("range", self.range);
    visit("severity", self.severity);
    visit("code", self.code);
    visit("codeDescription", self.codeDescription);
    visit("source", self.source);
    visit("message", self.message);
    visit("tags", self.tags);
    visit("relatedInformation", self.relatedInformation);
    visit("data", self.data);
  }
  bool operator==(const Diagnostic&) const = default;
};

struct PublishDiagnosticsParams {
  DocumentUri uri{};
  std::optional<std::int32_t> version{};  ///< of the document the diagnostics are for
  std::vector<Diagnostic> diagnostics{};

  static void describe(auto& visit, auto& self) {
    visit("uri", self.uri);
    visit("version", self.version);
    visit("diagnostics", self.diagnostics);
  }
  bool operator==(const PublishDiagnosticsParams&) const = default;
};

struct DocumentDiagnosticParams {
  std::optional<ProgressToken> workDoneToken{};
  std::optional<ProgressToken> partialResultToken{};
  TextDocumentIdentifier textDocument{};
  std::optional<std::string> identifier{};
  std::optional<std::string> previousResultId{};

  static void describe(auto& visit, auto& self) {
    visit("workDoneToken", self.workDoneToken);
    visit("partialResultToken", self.partialResultToken);
    visit("textDocument", self.textDocument);
    visit("identifier", self.identifier);
    visit("previousResultId", self.previousResultId);
  }
  bool operator==(const DocumentDiagnosticParams&) const = default;
};

struct FullDocumentDiagnosticReport {
  std::optional<std::string> resultId{};
  std::vector<Diagnostic> items{};

  static void describe(auto& visit, auto& self) {
    visit.literal("kind", "full");
    visit("resultId", self.resultId);
    visit("items", self.items);
  }
  bool operator==(const FullDocumentDiagnosticReport&) const = default;
};

/// The diagnostics of the result with that id still hold.
struct UnchangedDocumentDiagnosticReport {
  std::string resultId{};

  static void describe(auto& visit, auto& self) {
    visit.literal("kind", "unchanged");
    visit("resultId", self.resultId);
  }
  bool operator==(const UnchangedDocumentDiagnosticReport&) const = default;
};

using RelatedReport = std::variant<FullDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport>;

struct RelatedFullDocumentDiagnosticReport {
  std::optional<std::string> resultId{};
  std::vector<Diagnostic> items{};
  std::optional<std::map<std::string, RelatedReport>> relatedDocuments{};

  static void describe(auto& visit, auto& self) {
    visit.literal("kind", "full");
    visit("resultId", self.resultId);
    visit("items", self.items);
    visit("relatedDocuments", self.relatedDocuments);
  }
  bool operator==(const RelatedFullDocumentDiagnosticReport&) const = default;
};

struct RelatedUnchangedDocumentDiagnosticReport {
  std::string resultId{};
  std::optional<std::map<std::string, RelatedReport>> relatedDocuments{};

  static void describe(auto& visit, auto& self) {
    visit.literal("kind", "unchanged");
    visit("resultId", self.resultId);
    visit("relatedDocuments", self.relatedDocuments);
  }
  bool operator==(const RelatedUnchangedDocumentDiagnosticReport&) const = default;
};

using DocumentDiagnosticReport =
    std::variant<RelatedFullDocumentDiagnosticReport, RelatedUnchangedDocumentDiagnosticReport>;

/// `data` of a ServerCancelled error answer to a pull.
struct DiagnosticServerCancellationData {
  bool retriggerRequest = false;

  static void describe(auto& visit, auto& self) {
    visit("retriggerRequest", self.retriggerRequest);
  }
  bool operator==(const DiagnosticServerCancellationData&) const = default;
};

struct PreviousResultId {
  DocumentUri uri{};
  std::string value{};

  static void describe(auto& visit, auto& self) {
    visit("uri", self.uri);
    visit("value", self.value);
  }
  bool operator==(const PreviousResultId&) const = default;
};

struct WorkspaceDiagnosticParams {
  std::optional<ProgressToken> workDoneToken{};
  std::optional<ProgressToken> partialResultToken{};
  std::optional<std::string> identifier{};
  std::vector<PreviousResultId> previousResultIds{};

  static void describe(auto& visit, auto& self) {
    visit("workDoneToken", self.workDoneToken);
    visit("partialResultToken", self.partialResultToken);
    visit("identifier", self.identifier);
    visit("previousResultIds", self.previousResultIds);
  }
  bool operator==(const WorkspaceDiagnosticParams&) const = default;
};

struct WorkspaceFullDocumentDiagnosticReport {
  std::optional<std::string> resultId{};
  std::vector<Diagnostic> items{};
  DocumentUri uri{};
  Nullable<std::int32_t> version{};  ///< null: the document is not open

  static void describe(auto& visit, auto& self) {
    visit.literal("kind", "full");
    visit("resultId", self.resultId);
    visit("items", self.items);
    visit("uri", self.uri);
    visit("version", self.version);
  }
  bool operator==(const WorkspaceFullDocumentDiagnosticReport&) const = default;
};

struct WorkspaceUnchangedDocumentDiagnosticReport {
  std::string resultId{};
  DocumentUri uri{};
  Nullable<std::int32_t> version{};

  static void describe(auto& visit, auto& self) {
    visit.literal("kind", "unchanged");
    visit("resultId", self.resultId);
    visit("uri", self.uri);
    visit("version", self.version);
  }
  bool operator==(const WorkspaceUnchangedDocumentDiagnosticReport&) const = default;
};

struct WorkspaceDiagnosticReport {
  std::vector<std::variant<WorkspaceFullDocumentDiagnosticReport,
                           WorkspaceUnchangedDocumentDiagnosticReport>>
      items{};

  static void describe(auto& visit, auto& self) { visit("items", self.items); }
  bool operator==(const WorkspaceDiagnosticReport&) const = default;
};

/// Server capability; with `documentSelector` and `id` also the options of a dynamic registration.
struct DiagnosticOptions {
  std::optional<bool> workDoneProgress{};
  std::optional<std::string> identifier{};
  bool interFileDependencies = false;
  bool workspaceDiagnostics = false;

  static void describe(auto& visit, auto& self) {
    visit("workDoneProgress", self.workDoneProgress);
    visit("identifier", self.identifier);
    visit("interFileDependencies", self.interFileDependencies);
    visit("workspaceDiagnostics", self.workspaceDiagnostics);
  }
  bool operator==(const DiagnosticOptions&) const = default;
};

struct DiagnosticRegistrationOptions {
  Nullable<DocumentSelector> documentSelector{};
  std::optional<bool> workDoneProgress{};
  std::optional<std::string> identifier{};
  bool interFileDependencies = false;
  bool workspaceDiagnostics = false;
  std::optional<std::string> id{};

  static void describe(auto& visit, auto& self) {
    visit("documentSelector", self.documentSelector);
    visit("workDoneProgress", self.workDoneProgress);
    visit("identifier", self.identifier);
    visit("interFileDependencies", self.interFileDependencies);
    visit("workspaceDiagnostics", self.workspaceDiagnostics);
    visit("id", self.id);
  }
  bool operator==(const DiagnosticRegistrationOptions&) const = default;
};

struct DiagnosticTagSupport {
  std::vector<DiagnosticTag> valueSet{};

  static void describe(auto& visit, auto& self) { visit("valueSet", self.valueSet); }
  bool operator==(const DiagnosticTagSupport&) const = default;
};

/// Client capability for pushed diagnostics.
struct PublishDiagnosticsClientCapabilities {
  std::optional<bool> relatedInformation{};
  std::optional<DiagnosticTagSupport> tagSupport{};
  std::optional<bool> versionSupport{};
  std::optional<bool> codeDescriptionSupport{};
  std::optional<bool> dataSupport{};

  static void describe(auto& visit, auto& self) {
    visit("relatedInformation", self.relatedInformation);
    visit("tagSupport", self.tagSupport);
    visit("versionSupport", self.versionSupport);
    visit("codeDescriptionSupport", self.codeDescriptionSupport);
    visit("dataSupport", self.dataSupport);
  }
  bool operator==(const PublishDiagnosticsClientCapabilities&) const = default;
};

/// Client capability for pulled diagnostics: present means that the client pulls.
struct DiagnosticClientCapabilities {
  std::optional<bool> dynamicRegistration{};
  std::optional<bool> relatedDocumentSupport{};

  static void describe(auto& visit, auto& self) {
    visit("dynamicRegistration", self.dynamicRegistration);
    visit("relatedDocumentSupport", self.relatedDocumentSupport);
  }
  bool operator==(const DiagnosticClientCapabilities&) const = default;
};

namespace methods {

struct PublishDiagnostics : protocol::ClientNotification<PublishDiagnosticsParams> {
  static constexpr const char* kMethod = "textDocument/publishDiagnostics";
};
struct DocumentDiagnostic
    : protocol::ServerRequest<DocumentDiagnosticParams, DocumentDiagnosticReport> {
  static constexpr const char* kMethod = "textDocument/diagnostic";
};
struct WorkspaceDiagnostic
    : protocol::ServerRequest<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport> {
  static constexpr const char* kMethod = "workspace/diagnostic";
};
struct DiagnosticRefresh : protocol::ClientRequest<Null, Null> {
  static constexpr const char* kMethod = "workspace/diagnostic/refresh";
};

}  // namespace methods
}  // namespace trend::lsp
