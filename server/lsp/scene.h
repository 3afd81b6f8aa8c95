// What a handler in the background works on: one document as it was when the request arrived.
#pragma once

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>

#include "rules/text/document.h"
#include "server/engine/scheduler.h"
#include "server/engine/snapshot.h"
#include "server/lsp/client.h"
#include "server/lsp/file_view.h"
#include "server/lsp/token_results.h"

namespace trend::server {

/// What a document is to us.
enum class Treatment : std::uint8_t {
  kArticle,
  kTooLarge,       ///< kept in step but not analysed; its snapshot is of an empty text
  kConfiguration,  ///< a .trendlsp.yaml: has problems of its own, but is no article
};

/// Immutable; any thread.
struct Scene {
  std::shared_ptr<const Client> client;
  std::string uri;  ///< as the client spells it
  engine::SnapshotPtr snapshot;
  /// Of `snapshot`; null when the handler did not ask for it, without findings for what is no
  /// article.
  engine::AnalysisPtr analysis;
  Treatment treatment = Treatment::kArticle;
  std::stop_token stop;
  std::shared_ptr<const FileView> files = nullptr;  ///< null in tests of single handlers
  std::shared_ptr<TokenResults> tokens = nullptr;   ///< the one thing that handlers may change

  const article::Article& article() const { return *snapshot->article; }
  const text::Document& document() const { return snapshot->document(); }
  text::Encoding encoding() const { return client->encoding; }
  text::Language language() const { return snapshot->settings.language; }
};

}  // namespace trend::server
