// Finds the configuration of an article: nearest file upwards, what it extends, editor and command
// line laid over it.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "server/engine/config.h"
#include "server/engine/files.h"
#include "server/engine/snapshot.h"

namespace trend::engine {

/// What holds for one article.
struct Configuration {
  DocumentSettings settings;
  lint::Severity fail_on = lint::Severity::kWarning;
  bool excluded = false;  ///< an `exclude` glob matches; named files are checked all the same
};

/// Where configurations come from besides the files found upwards.
struct ConfigSources {
  lint::Settings defaults;                        ///< with `today` set
  text::Language language = text::Language::kZh;  ///< when no layer names one
  std::string file;       ///< use this file for all articles; empty: look upwards
  bool no_files = false;  ///< --no-config
  ConfigLayer editor;
  ConfigLayer command_line;
};

/// Resolves and remembers per folder. In the profile markdownlint, markdownlint's own file nearest
/// to an article holds too: over .trendlsp.yaml, under editor and command line. Thread-safe. Files
/// are read once: make a new resolver when a configuration file changed.
class ConfigResolver {
 public:
  /// `files` must outlive the resolver.
  ConfigResolver(const FileSystem& files, ConfigSources sources);
  ~ConfigResolver();

  /// Configuration of the article at `path` (absolute, or relative to the working directory; empty
  /// for a buffer without file, which is treated as a file in the working directory).
  Configuration resolve(const std::string& path) const;

  /// Mistakes in all configuration files read so far, by path and position. A file that could not
  /// be read is a problem too.
  std::vector<ConfigProblem> problems() const;
  /// All configuration files read so far, sorted.
  std::vector<std::string> config_files() const;

 private:
  struct Folder;
  struct Cache;

  std::shared_ptr<const Folder> folder_of(const std::string& directory) const;
  std::shared_ptr<const Folder> load(const std::string& file) const;
  std::shared_ptr<const MarkdownlintConfig> markdownlint_of(const std::string& directory) const;
  Configuration merged(const Folder& folder, const std::string& path,
                       std::shared_ptr<const MarkdownlintConfig> markdownlint) const;

  const FileSystem& files_;
  ConfigSources sources_;
  std::shared_ptr<const FolderCache> folders_;  ///< of all articles
  std::unique_ptr<Cache> cache_;
};

}  // namespace trend::engine
