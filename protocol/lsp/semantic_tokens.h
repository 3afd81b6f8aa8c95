// What the words of a document are, for colouring.
// Source: LSP 3.17, "Semantic Tokens".
#pragma once

#include "protocol/lsp/base.h"

namespace trend::lsp {

/// The names behind the numbers of tokens: a type is an index, a modifier the number of a bit.
struct SemanticTokensLegend {
  std::vector<std::string> tokenTypes{};
  std::vector<std::string> tokenModifiers{};

  static void describe(auto& visit, auto& self) {
    visit("tokenTypes", self.tokenTypes);
    visit("tokenModifiers", self.tokenModifiers);
  }
  bool operator==(const SemanticTokensLegend&) const = default;
};

struct SemanticTokensFullOptions {
  std::optional<bool> delta{};

  static void describe(auto& visit, auto& self) { visit("delta", self.delta); }
  bool operator==(const SemanticTokensFullOptions&) const = default;
};

/// Server capability.
struct SemanticTokensOptions {
  SemanticTokensLegend legend{};
  std::optional<bool> range{};
  std::optional<std::variant<bool, SemanticTokensFullOptions>> full{};

  static void describe(auto& visit, auto& self) {
    visit("legend", self.legend);
    visit("range", self.range);
    visit("full", self.full);
  }
  bool operator==(const SemanticTokensOptions&) const = default;
};

using SemanticTokensParams = TextDocumentParams;

struct SemanticTokensDeltaParams {
  TextDocumentIdentifier textDocument{};
  std::string previousResultId{};

  static void describe(auto& visit, auto& self) {
    visit("textDocument", self.textDocument);
    visit("previousResultId", self.previousResultId);
  }
  bool operator==(const SemanticTokensDeltaParams&) const = default;
};

struct SemanticTokensRangeParams {
  TextDocumentIdentifier textDocument{};
  Range range{};

  static void describe(auto& visit, auto& self) {
    visit("textDocument", self.textDocument);
    visit("range", self.range);
  }
  bool operator==(const SemanticTokensRangeParams&) const = default;
};

/// Five numbers a token, in document order: lines after the previous token, characters after its
/// start (or the line's, on another line), length, type, modifier bits.
struct SemanticTokens {
  std::optional<std::string> resultId{};
  std::vector<std::uint32_t> data{};

  static void describe(auto& visit, auto& self) {
    visit("resultId", self.resultId);
    visit("data", self.data);
  }
  bool operator==(const SemanticTokens&) const = default;
};

/// Numbers, not tokens, are counted: `start` and `deleteCount` refer to the previous `data`.
struct SemanticTokensEdit {
  std::uint32_t start = 0;
  std::uint32_t deleteCount = 0;
  std::optional<std::vector<std::uint32_t>> data{};

  static void describe(auto& visit, auto& self) {
    visit("start", self.start);
    visit("deleteCount", self.deleteCount);
    visit("data", self.data);
  }
  bool operator==(const SemanticTokensEdit&) const = default;
};

struct SemanticTokensDelta {
  std::optional<std::string> resultId{};
  std::vector<SemanticTokensEdit> edits{};

  static void describe(auto& visit, auto& self) {
    visit("resultId", self.resultId);
    visit("edits", self.edits);
  }
  bool operator==(const SemanticTokensDelta&) const = default;
};

/// The full tokens where the previous result is not known any more.
using SemanticTokensOrDelta = std::variant<SemanticTokensDelta, SemanticTokens>;

/// What the client asks for; `range` is not read.
struct SemanticTokensRequests {
  std::optional<std::variant<bool, SemanticTokensFullOptions>> full{};

  static void describe(auto& visit, auto& self) { visit("full", self.full); }
  bool operator==(const SemanticTokensRequests&) const = default;
};

/// Client capability.
struct SemanticTokensClientCapabilities {
  SemanticTokensRequests requests{};
  std::vector<std::string> tokenTypes{};  ///< those it has colours for
  std::vector<std::string> tokenModifiers{};
  std::optional<bool> overlappingTokenSupport{};
  std::optional<bool> multilineTokenSupport{};

  static void describe(auto& visit, auto& self) {
    visit("requests", self.requests);
    visit("tokenTypes", self.tokenTypes);
    visit("tokenModifiers", self.tokenModifiers);
    visit("overlappingTokenSupport", self.overlappingTokenSupport);
    visit("multilineTokenSupport", self.multilineTokenSupport);
  }
  bool operator==(const SemanticTokensClientCapabilities&) const = default;
};

namespace methods {

struct SemanticTokens : protocol::ServerRequest<SemanticTokensParams, lsp::SemanticTokens> {
  static constexpr const char* kMethod = "textDocument/semanticTokens/full";
};
struct SemanticTokensDelta
    : protocol::ServerRequest<SemanticTokensDeltaParams, SemanticTokensOrDelta> {
  static constexpr const char* kMethod = "textDocument/semanticTokens/full/delta";
};
struct SemanticTokensRange
    : protocol::ServerRequest<SemanticTokensRangeParams, lsp::SemanticTokens> {
  static constexpr const char* kMethod = "textDocument/semanticTokens/range";
};
struct SemanticTokensRefresh : protocol::ClientRequest<Null, Null> {
  static constexpr const char* kMethod = "workspace/semanticTokens/refresh";
};

}  // namespace methods
}  // namespace trend::lsp
