// What could be written at a place.
// Source: LSP 3.17, "Completion Request", "Completion Item Resolve Request".
#pragma once

#include "protocol/lsp/edit.h"

namespace trend::lsp {

enum class CompletionItemKind : std::int32_t {
  kText = 1,
  kMethod = 2,
  kFunction = 3,
  kConstructor = 4,
  kField = 5,
  kVariable = 6,
  kClass = 7,
  kInterface = 8,
  kModule = 9,
  kProperty = 10,
  kUnit = 11,
  kValue = 12,
  kEnum = 13,
  kKeyword = 14,
  kSnippet = 15,
  kColor = 16,
  kFile = 17,
  kReference = 18,
  kFolder = 19,
  kEnumMember = 20,
  kConstant = 21,
  kStruct = 22,
  kEvent = 23,
  kOperator = 24,
  kTypeParameter = 25
};

enum class CompletionTriggerKind : std::int32_t {
  kInvoked = 1,
  kTriggerCharacter = 2,
  kIncomplete = 3
};

/// Snippets have tab stops `$1`, `${2:text}` and a last one `$0`; `$`, `}` and `\` are escaped by
/// a backslash.
enum class InsertTextFormat : std::int32_t { kPlainText = 1, kSnippet = 2 };

/// Whether the client indents further lines of the text like the line it is put into.
enum class InsertTextMode : std::int32_t { kAsIs = 1, kAdjustIndentation = 2 };

struct CompletionContext {
  CompletionTriggerKind triggerKind = CompletionTriggerKind::kInvoked;
  std::optional<std::string> triggerCharacter{};

  static void describe(auto& visit, auto& self) {
    visit("triggerKind", self.triggerKind);
    visit("triggerCharacter", self.triggerCharacter);
  }
  bool operator==(const CompletionContext&) const = default;
};

struct CompletionParams {
  TextDocumentIdentifier textDocument{};
  Position position{};
  std::optional<CompletionContext> context{};

  static void describe(auto& visit, auto& self) {
    visit("textDocument", self.textDocument);
    visit("position", self.position);
    visit("context", self.context);
  }
  bool operator==(const CompletionParams&) const = default;
};

/// Shown after the label; only for clients that declare labelDetailsSupport.
struct CompletionItemLabelDetails {
  std::optional<std::string> detail{};       ///< right after the label, without a blank
  std::optional<std::string> description{};  ///< at the far end, fainter

  static void describe(auto& visit, auto& self) {
    visit("detail", self.detail);
    visit("description", self.description);
  }
  bool operator==(const CompletionItemLabelDetails&) const = default;
};

/// Both ranges lie on the line of the position and contain it; `insert` is a prefix of `replace`.
struct InsertReplaceEdit {
  std::string newText{};
  Range insert{};
  Range replace{};

  static void describe(auto& visit, auto& self) {
    visit("newText", self.newText);
    visit("insert", self.insert);
    visit("replace", self.replace);
  }
  bool operator==(const InsertReplaceEdit&) const = default;
};

struct CompletionItem {
  std::string label{};  ///< also what is inserted and filtered by where nothing else is said
  std::optional<CompletionItemLabelDetails> labelDetails{};
  std::optional<CompletionItemKind> kind{};
  std::optional<std::string> detail{};
  std::optional<std::variant<std::string, MarkupContent>> documentation{};
  std::optional<bool> preselect{};
  std::optional<std::string> sortText{};
  std::optional<std::string> filterText{};  ///< matched against the text of the edit's range
  std::optional<std::string> insertText{};  ///< ignored where there is a textEdit
  std::optional<InsertTextFormat> insertTextFormat{};
  std::optional<InsertTextMode> insertTextMode{};
  std::optional<std::variant<TextEdit, InsertReplaceEdit>> textEdit{};
  std::optional<std::string> textEditText{};  ///< with the list's editRange instead of a textEdit
  std::optional<std::vector<TextEdit>> additionalTextEdits{};  ///< elsewhere in the document
  std::optional<std::vector<std::string>> commitCharacters{};
  std::optional<Command> command{};  ///< executed after inserting
  std::optional<Json> data{};        ///< comes back in completionItem/resolve

  static void describe(auto& visit, auto& self) {
    visit("label", self.label);
    visit("labelDetails", self.labelDetails);
    visit("kind", self.kind);
    visit("detail", self.detail);
    visit("documentation", self.documentation);
    visit("preselect", self.preselect);
    visit("sortText", self.sortText);
    visit("filterText", self.filterText);
    visit("insertText", self.insertText);
    visit("insertTextFormat", self.insertTextFormat);
    visit("insertTextMode", self.insertTextMode);
    visit("textEdit", self.textEdit);
    visit("textEditText", self.textEditText);
    visit("additionalTextEdits", self.additionalTextEdits);
    visit("commitCharacters", self.commitCharacters);
    visit("command", self.command);
    visit("data", self.data);
  }
  bool operator==(const CompletionItem&) const = default;
};

struct InsertReplaceRange {
  Range insert{};
  Range replace{};

  static void describe(auto& visit, auto& self) {
    visit("insert", self.insert);
    visit("replace", self.replace);
  }
  bool operator==(const InsertReplaceRange&) const = default;
};

/// What all items of a list have unless they say otherwise; only the properties that the client
/// names in completionList.itemDefaults.
struct CompletionItemDefaults {
  std::optional<std::vector<std::string>> commitCharacters{};
  std::optional<std::variant<Range, InsertReplaceRange>> editRange{};
  std::optional<InsertTextFormat> insertTextFormat{};
  std::optional<InsertTextMode> insertTextMode{};
  std::optional<Json> data{};

  static void describe(auto& visit, auto& self) {
    visit("commitCharacters", self.commitCharacters);
    visit("editRange", self.editRange);
    visit("insertTextFormat", self.insertTextFormat);
    visit("insertTextMode", self.insertTextMode);
    visit("data", self.data);
  }
  bool operator==(const CompletionItemDefaults&) const = default;
};

struct CompletionList {
  bool isIncomplete = false;  ///< true: typing on must ask again
  std::optional<CompletionItemDefaults> itemDefaults{};
  std::vector<CompletionItem> items{};

  static void describe(auto& visit, auto& self) {
    visit("isIncomplete", self.isIncomplete);
    visit("itemDefaults", self.itemDefaults);
    visit("items", self.items);
  }
  bool operator==(const CompletionList&) const = default;
};

/// Server capability: what the server can fill of an item.
struct CompletionItemOptions {
  std::optional<bool> labelDetailsSupport{};

  static void describe(auto& visit, auto& self) {
    visit("labelDetailsSupport", self.labelDetailsSupport);
  }
  bool operator==(const CompletionItemOptions&) const = default;
};

/// Server capability. Besides letters, only `triggerCharacters` make a client ask by itself.
struct CompletionOptions {
  std::optional<std::vector<std::string>> triggerCharacters{};
  std::optional<bool> resolveProvider{};
  std::optional<CompletionItemOptions> completionItem{};

  static void describe(auto& visit, auto& self) {
    visit("triggerCharacters", self.triggerCharacters);
    visit("resolveProvider", self.resolveProvider);
    visit("completionItem", self.completionItem);
  }
  bool operator==(const CompletionOptions&) const = default;
};

struct InsertTextModeSupport {
  std::vector<InsertTextMode> valueSet{};

  static void describe(auto& visit, auto& self) { visit("valueSet", self.valueSet); }
  bool operator==(const InsertTextModeSupport&) const = default;
};

struct CompletionItemClientCapabilities {
  std::optional<bool> snippetSupport{};
  std::optional<std::vector<std::string>> documentationFormat{};  ///< by preference
  std::optional<bool> preselectSupport{};
  std::optional<bool> insertReplaceSupport{};
  std::optional<ResolveSupport> resolveSupport{};
  std::optional<InsertTextModeSupport> insertTextModeSupport{};
  std::optional<bool> labelDetailsSupport{};

  static void describe(auto& visit, auto& self) {
    visit("snippetSupport", self.snippetSupport);
    visit("documentationFormat", self.documentationFormat);
    visit("preselectSupport", self.preselectSupport);
    visit("insertReplaceSupport", self.insertReplaceSupport);
    visit("resolveSupport", self.resolveSupport);
    visit("insertTextModeSupport", self.insertTextModeSupport);
    visit("labelDetailsSupport", self.labelDetailsSupport);
  }
  bool operator==(const CompletionItemClientCapabilities&) const = default;
};

struct CompletionListClientCapabilities {
  std::optional<std::vector<std::string>> itemDefaults{};

  static void describe(auto& visit, auto& self) { visit("itemDefaults", self.itemDefaults); }
  bool operator==(const CompletionListClientCapabilities&) const = default;
};

/// Client capability.
struct CompletionClientCapabilities {
  std::optional<CompletionItemClientCapabilities> completionItem{};
  std::optional<bool> contextSupport{};
  std::optional<CompletionListClientCapabilities> completionList{};

  static void describe(auto& visit, auto& self) {
    visit("completionItem", self.completionItem);
    visit("contextSupport", self.contextSupport);
    visit("completionList", self.completionList);
  }
  bool operator==(const CompletionClientCapabilities&) const = default;
};

namespace methods {

struct Completion : protocol::ServerRequest<CompletionParams, CompletionList> {
  static constexpr const char* kMethod = "textDocument/completion";
};
struct CompletionItemResolve : protocol::ServerRequest<CompletionItem, CompletionItem> {
  static constexpr const char* kMethod = "completionItem/resolve";
};

}  // namespace methods
}  // namespace trend::lsp
