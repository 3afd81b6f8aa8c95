// What the client can do and wants, read once from `initialize` into plain answers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "protocol/lsp/lifecycle.h"
#include "rules/text/bilingual.h"
#include "rules/text/encoding.h"

namespace trend::server {

/// Constant after the handshake, shared by all work for this client. The defaults are what LSP 3.17
/// lets a server assume of a client that says nothing.
struct Client {
  std::string name;                        ///< for the log; may be empty
  std::optional<text::Language> language;  ///< of its user interface, when it told a known one
  text::Encoding encoding = text::Encoding::kUtf16;

  bool definition_links = false;  ///< takes LocationLink
  bool link_tooltips = false;
  bool nested_symbols = false;
  bool hover_markdown = false;

  bool snippets = false;            ///< in completion items
  bool insert_replace = false;      ///< completion edits with both ranges
  bool default_edit_range = false;  ///< one range for all items of a completion list
  bool label_details = false;
  bool completion_markdown = false;
  bool completion_resolve = false;  ///< fetches `documentation` later
  bool prepares_rename = false;
  /// After text was inserted at the cursor by onTypeFormatting, the cursor is behind it. Neovim
  /// (0.12) leaves it in front, so that the author would go on writing before the new number.
  bool cursor_follows = true;

  bool fold_text = false;  ///< shows FoldingRange.collapsedText
  std::optional<std::uint32_t> fold_limit;

  bool action_literals = false;  ///< without it a client knows commands only
  bool action_preferred = false;
  bool action_resolve = false;      ///< fetches `edit` later and keeps `data` until then
  bool document_changes = false;    ///< understands versioned edits
  bool change_annotations = false;  ///< shows labelled edits, asks where they need confirmation

  bool symbol_resolve = false;  ///< fetches the ranges of workspace symbols later
  bool refreshes_lenses = false;
  bool refreshes_hints = false;
  bool refreshes_tokens = false;
  bool token_delta = false;
  std::vector<std::string> token_types;  ///< of semantic tokens, those it knows; empty: it has none
  std::vector<std::string> token_modifiers;

  bool pulls_diagnostics = false;      ///< then nothing is pushed
  bool refreshes_diagnostics = false;  ///< can be told to pull again
  bool related_information = false;
  bool unnecessary_tag = false;
  bool code_description = false;
  bool diagnostic_data = false;

  bool rename_files = false;  ///< asks before it renames files, tells after
  bool progress = false;      ///< shows work-done progress that the server starts

  /// Methods for which it asks again when the answer is ContentModified.
  std::vector<std::string> retries;

  bool configuration = false;            ///< answers workspace/configuration
  bool registers_configuration = false;  ///< accepts registration for didChangeConfiguration
  bool registers_watched_files = false;
};

Client read_client(const lsp::InitializeParams& params);

/// The first of the client's encodings that we know; UTF-16 when there is none (LSP 3.17,
/// "PositionEncodingKind").
text::Encoding choose_encoding(const std::optional<std::vector<std::string>>& offered);
/// `utf-8`, `utf-16` or `utf-32`.
const char* encoding_name(text::Encoding encoding);

}  // namespace trend::server
