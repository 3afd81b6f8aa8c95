// Formatting of a document, a range, or what was just typed, and places that are edited together.
// Source: LSP 3.17, "Document Formatting Request" to "Document on Type Formatting Request", "Linked
// Editing Range Request".
#pragma once

#include "protocol/lsp/edit.h"

namespace trend::lsp {

/// What the editor is set to for the document; further members are not read.
struct FormattingOptions {
  std::uint32_t tabSize = 4;  ///< in columns
  bool insertSpaces = true;

  static void describe(auto& visit, auto& self) {
    visit("tabSize", self.tabSize);
    visit("insertSpaces", self.insertSpaces);
  }
  bool operator==(const FormattingOptions&) const = default;
};

struct DocumentFormattingParams {
  std::optional<ProgressToken> workDoneToken{};
  TextDocumentIdentifier textDocument{};
  FormattingOptions options{};

  static void describe(auto& visit, auto& self) {
    visit("workDoneToken", self.workDoneToken);
    visit("textDocument", self.textDocument);
    visit("options", self.options);
  }
  bool operator==(const DocumentFormattingParams&) const = default;
};

struct DocumentRangeFormattingParams {
  std::optional<ProgressToken> workDoneToken{};
  TextDocumentIdentifier textDocument{};
  Range range{};
  FormattingOptions options{};

  static void describe(auto& visit, auto& self) {
    visit("workDoneToken", self.workDoneToken);
    visit("textDocument", self.textDocument);
    visit("range", self.range);
    visit("options", self.options);
  }
  bool operator==(const DocumentRangeFormattingParams&) const = default;
};

struct DocumentOnTypeFormattingParams {
  TextDocumentIdentifier textDocument{};
  Position position{};  ///< where the cursor is; not always right after `ch`
  std::string ch{};     ///< the character typed; the document has it already
  FormattingOptions options{};

  static void describe(auto& visit, auto& self) {
    visit("textDocument", self.textDocument);
    visit("position", self.position);
    visit("ch", self.ch);
    visit("options", self.options);
  }
  bool operator==(const DocumentOnTypeFormattingParams&) const = default;
};

/// Server capability.
struct DocumentOnTypeFormattingOptions {
  std::string firstTriggerCharacter{};
  std::optional<std::vector<std::string>> moreTriggerCharacter{};

  static void describe(auto& visit, auto& self) {
    visit("firstTriggerCharacter", self.firstTriggerCharacter);
    visit("moreTriggerCharacter", self.moreTriggerCharacter);
  }
  bool operator==(const DocumentOnTypeFormattingOptions&) const = default;
};

using LinkedEditingRangeParams = TextDocumentPositionParams;

/// The ranges have equal text and do not overlap; what is typed into one goes into all.
struct LinkedEditingRanges {
  std::vector<Range> ranges{};
  std::optional<std::string> wordPattern{};  ///< a regular expression for what may be typed

  static void describe(auto& visit, auto& self) {
    visit("ranges", self.ranges);
    visit("wordPattern", self.wordPattern);
  }
  bool operator==(const LinkedEditingRanges&) const = default;
};

namespace methods {

struct Formatting : protocol::ServerRequest<DocumentFormattingParams, std::vector<TextEdit>> {
  static constexpr const char* kMethod = "textDocument/formatting";
};
struct RangeFormatting
    : protocol::ServerRequest<DocumentRangeFormattingParams, std::vector<TextEdit>> {
  static constexpr const char* kMethod = "textDocument/rangeFormatting";
};
struct OnTypeFormatting
    : protocol::ServerRequest<DocumentOnTypeFormattingParams, std::vector<TextEdit>> {
  static constexpr const char* kMethod = "textDocument/onTypeFormatting";
};
struct LinkedEditingRange
    : protocol::ServerRequest<LinkedEditingRangeParams, Nullable<LinkedEditingRanges>> {
  static constexpr const char* kMethod = "textDocument/linkedEditingRange";
};

}  // namespace methods
}  // namespace trend::lsp
