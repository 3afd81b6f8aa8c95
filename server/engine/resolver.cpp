// Configuration chains: a file with everything it extends, found once per folder and merged per
// file.
#include "server/engine/resolver.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "server/engine/glob.h"
#include "server/engine/markdownlint_config.h"

namespace trend::engine {
namespace {

// One configuration file; globs in it count from `directory`.
struct LoadedFile {
  std::string path;
  std::string directory;
  ConfigLayer layer;
};

text::Bilingual chain_text(const std::vector<std::string>& chain, const std::string& again) {
  std::string names;
  for (const std::string& path : chain) names += path + " → ";
  names += again;
  return {"`extends` 绕成了圈：" + names, "`extends` goes round in a circle: " + names};
}

void overlay(const ConfigLayer& layer, std::string_view relative, Configuration& result,
             lint::Settings& settings) {
  apply(layer.selection, settings);
  for (const ConfigOverride& one : layer.overrides)
    if (matches_any(one.files, relative)) apply(one.selection, settings);
  if (layer.fail_on) result.fail_on = *layer.fail_on;
  if (layer.language) result.settings.language = *layer.language;
  if (layer.rule_docs) result.settings.rule_docs = *layer.rule_docs;
  if (matches_any(layer.exclude, relative)) result.excluded = true;
}

}  // namespace

// The chain that holds for a folder, base files first; empty when no configuration file was found.
struct ConfigResolver::Folder {
  std::vector<LoadedFile> chain;
  std::string config_path;
  // Settings of files that no override matches, shared so that equal pointers mean equal settings.
  bool varies = false;
};

struct ConfigResolver::Cache {
  std::mutex mutex;
  std::map<std::string, std::shared_ptr<const Folder>> folders;
  std::map<std::string, std::shared_ptr<const Folder>> files;     // by configuration file
  std::map<std::string, Configuration> shared;                    // by configuration file
  std::map<std::string, Configuration> shared_with_markdownlint;  // by folder
  std::map<std::string, std::shared_ptr<const MarkdownlintConfig>> markdownlint;  // by folder
  std::set<std::string> read;
  std::vector<ConfigProblem> problems;
};

ConfigResolver::ConfigResolver(const FileSystem& files, ConfigSources sources)
    : files_(files),
      sources_(std::move(sources)),
      folders_(std::make_shared<const FolderCache>(files)),
      cache_(std::make_unique<Cache>()) {}

ConfigResolver::~ConfigResolver() = default;

namespace {

// Follows `extends` depth first, so that what extends comes after what it builds on.
class ChainLoader {
 public:
  ChainLoader(const FileSystem& files, std::set<std::string>& read,
              std::vector<ConfigProblem>& problems)
      : files_(files), read_(read), problems_(problems) {}

  void load(const std::string& path, std::vector<LoadedFile>& chain) {
    const FileContent content = files_.read(path);
    if (content.error) {
      complain({path, 0, 0, {}, content.error->message});
      return;
    }
    follow(path, content.bytes, chain);
  }

 private:
  void follow(const std::string& path, const std::string& yaml, std::vector<LoadedFile>& chain) {
    const bool first_time = read_.insert(path).second;
    ConfigReading reading = read_config_yaml(yaml, path);
    if (first_time)
      problems_.insert(problems_.end(), reading.problems.begin(), reading.problems.end());
    open_.push_back(path);
    const std::string directory = parent_path(path);
    for (const auto& [name, place] : reading.layer.extends) {
      const std::string base = join_path(directory, name);
      const FileContent content = files_.read(base);
      if (std::find(open_.begin(), open_.end(), base) != open_.end()) {
        complain({path, place.line, place.column, place.range, chain_text(open_, base)});
      } else if (content.error) {
        complain({path, place.line, place.column, place.range, content.error->message});
      } else {
        follow(base, content.bytes, chain);
      }
    }
    open_.pop_back();
    chain.push_back({path, directory, std::move(reading.layer)});
  }

  void complain(ConfigProblem problem) {
    const bool known = std::any_of(problems_.begin(), problems_.end(), [&](const ConfigProblem& p) {
      return p.path == problem.path && p.range == problem.range && p.message == problem.message;
    });
    if (!known) problems_.push_back(std::move(problem));
  }

  const FileSystem& files_;
  std::set<std::string>& read_;
  std::vector<ConfigProblem>& problems_;
  std::vector<std::string> open_;  // files whose `extends` is being followed
};

}  // namespace

std::shared_ptr<const ConfigResolver::Folder> ConfigResolver::load(const std::string& file) const {
  const auto found = cache_->files.find(file);
  if (found != cache_->files.end()) return found->second;
  auto folder = std::make_shared<Folder>();
  folder->config_path = file;
  ChainLoader(files_, cache_->read, cache_->problems).load(file, folder->chain);
  for (const LoadedFile& one : folder->chain)
    folder->varies = folder->varies || !one.layer.overrides.empty() || !one.layer.exclude.empty();
  cache_->files.emplace(file, folder);
  return folder;
}

std::shared_ptr<const ConfigResolver::Folder> ConfigResolver::folder_of(
    const std::string& directory) const {
  if (!sources_.file.empty()) return load(files_.absolute(sources_.file));
  const auto found = cache_->folders.find(directory);
  if (found != cache_->folders.end()) return found->second;
  std::shared_ptr<const Folder> folder;
  const std::string file = join_path(directory, kConfigFileName);
  if (!sources_.no_files && files_.kind(file) != FileKind::kNone) {
    folder = load(file);
  } else if (sources_.no_files || directory == "/") {
    folder = std::make_shared<Folder>();
  } else {
    folder = folder_of(parent_path(directory));
  }
  cache_->folders.emplace(directory, folder);
  return folder;
}

std::shared_ptr<const MarkdownlintConfig> ConfigResolver::markdownlint_of(
    const std::string& directory) const {
  if (sources_.no_files) return nullptr;
  const auto found = cache_->markdownlint.find(directory);
  if (found != cache_->markdownlint.end()) return found->second;
  std::shared_ptr<const MarkdownlintConfig> config;
  const auto* const name =
      std::find_if(kMarkdownlintFiles.begin(), kMarkdownlintFiles.end(), [&](std::string_view one) {
        return files_.kind(join_path(directory, one)) != FileKind::kNone;
      });
  if (name != kMarkdownlintFiles.end()) {
    config = std::make_shared<const MarkdownlintConfig>(load_markdownlint_config(
        files_, join_path(directory, *name), cache_->read, cache_->problems));
  } else if (directory != "/") {
    config = markdownlint_of(parent_path(directory));
  }
  cache_->markdownlint.emplace(directory, config);
  return config;
}

Configuration ConfigResolver::merged(const Folder& folder, const std::string& path,
                                     std::shared_ptr<const MarkdownlintConfig> markdownlint) const {
  Configuration result;
  lint::Settings settings = sources_.defaults;
  result.settings.language = sources_.language;
  result.settings.config_path = folder.config_path;
  result.settings.folders = folders_;
  for (const LoadedFile& one : folder.chain)
    overlay(one.layer, relative_path(path, one.directory), result, settings);
  if (markdownlint) apply(*markdownlint, settings);
  const std::string from_here = relative_path(path, files_.absolute("."));
  overlay(sources_.editor, from_here, result, settings);
  overlay(sources_.command_line, from_here, result, settings);
  result.settings.lint = std::make_shared<const lint::Settings>(std::move(settings));
  result.settings.markdownlint = std::move(markdownlint);
  return result;
}

Configuration ConfigResolver::resolve(const std::string& path) const {
  const std::string full = files_.absolute(path.empty() ? "untitled.md" : path);
  const std::string directory = parent_path(full);
  const bool front_varies = !sources_.editor.overrides.empty() || !sources_.editor.exclude.empty();
  std::shared_ptr<const Folder> folder;
  {
    const std::lock_guard lock(cache_->mutex);
    folder = folder_of(directory);
    if (const auto shared = cache_->shared_with_markdownlint.find(directory);
        shared != cache_->shared_with_markdownlint.end())
      return shared->second;
    const auto shared = cache_->shared.find(folder->config_path);
    if (shared != cache_->shared.end()) return shared->second;
  }
  const bool varies = folder->varies || front_varies;
  Configuration result = merged(*folder, full, nullptr);
  const std::lock_guard lock(cache_->mutex);
  if (result.settings.lint->profile == lint::Profile::kMarkdownlint && !sources_.no_files) {
    if (auto theirs = markdownlint_of(directory)) result = merged(*folder, full, std::move(theirs));
    if (varies) return result;
    return cache_->shared_with_markdownlint.try_emplace(directory, result).first->second;
  }
  return varies ? result : cache_->shared.try_emplace(folder->config_path, result).first->second;
}

std::vector<ConfigProblem> ConfigResolver::problems() const {
  std::vector<ConfigProblem> problems;
  {
    const std::lock_guard lock(cache_->mutex);
    problems = cache_->problems;
  }
  std::stable_sort(problems.begin(), problems.end(),
                   [](const ConfigProblem& a, const ConfigProblem& b) {
                     return std::tie(a.path, a.line, a.column) < std::tie(b.path, b.line, b.column);
                   });
  return problems;
}

std::vector<std::string> ConfigResolver::config_files() const {
  const std::lock_guard lock(cache_->mutex);
  return {cache_->read.begin(), cache_->read.end()};
}

}  // namespace trend::engine
