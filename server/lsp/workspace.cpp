// Ties documents, settings and analyses together.
#include "server/lsp/workspace.h"

#include <utility>

#include "protocol/lsp/window.h"
#include "protocol/uri.h"
#include "server/engine/walk.h"
#include "server/log.h"
#include "server/lsp/convert.h"
#include "server/lsp/diagnostics.h"
#include "server/transport/memory_use.h"

namespace trend::server {
namespace {

engine::AnalysisPtr no_findings(const engine::SnapshotPtr& snapshot) {
  auto analysis = std::make_shared<engine::Analysis>();
  analysis->snapshot = snapshot;
  return analysis;
}

}  // namespace

Workspace::Workspace(std::shared_ptr<const Client> client, Links links)
    : client_(std::move(client)),
      links_(std::move(links)),
      settings_(links_.files, links_.sources, links_.today),
      documents_([this](const std::string& path) { return settings_.resolve(path); }),
      analyses_(links_.executor, links_.strand, links_.on_strand),
      symbols_(std::make_shared<engine::SymbolIndex>(client_->encoding)) {}

void Workspace::open(lsp::TextDocumentItem item) {
  push(documents_.open(std::move(item)));
  publish_config_problems();
}

void Workspace::change(const lsp::DidChangeTextDocumentParams& params) {
  const OpenDocument* document = documents_.find(params.textDocument.uri);
  if (document == nullptr) {
    log::warn("a change of a document that is not open: " + params.textDocument.uri);
    return;
  }
  const std::int64_t before = document->version;
  if (params.textDocument.version <= before) {
    // Taken all the same: the text counts, and a client that miscounts cannot be asked again.
    log::warn("version " + std::to_string(params.textDocument.version) + " follows " +
              std::to_string(before) + ": " + params.textDocument.uri);
  }
  documents_.edit(params, client_->encoding);
}

void Workspace::settle() {
  for (const OpenDocument* document : documents_.settle()) push(*document);
}

void Workspace::close(const std::string& uri) {
  const std::optional<OpenDocument> document = documents_.close(uri);
  if (!document) return;
  analyses_.forget(document->snapshot->uri);
  tokens_->forget(document->snapshot->uri);
  written_.erase(document->snapshot->uri);
  if (documents_.empty())
    links_.executor.post(engine::Priority::kBackground, transport::release_free_memory);
  if (client_->pulls_diagnostics || document->treatment == Treatment::kConfiguration) return;
  notify<lsp::methods::PublishDiagnostics>(
      {.uri = document->uri, .version = std::nullopt, .diagnostics = {}});
}

void Workspace::files_changed(const std::vector<std::string>& uris) {
  bool pulled = false;  // what a client that pulls the workspace may have findings of
  for (const std::string& uri : uris) {
    const auto path = protocol::uri_to_path(uri);
    if (!path) continue;
    if (settings_.is_config_file(*path)) {
      settings_.reload();
      settings_changed();
      return;
    }
    pulled |= engine::is_article_name(*path) && documents_.find(uri) == nullptr;
  }
  if (pulled && workspace_pulled_) links_.refresh();
}

void Workspace::configure(const protocol::Json& settings) {
  if (!settings_.set_editor(settings)) return;
  report_editor_problems();
  settings_changed();
}

void Workspace::set_folders(const std::vector<lsp::WorkspaceFolder>& folders) {
  settings_.set_folders(folders);
}

void Workspace::change_folders(const lsp::WorkspaceFoldersChangeEvent& event) {
  settings_.change_folders(event);
  settings_changed();
}

void Workspace::with_scene(const std::string& uri, Needs needs, Analyses::Wanted wanted,
                           WithScene use) {
  const OpenDocument* document = documents_.find(uri);
  if (document == nullptr) {
    use(nullptr);
    return;
  }
  Scene scene = scene_with_files(*document);
  if (document->treatment != Treatment::kArticle) scene.analysis = no_findings(scene.snapshot);
  if (needs == Needs::kSnapshot || scene.analysis) {
    use(&scene);
    return;
  }
  const engine::SnapshotPtr snapshot = scene.snapshot;
  analyses_.want(
      snapshot,
      [scene = std::move(scene), use = std::move(use)](const engine::AnalysisPtr& analysis) {
        Scene complete = scene;
        complete.analysis = analysis;
        use(&complete);
      },
      std::move(wanted));
}

std::vector<lsp::DocumentStatus> Workspace::status() const {
  std::vector<lsp::DocumentStatus> all;
  for (const auto& [key, document] : documents_.by_key()) {
    const engine::Snapshot& snapshot = *document.snapshot;
    lsp::DocumentStatus status;
    status.uri = document.uri;
    status.version = static_cast<std::int32_t>(snapshot.version);
    status.bytes = static_cast<std::int64_t>(snapshot.document().text().size());
    status.parseMicroseconds = snapshot.parse_time.count();
    const engine::AnalysisPtr analysis = analyses_.latest(document.snapshot);
    if (analysis) {
      status.ruleMicroseconds = analysis->run_time.count();
      status.findings = static_cast<std::int64_t>(analysis->run.findings.size());
    }
    all.push_back(std::move(status));
  }
  return all;
}

void Workspace::pull(const lsp::WorkspaceDiagnosticParams& params, std::stop_token stop,
                     PullEvents events) {
  workspace_pulled_ = true;
  WorkspacePull pull{.client = client_,
                     .settings = settings_.resolver(),
                     .memory = pull_memory_,
                     .folders = settings_.folder_paths(),
                     .open = {},
                     .previous = {},
                     .stop = std::move(stop)};
  for (const auto& [path, snapshot] : documents_.by_path())
    pull.open.emplace(path, scene_of(*documents_.find_key(snapshot->uri), nullptr));
  for (const lsp::PreviousResultId& previous : params.previousResultIds) {
    const OpenDocument* document = documents_.find(previous.uri);
    if (document == nullptr || pull.open.contains(document->snapshot->path))
      pull.previous.emplace(protocol::uri_key(previous.uri), previous);
  }
  pull_workspace(std::move(pull), links_.files, links_.executor, links_.strand, std::move(events));
}

bool Workspace::is_newest(const engine::SnapshotPtr& snapshot) const {
  const OpenDocument* document = documents_.find_key(snapshot->uri);
  return document != nullptr && document->snapshot == snapshot;
}

Workspace::FindSymbols Workspace::symbol_finder() const {
  std::vector<engine::SymbolIndex::OpenArticle> open;
  for (const auto& [key, document] : documents_.by_key())
    if (document.treatment == Treatment::kArticle)
      open.push_back({document.uri, document.snapshot});
  return [index = symbols_, &files = links_.files, folders = settings_.folder_paths(),
          settings = settings_.resolver(),
          open = std::move(open)](const std::string& query, std::stop_token stop) {
    const auto excluded = [&settings](const std::string& path) {
      return settings->resolve(path).excluded;
    };
    return index->find({.files = files, .folders = folders, .excluded = excluded, .open = open},
                       query, std::move(stop));
  };
}

ArticleSearch Workspace::article_search() const {
  std::map<std::string, ArticleSearch::Open> open;
  for (const auto& [key, document] : documents_.by_key())
    if (document.treatment == Treatment::kArticle && !document.snapshot->path.empty())
      open.emplace(document.snapshot->path, ArticleSearch::Open{document.uri, document.snapshot});
  const auto excluded = [settings = settings_.resolver()](const std::string& path) {
    return settings->resolve(path).excluded;
  };
  return {links_.files, settings_.folder_paths(), excluded, std::move(open)};
}

Scene Workspace::scene_of(const OpenDocument& document, engine::AnalysisPtr analysis) const {
  return {.client = client_,
          .uri = document.uri,
          .snapshot = document.snapshot,
          .analysis = std::move(analysis),
          .treatment = document.treatment,
          .stop = {},
          .files = nullptr,
          .tokens = tokens_};
}

Scene Workspace::scene_with_files(const OpenDocument& document) const {
  Scene scene = scene_of(document, nullptr);
  scene.files = std::make_shared<FileView>(links_.files, documents_.by_path());
  return scene;
}

void Workspace::settings_changed() {
  const std::vector<std::string> changed = documents_.reconfigure();
  written_.clear();  // perhaps in another language now
  for (const std::string& key : changed) push(*documents_.find_key(key));
  publish_config_problems();
  if (!changed.empty() || workspace_pulled_) links_.refresh();
}

void Workspace::push(const OpenDocument& document) {
  if (client_->pulls_diagnostics || document.treatment == Treatment::kConfiguration) return;
  if (document.treatment == Treatment::kTooLarge) {
    publish(scene_of(document, nullptr));
    return;
  }
  analyses_.want(
      document.snapshot,
      [this](const engine::AnalysisPtr& analysis) {
        const OpenDocument* current = documents_.find_key(analysis->snapshot->uri);
        if (current != nullptr && current->snapshot == analysis->snapshot)
          publish(scene_of(*current, analysis));
      },
      [] { return false; });
}

void Workspace::publish(const Scene& scene) {
  if (scene.analysis && !scene.analysis->failure.empty())
    log::error("analysis failed: " + scene.analysis->failure);
  protocol::JsonWriter out =
      protocol::begin_notification(lsp::methods::PublishDiagnostics::kMethod);
  out.begin_object();
  out.key("uri");
  out.string(scene.uri);
  out.key("version");
  out.integer(std::int64_t{static_cast<std::int32_t>(scene.snapshot->version)});
  out.key("diagnostics");
  write_diagnostics(out, scene, written_[scene.snapshot->uri]);
  out.end_object();
  out.end_object();
  links_.send(out.take());
}

std::string Workspace::uri_of_file(const std::string& path) const {
  std::string uri = protocol::path_to_uri(path);
  const OpenDocument* document = documents_.find(uri);
  return document != nullptr ? document->uri : uri;
}

void Workspace::publish_config_problems() {
  const text::Language language = settings_.resolve({}).language;
  std::map<std::string, std::vector<lsp::Diagnostic>> current;
  std::map<std::string, text::Document> texts;
  for (const engine::ConfigProblem& problem : settings_.file_problems()) {
    const auto [text, added] = texts.try_emplace(problem.path);
    if (added) text->second = text::Document::from_bytes(links_.files.read(problem.path).bytes);
    current[uri_of_file(problem.path)].push_back(
        to_lsp(problem, text->second, client_->encoding, language));
  }
  for (const auto& [uri, diagnostics] : config_diagnostics_) {
    if (!current.contains(uri))
      notify<lsp::methods::PublishDiagnostics>(
          {.uri = uri, .version = std::nullopt, .diagnostics = {}});
  }
  for (const auto& [uri, diagnostics] : current) {
    const auto known = config_diagnostics_.find(uri);
    if (known != config_diagnostics_.end() && known->second == diagnostics) continue;
    notify<lsp::methods::PublishDiagnostics>(
        {.uri = uri, .version = std::nullopt, .diagnostics = diagnostics});
  }
  config_diagnostics_ = std::move(current);
}

void Workspace::report_editor_problems() {
  const text::Language language = settings_.resolve({}).language;
  for (const engine::ConfigProblem& problem : settings_.editor_problems()) {
    notify<lsp::methods::LogMessage>(
        {.type = lsp::MessageType::kWarning,
         .message = problem.path + ": " + problem.message.in(language)});
  }
}

}  // namespace trend::server
