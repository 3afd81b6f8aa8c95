// Changes to documents and files that a server proposes or asks for.
// Source: LSP 3.17, "TextEdit", "WorkspaceEdit", "Applies a WorkspaceEdit".
#pragma once

#include "protocol/lsp/base.h"

namespace trend::lsp {

/// All ranges of one list refer to the text before the edits and must not overlap.
struct TextEdit {
  Range range{};
  std::string newText{};

  static void describe(auto& visit, auto& self) {
    visit("range", self.range);
    visit("newText", self.newText);
  }
  bool operator==(const TextEdit&) const = default;
};

/// A text edit under one of the WorkspaceEdit's `changeAnnotations`.
struct AnnotatedTextEdit {
  Range range{};
  std::string newText{};
  std::string annotationId{};

  static void describe(auto& visit, auto& self) {
    visit("range", self.range);
    visit("newText", self.newText);
    visit("annotationId", self.annotationId);
  }
  bool operator==(const AnnotatedTextEdit&) const = default;
};

struct OptionalVersionedTextDocumentIdentifier {
  DocumentUri uri{};
  Nullable<std::int32_t> version{};  ///< null: as on disk

  static void describe(auto& visit, auto& self) {
    visit("uri", self.uri);
    visit("version", self.version);
  }
  bool operator==(const OptionalVersionedTextDocumentIdentifier&) const = default;
};

struct TextDocumentEdit {
  OptionalVersionedTextDocumentIdentifier textDocument{};
  std::vector<std::variant<AnnotatedTextEdit, TextEdit>> edits{};

  static void describe(auto& visit, auto& self) {
    visit("textDocument", self.textDocument);
    visit("edits", self.edits);
  }
  bool operator==(const TextDocumentEdit&) const = default;
};

struct CreateFileOptions {
  std::optional<bool> overwrite{};  ///< wins over ignoreIfExists
  std::optional<bool> ignoreIfExists{};

  static void describe(auto& visit, auto& self) {
    visit("overwrite", self.overwrite);
    visit("ignoreIfExists", self.ignoreIfExists);
  }
  bool operator==(const CreateFileOptions&) const = default;
};

struct CreateFile {
  std::optional<std::string> annotationId{};
  DocumentUri uri{};
  std::optional<CreateFileOptions> options{};

  static void describe(auto& visit, auto& self) {
    visit.literal("kind", "create");
    visit("annotationId", self.annotationId);
    visit("uri", self.uri);
    visit("options", self.options);
  }
  bool operator==(const CreateFile&) const = default;
};

struct RenameFile {
  std::optional<std::string> annotationId{};
  DocumentUri oldUri{};
  DocumentUri newUri{};
  std::optional<CreateFileOptions> options{};

  static void describe(auto& visit, auto& self) {
    visit.literal("kind", "rename");
    visit("annotationId", self.annotationId);
    visit("oldUri", self.oldUri);
    visit("newUri", self.newUri);
    visit("options", self.options);
  }
  bool operator==(const RenameFile&) const = default;
};

struct DeleteFileOptions {
  std::optional<bool> recursive{};
  std::optional<bool> ignoreIfNotExists{};

  static void describe(auto& visit, auto& self) {
    visit("recursive", self.recursive);
    visit("ignoreIfNotExists", self.ignoreIfNotExists);
  }
  bool operator==(const DeleteFileOptions&) const = default;
};

struct DeleteFile {
  std::optional<std::string> annotationId{};
  DocumentUri uri{};
  std::optional<DeleteFileOptions> options{};

  static void describe(auto& visit, auto& self) {
    visit.literal("kind", "delete");
    visit("annotationId", self.annotationId);
    visit("uri", self.uri);
    visit("options", self.options);
  }
  bool operator==(const DeleteFile&) const = default;
};

struct ChangeAnnotation {
  std::string label{};
  std::optional<bool> needsConfirmation{};
  std::optional<std::string> description{};

  static void describe(auto& visit, auto& self) {
    visit("label", self.label);
    visit("needsConfirmation", self.needsConfirmation);
    visit("description", self.description);
  }
  bool operator==(const ChangeAnnotation&) const = default;
};

using DocumentChange = std::variant<TextDocumentEdit, CreateFile, RenameFile, DeleteFile>;

/// `documentChanges` only for clients that declare it; otherwise `changes`, by document.
struct WorkspaceEdit {
  std::optional<std::map<std::string, std::vector<TextEdit>>> changes{};
  std::optional<std::vector<DocumentChange>> documentChanges{};
  std::optional<std::map<std::string, ChangeAnnotation>> changeAnnotations{};

  static void describe(auto& visit, auto& self) {
    visit("changes", self.changes);
    visit("documentChanges", self.documentChanges);
    visit("changeAnnotations", self.changeAnnotations);
  }
  bool operator==(const WorkspaceEdit&) const = default;
};

struct ApplyWorkspaceEditParams {
  std::optional<std::string> label{};
  WorkspaceEdit edit{};

  static void describe(auto& visit, auto& self) {
    visit("label", self.label);
    visit("edit", self.edit);
  }
  bool operator==(const ApplyWorkspaceEditParams&) const = default;
};

struct ApplyWorkspaceEditResult {
  bool applied = false;
  std::optional<std::string> failureReason{};
  std::optional<std::uint32_t> failedChange{};

  static void describe(auto& visit, auto& self) {
    visit("applied", self.applied);
    visit("failureReason", self.failureReason);
    visit("failedChange", self.failedChange);
  }
  bool operator==(const ApplyWorkspaceEditResult&) const = default;
};

struct ChangeAnnotationSupport {
  std::optional<bool> groupsOnLabel{};

  static void describe(auto& visit, auto& self) { visit("groupsOnLabel", self.groupsOnLabel); }
  bool operator==(const ChangeAnnotationSupport&) const = default;
};

/// Client capability.
struct WorkspaceEditClientCapabilities {
  std::optional<bool> documentChanges{};
  std::optional<std::vector<std::string>> resourceOperations{};
  std::optional<std::string> failureHandling{};
  std::optional<bool> normalizesLineEndings{};
  std::optional<ChangeAnnotationSupport> changeAnnotationSupport{};

  static void describe(auto& visit, auto& self) {
    visit("documentChanges", self.documentChanges);
    visit("resourceOperations", self.resourceOperations);
    visit("failureHandling", self.failureHandling);
    visit("normalizesLineEndings", self.normalizesLineEndings);
    visit("changeAnnotationSupport", self.changeAnnotationSupport);
  }
  bool operator==(const WorkspaceEditClientCapabilities&) const = default;
};

namespace methods {

struct ApplyEdit : protocol::ClientRequest<ApplyWorkspaceEditParams, ApplyWorkspaceEditResult> {
  static constexpr const char* kMethod = "workspace/applyEdit";
};

}  // namespace methods
}  // namespace trend::lsp
