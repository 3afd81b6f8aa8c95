// What is shown when the pointer rests on a place.
// Source: LSP 3.17, "Hover Request".
#pragma once

#include "protocol/lsp/base.h"

namespace trend::lsp {

struct HoverParams {
  TextDocumentIdentifier textDocument{};
  Position position{};
  std::optional<ProgressToken> workDoneToken{};

  static void describe(auto& visit, auto& self) {
    visit("textDocument", self.textDocument);
    visit("position", self.position);
    visit("workDoneToken", self.workDoneToken);
  }
  bool operator==(const HoverParams&) const = default;
};

struct Hover {
  MarkupContent contents{};
  std::optional<Range> range{};  ///< what the hover is about; must contain the position asked for

  static void describe(auto& visit, auto& self) {
    visit("contents", self.contents);
    visit("range", self.range);
  }
  bool operator==(const Hover&) const = default;
};

/// Client capability; the first of `contentFormat` is preferred.
struct HoverClientCapabilities {
  std::optional<bool> dynamicRegistration{};
  std::optional<std::vector<std::string>> contentFormat{};

  static void describe(auto& visit, auto& self) {
    visit("dynamicRegistration", self.dynamicRegistration);
    visit("contentFormat", self.contentFormat);
  }
  bool operator==(const HoverClientCapabilities&) const = default;
};

namespace methods {

struct Hover : protocol::ServerRequest<HoverParams, Nullable<lsp::Hover>> {
  static constexpr const char* kMethod = "textDocument/hover";
};

}  // namespace methods
}  // namespace trend::lsp
