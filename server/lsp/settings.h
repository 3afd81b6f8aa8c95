// The configuration of one client's articles: files, the editor's settings and the command line,
// resolved anew whenever one of them changes.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "protocol/json.h"
#include "protocol/lsp/workspace.h"
#include "rules/article/front_matter.h"
#include "server/engine/files.h"
#include "server/engine/resolver.h"

namespace trend::server {

/// Strand only, except that what it hands out may go anywhere.
class Settings {
 public:
  using Today = std::function<article::Date()>;

  /// `base` as the command line says, with the language for articles that name none. `files` must
  /// outlive the settings.
  Settings(const engine::FileSystem& files, engine::ConfigSources base, Today today);

  /// The editor's settings in place of the earlier ones. False when they say the same as before.
  bool set_editor(const protocol::Json& settings);
  /// Folders in the order of the client; a buffer without file belongs to the first.
  void set_folders(const std::vector<lsp::WorkspaceFolder>& folders);
  void change_folders(const lsp::WorkspaceFoldersChangeEvent& event);
  /// Forgets what was read from files.
  void reload();

  /// For the file at `path`; empty: a buffer without file.
  engine::DocumentSettings resolve(const std::string& path) const;

  /// All of it as it is now, for any thread.
  std::shared_ptr<const engine::ConfigResolver> resolver() const { return resolver_; }
  /// Paths of the folders that have one, in order.
  std::vector<std::string> folder_paths() const;

  /// Mistakes in the configuration files read so far, and in the editor's settings (line 0).
  std::vector<engine::ConfigProblem> file_problems() const { return resolver_->problems(); }
  const std::vector<engine::ConfigProblem>& editor_problems() const { return editor_problems_; }

  /// True for a file that took part, or would if it were created.
  bool is_config_file(const std::string& path) const;

 private:
  const engine::FileSystem& files_;
  engine::ConfigSources sources_;
  Today today_;
  std::optional<protocol::Json> editor_;
  std::vector<engine::ConfigProblem> editor_problems_;
  std::vector<lsp::WorkspaceFolder> folders_;
  std::shared_ptr<const engine::ConfigResolver> resolver_;
};

}  // namespace trend::server
