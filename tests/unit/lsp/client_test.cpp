// What real clients say about themselves, reduced to the members that matter here.
#include "server/lsp/client.h"

#include <doctest/doctest.h>

#include <string>

#include "server/lsp/capabilities.h"

using trend::server::Client;
using trend::text::Encoding;
namespace lsp = trend::lsp;
namespace protocol = trend::protocol;

namespace {

// `capabilities` in JSON.
Client read(const std::string& capabilities, const std::string& more = "") {
  const auto json = protocol::Json::parse(R"({"processId":1,"rootUri":null,)" + more +
                                          R"("capabilities":)" + capabilities + "}");
  REQUIRE(json.ok());
  const auto params = protocol::decode<lsp::InitializeParams>(*json);
  REQUIRE_MESSAGE(params.ok(), params.error().message());
  return trend::server::read_client(*params);
}

}  // namespace

TEST_CASE("a client that says nothing") {
  const Client client = read("{}");
  CHECK(client.encoding == Encoding::kUtf16);
  CHECK_FALSE(client.nested_symbols);
  CHECK_FALSE(client.hover_markdown);
  CHECK_FALSE(client.action_literals);
  CHECK_FALSE(client.document_changes);
  CHECK_FALSE(client.pulls_diagnostics);
  CHECK_FALSE(client.configuration);
  CHECK_FALSE(client.language.has_value());
  const lsp::ServerCapabilities offered = trend::server::offer(client);
  CHECK_FALSE(offered.codeActionProvider.has_value());
  CHECK_FALSE(offered.diagnosticProvider.has_value());
  CHECK(offered.positionEncoding == "utf-16");
}

TEST_CASE("VS Code") {
  const Client client = read(
      R"({"general":{"positionEncodings":["utf-16"],"staleRequestSupport":{"cancel":true,"retryOnContentModified":[]}},
          "workspace":{"workspaceEdit":{"documentChanges":true},"configuration":true,
            "didChangeConfiguration":{"dynamicRegistration":true},
            "didChangeWatchedFiles":{"dynamicRegistration":true},"diagnostics":{"refreshSupport":true}},
          "textDocument":{"hover":{"contentFormat":["markdown","plaintext"]},
            "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
            "codeAction":{"isPreferredSupport":true,"dataSupport":true,"resolveSupport":{"properties":["edit"]},
              "codeActionLiteralSupport":{"codeActionKind":{"valueSet":["","quickfix","source"]}}},
            "foldingRange":{"rangeLimit":5000,"lineFoldingOnly":true,"foldingRange":{"collapsedText":false}},
            "publishDiagnostics":{"relatedInformation":true,"tagSupport":{"valueSet":[1,2]},
              "codeDescriptionSupport":true,"dataSupport":true},
            "diagnostic":{"dynamicRegistration":true}}})",
      R"("clientInfo":{"name":"Visual Studio Code","version":"1"},"locale":"zh-cn",)");
  CHECK(client.name == "Visual Studio Code");
  CHECK(client.language == trend::text::Language::kZh);
  CHECK(client.encoding == Encoding::kUtf16);
  CHECK(client.action_resolve);
  CHECK(client.document_changes);
  CHECK(client.pulls_diagnostics);
  CHECK(client.refreshes_diagnostics);
  CHECK(client.unnecessary_tag);
  CHECK(client.fold_limit == 5000U);
  CHECK_FALSE(client.fold_text);
  CHECK(client.registers_configuration);
  CHECK(client.registers_watched_files);
  const lsp::ServerCapabilities offered = trend::server::offer(client);
  CHECK(offered.diagnosticProvider.has_value());
  const auto* actions = std::get_if<lsp::CodeActionOptions>(&*offered.codeActionProvider);
  REQUIRE(actions != nullptr);
  CHECK(actions->resolveProvider == true);
}

TEST_CASE("Neovim 0.7 resolves edits but has no versioned ones") {
  const Client client = read(
      R"({"textDocument":{"codeAction":{"dataSupport":true,"resolveSupport":{"properties":["edit"]},
            "codeActionLiteralSupport":{"codeActionKind":{"valueSet":["","quickfix"]}}},
            "hover":{"contentFormat":["markdown","plaintext"]},
            "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
            "publishDiagnostics":{"relatedInformation":true,"tagSupport":{"valueSet":[1,2]}}},
          "workspace":{"applyEdit":true}})");
  CHECK(client.action_resolve);
  CHECK_FALSE(client.document_changes);
  CHECK_FALSE(client.pulls_diagnostics);
  CHECK_FALSE(client.diagnostic_data);
}

TEST_CASE("Neovim gets no text at its cursor, which would stay in front of it") {
  lsp::InitializeParams params;
  params.clientInfo.emplace().name = "Neovim";
  const Client neovim = trend::server::read_client(params);
  CHECK_FALSE(neovim.cursor_follows);
  CHECK(trend::server::offer(neovim).documentOnTypeFormattingProvider->firstTriggerCharacter ==
        "|");
  CHECK(trend::server::offer(Client()).documentOnTypeFormattingProvider->firstTriggerCharacter ==
        "\n");
}

TEST_CASE("Emacs prefers code points") {
  const Client client = read(R"({"general":{"positionEncodings":["utf-32","utf-8","utf-16"]}})");
  CHECK(client.encoding == Encoding::kUtf32);
}

TEST_CASE("Vim with ALE: plain text, flat outlines, edits at once") {
  const Client client = read(
      R"({"workspace":{"applyEdit":false,"configuration":false},
          "textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":false},
            "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}},
            "hover":{"contentFormat":["plaintext"]}}})");
  CHECK(client.action_literals);
  CHECK_FALSE(client.action_resolve);
  CHECK_FALSE(client.hover_markdown);
  CHECK_FALSE(client.nested_symbols);
  const auto offered = trend::server::offer(client);
  const auto* actions = std::get_if<lsp::CodeActionOptions>(&*offered.codeActionProvider);
  REQUIRE(actions != nullptr);
  CHECK(actions->resolveProvider == false);
}

TEST_CASE("the first encoding of the client that we know is taken") {
  using trend::server::choose_encoding;
  using Offer = std::vector<std::string>;
  CHECK(choose_encoding(std::nullopt) == Encoding::kUtf16);
  CHECK(choose_encoding(Offer{}) == Encoding::kUtf16);
  CHECK(choose_encoding(Offer{"utf-7"}) == Encoding::kUtf16);
  CHECK(choose_encoding(Offer{"future", "utf-32"}) == Encoding::kUtf32);
  CHECK(choose_encoding(Offer{"utf-16", "utf-8"}) == Encoding::kUtf16);
  CHECK(choose_encoding(Offer{"utf-8", "utf-16"}) == Encoding::kUtf8);
}

TEST_CASE("the language of the user interface") {
  CHECK(read("{}", R"("locale":"en-GB",)").language == trend::text::Language::kEn);
  CHECK_FALSE(read("{}", R"("locale":"fr",)").language.has_value());
}

TEST_CASE("what tells clients apart in writing, views and workspace") {
  const Client client = read(
      R"({"general":{"staleRequestSupport":{"cancel":true,"retryOnContentModified":["textDocument/inlayHint"]}},
          "window":{"workDoneProgress":true},
          "workspace":{"symbol":{"resolveSupport":{"properties":["location.range"]}},
            "fileOperations":{"willRename":true},"codeLens":{"refreshSupport":true},
            "inlayHint":{"refreshSupport":true},"semanticTokens":{"refreshSupport":true}},
          "textDocument":{"definition":{"linkSupport":true},"documentLink":{"tooltipSupport":true},
            "rename":{"prepareSupport":true},
            "completion":{"completionItem":{"snippetSupport":true,"insertReplaceSupport":true,
                "documentationFormat":["markdown"],"labelDetailsSupport":true,
                "resolveSupport":{"properties":["documentation"]}},
              "completionList":{"itemDefaults":["editRange","data"]}},
            "semanticTokens":{"requests":{"range":{},"full":{"delta":true}},"tokenTypes":["number"],
              "tokenModifiers":["declaration"],"formats":["relative"]}}})");
  CHECK(client.retries == std::vector<std::string>{"textDocument/inlayHint"});
  CHECK(client.progress);
  CHECK(client.symbol_resolve);
  CHECK(client.rename_files);
  CHECK(client.refreshes_lenses);
  CHECK(client.refreshes_hints);
  CHECK(client.refreshes_tokens);
  CHECK(client.definition_links);
  CHECK(client.link_tooltips);
  CHECK(client.prepares_rename);
  CHECK(client.snippets);
  CHECK(client.insert_replace);
  CHECK(client.completion_markdown);
  CHECK(client.label_details);
  CHECK(client.completion_resolve);
  CHECK(client.default_edit_range);
  CHECK(client.token_types == std::vector<std::string>{"number"});
  CHECK(client.token_modifiers == std::vector<std::string>{"declaration"});
  CHECK(client.token_delta);
  CHECK_FALSE(client.refreshes_diagnostics);
}
