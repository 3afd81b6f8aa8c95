// A few workers take one file after another; what they find goes to the strand in batches.
#include "server/lsp/workspace_pull.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <set>
#include <utility>

#include "protocol/uri.h"
#include "server/engine/scheduler.h"
#include "server/engine/walk.h"
#include "server/log.h"
#include "server/lsp/diagnostics.h"
#include "server/lsp/documents.h"
#include "server/transport/memory_use.h"

namespace trend::server {
namespace {

constexpr std::size_t kWorkers = 4;
constexpr std::size_t kBatch = 50;  // reports in one message

class Pull : public std::enable_shared_from_this<Pull> {
 public:
  Pull(WorkspacePull what, const engine::FileSystem& files, engine::Executor& executor,
       transport::Strand& strand, PullEvents events)
      : what_(std::move(what)),
        files_(files),
        executor_(executor),
        strand_(strand),
        events_(std::move(events)) {}

  void start() {
    post([](Pull& pull) { pull.list(); });
  }

 private:
  template <class Work>
  void post(Work work) {
    executor_.post(engine::Priority::kBackground, [self = shared_from_this(), work] {
      try {
        work(*self);
      } catch (const std::exception& error) {
        log::error(std::string("workspace/diagnostic: ") + error.what());
        self->finish();
      }
    });
  }

  void list() {
    const auto excluded = [this](const std::string& path) {
      return what_.settings->resolve(path).excluded;
    };
    for (engine::FoundFile& file : engine::find_articles(files_, what_.folders, excluded).files)
      paths_.push_back(std::move(file.path));
    workers_ = std::clamp<std::size_t>(paths_.size(), 1, kWorkers);
    for (std::size_t count = workers_; count > 0; --count) post([](Pull& pull) { pull.step(); });
  }

  // One file, then the next one as a task of its own: others get their turn between.
  void step() {
    const std::size_t index = next_++;
    if (index >= paths_.size() || what_.stop.stop_requested()) {
      if (--workers_ == 0) finish();
      return;
    }
    try {
      check(paths_[index]);
    } catch (const std::exception& error) {
      log::error(paths_[index] + ": " + error.what());
    }
    post([](Pull& pull) { pull.step(); });
  }

  void check(const std::string& path) {
    const auto open = what_.open.find(path);
    if (open != what_.open.end()) {
      const Scene scene = analysed(open->second);
      report(scene, diagnostics_of(scene));
      return;
    }
    const std::string uri = protocol::path_to_uri(path);
    const auto stamp = files_.stamp(path);
    const auto known = what_.memory->find(path, what_.settings);
    if (stamp && known && known->stamp == *stamp && settled(uri, *known)) return;
    engine::FileContent content = files_.read(path);
    if (content.error) return;  // gone meanwhile
    const Scene scene = analysed(scene_of(path, uri, std::move(content.bytes)));
    if (what_.stop.stop_requested()) return;
    std::vector<lsp::Diagnostic> items = diagnostics_of(scene);
    if (stamp) {
      what_.memory->put(path, what_.settings,
                        {.stamp = *stamp, .result_id = result_id(scene), .clean = items.empty()});
    }
    report(scene, std::move(items));
  }

  Scene scene_of(const std::string& path, const std::string& uri, std::string bytes) const {
    Scene scene;
    scene.client = what_.client;
    scene.uri = uri;
    if (bytes.size() > kMaxArticleSize) {
      scene.treatment = Treatment::kTooLarge;
      bytes.clear();
    }
    scene.snapshot = engine::make_snapshot(protocol::uri_key(uri), path, 0, std::move(bytes),
                                           what_.settings->resolve(path).settings);
    return scene;
  }

  Scene analysed(Scene scene) const {
    scene.analysis = engine::analyse(scene.snapshot, nullptr, what_.stop);
    return scene;
  }

  // True when what is remembered of a file is all there is to say.
  bool settled(const std::string& uri, const PullMemory::Entry& known) {
    const auto has = what_.previous.find(protocol::uri_key(uri));
    if (has == what_.previous.end()) return known.clean;
    if (has->second.value != known.result_id) return false;
    add(uri, lsp::WorkspaceUnchangedDocumentDiagnosticReport{
                 .resultId = known.result_id, .uri = uri, .version = std::nullopt});
    return true;
  }

  void report(const Scene& scene, std::vector<lsp::Diagnostic> items) {
    const auto has = what_.previous.find(protocol::uri_key(scene.uri));
    if (has == what_.previous.end() && items.empty()) return;
    const std::string id = result_id(scene);
    lsp::Nullable<std::int32_t> version;
    if (what_.open.contains(scene.snapshot->path))
      version = static_cast<std::int32_t>(scene.snapshot->version);
    if (has != what_.previous.end() && has->second.value == id) {
      add(scene.uri, lsp::WorkspaceUnchangedDocumentDiagnosticReport{
                         .resultId = id, .uri = scene.uri, .version = version});
      return;
    }
    add(scene.uri,
        lsp::WorkspaceFullDocumentDiagnosticReport{
            .resultId = id, .items = std::move(items), .uri = scene.uri, .version = version});
  }

  void add(const std::string& uri, WorkspaceReport report) {
    const std::lock_guard lock(mutex_);
    told_.insert(protocol::uri_key(uri));
    batch_.push_back(std::move(report));
    if (batch_.size() < kBatch) return;
    strand_.post([events = events_.reports, batch = take_batch(),
                  done = std::min(next_.load(), paths_.size()),
                  total = paths_.size()]() mutable { events(std::move(batch), done, total); });
  }

  // By uri, so that equal pulls of few articles give equal answers.
  std::vector<WorkspaceReport> take_batch() {
    const auto uri = [](const WorkspaceReport& report) -> const std::string& {
      return std::visit([](const auto& any) -> const std::string& { return any.uri; }, report);
    };
    std::sort(batch_.begin(), batch_.end(),
              [uri](const auto& a, const auto& b) { return uri(a) < uri(b); });
    return std::exchange(batch_, {});
  }

  // Findings that the client has of files which are there no more.
  void forget_vanished() {
    std::set<std::string> open;
    for (const auto& [path, scene] : what_.open) open.insert(scene.snapshot->uri);
    for (const std::string& path : paths_)
      told_.insert(protocol::uri_key(protocol::path_to_uri(path)));
    for (const auto& [key, previous] : what_.previous) {
      if (told_.contains(key) || open.contains(key)) continue;
      batch_.push_back(lsp::WorkspaceFullDocumentDiagnosticReport{
          .resultId = std::nullopt, .items = {}, .uri = previous.uri, .version = std::nullopt});
    }
  }

  // No worker is left. The events move along: they may hold what only the strand may let go.
  void finish() {
    if (!what_.stop.stop_requested()) forget_vanished();
    strand_.post(
        [events = std::move(events_), batch = take_batch(), total = paths_.size()]() mutable {
          events.reports(std::move(batch), total, total);
          events.end();
        });
    executor_.post(engine::Priority::kBackground, transport::release_free_memory);
  }

  const WorkspacePull what_;
  const engine::FileSystem& files_;
  engine::Executor& executor_;
  transport::Strand& strand_;
  PullEvents events_;
  std::vector<std::string> paths_;  // constant once workers run
  std::atomic<std::size_t> next_ = 0;
  std::atomic<std::size_t> workers_ = 0;
  std::mutex mutex_;  // of what follows
  std::vector<WorkspaceReport> batch_;
  std::set<std::string> told_;
};

}  // namespace

std::optional<PullMemory::Entry> PullMemory::find(const std::string& path,
                                                  const Resolver& settings) {
  const std::lock_guard lock(mutex_);
  if (settings_ != settings) return std::nullopt;
  const auto found = entries_.find(path);
  return found == entries_.end() ? std::nullopt : std::optional(found->second);
}

void PullMemory::put(const std::string& path, const Resolver& settings, Entry entry) {
  const std::lock_guard lock(mutex_);
  if (settings_ != settings) entries_.clear();
  settings_ = settings;
  entries_.insert_or_assign(path, std::move(entry));
}

void pull_workspace(WorkspacePull pull, const engine::FileSystem& files, engine::Executor& executor,
                    transport::Strand& strand, PullEvents events) {
  std::make_shared<Pull>(std::move(pull), files, executor, strand, std::move(events))->start();
}

}  // namespace trend::server
