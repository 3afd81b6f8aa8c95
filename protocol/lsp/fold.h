// Parts of a document that can be collapsed.
// Source: LSP 3.17, "Folding Range Request".
#pragma once

#include "protocol/lsp/base.h"

namespace trend::lsp {

namespace folding_range_kind {
inline constexpr const char* kComment = "comment";
inline constexpr const char* kImports = "imports";
inline constexpr const char* kRegion = "region";
}  // namespace folding_range_kind

struct FoldingRangeParams {
  std::optional<ProgressToken> workDoneToken{};
  std::optional<ProgressToken> partialResultToken{};
  TextDocumentIdentifier textDocument{};

  static void describe(auto& visit, auto& self) {
    visit("workDoneToken", self.workDoneToken);
    visit("partialResultToken", self.partialResultToken);
    visit("textDocument", self.textDocument);
  }
  bool operator==(const FoldingRangeParams&) const = default;
};

/// From the end of `startLine` to the end of `endLine` (0-based) where no characters are given.
struct FoldingRange {
  std::uint32_t startLine = 0;
  std::optional<std::uint32_t> startCharacter{};
  std::uint32_t endLine = 0;
  std::optional<std::uint32_t> endCharacter{};
  std::optional<std::string> kind{};
  std::optional<std::string> collapsedText{};

  static void describe(auto& visit, auto& self) {
    visit("startLine", self.startLine);
    visit("startCharacter", self.startCharacter);
    visit("endLine", self.endLine);
    visit("endCharacter", self.endCharacter);
    visit("kind", self.kind);
    visit("collapsedText", self.collapsedText);
  }
  bool operator==(const FoldingRange&) const = default;
};

struct FoldingRangeKindSupport {
  std::optional<std::vector<std::string>> valueSet{};

  static void describe(auto& visit, auto& self) { visit("valueSet", self.valueSet); }
  bool operator==(const FoldingRangeKindSupport&) const = default;
};

struct FoldingRangeSupport {
  std::optional<bool> collapsedText{};

  static void describe(auto& visit, auto& self) { visit("collapsedText", self.collapsedText); }
  bool operator==(const FoldingRangeSupport&) const = default;
};

/// Client capability.
struct FoldingRangeClientCapabilities {
  std::optional<bool> dynamicRegistration{};
  std::optional<std::uint32_t> rangeLimit{};  ///< most ranges per document the client wants
  std::optional<bool> lineFoldingOnly{};      ///< the client ignores characters
  std::optional<FoldingRangeKindSupport> foldingRangeKind{};
  std::optional<FoldingRangeSupport> foldingRange{};

  static void describe(auto& visit, auto& self) {
    visit("dynamicRegistration", self.dynamicRegistration);
    visit("rangeLimit", self.rangeLimit);
    visit("lineFoldingOnly", self.lineFoldingOnly);
    visit("foldingRangeKind", self.foldingRangeKind);
    visit("foldingRange", self.foldingRange);
  }
  bool operator==(const FoldingRangeClientCapabilities&) const = default;
};

namespace methods {

struct FoldingRange : protocol::ServerRequest<FoldingRangeParams, std::vector<lsp::FoldingRange>> {
  static constexpr const char* kMethod = "textDocument/foldingRange";
};

}  // namespace methods
}  // namespace trend::lsp
