// The structures every LSP feature shares. Field names are the protocol's own, so that the
// specification can be read beside them; all `uinteger` fields end at 2^31 - 1.
// Source: LSP 3.17, "Basic JSON Structures".
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "protocol/codec.h"
#include "protocol/method.h"

namespace trend::lsp {

using protocol::Boxed;
using protocol::Json;
using protocol::Null;
using protocol::Nullable;

using DocumentUri = std::string;
using ProgressToken = std::variant<std::int32_t, std::string>;

/// String enumerations stay strings, so that values of later protocol versions survive.
namespace position_encoding {
inline constexpr const char* kUtf8 = "utf-8";
inline constexpr const char* kUtf16 = "utf-16";  ///< the default; always offered by clients
inline constexpr const char* kUtf32 = "utf-32";
}  // namespace position_encoding

namespace markup_kind {
inline constexpr const char* kPlainText = "plaintext";
inline constexpr const char* kMarkdown = "markdown";
}  // namespace markup_kind

/// A place between two characters. `character` counts code units of the negotiated encoding.
struct Position {
  std::uint32_t line = 0;       ///< 0-based
  std::uint32_t character = 0;  ///< 0-based; beyond the line's end means its end

  static void describe(auto& visit, auto& self) {
    visit("line", self.line);
    visit("character", self.character);
  }
  bool operator==(const Position&) const = default;
};

/// Half open: `end` is the first position outside.
struct Range {
  Position start{};
  Position end{};

  static void describe(auto& visit, auto& self) {
    visit("start", self.start);
    visit("end", self.end);
  }
  bool operator==(const Range&) const = default;
};

struct Location {
  DocumentUri uri{};
  Range range{};

  static void describe(auto& visit, auto& self) {
    visit("uri", self.uri);
    visit("range", self.range);
  }
  bool operator==(const Location&) const = default;
};

struct TextDocumentIdentifier {
  DocumentUri uri{};

  static void describe(auto& visit, auto& self) { visit("uri", self.uri); }
  bool operator==(const TextDocumentIdentifier&) const = default;
};

struct VersionedTextDocumentIdentifier {
  DocumentUri uri{};
  std::int32_t version = 0;

  static void describe(auto& visit, auto& self) {
    visit("uri", self.uri);
    visit("version", self.version);
  }
  bool operator==(const VersionedTextDocumentIdentifier&) const = default;
};

/// A document as it was opened.
struct TextDocumentItem {
  DocumentUri uri{};
  std::string languageId{};
  std::int32_t version = 0;
  std::string text{};

  static void describe(auto& visit, auto& self) {
    visit("uri", self.uri);
    visit("languageId", self.languageId);
    visit("version", self.version);
    visit("text", self.text);
  }
  bool operator==(const TextDocumentItem&) const = default;
};

/// Parameters of the requests about a document that say no more. Their tokens for progress and
/// partial results are not read: an answer in one piece is always allowed.
struct TextDocumentParams {
  TextDocumentIdentifier textDocument{};

  static void describe(auto& visit, auto& self) { visit("textDocument", self.textDocument); }
  bool operator==(const TextDocumentParams&) const = default;
};

/// Parameters of the requests about a place that say no more; the same holds for their tokens.
struct TextDocumentPositionParams {
  TextDocumentIdentifier textDocument{};
  Position position{};

  static void describe(auto& visit, auto& self) {
    visit("textDocument", self.textDocument);
    visit("position", self.position);
  }
  bool operator==(const TextDocumentPositionParams&) const = default;
};

/// Text that the client renders; `kind` is one of markup_kind.
struct MarkupContent {
  std::string kind{markup_kind::kPlainText};
  std::string value{};

  static void describe(auto& visit, auto& self) {
    visit("kind", self.kind);
    visit("value", self.value);
  }
  bool operator==(const MarkupContent&) const = default;
};

/// Something the client can have executed by workspace/executeCommand.
struct Command {
  std::string title{};
  std::string command{};
  std::optional<std::vector<Json>> arguments{};

  static void describe(auto& visit, auto& self) {
    visit("title", self.title);
    visit("command", self.command);
    visit("arguments", self.arguments);
  }
  bool operator==(const Command&) const = default;
};

/// Which documents a dynamic registration is for.
struct DocumentFilter {
  std::optional<std::string> language{};
  std::optional<std::string> scheme{};
  std::optional<std::string> pattern{};  ///< a glob

  static void describe(auto& visit, auto& self) {
    visit("language", self.language);
    visit("scheme", self.scheme);
    visit("pattern", self.pattern);
  }
  bool operator==(const DocumentFilter&) const = default;
};

using DocumentSelector = std::vector<DocumentFilter>;

/// The `registerOptions` of every text document feature that needs no others.
struct TextDocumentRegistrationOptions {
  Nullable<DocumentSelector> documentSelector{};

  static void describe(auto& visit, auto& self) {
    visit("documentSelector", self.documentSelector);
  }
  bool operator==(const TextDocumentRegistrationOptions&) const = default;
};

/// Provider options with nothing but the progress flag: `HoverOptions`, `FoldingRangeOptions`, …
struct WorkDoneProgressOptions {
  std::optional<bool> workDoneProgress{};

  static void describe(auto& visit, auto& self) {
    visit("workDoneProgress", self.workDoneProgress);
  }
  bool operator==(const WorkDoneProgressOptions&) const = default;
};

/// Provider options with nothing but the flag for a resolve request: `CodeLensOptions`, …
struct ResolveOptions {
  std::optional<bool> resolveProvider{};

  static void describe(auto& visit, auto& self) { visit("resolveProvider", self.resolveProvider); }
  bool operator==(const ResolveOptions&) const = default;
};

/// Client capabilities with nothing but the registration flag.
struct DynamicRegistrationCapability {
  std::optional<bool> dynamicRegistration{};

  static void describe(auto& visit, auto& self) {
    visit("dynamicRegistration", self.dynamicRegistration);
  }
  bool operator==(const DynamicRegistrationCapability&) const = default;
};

/// Client capabilities that say whether the server may ask for a refresh.
struct RefreshSupportCapability {
  std::optional<bool> refreshSupport{};

  static void describe(auto& visit, auto& self) { visit("refreshSupport", self.refreshSupport); }
  bool operator==(const RefreshSupportCapability&) const = default;
};

/// Client capabilities: which properties may be filled in later by a resolve request.
struct ResolveSupport {
  std::vector<std::string> properties{};

  static void describe(auto& visit, auto& self) { visit("properties", self.properties); }
  bool operator==(const ResolveSupport&) const = default;
};

}  // namespace trend::lsp
