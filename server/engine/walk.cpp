// The walk: depth first in name order, with the ignore patterns of every folder on the way.
#include "server/engine/walk.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "rules/text/strings.h"
#include "server/engine/glob.h"

namespace trend::engine {
namespace {

// In rising order of authority: a later file's patterns overrule an earlier one's.
constexpr std::array<std::string_view, 3> kIgnoreFiles = {".gitignore", ".ignore",
                                                          ".trendlspignore"};
// Deeper than any folder tree that people make; keeps hostile ones from exhausting the stack.
constexpr std::size_t kMaxDepth = 200;

struct IgnoreScope {
  std::string folder;  // absolute
  std::vector<IgnorePattern> patterns;
};

class Walk {
 public:
  Walk(const FileSystem& files, const std::function<bool(const std::string&)>& excluded,
       std::stop_token stop, WalkResult& result)
      : files_(files), excluded_(excluded), stop_(std::move(stop)), result_(result) {}

  void add_named(const std::string& path) {
    const FileKind kind = files_.kind(path);
    if (kind == FileKind::kDirectory) {
      add_folder(path);
    } else if (kind == FileKind::kNone) {
      if (auto error = files_.read(path).error) result_.errors.push_back(std::move(*error));
    } else {
      add_file(path, files_.canonical(path), true);
    }
  }

 private:
  void add_folder(const std::string& path) {
    std::string shown = path;
    while (shown.size() > 1 && shown.ends_with('/')) shown.pop_back();
    const std::size_t before = result_.files.size();
    const std::size_t known = duplicates_;
    const std::string absolute = files_.canonical(path);
    scopes_.clear();
    load_scopes_above(absolute);
    walk(shown == "." ? "" : shown, absolute, 0);
    // Links come last, so that an article that lies in the folder goes by its own name.
    for (auto& [name, target] : std::exchange(links_, {})) add_file(name, std::move(target), false);
    if (result_.files.size() == before && duplicates_ == known)
      result_.empty_folders.push_back(path);
  }

  // Ignore files of the folders above count when the walk starts inside a git work tree.
  void load_scopes_above(const std::string& folder) {
    std::vector<std::string> above;
    std::string at = folder;
    while (files_.kind(join_path(at, ".git")) == FileKind::kNone) {
      if (at == "/") return;
      at = parent_path(at);
      above.push_back(at);
    }
    for (auto it = above.rbegin(); it != above.rend(); ++it) load_scope(*it);
  }

  // True when the folder has patterns of its own.
  bool load_scope(const std::string& folder) {
    IgnoreScope scope{folder, {}};
    for (const std::string_view name : kIgnoreFiles) {
      const std::string path = join_path(folder, name);
      if (files_.kind(path) != FileKind::kFile) continue;
      for (IgnorePattern& pattern : parse_ignore_file(files_.read(path).bytes))
        scope.patterns.push_back(std::move(pattern));
    }
    if (scope.patterns.empty()) return false;
    scopes_.push_back(std::move(scope));
    return true;
  }

  bool ignored(const std::string& absolute, bool is_folder) const {
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
      const std::string relative = relative_path(absolute, scope->folder);
      const auto& patterns = scope->patterns;
      for (auto pattern = patterns.rbegin(); pattern != patterns.rend(); ++pattern)
        if (pattern->matches(relative, is_folder)) return !pattern->negated;
    }
    return false;
  }

  void walk(const std::string& shown, const std::string& absolute, std::size_t depth) {
    if (stop_.stop_requested()) return;
    Directory directory = files_.list(absolute);
    if (directory.error) result_.errors.push_back(std::move(*directory.error));
    result_.folders.push_back(absolute);
    const bool scoped = load_scope(absolute);
    for (const DirectoryEntry& entry : directory.entries) {
      const std::string below = join_path(absolute, entry.name);
      const std::string name = shown.empty()          ? entry.name
                               : shown.ends_with('/') ? shown + entry.name
                                                      : shown + "/" + entry.name;
      if (entry.kind == FileKind::kDirectory) {
        const bool skipped = entry.link || entry.name == ".git" || entry.name == "node_modules";
        if (!skipped && depth < kMaxDepth && !ignored(below, true)) walk(name, below, depth + 1);
      } else if (entry.kind == FileKind::kFile && is_article_name(entry.name)) {
        const bool left_out = ignored(below, false) || (excluded_ && excluded_(name));
        if (left_out) {
          ++result_.ignored;
        } else {
          if (entry.link) {
            links_.emplace_back(name, files_.canonical(below));
          } else {
            add_file(name, below, false);
          }
        }
      }
    }
    if (scoped) scopes_.pop_back();
  }

  void add_file(const std::string& path, std::string identity, bool named) {
    if (seen_.insert(std::move(identity)).second) {
      result_.files.push_back({path, named});
    } else {
      ++duplicates_;
    }
  }

  const FileSystem& files_;
  const std::function<bool(const std::string&)>& excluded_;
  std::stop_token stop_;
  WalkResult& result_;
  std::vector<IgnoreScope> scopes_;
  std::set<std::string> seen_;
  std::size_t duplicates_ = 0;
  std::vector<std::pair<std::string, std::string>> links_;  // to files: path and target
};

}  // namespace

bool is_article_name(std::string_view name) {
  const std::string lower = text::ascii_lower(name);
  return lower.ends_with(".md") || lower.ends_with(".markdown") || lower.ends_with(".mdown");
}

WalkResult find_articles(const FileSystem& files, const std::vector<std::string>& paths,
                         const std::function<bool(const std::string&)>& excluded,
                         std::stop_token stop) {
  WalkResult result;
  Walk walk(files, excluded, std::move(stop), result);
  for (const std::string& path : paths) walk.add_named(path);
  return result;
}

}  // namespace trend::engine
