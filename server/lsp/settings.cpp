// A resolver remembers files for good, so every change makes a new one.
#include "server/lsp/settings.h"

#include <algorithm>
#include <utility>

#include "protocol/uri.h"
#include "server/engine/markdownlint_config.h"
#include "server/lsp/editor_settings.h"

namespace trend::server {

Settings::Settings(const engine::FileSystem& files, engine::ConfigSources base, Today today)
    : files_(files), sources_(std::move(base)), today_(std::move(today)) {
  reload();
}

bool Settings::set_editor(const protocol::Json& settings) {
  if (editor_ && *editor_ == settings) return false;
  editor_ = settings;
  engine::ConfigReading reading =
      engine::read_config_value(read_editor_settings(settings), kSettingsSection);
  sources_.editor = std::move(reading.layer);
  editor_problems_ = std::move(reading.problems);
  reload();
  return true;
}

void Settings::set_folders(const std::vector<lsp::WorkspaceFolder>& folders) { folders_ = folders; }

void Settings::change_folders(const lsp::WorkspaceFoldersChangeEvent& event) {
  for (const lsp::WorkspaceFolder& gone : event.removed) {
    std::erase_if(folders_, [&gone](const auto& folder) { return folder.uri == gone.uri; });
  }
  for (const lsp::WorkspaceFolder& added : event.added) folders_.push_back(added);
}

void Settings::reload() {
  engine::ConfigSources sources = sources_;
  if (!sources.defaults.today.valid) sources.defaults.today = today_();
  resolver_ = std::make_shared<const engine::ConfigResolver>(files_, std::move(sources));
}

engine::DocumentSettings Settings::resolve(const std::string& path) const {
  if (!path.empty()) return resolver_->resolve(path).settings;
  const std::vector<std::string> roots = folder_paths();
  return resolver_->resolve(roots.empty() ? "" : engine::join_path(roots[0], "untitled.md"))
      .settings;
}

std::vector<std::string> Settings::folder_paths() const {
  std::vector<std::string> paths;
  for (const lsp::WorkspaceFolder& folder : folders_)
    if (auto path = protocol::uri_to_path(folder.uri)) paths.push_back(std::move(*path));
  return paths;
}

bool Settings::is_config_file(const std::string& path) const {
  const std::size_t slash = path.find_last_of('/');
  const std::string_view name =
      std::string_view(path).substr(slash == std::string::npos ? 0 : slash + 1);
  const auto& theirs = engine::kMarkdownlintFiles;
  if (name == engine::kConfigFileName ||
      std::find(theirs.begin(), theirs.end(), name) != theirs.end())
    return true;
  const std::vector<std::string> read = resolver_->config_files();
  return std::binary_search(read.begin(), read.end(), path);
}

}  // namespace trend::server
