// The structs of changes of documents and files, for the tests that must hold for all.
#include "protocol/lsp/configuration.h"
#include "protocol/lsp/edit.h"
#include "protocol/lsp/file_operations.h"
#include "protocol/lsp/workspace.h"
#include "tests/unit/protocol/struct_info.h"

namespace trend::protocol::testing {

void add_structs_of_edits(std::vector<StructInfo>& to) {
  add<lsp::AnnotatedTextEdit>(to, "AnnotatedTextEdit");
  add<lsp::ApplyWorkspaceEditParams>(to, "ApplyWorkspaceEditParams");
  add<lsp::ApplyWorkspaceEditResult>(to, "ApplyWorkspaceEditResult");
  add<lsp::ChangeAnnotation>(to, "ChangeAnnotation");
  add<lsp::ChangeAnnotationSupport>(to, "ChangeAnnotationSupport");
  add<lsp::ConfigurationItem>(to, "ConfigurationItem");
  add<lsp::ConfigurationParams>(to, "ConfigurationParams");
  add<lsp::CreateFile>(to, "CreateFile");
  add<lsp::CreateFileOptions>(to, "CreateFileOptions");
  add<lsp::DeleteFile>(to, "DeleteFile");
  add<lsp::DeleteFileOptions>(to, "DeleteFileOptions");
  add<lsp::DidChangeConfigurationParams>(to, "DidChangeConfigurationParams");
  add<lsp::DidChangeConfigurationRegistrationOptions>(to,
                                                      "DidChangeConfigurationRegistrationOptions");
  add<lsp::DidChangeWatchedFilesClientCapabilities>(to, "DidChangeWatchedFilesClientCapabilities");
  add<lsp::DidChangeWatchedFilesParams>(to, "DidChangeWatchedFilesParams");
  add<lsp::DidChangeWatchedFilesRegistrationOptions>(to,
                                                     "DidChangeWatchedFilesRegistrationOptions");
  add<lsp::DidChangeWorkspaceFoldersParams>(to, "DidChangeWorkspaceFoldersParams");
  add<lsp::ExecuteCommandOptions>(to, "ExecuteCommandOptions");
  add<lsp::ExecuteCommandParams>(to, "ExecuteCommandParams");
  add<lsp::FileEvent>(to, "FileEvent");
  add<lsp::FileOperationClientCapabilities>(to, "FileOperationClientCapabilities");
  add<lsp::FileOperationFilter>(to, "FileOperationFilter");
  add<lsp::FileOperationOptions>(to, "FileOperationOptions");
  add<lsp::FileOperationPattern>(to, "FileOperationPattern");
  add<lsp::FileOperationPatternOptions>(to, "FileOperationPatternOptions");
  add<lsp::FileOperationRegistrationOptions>(to, "FileOperationRegistrationOptions");
  add<lsp::FileRename>(to, "FileRename");
  add<lsp::RenameFilesParams>(to, "RenameFilesParams");
  add<lsp::FileSystemWatcher>(to, "FileSystemWatcher");
  add<lsp::OptionalVersionedTextDocumentIdentifier>(to, "OptionalVersionedTextDocumentIdentifier");
  add<lsp::Registration>(to, "Registration");
  add<lsp::RegistrationParams>(to, "RegistrationParams");
  add<lsp::RelativePattern>(to, "RelativePattern");
  add<lsp::RenameFile>(to, "RenameFile");
  add<lsp::TextDocumentEdit>(to, "TextDocumentEdit");
  add<lsp::TextEdit>(to, "TextEdit");
  add<lsp::Unregistration>(to, "Unregistration");
  add<lsp::UnregistrationParams>(to, "UnregistrationParams");
  add<lsp::WorkspaceEdit>(to, "WorkspaceEdit");
  add<lsp::WorkspaceEditClientCapabilities>(to, "WorkspaceEditClientCapabilities");
  add<lsp::WorkspaceFolder>(to, "WorkspaceFolder");
  add<lsp::WorkspaceFoldersChangeEvent>(to, "WorkspaceFoldersChangeEvent");
  add<lsp::WorkspaceFoldersServerCapabilities>(to, "WorkspaceFoldersServerCapabilities");
}

}  // namespace trend::protocol::testing
