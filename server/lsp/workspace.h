// Everything about one client's documents after the handshake: their texts, their configuration,
// their findings, and telling the client about them.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "protocol/lsp/diagnostic.h"
#include "protocol/lsp/status.h"
#include "protocol/lsp/sync.h"
#include "server/engine/executor.h"
#include "server/engine/symbol_index.h"
#include "server/lsp/analyses.h"
#include "server/lsp/article_search.h"
#include "server/lsp/client.h"
#include "server/lsp/documents.h"
#include "server/lsp/scene.h"
#include "server/lsp/settings.h"
#include "server/lsp/workspace_pull.h"
#include "server/lsp/written_findings.h"

namespace trend::server {

/// Strand only. A client that pulls diagnostics gets none pushed for its documents, any other gets
/// them after every change; mistakes in configuration files are pushed to both, on those files.
class Workspace {
 public:
  struct Links {
    const engine::FileSystem& files;
    engine::Executor& executor;
    transport::Strand& strand;
    engine::ConfigSources sources;
    Settings::Today today;
    std::chrono::microseconds on_strand{};  ///< see Analyses
    std::function<void(std::string body)> send;
    /// Findings are others though no text has changed: what the client shows of them is out of
    /// date.
    std::function<void()> refresh;
  };

  Workspace(std::shared_ptr<const Client> client, Links links);

  void open(lsp::TextDocumentItem item);
  /// Takes effect with settle(). A change of a document that is not open is logged and ignored.
  void change(const lsp::DidChangeTextDocumentParams& params);
  /// After a change and before anything else is asked: changes that come together are one.
  void settle();
  void close(const std::string& uri);
  /// Files were saved or changed on disk: configuration, and articles that a client has pulled
  /// findings of, matter.
  void files_changed(const std::vector<std::string>& uris);

  /// The editor's settings; what they change is checked anew.
  void configure(const protocol::Json& settings);
  void set_folders(const std::vector<lsp::WorkspaceFolder>& folders);
  void change_folders(const lsp::WorkspaceFoldersChangeEvent& event);

  enum class Needs : std::uint8_t { kSnapshot, kAnalysis };
  using WithScene = std::function<void(const Scene*)>;
  /// Calls `use` with the newest version of a document, at once or when its findings are there.
  /// Null when it is not open. `wanted` is asked when the answer may not be needed any more.
  void with_scene(const std::string& uri, Needs needs, Analyses::Wanted wanted, WithScene use);

  /// The open documents and what they cost.
  std::vector<lsp::DocumentStatus> status() const;

  /// Checks every article below the workspace's folders; open documents as they are now.
  void pull(const lsp::WorkspaceDiagnosticParams& params, std::stop_token stop, PullEvents events);

  /// Looks for symbols in the documents open now and in the files below the folders; for any
  /// thread, as long as the session's files are there.
  using FindSymbols =
      std::function<std::vector<engine::SymbolHit>(const std::string& query, std::stop_token)>;
  FindSymbols symbol_finder() const;

  /// False once the document has changed or was closed.
  bool is_newest(const engine::SnapshotPtr& snapshot) const;

  /// Over the documents open now and the files below the folders.
  ArticleSearch article_search() const;

  const Client& client() const { return *client_; }
  const Documents& documents() const { return documents_; }
  /// Of what is said about no document in particular.
  text::Language language() const { return settings_.resolve({}).language; }
  /// True when nothing is being analysed.
  bool idle() const { return analyses_.idle(); }

 private:
  Scene scene_of(const OpenDocument& document, engine::AnalysisPtr analysis) const;
  Scene scene_with_files(const OpenDocument& document) const;
  void settings_changed();
  void push(const OpenDocument& document);
  void publish(const Scene& scene);
  void publish_config_problems();
  void report_editor_problems();
  std::string uri_of_file(const std::string& path) const;
  template <protocol::NotificationMethod M>
  void notify(const typename M::Params& params) {
    links_.send(protocol::notification_body<M>(params));
  }

  std::shared_ptr<const Client> client_;
  Links links_;
  Settings settings_;
  Documents documents_;
  Analyses analyses_;
  std::map<std::string, WrittenFindings> written_;  // by key, of what was pushed
  bool workspace_pulled_ = false;  // the client has findings of files that are not open
  std::shared_ptr<PullMemory> pull_memory_ = std::make_shared<PullMemory>();
  std::shared_ptr<TokenResults> tokens_ = std::make_shared<TokenResults>();
  std::shared_ptr<engine::SymbolIndex> symbols_;
  std::map<std::string, std::vector<lsp::Diagnostic>> config_diagnostics_;  // by uri, as published
};

}  // namespace trend::server
