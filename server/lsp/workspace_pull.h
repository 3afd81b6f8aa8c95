// Findings of all articles below the workspace's folders, for clients that pull them.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "protocol/lsp/diagnostic.h"
#include "server/engine/executor.h"
#include "server/engine/files.h"
#include "server/engine/resolver.h"
#include "server/lsp/client.h"
#include "server/lsp/scene.h"
#include "server/transport/strand.h"

namespace trend::server {

/// What earlier pulls found in files: a file that was not written since is not read again. Any
/// thread.
class PullMemory {
 public:
  struct Entry {
    engine::FileStamp stamp;
    std::string result_id;
    bool clean = false;  ///< no findings
  };
  using Resolver = std::shared_ptr<const engine::ConfigResolver>;

  /// Everything is forgotten when the settings are others than at the last call.
  std::optional<Entry> find(const std::string& path, const Resolver& settings);
  void put(const std::string& path, const Resolver& settings, Entry entry);

 private:
  std::mutex mutex_;
  Resolver settings_;
  std::map<std::string, Entry> entries_;
};

using WorkspaceReport = std::variant<lsp::WorkspaceFullDocumentDiagnosticReport,
                                     lsp::WorkspaceUnchangedDocumentDiagnosticReport>;

/// All that one pull is about, as it was when the request arrived.
struct WorkspacePull {
  std::shared_ptr<const Client> client;
  PullMemory::Resolver settings;
  std::shared_ptr<PullMemory> memory;
  std::vector<std::string> folders;   ///< absolute paths
  std::map<std::string, Scene> open;  ///< by path; their texts win over the files
  std::map<std::string, lsp::PreviousResultId> previous;  ///< what the client has, by uri_key
  std::stop_token stop;
};

/// Called on the strand.
struct PullEvents {
  /// Some reports, each document at most once over all calls; `done` of `total` files are checked.
  std::function<void(std::vector<WorkspaceReport> reports, std::size_t done, std::size_t total)>
      reports;
  std::function<void()> end;  ///< once, also after a stop
};

/// Walks the folders and checks every article in the background, a few at a time. Articles without
/// findings of which the client knows nothing are left out; those the client has findings of and
/// that are gone are reported as empty. `files` must outlive the tasks.
void pull_workspace(WorkspacePull pull, const engine::FileSystem& files, engine::Executor& executor,
                    transport::Strand& strand, PullEvents events);

}  // namespace trend::server
