// Open documents: spellings of one uri, edits in order, and the border to texts too large.
#include "server/lsp/documents.h"

#include <doctest/doctest.h>

#include <string>

using trend::server::Documents;
using trend::server::OpenDocument;
using trend::server::Treatment;
using trend::text::Encoding;
namespace lsp = trend::lsp;

namespace {

lsp::TextDocumentItem item(std::string uri, std::string text) {
  return {.uri = std::move(uri), .languageId = "markdown", .version = 1, .text = std::move(text)};
}

lsp::TextDocumentContentChangeEvent insertion(std::uint32_t character, std::string text) {
  lsp::TextDocumentContentChangeEvent change;
  change.range = lsp::Range{{0, character}, {0, character}};
  change.text = std::move(text);
  return change;
}

lsp::DidChangeTextDocumentParams change(std::string uri, int version,
                                        lsp::TextDocumentContentChangeEvent event) {
  return {.textDocument = {.uri = std::move(uri), .version = version},
          .contentChanges = {std::move(event)}};
}

Documents make_documents() {
  return Documents([](const std::string&) { return trend::engine::DocumentSettings{}; });
}

const OpenDocument* edited(Documents& documents, const lsp::DidChangeTextDocumentParams& params) {
  if (!documents.edit(params, Encoding::kUtf16)) return nullptr;
  const auto settled = documents.settle();
  REQUIRE(settled.size() == 1);
  return settled.front();
}

std::string text_of(const OpenDocument& document) {
  return std::string(document.snapshot->document().text());
}

}  // namespace

TEST_CASE("spellings of one file are one document, under the first spelling") {
  Documents documents = make_documents();
  documents.open(item("file:///%E4%B8%AD.md", "一"));
  const OpenDocument* changed =
      edited(documents, change("file:///%e4%b8%ad.md", 2, insertion(1, "二")));
  REQUIRE(changed != nullptr);
  CHECK(changed->uri == "file:///%E4%B8%AD.md");
  CHECK(changed->snapshot->version == 2);
  CHECK(changed->snapshot->path == "/中.md");
  CHECK(text_of(*changed) == "一二");
  CHECK(documents.find("file:///中.md") == changed);
  CHECK(documents.close("file:///%e4%b8%ad.md").has_value());
  CHECK(documents.find("file:///%E4%B8%AD.md") == nullptr);
  CHECK_FALSE(documents.close("file:///%E4%B8%AD.md").has_value());
}

TEST_CASE("any uri can be opened") {
  Documents documents = make_documents();
  for (const char* uri : {"", "x", "untitled:新", "git:/a.md?x", "file:///%zz", "FILE:///A.md"}) {
    CAPTURE(uri);
    documents.open(item(uri, "文"));
    REQUIRE(documents.find(uri) != nullptr);
    CHECK(documents.find(uri)->uri == uri);
    CHECK(documents.close(uri).has_value());
  }
}

TEST_CASE("opening again takes the newer text") {
  Documents documents = make_documents();
  documents.open(item("file:///a.md", "旧"));
  CHECK(text_of(documents.open(item("file:///a.md", "新"))) == "新");
}

TEST_CASE("a configuration file is no article") {
  Documents documents = make_documents();
  CHECK(documents.open(item("file:///x/.trendlsp.yaml", "lang: zh")).treatment ==
        Treatment::kConfiguration);
  CHECK(documents.open(item("file:///x/trendlsp.yaml", "lang: zh")).treatment ==
        Treatment::kArticle);
}

TEST_CASE("a text that grows too large is edited on and comes back when it shrinks") {
  Documents documents = make_documents();
  documents.open(item("file:///a.md", "尾"));
  const std::string large(trend::server::kMaxArticleSize, 'x');
  const OpenDocument* document = edited(documents, change("file:///a.md", 2, insertion(0, large)));
  REQUIRE(document != nullptr);
  CHECK(document->treatment == Treatment::kTooLarge);
  CHECK(text_of(*document).empty());
  document = edited(documents, change("file:///a.md", 3, insertion(0, "头")));
  CHECK(document->treatment == Treatment::kTooLarge);
  CHECK(document->snapshot->version == 3);
  lsp::TextDocumentContentChangeEvent cut;
  cut.range = lsp::Range{{0, 1}, {0, 1 + trend::server::kMaxArticleSize}};
  document = edited(documents, change("file:///a.md", 4, cut));
  CHECK(document->treatment == Treatment::kArticle);
  CHECK(text_of(*document) == "头尾");
}
